#pragma once

#include "base/Instant.h"
#include "reserve/Fixed.h"
#include "reserve/Period.h"

#include <optional>
#include <variant>
#include <vector>

namespace reserve {

/// 药品, 医疗器械, 消杀用品 (71号 第一条).
enum class ItemKind { Drug, Device, Disinfection };
inline constexpr auto ItemKindNames = std::to_array<std::string_view>({"drug", "device", "disinfection"});

/// What an issue is for. Dispatch: 调用 (第六章); rotation: 轮换 (第十八条); disposal: what cannot be used any more.
enum class Purpose { Dispatch, Rotation, Disposal };
inline constexpr auto PurposeNames = std::to_array<std::string_view>({"dispatch", "rotation", "disposal"});

/// A line of the catalogue (品种目录, 第五条 1).
struct Item {
    std::string code; ///< the city's own, for example "Y001"; never given to another
    ItemKind kind = ItemKind::Drug;
    std::string name;
    std::string spec;
    std::string unit;
    friend bool operator==(const Item &, const Item &) = default;
};

/// What the plan of a year asks for of one item, and what one of it is worth when the total is taken.
struct PlanLine {
    std::string item;
    Quantity quantity;
    Money price;
    friend bool operator==(const PlanLine &, const PlanLine &) = default;
};

/// So much of a lot.
struct LotAmount {
    std::int64_t lot = 0;
    Quantity quantity;
    friend bool operator==(const LotAmount &, const LotAmount &) = default;
};

/// So much of what one batch brought to one place at one price.
struct ReceivedLot {
    std::int64_t lot = 0; ///< of a command 0: decided
    std::string item;
    std::string batch;
    std::string manufacturer;
    std::optional<calendar::Day> expires; ///< the last day it may be used; none for what does not expire
    std::string place; ///< 货位
    Money price; ///< paid for one unit
    Quantity quantity;
    friend bool operator==(const ReceivedLot &, const ReceivedLot &) = default;
};

/// What was counted of a lot, beside what the books said.
struct CountedLot {
    std::int64_t lot = 0;
    Quantity book; ///< of a command nothing: decided
    Quantity counted;
    std::string explanation; ///< of a difference
    friend bool operator==(const CountedLot &, const CountedLot &) = default;
};

// What happened to the stock. Who did it is the actor of the recorded event: an account's name. Movements, lots,
// reservations and checks are numbered from 1, each kind for itself.

/// The catalogue has this item from now on, or has it in these words.
struct ItemListed {
    Item item;
    friend bool operator==(const ItemListed &, const ItemListed &) = default;
};
struct ItemDropped {
    std::string item;
    std::string reason;
    friend bool operator==(const ItemDropped &, const ItemDropped &) = default;
};
/// The plan of a year is in force, in place of an earlier one of that year.
struct PlanIssued {
    std::int64_t year = 0;
    std::vector<PlanLine> lines;
    std::string reason; ///< of an adjustment (第十六条)
    friend bool operator==(const PlanIssued &, const PlanIssued &) = default;
};
/// 备案 (第十三条, 第十六条).
struct PlanFiled {
    std::int64_t year = 0;
    std::string with;
    std::string reference;
    calendar::Day on;
    friend bool operator==(const PlanFiled &, const PlanFiled &) = default;
};
/// Something came in, says one person. It counts when a second has confirmed it; so do the three below.
struct ReceiptRecorded {
    std::int64_t movement = 0;
    std::vector<ReceivedLot> lines;
    std::string reference;
    friend bool operator==(const ReceiptRecorded &, const ReceiptRecorded &) = default;
};
struct IssueRecorded {
    std::int64_t movement = 0;
    Purpose purpose = Purpose::Dispatch;
    std::vector<LotAmount> lines;
    std::string reference; ///< of a dispatch: its notice, or the order by phone
    std::string reason;
    std::int64_t reservation = 0; ///< that it takes from; 0: none
    std::optional<calendar::Day> restockBy; ///< where somebody set a day
    std::int64_t notice = 0; ///< whose goods these are; 0: of none
    friend bool operator==(const IssueRecorded &, const IssueRecorded &) = default;
};
/// A counter-entry: what a confirmed movement booked is booked back.
struct ReversalRecorded {
    std::int64_t movement = 0;
    std::int64_t of = 0;
    std::vector<LotAmount> lines; ///< amounts as that movement has them, without sign
    std::string reason;
    friend bool operator==(const ReversalRecorded &, const ReversalRecorded &) = default;
};
/// The differences of a check are booked.
struct AdjustmentRecorded {
    std::int64_t movement = 0;
    std::int64_t check = 0;
    std::vector<LotAmount> lines; ///< negative where less was there
    std::string reason;
    friend bool operator==(const AdjustmentRecorded &, const AdjustmentRecorded &) = default;
};
/// The second signature (第十九条), of somebody else than recorded it. It keeps the whole text with its signature.
struct MovementConfirmed {
    std::int64_t movement = 0;
    std::string text = {}; ///< movementText(); empty where a program of before did not sign, as are the two below
    std::string key = {};
    std::string signature = {}; ///< base64 of DER
    friend bool operator==(const MovementConfirmed &, const MovementConfirmed &) = default;
};
/// The second person does not sign.
struct MovementRefused {
    std::int64_t movement = 0;
    std::string reason;
    friend bool operator==(const MovementRefused &, const MovementRefused &) = default;
};
/// Whoever recorded it takes it back before anybody signed.
struct MovementWithdrawn {
    std::int64_t movement = 0;
    std::string reason;
    friend bool operator==(const MovementWithdrawn &, const MovementWithdrawn &) = default;
};
/// What a confirmed issue took has to be put back (第十七条).
struct RestockFellDue {
    std::int64_t movement = 0;
    std::string item;
    Quantity quantity;
    calendar::Day due;
    friend bool operator==(const RestockFellDue &, const RestockFellDue &) = default;
};
/// The item stands at its plan again as far as that issue goes.
struct RestockMet {
    std::int64_t movement = 0;
    std::string item;
    friend bool operator==(const RestockMet &, const RestockMet &) = default;
};
struct LotsReserved {
    std::int64_t reservation = 0;
    std::string purpose; ///< what for: a request, a notice
    std::vector<LotAmount> lines;
    std::int64_t notice = 0; ///< that alone lets go of it or takes from it; 0: none
    std::string bundle = {}; ///< the notice of another console came in; empty: none
    friend bool operator==(const LotsReserved &, const LotsReserved &) = default;
};
/// What is left of it is free again.
struct ReservationReleased {
    std::int64_t reservation = 0;
    std::string reason;
    friend bool operator==(const ReservationReleased &, const ReservationReleased &) = default;
};
/// 月检 or 季检 (第二十条).
struct StockChecked {
    std::int64_t check = 0;
    Period period;
    std::vector<CountedLot> lines;
    friend bool operator==(const StockChecked &, const StockChecked &) = default;
};
/// It lies elsewhere in the warehouse now.
struct LotPlaced {
    std::int64_t lot = 0;
    std::string place;
    friend bool operator==(const LotPlaced &, const LotPlaced &) = default;
};

using StockEvent = std::variant<ItemListed, ItemDropped, PlanIssued, PlanFiled, ReceiptRecorded, IssueRecorded,
    ReversalRecorded, AdjustmentRecorded, MovementConfirmed, MovementRefused, MovementWithdrawn, RestockFellDue,
    RestockMet, LotsReserved, ReservationReleased, StockChecked, LotPlaced>;

/// An event as the record has it.
struct RecordedStockEvent {
    std::int64_t version = 0; ///< place in the stream
    base::Instant recorded;
    std::string actor;
    StockEvent event;
};

} // namespace reserve
