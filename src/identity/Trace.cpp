#include "identity/Trace.h"

#include "base/Text.h"
#include "identity/DecideAccounts.h"

namespace identity {

static std::string ownWorkstation(const AccountEvent &event)
{
    return std::visit(
        [](const auto &one) {
            if constexpr (requires { one.workstation; })
                return one.workstation;
            else
                return std::string();
        },
        event);
}

static std::string placesOf(const Account &account)
{
    return base::join(std::vector(account.signedInAt.begin(), account.signedInAt.end()), ", ");
}

Sittings::Sittings(const std::vector<RecordedAccountEvent> &history)
{
    Accounts accounts;
    for (const RecordedAccountEvent &record : history) {
        evolve(accounts, record);
        if (const Account *account = accounts.find(accountOf(record.event)))
            m_from[account->name].insert_or_assign(record.recorded, placesOf(*account));
    }
}

std::string Sittings::at(const std::string &account, base::Instant time) const
{
    const auto known = m_from.find(account);
    if (known == m_from.end())
        return {};
    const auto after = known->second.upper_bound(time);
    return after == known->second.begin() ? std::string() : std::prev(after)->second;
}

std::vector<std::string> workstationsOf(const std::vector<RecordedAccountEvent> &history)
{
    Accounts accounts;
    std::vector<std::string> workstations;
    for (const RecordedAccountEvent &record : history) {
        std::string at = ownWorkstation(record.event);
        if (const Account *actor = accounts.find(record.actor); at.empty() && actor)
            at = placesOf(*actor);
        workstations.push_back(std::move(at));
        evolve(accounts, record);
    }
    return workstations;
}

} // namespace identity
