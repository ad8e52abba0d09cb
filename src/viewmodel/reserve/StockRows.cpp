#include "viewmodel/reserve/StockRows.h"

#include "reserve/Rules.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/dispatch/NoticeFacts.h"

#include <algorithm>
#include <ranges>

namespace viewmodel {

namespace {

using reserve::AlertKind;
using reserve::MovementKind;
using reserve::MovementState;

QString dayText(const std::optional<calendar::Day> &day) { return day ? qtext(calendar::toIso(*day)) : QString(); }

QString itemWords(const reserve::Stock &stock, const std::string &code)
{
    const reserve::Item *item = stock.item(code);
    return item ? spaced({qtext(item->name), qtext(code)}) : qtext(code);
}

QString lotWords(const reserve::Stock &stock, std::int64_t number)
{
    const reserve::Lot *lot = stock.lot(number);
    return lot ? Text::tr("%1, batch %2, lot %3").arg(itemWords(stock, lot->item), qtext(lot->batch)).arg(number)
               : Text::tr("lot %1").arg(number);
}

QString alertWords(const reserve::Stock &stock, const reserve::Alert &alert)
{
    const QString amount = stockAmountWords(stock, alert.subject, alert.quantity);
    switch (alert.kind) {
    case AlertKind::FloorBroken:
        return Text::tr("The total is below %1 % of the plan.").arg(reserve::FloorPercent);
    case AlertKind::PlanMissing:
        return Text::tr("There is no plan for %1.").arg(qtext(alert.subject));
    case AlertKind::PlanNotFiled:
        return Text::tr("The plan of %1 is not filed.").arg(qtext(alert.subject));
    case AlertKind::ItemLow:
        return Text::tr("Below %1 % of its plan, which it falls short of by: %2.")
            .arg(reserve::FloorPercent)
            .arg(amount);
    case AlertKind::Expired:
        return Text::tr("Expired and still there: %1.").arg(lotWords(stock, alert.number));
    case AlertKind::Expiring:
        return Text::tr("To be rotated: %1.").arg(lotWords(stock, alert.number));
    case AlertKind::RestockOpen:
        return Text::tr("To be put back: %1.").arg(amount);
    case AlertKind::SecondSignature:
        return Text::tr("Movement %1 waits for its second signature.").arg(alert.number);
    case AlertKind::CheckMissing:
        return Text::tr("The check of %1 is missing.").arg(qtext(alert.subject));
    case AlertKind::DifferencesOpen:
        break;
    }
    return Text::tr("The check of %1 found differences that nobody booked.").arg(qtext(alert.subject));
}

QString kindWords(const reserve::Movement &movement)
{
    switch (movement.kind) {
    case MovementKind::Receipt:
        return Text::tr("in", "of a movement");
    case MovementKind::Issue:
        return Text::tr("out, %1", "of a movement").arg(purposeWord(movement.purpose));
    case MovementKind::Reversal:
        return Text::tr("books back %1", "of a movement").arg(movement.of);
    case MovementKind::Adjustment:
        break;
    }
    return Text::tr("adjustment by check %1", "of a movement").arg(movement.check);
}

QString stateWords(const reserve::Movement &movement, base::Instant now)
{
    const auto settled = [&](const QString &what) {
        const QString when = movement.settled ? momentText(*movement.settled, now) : QString();
        return spaced({what.arg(qtext(movement.secondBy)), when, qtext(movement.settledReason)});
    };
    switch (movement.state) {
    case MovementState::Pending:
        return Text::tr("waits for the second signature");
    case MovementState::Confirmed:
        return settled(Text::tr("confirmed by %1"));
    case MovementState::Refused:
        return settled(Text::tr("refused by %1"));
    case MovementState::Withdrawn:
        break;
    }
    return settled(Text::tr("withdrawn by %1"));
}

MovementRow rowOf(const reserve::Stock &stock, const reserve::Movement &movement, base::Instant now)
{
    QStringList lines;
    QString first;
    for (const reserve::MovementLine &line : movement.lines) {
        const reserve::Lot *lot = stock.lot(line.lot);
        const QString amount = stockAmountWords(stock, lot ? lot->item : std::string(), line.change);
        lines << Text::tr("%1 (batch %2, lot %3)").arg(amount, lot ? qtext(lot->batch) : QString()).arg(line.lot);
        if (first.isEmpty())
            first = amount;
    }
    const auto more = static_cast<int>(movement.lines.size()) - 1;
    if (more > 0)
        first = Text::tr("%1, %n more", nullptr, more).arg(first);
    MovementRow row{QString::number(movement.number), momentText(movement.recorded, now), kindWords(movement), first,
        lines.join(u'\n'), spaced({qtext(movement.reference), qtext(movement.reason)}), stateWords(movement, now),
        qtext(movement.recordedBy), {}, movement.state == MovementState::Pending};
    row.detail = dotted({Text::tr("movement %1").arg(row.key), row.kind, row.reference,
                     Text::tr("recorded by %1, %2", "who, when").arg(row.recordedBy, row.when)})
        + u'\n' + row.lines;
    return row;
}

/// "口服补液盐 Y001, batch 2503, lot 1: 1150 in the books, 1148 counted, -2".
QString differenceWords(const reserve::Stock &stock, const reserve::CountedLot &line)
{
    const auto change = line.counted.minus(line.book);
    const QString words =
        Text::tr("%1: %2 in the books, %3 counted (%4)")
            .arg(lotWords(stock, line.lot), qtext(reserve::toText(line.book)), qtext(reserve::toText(line.counted)),
                change ? (change->isPositive() ? QStringLiteral("+") : QString()) + qtext(reserve::toText(*change))
                       : QString());
    return line.explanation.empty() ? words : words + QStringLiteral(" · ") + qtext(line.explanation);
}

QString resultWords(const reserve::Stock &stock, const reserve::StockCheck &check, int differing)
{
    if (differing == 0)
        return Text::tr("as the books say");
    const reserve::Movement *settling = check.settledBy != 0 ? stock.movement(check.settledBy) : nullptr;
    if (!settling)
        return Text::tr("%n differ, not booked", nullptr, differing);
    return settling->state == MovementState::Pending
        ? Text::tr("%n differ, movement %1 waits for the second signature", nullptr, differing).arg(check.settledBy)
        : Text::tr("%n differ, booked by movement %1", nullptr, differing).arg(check.settledBy);
}

} // namespace

QString purposeWord(reserve::Purpose purpose)
{
    switch (purpose) {
    case reserve::Purpose::Dispatch:
        return Text::tr("dispatch", "purpose of an issue");
    case reserve::Purpose::Rotation:
        return Text::tr("rotation", "purpose of an issue");
    case reserve::Purpose::Disposal:
        break;
    }
    return Text::tr("disposal", "purpose of an issue");
}

QString stockAmountWords(const reserve::Stock &stock, const std::string &item, reserve::Quantity quantity)
{
    const reserve::Item *known = stock.item(item);
    return spaced({itemWords(stock, item), qtext(reserve::toText(quantity)), known ? qtext(known->unit) : QString()});
}

std::vector<StockItemRow> stockItemRows(const reserve::Stock &stock, const reserve::Amounts &usable, calendar::Day day)
{
    const reserve::Floor floor = reserve::floorOf(stock, usable, day);
    std::vector<StockItemRow> rows;
    for (const auto &[code, item] : stock.items) {
        StockItemRow row;
        row.key = qtext(code);
        row.name = qtext(item.name);
        row.spec = qtext(item.spec);
        row.unit = qtext(item.unit);
        row.onHand = qtext(reserve::toText(reserve::amountOf(usable, code)));
        const auto standing = std::ranges::find(floor.items, code, &reserve::ItemStanding::item);
        if (standing != floor.items.end() && standing->planned.isPositive()) {
            row.planned = qtext(reserve::toText(standing->planned));
            const auto share = static_cast<reserve::Wide>(standing->stock.count()) * 1000 / standing->planned.count();
            row.permille = static_cast<int>(std::min<reserve::Wide>(share, 1000));
            constexpr int Most = 9'999'999;
            row.share =
                share > Most ? QStringLiteral("> ") + permilleText(Most) : permilleText(static_cast<int>(share));
            row.low = standing->isLow();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<StockAlertRow> stockAlertRows(const reserve::Stock &stock, const std::vector<reserve::Alert> &alerts)
{
    std::vector<StockAlertRow> rows;
    for (const reserve::Alert &alert : alerts) {
        const bool isLot = alert.kind == AlertKind::Expired || alert.kind == AlertKind::Expiring;
        const bool isMovement = alert.kind == AlertKind::SecondSignature || alert.kind == AlertKind::RestockOpen;
        rows.push_back(
            {QStringLiteral("%1/%2/%3").arg(static_cast<int>(alert.kind)).arg(qtext(alert.subject)).arg(alert.number),
                alertWords(stock, alert), dayText(alert.due), Text::tr("71号 %1", "article").arg(qtext(alert.cite)),
                alert.overdue, stock.item(alert.subject) ? qtext(alert.subject) : QString(), isLot ? alert.number : 0,
                isMovement ? alert.number : 0});
    }
    return rows;
}

std::vector<MovementRow> movementRows(const reserve::Stock &stock, base::Instant now)
{
    std::vector<MovementRow> rows;
    for (const reserve::Movement &movement : stock.movements | std::views::reverse) {
        if (movement.state == MovementState::Pending)
            rows.push_back(rowOf(stock, movement, now));
    }
    std::size_t settled = 0;
    for (const reserve::Movement &movement : stock.movements | std::views::reverse) {
        if (movement.state == MovementState::Pending)
            continue;
        if (++settled > MostSettledMovements)
            break;
        rows.push_back(rowOf(stock, movement, now));
    }
    return rows;
}

std::vector<StockCheckRow> stockCheckRows(const reserve::Stock &stock, base::Instant now)
{
    std::vector<StockCheckRow> rows;
    for (const reserve::StockCheck &check : stock.checks | std::views::reverse) {
        QStringList differing;
        for (const reserve::CountedLot &line : check.lines) {
            if (line.book != line.counted)
                differing << differenceWords(stock, line);
        }
        rows.push_back({QString::number(check.number), qtext(reserve::toText(check.period)),
            Text::tr("%n lot(s)", nullptr, static_cast<int>(check.lines.size())),
            resultWords(stock, check, static_cast<int>(differing.size())), qtext(check.by), momentText(check.at, now),
            differing.join(u'\n'), !differing.isEmpty() && check.settledBy == 0});
    }
    return rows;
}

} // namespace viewmodel
