#include "viewmodel/Session.h"

namespace viewmodel {

AccountsAtOpening Session::takeSeat()
{
    m_workplace.emplace(m_bundle->console(), m_bundle->accounts(),
        app::Workplace::Supplies{m_bundle->notices(), m_bundle->stock(), m_bundle->exchange(), m_bundle->handovers()});
    m_reserve = {};
    m_exchange = {};
    m_handovers = {};
    m_accountsTold = 0;
    AccountsAtOpening opening;
    app::Accounts *accounts = m_bundle->accounts();
    if (!accounts)
        return opening;
    opening.workstation = accounts->workstation();
    if (const auto loaded = accounts->load(); !loaded) {
        opening.problem = loaded.error();
        return opening;
    }
    // A record that cannot be written to opens for reading: then they stay signed in in it, and nobody sits here.
    static_cast<void>(m_workplace->clear());
    opening.history = accounts->history();
    m_accountsTold = opening.history.size();
    return opening;
}

void Session::leaveSeat()
{
    if (m_workplace && m_workplace->accounts())
        m_workplace->leave(false);
    m_workplace.reset();
}

// What cannot be read now is told another time; who acts meanwhile is asked of the record itself.
void Session::tellAccounts()
{
    app::Accounts *accounts = m_workplace->accounts();
    if (!accounts)
        return;
    static_cast<void>(accounts->load());
    const auto &history = accounts->history();
    if (history.size() == m_accountsTold)
        return;
    std::vector<identity::RecordedAccountEvent> newer(
        history.begin() + static_cast<std::ptrdiff_t>(m_accountsTold), history.end());
    m_accountsTold = history.size();
    post([this, newer = std::move(newer)] { Q_EMIT accountsTold(newer); });
}

} // namespace viewmodel
