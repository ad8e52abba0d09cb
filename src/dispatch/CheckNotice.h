#pragma once

#include "dispatch/Notices.h"
#include "identity/Accounts.h"

namespace dispatch {

/// What is wrong with a signature.
enum class SignatureFault {
    None,
    OtherText, ///< it was made for another digest than this text's
    UnknownKey, ///< the account has no such key
    NotOfThisText, ///< not by this key over this text, step, account and time
    KeyNotYetMade,
    KeyRetired,
    KeyRevoked, ///< from then or an earlier time on
    Drafter, ///< who signed had drafted
    SamePerson, ///< another step is signed by the same account
    WrongStep,
};
inline constexpr auto SignatureFaultNames = std::to_array<std::string_view>({"none", "other_text", "unknown_key",
    "not_of_this_text", "key_not_yet_made", "key_retired", "key_revoked", "drafter", "same_person", "wrong_step"});

struct CheckedSignature {
    Signature signature;
    SignatureFault fault = SignatureFault::None;
};

/// The signatures of the newest draft, judged one by one by what is known now.
[[nodiscard]] std::vector<CheckedSignature> checkSignatures(const Notice &notice, const identity::Accounts &accounts);

/// Whether four people signed, and every signature counts.
[[nodiscard]] bool isFullySigned(const Notice &notice, const identity::Accounts &accounts);

} // namespace dispatch
