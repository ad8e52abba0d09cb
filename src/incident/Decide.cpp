#include "incident/DecideParts.h"

#include "base/OneOf.h"

#include <type_traits>

namespace incident {

namespace {

/// Commands about the incident as a whole: read-only once every activation has ended.
template <class T>
constexpr bool concernsIncident =
    base::isOneOf<T, DescribeIncident, AddNarrative, ActivatePlan, ReportFact, RecordSeries, SetDeadline, AddNote>;

/// What is refused whatever the command says.
template <class T>
Step admit(const Draft &draft)
{
    const Incident &incident = draft.incident();
    if (draft.happened() > draft.now())
        return refuse(RefusalCode::InTheFuture, "it cannot have happened later than now");
    if constexpr (std::is_same_v<T, ReportIncident>) {
        if (incident.exists())
            return refuse(RefusalCode::AlreadyExists, "this incident has been reported already", incident.id.value);
    } else if (!incident.exists()) {
        return refuse(RefusalCode::UnknownIncident, "there is no such incident");
    }
    if (concernsIncident<T> && incident.ended())
        return tl::unexpected<Refusal>(endedRefusal(incident.id.value));
    return {};
}

} // namespace

const calendar::WorkCalendar &PlanLibrary::workdays() const
{
    static const calendar::WorkCalendar none;
    return none;
}

const assess::CompiledPlan *PlanLibrary::version(const std::string &plan, const std::string &version) const
{
    const assess::CompiledPlan *inUse = current(plan);
    return inUse && inUse->plan().version == version ? inUse : nullptr;
}

tl::expected<std::vector<NewEvent>, Refusal> decide(
    const Incident &incident, const Command &command, const DecideContext &context)
{
    Draft draft(incident, context);
    const Step step = std::visit(
        [&]<class T>(const T &wish) { return admit<T>(draft).and_then([&] { return decideOn(draft, wish); }); },
        command);
    if (!step)
        return tl::unexpected<Refusal>(step.error());
    return std::move(draft).take();
}

} // namespace incident
