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
};
struct DescribeIncident { Place place; std::string what; };
struct AddNarrative { std::string text; std::string source; };
struct ActivatePlan { std::string plan; };
struct ReportFact { std::string fact; plan::Reading reading; std::string source; };
struct ConfirmCondition { ActivationId activation; std::string confirmation; bool holds = true; std::string source; };
struct TakeTransition { ActivationId activation; std::string lifecycle; std::string transition; Decider decider; std::string reason; };
struct Reopen { ActivationId activation; Decider decider; std::string reason; };
struct ChangeTask { ActivationId activation; std::string task; TaskStatus status = TaskStatus::Open; std::string who; std::string reason; };
struct SetDeadline { std::string label; std::string owner; base::Instant due; };
struct ExtendDeadline { std::string deadline; base::Instant due; std::string reason; };
struct SilenceDeadline { std::string deadline; };
struct EndDeadline { std::string deadline; std::string reason; };
struct RecordCall { ActivationId activation; std::string target; CallOutcome outcome = CallOutcome::Calling; std::string person; std::string note; std::optional<base::Instant> retryAt; };
struct SendReport { ActivationId activation; std::string report; Channel channel = Channel::Phone; std::string text; std::string reference; };
struct AddNote { std::string text; };
struct Strike { std::int64_t version = 0; std::string reason; };
/// Time passed: clocks that came near or ran over are recorded, once each.
struct NoticeTime {};

using Command = std::variant<ReportIncident, DescribeIncident, AddNarrative, ActivatePlan, ReportFact, ConfirmCondition, TakeTransition,
                             Reopen, ChangeTask, SetDeadline, ExtendDeadline, SilenceDeadline, EndDeadline, RecordCall, SendReport,
                             AddNote, Strike, NoticeTime>;

} // namespace incident
