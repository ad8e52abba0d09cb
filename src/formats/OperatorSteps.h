#pragma once

#include "drill/Scenario.h"
#include "formats/PlanNames.h"
#include "formats/WalkthroughSeries.h"
#include "incident/Decide.h"

#include <functional>

namespace formats {

/// What the steps of one list have in common.
struct OperatorStepRules {
    base::Instant from; ///< what durations count from: now of a replay, the start of a drill
    const incident::PlanLibrary &plans;
    WalkthroughSeries series;
    bool modelTrainees = false; ///< steps of a scenario: `follow` is one, and what they name must be in the plan
};

/// One step as it was read.
struct ReadStep {
    incident::OperatorStep step;
    base::Instant at;
    drill::PlayAction action;
};

/// Reads what somebody at the desk does, step by step, of a walkthrough or of a scenario's play
/// (docs/formats/walkthrough.md). A step may rest on what earlier ones said.
class OperatorStepReader {
public:
    OperatorStepReader(const YamlContext &context, OperatorStepRules rules)
        : m_context(context)
        , m_rules(std::move(rules))
    {
    }

    /// The shifts of `roster:`.
    [[nodiscard]] identity::Roster readRoster(const YamlNode &node) const;

    /// When a step is, by the keys that a list has for it; it reports what is wrong with them.
    using TimeOf = std::function<base::Instant(const YamlMap &)>;
    /// Nothing, and a fault, where it does not do exactly one thing on an incident that is there.
    [[nodiscard]] std::optional<ReadStep> read(
        const YamlNode &node, std::span<const YamlKey> timeKeys, const TimeOf &timeOf);

    /// An instant, or a duration counted from the rules' moment; a fault where it is neither.
    std::optional<base::Instant> time(const YamlMap &map, std::string_view key) const;

private:
    using Maker = incident::Command (OperatorStepReader::*)(const YamlMap &);
    struct Action {
        std::string_view key;
        Maker make; ///< null: what the plan advises is followed
        std::vector<YamlKey> more; ///< keys it takes besides
    };
    static const std::vector<Action> &actions();
    const Action *actionOf(const YamlNode &node) const;
    [[nodiscard]] bool checkIncident(const YamlMap &map, bool reports) const;
    [[nodiscard]] bool checkPlan(const YamlMap &map);
    void checkNames(const YamlMap &map) const;

    incident::Command makeReport(const YamlMap &map);
    incident::Command makeActivate(const YamlMap &map);
    incident::Command makeLink(const YamlMap &map);
    incident::Command makeFact(const YamlMap &map);
    incident::Command makeNarrative(const YamlMap &map);
    incident::Command makeNote(const YamlMap &map);
    incident::Command makeDescribe(const YamlMap &map);
    incident::Command makeMove(const YamlMap &map);
    incident::Command makeConfirm(const YamlMap &map);
    incident::Command makeTask(const YamlMap &map);
    incident::Command makeCall(const YamlMap &map);
    incident::Command makeDeadline(const YamlMap &map);
    incident::Command makeSent(const YamlMap &map);
    incident::Command makeStrike(const YamlMap &map);
    incident::Command makeSeries(const YamlMap &map);
    drill::FollowAdvice makeFollow(const YamlMap &map) const;

    std::optional<base::Instant> later(const YamlMap &map, std::string_view key) const;
    incident::Channel channel(const YamlMap &map) const;
    [[nodiscard]] const plan::Fact *findFact(const std::string &name) const;
    [[nodiscard]] incident::ActivationId activation() const { return {m_plan}; }
    [[nodiscard]] const assess::CompiledPlan *planOf(const std::string &name) const;

    const YamlContext &m_context;
    OperatorStepRules m_rules;
    std::map<std::string, std::vector<std::string>> m_plansOf; ///< by incident
    std::set<std::string> m_labels;
    std::string m_incident;
    std::string m_plan; ///< what the step is about: the plan it names, else the first of the incident
    base::Instant m_at;
    std::string m_strikes;
};

} // namespace formats
