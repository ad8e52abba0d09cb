#pragma once

#include "incident/Event.h"

namespace incident {

// What an operator may ask for. Every command may carry `happened`: when it happened, as told; absent: now.
// It may not lie in the future.

/// A call came in: a new incident, with the plans to run on it.
struct ReportIncident {
    IncidentId id; ///< given by the application: next number of the year
    std::string narrative;
    std::string source;
    Place place;
    std::string what;
    std::vector<std::string> plans; ///< plan ids to activate at once, or "id@version"
    std::string reason = {}; ///< required when one of the plans is superseded: why it is started nonetheless
    ActivationId beside = {}; ///< the one of `plans` that asked for those of them it lists; empty: nobody said so
    std::optional<base::Instant> heard = {}; ///< when its first word was taken down; absent: now
    friend bool operator==(const ReportIncident &, const ReportIncident &) = default;
};
/// Place and kind, as far as known; empty fields leave the earlier ones.
struct DescribeIncident {
    Place place;
    std::string what;
    friend bool operator==(const DescribeIncident &, const DescribeIncident &) = default;
};
/// A caller told more.
struct AddNarrative {
    std::string text;
    std::string source;
    friend bool operator==(const AddNarrative &, const AddNarrative &) = default;
};
/// A further plan shall run on the incident, in the version in use or in the one that is named.
struct ActivatePlan {
    std::string plan; ///< its id, or "id@version"
    ActivationId beside = {}; ///< the activation that asks for it; empty: none
    std::string reason = {}; ///< required when the plan is superseded: why it is started nonetheless
    friend bool operator==(const ActivatePlan &, const ActivatePlan &) = default;
};
/// A plan that runs already was asked for by another one that runs: the reserve opened first, food safety later.
struct LinkPlan {
    ActivationId activation; ///< of the plan that was asked for
    ActivationId beside; ///< of the one that asks
    std::string reason = {}; ///< required where another one is said to have asked for it
    friend bool operator==(const LinkPlan &, const LinkPlan &) = default;
};
/// An answer to a question of the plan: exact, bounded or unknown.
struct ReportFact {
    std::string fact;
    plan::Reading reading;
    std::string source;
    std::string counted = {}; ///< what the number counts; required where the plan tells kinds of counting apart
    friend bool operator==(const ReportFact &, const ReportFact &) = default;
};
/// Air quality hour by hour. The facts that the plans read off a series are reported with it.
struct RecordSeries {
    std::string source;
    std::string file; ///< empty: typed
    HourlySeries series;
    /// Version of the series that it goes on from, with hours of it; 0: there was none. Absent: it stands alone.
    std::optional<std::int64_t> after = {};
    friend bool operator==(const RecordSeries &, const RecordSeries &) = default;
};
/// Somebody confirms a condition that a step requires, or takes it back.
struct ConfirmCondition {
    ActivationId activation;
    std::string confirmation;
    bool holds = true;
    std::string source;
    std::string post = {}; ///< required where the plan names the posts that give it
    std::string step = {}; ///< transition it is given for; kept where it counts for one step
    friend bool operator==(const ConfirmCondition &, const ConfirmCondition &) = default;
};
/// A step on a ladder was decided. Against the advice it needs a reason.
struct TakeTransition {
    ActivationId activation;
    std::string lifecycle;
    std::string transition;
    Decider decider;
    std::string reason;
    std::string goesTo = {}; ///< of a step that hands the matter over: to whom; empty: as the plan says
    std::string goesToPlan = {}; ///< a plan of ours that takes it and is opened with this step
    friend bool operator==(const TakeTransition &, const TakeTransition &) = default;
};
/// An ended response is taken up again; needs a reason.
struct Reopen {
    ActivationId activation;
    Decider decider;
    std::string reason;
    friend bool operator==(const Reopen &, const Reopen &) = default;
};
/// A task was handed on, accepted, done, or does not apply (needs a reason).
struct ChangeTask {
    ActivationId activation;
    std::string task;
    TaskStatus status = TaskStatus::Open;
    std::string who;
    std::string reason;
    friend bool operator==(const ChangeTask &, const ChangeTask &) = default;
};
/// A clock of the operator's own.
struct SetDeadline {
    std::string label;
    std::string owner;
    base::Instant due;
    friend bool operator==(const SetDeadline &, const SetDeadline &) = default;
};
/// A clock gets more time; needs a reason.
struct ExtendDeadline {
    std::string deadline;
    base::Instant due;
    std::string reason;
    friend bool operator==(const ExtendDeadline &, const ExtendDeadline &) = default;
};
/// A clock shall make no more sound, or make it again; it runs on.
struct SilenceDeadline {
    std::string deadline;
    bool sounds = false; ///< it shall be heard again
    friend bool operator==(const SilenceDeadline &, const SilenceDeadline &) = default;
};
/// A clock is ended by hand; needs a reason.
struct EndDeadline {
    std::string deadline;
    std::string reason;
    friend bool operator==(const EndDeadline &, const EndDeadline &) = default;
};
/// What came of ringing somebody on the call list. Skipping needs a reason.
struct RecordCall {
    ActivationId activation;
    std::string target;
    CallOutcome outcome = CallOutcome::Calling;
    std::string person;
    std::string note;
    std::optional<base::Instant> retryAt;
    friend bool operator==(const RecordCall &, const RecordCall &) = default;
};
/// A report of the plan went out.
struct SendReport {
    ActivationId activation;
    std::string report;
    Channel channel = Channel::NotStated;
    std::string text;
    std::string reference;
    std::int64_t covers = 0; ///< the place in the stream the text was written at; 0: all that is recorded
    std::string reason = {}; ///< required where one of its kind stands and nothing waits for another
    friend bool operator==(const SendReport &, const SendReport &) = default;
};
/// A note of the desk.
struct AddNote {
    std::string text;
    friend bool operator==(const AddNote &, const AddNote &) = default;
};
/// A line of the record is wrong; it stays, struck through. Needs a reason.
struct Strike {
    std::int64_t version = 0;
    std::string reason;
    friend bool operator==(const Strike &, const Strike &) = default;
};
/// Something was told with a wrong time; the clocks it started count from the right one. Needs a reason.
struct CorrectTime {
    std::int64_t version = 0;
    base::Instant to;
    std::string reason;
    friend bool operator==(const CorrectTime &, const CorrectTime &) = default;
};
/// Time passed: clocks that came near or ran over are recorded, once each.
struct NoticeTime {
    friend bool operator==(const NoticeTime &, const NoticeTime &) = default;
};

using Command = std::variant<ReportIncident, DescribeIncident, AddNarrative, ActivatePlan, ReportFact, ConfirmCondition,
    TakeTransition, Reopen, ChangeTask, SetDeadline, ExtendDeadline, SilenceDeadline, EndDeadline, RecordCall,
    SendReport, AddNote, Strike, NoticeTime, CorrectTime, RecordSeries, LinkPlan>;

} // namespace incident
