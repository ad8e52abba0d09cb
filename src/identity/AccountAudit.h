#pragma once

#include "identity/Accounts.h"

namespace identity {

/// Asks of each event about accounts whether whoever did it could: what the rules would not have made was written by
/// somebody else.
class AccountAudit {
public:
    /// What is wrong with the event, English; empty where nothing is. `before`: the accounts as they were.
    [[nodiscard]] std::string see(const Accounts &before, const RecordedAccountEvent &record);
    /// Where what see() found lies before the event: events about accounts are gone, English; else empty.
    [[nodiscard]] const std::string &shift() const { return m_shift; }
    /// What was given, and which keys were vouched for, with a key that was revoked later from before that on, or with
    /// one that such a key had vouched for: English, for somebody who looks whether it was he. `now`: the accounts as
    /// they are at the end.
    [[nodiscard]] std::vector<std::string> givenByRevoked(const Accounts &now) const;

private:
    std::string authorityFault(const Accounts &before, const RecordedAccountEvent &record);

    /// The sign-in lacks its signature: empty where it need not have one.
    std::string signInFault(const Accounts &before, const RecordedAccountEvent &record);

    std::string m_shift;
    bool m_signInsSeal = false; ///< one did: in a record of before none does
    std::vector<RecordedAccountEvent> m_given; ///< what gave somebody authority, or a key
    std::string m_opened; ///< the account that was opened, or whose password was reset, by the event before
    std::string m_by; ///< who did it: his key vouches for the one that stands behind it
};

} // namespace identity
