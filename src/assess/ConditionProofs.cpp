#include "assess/ConditionProofs.h"

#include "assess/ConditionAtoms.h"
#include "assess/Consistency.h"
#include "assess/DomainReader.h"
#include "feel/Ast.h"
#include "plan/Requester.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <set>

namespace assess {

namespace {

constexpr std::size_t ProofNodeLimit = 4 * Program::NodeLimit;
constexpr std::size_t MostNames = 10; ///< of one question; each may be known or not, so their combinations are tried

using Names = std::set<std::string>;
using Conditions = std::vector<const feel::Expression *>;

/// A table that does nothing but cut the domain of a fact where a condition does.
plan::Decision cutting(const std::string &fact, feel::UnaryTests cell)
{
    plan::Decision decision;
    decision.name = "=" + fact; // no name of a plan begins so
    decision.outcomes = {{"yes", "yes", {}}};
    decision.inputs = {fact};
    decision.rules = {{{{std::move(cell), {}}}, 0, {}, {}, {}}};
    return decision;
}

/// Of the cell nothing or everything in the domain is true: there is nothing to cut.
bool cuts(const plan::Fact &fact, const feel::UnaryTests &cell)
{
    const auto values = readDomain(Column(fact), cell, Strictness::EachPart);
    return values && *values != ValueSet(Column(fact).domain());
}

std::shared_ptr<const plan::Plan> withCuts(const plan::Plan &plan, const Conditions &conditions)
{
    auto wider = std::make_shared<plan::Plan>();
    wider->facts = plan.facts;
    wider->decisions = plan.decisions;
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        for (const plan::Confirmation &confirmation : lifecycle.confirmations) {
            plan::Fact &fact = wider->facts.emplace_back();
            fact.name = confirmation.name;
            fact.type = plan::FactType::Boolean;
        }
    }
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        plan::Fact &fact = wider->facts.emplace_back();
        fact.name = plan::inForceName(lifecycle.id);
        fact.type = plan::FactType::Enumeration;
        for (const plan::State &state : lifecycle.states) {
            if (state.kind == plan::StateKind::Level)
                fact.values.push_back({state.level, state.label, {}});
        }
        fact.values.push_back({std::string(plan::NoLevel), {}, {}});
    }
    plan::Fact &requester = wider->facts.emplace_back();
    requester.name = plan::RequesterName;
    requester.type = plan::FactType::Enumeration;
    for (const std::string_view word : plan::RequesterWords)
        requester.values.push_back({std::string(word), {}, {}});
    for (const feel::Expression *condition : conditions) {
        forEachAtom(condition->root(), [&](const Atom &atom) {
            const plan::Fact *fact = plan::findFact(*wider, atom.name);
            auto cell = fact ? cellOf(atom) : std::nullopt;
            if (cell && fact->type == plan::FactType::Number && cuts(*fact, *cell))
                wider->decisions.push_back(cutting(fact->name, std::move(*cell)));
        });
    }
    return wider;
}

} // namespace

/// Reads conditions as diagrams, some of their names taken to be unknown.
class ConditionProofs::Reader {
public:
    Reader(ConditionProofs &proofs, const Names &unknown)
        : m_proofs(proofs)
        , m_diagram(*proofs.m_diagram)
        , m_unknown(unknown)
    {
    }

    Truth read(const feel::Node &node)
    {
        if (const auto *literal = node.as<feel::Literal>())
            return constant(literal->value.isTrue(), literal->value.isFalse());
        if (const auto *name = node.as<feel::Name>())
            return ofName(name->name);
        if (const auto *comparison = node.as<feel::Comparison>())
            return compare(comparison->op, *comparison->left, *comparison->right);
        if (const auto *logic = node.as<feel::Logic>())
            return join(*logic);
        if (const auto *between = node.as<feel::Between>())
            return both(compare(feel::Operator::GreaterEqual, *between->value, *between->low),
                compare(feel::Operator::LessEqual, *between->value, *between->high));
        const auto *call = node.as<feel::Call>();
        if (call && call->function == "not" && call->arguments.size() == 1) {
            const Truth inner = read(*call->arguments.front());
            return {inner.no, inner.yes};
        }
        return {};
    }

    Truth both(Truth left, Truth right)
    {
        return {m_diagram.maximum(left.yes, right.yes), m_diagram.minimum(left.no, right.no)};
    }

private:
    static Truth constant(bool yes, bool no)
    {
        return {yes ? Diagram::True : Diagram::False, no ? Diagram::True : Diagram::False};
    }

    Truth join(const feel::Logic &logic)
    {
        Truth result = constant(logic.isAnd, !logic.isAnd);
        for (const feel::NodePtr &operand : logic.operands) {
            const Truth next = read(*operand);
            result = logic.isAnd
                ? both(result, next)
                : Truth{m_diagram.minimum(result.yes, next.yes), m_diagram.maximum(result.no, next.no)};
        }
        return result;
    }

    Truth ofName(const std::string &name)
    {
        const auto fact = m_proofs.m_compiled->program().factIndex(name);
        if (!fact || m_proofs.m_compiled->program().columns()[*fact].type() != plan::FactType::Boolean)
            return {};
        return isUnknown(name) ? constant(false, false)
                               : Truth{region(*fact, {true, false}), region(*fact, {false, true})};
    }

    Truth compare(feel::Operator op, const feel::Node &left, const feel::Node &right)
    {
        const auto atom = atomOf(op, left, right);
        const auto cell = atom ? cellOf(*atom) : std::nullopt;
        if (!cell)
            return {};
        const bool isNot = atom->op == feel::Operator::NotEqual;
        if (isUnknown(atom->name)) {
            // Equality with null is false and its opposite true; an order with null is null.
            const bool isEqual = atom->op == feel::Operator::Equal;
            return constant(isNot, isEqual);
        }
        const auto truth = ofAtom(atom->name, *cell);
        if (!truth)
            return {};
        return isNot ? Truth{truth->no, truth->yes} : *truth;
    }

    std::optional<Truth> ofAtom(const std::string &name, const feel::UnaryTests &cell)
    {
        const Program &program = m_proofs.m_compiled->program();
        if (const auto fact = program.factIndex(name)) {
            const Column &column = program.columns()[*fact];
            const auto test = readDomain(column, cell, Strictness::EachPart);
            if (!test)
                return column.type() == plan::FactType::Number ? std::optional(outside(column, cell)) : std::nullopt;
            const std::vector<bool> met = column.regionsMet(*test);
            std::vector<bool> others = met;
            others.flip();
            return Truth{region(*fact, met), region(*fact, others)};
        }
        return ofDecision(name, cell);
    }

    /// No value of the domain is in the cell, when that is what keeps it from being read.
    Truth outside(const Column &column, const feel::UnaryTests &cell)
    {
        plan::Fact anything; // the same cell over all numbers can be read: it is only out of the domain
        anything.name = column.name();
        return readDomain(Column(anything), cell, Strictness::EachPart) ? constant(false, true) : Truth{};
    }

    std::optional<Truth> ofDecision(const std::string &name, const feel::UnaryTests &cell)
    {
        const std::vector<plan::Decision> &decisions = m_proofs.m_plan->decisions;
        const auto found = std::ranges::find(decisions, name, &plan::Decision::name);
        if (found == decisions.end())
            return std::nullopt;
        std::vector<std::string> names;
        for (const plan::Outcome &outcome : found->outcomes)
            names.push_back(outcome.name);
        const auto accepted = readNames(names, cell);
        if (!accepted)
            return std::nullopt;
        std::vector<bool> others = *accepted;
        others.flip();
        const auto index = static_cast<std::size_t>(found - decisions.begin());
        return Truth{m_proofs.settledOn(index, *accepted), m_proofs.settledOn(index, others)};
    }

    NodeId region(std::size_t fact, const std::vector<bool> &regions)
    {
        return m_diagram.literal(m_proofs.m_levelOf[fact], regions);
    }

    [[nodiscard]] bool isUnknown(const std::string &name) const { return m_unknown.contains(name); }

    ConditionProofs &m_proofs;
    Diagram &m_diagram;
    const Names &m_unknown;
};

ConditionProofs::ConditionProofs(const plan::Plan &plan, const Conditions &conditions)
    : m_plan(withCuts(plan, conditions))
{
    auto compiled = CompiledPlan::compile(m_plan);
    if (!compiled)
        return;
    m_compiled = std::move(*compiled);
    m_diagram = m_compiled->program().diagram();
    m_diagram->raiseLimit(ProofNodeLimit);
    const std::vector<std::size_t> &factAt = m_compiled->program().factAt();
    m_levelOf.resize(factAt.size());
    for (std::size_t level = 0; level < factAt.size(); ++level)
        m_levelOf[factAt[level]] = level;
}

/// Calls `use(unknown)` for every choice of names that are not known, the fewest first, until it says that is enough.
/// False when there are too many names to try them all.
template <class Use>
static bool forEachUnknown(const Names &names, const Use &use)
{
    if (names.size() > MostNames)
        return false;
    const std::vector<std::string> listed(names.begin(), names.end());
    std::vector<std::uint32_t> choices(std::size_t{1} << listed.size());
    std::iota(choices.begin(), choices.end(), 0U);
    std::ranges::stable_sort(choices, {}, [](std::uint32_t chosen) { return std::popcount(chosen); });
    for (const std::uint32_t chosen : choices) {
        Names unknown;
        for (std::size_t i = 0; i < listed.size(); ++i) {
            if ((chosen >> i & 1U) != 0)
                unknown.insert(listed[i]);
        }
        if (use(unknown))
            break;
    }
    return true;
}

bool ConditionProofs::canHold(const feel::Expression &condition) { return canHold(Conditions{&condition}); }

bool ConditionProofs::canHold(const Conditions &conditions) { return canHoldWhere(conditions, Diagram::True); }

bool ConditionProofs::canHoldWith(
    const feel::Expression &condition, std::string_view decision, std::string_view outcome)
{
    const auto found = std::ranges::find(m_plan->decisions, decision, &plan::Decision::name);
    if (!m_compiled || found == m_plan->decisions.end())
        return canHold(condition);
    std::vector<bool> outcomes;
    for (const plan::Outcome &each : found->outcomes)
        outcomes.push_back(each.name == outcome);
    const auto index = static_cast<std::size_t>(found - m_plan->decisions.begin());
    return canHoldWhere({&condition}, settledOn(index, outcomes), decision);
}

NodeId ConditionProofs::settledOn(std::size_t decision, const std::vector<bool> &outcomes)
{
    std::array<NodeId, Diagram::TerminalCount> through;
    through.fill(Diagram::False);
    for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
        if (outcomes[outcome])
            through[outcome] = Diagram::True;
    }
    return m_diagram->mapTerminals(m_compiled->program().tables()[decision].root, through);
}

bool ConditionProofs::canHoldWhere(const Conditions &conditions, NodeId where, std::string_view settled)
{
    if (!m_compiled)
        return true;
    std::vector<std::optional<ValueSet>> domains;
    for (const Column &column : m_compiled->program().columns())
        domains.emplace_back(ValueSet(column.domain()));
    Names names;
    for (const feel::Expression *condition : conditions) {
        if (isContradicted(*condition, m_compiled->program(), domains))
            return false;
        for (std::string &name : condition->names()) {
            if (name != settled)
                names.insert(std::move(name));
        }
    }
    bool holds = false;
    const bool tried = forEachUnknown(names, [&](const Names &unknown) {
        Reader reader(*this, unknown);
        NodeId yes = where;
        for (const feel::Expression *condition : conditions)
            yes = m_diagram->maximum(yes, reader.read(condition->root()).yes);
        return holds = m_diagram->overflowed() || canBeTrue(yes);
    });
    return holds || !tried;
}

bool ConditionProofs::canBeTrue(NodeId node) const { return (m_diagram->terminalsOf(node) >> Diagram::True & 1U) != 0; }

std::optional<std::vector<ConditionProofs::Situation>> ConditionProofs::situation(
    const feel::Expression &holds, const feel::Expression &doesNot)
{
    if (!m_compiled)
        return std::nullopt;
    Names names;
    for (const feel::Expression *condition : {&holds, &doesNot}) {
        for (std::string &name : condition->names())
            names.insert(std::move(name));
    }
    std::vector<Situation> found;
    bool isRead = true;
    const bool tried = forEachUnknown(names, [&](const Names &unknown) {
        Reader reader(*this, unknown);
        const Truth wanted = reader.read(holds.root());
        const Truth other = reader.read(doesNot.root());
        for (const Truth &truth : {wanted, other})
            isRead = isRead && !canBeTrue(m_diagram->maximum(truth.yes, truth.no));
        std::array<NodeId, Diagram::TerminalCount> opposite;
        opposite.fill(Diagram::True);
        opposite[Diagram::True] = Diagram::False;
        const NodeId both = m_diagram->maximum(wanted.yes, m_diagram->mapTerminals(other.yes, opposite));
        isRead = isRead && !m_diagram->overflowed();
        if (isRead && canBeTrue(both))
            found.push_back(situationIn(both, unknown));
        return !isRead || !found.empty();
    });
    return tried && isRead ? std::optional(std::move(found)) : std::nullopt;
}

/// The first way through the diagram that ends in true.
ConditionProofs::Situation ConditionProofs::situationIn(NodeId node, const Names &unknown) const
{
    Situation situation;
    for (const std::string &name : unknown)
        situation[name] = std::string(Unknown);
    while (!Diagram::isTerminal(node)) {
        const auto children = m_diagram->children(node);
        const auto next = std::ranges::find_if(children, [this](NodeId child) { return canBeTrue(child); });
        const std::size_t fact = m_compiled->program().factAt()[m_diagram->level(node)];
        const Column &column = m_compiled->program().columns()[fact];
        std::vector<bool> region(column.regionCount(), false);
        region[static_cast<std::size_t>(next - children.begin())] = true;
        situation.try_emplace(column.name(), column.toTest(column.valuesOf(region, ValueSet(column.domain()))));
        node = *next;
    }
    return situation;
}

} // namespace assess
