#pragma once

#include "cli/Actions.h"
#include "cli/Commands.h"
#include "cli/JsonText.h"

#include "app/Dispatch.h"
#include "calendar/Day.h"

namespace cli {

/// One use of `fengsuictl stock`, with the record open.
struct StockUse {
    const Arguments &arguments;
    const Environment &environment;
    app::Dispatch &dispatch;
    app::Reserve &reserve;
    app::Accounts &accounts;

    /// The n-th word after the action; empty when it is not there.
    [[nodiscard]] std::string word(std::size_t n) const
    {
        return n + 1 < arguments.positionals().size() ? arguments.positionals()[n + 1] : std::string();
    }
    [[nodiscard]] std::string option(std::string_view name) const { return arguments.optionOr(name, {}); }
    [[nodiscard]] const reserve::Stock &stock() const { return reserve.stock(); }
    [[nodiscard]] calendar::Day today() const { return calendar::dayOf(environment.clock.now()); }
    [[nodiscard]] std::ostream &out() const { return environment.out; }
};

using StockActionEntry = ActionEntry<StockUse>;

[[nodiscard]] const std::vector<StockActionEntry> &stockLooking(); ///< list, items, plan, alerts, …
[[nodiscard]] const std::vector<StockActionEntry> &stockActing(); ///< receive, issue, confirm, …
[[nodiscard]] const std::vector<StockActionEntry> &stockTables(); ///< import, export

/// Says why nothing was done, a line a fault.
[[nodiscard]] int fail(const Environment &environment, const app::StockFailure &failure);
/// Signs `--as` in, does it and signs out again. What was recorded is in the outcome.
[[nodiscard]] app::StockOutcome actAs(const StockUse &use, const reserve::StockCommand &command);
/// The same, signing the movement with the password that was asked for.
[[nodiscard]] app::StockOutcome confirmAs(const StockUse &use, const reserve::ConfirmMovement &what);

/// "12=30.5": what, and how much of it. Error: Invalid.
[[nodiscard]] base::Result<std::pair<std::string, reserve::Quantity>> splitAmount(const std::string &word);

/// A whole number from 1. Error: Invalid, saying what it should be.
[[nodiscard]] base::Result<std::int64_t> numberOf(const std::string &text, const std::string &what);

} // namespace cli
