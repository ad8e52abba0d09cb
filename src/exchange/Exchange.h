#pragma once

#include "exchange/ExchangeEvent.h"

#include <map>
#include <set>

namespace exchange {

struct Sent {
    Bundle bundle;
    Content content;
    std::string by;
    base::Instant at;
};

struct Taken {
    Bundle bundle;
    Content content;
    std::string by;
    base::Instant at;
    std::int64_t notice = 0;
    std::int64_t reservation = 0;
    std::set<std::string> opened; ///< accounts that had it before them
    std::string answer; ///< the bundle that answers it; empty: none
};

/// Everything that travelled, as the events so far leave it.
struct Exchange {
    std::map<std::string, Sent> sent; ///< by bundle
    std::map<std::string, Taken> taken; ///< by bundle
    std::vector<std::string> order; ///< bundles in the order recorded
    std::string console; ///< what this console calls itself: on its last card

    /// Null where none of this name left or came.
    [[nodiscard]] const Sent *findSent(const std::string &bundle) const;
    [[nodiscard]] const Taken *findTaken(const std::string &bundle) const;
    /// The last that was taken in from that record and fits; its bundle, or empty.
    template <class Fits>
    [[nodiscard]] std::string lastTaken(const std::string &from, const Fits &fits) const
    {
        for (auto bundle = order.rbegin(); bundle != order.rend(); ++bundle) {
            const Taken *one = findTaken(*bundle);
            if (one && one->content.header.from == from && fits(one->content.body))
                return *bundle;
        }
        return {};
    }
};

/// Folds one event in. It happened: nothing is refused.
void evolve(Exchange &exchange, const RecordedExchangeEvent &record);

} // namespace exchange
