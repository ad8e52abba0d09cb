#include "formats/PlanYamlSections.h"

#include "formats/DidYouMean.h"
#include "plan/Requester.h"
#include "plan/StateKindWords.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 6> LifecycleKeys{
    {{"label", true}, {"decision", true}, {"states", true}, {"confirmations"}, {"transitions"}, {"cite"}}};
constexpr std::array<YamlKey, 4> StateKeys{{{"label", true}, {"kind", true}, {"level"}, {"cite"}}};
constexpr std::array<YamlKey, 4> ConfirmationKeys{{{"label", true}, {"per_step"}, {"by"}, {"cite"}}};
constexpr std::array<YamlKey, 8> TransitionKeys{
    {{"label", true}, {"from", true}, {"to", true}, {"advise"}, {"require"}, {"decided_by"}, {"advised_by"}, {"cite"}}};
constexpr std::array<YamlKey, 3> RequirementKeys{{{"that", true}, {"text", true}, {"cite"}}};

/// Reads one ladder.
class LifecycleReader {
public:
    /// `seen`: the levels in force on all ladders of the plan, and the plan that asked.
    LifecycleReader(const PlanContext &context, const YamlEntry &entry, const ConditionNames &seen)
        : m_context(context)
        , m_map(context.yaml, entry.value, entry.position, "lifecycle " + entry.key, LifecycleKeys)
    {
        m_lifecycle.id = entry.key;
        m_lifecycle.position = entry.position;
        m_conditionNames = conditionNames(context.plan, context.unread, true);
        m_conditionNames.insert(seen.begin(), seen.end());
        for (const auto &[name, type] : seen)
            m_ownNames.push_back(name);
    }

    plan::Lifecycle read()
    {
        m_lifecycle.label = m_map.text("label");
        m_lifecycle.cite = m_map.cite();
        m_lifecycle.decision = m_map.text("decision");
        m_context.references.add(
            target::Decision, m_lifecycle.decision, m_map.placeOf("decision"), m_map.nameOf("decision"));
        forEach("states", "state", [this](const YamlEntry &entry) { m_lifecycle.states.push_back(readState(entry)); });
        forEach("confirmations", "confirmation", [this](const YamlEntry &entry) { readConfirmation(entry); });
        forEach("transitions", "transition",
            [this](const YamlEntry &entry) { m_lifecycle.transitions.push_back(readTransition(entry)); });
        checkInitialState();
        return std::move(m_lifecycle);
    }

private:
    template <class Read>
    void forEach(std::string_view key, const std::string &noun, const Read &read)
    {
        if (const YamlNode *node = m_map.value(key))
            readIdMap(m_context.yaml, *node, m_map.nameOf(key), noun, read);
    }

    plan::State readState(const YamlEntry &entry)
    {
        const YamlMap map(m_context.yaml, entry.value, entry.position, "state " + entry.key, StateKeys);
        plan::State state;
        state.id = entry.key;
        state.position = entry.position;
        state.label = map.text("label");
        state.cite = map.cite();
        state.level = map.text("level");
        if (const auto kind = map.choice("kind", plan::StateKindWords)) {
            state.kind = static_cast<plan::StateKind>(*kind);
            checkLevel(map, state);
        } else {
            m_kindless.insert(state.id);
        }
        return state;
    }

    void checkLevel(const YamlMap &map, const plan::State &state) const
    {
        if (state.kind != plan::StateKind::Level) {
            if (!state.level.empty())
                map.error("misplaced-key", "level", "belongs to states of kind level; remove it or change the kind");
            return;
        }
        const plan::Decision *decision = plan::findDecision(m_context.plan, m_lifecycle.decision);
        if (state.level.empty()) {
            map.error("missing-key", "level", "must name the outcome this level answers to; add it");
        } else if (decision != nullptr && !decision->outcomes.empty()
            && std::ranges::find(decision->outcomes, state.level, &plan::Outcome::name) == decision->outcomes.end()) {
            map.error("unknown-outcome", "level",
                "names \"" + state.level + "\", which is no outcome of " + decision->name
                    + didYouMean(state.level, decision->outcomes, &plan::Outcome::name));
        }
    }

    void readConfirmation(const YamlEntry &entry)
    {
        const YamlMap map(m_context.yaml, entry.value, entry.position, "confirmation " + entry.key, ConfirmationKeys);
        m_lifecycle.confirmations.push_back({entry.key, map.text("label"), map.cite(), entry.position,
            map.flag("per_step", false), parties(map, "by", target::Post)});
        m_ownNames.push_back(entry.key);
        m_conditionNames.emplace(entry.key, ConditionType{ConditionKind::Boolean, entry.key});
    }

    plan::Transition readTransition(const YamlEntry &entry) const
    {
        const YamlMap map(m_context.yaml, entry.value, entry.position, "transition " + entry.key, TransitionKeys);
        plan::Transition transition;
        transition.id = entry.key;
        transition.position = entry.position;
        transition.label = map.text("label");
        transition.cite = map.cite();
        const std::vector<YamlText> from = map.texts("from");
        for (const YamlText &state : from)
            checkOwnState(state.text, state.position, map.nameOf("from"));
        transition.from = plainTexts(from);
        transition.to = map.text("to");
        if (!transition.to.empty())
            checkOwnState(transition.to, map.placeOf("to"), map.nameOf("to"));
        transition.advise = readCondition(m_context, map, "advise", m_conditionNames);
        if (transition.advise) {
            transition.advisePosition = map.placeOf("advise");
            m_context.references.addNames(
                target::Name, *transition.advise, transition.advisePosition, map.nameOf("advise"), m_ownNames);
        }
        transition.require = readRequirements(map);
        transition.decidedBy = parties(map, "decided_by", target::Post);
        transition.advisedBy = parties(map, "advised_by", target::Office);
        return transition;
    }

    /// A step stays on its own ladder.
    void checkOwnState(const std::string &id, base::SourcePosition at, const std::string &where) const
    {
        if (plan::findState(m_lifecycle, id) != nullptr)
            return;
        m_context.yaml.sink.error("unknown-state", at,
            where + " names \"" + id + "\", which is no state of lifecycle " + m_lifecycle.id
                + didYouMean(id, m_lifecycle.states, &plan::State::id));
    }

    std::vector<plan::Requirement> readRequirements(const YamlMap &transition) const
    {
        std::vector<plan::Requirement> requirements;
        const YamlNode *node = transition.value("require");
        if (node == nullptr)
            return requirements;
        readItems(m_context.yaml, *node, transition.nameOf("require"), [&](const YamlNode &item) {
            const YamlMap map(
                m_context.yaml, item, item.position, "a requirement of " + transition.what(), RequirementKeys);
            auto condition = readCondition(m_context, map, "that", m_conditionNames);
            std::string text = map.text("text");
            plan::Citation cite = map.cite();
            if (!condition)
                return;
            m_context.references.addNames(
                target::Name, *condition, map.placeOf("that"), map.nameOf("that"), m_ownNames);
            requirements.push_back({std::move(*condition), std::move(text), std::move(cite), map.placeOf("that")});
        });
        return requirements;
    }

    std::vector<std::string> parties(const YamlMap &map, std::string_view key, const Target &target) const
    {
        const std::vector<YamlText> ids = map.texts(key);
        m_context.references.add(target, ids, map.nameOf(key));
        return plainTexts(ids);
    }

    void checkInitialState() const
    {
        for (std::size_t i = 0; i < m_lifecycle.states.size(); ++i) {
            const plan::State &state = m_lifecycle.states[i];
            if (m_kindless.contains(state.id))
                continue;
            const bool isInitial = state.kind == plan::StateKind::Initial;
            if (i == 0 && !isInitial)
                m_context.yaml.sink.error("first-state-not-initial", state.position,
                    "a ladder begins in its first state; give state " + state.id + " the kind initial or move it");
            if (i > 0 && isInitial)
                m_context.yaml.sink.error("second-initial-state", state.position,
                    "only the first state of a ladder is initial; give state " + state.id + " another kind");
        }
    }

    const PlanContext &m_context;
    YamlMap m_map;
    plan::Lifecycle m_lifecycle;
    std::vector<std::string> m_ownNames; ///< what ladders see, and the confirmations of this one
    ConditionNames m_conditionNames; ///< facts, decisions, what ladders see, confirmations
    std::set<std::string, std::less<>> m_kindless; ///< states whose kind could not be read
};

} // namespace

/// What the conditions of every ladder see besides facts and decisions: which level is in force on each, also of one
/// that stands behind it in the file, and the plan that asked.
static ConditionNames seenByLadders(const PlanContext &context, const YamlNode &node)
{
    ConditionNames names{{std::string(plan::RequesterName), requesterType()}};
    for (const YamlEntry &entry : node.entries) {
        const auto decision = std::ranges::find(entry.value.entries, std::string("decision"), &YamlEntry::key);
        addInForce(names, context.plan, entry.key,
            decision == entry.value.entries.end() ? std::string() : decision->value.text);
    }
    return names;
}

void readLifecycles(const PlanContext &context, const YamlNode &node)
{
    const ConditionNames seen = seenByLadders(context, node);
    readIdMap(context.yaml, node, "`lifecycles`", "lifecycle", [&](const YamlEntry &entry) {
        context.plan.lifecycles.push_back(LifecycleReader(context, entry, seen).read());
    });
}

} // namespace formats
