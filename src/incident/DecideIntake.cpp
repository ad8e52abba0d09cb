#include "incident/DecideParts.h"

#include "incident/Entering.h"

#include <algorithm>

namespace incident {

namespace {

bool saysNothing(const Place &place, const std::string &what)
{
    return isBlank(place.county) && isBlank(place.detail) && isBlank(what);
}

/// Where a ladder begins; empty for a plan without it.
std::string firstState(const plan::Plan &plan, std::string_view lifecycle)
{
    const plan::Lifecycle *ladder = plan::findLifecycle(plan, lifecycle);
    if (!ladder || ladder->states.empty())
        return {};
    const auto initial = std::ranges::find(ladder->states, plan::StateKind::Initial, &plan::State::kind);
    return initial == ladder->states.end() ? ladder->states.front().id : initial->id;
}

/// The version in use, or the one that is named ("id@version"); null when it is not at hand.
const assess::CompiledPlan *findVersion(const PlanLibrary &plans, const std::string &name)
{
    const plan::VersionName wanted = plan::versionName(name);
    return wanted.version.empty() ? plans.current(wanted.plan) : plans.version(wanted.plan, wanted.version);
}

/// Whether a version in this standing may be started: a draft not in live work, a superseded one not without a reason.
Step checkStanding(const Draft &draft, const plan::Plan &plan, const std::string &reason)
{
    if (plan.status == plan::PlanStatus::Draft && !draft.plans().mayRunDrafts())
        return refuse(RefusalCode::DraftPlan,
            "this version is a draft; drafts run in demonstrations and drills only, start the version in use",
            plan.title + " " + plan.version);
    if (plan.status == plan::PlanStatus::Superseded && isBlank(reason))
        return refuse(RefusalCode::ReasonMissing,
            "this plan has been superseded by " + plan.supersededBy
                + (plan.supersededSince.empty() ? std::string() : " since " + plan.supersededSince)
                + "; say why it is started nonetheless",
            plan.title, plan.supersededBy);
    return {};
}

/// Of the plans named at the call, the one that lists `plan` among those to go beside it; empty: none.
ActivationId askedBy(const Draft &draft, const std::vector<std::string> &plans, const std::string &plan)
{
    const std::string id = plan::versionName(plan).plan;
    for (const std::string &other : plans) {
        const assess::CompiledPlan *compiled = findVersion(draft.plans(), other);
        const bool lists = compiled && compiled->plan().id != id
            && std::ranges::find(compiled->plan().companions, id, &plan::Companion::plan)
                != compiled->plan().companions.end();
        if (lists)
            return ActivationId{compiled->plan().id};
    }
    return {};
}

} // namespace

Step activate(Draft &draft, const Start &start)
{
    const assess::CompiledPlan *compiled = findVersion(draft.plans(), start.plan);
    if (!compiled)
        return refuse(RefusalCode::UnknownPlan, "no plan of this name is in force", start.plan);
    const plan::Plan &plan = compiled->plan();
    const RunningPlan running{ActivationId{plan.id}, compiled};
    const ActivationId &beside = start.beside;
    if (findActivation(draft.incident(), running.id))
        return refuse(RefusalCode::AlreadyActive, "the plan runs on this incident already", plan.title);
    if (!beside.empty() && !findActivation(draft.incident(), beside))
        return refuse(RefusalCode::UnknownActivation, "no plan of this name runs on the incident", beside.value);
    if (const Step standing = checkStanding(draft, plan, start.reason); !standing)
        return standing;
    const bool superseded = plan.status == plan::PlanStatus::Superseded;
    const std::string response = firstState(plan, "response");
    const std::string warning = firstState(plan, "warning");
    draft.add(PlanActivated{running.id, plan.id, plan.version, plan.digest, response, warning, beside,
        plan.supersededBy, plan.supersededSince, superseded ? start.reason : std::string()});
    for (const std::string &state : {response, warning}) {
        if (!state.empty())
            enterState(draft, running, state);
    }
    readOffSeries(draft, {running});
    return {};
}

Step decideOn(Draft &draft, const ReportIncident &command)
{
    if (command.id.empty())
        return refuse(RefusalCode::UnknownIncident, "an incident needs its number");
    const bool described = !saysNothing(command.place, command.what);
    if (isBlank(command.narrative) && !described)
        return refuse(RefusalCode::EmptyText, "say what was told, or at least where or what it is", "narrative");
    draft.add(IncidentReported{command.id, command.narrative, command.source});
    if (described)
        draft.add(IncidentDescribed{command.place, command.what});
    // Those that another one asks for come after it, and stand beside it.
    for (const bool beside : {false, true}) {
        for (const std::string &plan : command.plans) {
            const ActivationId asking = askedBy(draft, command.plans, plan);
            if (asking.empty() == beside)
                continue;
            const bool stands = findActivation(draft.incident(), asking) != nullptr; // not where two name each other
            if (const Step step = activate(draft, {plan, command.reason, stands ? asking : ActivationId{}}); !step)
                return step;
        }
    }
    reassess(draft);
    return {};
}

Step decideOn(Draft &draft, const DescribeIncident &command)
{
    if (saysNothing(command.place, command.what))
        return refuse(RefusalCode::EmptyText, "say where or what it is", "place");
    draft.add(IncidentDescribed{command.place, command.what});
    return {};
}

Step decideOn(Draft &draft, const AddNarrative &command)
{
    if (isBlank(command.text))
        return refuse(RefusalCode::EmptyText, "say what was told", "narrative");
    draft.add(NarrativeAdded{command.text, command.source});
    return {};
}

Step decideOn(Draft &draft, const ActivatePlan &command)
{
    if (const Step step = activate(draft, {command.plan, command.reason, command.beside}); !step)
        return step;
    reassess(draft);
    return {};
}

} // namespace incident
