#pragma once

#include "app/EventStore.h"
#include "identity/Accounts.h"
#include "identity/RecordSeal.h"

namespace app {

/// The seal of the record as it stands. Errors: those of the store.
[[nodiscard]] base::Result<identity::RecordSeal> sealOf(const EventStore &store);

/// Holds every seal against the record it was put on, and asks for one behind each signature of a notice, a
/// movement or a handover and each bundle that leaves. What gives somebody authority holds one too, and so does a
/// sign-in.
class SealAudit {
public:
    /// `store` outlives it.
    explicit SealAudit(const EventStore &store)
        : m_store(store)
    {
    }

    /// What is wrong with an event, English; empty where nothing is. `accounts`: as they were before it.
    [[nodiscard]] std::string see(const StoredEvent &stored);
    [[nodiscard]] std::string see(const identity::TextSigned &made, const identity::Accounts &accounts);
    /// Of the event of accounts that was seen last: what its giver sealed with it.
    [[nodiscard]] std::string see(const identity::Grant &grant) const;
    /// What a seal names is what stands in the record.
    [[nodiscard]] bool stands(const identity::RecordSeal &seal) const;
    /// What the last signature still wants; empty where nothing is missing.
    [[nodiscard]] std::string end() const;

private:
    void noteAccountEvent(const StoredEvent &stored);

    const EventStore &m_store;
    std::string m_giver; ///< the actor of the last event of accounts
    std::int64_t m_act = 0; ///< the last event of accounts before that one that is no sign-in
    std::vector<std::pair<std::int64_t, std::string>> m_signIns; ///< behind it, by whom
    std::optional<std::pair<std::int64_t, bool>> m_latest; ///< the last event of accounts; whether it is a sign-in
    std::string m_signer; ///< who signed last, and has sealed nothing yet
    std::int64_t m_last = 0; ///< the last event of accounts, stock or notices: who signs has read it
    std::int64_t m_least = 0; ///< what the seal that is waited for cannot be older than
};

} // namespace app
