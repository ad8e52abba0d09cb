#pragma once

#include "formats/FieldNames.h"
#include "reserve/StockEvent.h"

/// The one list of what each event of the stock keeps and under which name, as EventJsonFields.h is for the others.
namespace formats {

template <class T>
[[nodiscard]] std::optional<T> valueOf(const base::Result<T> &result)
{
    return result ? std::optional<T>(*result) : std::nullopt;
}

/// A decimal number as text: exact for every reader.
template <>
struct WrittenAs<reserve::Quantity> {
    using Type = std::string;
    static constexpr std::string_view Expected = "a decimal number as text";
    static Type to(reserve::Quantity quantity) { return toText(quantity); }
    static std::optional<reserve::Quantity> from(const Type &text) { return valueOf(reserve::Quantity::parse(text)); }
};
/// Whole fen.
template <>
struct WrittenAs<reserve::Money> {
    using Type = std::int64_t;
    static constexpr std::string_view Expected = "whole fen";
    static Type to(reserve::Money money) { return money.count(); }
    static std::optional<reserve::Money> from(Type fen) { return reserve::Money::of(fen); }
};
template <>
struct WrittenAs<calendar::Day> {
    using Type = std::string;
    static constexpr std::string_view Expected = "a day";
    static Type to(calendar::Day day) { return calendar::toIso(day); }
    static std::optional<calendar::Day> from(const Type &text) { return valueOf(calendar::parseDay(text)); }
};
template <>
struct WrittenAs<reserve::Period> {
    using Type = std::string;
    static constexpr std::string_view Expected = "a month or quarter";
    static Type to(const reserve::Period &period) { return toText(period); }
    static std::optional<reserve::Period> from(const Type &text) { return valueOf(reserve::parsePeriod(text)); }
};

void fields(Is<reserve::Item> auto &item, auto &&visit)
{
    visit("code", item.code);
    visit("kind", item.kind);
    visit("name", item.name);
    visit("spec", item.spec);
    visit("unit", item.unit);
}
void fields(Is<reserve::PlanLine> auto &line, auto &&visit)
{
    visit("item", line.item);
    visit("quantity", line.quantity);
    visit("price_fen", line.price);
}
void fields(Is<reserve::LotAmount> auto &line, auto &&visit)
{
    visit("lot", line.lot);
    visit("quantity", line.quantity);
}
void fields(Is<reserve::ReceivedLot> auto &line, auto &&visit)
{
    visit("lot", line.lot);
    visit("item", line.item);
    visit("batch", line.batch);
    visit("manufacturer", line.manufacturer);
    visit("expires", line.expires);
    visit("place", line.place);
    visit("price_fen", line.price);
    visit("quantity", line.quantity);
}
void fields(Is<reserve::CountedLot> auto &line, auto &&visit)
{
    visit("lot", line.lot);
    visit("book", line.book);
    visit("counted", line.counted);
    visit("explanation", line.explanation);
}
void fields(Is<reserve::ItemListed> auto &event, auto &&visit) { visit("item", event.item); }
void fields(Is<reserve::ItemDropped> auto &event, auto &&visit)
{
    visit("item", event.item);
    visit("reason", event.reason);
}
void fields(Is<reserve::PlanIssued> auto &event, auto &&visit)
{
    visit("year", event.year);
    visit("lines", event.lines);
    visit("reason", event.reason);
}
void fields(Is<reserve::PlanFiled> auto &event, auto &&visit)
{
    visit("year", event.year);
    visit("with", event.with);
    visit("reference", event.reference);
    visit("on", event.on);
}
void fields(Is<reserve::ReceiptRecorded> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("lines", event.lines);
    visit("reference", event.reference);
}
void fields(Is<reserve::IssueRecorded> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("purpose", event.purpose);
    visit("lines", event.lines);
    visit("reference", event.reference);
    visit("reason", event.reason);
    visit("reservation", event.reservation);
    visit("restock_by", event.restockBy);
    visit("notice", later(event.notice));
}
void fields(Is<reserve::ReversalRecorded> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("of", event.of);
    visit("lines", event.lines);
    visit("reason", event.reason);
}
void fields(Is<reserve::AdjustmentRecorded> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("check", event.check);
    visit("lines", event.lines);
    visit("reason", event.reason);
}
void fields(Is<reserve::MovementConfirmed> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("text", later(event.text));
    visit("key", later(event.key));
    visit("signature", later(event.signature));
}
void fields(Is<reserve::MovementRefused> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("reason", event.reason);
}
void fields(Is<reserve::MovementWithdrawn> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("reason", event.reason);
}
void fields(Is<reserve::RestockFellDue> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("item", event.item);
    visit("quantity", event.quantity);
    visit("due", event.due);
}
void fields(Is<reserve::RestockMet> auto &event, auto &&visit)
{
    visit("movement", event.movement);
    visit("item", event.item);
}
void fields(Is<reserve::LotsReserved> auto &event, auto &&visit)
{
    visit("reservation", event.reservation);
    visit("purpose", event.purpose);
    visit("lines", event.lines);
    visit("notice", later(event.notice));
    visit("bundle", later(event.bundle));
}
void fields(Is<reserve::ReservationReleased> auto &event, auto &&visit)
{
    visit("reservation", event.reservation);
    visit("reason", event.reason);
}
void fields(Is<reserve::StockChecked> auto &event, auto &&visit)
{
    visit("check", event.check);
    visit("period", event.period);
    visit("lines", event.lines);
}
void fields(Is<reserve::LotPlaced> auto &event, auto &&visit)
{
    visit("lot", event.lot);
    visit("place", event.place);
}

template <>
inline constexpr std::array TypeNames<reserve::StockEvent> = std::to_array<std::string_view>(
    {"item-listed", "item-dropped", "stock-plan-issued", "stock-plan-filed", "receipt-recorded", "issue-recorded",
        "reversal-recorded", "adjustment-recorded", "movement-confirmed", "movement-refused", "movement-withdrawn",
        "restock-fell-due", "restock-met", "lots-reserved", "reservation-released", "stock-checked", "lot-placed"});
static_assert(TypeNames<reserve::StockEvent>.size() == std::variant_size_v<reserve::StockEvent>);

template <>
inline constexpr auto ValueNames<reserve::ItemKind> = reserve::ItemKindNames;
template <>
inline constexpr auto ValueNames<reserve::Purpose> = reserve::PurposeNames;

} // namespace formats
