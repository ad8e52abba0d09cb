#include "main/DemonstrationAccounts.h"

#include "main/DemonstrationTable.h"

namespace root {

namespace {

using formats::StarterAccount;
using identity::Secret;

base::Result<> done(const app::AccountOutcome &outcome)
{
    if (outcome)
        return {};
    if (const auto *error = std::get_if<base::Error>(&outcome.error()))
        return tl::unexpected(*error);
    const auto &refusal = std::get<identity::AccountRefusal>(outcome.error());
    return base::fail(base::ErrorCode::Refused, refusal.detail, refusal.subject);
}

Secret firstPassword(const StarterAccount &starter) { return Secret(starter.password + "-first"); }

/// Somebody else knew the first password: it is changed, as it would be at the first sign-in, and a key is made.
base::Result<> settle(app::Accounts &accounts, const StarterAccount &starter)
{
    const identity::AccountCommand change =
        identity::ChangePassword{firstPassword(starter), Secret(std::string(starter.password))};
    return done(accounts.executeOnce({starter.name, firstPassword(starter)}, &change));
}

base::Result<> byAdministrator(
    app::Accounts &accounts, const StarterAccount &administrator, const identity::AccountCommand &command)
{
    return done(accounts.executeOnce({administrator.name, Secret(std::string(administrator.password))}, &command));
}

base::Result<> arrange(app::Accounts &accounts, const StarterAccount &administrator, const StarterAccount &starter)
{
    if (starter.standsFor.empty())
        return {};
    const base::Instant now = accounts.now();
    return byAdministrator(accounts, administrator,
        identity::ArrangeStandIn{starter.name, starter.standsFor, now, now + std::chrono::hours{7 * 24},
            Secret(std::string(administrator.password))});
}

} // namespace

base::Result<std::vector<StarterAccount>> readDemonstrationAccounts(const std::filesystem::path &file)
{
    return readTable(file, formats::readStarterAccountsCsv);
}

base::Result<> openDemonstrationAccounts(app::Accounts &accounts, const std::vector<StarterAccount> &starters)
{
    if (starters.empty())
        return {};
    const StarterAccount &administrator = starters.front();
    if (const auto first = done(accounts.execute(identity::OpenFirstAdministrator{administrator.name,
                                                     administrator.post, Secret(std::string(administrator.password))},
            administrator.name));
        !first)
        return first;
    for (std::size_t i = 1; i < starters.size(); ++i) {
        const StarterAccount &starter = starters[i];
        const identity::AccountCommand command = identity::OpenAccount{starter.name, starter.post, starter.roles,
            firstPassword(starter), Secret(std::string(administrator.password))};
        if (const auto opened = byAdministrator(accounts, administrator, command); !opened)
            return opened;
        if (const auto settled = settle(accounts, starter); !settled)
            return settled;
    }
    for (const StarterAccount &starter : starters) {
        if (const auto arranged = arrange(accounts, administrator, starter); !arranged)
            return arranged;
    }
    return {};
}

} // namespace root
