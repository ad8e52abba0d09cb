#include "mutants/Equivalence.h"

#include "assess/ConditionProofs.h"
#include "assess/Program.h"
#include "formats/PlanYaml.h"

#include <algorithm>
#include <stdexcept>

namespace mutants {

namespace {

std::shared_ptr<const plan::Plan> read(const std::string &text)
{
    const formats::PlanLoad load = formats::loadPlanText(text, "plan.yaml");
    return load.draft ? load.draft->plan : nullptr;
}

/// The decisions of both plans in one, those of the second under other names.
plan::Plan together(const plan::Plan &plan, const plan::Plan &changed)
{
    plan::Plan both;
    both.facts = plan.facts;
    both.decisions = plan.decisions;
    const auto renamed = [&](const std::string &name) {
        return plan::findDecision(changed, name) ? "changed " + name : name;
    };
    for (plan::Decision decision : changed.decisions) {
        decision.name = renamed(decision.name);
        for (std::string &input : decision.inputs)
            input = renamed(input);
        both.decisions.push_back(std::move(decision));
    }
    return both;
}

std::string steps(const plan::Plan &plan)
{
    std::string text;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        for (const plan::Transition &transition : ladder.transitions) {
            text += transition.id + " " + transition.to + " " + (transition.advise ? transition.advise->text() : "");
            for (const plan::Requirement &requirement : transition.require)
                text += " " + requirement.condition.text();
            text += "\n";
        }
    }
    return text;
}

} // namespace

Equivalence::Equivalence(const std::string &plan)
    : m_text(plan)
    , m_plan(read(plan))
{
    if (!m_plan)
        throw std::logic_error("the plan does not load");
}

bool Equivalence::isSame(const std::string &changed) const
{
    const auto other = read(changed);
    if (!other || other->decisions.size() != m_plan->decisions.size() || steps(*m_plan) != steps(*other))
        return false;
    const auto program = assess::Program::compile(together(*m_plan, *other));
    if (!program)
        return false;
    const std::vector<assess::Table> &tables = program->tables();
    const std::size_t count = m_plan->decisions.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (m_plan->decisions[i].outcomes.size() != other->decisions[i].outcomes.size()
            || tables[i].root != tables[i + count].root) // nodes are made once: one function is one node
            return false;
    }
    return true;
}

} // namespace mutants
