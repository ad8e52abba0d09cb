#include "support/PlanBuilder.h"

#include <algorithm>
#include <stdexcept>

namespace support {

PlanBuilder::PlanBuilder(const std::string &id)
{
    m_plan.id = id;
    m_plan.version = "2020";
    m_plan.source = id + ".yaml";
}

PlanBuilder &PlanBuilder::number(const std::string &name, NumberLimits limits)
{
    plan::Fact fact;
    fact.name = name;
    fact.whole = limits.whole;
    fact.min = limits.min;
    fact.max = limits.max;
    m_plan.facts.push_back(fact);
    return *this;
}

PlanBuilder &PlanBuilder::boolean(const std::string &name)
{
    plan::Fact fact;
    fact.name = name;
    fact.type = plan::FactType::Boolean;
    m_plan.facts.push_back(fact);
    return *this;
}

PlanBuilder &PlanBuilder::enumeration(const std::string &name, const std::vector<std::string> &values)
{
    plan::Fact fact;
    fact.name = name;
    fact.type = plan::FactType::Enumeration;
    for (const std::string &value : values)
        fact.values.push_back({value, value, {}});
    m_plan.facts.push_back(fact);
    return *this;
}

PlanBuilder &PlanBuilder::consistency(const std::string &rule, const std::string &message, const std::string &cite)
{
    auto expression = feel::Expression::parse(rule);
    if (!expression)
        throw std::logic_error(rule + ": " + expression.error().message);
    m_plan.consistency.push_back({*std::move(expression), message, {cite}, {}});
    return *this;
}

PlanBuilder &PlanBuilder::decision(
    const std::string &name, const std::vector<std::string> &outcomes, const std::vector<std::string> &inputs)
{
    plan::Decision decision;
    decision.name = name;
    decision.inputs = inputs;
    decision.inputPositions.resize(inputs.size());
    for (const std::string &outcome : outcomes)
        decision.outcomes.push_back({outcome, outcome, {}});
    m_plan.decisions.push_back(decision);
    return *this;
}

PlanBuilder &PlanBuilder::row(const std::vector<std::string> &when, const std::string &outcome, const std::string &cite)
{
    plan::Decision &decision = m_plan.decisions.back();
    plan::Rule rule;
    for (const std::string &cell : when) {
        auto tests = feel::UnaryTests::parse(cell);
        if (!tests)
            throw std::logic_error(cell + ": " + tests.error().message);
        rule.when.push_back({*std::move(tests), {}});
    }
    const auto isNamed = [&](const plan::Outcome &other) { return other.name == outcome; };
    const auto found = std::find_if(decision.outcomes.begin(), decision.outcomes.end(), isNamed);
    if (found == decision.outcomes.end())
        throw std::logic_error("no outcome " + outcome);
    rule.outcome = static_cast<std::size_t>(found - decision.outcomes.begin());
    rule.cite.section = cite;
    rule.position = {static_cast<int>(10 * m_plan.decisions.size() + decision.rules.size()), 1};
    decision.rules.push_back(std::move(rule));
    return *this;
}

} // namespace support
