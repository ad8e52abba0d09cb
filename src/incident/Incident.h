#pragma once

#include "assess/CompiledPlan.h"
#include "incident/Confirmations.h"
#include "incident/Event.h"

#include <map>

namespace incident {

/// One reading of a fact. Later ones never erase earlier ones.
struct FactEntry {
    std::int64_t version = 0;
    plan::Reading reading;
    std::string source;
    base::Instant happened;
    base::Instant recorded;
    bool struck = false;
    std::string counted = {}; ///< what the number counts, as told
    std::int64_t series = 0; ///< the series it was read off; 0: a person told it
    ActivationId given = {}; ///< the activation whose plan knows it; empty: a person told it
    std::vector<std::string> heldBy = {}; ///< the wider kinds of counting that hold this one
    friend bool operator==(const FactEntry &, const FactEntry &) = default;
};

/// A task and how far it is.
struct TaskEntry {
    std::string task;
    std::string set;
    std::string what;
    std::string owner;
    std::vector<std::string> support;
    std::string cite;
    bool inherited = false;
    TaskStatus status = TaskStatus::Open;
    base::Instant changed;
    std::string who;
    std::string reason;
    friend bool operator==(const TaskEntry &, const TaskEntry &) = default;
};

/// Neither done nor not applicable.
[[nodiscard]] inline bool isOpenWork(const TaskEntry &task)
{
    return task.status != TaskStatus::Done && task.status != TaskStatus::NotApplicable;
}

/// Where a clock stands; near is the time before due that the plan names.
enum class DeadlineState { Running, Near, Over, Ended };

/// How a clock came to its end. Only of the first two can be said that what it waited for happened.
enum class ClockEnding {
    Met, ///< in time
    Late, ///< it happened after the clock ran over
    SetAside, ///< the task it waited for does not apply here
    NoLongerRuns, ///< the response ended or was taken up again, or what had started the clock was struck
    Stopped, ///< somebody stopped it, and said why
};

/// A clock, running or ended.
struct DeadlineEntry {
    ActivationId activation;
    std::string deadline;
    std::string label;
    std::string owner;
    base::Instant started;
    base::Instant due;
    base::Instant near;
    bool superior = false;
    std::string cite;
    bool silenced = false;
    bool nearNoted = false;
    bool overNoted = false;
    bool ended = false;
    ClockEnding ending = ClockEnding::NoLongerRuns; ///< once it has ended
    base::Instant endedAt;
    std::string endReason;
    bool outlives = false; ///< runs on after the end of the response
    std::vector<std::int64_t> guessedYears = {}; ///< working days of these years were not known
    friend bool operator==(const DeadlineEntry &, const DeadlineEntry &) = default;
};

/// Running, near or over at a moment; ended once it is.
[[nodiscard]] DeadlineState stateAt(const DeadlineEntry &deadline, base::Instant now);
[[nodiscard]] inline bool wasMet(const DeadlineEntry &deadline)
{
    return deadline.ended && deadline.ending == ClockEnding::Met;
}

/// One attempt to ring somebody.
struct CallAttempt {
    std::int64_t version = 0;
    CallOutcome outcome = CallOutcome::Calling;
    base::Instant at;
    std::string person;
    std::string note;
    bool struck = false;
    friend bool operator==(const CallAttempt &, const CallAttempt &) = default;
};

/// Whom to ring, with all attempts.
struct CallEntry {
    ActivationId activation;
    std::string target;
    std::string label;
    std::string cite;
    std::vector<CallAttempt> attempts; ///< oldest first
    friend bool operator==(const CallEntry &, const CallEntry &) = default;
};

/// One plan running on the incident: its own level, tasks and findings.
struct Activation {
    ActivationId id;
    std::string plan;
    std::string version;
    std::string digest;
    std::string state; ///< of the response ladder
    base::Instant stateSince;
    std::string stateBeforeEnd; ///< where a reopened incident goes back to
    std::string warningState;
    base::Instant warningSince;
    std::vector<DecisionFinding> findings; ///< as last recorded
    base::Instant assessed;
    std::vector<std::string> warnings;
    Confirmations confirmations;
    std::vector<TaskEntry> tasks; ///< in the order they were opened
    bool ended = false; ///< its response ladder stands at an Ended or Final state
    ActivationId beside = {}; ///< the activation that asked for it; empty: opened by itself
    std::string goesTo = {}; ///< whose business it is, where the last step handed it over
    friend bool operator==(const Activation &, const Activation &) = default;
};

/// What a caller told, in his words.
struct NarrativeEntry {
    std::int64_t version = 0;
    base::Instant happened;
    std::string text;
    std::string source;
    bool struck = false;
    friend bool operator==(const NarrativeEntry &, const NarrativeEntry &) = default;
};

/// The situation: narrative, facts, activations, timeline. Built only by evolve().
struct Incident {
    IncidentId id;
    Place place;
    std::string what;
    base::Instant reported;
    base::Instant changed; ///< when last something was recorded
    std::int64_t version = 0;
    std::vector<NarrativeEntry> narrative;
    std::map<std::string, std::vector<FactEntry>> facts; ///< oldest first
    std::vector<Activation> activations;
    std::vector<DeadlineEntry> deadlines;
    std::vector<CallEntry> calls;
    std::vector<RecordedEvent> history; ///< everything, in order: the timeline
    std::map<std::int64_t, std::int64_t> struckBy; ///< struck version -> version of the strike

    [[nodiscard]] bool exists() const { return version > 0; }
    /// All activations have ended: read-only but for review and reopening.
    [[nodiscard]] bool ended() const;
    friend bool operator==(const Incident &, const Incident &) = default;
};

/// The reading of a fact that counts: of those not struck the one told for the latest time, of two for one time the one
/// recorded last; of numbers that hold each other see KnownFact. Null when nobody reported any.
[[nodiscard]] const FactEntry *currentFact(const Incident &incident, const std::string &fact);
/// The readings that count.
[[nodiscard]] assess::Readings currentReadings(const Incident &incident);
/// Those of them that fit the plan: another plan may have taken a reading this one has no place for.
[[nodiscard]] assess::Readings readingsFor(const Incident &incident, const assess::CompiledPlan &compiled);
[[nodiscard]] const Activation *findActivation(const Incident &incident, const ActivationId &id);
[[nodiscard]] const TaskEntry *findTask(const Activation &activation, std::string_view task);
/// The newest clock of that id; earlier ones of the same id have ended.
[[nodiscard]] const DeadlineEntry *findDeadline(const Incident &incident, std::string_view deadline);
[[nodiscard]] const CallEntry *findCall(
    const Incident &incident, const ActivationId &activation, std::string_view target);
/// What the end of a clock says, `version` being its place in the stream. Records of earlier versions call a clock met
/// that was only in time when it ended, whatever ended it; the reason tells.
[[nodiscard]] ClockEnding howEnded(const Incident &incident, const DeadlineEnded &event, std::int64_t version);
/// Null when there is no such version.
[[nodiscard]] const RecordedEvent *findEvent(const Incident &incident, std::int64_t version);
[[nodiscard]] inline bool isStruck(const Incident &incident, std::int64_t version)
{
    return incident.struckBy.contains(version);
}
/// The series that counts: of those not struck the latest, as with the readings of a fact. Null when there is none.
[[nodiscard]] const RecordedEvent *currentSeries(const Incident &incident);
/// "孝义市 梧桐镇 锅炉爆炸", or the front of the narrative while nothing better is known.
[[nodiscard]] std::string title(const Incident &incident);

/// What the number that counts now counts, as told; empty where nobody said or asked.
[[nodiscard]] std::string countingOf(const Incident &incident, const std::string &fact);

} // namespace incident
