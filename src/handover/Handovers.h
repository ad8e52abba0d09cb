#pragma once

#include "handover/HandoverEvent.h"
#include "handover/SheetText.h"
#include "identity/Accounts.h"

#include <optional>

namespace handover {

/// A signature under a sheet.
struct Signed {
    Signing signing;
    std::string key;
    std::string signature;
};

/// One handover, as the events so far leave it.
struct Handover {
    Sheet sheet;
    std::string text; ///< of the sheet, as it was signed
    Signed given;
    std::optional<Signed> taken;
    std::optional<base::Instant> withdrawn;
    std::string reason; ///< of the withdrawal

    /// Somebody stands behind it; a sheet that was only drawn up has neither signature.
    [[nodiscard]] bool isSigned() const { return !given.signing.account.empty(); }
    /// It waits for somebody to take over.
    [[nodiscard]] bool isOpen() const { return !taken && !withdrawn; }
};

/// A sheet before anybody signed it: to be looked at, and printed as a draft.
[[nodiscard]] Handover unsignedOf(Sheet sheet);

/// All of them; number N at N - 1.
struct Handovers {
    std::vector<Handover> all;

    /// Null where there is none of this number.
    [[nodiscard]] const Handover *find(std::int64_t number) const;
    /// The one that waits; null without one.
    [[nodiscard]] const Handover *open() const;
    /// The last that both signed; null without one.
    [[nodiscard]] const Handover *lastTaken() const;
};

/// Folds one event in. It happened: nothing is refused; what no rule would have let happen is passed over.
void evolve(Handovers &handovers, const RecordedHandoverEvent &record);

/// What is wrong with a signature by what is known now.
enum class SignatureFault {
    None,
    UnknownKey, ///< the account has no such key
    NotOfThisText, ///< not by this key over this sheet, post, account and time
    KeyDidNotCount, ///< not made yet, retired, or revoked from then or an earlier time on
};
inline constexpr auto SignatureFaultNames =
    std::to_array<std::string_view>({"none", "unknown_key", "not_of_this_text", "key_did_not_count"});

[[nodiscard]] SignatureFault faultOf(const Handover &handover, const Signed &one, const identity::Accounts &accounts);

} // namespace handover
