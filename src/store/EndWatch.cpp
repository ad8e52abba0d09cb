#include "store/EndWatch.h"

#include "store/FileInspection.h"

#include <algorithm>

namespace store {

namespace {

SeenEnd endOf(const std::optional<app::StoredEvent> &head)
{
    return head ? SeenEnd{head->position, head->hash, head->recorded} : SeenEnd{};
}

std::vector<std::string> placesOf(const std::string &path)
{
    std::error_code error;
    const std::string named = std::filesystem::absolute(path, error).lexically_normal().string();
    std::string resolved = resolvedPath(path);
    return named == resolved ? std::vector{std::move(resolved)} : std::vector{named, std::move(resolved)};
}

template <class List, class Item>
void addOnce(List &list, const Item &item)
{
    if (std::ranges::find(list, item) == list.end())
        list.push_back(item);
}

} // namespace

EndWatch::EndWatch(SeenEnds ends, const std::string &path, Look look)
    : m_ends(std::move(ends))
    , m_places(m_ends.remembers() ? placesOf(path) : std::vector<std::string>())
    , m_look(std::move(look))
{
}

base::Result<bool> EndWatch::stands(const SeenEnd &end) const
{
    if (end.position == 0)
        return true; // every record was empty once
    return m_look(end.position).map([&](const std::optional<app::StoredEvent> &there) {
        return there && there->hash == end.hash;
    });
}

base::Result<> EndWatch::sortOut(SeenRecord &seen, const SeenEnd &head) const
{
    std::vector<LostEnd> lost;
    for (LostEnd &one : seen.lost) {
        const base::Result<bool> back = stands(one.end);
        if (!back)
            return failFrom(back);
        if (!*back)
            lost.push_back(std::move(one));
    }
    // The hash of an event holds those of all before it: behind the newest that stands all stand.
    while (!seen.trail.empty()) {
        const base::Result<bool> there = stands(seen.trail.back());
        if (!there)
            return failFrom(there);
        if (*there)
            break;
        lost.push_back({std::move(seen.trail.back()), head});
        seen.trail.pop_back();
    }
    std::ranges::stable_sort(lost, {}, [](const LostEnd &one) { return one.end.position; });
    seen.lost = std::move(lost);
    return {};
}

base::Result<Standing> EndWatch::hold(const std::optional<app::StoredEvent> &head) const
{
    Standing standing;
    std::vector<SeenEnd> trails;
    for (const std::string &place : m_places) {
        base::Result<SeenRecord> seen = m_ends.of(place);
        if (!seen) {
            standing.problem = seen.error();
            continue;
        }
        if (const base::Result<> sorted = sortOut(*seen, endOf(head)); !sorted)
            return failFrom(sorted);
        for (const LostEnd &one : seen->lost)
            addOnce(standing.lost, one);
        trails.insert(trails.end(), seen->trail.begin(), seen->trail.end());
        for (const AcceptedLoss &one : seen->accepted) {
            const base::Result<bool> back = stands(one.end);
            if (!back)
                return failFrom(back);
            if (!*back)
                addOnce(standing.accepted, one);
        }
    }
    // What was seen behind a loss was seen of what stands there since.
    for (const SeenEnd &end : trails) {
        const bool before =
            std::ranges::all_of(standing.lost, [&](const LostEnd &one) { return end.position < one.end.position; });
        standing.upTo = before ? std::max(standing.upTo, end.position) : standing.upTo;
    }
    return standing;
}

base::Result<> EndWatch::note(const std::optional<app::StoredEvent> &head) const
{
    const SeenEnd end = endOf(head);
    for (const std::string &place : m_places) {
        const auto readable = m_ends.of(place);
        const auto done = m_ends.change(place, [&](SeenRecord &seen) {
            base::Result<> sorted = sortOut(seen, end);
            // Another program may have seen more of it meanwhile.
            if (sorted && end.position > (seen.trail.empty() ? 0 : seen.trail.back().position))
                goOn(seen.trail, end);
            return sorted;
        });
        if (!done)
            return done;
        if (!readable)
            return failFrom(readable);
    }
    return {};
}

base::Result<std::vector<SeenEnd>> EndWatch::accept(const std::optional<app::StoredEvent> &head,
    const std::string &because, base::Instant now, const std::vector<SeenEnd> &stays) const
{
    const SeenEnd end = endOf(head);
    std::vector<SeenEnd> accepted;
    for (const std::string &place : m_places) {
        const auto done = m_ends.change(place, [&](SeenRecord &seen) -> base::Result<> {
            if (base::Result<> sorted = sortOut(seen, end); !sorted)
                return sorted;
            std::erase_if(seen.lost, [&](const LostEnd &one) {
                if (std::ranges::find(stays, one.end) != stays.end())
                    return false;
                seen.accepted.push_back({one.end, end.position, now, because});
                addOnce(accepted, one.end);
                return true;
            });
            if (end.position > (seen.trail.empty() ? 0 : seen.trail.back().position))
                goOn(seen.trail, end);
            return {};
        });
        if (!done)
            return failFrom(done);
    }
    return accepted;
}

base::Result<std::optional<app::StoredEvent>> eventAt(const app::EventStore &store, std::int64_t position)
{
    return store.readAll(position - 1, 1).map([&](std::vector<app::StoredEvent> events) {
        const bool there = !events.empty() && events.front().position == position;
        return there ? std::optional(std::move(events.front())) : std::nullopt;
    });
}

base::Result<std::optional<app::StoredEvent>> headOf(const app::EventStore &store)
{
    const base::Result<std::int64_t> last = store.lastPosition();
    if (!last)
        return failFrom(last);
    return *last == 0 ? std::optional<app::StoredEvent>() : eventAt(store, *last);
}

base::Result<Standing> EndWatch::judge(const std::optional<app::StoredEvent> &head, app::ChainReport &report) const
{
    base::Result<Standing> standing = hold(head);
    if (!standing || report.firstBadPosition != 0)
        return standing;
    if (const base::Result<> told = tellLost(*standing, endOf(head).position, report); !told)
        return failFrom(told);
    return standing;
}

base::Result<> EndWatch::tellLost(const Standing &standing, std::int64_t last, app::ChainReport &report) const
{
    if (standing.lost.empty())
        return {};
    const std::string seen = standing.upTo > 0
        ? "; up to event " + std::to_string(standing.upTo) + " it is as this machine saw it"
        : "; this machine saw nothing of what stands there";
    std::int64_t cutBehind = last;
    for (const LostEnd &one : standing.lost) {
        const base::Result<bool> cut = one.found.position < one.end.position ? stands(one.found) : false;
        if (!cut)
            return failFrom(cut);
        if (!*cut && one.end.position <= last) {
            report.firstBadPosition = one.end.position;
            report.liesBefore = true;
            report.reason = "another event stands there than the one of " + base::toIso(one.end.recorded)
                + " that this machine saw" + seen;
            return {};
        }
        cutBehind = *cut ? std::min(cutBehind, one.found.position) : cutBehind;
    }
    const SeenEnd &furthest = standing.lost.back().end;
    report.firstBadPosition = cutBehind + 1;
    report.cutOff = true;
    report.liesBefore = standing.upTo < cutBehind;
    const std::string went = "this machine saw it go on to event " + std::to_string(furthest.position) + " of "
        + base::toIso(furthest.recorded);
    report.reason = report.liesBefore
        ? "events are gone, at its end behind event " + std::to_string(cutBehind) + " or before it: " + went + seen
        : "it was cut off behind event " + std::to_string(cutBehind) + ": " + went + seen;
    return {};
}

} // namespace store
