#pragma once

#include "incident/Incident.h"

namespace drill {

/// What trainees can be seen to do in what they record.
enum class DeedKind {
    Opened, ///< an incident
    Activated, ///< a plan on an incident
    Moved, ///< a ladder
    Tasked, ///< a task was set to a status
    Sent, ///< a report
    Called, ///< somebody was rung
    Asked, ///< a fact was asked for: told, or said to be unknown
    Told, ///< a fact is known, exactly or in part
    Confirmed, ///< a condition of a step
    Assessed, ///< a decision of the plan came to an outcome
    KeptClock, ///< a clock of the plan ended in time
    Noted, ///< words in a note, a narrative, a reason or what was said in a call
    Noticed, ///< a notice for the reserve came to a step
};
inline constexpr auto DeedKindNames = std::to_array<std::string_view>({"opened", "activated", "moved", "tasked", "sent",
    "called", "asked", "told", "confirmed", "assessed", "kept_clock", "noted", "noticed"});
static_assert(DeedKindNames.size() == static_cast<std::size_t>(DeedKind::Noticed) + 1);

/// What is looked for in the record of the trainees. Empty fields leave it open.
struct Pattern {
    DeedKind kind = DeedKind::Opened;
    std::string plan; ///< the activation it belongs to
    std::vector<std::string>
        names; ///< any of them: transitions, tasks, reports, who is rung, facts, …; words of a note
    std::vector<std::string> outcomes; ///< of a decision: any of them is certain
    std::vector<incident::CallOutcome> calls;
    std::vector<incident::TaskStatus> statuses;
    std::string counted; ///< of a fact: what the number counts
    friend bool operator==(const Pattern &, const Pattern &) = default;
};

/// A notice for the reserve came to a step; whoever knows notices says so.
struct NoticeStep {
    std::string step; ///< "requested", "drafted", "reviewed", "approved", "issued", …
    std::int64_t notice = 0; ///< of the record
    std::int64_t version = 0; ///< place in the stream of notices
    base::Instant at;
    friend bool operator==(const NoticeStep &, const NoticeStep &) = default;
};

/// All that trainees recorded so far. It only looks: whoever gives it keeps it.
struct Deeds {
    std::vector<const incident::Incident *> incidents; ///< by number
    std::vector<NoticeStep> notices;
};

/// The event that shows a deed.
struct Seen {
    incident::IncidentId incident; ///< empty: a step of a notice
    std::int64_t version = 0;
    base::Instant at; ///< when it was done, see momentOf()
    friend bool operator==(const Seen &, const Seen &) = default;
};

/// When an event counts as done: a step, a call, a task or a report when it happened as told; what was learned and what
/// the console concluded when it was written down, for a fact is old before the desk hears of it.
[[nodiscard]] base::Instant momentOf(const incident::RecordedEvent &event);

/// The stretch in which a deed counts, both ends included.
struct Stretch {
    base::Instant from = base::Instant::min();
    base::Instant until = base::Instant::max();
};

/// The first deed that fits, of two at one moment the one recorded first; nothing where there is none. What was struck
/// does not count.
[[nodiscard]] std::optional<Seen> firstSeen(const Deeds &deeds, const Pattern &pattern, const Stretch &stretch = {});

} // namespace drill
