#include "viewmodel/Subject.h"

#include <algorithm>
#include <iterator>

namespace viewmodel {

using incident::Activation;

static const Activation *chosenActivation(const incident::Incident &incident, const std::string &id)
{
    if (const Activation *found = incident::findActivation(incident, {id}))
        return found;
    return incident.activations.empty() ? nullptr : &incident.activations.front();
}

Subject makeSubject(
    app::IncidentPointer incident, const std::string &activation, const incident::PlanLibrary &plans, Depth depth)
{
    Subject subject;
    if (!incident)
        return subject;
    subject.incident = std::move(incident);
    subject.plans = &plans;
    subject.activation = chosenActivation(*subject.incident, activation);
    if (!subject.activation)
        return subject;
    subject.plan = plans.byDigest(subject.activation->digest);
    if (!subject.plan)
        return subject;
    subject.readings = incident::readingsFor(*subject.incident, *subject.plan);
    if (base::Result<assess::Assessment> assessment = subject.plan->assess(subject.readings))
        subject.assessment = std::move(*assessment);
    subject.applies = applicability(*subject.plan, subject.readings, subject.assessment);
    if (depth == Depth::Explained) {
        if (base::Result<std::vector<assess::Explanation>> explanations = subject.plan->explain(subject.readings))
            subject.explanations = std::move(*explanations);
    }
    return subject;
}

plan::Reading readingOf(const Subject &subject, const std::string &fact)
{
    const auto found = subject.readings.find(fact);
    return found == subject.readings.end() ? plan::Reading(plan::Unknown{}) : found->second;
}

const plan::Lifecycle *responseLadder(const plan::Plan &plan) { return plan::findLifecycle(plan, "response"); }

const plan::State *currentState(const Subject &subject)
{
    if (!subject.hasPlan())
        return nullptr;
    const plan::Lifecycle *ladder = responseLadder(subject.model());
    return ladder ? plan::findState(*ladder, subject.activation->state) : nullptr;
}

bool responseStarted(const Subject &subject)
{
    const plan::Lifecycle *ladder = subject.hasPlan() ? responseLadder(subject.model()) : nullptr;
    return ladder && std::ranges::any_of(subject.incident->history, [&](const incident::RecordedEvent &record) {
        const auto *moved = std::get_if<incident::StateMoved>(&record.event);
        if (!moved || moved->activation != subject.activation->id || moved->lifecycle != ladder->id
            || incident::isStruck(*subject.incident, record.version))
            return false;
        const plan::State *to = plan::findState(*ladder, moved->to);
        return to && to->kind == plan::StateKind::Level;
    });
}

const assess::DecisionAssessment *levelAssessment(const Subject &subject)
{
    const plan::Lifecycle *ladder = subject.hasPlan() ? responseLadder(subject.model()) : nullptr;
    return ladder ? assess::find(subject.assessment, ladder->decision) : nullptr;
}

namespace {

const plan::Decision *warningDecision(const plan::Plan &plan)
{
    const plan::Lifecycle *ladder = plan::findLifecycle(plan, "warning");
    return ladder ? plan::findDecision(plan, ladder->decision) : nullptr;
}

/// Visits the base facts below a decision.
template <class Visit>
void eachFact(const plan::Plan &plan, const plan::Decision &decision, const Visit &visit)
{
    for (const std::string &input : decision.inputs) {
        if (const plan::Decision *inner = plan::findDecision(plan, input))
            eachFact(plan, *inner, visit);
        else
            visit(input);
    }
}

} // namespace

bool warningMatters(const Subject &subject)
{
    const plan::Decision *decision = subject.hasPlan() ? warningDecision(subject.model()) : nullptr;
    if (!decision)
        return false;
    const plan::Lifecycle *ladder = plan::findLifecycle(subject.model(), "warning");
    const plan::State *state = plan::findState(*ladder, subject.activation->warningState);
    if (state && state->kind == plan::StateKind::Level)
        return true;
    // A response that follows the warning is not understood without it.
    const plan::Lifecycle *response = responseLadder(subject.model());
    const plan::Decision *level = response ? plan::findDecision(subject.model(), response->decision) : nullptr;
    if (level && std::ranges::find(level->inputs, decision->name) != level->inputs.end())
        return true;
    bool reported = false;
    eachFact(subject.model(), *decision, [&](const std::string &fact) {
        reported = reported || !std::holds_alternative<plan::Unknown>(readingOf(subject, fact));
    });
    return reported;
}

std::vector<const plan::Decision *> decisionsThatMatter(const Subject &subject)
{
    std::vector<const plan::Decision *> result;
    if (!subject.hasPlan())
        return result;
    const plan::Plan &plan = subject.model();
    if (const plan::Lifecycle *ladder = responseLadder(plan)) {
        if (const plan::Decision *level = plan::findDecision(plan, ladder->decision))
            result.push_back(level);
    }
    for (const plan::Decision &decision : plan.decisions) {
        if (isAboutApplicability(plan, decision))
            result.push_back(&decision);
    }
    if (warningMatters(subject))
        result.push_back(warningDecision(plan));
    return result;
}

bool looksAt(const plan::Plan &plan, const plan::Decision &decision, const std::string &fact)
{
    bool found = false;
    eachFact(plan, decision, [&](const std::string &name) { found = found || name == fact; });
    return found;
}

std::vector<const plan::Fact *> factsThatMatter(const Subject &subject)
{
    std::vector<const plan::Fact *> result;
    const std::vector<const plan::Decision *> decisions = decisionsThatMatter(subject);
    if (decisions.empty())
        return result;
    for (const plan::Fact &fact : subject.model().facts) {
        if (std::ranges::any_of(decisions,
                [&](const plan::Decision *decision) { return looksAt(subject.model(), *decision, fact.name); }))
            result.push_back(&fact);
    }
    return result;
}

std::vector<std::string> citesBetween(const plan::Plan &plan, const plan::Decision &decision, const std::string &fact)
{
    std::vector<std::string> cites;
    const auto add = [&cites](const std::string &section) {
        if (!section.empty() && std::ranges::find(cites, section) == cites.end())
            cites.push_back(section);
    };
    for (std::size_t column = 0; column < decision.inputs.size(); ++column) {
        const plan::Decision *inner = plan::findDecision(plan, decision.inputs[column]);
        if (inner ? !looksAt(plan, *inner, fact) : decision.inputs[column] != fact)
            continue;
        if (inner)
            std::ranges::for_each(citesBetween(plan, *inner, fact), add);
        for (const plan::Rule &rule : decision.rules) {
            if (!rule.when[column].tests.isAny())
                add(rule.cite.section);
        }
    }
    return cites;
}

std::vector<OpenQuestion> openQuestions(const Subject &subject)
{
    std::vector<OpenQuestion> result;
    if (!subject.hasPlan() || subject.activation->ended || subject.applies.outside)
        return result;
    const assess::DecisionAssessment *level = levelAssessment(subject);
    std::vector<const plan::Decision *> decisions = decisionsThatMatter(subject);
    // Whether it is this plan's business at all comes before how grave it is.
    std::ranges::stable_partition(decisions, [&](const plan::Decision *decision) {
        const std::vector<plan::Exclusion> &exclusions = subject.model().applicability;
        return !exclusions.empty() && decision->name == exclusions.front().decision;
    });
    for (const plan::Decision *decision : decisions) {
        const assess::DecisionAssessment *assessment = assess::find(subject.assessment, decision->name);
        if (subject.applies.excluded && assessment == level)
            continue; // no level comes of it any more; the city still warns where the county responds
        if (subject.applies.settled() && isAboutApplicability(subject.model(), *decision))
            continue;
        for (const std::string &name : assessment ? assessment->ask : std::vector<std::string>()) {
            const plan::Fact *fact = plan::findFact(subject.model(), name);
            if (fact && std::ranges::find(result, fact, &OpenQuestion::fact) == result.end())
                result.push_back({fact, decision});
        }
    }
    return result;
}

} // namespace viewmodel
