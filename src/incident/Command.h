#pragma once

#include "incident/Event.h"

namespace incident {

// What an operator may ask for. Every command may carry `happened`: when it happened, as told; absent: now.
// It may not lie in the future.

struct ReportIncident {
    IncidentId id; ///< given by the application: next number of the year
    std::string narrative;
    std::string source;
    Place place;
    std::string what;
    std::vector<std::string> plans; ///< plan ids to activate at once
    friend bool operator==(const ReportIncident &, const ReportIncident &) = default;
};
struct DescribeIncident {
    Place place;
    std::string what;
    friend bool operator==(const DescribeIncident &, const DescribeIncident &) = default;
};
struct AddNarrative {
    std::string text;
    std::string source;
    friend bool operator==(const AddNarrative &, const AddNarrative &) = default;
};
struct ActivatePlan {
    std::string plan;
    friend bool operator==(const ActivatePlan &, const ActivatePlan &) = default;
};
struct ReportFact {
    std::string fact;
    plan::Reading reading;
    std::string source;
    friend bool operator==(const ReportFact &, const ReportFact &) = default;
};
struct ConfirmCondition {
    ActivationId activation;
    std::string confirmation;
    bool holds = true;
    std::string source;
    friend bool operator==(const ConfirmCondition &, const ConfirmCondition &) = default;
};
struct TakeTransition {
    ActivationId activation;
    std::string lifecycle;
    std::string transition;
    Decider decider;
    std::string reason;
    friend bool operator==(const TakeTransition &, const TakeTransition &) = default;
};
struct Reopen {
    ActivationId activation;
    Decider decider;
    std::string reason;
    friend bool operator==(const Reopen &, const Reopen &) = default;
};
struct ChangeTask {
    ActivationId activation;
    std::string task;
    TaskStatus status = TaskStatus::Open;
    std::string who;
    std::string reason;
    friend bool operator==(const ChangeTask &, const ChangeTask &) = default;
};
struct SetDeadline {
    std::string label;
    std::string owner;
    base::Instant due;
    friend bool operator==(const SetDeadline &, const SetDeadline &) = default;
};
struct ExtendDeadline {
    std::string deadline;
    base::Instant due;
    std::string reason;
    friend bool operator==(const ExtendDeadline &, const ExtendDeadline &) = default;
};
struct SilenceDeadline {
    std::string deadline;
    friend bool operator==(const SilenceDeadline &, const SilenceDeadline &) = default;
};
struct EndDeadline {
    std::string deadline;
    std::string reason;
    friend bool operator==(const EndDeadline &, const EndDeadline &) = default;
};
struct RecordCall {
    ActivationId activation;
    std::string target;
    CallOutcome outcome = CallOutcome::Calling;
    std::string person;
    std::string note;
    std::optional<base::Instant> retryAt;
    friend bool operator==(const RecordCall &, const RecordCall &) = default;
};
struct SendReport {
    ActivationId activation;
    std::string report;
    Channel channel = Channel::Phone;
    std::string text;
    std::string reference;
    friend bool operator==(const SendReport &, const SendReport &) = default;
};
struct AddNote {
    std::string text;
    friend bool operator==(const AddNote &, const AddNote &) = default;
};
struct Strike {
    std::int64_t version = 0;
    std::string reason;
    friend bool operator==(const Strike &, const Strike &) = default;
};
/// Time passed: clocks that came near or ran over are recorded, once each.
struct NoticeTime {
    friend bool operator==(const NoticeTime &, const NoticeTime &) = default;
};

using Command = std::variant<ReportIncident, DescribeIncident, AddNarrative, ActivatePlan, ReportFact, ConfirmCondition,
    TakeTransition, Reopen, ChangeTask, SetDeadline, ExtendDeadline, SilenceDeadline, EndDeadline, RecordCall, SendReport,
    AddNote, Strike, NoticeTime>;

} // namespace incident
