#pragma once

#include "identity/Acting.h"

#include <map>

namespace identity {

/// Where accounts sat whenever something was done: one pass over everything recorded about them.
class Sittings {
public:
    explicit Sittings(const std::vector<RecordedAccountEvent> &history);

    /// The workstation the n-th event of the history was done at: its own, where it says one, else wherever its actor
    /// was signed in then, of several with a comma between them; the first administrator sat where he signed in at
    /// once. Empty where he was signed in nowhere.
    [[nodiscard]] const std::string &of(std::size_t event) const { return m_of.at(event); }
    /// The same of what is recorded elsewhere; of work without a sign-in as its actor says.
    [[nodiscard]] std::string at(const Doer &doer, base::Instant time) const;
    /// Of so many events it knows.
    [[nodiscard]] std::size_t size() const { return m_of.size(); }

private:
    std::vector<std::string> m_of;
    std::map<std::string, std::map<base::Instant, std::string>> m_from; ///< by account: from when on where
};

} // namespace identity
