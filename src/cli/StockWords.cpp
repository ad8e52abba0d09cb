#include "cli/StockWords.h"

#include "base/Overloaded.h"
#include "base/Text.h"
#include "cli/Visible.h"
#include "formats/StockJson.h"

#include <array>
#include <ostream>

namespace cli {

namespace {

using namespace reserve;

template <class Enum, std::size_t Count>
std::string nameOf(const std::array<std::string_view, Count> &names, Enum value)
{
    return std::string(names.at(static_cast<std::size_t>(value)));
}

Json dayOrNull(const std::optional<calendar::Day> &day) { return day ? Json(calendar::toIso(*day)) : Json(); }
Json timeOrNull(const std::optional<base::Instant> &time) { return time ? Json(base::toIso(*time)) : Json(); }

std::string expiryWords(const std::optional<calendar::Day> &expires)
{
    return expires ? "expires " + calendar::toIso(*expires) : "does not expire";
}

std::string signedText(Quantity quantity) { return (quantity.isPositive() ? "+" : "") + toText(quantity); }

/// What was told, two blanks between; nothing of what is empty.
std::string told(std::vector<std::string> texts)
{
    std::erase(texts, std::string());
    return base::join(texts, "  ");
}

/// The lines of an event that has lots.
void printLots(std::ostream &out, const Stock &stock, const std::vector<LotAmount> &lines)
{
    for (const LotAmount &line : lines) {
        const Lot *lot = stock.lot(line.lot);
        const std::string code = lot ? lot->item : std::string();
        printLine(out,
            "  lot " + std::to_string(line.lot) + "  " + itemWords(stock, code) + "  "
                + amountWords(stock, code, line.quantity));
    }
}

void printReceived(std::ostream &out, const Stock &stock, const ReceivedLot &line)
{
    printLine(out,
        "  lot " + std::to_string(line.lot) + (stock.lot(line.lot) ? "" : " (new)") + "  " + itemWords(stock, line.item)
            + "  batch " + line.batch + "  " + amountWords(stock, line.item, line.quantity) + " at "
            + toText(line.price) + "  " + expiryWords(line.expires) + "  " + line.place);
}

void printPlan(std::ostream &out, const Stock &stock, const PlanIssued &event)
{
    const auto known = stock.plans.find(static_cast<int>(event.year));
    std::map<std::string, PlanLine> gone;
    if (known != stock.plans.end())
        gone = known->second.lines;
    for (const PlanLine &line : event.lines) {
        const auto was = gone.find(line.item);
        const std::string text = "  " + itemWords(stock, line.item) + "  "
            + amountWords(stock, line.item, line.quantity) + " at " + toText(line.price);
        if (was == gone.end())
            printLine(out, text);
        else if (was->second != line)
            printLine(out, text + " (was " + toText(was->second.quantity) + " at " + toText(was->second.price) + ")");
        if (was != gone.end())
            gone.erase(was);
    }
    for (const auto &[code, line] : gone)
        printLine(out, "  " + itemWords(stock, code) + "  no longer (was " + toText(line.quantity) + ")");
}

void printCounts(std::ostream &out, const Stock &stock, const StockChecked &event)
{
    for (const CountedLot &line : event.lines) {
        const Lot *lot = stock.lot(line.lot);
        if (!lot || line.counted == line.book)
            continue;
        printLine(out,
            "  lot " + std::to_string(line.lot) + "  " + itemWords(stock, lot->item) + "  booked " + toText(line.book)
                + ", counted " + toText(line.counted) + ": " + line.explanation);
    }
}

} // namespace

std::string itemWords(const Stock &stock, const std::string &code)
{
    const Item *item = stock.item(code);
    if (!item)
        return code;
    return code + " " + item->name + (item->spec.empty() ? std::string() : " " + item->spec);
}

std::string amountWords(const Stock &stock, const std::string &code, Quantity quantity)
{
    const Item *item = stock.item(code);
    return toText(quantity) + (item ? " " + item->unit : std::string());
}

std::string lotWords(const Stock &stock, const Lot &lot, calendar::Day today)
{
    std::string line = std::to_string(lot.number) + "  " + itemWords(stock, lot.item) + "  batch " + lot.batch + "  "
        + lot.manufacturer + "  " + lot.place + "  " + expiryWords(lot.expires) + "  "
        + amountWords(stock, lot.item, lot.onHand) + " at " + toText(lot.price);
    if (!lot.held.isZero())
        line += ", " + toText(lot.free()) + " free";
    if (lot.isExpired(today))
        line += "  EXPIRED";
    return line;
}

Json lotJson(const Stock &stock, const Lot &lot, calendar::Day today)
{
    const Item *item = stock.item(lot.item);
    const auto total = toMoney(worth(lot.onHand, lot.price));
    return {{"lot", lot.number}, {"item", lot.item}, {"name", item ? item->name : std::string()},
        {"kind", item ? Json(nameOf(ItemKindNames, item->kind)) : Json()}, {"spec", item ? item->spec : std::string()},
        {"unit", item ? item->unit : std::string()}, {"batch", lot.batch}, {"manufacturer", lot.manufacturer},
        {"expires", dayOrNull(lot.expires)}, {"expired", lot.isExpired(today)}, {"place", lot.place},
        {"price_fen", lot.price.count()}, {"quantity", toText(lot.onHand)}, {"held", toText(lot.held)},
        {"free", toText(lot.free())}, {"worth_fen", total ? Json(total->count()) : Json()}};
}

std::string movementWords(const Stock &stock, const Movement &movement)
{
    std::string line = std::to_string(movement.number) + "  " + nameOf(MovementKindNames, movement.kind);
    if (movement.kind == MovementKind::Issue)
        line += " (" + nameOf(PurposeNames, movement.purpose) + ")";
    if (movement.of != 0)
        line += " of " + std::to_string(movement.of);
    if (movement.check != 0)
        line += " of check " + std::to_string(movement.check);
    line += "  " + nameOf(MovementStateNames, movement.state) + "  " + std::to_string(movement.lines.size())
        + (movement.lines.size() == 1 ? " lot" : " lots");
    if (movement.lines.size() == 1) {
        const Lot *lot = stock.lot(movement.lines.front().lot);
        line += ": " + (lot ? itemWords(stock, lot->item) : std::string()) + " "
            + signedText(movement.lines.front().change);
    }
    line += "  " + base::toIso(movement.recorded) + " " + movement.recordedBy;
    if (!movement.secondBy.empty())
        line += ", second " + movement.secondBy;
    for (const std::string &text : {movement.reference, movement.reason, movement.settledReason})
        line += text.empty() ? std::string() : "  " + text;
    return line;
}

Json movementJson(const Movement &movement)
{
    Json lines = Json::array();
    for (const MovementLine &line : movement.lines)
        lines.push_back({{"lot", line.lot}, {"change", toText(line.change)}, {"reversed", toText(line.reversed)}});
    const bool issue = movement.kind == MovementKind::Issue;
    const SecondSignature *signedBy = movement.second.get();
    return {{"movement", movement.number}, {"kind", nameOf(MovementKindNames, movement.kind)},
        {"purpose", issue ? Json(nameOf(PurposeNames, movement.purpose)) : Json()},
        {"state", nameOf(MovementStateNames, movement.state)}, {"of", movement.of}, {"check", movement.check},
        {"reservation", movement.reservation}, {"reference", movement.reference}, {"reason", movement.reason},
        {"recorded", base::toIso(movement.recorded)}, {"recorded_by", movement.recordedBy},
        {"settled", timeOrNull(movement.settled)}, {"second_by", movement.secondBy},
        {"settled_reason", movement.settledReason}, {"key", signedBy ? Json(signedBy->key) : Json()},
        {"signature", signedBy ? Json(signedBy->signature) : Json()}, {"lines", lines}};
}

std::string alertWords(const Stock &stock, const Alert &alert)
{
    std::string line = alert.overdue ? "! " : "  ";
    line += nameOf(AlertKindNames, alert.kind) + "  " + itemWords(stock, alert.subject);
    if (alert.number != 0)
        line += "  no. " + std::to_string(alert.number);
    if (!alert.quantity.isZero())
        line += "  " + amountWords(stock, alert.subject, alert.quantity);
    if (alert.due)
        line += "  " + calendar::toIso(*alert.due);
    return line + "  [71号 " + alert.cite + "]";
}

Json alertJson(const Alert &alert)
{
    return {{"alert", nameOf(AlertKindNames, alert.kind)}, {"overdue", alert.overdue}, {"subject", alert.subject},
        {"number", alert.number}, {"quantity", toText(alert.quantity)}, {"due", dayOrNull(alert.due)},
        {"cite", "71号 " + alert.cite}};
}

std::string floorWords(const Floor &floor)
{
    if (!floor.year)
        return "no plan is in force; without one nothing goes out";
    return "total " + fixedText(floor.permille(), 1, 1) + " % of the plan of " + std::to_string(*floor.year)
        + ", floor " + std::to_string(FloorPercent) + " % [71号 第十八条]";
}

void printEvent(std::ostream &out, const Stock &stock, const StockEvent &event)
{
    const auto head = [&](const std::string &words) {
        printLine(out, std::string(formats::typeOf(event)) + "  " + words);
    };
    const auto numbered = [&](std::int64_t number, const std::string &words) {
        head(std::to_string(number) + (words.empty() ? std::string() : "  " + words));
    };
    std::visit(
        base::Overloaded{
            [&](const ItemListed &listed) {
                const Item &item = listed.item;
                head(told({item.code, nameOf(ItemKindNames, item.kind), item.name, item.spec, item.unit})
                    + (stock.item(item.code) ? "  (instead of " + itemWords(stock, item.code) + ")" : ""));
            },
            [&](const ItemDropped &dropped) { head(dropped.item + "  " + dropped.reason); },
            [&](const PlanIssued &issued) {
                head(
                    told({std::to_string(issued.year), std::to_string(issued.lines.size()) + " items", issued.reason}));
                printPlan(out, stock, issued);
            },
            [&](const PlanFiled &filed) {
                head(told({std::to_string(filed.year), filed.with, calendar::toIso(filed.on), filed.reference}));
            },
            [&](const ReceiptRecorded &receipt) {
                numbered(receipt.movement, receipt.reference);
                for (const ReceivedLot &line : receipt.lines)
                    printReceived(out, stock, line);
            },
            [&](const IssueRecorded &issue) {
                numbered(issue.movement, told({nameOf(PurposeNames, issue.purpose), issue.reference, issue.reason}));
                printLots(out, stock, issue.lines);
            },
            [&](const ReversalRecorded &reversal) {
                numbered(reversal.movement, "of " + std::to_string(reversal.of) + "  " + reversal.reason);
                printLots(out, stock, reversal.lines);
            },
            [&](const AdjustmentRecorded &adjustment) {
                numbered(
                    adjustment.movement, "of check " + std::to_string(adjustment.check) + "  " + adjustment.reason);
                printLots(out, stock, adjustment.lines);
            },
            [&](const MovementConfirmed &confirmed) { numbered(confirmed.movement, {}); },
            [&](const MovementRefused &refused) { numbered(refused.movement, refused.reason); },
            [&](const MovementWithdrawn &withdrawn) { numbered(withdrawn.movement, withdrawn.reason); },
            [&](const RestockFellDue &due) {
                numbered(due.movement,
                    itemWords(stock, due.item) + "  " + amountWords(stock, due.item, due.quantity) + " by "
                        + calendar::toIso(due.due) + " [71号 第十七条]");
            },
            [&](const RestockMet &met) { numbered(met.movement, itemWords(stock, met.item)); },
            [&](const LotsReserved &reserved) {
                numbered(reserved.reservation, reserved.purpose);
                printLots(out, stock, reserved.lines);
            },
            [&](const ReservationReleased &released) { numbered(released.reservation, released.reason); },
            [&](const StockChecked &checked) {
                numbered(checked.check, toText(checked.period) + "  " + std::to_string(checked.lines.size()) + " lots");
                printCounts(out, stock, checked);
            },
            [&](const LotPlaced &placed) { numbered(placed.lot, placed.place); },
        },
        event);
}

} // namespace cli
