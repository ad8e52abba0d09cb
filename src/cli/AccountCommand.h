#pragma once

#include "cli/Commands.h"
#include "cli/Record.h"

#include "app/Accounts.h"

namespace cli {

/// One use of `fengsuictl account`, with the record open.
struct AccountUse {
    const Arguments &arguments;
    const Environment &environment;
    app::Accounts &accounts;

    /// The n-th word after the action; empty when it is not there.
    [[nodiscard]] std::string word(std::size_t n) const
    {
        return n + 1 < arguments.positionals().size() ? arguments.positionals()[n + 1] : std::string();
    }
    [[nodiscard]] std::string option(std::string_view name) const { return arguments.optionOr(name, {}); }
    [[nodiscard]] base::Instant now() const { return environment.clock.now(); }
};

/// An action's name, how many words it takes after its name, what it wants of the record, and its line of help.
struct AccountActionEntry {
    std::string_view name;
    std::size_t least;
    std::size_t most;
    int (*run)(const AccountUse &);
    NameSet options; ///< and flags of its own, besides --db
    NameSet required; ///< of them those without which it is not said what to do
    std::string_view help;
    RecordUse use = RecordUse::Write;
};

[[nodiscard]] const std::vector<AccountActionEntry> &accountLooking(); ///< list, show, public-key, verify, trace
[[nodiscard]] const std::vector<AccountActionEntry> &accountActing(); ///< first, add, password, sign, …

/// The account of the first word. Error: NotFound.
[[nodiscard]] base::Result<const identity::Account *> findAccount(const AccountUse &use);
/// Says why nothing was done.
[[nodiscard]] int fail(const Environment &environment, const app::AccountFailure &failure);

} // namespace cli
