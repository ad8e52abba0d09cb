#include "viewmodel/imports/StockTable.h"

#include "base/Overloaded.h"
#include "viewmodel/Words.h"
#include "viewmodel/reserve/StockSentences.h"

#include <algorithm>

namespace viewmodel {

namespace {

RowChange changeOf(const reserve::Stock &stock, const reserve::Item &item)
{
    const reserve::Item *known = stock.item(item.code);
    if (!known)
        return RowChange::Added;
    return *known == item ? RowChange::Kept : RowChange::Changed;
}

RowChange changeOf(const reserve::YearPlan *before, const reserve::PlanLine &line)
{
    const auto known =
        before ? before->lines.find(line.item) : std::map<std::string, reserve::PlanLine>::const_iterator();
    if (!before || known == before->lines.end())
        return RowChange::Added;
    return known->second == line ? RowChange::Kept : RowChange::Changed;
}

/// More of the same batch comes to the lot that is there.
RowChange changeOf(const reserve::Stock &stock, const reserve::ReceivedLot &line)
{
    return stock.lotNumbers.contains(keyOf(line)) ? RowChange::Changed : RowChange::Added;
}

RowChange changeOf(const reserve::Stock &stock, const reserve::CountedLot &line)
{
    const reserve::Lot *lot = stock.lot(line.lot);
    return lot && lot->onHand == line.counted ? RowChange::Kept : RowChange::Changed;
}

template <class Lines, class Change>
std::vector<RowChange> changesOf(const Lines &lines, const Change &change)
{
    std::vector<RowChange> changes;
    std::ranges::transform(lines, std::back_inserter(changes), change);
    return changes;
}

StockChanges planned(const reserve::Stock &stock, const reserve::IssuePlan &plan)
{
    const auto found = stock.plans.find(plan.year);
    const reserve::YearPlan *before = found == stock.plans.end() ? nullptr : &found->second;
    StockChanges changes{
        changesOf(plan.lines, [&](const reserve::PlanLine &line) { return changeOf(before, line); }), {}};
    if (!before)
        return changes;
    for (const auto &[code, line] : before->lines) {
        const reserve::Item *item = stock.item(code);
        if (std::ranges::find(plan.lines, code, &reserve::PlanLine::item) == plan.lines.end())
            changes.gone << spaced({qtext(code), item ? qtext(item->name) : QString()});
    }
    return changes;
}

/// What each line would change.
StockChanges changesTo(const reserve::Stock &stock, const reserve::StockCommand &command)
{
    const auto each = [&stock](const auto &lines) {
        return StockChanges{changesOf(lines, [&stock](const auto &line) { return changeOf(stock, line); }), {}};
    };
    return std::visit(base::Overloaded{
                          [&](const reserve::ListItems &list) { return each(list.items); },
                          [&](const reserve::IssuePlan &plan) { return planned(stock, plan); },
                          [&](const reserve::RecordReceipt &receipt) { return each(receipt.lines); },
                          [&](const reserve::CheckStock &check) { return each(check.lines); },
                          [](const auto &) { return StockChanges(); },
                      },
        command);
}

} // namespace

reserve::StockCommand commandOf(const ImportPreview &preview, const StockDetail &detail)
{
    reserve::StockCommand command = preview.stock ? *preview.stock : *preview.stockInPart;
    if (auto *plan = std::get_if<reserve::IssuePlan>(&command)) {
        plan->year = detail.year;
        plan->reason = detail.reason;
    } else if (auto *receipt = std::get_if<reserve::RecordReceipt>(&command)) {
        receipt->reference = detail.reference;
    } else if (auto *check = std::get_if<reserve::CheckStock>(&command)) {
        check->period = detail.period.value_or(reserve::Period());
    }
    return command;
}

std::vector<ImportFinding> refusedRows(const ImportPreview &preview, const reserve::StockRefusals &refusals)
{
    std::vector<ImportFinding> findings;
    for (const reserve::StockRefusal &refusal : refusals) {
        if (!refusal.line || *refusal.line >= preview.stockLines.size())
            continue;
        ImportFinding finding;
        finding.line = preview.stockLines[*refusal.line];
        finding.column = 1;
        finding.place = Text::tr("line %1").arg(finding.line);
        finding.what = stockRefusalSentence(refusal);
        const auto shown = std::ranges::find(preview.lines, finding.line, &ImportLine::line);
        if (shown != preview.lines.end())
            finding.previewLine = static_cast<int>(shown - preview.lines.begin());
        findings.push_back(std::move(finding));
    }
    return findings;
}

WeighedTable weighed(const reserve::Stock &stock, const ImportPreview &preview, const StockDetail &detail,
    const std::string &who, base::Instant now)
{
    const reserve::StockCommand command = commandOf(preview, detail);
    WeighedTable table{{}, {}, preview.stock ? changesTo(stock, command) : StockChanges()};
    const auto decided = reserve::weigh(stock, command, who, now);
    if (decided)
        return table;
    table.refused = refusedRows(preview, decided.error());
    if (table.refused.empty() && preview.stock) // the whole of a part says nothing
        table.refusedWhole = stockRefusalSentence(decided.error().front());
    return table;
}

} // namespace viewmodel
