#pragma once

#include "reserve/StockEvent.h"

namespace reserve {

// What somebody may ask for. All lines of a command are taken, or none.

/// The bureau: these items, new ones or in other words.
struct ListItems {
    std::vector<Item> items;
};
/// The bureau.
struct DropItem {
    std::string item;
    std::string reason;
};
/// The bureau: the plan of a year; with a reason where that year has one.
struct IssuePlan {
    int year = 0;
    std::vector<PlanLine> lines;
    std::string reason;
};
/// The bureau: it was filed with somebody.
struct FilePlan {
    int year = 0;
    std::string with;
    std::string reference;
    calendar::Day on;
};
// The holder.
struct RecordReceipt {
    std::vector<ReceivedLot> lines;
    std::string reference;
};
struct RecordIssue {
    Purpose purpose = Purpose::Dispatch;
    std::vector<LotAmount> lines;
    std::string reference;
    std::string reason;
    std::int64_t reservation = 0;
    std::optional<calendar::Day> restockBy;
    std::int64_t notice = 0; ///< by which it goes out: decided by dispatch/, never by hand
};
struct RecordReversal {
    std::int64_t of = 0;
    std::vector<LotAmount> lines; ///< empty: all that is not booked back yet
    std::string reason;
};
struct RecordAdjustment {
    std::int64_t check = 0;
    std::string reason;
};
/// Signed with the key in use of whoever confirms it, over textFor().
struct ConfirmMovement {
    std::int64_t movement = 0;
    std::string seen = {}; ///< movementText() that stood before him; none: nothing is signed
    std::string signature = {};
};
struct RefuseMovement {
    std::int64_t movement = 0;
    std::string reason;
};
struct WithdrawMovement {
    std::int64_t movement = 0;
    std::string reason;
};
struct CheckStock {
    Period period;
    std::vector<CountedLot> lines;
};
struct PlaceLot {
    std::int64_t lot = 0;
    std::string place;
};
// Whoever drafts notices; what a bundle made the holder lets go of too.
struct ReserveLots {
    std::string purpose;
    std::vector<LotAmount> lines;
    std::int64_t notice = 0; ///< which reserves them; 0: by hand
    std::string bundle = {}; ///< a notice of another console came in; empty: none
};
struct ReleaseReservation {
    std::int64_t reservation = 0;
    std::string reason;
    std::int64_t notice = 0;
};

using StockCommand =
    std::variant<ListItems, DropItem, IssuePlan, FilePlan, RecordReceipt, RecordIssue, RecordReversal, RecordAdjustment,
        ConfirmMovement, RefuseMovement, WithdrawMovement, CheckStock, PlaceLot, ReserveLots, ReleaseReservation>;

} // namespace reserve
