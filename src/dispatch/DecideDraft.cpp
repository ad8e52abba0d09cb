#include "dispatch/Decision.h"
#include "dispatch/Drafting.h"

#include "reserve/Floor.h"

#include <algorithm>
#include <tuple>

namespace dispatch {

namespace {

using reserve::LotAmount;
using reserve::Quantity;

std::string subjectOf(const Notice &notice) { return std::to_string(notice.id); }

Fault draftableFault(const Moment &moment, const Notice &notice, const MakeDraft &command)
{
    if (!notice.isOpen())
        return fault(Code::WrongState, "it is over already", subjectOf(notice));
    if (Fault bad = draftFault(notice, command.draft))
        return bad;
    return command.lots.empty() ? Fault() : shippedFault(moment, notice);
}

/// A time of delivery that stands may be over by now; a new one may not.
Fault correctionFault(const Moment &moment, const Notice &notice, const std::optional<Particulars> &correction)
{
    if (!correction)
        return {};
    if (Fault bad = particularsFault(*correction))
        return bad;
    const Particulars stands = particularsOf(notice.request);
    const auto goods = [](const Particulars &said) {
        return std::tie(said.applicant.unit, said.user.unit, said.deliverBy, said.deliverTo);
    };
    if (shipmentOf(notice, moment.stock()) && goods(*correction) != goods(stands))
        return fault(
            Code::AlreadyShipped, "its goods are on their way: for whom, when and where to stays", subjectOf(notice));
    if (correction->deliverBy != notice.request.deliverBy && correction->deliverBy < moment.now())
        return fault(Code::TooEarly, "the time of delivery is over already", base::toIso(correction->deliverBy));
    return {};
}

/// What is free once the draft before has let go of its lots.
tl::expected<reserve::Stock, NoticeRefusal> stockAfter(
    const Moment &moment, const std::vector<reserve::StockEvent> &released)
{
    reserve::Stock stock = moment.stock();
    for (const reserve::StockEvent &event : released)
        reserve::evolve(stock, {0, moment.now(), moment.actor(), event});
    return stock;
}

std::vector<LotAmount> proposed(const Moment &moment, const reserve::Stock &stock, const Request &request)
{
    std::vector<LotAmount> lots;
    for (const AskedLine &line : request.lines) {
        const auto proposal = reserve::proposeLots(stock, line.item, line.quantity, calendar::dayOf(moment.now()));
        lots.insert(lots.end(), proposal.lines.begin(), proposal.lines.end());
    }
    return lots;
}

/// The lots under the line of their item.
Fault put(const LotAmount &taken, const reserve::Stock &stock, std::vector<DraftLine> &lines)
{
    const reserve::Lot *lot = stock.lot(taken.lot);
    const std::string subject = "lot " + std::to_string(taken.lot);
    if (!lot)
        return fault(Code::NotAsked, "there is no such lot", subject);
    const auto line = std::ranges::find(lines, lot->item, &DraftLine::item);
    if (line == lines.end())
        return fault(Code::NotAsked, "nobody asked for " + lot->item, subject);
    const auto sum = line->approved.plus(taken.quantity);
    if (!taken.quantity.isPositive() || !sum)
        return fault(Code::BadQuantity, "a quantity is above 0", subject);
    if (*sum > line->asked)
        return fault(Code::MoreThanAsked,
            toText(*sum) + " would be approved of " + line->item + ", " + toText(line->asked) + " are asked for",
            subject);
    line->approved = *sum;
    line->lots.push_back({taken.lot, lot->batch, lot->expires, taken.quantity, lot->price});
    return {};
}

/// What the lots of a line are worth, rounded once.
Fault price(DraftLine &line)
{
    reserve::Wide sum = 0;
    for (const DraftLot &lot : line.lots)
        sum += reserve::worth(lot.quantity, lot.price);
    const auto amount = reserve::toMoney(sum);
    if (!amount)
        return fault(Code::TooMuch, "its amount would not fit", line.item);
    line.amount = *amount;
    return {};
}

Fault totalFault(const std::vector<DraftLine> &lines)
{
    reserve::Money sum;
    for (const DraftLine &line : lines) {
        const auto next = sum.plus(line.amount);
        if (!next)
            return fault(Code::TooMuch, "the total would not fit");
        sum = *next;
    }
    return {};
}

tl::expected<std::vector<DraftLine>, NoticeRefusal> draftLines(
    const reserve::Stock &stock, const Request &request, const std::vector<LotAmount> &lots)
{
    std::vector<DraftLine> lines;
    for (const AskedLine &asked : request.lines) {
        const reserve::Item *item = stock.item(asked.item);
        if (!item)
            return refuse(Code::UnknownItem, "the catalogue has no item of this code any more", asked.item);
        lines.push_back({item->code, item->name, item->spec, item->unit, asked.quantity, {}, {}, {}});
    }
    for (const LotAmount &lot : lots) {
        if (Fault bad = put(lot, stock, lines))
            return refuse(std::move(*bad));
    }
    for (DraftLine &line : lines) {
        if (Fault bad = price(line))
            return refuse(std::move(*bad));
    }
    if (Fault bad = totalFault(lines))
        return refuse(std::move(*bad));
    return lines;
}

} // namespace

std::vector<LotAmount> lotsOf(const std::vector<DraftLine> &lines)
{
    std::vector<LotAmount> lots;
    for (const DraftLine &line : lines) {
        for (const DraftLot &lot : line.lots)
            lots.push_back({lot.lot, lot.quantity});
    }
    return lots;
}

NoticeDecision decideOn(const Moment &moment, const MakeDraft &command)
{
    const Found found = findNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    const Notice &notice = **found;
    if (Fault bad = draftableFault(moment, notice, command))
        return refuse(std::move(*bad));
    if (Fault bad = command.note.empty() ? Fault() : lineFault(command.note, "a note"))
        return refuse(std::move(*bad));
    DraftMade made{notice.id, notice.draft.number + 1, {}, command.note, notice.draft.reservation};
    if (command.correction != particularsOf(notice.request)) // what is said again puts nothing right
        made.correction = command.correction;
    if (Fault bad = correctionFault(moment, notice, made.correction))
        return refuse(std::move(*bad));
    if (shipmentOf(notice, moment.stock())) { // what went is what can be approved, in another draft too
        made.lines = notice.draft.lines;
        return NoticeOutcome{std::move(made), {}};
    }
    auto stockEvents = release(moment, notice, "draft " + std::to_string(notice.draft.number + 1));
    if (!stockEvents)
        return refuseFrom(stockEvents);
    const auto stock = stockAfter(moment, *stockEvents);
    const std::vector<LotAmount> lots = command.lots.empty() ? proposed(moment, *stock, notice.request) : command.lots;
    if (lots.empty())
        return refuse(Code::OutOfStock, "nothing of what is asked for is free", subjectOf(notice));
    auto lines = draftLines(*stock, notice.request, lots);
    if (!lines)
        return refuseFrom(lines);
    // As the draft has them, in whatever order they were named: the auditor has nothing but the draft.
    const auto held =
        askStock(moment, *stock, reserve::ReserveLots{"notice " + subjectOf(notice), lotsOf(*lines), notice.id, {}});
    if (!held)
        return refuseFrom(held);
    stockEvents->insert(stockEvents->end(), held->begin(), held->end());
    made.lines = std::move(*lines);
    made.reservation = static_cast<std::int64_t>(stock->reservations.size()) + 1;
    return NoticeOutcome{std::move(made), std::move(*stockEvents)};
}

NoticeDecision decideOn(const Moment &moment, const OrderByPhone &command)
{
    const Found found = inApproval(moment, command.notice, command.draft);
    if (!found)
        return refuseFrom(found);
    if ((*found)->phoneOrder)
        return refuse(Code::AlreadyOrdered, "it was ordered by phone already", subjectOf(**found));
    if (command.medium == Medium::Written)
        return refuse(Code::WrongState, "what is in writing is the notice; an order is by phone or message");
    if (Fault bad = reservationFault(moment, **found))
        return refuse(std::move(*bad));
    if (Fault bad = lineFault(command.orderedBy, "whose order it is"))
        return refuse(std::move(*bad));
    if (Fault bad = lineFault(command.urgency, "what is urgent"))
        return refuse(std::move(*bad));
    return NoticeOutcome{
        PhoneOrdered{command.notice, command.draft, command.medium, command.orderedBy, command.urgency}, {}};
}

} // namespace dispatch
