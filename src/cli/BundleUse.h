#pragma once

#include "cli/Actions.h"
#include "cli/Commands.h"
#include "cli/JsonText.h"

#include "app/Exchange.h"

namespace cli {

/// One use of `fengsuictl bundle`, with the record open.
struct BundleUse {
    const Arguments &arguments;
    const Environment &environment;
    app::Exchange &exchange;
    app::Accounts &accounts;

    /// The n-th word after the action; empty when it is not there.
    [[nodiscard]] std::string word(std::size_t n) const
    {
        return n + 1 < arguments.positionals().size() ? arguments.positionals()[n + 1] : std::string();
    }
    [[nodiscard]] std::string option(std::string_view name) const { return arguments.optionOr(name, {}); }
    [[nodiscard]] base::Instant now() const { return environment.clock.now(); }
    [[nodiscard]] std::ostream &out() const { return environment.out; }
};

using BundleActionEntry = ActionEntry<BundleUse>;

[[nodiscard]] const std::vector<BundleActionEntry> &bundleLooking(); ///< list, show, peers, look
[[nodiscard]] const std::vector<BundleActionEntry> &bundleActing(); ///< card, trust, send, take, sign, …

/// A bundle that left or came, by its number or the beginning of it. Error: NotFound.
[[nodiscard]] base::Result<std::string> bundleNamed(const BundleUse &use, const std::string &word);

} // namespace cli
