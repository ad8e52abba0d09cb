#include "incident/DecideParts.h"

#include "incident/Entering.h"
#include "incident/NamedPlan.h"
#include "plan/DecisionModel.h"

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

bool isNamed(const std::string &plan, const ActivationId &id) { return plan::versionName(plan).plan == id.value; }

/// Of the plans named at the call, one that the asking one lists among those that go beside it.
bool isAskedFor(const Draft &draft, const ReportIncident &command, const std::string &plan)
{
    const auto asking =
        std::ranges::find_if(command.plans, [&](const std::string &name) { return isNamed(name, command.beside); });
    const assess::CompiledPlan *compiled = asking == command.plans.end() ? nullptr : planNamed(draft.plans(), *asking);
    return compiled && !isNamed(plan, command.beside)
        && plan::findCompanion(compiled->plan(), plan::versionName(plan).plan);
}

/// Who is said to have asked is one of the plans named, and lists another one of them.
Step checkAsking(const Draft &draft, const ReportIncident &command)
{
    if (command.beside.empty())
        return {};
    const auto isIt = [&](const std::string &plan) { return isNamed(plan, command.beside); };
    if (std::ranges::none_of(command.plans, isIt))
        return refuse(
            RefusalCode::UnknownActivation, "it is not among the plans that are started", command.beside.value);
    if (std::ranges::none_of(command.plans, [&](const std::string &plan) { return isAskedFor(draft, command, plan); }))
        return refuse(RefusalCode::UnknownActivation, "it lists none of the plans that are started with it",
            command.beside.value);
    return {};
}

} // namespace

Step activate(Draft &draft, const Start &start)
{
    const assess::CompiledPlan *compiled = planNamed(draft.plans(), start.plan);
    if (!compiled)
        return refuse(RefusalCode::UnknownPlan, "no plan of this name is in force", start.plan);
    const plan::Plan &plan = compiled->plan();
    if (plan::isDecisionModel(plan))
        return refuse(RefusalCode::UnknownPlan,
            "it only decides, no incident is opened under it; ask it with `assess`, or "
            "in the plan screen",
            plan.title);
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
    if (command.heard && *command.heard > draft.now())
        return refuse(RefusalCode::InTheFuture, "the call cannot have come in later than now", "heard");
    draft.add(IncidentReported{command.id, command.narrative, command.source, command.heard});
    if (described)
        draft.add(IncidentDescribed{command.place, command.what});
    if (const Step asking = checkAsking(draft, command); !asking)
        return asking;
    for (const bool beside : {false, true}) { // the one that asked stands first
        for (const std::string &plan : command.plans) {
            if (isAskedFor(draft, command, plan) != beside)
                continue;
            if (const Step step = activate(draft, {plan, command.reason, beside ? command.beside : ActivationId{}});
                !step)
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
    const assess::CompiledPlan *asked = command.beside.empty() ? nullptr : planNamed(draft.plans(), command.plan);
    if (asked) {
        if (const Step listed = checkListed(draft, command.beside, asked->plan()); !listed)
            return listed;
    }
    if (const Step step = activate(draft, {command.plan, command.reason, command.beside}); !step)
        return step;
    reassess(draft);
    return {};
}

} // namespace incident
