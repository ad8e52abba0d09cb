#pragma once

#include "identity/Accounts.h"

#include <map>

namespace identity {

/// Of each event, in their order, the workstation it was done at: its own, where it says one, else wherever its actor
/// was signed in then, of several with a comma between them. Empty where he was signed in nowhere: the first
/// administrator, before he ever signed in.
[[nodiscard]] std::vector<std::string> workstationsOf(const std::vector<RecordedAccountEvent> &history);

/// Where accounts were signed in at a time, for what is recorded elsewhere.
class Sittings {
public:
    explicit Sittings(const std::vector<RecordedAccountEvent> &history);
    /// As in workstationsOf().
    [[nodiscard]] std::string at(const std::string &account, base::Instant time) const;

private:
    std::map<std::string, std::map<base::Instant, std::string>> m_from; ///< by account: from when on where
};

} // namespace identity
