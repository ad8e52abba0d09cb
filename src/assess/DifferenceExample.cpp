#include "assess/DifferenceExample.h"

#include "assess/JointPlan.h"

#include <algorithm>
#include <cmath>

namespace assess {

namespace {

constexpr std::size_t MostTries = 400; ///< examples looked at before one is called doubtful

bool isWhole(const plan::Plan &plan, const std::string &name)
{
    const plan::Fact *fact = plan::findFact(plan, name);
    return fact && fact->type == plan::FactType::Number && fact->whole;
}

bool isIn(const Interval &interval, double value)
{
    return Cut{value, false} >= interval.from && Cut{value, true} <= interval.to;
}

/// Some numbers of an interval, the first the one a person would take.
std::vector<double> numbersOf(const Interval &interval, bool whole)
{
    const bool below = std::isfinite(interval.from.value);
    const bool above = std::isfinite(interval.to.value);
    const double low = below ? interval.from.value : above ? interval.to.value - 100 : 0;
    const double high = above ? interval.to.value : low + 100;
    std::vector<double> wanted{low, std::ceil(low), std::floor(low) + 1, (low + high) / 2, std::floor((low + high) / 2),
        std::floor(high) - 1, std::floor(high), high};
    std::vector<double> found;
    for (const double number : wanted) {
        const bool fits = isIn(interval, number) && (!whole || number == std::floor(number));
        if (fits && std::ranges::find(found, number) == found.end())
            found.push_back(number);
    }
    return found;
}

} // namespace

ExampleChooser::ExampleChooser(const CompiledPlan &before, const CompiledPlan &after, const Program &joint)
    : m_before(before)
    , m_after(after)
    , m_joint(joint)
{
}

std::vector<plan::Scalar> ExampleChooser::candidates(const ExampleFact &fact) const
{
    const Column &column = m_joint.columns()[fact.fact];
    const bool numbers = column.type() == plan::FactType::Number;
    const bool whole = !numbers || isWhole(m_before.plan(), column.name()) || isWhole(m_after.plan(), column.name())
        || column.discrete();
    std::vector<plan::Scalar> found;
    for (const Interval &interval : fact.values.intervals()) {
        for (const double number : numbersOf(interval, whole)) {
            if (numbers)
                found.emplace_back(number);
            else if (column.type() == plan::FactType::Boolean)
                found.emplace_back(number == 0); // yes before no
            else
                found.emplace_back(column.valueNames()[static_cast<std::size_t>(number)]);
        }
    }
    return found;
}

bool ExampleChooser::isConsistent(const DifferentSituations &situations) const
{
    for (const CompiledPlan *plan : {&m_before, &m_after}) {
        Readings readings;
        for (const auto &[fact, value] : situations.example) {
            if (plan::findFact(plan->plan(), fact))
                readings[fact] = plan::Exact{value};
        }
        const auto assessment = plan->assess(readings);
        if (!assessment || !assessment->warnings.empty())
            return false;
    }
    return true;
}

bool ExampleChooser::choose(const std::vector<ExampleFact> &facts, DifferentSituations &situations) const
{
    std::vector<std::vector<plan::Scalar>> choices;
    for (const ExampleFact &fact : facts) {
        choices.push_back(candidates(fact));
        if (choices.back().empty())
            return false;
    }
    const auto take = [&](const std::vector<std::size_t> &at) {
        for (std::size_t i = 0; i < facts.size(); ++i)
            situations.example[m_joint.columns()[facts[i].fact].name()] = choices[i][at[i]];
    };
    std::vector<std::size_t> at(facts.size(), 0);
    for (std::size_t tries = 0; tries < MostTries; ++tries) {
        take(at);
        if (isConsistent(situations))
            return true;
        std::size_t next = 0;
        while (next < at.size() && ++at[next] == choices[next].size())
            at[next++] = 0;
        if (next == at.size())
            break;
    }
    situations.doubtful = true;
    take(std::vector<std::size_t>(facts.size(), 0));
    return true;
}

} // namespace assess
