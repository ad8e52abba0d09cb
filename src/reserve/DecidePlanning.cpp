#include "reserve/Decision.h"

#include "base/Text.h"

#include <algorithm>
#include <set>

namespace reserve {

namespace {

bool hasLots(const Stock &stock, const std::string &item)
{
    return std::ranges::any_of(stock.lots, [&](const Lot &lot) { return lot.item == item; });
}

Fault itemFault(const Moment &moment, const Item &item)
{
    const bool blank = item.code.find(' ') != std::string::npos;
    if (Fault bad = textFault(item.code, "a code"); bad || blank || item.code.starts_with('-'))
        return bad ? bad : fault(Code::BadText, "a code has no blank and no hyphen in front", item.code);
    if (Fault bad = textFault(item.name, "a name"))
        return bad;
    if (Fault bad = textFault(item.unit, "a unit"))
        return bad;
    if (Fault bad = item.spec.empty() ? Fault() : textFault(item.spec, "a specification"))
        return bad;
    const Item *known = moment.stock.item(item.code);
    if (known && known->unit != item.unit && hasLots(moment.stock, item.code))
        return fault(Code::ItemInUse,
            "there are lots counted in " + known->unit + "; list what is counted in " + item.unit
                + " under another code",
            item.code);
    return {};
}

Fault lineFault(const Moment &moment, const PlanLine &line)
{
    if (!moment.stock.item(line.item))
        return fault(Code::UnknownItem, "the catalogue has no item of this code", line.item);
    if (!line.quantity.isPositive())
        return fault(Code::BadQuantity, "a planned quantity is above 0", line.item);
    if (!line.price.isPositive())
        return fault(Code::BadPrice, "a planned price is above 0: by it the total is taken", line.item);
    return {};
}

bool sameLines(const YearPlan &plan, const std::vector<PlanLine> &lines)
{
    return plan.lines.size() == lines.size() && std::ranges::all_of(lines, [&](const PlanLine &line) {
        const auto known = plan.lines.find(line.item);
        return known != plan.lines.end() && known->second == line;
    });
}

} // namespace

StockDecision decideOn(const Moment &moment, const ListItems &command)
{
    if (command.items.empty())
        return refuse(Code::NoLines, "no item is named");
    LineFaults faults;
    std::set<std::string> seen;
    std::vector<StockEvent> events;
    for (std::size_t i = 0; i < command.items.size(); ++i) {
        const Item &item = command.items[i];
        faults.add(i, itemFault(moment, item));
        if (!seen.insert(item.code).second)
            faults.add(i, fault(Code::Twice, "the code is on another line already", item.code));
        const Item *known = moment.stock.item(item.code);
        if (!known || *known != item)
            events.emplace_back(ItemListed{item});
    }
    if (!faults.none())
        return faults.refuse();
    if (events.empty())
        return refuse(Code::NothingChanged, "the catalogue has just this");
    return events;
}

StockDecision decideOn(const Moment &moment, const DropItem &command)
{
    if (!moment.stock.item(command.item))
        return refuse(Code::UnknownItem, "the catalogue has no item of this code", command.item);
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    if (hasLots(moment.stock, command.item))
        return refuse(Code::ItemInUse,
            "there are or were lots of it; it stays in the catalogue, the plan may leave it out", command.item);
    const int year = calendar::yearOf(moment.today());
    for (const auto &[of, plan] : moment.stock.plans) {
        if (plan.lines.contains(command.item) && (of >= year || &plan == moment.stock.planInForce(moment.today())))
            return refuse(Code::ItemInUse, "the plan of " + std::to_string(of) + " asks for it", command.item);
    }
    return std::vector<StockEvent>{ItemDropped{command.item, command.reason}};
}

StockDecision decideOn(const Moment &moment, const IssuePlan &command)
{
    const int year = calendar::yearOf(moment.today());
    const std::string subject = std::to_string(command.year);
    if (command.year < year || command.year > year + 1)
        return refuse(Code::BadYear, "a plan is for this year or the next", subject);
    if (command.lines.empty())
        return refuse(Code::NoLines, "the plan has no line");
    LineFaults faults;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        faults.add(i, lineFault(moment, command.lines[i]));
        if (!seen.insert(command.lines[i].item).second)
            faults.add(i, fault(Code::Twice, "the item is on another line already", command.lines[i].item));
    }
    if (!faults.none())
        return faults.refuse();
    const auto known = moment.stock.plans.find(command.year);
    const bool adjusts = known != moment.stock.plans.end();
    if (adjusts && base::trimmed(command.reason).empty())
        return refuse(Code::PlanThere, "the year has a plan; say why it is adjusted [71号 第十六条]", subject);
    if (adjusts && sameLines(known->second, command.lines))
        return refuse(Code::NothingChanged, "the plan has just these lines", subject);
    if (Fault bad = command.reason.empty() ? Fault() : textFault(command.reason, "a reason"))
        return refuse(std::move(*bad));
    return std::vector<StockEvent>{PlanIssued{command.year, command.lines, command.reason}};
}

/// A plan is made and filed on paper, and may be entered here long after, when the program is new for example; one is
/// made for the year after at the earliest. An adjusted one is filed anew, and that cannot be before it was adjusted.
static calendar::Day earliestFiling(const YearPlan &plan)
{
    if (!plan.reason.empty())
        return calendar::dayOf(plan.issued);
    return std::chrono::year(plan.year - 1) / std::chrono::January / 1;
}

StockDecision decideOn(const Moment &moment, const FilePlan &command)
{
    const std::string subject = std::to_string(command.year);
    const auto plan = moment.stock.plans.find(command.year);
    if (plan == moment.stock.plans.end())
        return refuse(Code::NoPlan, "the year has no plan to file", subject);
    if (Fault bad = textFault(command.with, "whom it was filed with"))
        return refuse(std::move(*bad));
    if (Fault bad = command.reference.empty() ? Fault() : textFault(command.reference, "a reference"))
        return refuse(std::move(*bad));
    if (command.on > moment.today())
        return refuse(Code::InTheFuture, "it was filed today or before", calendar::toIso(command.on));
    if (command.on < earliestFiling(plan->second))
        return refuse(Code::BadDay, "the plan as it stands was made later", calendar::toIso(command.on));
    const bool filed = std::ranges::any_of(plan->second.filings, [&](const Filing &filing) {
        return filing.with == command.with && filing.reference == command.reference && filing.on == command.on;
    });
    if (filed)
        return refuse(Code::NothingChanged, "this filing is there already", subject);
    return std::vector<StockEvent>{PlanFiled{command.year, command.with, command.reference, command.on}};
}

} // namespace reserve
