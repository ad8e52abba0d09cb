#pragma once

#include "cli/Actions.h"
#include "cli/Commands.h"

#include "app/Accounts.h"

namespace cli {

/// One use of `fengsuictl account`, with the record open.
struct AccountUse {
    const Arguments &arguments;
    const Environment &environment;
    app::Accounts &accounts;
    const app::EventStore &store;

    /// The n-th word after the action; empty when it is not there.
    [[nodiscard]] std::string word(std::size_t n) const
    {
        return n + 1 < arguments.positionals().size() ? arguments.positionals()[n + 1] : std::string();
    }
    [[nodiscard]] std::string option(std::string_view name) const { return arguments.optionOr(name, {}); }
    [[nodiscard]] base::Instant now() const { return environment.clock.now(); }
};

using AccountActionEntry = ActionEntry<AccountUse>;

[[nodiscard]] const std::vector<AccountActionEntry> &accountLooking(); ///< list, show, public-key, verify, trace
[[nodiscard]] const std::vector<AccountActionEntry> &accountActing(); ///< first, add, password, sign, …

/// The account of the first word. Error: NotFound.
[[nodiscard]] base::Result<const identity::Account *> findAccount(const AccountUse &use);
/// `account trace`; AccountTrace.cpp.
[[nodiscard]] int traceAccounts(const AccountUse &use);
/// Says why nothing was done.
[[nodiscard]] int fail(const Environment &environment, const app::AccountFailure &failure);

} // namespace cli
