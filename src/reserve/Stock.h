#pragma once

#include "reserve/StockEvent.h"

#include <map>
#include <memory>

namespace reserve {

/// 备案.
struct Filing {
    std::string with;
    std::string reference;
    calendar::Day on;
    std::string by;
};

struct YearPlan {
    int year = 0;
    std::map<std::string, PlanLine> lines; ///< by item
    base::Instant issued;
    std::string issuedBy;
    std::string reason; ///< of the last adjustment
    std::vector<Filing> filings; ///< of the plan as it stands: an adjusted one is filed anew
};

struct Lot {
    std::int64_t number = 0;
    std::string item;
    std::string batch;
    std::string manufacturer;
    std::optional<calendar::Day> expires;
    std::string place;
    Money price;
    Quantity onHand; ///< confirmed in, less confirmed out
    Quantity held; ///< of it: reserved, or on its way out without the second signature

    [[nodiscard]] Quantity free() const { return onHand.minus(held).value_or(Quantity()); }
    [[nodiscard]] bool isExpired(calendar::Day day) const { return expires && *expires < day; }
};

enum class MovementKind { Receipt, Issue, Reversal, Adjustment };
inline constexpr auto MovementKindNames =
    std::to_array<std::string_view>({"receipt", "issue", "reversal", "adjustment"});
enum class MovementState { Pending, Confirmed, Refused, Withdrawn };
inline constexpr auto MovementStateNames =
    std::to_array<std::string_view>({"pending", "confirmed", "refused", "withdrawn"});

struct MovementLine {
    std::int64_t lot = 0;
    Quantity change; ///< of the stock: negative going out
    Quantity reversed; ///< of its amount, without sign: booked back, or about to be
};

/// What the second person signed.
struct SecondSignature {
    std::string text;
    std::string key;
    std::string signature;
};

struct Movement {
    std::int64_t number = 0;
    MovementKind kind = MovementKind::Receipt;
    Purpose purpose = Purpose::Dispatch; ///< of an issue
    std::vector<MovementLine> lines;
    std::string reference;
    std::string reason;
    std::int64_t reservation = 0; ///< an issue takes from; 0: none
    std::int64_t of = 0; ///< a reversal books back; 0: none
    std::int64_t check = 0; ///< an adjustment settles; 0: none
    std::optional<calendar::Day> restockBy;
    std::string recordedBy;
    base::Instant recorded;
    MovementState state = MovementState::Pending;
    std::string secondBy; ///< who confirmed or refused it
    std::optional<base::Instant> settled;
    std::string settledReason;
    std::shared_ptr<const SecondSignature> second; ///< of a confirmed one; a text may be long, and the stock is copied
};

struct ReservedLot {
    std::int64_t lot = 0;
    Quantity quantity;
    Quantity left; ///< not issued yet
};

struct Reservation {
    std::int64_t number = 0;
    std::string purpose;
    std::vector<ReservedLot> lines;
    std::string by;
    base::Instant at;
    std::optional<base::Instant> released;
    std::string reason;
    std::int64_t notice = 0; ///< whose it is; 0: of none
    std::string bundle = {}; ///< the notice of another console came in; empty: none
};

struct StockCheck {
    std::int64_t number = 0;
    Period period;
    std::vector<CountedLot> lines;
    std::string by;
    base::Instant at;
    std::int64_t settledBy = 0; ///< the adjustment that books its differences; 0: none
    [[nodiscard]] bool differs() const;
};

struct RestockDuty {
    std::int64_t movement = 0; ///< the issue
    std::string item;
    Quantity quantity;
    calendar::Day due;
    std::optional<base::Instant> met;
};

/// What makes two receipts one lot.
using LotKey =
    std::tuple<std::string, std::string, std::string, std::optional<calendar::Day>, std::string, std::int64_t>;
[[nodiscard]] LotKey keyOf(const ReceivedLot &line);
[[nodiscard]] LotKey keyOf(const Lot &lot);

/// The whole reserve, as the events so far leave it.
struct Stock {
    std::map<std::string, Item> items; ///< by code
    std::map<int, YearPlan> plans; ///< by year
    std::vector<Lot> lots; ///< number N at N - 1, as are the three below
    std::vector<Movement> movements;
    std::vector<Reservation> reservations;
    std::vector<StockCheck> checks;
    std::vector<RestockDuty> duties;
    std::map<LotKey, std::int64_t> lotNumbers;

    [[nodiscard]] const Item *item(const std::string &code) const;
    // Null where there is none of this number.
    [[nodiscard]] const Lot *lot(std::int64_t number) const;
    [[nodiscard]] const Movement *movement(std::int64_t number) const;
    [[nodiscard]] const Reservation *reservation(std::int64_t number) const;
    [[nodiscard]] const StockCheck *check(std::int64_t number) const;
    /// The plan of the day's year, or where that has none yet the last one before; null where there is none.
    [[nodiscard]] const YearPlan *planInForce(calendar::Day day) const;
};

/// Folds one event in. It happened: nothing is refused.
void evolve(Stock &stock, const RecordedStockEvent &record);

} // namespace reserve
