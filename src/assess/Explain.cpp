#include "assess/Explain.h"

#include "assess/Boxes.h"

#include <algorithm>
#include <bit>

namespace assess {

namespace {

constexpr std::size_t MostCandidates = 10'000; ///< boxes looked at before the list is cut
constexpr std::size_t MostBoxes = 100; ///< boxes of a list that was cut

/// One decision under the glass.
class Explainer {
public:
    Explainer(const plan::Decision &decision, const Table &table, const FactSet &facts,
        const std::vector<ValueSet> &values, const Rebuild &rebuild)
        : m_decision(decision)
        , m_table(table)
        , m_facts(facts)
        , m_values(values)
        , m_rebuild(rebuild)
    {
    }

    [[nodiscard]] Question question(std::size_t fact) const;
    [[nodiscard]] NextOutcome next() const;

private:
    [[nodiscard]] std::size_t levelOf(std::size_t fact) const;
    /// For every region of the fact at a level its place among the regions the rebuilt level tells apart; -1: not
    /// allowed.
    [[nodiscard]] std::vector<int> places(std::size_t level) const;
    [[nodiscard]] std::vector<std::string> outcomeNames(OutcomeMask mask) const;
    [[nodiscard]] NodeId reaching(Diagram &diagram, std::size_t outcome) const;
    [[nodiscard]] std::vector<Need> needsOf(const BoxFinder &finder, const Box &box) const;
    [[nodiscard]] const Column &column(std::size_t fact) const { return m_facts.program().columns()[fact]; }

    const plan::Decision &m_decision;
    const Table &m_table;
    const FactSet &m_facts;
    const std::vector<ValueSet> &m_values;
    const Rebuild &m_rebuild;
};

std::size_t Explainer::levelOf(std::size_t fact) const
{
    const auto levels = m_rebuild.levels();
    const auto found =
        std::find_if(levels.begin(), levels.end(), [&](const Rebuild::Level &level) { return level.fact == fact; });
    return static_cast<std::size_t>(found - levels.begin());
}

std::vector<int> Explainer::places(std::size_t levelIndex) const
{
    const Rebuild::Level &level = m_rebuild.levels()[levelIndex];
    const Frozen::Level &frozen = m_table.frozen.levels[levelIndex];
    const std::vector<bool> allowed = m_facts.regions(level.fact);
    std::vector<int> result(allowed.size(), -1);
    for (std::size_t region = 0; region < allowed.size(); ++region) {
        const auto end = level.regions + level.count;
        const auto found = std::find_if(
            level.regions, end, [&](std::uint16_t other) { return frozen.twin[other] == frozen.twin[region]; });
        if (allowed[region])
            result[region] = static_cast<int>(found - level.regions);
    }
    return result;
}

std::vector<std::string> Explainer::outcomeNames(OutcomeMask mask) const
{
    std::vector<std::string> names;
    for (std::size_t outcome = 0; outcome < m_decision.outcomes.size(); ++outcome) {
        if ((mask >> outcome & 1) != 0)
            names.push_back(m_decision.outcomes[outcome].name);
    }
    return names;
}

Question Explainer::question(std::size_t fact) const
{
    const std::size_t levelIndex = levelOf(fact);
    const Rebuild::Level &level = m_rebuild.levels()[levelIndex];
    const std::vector<int> place = places(levelIndex);
    const OutcomeMask outcomes = (OutcomeMask{1} << m_table.outcomes) - 1;
    const auto possibleAt = [&](std::size_t region) {
        return level.effect(static_cast<std::size_t>(place[region])) & outcomes;
    };
    Question question{column(fact).name(), {}};
    for (std::size_t region = 0; region < place.size();) {
        if (place[region] < 0) {
            ++region;
            continue;
        }
        const OutcomeMask effect = possibleAt(region);
        std::vector<bool> run(place.size(), false);
        for (; region < place.size() && place[region] >= 0 && possibleAt(region) == effect; ++region)
            run[region] = true;
        question.answers.push_back(
            {column(fact).toTest(column(fact).valuesOf(run, m_values[fact])), outcomeNames(effect)});
    }
    return question;
}

/// The rebuilt diagram as a truth value: is the outcome, or a stronger one, reached?
NodeId Explainer::reaching(Diagram &diagram, std::size_t outcome) const
{
    std::vector<NodeId> node;
    for (const Rebuild::Node &entry : m_rebuild.rebuilt()) {
        if (entry.level == m_rebuild.levels().size()) {
            node.push_back(node.size() <= outcome ? Diagram::True : Diagram::False);
            continue;
        }
        std::vector<NodeId> children(m_rebuild.levels()[entry.level].count);
        for (std::size_t region = 0; region < children.size(); ++region)
            children[region] = node[m_rebuild.children(entry)[region]];
        node.push_back(diagram.make(entry.level, children));
    }
    return node[m_rebuild.rootId()];
}

NextOutcome Explainer::next() const
{
    const OutcomeMask possible = m_rebuild.rebuilt()[m_rebuild.rootId()].mask;
    const OutcomeMask stronger = possible & ~std::bit_floor(possible);
    if (stronger == 0)
        return {};
    const std::size_t outcome = static_cast<std::size_t>(std::bit_width(stronger)) - 1;
    std::vector<std::size_t> arity;
    for (const Rebuild::Level &level : m_rebuild.levels())
        arity.push_back(level.count);
    Diagram diagram(std::move(arity), Program::NodeLimit);
    BoxFinder finder(diagram, reaching(diagram, outcome), MostCandidates);
    NextOutcome result{m_decision.outcomes[outcome].name, {}, true};
    std::optional<std::vector<Box>> boxes = finder.all();
    result.complete = boxes.has_value();
    for (const Box &box : boxes ? *boxes : finder.some(MostBoxes))
        result.needs.push_back(needsOf(finder, box));
    std::sort(result.needs.begin(), result.needs.end(), [this](const auto &left, const auto &right) {
        if (left.size() != right.size())
            return left.size() < right.size();
        const auto key = [this](const Need &need) {
            return std::pair(*m_facts.program().factIndex(need.fact), need.test);
        };
        return std::ranges::lexicographical_compare(left, right, {}, key, key);
    });
    return result;
}

std::vector<Need> Explainer::needsOf(const BoxFinder &finder, const Box &box) const
{
    std::vector<std::pair<std::size_t, Need>> byFact;
    for (std::size_t levelIndex = 0; levelIndex < m_rebuild.levels().size(); ++levelIndex) {
        const std::size_t fact = m_rebuild.levels()[levelIndex].fact;
        const std::vector<int> place = places(levelIndex);
        std::vector<bool> in(place.size(), false);
        bool narrowed = false;
        for (std::size_t region = 0; region < place.size(); ++region) {
            in[region] = place[region] >= 0 && finder.allows(box, levelIndex, static_cast<std::size_t>(place[region]));
            narrowed = narrowed || (place[region] >= 0 && !in[region]);
        }
        if (narrowed)
            byFact.emplace_back(
                fact, Need{column(fact).name(), column(fact).toTest(column(fact).valuesOf(in, m_values[fact]))});
    }
    std::sort(
        byFact.begin(), byFact.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    std::vector<Need> needs;
    for (auto &[fact, need] : byFact)
        needs.push_back(std::move(need));
    return needs;
}

} // namespace

std::vector<Explanation> explainAll(const plan::Plan &plan, const FactSet &facts, const std::vector<ValueSet> &values)
{
    Assessor assessor(facts.program());
    const std::span<const Verdict> verdicts = assessor.assess(facts);
    std::vector<Explanation> explanations;
    for (std::size_t decision = 0; decision < plan.decisions.size(); ++decision) {
        const Rebuild &rebuild = assessor.rebuild(facts, decision);
        const Explainer explainer(plan.decisions[decision], facts.program().tables()[decision], facts, values, rebuild);
        Explanation explanation{plan.decisions[decision].name, {}, explainer.next()};
        for (const std::uint16_t fact : verdicts[decision].ask)
            explanation.questions.push_back(explainer.question(fact));
        explanations.push_back(std::move(explanation));
    }
    return explanations;
}

} // namespace assess
