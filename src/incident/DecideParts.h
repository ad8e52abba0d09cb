#pragma once

#include "incident/Draft.h"

/// One overload a command; decide() has already refused what is refused for all of them alike.
namespace incident {

[[nodiscard]] Step decideOn(Draft &draft, const ReportIncident &command);
[[nodiscard]] Step decideOn(Draft &draft, const DescribeIncident &command);
[[nodiscard]] Step decideOn(Draft &draft, const AddNarrative &command);
[[nodiscard]] Step decideOn(Draft &draft, const ActivatePlan &command);

[[nodiscard]] Step decideOn(Draft &draft, const ReportFact &command);
[[nodiscard]] Step decideOn(Draft &draft, const ConfirmCondition &command);

[[nodiscard]] Step decideOn(Draft &draft, const TakeTransition &command);
[[nodiscard]] Step decideOn(Draft &draft, const Reopen &command);

[[nodiscard]] Step decideOn(Draft &draft, const ChangeTask &command);
[[nodiscard]] Step decideOn(Draft &draft, const SendReport &command);

[[nodiscard]] Step decideOn(Draft &draft, const SetDeadline &command);
[[nodiscard]] Step decideOn(Draft &draft, const ExtendDeadline &command);
[[nodiscard]] Step decideOn(Draft &draft, const SilenceDeadline &command);
[[nodiscard]] Step decideOn(Draft &draft, const EndDeadline &command);
[[nodiscard]] Step decideOn(Draft &draft, const NoticeTime &command);

[[nodiscard]] Step decideOn(Draft &draft, const RecordCall &command);

/// The change that settled the task, as far as it still counts; 0 while the task is not settled.
[[nodiscard]] std::int64_t settledBy(const Incident &incident, const ActivationId &activation, const std::string &task);

[[nodiscard]] Step decideOn(Draft &draft, const AddNote &command);
[[nodiscard]] Step decideOn(Draft &draft, const Strike &command);

} // namespace incident
