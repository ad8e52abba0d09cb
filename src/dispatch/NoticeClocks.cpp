#include "dispatch/NoticeClocks.h"

#include "dispatch/Rules.h"

#include <algorithm>

namespace dispatch {

namespace {

using Moment = std::optional<base::Instant>;

Moment timeOf(const Notice &notice, FollowUp what)
{
    const Happening *happening = notice.last(what);
    return happening ? Moment(happening->at) : Moment();
}

/// The earlier of two that may be missing.
Moment firstOf(Moment a, Moment b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

/// When the first payment was urged, or paid.
Moment urged(const Notice &notice)
{
    const auto first = std::ranges::find_if(notice.happenings,
        [&](const Happening &one) { return one.what == FollowUp::PaymentUrged && one.movement == notice.movement; });
    return firstOf(first == notice.happenings.end() ? Moment() : Moment(first->at), timeOf(notice, FollowUp::Paid));
}

class Clocks {
public:
    explicit Clocks(const calendar::WorkCalendar &calendar)
        : m_calendar(calendar)
    {
    }
    void add(const Rule &rule, Moment start, Moment closed)
    {
        if (!start)
            return;
        const calendar::SpanEnd end = endOf(rule.span(), *start, m_calendar);
        m_all.push_back(
            {std::string(rule.name), std::string(rule.clause), *start, end.at, closed, !end.unknownYears.empty()});
    }
    void add(NoticeClock clock) { m_all.push_back(std::move(clock)); }
    [[nodiscard]] std::vector<NoticeClock> &&take() { return std::move(m_all); }

private:
    const calendar::WorkCalendar &m_calendar;
    std::vector<NoticeClock> m_all;
};

/// What the stock is owed for the goods of one notice.
using Duties = std::vector<const reserve::RestockDuty *>;

std::vector<NoticeClock> clocksOf(
    const Notice &notice, const reserve::Stock &stock, const Duties &duties, const calendar::WorkCalendar &calendar)
{
    Clocks clocks(calendar);
    const bool response = notice.request.path == Path::Response;
    const Moment loaded = timeOf(notice, FollowUp::Loaded);
    const Moment delivered = timeOf(notice, FollowUp::Delivered);
    const Moment out = goodsOut(notice, stock);
    // Goods ordered by phone are on their way before the notice is issued.
    const Moment ordered = notice.phoneOrder ? Moment(notice.phoneOrder->at) : notice.issued;
    if (!response)
        clocks.add(DecisionRule, notice.requested, firstOf(notice.issued, notice.ended));
    if (notice.phoneOrder)
        clocks.add(PapersRule, notice.phoneOrder->at, firstOf(notice.orderPapers, notice.ended));
    if (response) {
        clocks.add(LoadedRule, ordered, firstOf(loaded, notice.ended));
        clocks.add(DeliveredRule, loaded, firstOf(delivered, notice.ended));
    } else {
        clocks.add(OrdinaryDeliveryRule, ordered, firstOf(delivered, notice.ended));
    }
    if (response)
        clocks.add(PaymentRule, out, urged(notice));
    clocks.add(response || notice.phoneOrder ? UrgentContractRule : ContractRule, out,
        timeOf(notice, FollowUp::ContractSigned));
    for (const reserve::RestockDuty *duty : out ? duties : Duties())
        clocks.add(
            {"restock", "71号 第十七条", *out, calendar::beginOf(duty->due + std::chrono::days{1}), duty->met, false});
    return clocks.take();
}

} // namespace

std::vector<NoticeClock> clocksOf(
    const Notice &notice, const reserve::Stock &stock, const calendar::WorkCalendar &calendar)
{
    Duties duties;
    for (const reserve::RestockDuty &duty : stock.duties) {
        if (duty.movement == notice.movement)
            duties.push_back(&duty);
    }
    return clocksOf(notice, stock, duties, calendar);
}

RunningNoticeClocks runningClocks(
    const Notices &notices, const reserve::Stock &stock, const calendar::WorkCalendar &calendar)
{
    std::map<std::int64_t, Duties> duties; // by movement
    for (const reserve::RestockDuty &duty : stock.duties)
        duties[duty.movement].push_back(&duty);
    RunningNoticeClocks running;
    for (const Notice &notice : notices.all) {
        const auto owed = duties.find(notice.movement);
        auto clocks = clocksOf(notice, stock, owed == duties.end() ? Duties() : owed->second, calendar);
        std::erase_if(clocks, [](const NoticeClock &clock) { return clock.closed.has_value(); });
        if (!clocks.empty())
            running.emplace(notice.id, std::move(clocks));
    }
    return running;
}

base::Instant nearSince(base::Instant started, base::Instant due)
{
    return due - std::min<std::chrono::milliseconds>((due - started) / 10, std::chrono::hours{1});
}

std::optional<NoticeClock> nextClock(const std::vector<NoticeClock> &clocks)
{
    std::optional<NoticeClock> next;
    for (const NoticeClock &clock : clocks) {
        if (!clock.closed && (!next || clock.due < next->due))
            next = clock;
    }
    return next;
}

} // namespace dispatch
