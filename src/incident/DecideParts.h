#pragma once

#include "incident/Draft.h"

/// One overload a command; decide() has already refused what is refused for all of them alike.
namespace incident {

[[nodiscard]] Step decideOn(Draft &draft, const ReportIncident &command);
[[nodiscard]] Step decideOn(Draft &draft, const DescribeIncident &command);
[[nodiscard]] Step decideOn(Draft &draft, const AddNarrative &command);
[[nodiscard]] Step decideOn(Draft &draft, const ActivatePlan &command);
[[nodiscard]] Step decideOn(Draft &draft, const LinkPlan &command);
/// Refuses where the plan of `asking` does not list `asked` among those that go beside it.
[[nodiscard]] Step checkListed(const Draft &draft, const ActivationId &asking, const plan::Plan &asked);
/// `beside`, or who asked for it, or who asked for that one …, is `id`: nobody asks for itself, by whatever way.
[[nodiscard]] bool leadsBack(const Incident &incident, const ActivationId &id, const ActivationId &beside);

[[nodiscard]] Step decideOn(Draft &draft, const ReportFact &command);
[[nodiscard]] Step decideOn(Draft &draft, const ConfirmCondition &command);

[[nodiscard]] Step decideOn(Draft &draft, const RecordSeries &command);
/// Reports what the series that counts says about the facts of one plan, or of all that run; nothing without a series.
void readOffSeries(Draft &draft, const std::vector<RunningPlan> &plans);
/// The facts that were read off a series go with it.
void strikeReadings(Draft &draft, std::int64_t series, const std::string &reason);

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

/// Once the response has ended, only the tasks its end brought are worked on.
[[nodiscard]] bool belongsToEnd(const plan::Plan &plan, const std::string &task);
/// The change that settled the task, as far as it still counts; 0 while the task is not settled.
[[nodiscard]] std::int64_t settledBy(const Incident &incident, const ActivationId &activation, const std::string &task);

[[nodiscard]] Step decideOn(Draft &draft, const AddNote &command);
[[nodiscard]] Step decideOn(Draft &draft, const Strike &command);
[[nodiscard]] Step decideOn(Draft &draft, const CorrectTime &command);
/// An extension of the clock was struck: one whose start was corrected meanwhile is due by the right start.
void dueWithoutExtension(Draft &draft, const RunningPlan &running, const std::string &id);

/// Which plan shall run on the incident.
struct Start {
    std::string plan; ///< id: the version in use; or "id@version"
    std::string reason; ///< required of a superseded plan
    ActivationId beside = {}; ///< the activation that asks for it; empty: none
};
/// The plan runs on the incident from now on.
[[nodiscard]] Step activate(Draft &draft, const Start &start);

} // namespace incident
