#pragma once

#include "base/Id.h"
#include "base/Instant.h"
#include "incident/HourlySeries.h"
#include "plan/Duty.h"
#include "plan/Reading.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace incident {

using IncidentId = base::Id<struct IncidentTag>; ///< "2026-0147"
using ActivationId = base::Id<struct ActivationTag>; ///< plan id, unique within the incident

/// How an order or a message reached the recorder.
enum class Channel { InPerson, Phone, Written, NotStated };

/// Who decided, as told: a post, never a person's name typed by the console.
struct Decider {
    std::string post; ///< post id of the plan
    Channel channel = Channel::NotStated;
    std::string reference; ///< document number, or when and where it was said
    friend bool operator==(const Decider &, const Decider &) = default;
};

/// Where the incident is.
struct Place {
    std::string county; ///< "孝义市"
    std::string detail; ///< "梧桐镇"
    friend bool operator==(const Place &, const Place &) = default;
};

/// How far a task is.
enum class TaskStatus { Open, Notified, Accepted, Done, NotApplicable };
/// What came of one attempt to ring somebody.
enum class CallOutcome { Calling, Reached, NoAnswer, Busy, Refused, PassedOn, Skipped };

// ---- what can happen
// -------------------------------------------------------------------------------------------------

/// A call came in: the incident exists.
struct IncidentReported {
    IncidentId id;
    std::string narrative; ///< the caller's words
    std::string source; ///< who called: "孝义市应急局值班室"
    std::optional<base::Instant> heard = {}; ///< when its first word was taken down; absent: when it was recorded
    friend bool operator==(const IncidentReported &, const IncidentReported &) = default;
};

/// Place and kind, as far as known; empty fields leave the earlier ones.
struct IncidentDescribed {
    Place place;
    std::string what; ///< "锅炉爆炸"
    friend bool operator==(const IncidentDescribed &, const IncidentDescribed &) = default;
};

/// A caller told more.
struct NarrativeAdded {
    std::string text;
    std::string source;
    friend bool operator==(const NarrativeAdded &, const NarrativeAdded &) = default;
};

/// A plan runs on the incident from now on, in exactly this version.
struct PlanActivated {
    ActivationId activation;
    std::string plan;
    std::string version;
    std::string digest; ///< of the plan text
    std::string state; ///< first state of the response ladder
    std::string warningState; ///< first state of the warning ladder, empty without one
    ActivationId beside = {}; ///< the activation that asked for it; empty: opened by itself
    std::string supersededBy = {}; ///< the document that had replaced this version by then; empty: none
    std::string supersededSince = {};
    std::string reason = {}; ///< why a superseded version was started nonetheless
    friend bool operator==(const PlanActivated &, const PlanActivated &) = default;
};

/// A fact was told; earlier readings stay.
struct FactReported {
    std::string fact;
    plan::Reading reading;
    std::string source;
    std::string counted = {}; ///< what the number counts, where the plan asks for it: "就诊"
    std::int64_t series = 0; ///< place in the stream of the series it was read off; 0: a person told it
    ActivationId given = {}; ///< the activation whose plan knows it; empty: a person told it
    std::vector<std::string> heldBy = {}; ///< the wider kinds of counting, as the plan had them: "进食", "发病"
    friend bool operator==(const FactReported &, const FactReported &) = default;
};

/// Air quality hour by hour, measured and forecast. A later series takes its place; this one stays in the record.
struct SeriesRecorded {
    std::string source; ///< who gave it: "市环境监测站"
    std::string file; ///< name of the file it came from; empty: typed
    HourlySeries series;
    friend bool operator==(const SeriesRecorded &, const SeriesRecorded &) = default;
};

/// What the record says the plan concluded for one decision.
struct DecisionFinding {
    std::string decision;
    std::string outcome;
    std::vector<std::string> possible;
    std::vector<std::string> cites; ///< clauses of the rows that carry it
    std::vector<std::string> ask;
    friend bool operator==(const DecisionFinding &, const DecisionFinding &) = default;
};

/// Machine line: the assessment changed.
struct AssessmentChanged {
    ActivationId activation;
    std::vector<DecisionFinding> findings; ///< every decision of the plan
    std::vector<std::string> warnings;
    friend bool operator==(const AssessmentChanged &, const AssessmentChanged &) = default;
};

/// A person confirmed (or took back) a condition a transition requires.
struct ConditionConfirmed {
    ActivationId activation;
    std::string confirmation;
    bool holds = true;
    std::string source; ///< who said so
    std::string post = {}; ///< the post that gave it, one of those the plan names; empty where it names none
    std::string step = {}; ///< transition it was given for, where it counts for one step; empty: for whichever is taken
    friend bool operator==(const ConditionConfirmed &, const ConditionConfirmed &) = default;
};

/// A step on a ladder was decided.
struct StateMoved {
    ActivationId activation;
    std::string lifecycle; ///< "response", "warning"
    std::string transition;
    std::string from;
    std::string to;
    Decider decider;
    bool againstAdvice = false;
    std::string reason; ///< required when against advice
    std::string cite;
    bool ends = false; ///< `to` is the end of the response: the activation is read-only from here
    std::string goesTo = {}; ///< where it is not this plan's business: the plan or body that takes it, in words
    std::string goesToPlan = {}; ///< the plan of ours that takes it; empty: none of ours
    friend bool operator==(const StateMoved &, const StateMoved &) = default;
};

/// The incident is taken up again after its end.
struct IncidentReopened {
    ActivationId activation;
    std::string from;
    std::string to; ///< the state it was in before it ended
    Decider decider;
    std::string reason;
    friend bool operator==(const IncidentReopened &, const IncidentReopened &) = default;
};

/// Machine line: a task of the plan applies from now on.
struct TaskOpened {
    ActivationId activation;
    std::string task;
    std::string set; ///< task set id: what brought it
    std::string what;
    std::string owner; ///< in the plan's words, like everything that is shown: the record outlives the plan
    std::vector<std::string> support;
    std::string cite;
    bool inherited = false;
    friend bool operator==(const TaskOpened &, const TaskOpened &) = default;
};

/// A task was handed on, accepted, done, or does not apply; by the ladder when its level ended.
struct TaskChanged {
    ActivationId activation;
    std::string task;
    TaskStatus status = TaskStatus::Open;
    std::string who; ///< who took it or did it, as told
    std::string reason; ///< required for NotApplicable; the machine's own: MachineReason.h
    friend bool operator==(const TaskChanged &, const TaskChanged &) = default;
};

/// A clock runs from now on, by the plan or set by the operator.
struct DeadlineStarted {
    ActivationId activation; ///< empty: set by the operator for the whole incident
    std::string deadline; ///< plan's id, "own-<n>" or "call-again:<target>"; with "<activation>/" before it where two
                          ///< plans share an id
    std::string label;
    std::string owner;
    base::Instant due;
    base::Instant near; ///< from when it counts as near
    bool superior = false;
    std::string cite;
    bool outlives = false; ///< runs on after the end of the response
    std::vector<std::int64_t> guessedYears =
        {}; ///< years whose working days were not known: Monday to Friday counted there
    friend bool operator==(const DeadlineStarted &, const DeadlineStarted &) = default;
};

/// A clock got more time.
struct DeadlineExtended {
    std::string deadline;
    base::Instant due;
    std::string reason;
    friend bool operator==(const DeadlineExtended &, const DeadlineExtended &) = default;
};

/// A clock makes no more sound when its state changes, or makes it again; it runs on and stays in sight.
struct DeadlineSilenced {
    std::string deadline;
    bool sounds = false; ///< it is heard again
    friend bool operator==(const DeadlineSilenced &, const DeadlineSilenced &) = default;
};

/// Machine lines: the clock passed a mark.
struct DeadlineNeared {
    std::string deadline;
    friend bool operator==(const DeadlineNeared &, const DeadlineNeared &) = default;
};
/// Machine line: the due time passed.
struct DeadlineOverran {
    std::string deadline;
    friend bool operator==(const DeadlineOverran &, const DeadlineOverran &) = default;
};

/// A clock ended: by what the plan says ends it, or by hand.
struct DeadlineEnded {
    std::string deadline;
    bool met = false; ///< what it waited for happened, and in time; see howEnded() for older records
    std::string reason; ///< what ended it: a trigger of the plan (MachineReason.h), or the operator's words
    friend bool operator==(const DeadlineEnded &, const DeadlineEnded &) = default;
};

/// Machine line: a post or body is to be called.
struct CallListed {
    ActivationId activation;
    std::string target; ///< post or body id
    std::string label;
    std::string cite;
    friend bool operator==(const CallListed &, const CallListed &) = default;
};

/// Somebody was rung.
struct CallAttempted {
    ActivationId activation;
    std::string target;
    CallOutcome outcome = CallOutcome::Calling;
    std::string person; ///< who answered, when it was passed on
    std::string note; ///< what was said; the reason for Skipped and Refused
    friend bool operator==(const CallAttempted &, const CallAttempted &) = default;
};

/// A report of the plan went out. Its words, number and title are fixed: it can be struck, never changed.
struct ReportSent {
    ActivationId activation;
    std::string report;
    std::string label;
    std::vector<std::string> to; ///< in the plan's words
    Channel channel = Channel::NotStated;
    std::string text;
    std::string reference;
    std::int64_t number = 0; ///< within its kind, struck ones counted; 0: an earlier record, see SentReports.h
    std::string title = {}; ///< "续报二"
    std::string by = {}; ///< who reports, in the plan's words
    std::int64_t covers = 0; ///< the record was told up to this place in the stream; 0: up to the report itself
    std::string cite = {};
    std::string reason = {}; ///< why one more went out where one stands already
    friend bool operator==(const ReportSent &, const ReportSent &) = default;
};

/// A note of the desk.
struct NoteAdded {
    std::string text;
    friend bool operator==(const NoteAdded &, const NoteAdded &) = default;
};

/// An earlier event is wrong. It stays, struck through; what it said no longer counts.
struct EventStruck {
    std::int64_t version = 0; ///< the struck event's place in the incident's stream
    std::string reason;
    friend bool operator==(const EventStruck &, const EventStruck &) = default;
};

/// Something happened at another time than was told. The record stays as it is; from here on the time told now counts.
struct TimeCorrected {
    std::int64_t version = 0; ///< the place in the stream of the event whose time was wrong
    base::Instant from; ///< as told before
    base::Instant to;
    std::string reason;
    friend bool operator==(const TimeCorrected &, const TimeCorrected &) = default;
};

/// Machine line: a clock counts from another moment, or ended at another, because the time of what started or ended it
/// was corrected. One that has ended is judged anew.
struct DeadlineRetimed {
    std::string deadline;
    base::Instant started;
    base::Instant due;
    base::Instant near;
    std::optional<base::Instant> was = {}; ///< from when the clock meant counted before; absent: the newest of its id
    std::optional<base::Instant> ended = {}; ///< when it ended, where that was corrected
    friend bool operator==(const DeadlineRetimed &, const DeadlineRetimed &) = default;
};

/// A plan that runs here was asked for by another one that runs here: said later than it was opened.
struct PlanLinked {
    ActivationId activation; ///< of the plan that was asked for
    ActivationId beside; ///< of the one that asked
    std::string reason = {}; ///< why, where it was said to have been another one before
    friend bool operator==(const PlanLinked &, const PlanLinked &) = default;
};

using Event = std::variant<IncidentReported, IncidentDescribed, NarrativeAdded, PlanActivated, FactReported,
    AssessmentChanged, ConditionConfirmed, StateMoved, IncidentReopened, TaskOpened, TaskChanged, DeadlineStarted,
    DeadlineExtended, DeadlineSilenced, DeadlineNeared, DeadlineOverran, DeadlineEnded, CallListed, CallAttempted,
    ReportSent, NoteAdded, EventStruck, TimeCorrected, DeadlineRetimed, SeriesRecorded, PlanLinked>;

/// An event with its place and its two times.
struct RecordedEvent {
    std::int64_t version = 0; ///< place in the incident's stream, from 1
    base::Instant happened; ///< as told
    base::Instant recorded; ///< when it was written down
    std::string actor; ///< post that recorded it
    Event event;
    friend bool operator==(const RecordedEvent &, const RecordedEvent &) = default;
};

/// An event decided but not yet recorded.
struct NewEvent {
    base::Instant happened;
    Event event;
    friend bool operator==(const NewEvent &, const NewEvent &) = default;
};

} // namespace incident
