#include "dispatch/NoticeQueue.h"

#include <algorithm>

namespace dispatch {

namespace {

Waiting waitingOf(const Notice &notice)
{
    if (notice.state != State::InApproval)
        return Waiting::Draft;
    return notice.waitsFor() ? Waiting::Signature : Waiting::Issue;
}

base::Instant sinceOf(const Notice &notice)
{
    if (!notice.signatures.empty())
        return notice.signatures.back().at;
    if (notice.state == State::Returned)
        return notice.returned;
    return notice.draft.number > 0 ? notice.draft.made : notice.requested;
}

/// Drafting and issuing are the office's; a step is whose it is.
std::optional<NoticeRefusal> faultFor(const Notice &notice, Waiting waiting, const std::string &account,
    const identity::Accounts &accounts, base::Instant now)
{
    if (waiting == Waiting::Signature)
        return stepFault(notice, account, accounts, now);
    if (identity::mayAt(accounts, account, identity::Permission::DraftNotice, now))
        return {};
    return NoticeRefusal{NoticeRefusalCode::NotAllowed, account,
        "it waits for the office to " + std::string(waiting == Waiting::Draft ? "draft" : "issue") + " it"};
}

/// What the holder has to do about the goods of a notice that lets them go; nothing where that is nobody's turn, or not
/// the account's.
std::optional<Waiting> goodsFor(const Notice &notice, const std::string &account, const reserve::Stock &stock)
{
    if (!notice.letsGoodsGo())
        return {};
    const reserve::Movement *shipment = shipmentOf(notice, stock);
    if (!shipment)
        return notice.draft.reservation != 0 ? std::optional(Waiting::GoodsOut) : std::nullopt;
    const bool waits = shipment->state == reserve::MovementState::Pending && shipment->recordedBy != account;
    return waits ? std::optional(Waiting::SecondSignature) : std::nullopt;
}

void setDue(
    QueueEntry &entry, const Notice &notice, const reserve::Stock &stock, const calendar::WorkCalendar &calendar)
{
    entry.near = nearSince(notice.requested, entry.due);
    if (const auto clock = nextClock(clocksOf(notice, stock, calendar))) {
        entry.due = clock->due;
        entry.clause = clock->clause;
        entry.near = nearSince(clock->started, clock->due);
    }
}

/// Issued ones whose goods wait for one of the holder.
void addGoods(std::vector<QueueEntry> &queue, const Notices &notices, const std::string &account,
    const reserve::Stock &stock, const calendar::WorkCalendar &calendar)
{
    for (const Notice &notice : notices.all) {
        if (notice.state != State::Issued)
            continue;
        const auto waiting = goodsFor(notice, account, stock);
        if (!waiting)
            continue;
        QueueEntry entry{
            notice.id, notice.draft.number, *waiting, {}, true, {}, notice.request.deliverBy, {}, *notice.issued};
        setDue(entry, notice, stock, calendar);
        queue.push_back(std::move(entry));
    }
}

} // namespace

std::vector<QueueEntry> queueFor(const Notices &notices, const std::string &account, const identity::Accounts &accounts,
    const reserve::Stock &stock, const calendar::WorkCalendar &calendar, base::Instant now)
{
    std::vector<QueueEntry> queue;
    const bool holds = identity::mayAt(accounts, account, identity::Permission::MoveStock, now).has_value();
    if (holds)
        addGoods(queue, notices, account, stock, calendar);
    for (const std::int64_t id : notices.open) {
        const Notice &notice = *notices.find(id);
        const Waiting waiting = waitingOf(notice);
        QueueEntry entry{id, notice.draft.number, waiting, notice.waitsFor(), false, {}, notice.request.deliverBy, {},
            sinceOf(notice)};
        entry.why = faultFor(notice, waiting, account, accounts, now);
        if (const auto goods = holds ? goodsFor(notice, account, stock) : std::nullopt) {
            entry.waiting = *goods;
            entry.step.reset();
            entry.why.reset();
        }
        entry.mine = !entry.why;
        setDue(entry, notice, stock, calendar);
        queue.push_back(std::move(entry));
    }
    std::ranges::sort(
        queue, {}, [](const QueueEntry &entry) { return std::tuple(!entry.mine, entry.due, entry.notice); });
    return queue;
}

} // namespace dispatch
