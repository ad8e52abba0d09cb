#include "assess/JointPlan.h"

#include "assess/Column.h"
#include "base/Text.h"

#include <algorithm>

namespace assess {

namespace {

bool sameDomain(const plan::Fact &left, const plan::Fact &right)
{
    const auto names = [](const plan::Fact &fact) {
        std::vector<std::string> values;
        for (const plan::EnumerationValue &value : fact.values)
            values.push_back(value.name);
        std::ranges::sort(values);
        return values;
    };
    return left.whole == right.whole && left.min == right.min && left.max == right.max && names(left) == names(right);
}

/// A fact with every value that one of the two can have.
plan::Fact widest(const plan::Fact &left, const plan::Fact &right)
{
    plan::Fact fact = left;
    fact.whole = left.whole && right.whole;
    fact.min = left.min && right.min ? std::optional(std::min(*left.min, *right.min)) : std::nullopt;
    fact.max = left.max && right.max ? std::optional(std::max(*left.max, *right.max)) : std::nullopt;
    for (const plan::EnumerationValue &value : right.values) {
        if (std::ranges::find(fact.values, value.name, &plan::EnumerationValue::name) == fact.values.end())
            fact.values.push_back(value);
    }
    return fact;
}

/// The values that both have, as a cell; "-" where those are all.
std::string commonTest(const plan::Fact &left, const plan::Fact &right)
{
    if (left.type == plan::FactType::Enumeration) {
        std::vector<std::string> names;
        for (const plan::EnumerationValue &value : left.values) {
            if (std::ranges::find(right.values, value.name, &plan::EnumerationValue::name) != right.values.end())
                names.push_back('"' + value.name + '"');
        }
        return base::join(names, ",");
    }
    const auto later = [](const std::optional<double> &one, const std::optional<double> &other, auto pick) {
        return one && other ? std::optional(pick(*one, *other)) : one ? one : other;
    };
    const auto min = later(left.min, right.min, [](double a, double b) { return std::max(a, b); });
    const auto max = later(left.max, right.max, [](double a, double b) { return std::min(a, b); });
    if (min && max)
        return "[" + numberText(*min) + ".." + numberText(*max) + "]";
    if (min)
        return ">= " + numberText(*min);
    return max ? "<= " + numberText(*max) : "-";
}

/// Some value is known to both.
bool overlap(const plan::Fact &left, const plan::Fact &right)
{
    if (left.type == plan::FactType::Enumeration)
        return std::ranges::any_of(left.values, [&](const plan::EnumerationValue &value) {
            return std::ranges::find(right.values, value.name, &plan::EnumerationValue::name) != right.values.end();
        });
    const auto below = [](const std::optional<double> &min, const std::optional<double> &max) {
        return !min || !max || *min <= *max;
    };
    return below(left.min, right.max) && below(right.min, left.max);
}

class Joiner {
public:
    Joiner(const plan::Plan &before, const plan::Plan &after)
        : m_before(before)
        , m_after(after)
    {
    }

    JointPlan join()
    {
        m_joint.plan.id = m_before.id;
        m_joint.plan.source = m_before.source;
        for (const plan::Fact &fact : m_before.facts)
            addFact(fact);
        for (const plan::Fact &fact : m_after.facts) {
            if (plan::findFact(m_before, fact.name) == nullptr)
                addOwn(fact, FactDifference::Kind::OnlyAfter);
        }
        addDecisions(m_before, BeforeSuffix);
        addDecisions(m_after, AfterSuffix);
        addCommonDomain();
        return std::move(m_joint);
    }

private:
    void addOwn(const plan::Fact &fact, FactDifference::Kind kind)
    {
        m_joint.plan.facts.push_back(fact);
        m_joint.facts.push_back({fact.name, kind});
    }

    void addFact(const plan::Fact &fact)
    {
        const plan::Fact *other = plan::findFact(m_after, fact.name);
        if (!other) {
            addOwn(fact, FactDifference::Kind::OnlyBefore);
        } else if (other->type != fact.type || !overlap(fact, *other)) {
            m_joint.facts.push_back({fact.name, FactDifference::Kind::Type});
            for (const auto &[own, suffix] : {std::pair(&fact, BeforeSuffix), std::pair(other, AfterSuffix)}) {
                plan::Fact renamed = *own;
                renamed.name = suffixed(own->name, suffix);
                m_joint.plan.facts.push_back(std::move(renamed));
            }
        } else if (sameDomain(fact, *other)) {
            m_joint.plan.facts.push_back(fact);
        } else {
            m_joint.plan.facts.push_back(widest(fact, *other));
            m_joint.facts.push_back({fact.name, FactDifference::Kind::Domain});
            m_common.emplace_back(fact.name, commonTest(fact, *other));
        }
    }

    void addDecisions(const plan::Plan &from, std::string_view suffix)
    {
        for (plan::Decision decision : from.decisions) {
            for (std::string &input : decision.inputs) {
                const bool isFact = plan::findFact(from, input) != nullptr;
                if (!isFact || plan::findFact(m_joint.plan, input) == nullptr)
                    input = suffixed(input, suffix);
            }
            decision.name = suffixed(decision.name, suffix);
            m_joint.plan.decisions.push_back(std::move(decision));
        }
    }

    void addCommonDomain()
    {
        if (m_common.empty())
            return;
        plan::Decision common;
        common.name = "@common";
        common.outcomes = {{"common", {}, {}}};
        plan::Rule rule;
        for (const auto &[fact, test] : m_common) {
            auto tests = feel::UnaryTests::parse(test);
            if (!tests)
                continue;
            common.inputs.push_back(fact);
            rule.when.push_back({std::move(*tests), {}});
        }
        common.rules.push_back(std::move(rule));
        m_joint.plan.decisions.push_back(std::move(common));
        m_joint.hasCommonDomain = true;
    }

    const plan::Plan &m_before;
    const plan::Plan &m_after;
    JointPlan m_joint;
    std::vector<std::pair<std::string, std::string>> m_common; ///< fact, the values that both versions know
};

} // namespace

JointPlan jointPlan(const plan::Plan &before, const plan::Plan &after) { return Joiner(before, after).join(); }

} // namespace assess
