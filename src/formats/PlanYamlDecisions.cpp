#include "formats/PlanYamlSections.h"

#include "formats/DidYouMean.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 5> DecisionKeys{
    {{"label", true}, {"outcomes", true}, {"inputs", true}, {"rules", true}, {"cite"}}};
constexpr std::array<YamlKey, 4> RuleKeys{{{"when", true}, {"then", true}, {"cite"}, {"note"}}};

/// Reads the rows of one decision, whose outcomes and inputs are known already.
class RuleReader {
public:
    RuleReader(const PlanContext &context, plan::Decision &decision)
        : m_context(context)
        , m_decision(decision)
    {
    }

    void read(const YamlNode &node)
    {
        const std::string what = "rule " + std::to_string(++m_number) + " of " + m_decision.name;
        const YamlMap map(m_context.yaml, node, node.position, what, RuleKeys);
        plan::Rule rule;
        rule.position = node.position;
        rule.cite = map.cite();
        rule.note = map.text("note");
        const bool hasOutcome = readOutcome(map, rule);
        const bool hasCells = readCells(map, rule);
        if (hasOutcome && hasCells)
            m_decision.rules.push_back(std::move(rule));
    }

private:
    bool readOutcome(const YamlMap &map, plan::Rule &rule) const
    {
        const std::string name = map.text("then");
        if (name.empty() || m_decision.outcomes.empty()) // where there are none, that is the fault
            return false;
        const auto found = std::ranges::find(m_decision.outcomes, name, &plan::Outcome::name);
        rule.outcome = static_cast<std::size_t>(found - m_decision.outcomes.begin());
        if (found != m_decision.outcomes.end())
            return true;
        map.error("unknown-outcome", "then",
            "names \"" + name + "\", which `outcomes` of " + m_decision.name + " does not list"
                + didYouMean(name, m_decision.outcomes, &plan::Outcome::name));
        return false;
    }

    bool readCells(const YamlMap &map, plan::Rule &rule) const
    {
        const YamlNode *when = map.value("when");
        if (when == nullptr || !expectList(m_context.yaml, *when, map.nameOf("when")))
            return false;
        std::size_t column = 0;
        for (const YamlEntry &item : when->entries) {
            const std::string name =
                column < m_decision.inputs.size() ? m_decision.inputs[column] : std::to_string(column + 1);
            ++column;
            auto tests = readUnaryTests(m_context.yaml, item.value, "the cell " + name + " of " + map.what());
            if (tests)
                rule.when.push_back({std::move(*tests), item.position});
        }
        if (column == m_decision.inputs.size() || m_decision.inputs.empty())
            return rule.when.size() == column;
        map.error("wrong-cell-count", "when",
            "has " + std::to_string(column) + " cells, but " + m_decision.name + " has "
                + std::to_string(m_decision.inputs.size())
                + " inputs; write one cell for each, \"-\" where any value will do");
        return false;
    }

    const PlanContext &m_context;
    plan::Decision &m_decision;
    int m_number = 0;
};

plan::Decision readDecision(const PlanContext &context, const YamlEntry &entry)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "decision " + entry.key, DecisionKeys);
    plan::Decision decision;
    decision.name = entry.key;
    decision.position = entry.position;
    decision.label = map.text("label");
    decision.cite = map.cite();
    decision.outcomes = readNamedValues<plan::Outcome>(map, "outcomes");
    const YamlNode *outcomes = map.value("outcomes");
    if (outcomes != nullptr && outcomes->kind != YamlKind::Scalar && outcomes->entries.empty())
        map.error("empty-value", "outcomes", "lists no outcome; write the strongest first");
    const YamlNode *inputs = map.value("inputs");
    if (inputs != nullptr && inputs->kind == YamlKind::Sequence && inputs->entries.empty())
        map.error("empty-value", "inputs", "lists nothing to decide by; name facts or decisions");
    for (YamlText &input : map.texts("inputs")) {
        context.references.add(target::Input, input.text, input.position, map.nameOf("inputs"));
        decision.inputPositions.push_back(input.position);
        decision.inputs.push_back(std::move(input.text));
    }
    if (const YamlNode *rules = map.value("rules")) {
        RuleReader reader(context, decision);
        readItems(context.yaml, *rules, map.nameOf("rules"), [&](const YamlNode &item) { reader.read(item); });
    }
    return decision;
}

} // namespace

void readDecisions(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`decisions`", "decision",
        [&](const YamlEntry &entry) { context.plan.decisions.push_back(readDecision(context, entry)); });
}

} // namespace formats
