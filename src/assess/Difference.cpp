#include "assess/Difference.h"

#include "assess/Boxes.h"
#include "assess/DifferenceExample.h"
#include "assess/JointPlan.h"
#include "assess/Program.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace assess {

namespace {

constexpr std::size_t JointNodeLimit = 4 * Program::NodeLimit;
constexpr std::size_t MostCandidates = 20'000; ///< for the maximal boxes of one change of outcome
constexpr std::size_t MostDisjoint = 2'000; ///< boxes that do not overlap, where the maximal ones are too many

using Terminals = std::array<NodeId, Diagram::TerminalCount>;

/// A box over the levels of the diagram: the regions it allows.
using Regions = std::vector<std::vector<bool>>;

class Comparison {
public:
    Comparison(const CompiledPlan &before, const CompiledPlan &after, const JointPlan &joint, const Program &program)
        : m_before(before)
        , m_after(after)
        , m_joint(joint)
        , m_program(program)
        , m_diagram(program.diagram())
        , m_examples(before, after, program)
    {
        m_diagram.raiseLimit(JointNodeLimit);
        if (joint.hasCommonDomain)
            m_common = only(program.tables().back().root, 0);
    }

    Difference run()
    {
        Difference difference{m_joint.facts, {}, {}, {}, {}};
        const std::vector<plan::Decision> &decisions = m_before.plan().decisions;
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            const auto other = indexIn(m_after.plan(), decisions[i].name);
            if (!other) {
                difference.onlyBefore.push_back(decisions[i].name);
                continue;
            }
            DecisionDifference found = compare(i, *other);
            if (found.changes.empty())
                difference.same.push_back(found.decision);
            else
                difference.decisions.push_back(std::move(found));
        }
        for (const plan::Decision &decision : m_after.plan().decisions) {
            if (!indexIn(m_before.plan(), decision.name))
                difference.onlyAfter.push_back(decision.name);
        }
        return difference;
    }

    [[nodiscard]] bool overflowed() const { return m_diagram.overflowed(); }

private:
    static std::optional<std::size_t> indexIn(const plan::Plan &plan, const std::string &decision)
    {
        const auto found = std::ranges::find(plan.decisions, decision, &plan::Decision::name);
        return found == plan.decisions.end() ? std::nullopt
                                             : std::optional(static_cast<std::size_t>(found - plan.decisions.begin()));
    }

    /// True where the function has this terminal.
    NodeId only(NodeId root, NodeId terminal)
    {
        Terminals to;
        to.fill(Diagram::False);
        to[terminal] = Diagram::True;
        return m_diagram.mapTerminals(root, to);
    }

    DecisionDifference compare(std::size_t before, std::size_t after)
    {
        const plan::Decision &first = m_before.plan().decisions[before];
        const plan::Decision &second = m_after.plan().decisions[after];
        const NodeId firstRoot = m_program.tables()[before].root;
        const NodeId secondRoot = m_program.tables()[m_before.plan().decisions.size() + after].root;
        const double product = regionsOver({firstRoot, secondRoot, m_common});
        DecisionDifference difference{first.name, {}, std::round(share(m_common) * product)};
        for (std::size_t i = 0; i <= first.outcomes.size(); ++i) {
            const bool none = i == first.outcomes.size();
            const std::string outcome = none ? std::string() : first.outcomes[i].name;
            const NodeId here = m_diagram.maximum(m_common, only(firstRoot, none ? Diagram::None : NodeId(i)));
            for (std::size_t j = 0; j <= second.outcomes.size() && here != Diagram::False; ++j) {
                const bool otherNone = j == second.outcomes.size();
                const std::string other = otherNone ? std::string() : second.outcomes[j].name;
                if (other == outcome)
                    continue;
                const NodeId both = m_diagram.maximum(here, only(secondRoot, otherNone ? Diagram::None : NodeId(j)));
                addChange({outcome, other, {}, true, std::round(share(both) * product)}, both, difference);
            }
        }
        return difference;
    }

    /// In how many ways the facts that one of the functions looks at can lie in their regions.
    [[nodiscard]] double regionsOver(std::initializer_list<NodeId> roots) const
    {
        std::vector<bool> looked(m_diagram.levelCount(), false);
        for (const NodeId root : roots) {
            const std::vector<bool> support = m_diagram.support(root);
            for (std::size_t level = 0; level < looked.size(); ++level)
                looked[level] = looked[level] || support[level];
        }
        double ways = 1;
        for (std::size_t level = 0; level < looked.size(); ++level)
            ways *= looked[level] ? static_cast<double>(m_diagram.arity(level)) : 1;
        return ways;
    }

    /// The part of all situations in which a truth-valued function is true, 0 to 1.
    double share(NodeId node)
    {
        if (Diagram::isTerminal(node))
            return node == Diagram::True ? 1 : 0;
        if (const auto known = m_shares.find(node); known != m_shares.end())
            return known->second;
        double sum = 0;
        for (const NodeId child : m_diagram.children(node))
            sum += share(child);
        return m_shares[node] = sum / static_cast<double>(m_diagram.children(node).size());
    }

    void addChange(OutcomeChange change, NodeId where, DecisionDifference &difference)
    {
        if (where == Diagram::False || m_diagram.overflowed())
            return;
        for (const Regions &box : boxesOf(where, change.complete)) {
            if (auto situations = situationsOf(box))
                change.situations.push_back(std::move(*situations));
        }
        std::ranges::stable_sort(
            change.situations, {}, [](const DifferentSituations &one) { return one.needs.size(); });
        if (!change.situations.empty())
            difference.changes.push_back(std::move(change));
    }

    std::vector<Regions> boxesOf(NodeId where, bool &complete)
    {
        std::vector<Regions> boxes;
        BoxFinder finder(m_diagram, where, MostCandidates);
        if (const auto all = finder.all()) {
            for (const Box &box : *all) {
                Regions regions = everything();
                for (std::size_t level = 0; level < regions.size(); ++level) {
                    for (std::size_t region = 0; region < regions[level].size(); ++region)
                        regions[level][region] = finder.allows(box, level, region);
                }
                boxes.push_back(std::move(regions));
            }
            return boxes;
        }
        Regions path = everything();
        complete = collectPaths(where, path, boxes);
        return boxes;
    }

    [[nodiscard]] Regions everything() const
    {
        Regions regions;
        for (std::size_t level = 0; level < m_diagram.levelCount(); ++level)
            regions.emplace_back(m_diagram.arity(level), true);
        return regions;
    }

    /// The paths to true, regions with one child together. False when there are too many.
    bool collectPaths(NodeId node, Regions &path, std::vector<Regions> &found) const
    {
        if (node == Diagram::False)
            return true;
        if (node == Diagram::True) {
            found.push_back(path);
            return found.size() < MostDisjoint;
        }
        const std::size_t level = m_diagram.level(node);
        const std::span<const NodeId> children = m_diagram.children(node);
        const std::vector<bool> whole = path[level];
        for (std::size_t region = 0; region < children.size(); ++region) {
            if (std::find(children.begin(), children.begin() + static_cast<std::ptrdiff_t>(region), children[region])
                != children.begin() + static_cast<std::ptrdiff_t>(region))
                continue; // its twin has been followed
            for (std::size_t other = 0; other < children.size(); ++other)
                path[level][other] = children[other] == children[region];
            if (!collectPaths(children[region], path, found))
                return false;
        }
        path[level] = whole;
        return true;
    }

    /// Nothing when no whole number lies in a box over a fact that one version counts in whole numbers.
    std::optional<DifferentSituations> situationsOf(const Regions &box)
    {
        std::vector<ExampleFact> facts;
        for (std::size_t level = 0; level < box.size(); ++level) {
            if (std::ranges::all_of(box[level], std::identity()))
                continue;
            const std::size_t fact = m_program.factAt()[level];
            const Column &column = m_program.columns()[fact];
            facts.push_back({fact, column.valuesOf(box[level], ValueSet(column.domain()))});
        }
        std::ranges::sort(facts, {}, &ExampleFact::fact);
        DifferentSituations situations;
        for (const ExampleFact &fact : facts) {
            const Column &column = m_program.columns()[fact.fact];
            situations.needs.push_back({column.name(), column.toTest(fact.values)});
        }
        return m_examples.choose(facts, situations) ? std::optional(std::move(situations)) : std::nullopt;
    }

    const CompiledPlan &m_before;
    const CompiledPlan &m_after;
    const JointPlan &m_joint;
    const Program &m_program;
    Diagram m_diagram; ///< a copy: comparing adds nodes of its own
    ExampleChooser m_examples;
    std::unordered_map<NodeId, double> m_shares;
    NodeId m_common = Diagram::True; ///< where every fact has a value that both versions know
};

} // namespace

base::Result<Difference> differenceOf(const CompiledPlan &before, const CompiledPlan &after)
{
    const JointPlan joint = jointPlan(before.plan(), after.plan());
    const auto program = Program::compile(joint.plan, JointNodeLimit);
    if (!program) {
        std::vector<std::string> lines;
        for (const base::Diagnostic &diagnostic : program.error())
            lines.push_back(diagnostic.message);
        return base::fail(base::ErrorCode::Invalid, base::join(lines, "\n"), plan::versionText(after.plan()));
    }
    Comparison comparison(before, after, joint, *program);
    Difference difference = comparison.run();
    if (comparison.overflowed())
        return base::fail(base::ErrorCode::Invalid, "the two versions differ in too many ways to be listed",
            plan::versionText(after.plan()));
    return difference;
}

} // namespace assess
