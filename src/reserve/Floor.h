#pragma once

#include "reserve/Stock.h"

namespace reserve {

/// Which part of the stock is counted.
enum class Counted {
    OnHand, ///< all that lies there
    Free, ///< what nobody has been promised
};

/// How much of each item can be used on that day: expired lots do not count.
using Amounts = std::map<std::string, Quantity>;
[[nodiscard]] Amounts usableOf(const Stock &stock, calendar::Day day, Counted counted = Counted::OnHand);
[[nodiscard]] Quantity amountOf(const Amounts &amounts, const std::string &item);

/// How an item stands against its plan.
struct ItemStanding {
    std::string item;
    Quantity stock;
    Quantity planned;
    Money price; ///< of the plan
    /// Below the share of its own plan: a warning, the rule is on the total.
    [[nodiscard]] bool isLow() const;
};

/// How the total stands against the plan (71号 第十八条). Items have different units, so the total is one of worth: of
/// each item what is there, at most what is planned of it, at the price of the plan
/// (docs/decisions/0037-what-the-floor-measures.md).
struct Floor {
    std::optional<int> year; ///< of the plan; without one there is no total
    Wide stock = 0; ///< in thousandths of a fen
    Wide planned = 0;
    std::vector<ItemStanding> items; ///< of the plan, by code
    [[nodiscard]] bool holds() const;
    /// In tenths of a percent, rounded down.
    [[nodiscard]] int permille() const;
};

[[nodiscard]] Floor floorOf(const Stock &stock, const Amounts &usable, calendar::Day day);

/// What is still to be put back for an issue.
struct OpenRestock {
    RestockDuty duty;
    Quantity open; ///< never more than the item lacks of its plan
};

/// The duties not met, oldest first. What an item lacks of its plan is owed by its newest issues: what comes in settles
/// the oldest first.
[[nodiscard]] std::vector<OpenRestock> openRestock(const Stock &stock, const Amounts &usable, calendar::Day day);

/// What the plan in force asks for of an item; nothing where it is in none.
[[nodiscard]] Quantity plannedOf(const Stock &stock, const std::string &item, calendar::Day day);

/// Lots of an item to take `wanted` from, what expires first first, of what is free and can be used on that day.
struct Proposal {
    std::vector<LotAmount> lines;
    Quantity missing; ///< more than there is
};
[[nodiscard]] Proposal proposeLots(const Stock &stock, const std::string &item, Quantity wanted, calendar::Day day);

/// First what expires first; what does not expire last, then by number.
[[nodiscard]] bool expiresBefore(const Lot &a, const Lot &b);

} // namespace reserve
