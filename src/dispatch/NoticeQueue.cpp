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

} // namespace

std::vector<QueueEntry> queueFor(const Notices &notices, const std::string &account, const identity::Accounts &accounts,
    const reserve::Stock &stock, const calendar::WorkCalendar &calendar, base::Instant now)
{
    std::vector<QueueEntry> queue;
    for (const std::int64_t id : notices.open) {
        const Notice &notice = *notices.find(id);
        const Waiting waiting = waitingOf(notice);
        QueueEntry entry{id, notice.draft.number, waiting, notice.waitsFor(), false, {}, notice.request.deliverBy, {},
            sinceOf(notice)};
        entry.why = faultFor(notice, waiting, account, accounts, now);
        entry.mine = !entry.why;
        if (const auto clock = nextClock(clocksOf(notice, stock, calendar))) {
            entry.due = clock->due;
            entry.clause = clock->clause;
        }
        queue.push_back(std::move(entry));
    }
    std::ranges::sort(
        queue, {}, [](const QueueEntry &entry) { return std::tuple(!entry.mine, entry.due, entry.notice); });
    return queue;
}

} // namespace dispatch
