#include "incident/DecideParts.h"

#include "incident/Entering.h"
#include "incident/Gifts.h"

namespace incident {

bool leadsBack(const Incident &incident, const ActivationId &id, const ActivationId &beside)
{
    const Activation *asking = findActivation(incident, beside);
    for (std::size_t steps = 0; asking && steps <= incident.activations.size(); ++steps) {
        if (asking->id == id)
            return true;
        asking = asking->beside.empty() ? nullptr : findActivation(incident, asking->beside);
    }
    return false;
}

Step checkListed(const Draft &draft, const ActivationId &asking, const plan::Plan &asked)
{
    const Activation *activation = findActivation(draft.incident(), asking);
    const assess::CompiledPlan *compiled = activation ? draft.plans().byDigest(activation->digest) : nullptr;
    if (!compiled || plan::findCompanion(compiled->plan(), asked.id))
        return {};
    return refuse(
        RefusalCode::NotListed, "the plan that shall have asked does not list it among those beside it", asked.title);
}

Step decideOn(Draft &draft, const LinkPlan &command)
{
    const tl::expected<RunningPlan, Refusal> running = findOpen(draft, command.activation);
    if (!running)
        return tl::unexpected<Refusal>(running.error());
    const std::string &title = running->plan().title;
    const ActivationId before = running->in(draft).beside;
    if (!findActivation(draft.incident(), command.beside))
        return refuse(
            RefusalCode::UnknownActivation, "no plan of this name runs on the incident", command.beside.value);
    if (before == command.beside)
        return refuse(RefusalCode::AlreadyLinked, "this plan is recorded as having asked for it already", title);
    if (running->id == command.beside)
        return refuse(RefusalCode::LinkInCircle, "a plan does not ask for itself", title);
    if (leadsBack(draft.incident(), running->id, command.beside))
        return refuse(RefusalCode::LinkInCircle, "the plan that shall have asked was asked for by this one", title);
    if (const Step listed = checkListed(draft, command.beside, running->plan()); !listed)
        return listed;
    if (!before.empty() && isBlank(command.reason))
        return refuse(
            RefusalCode::ReasonMissing, "another plan is recorded as having asked for it; say why this one", title);
    takeBackGifts(draft, *running, before);
    draft.add(PlanLinked{running->id, command.beside, command.reason});
    reassess(draft);
    return {};
}

} // namespace incident
