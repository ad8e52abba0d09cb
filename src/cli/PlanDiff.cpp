#include "cli/PlanDiff.h"

#include "assess/Column.h"
#include "assess/Difference.h"
#include "assess/StepDifference.h"
#include "base/Text.h"
#include "cli/Commands.h"
#include "cli/JsonText.h"
#include "cli/PlanFiles.h"
#include "cli/Visible.h"
#include "formats/PlanJsonParts.h"
#include "formats/PlanYaml.h"
#include "plan/Parts.h"

#include <filesystem>
#include <ostream>

namespace cli {

namespace {

/// The version named; nothing, said why, when it cannot be had.
std::optional<assess::CompiledPlan> load(const std::string &name, const Environment &environment)
{
    std::error_code unclear;
    std::string file = name;
    if (!std::filesystem::is_regular_file(name, unclear)) {
        const auto found = planFile(environment, name);
        if (!found) {
            (void)fail(environment, found.error());
            return {};
        }
        file = *found;
    }
    formats::PlanLoad loaded = formats::loadPlanFile(file);
    print(environment.err, loaded.diagnostics);
    return std::move(loaded.compiled);
}

std::string_view kindWord(assess::FactDifference::Kind kind)
{
    using Kind = assess::FactDifference::Kind;
    switch (kind) {
    case Kind::OnlyBefore:
        return "only_before";
    case Kind::OnlyAfter:
        return "only_after";
    case Kind::Domain:
        return "domain";
    case Kind::Type:
        return "type";
    }
    return {};
}

std::string_view kindText(assess::FactDifference::Kind kind)
{
    using Kind = assess::FactDifference::Kind;
    switch (kind) {
    case Kind::OnlyBefore:
        return "only the first version asks for it";
    case Kind::OnlyAfter:
        return "only the second version asks for it";
    case Kind::Domain:
        return "other values are possible; compared over those that both know";
    case Kind::Type:
        return "of another type; compared as two facts";
    }
    return {};
}

Json scalarJson(const plan::Scalar &value) { return formats::toJson(plan::Reading(plan::Exact{value})); }

Json toJson(const assess::DifferentSituations &situations)
{
    Json when = Json::object();
    for (const assess::Need &need : situations.needs)
        when[need.fact] = need.test;
    Json example = Json::object();
    for (const auto &[fact, value] : situations.example)
        example[fact] = scalarJson(value);
    return {{"when", when}, {"example", example}, {"doubtful", situations.doubtful}};
}

Json toJson(const assess::Difference &difference, const std::vector<plan::PartDifference> &parts)
{
    Json facts = Json::array();
    for (const assess::FactDifference &fact : difference.facts)
        facts.push_back({{"fact", fact.fact}, {"difference", kindWord(fact.kind)}});
    Json decisions = Json::array();
    for (const assess::DecisionDifference &decision : difference.decisions) {
        Json changes = Json::array();
        for (const assess::OutcomeChange &change : decision.changes)
            changes.push_back({{"before", change.before}, {"after", change.after}, {"complete", change.complete},
                {"count", change.count},
                {"situations", formats::listOf(change.situations, [](const auto &one) { return toJson(one); })}});
        decisions.push_back({{"decision", decision.decision}, {"situations", decision.all},
            {"changed", decision.changed()}, {"changes", changes}});
    }
    Json others = Json::array();
    for (const plan::PartDifference &part : parts)
        others.push_back({{"section", part.section}, {"id", part.id}, {"label", part.label},
            {"before", plan::textOf(part.before)}, {"after", plan::textOf(part.after)}});
    return {{"facts", facts}, {"decisions", decisions}, {"same", difference.same},
        {"only_before", difference.onlyBefore}, {"only_after", difference.onlyAfter}, {"parts", others}};
}

/// "advise", "require 2".
std::string partOf(const assess::StepDifference &step)
{
    return step.requirement ? "require " + std::to_string(*step.requirement + 1) : "advise";
}

Json toJson(const assess::StepDifference &step)
{
    return {{"ladder", step.ladder}, {"step", step.step}, {"condition", partOf(step)},
        {"holds_in", step.holdsAfter ? "after" : "before"}, {"example", step.situation}};
}

class Printer {
public:
    Printer(const plan::Plan &before, const plan::Plan &after, std::ostream &out)
        : m_before(before)
        , m_after(after)
        , m_out(out)
    {
    }

    void print(const assess::Difference &difference, const std::vector<plan::PartDifference> &parts,
        const std::vector<assess::StepDifference> &steps)
    {
        line(0, plan::versionText(m_before) + "  →  " + plan::versionText(m_after));
        if (difference.empty() && parts.empty())
            line(0, "they say the same");
        for (const assess::FactDifference &fact : difference.facts)
            line(0, "fact " + fact.fact + "  " + factLabel(fact.fact) + ": " + std::string(kindText(fact.kind)));
        for (const std::string &decision : difference.onlyBefore)
            line(0, "decision " + decision + ": only in the first version");
        for (const std::string &decision : difference.onlyAfter)
            line(0, "decision " + decision + ": only in the second version");
        for (const assess::DecisionDifference &decision : difference.decisions)
            print(decision);
        if (!difference.same.empty())
            line(0, "tables that come to the same in every situation: " + base::join(difference.same, ", "));
        for (const assess::StepDifference &step : steps)
            print(step);
        if (!parts.empty())
            line(0, "what else is not said alike");
        for (const plan::PartDifference &part : parts)
            print(part);
    }

private:
    void line(int depth, const std::string &text)
    {
        printLine(m_out, std::string(static_cast<std::size_t>(2 * depth), ' ') + text);
    }

    [[nodiscard]] std::string factLabel(const std::string &name) const
    {
        const plan::Fact *fact = plan::findFact(m_after, name);
        fact = fact ? fact : plan::findFact(m_before, name);
        return fact ? fact->label : std::string();
    }

    static std::string outcomeText(const plan::Plan &plan, const std::string &decision, const std::string &outcome)
    {
        const plan::Decision *table = plan::findDecision(plan, decision);
        for (const plan::Outcome &entry : table ? table->outcomes : std::vector<plan::Outcome>()) {
            if (entry.name == outcome)
                return entry.label;
        }
        return "no outcome";
    }

    void print(const assess::DecisionDifference &decision)
    {
        const plan::Decision *table = plan::findDecision(m_before, decision.decision);
        line(0,
            "decision " + decision.decision + "  " + (table ? table->label : std::string()) + "  ("
                + assess::numberText(decision.changed()) + " of " + assess::numberText(decision.all) + " situations)");
        for (const assess::OutcomeChange &change : decision.changes) {
            line(1,
                outcomeText(m_before, decision.decision, change.before) + " → "
                    + outcomeText(m_after, decision.decision, change.after)
                    + (change.complete ? "" : "  (some of very many)"));
            for (const assess::DifferentSituations &situations : change.situations)
                print(situations);
        }
    }

    void print(const assess::DifferentSituations &situations)
    {
        std::vector<std::string> needs;
        for (const assess::Need &need : situations.needs)
            needs.push_back(need.fact + " " + need.test);
        std::vector<std::string> values;
        for (const auto &[fact, value] : situations.example)
            values.push_back(fact + " " + scalarJson(value).dump());
        line(2, (needs.empty() ? "always" : base::join(needs, " and ")));
        if (!values.empty())
            line(3,
                "e.g. " + base::join(values, ", ")
                    + (situations.doubtful ? "  (contradicts a consistency rule: may never happen)" : ""));
    }

    void print(const plan::PartDifference &part)
    {
        line(1, part.section + " " + part.id + (part.label.empty() ? "" : "  " + part.label));
        if (!part.before.empty())
            line(2, "- " + plan::textOf(part.before));
        if (!part.after.empty())
            line(2, "+ " + plan::textOf(part.after));
    }

    void print(const assess::StepDifference &step)
    {
        std::vector<std::string> values;
        for (const auto &[name, test] : step.situation)
            values.push_back(name + " " + test);
        line(0,
            "step " + step.step + " (" + partOf(step) + ") holds only in the " + (step.holdsAfter ? "second" : "first")
                + " version, for example where " + (values.empty() ? "anything is" : base::join(values, ", ")));
    }

    const plan::Plan &m_before;
    const plan::Plan &m_after;
    std::ostream &m_out;
};

} // namespace

int diffPlans(const std::string &before, const std::string &after, bool json, const Environment &environment)
{
    const auto first = load(before, environment);
    const auto second = load(after, environment);
    if (!first || !second)
        return BadInput;
    const auto difference = assess::differenceOf(*first, *second);
    if (!difference)
        return fail(environment, difference.error());
    const std::vector<plan::PartDifference> parts = plan::partDifferences(first->plan(), second->plan());
    const std::vector<assess::StepDifference> steps = assess::stepDifferences(first->plan(), second->plan());
    if (!json) {
        Printer(first->plan(), second->plan(), environment.out).print(*difference, parts, steps);
        return Done;
    }
    Json object{{"before", plan::versionText(first->plan())}, {"after", plan::versionText(second->plan())}};
    object.update(toJson(*difference, parts));
    object["steps"] = formats::listOf(steps, [](const assess::StepDifference &step) { return toJson(step); });
    environment.out << toText(object, 2) << '\n';
    return Done;
}

} // namespace cli
