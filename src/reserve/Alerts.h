#pragma once

#include "reserve/Floor.h"
#include "reserve/Rules.h"

namespace reserve {

/// What somebody should look after.
enum class AlertKind {
    FloorBroken, ///< the total is below its floor (第十八条)
    PlanMissing, ///< none for the year, and its day is over or near (第十三条)
    PlanNotFiled,
    ItemLow, ///< an item is below the share of its own plan
    Expired, ///< it is still there
    Expiring, ///< to be rotated (第十八条)
    RestockOpen, ///< (第十七条)
    SecondSignature, ///< a movement waits for it (第十九条)
    CheckMissing, ///< of a period that is over (第二十条)
    DifferencesOpen, ///< a check found some, and nobody booked them
};
inline constexpr auto AlertKindNames =
    std::to_array<std::string_view>({"floor_broken", "plan_missing", "plan_not_filed", "item_low", "expired",
        "expiring", "restock_open", "second_signature", "check_missing", "differences_open"});

struct Alert {
    AlertKind kind = AlertKind::FloorBroken;
    bool overdue = false; ///< its day is over, or the rule is broken now
    std::string subject; ///< an item's code, a year, a period
    std::int64_t number = 0; ///< of the lot, movement or check it is about; 0: none
    Quantity quantity; ///< on hand, lacking, to be put back
    std::optional<calendar::Day> due;
    std::string cite; ///< article of 71号
    friend bool operator==(const Alert &, const Alert &) = default;
};

/// Everything to look after on that day, by kind, within a kind what is due first first. `months`: how far ahead an
/// expiry is told.
[[nodiscard]] std::vector<Alert> alertsOf(const Stock &stock, calendar::Day day, int months = ExpiryMonths);

/// The last day for the plan of a year.
[[nodiscard]] calendar::Day planDueOf(int year);

} // namespace reserve
