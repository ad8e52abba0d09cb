#include "cli/PlanText.h"

#include "base/Text.h"
#include "cli/PlanTextParts.h"
#include "formats/PlanJsonParts.h"
#include "plan/SeriesWords.h"
#include "plan/StateKindWords.h"
#include "formats/StepWords.h"
#include "formats/VersionWords.h"
#include "plan/SpokenAnswer.h"

namespace cli {

std::string PlanWriter::party(const std::string &id) const
{
    const std::string label = plan::partyLabel(m_plan, id);
    return label == id ? id : id + " " + label;
}

std::string PlanWriter::parties(const std::vector<std::string> &ids) const
{
    std::vector<std::string> words;
    for (const std::string &id : ids)
        words.push_back(party(id));
    return base::join(words, ", ");
}

std::string PlanWriter::citeText(const plan::Citation &cite)
{
    if (cite.empty())
        return {};
    return "  [" + (cite.document.empty() ? std::string() : cite.document + " ") + cite.section + "]";
}

std::string standingText(const plan::Plan &plan)
{
    if (plan.status == plan::PlanStatus::Draft)
        return "draft" + unlessEmpty(", based on ", plan.basedOn);
    return unlessEmpty("superseded by ", plan.supersededBy) + unlessEmpty(" since ", plan.supersededSince);
}

namespace {

void writeHead(PlanWriter &writer)
{
    const plan::Plan &plan = writer.plan();
    writer.line(0, plan.title + "  " + plan.document + "  (" + plan.id + " " + plan.version + ")");
    writer.line(
        0, plan.shortTitle + unlessEmpty("  in force from ", plan.validFrom) + unlessEmpty("  ", standingText(plan)));
}

void writeChanges(PlanWriter &writer)
{
    writer.part("change record");
    for (const plan::Change &change : writer.plan().changes) {
        writer.line(1, change.what + "  (" + std::string(formats::stateWord(change.state)) + ")", change.cite);
        const std::string days = unlessEmpty("proposed ", change.proposed) + unlessEmpty("  filed ", change.filed)
            + unlessEmpty("  in effect from ", change.effective);
        for (const std::string &line : {unlessEmpty("by ", change.by), unlessEmpty("because ", change.reason),
                 unlessEmpty("review: ", change.review), days}) {
            if (!line.empty())
                writer.line(2, line);
        }
    }
}

void writeParties(PlanWriter &writer)
{
    writer.part("posts");
    for (const plan::Post &post : writer.plan().posts)
        writer.line(1, post.id + "  " + post.label + unlessEmpty(": ", post.holder), post.cite);
    writer.part("bodies");
    for (const plan::Body &body : writer.plan().bodies)
        writer.line(1, body.id + "  " + body.label + (body.member ? "" : " (no member)") + unlessEmpty(": ", body.duty),
            body.cite);
    writer.part("groups");
    for (const plan::Group &group : writer.plan().groups) {
        writer.line(1, group.id + "  " + group.label + unlessEmpty(": ", group.duty), group.cite);
        writer.line(2, "led by " + writer.party(group.lead) + unlessEmpty("; ", writer.parties(group.members)));
    }
}

/// "number, 人, whole, from 0", "yes or no", "one of 锅炉, 压力容器 (strongest first)".
std::string typeText(const plan::Fact &fact)
{
    const auto number = [](double value) { return formats::toJson(value).dump(); };
    if (fact.type == plan::FactType::Boolean)
        return "yes or no";
    if (fact.type == plan::FactType::Number)
        return (fact.whole ? "whole number" : "number") + unlessEmpty(", ", fact.unit)
            + (fact.min ? ", from " + number(*fact.min) : std::string())
            + (fact.max ? ", to " + number(*fact.max) : std::string());
    std::vector<std::string> values;
    for (const plan::EnumerationValue &value : fact.values)
        values.push_back(value.name == value.label ? value.label : value.name + " " + value.label);
    return "one of " + base::join(values, ", ") + (fact.ordered ? " (strongest first)" : "");
}

void writeFacts(PlanWriter &writer)
{
    writer.part("facts");
    for (const plan::Fact &fact : writer.plan().facts) {
        writer.line(1, fact.name + "  " + fact.label + "  " + typeText(fact), fact.cite);
        if (!fact.ask.empty())
            writer.line(2, fact.ask);
        if (!fact.hint.empty())
            writer.line(2, fact.hint);
        if (!fact.countedAs.empty())
            writer.line(2,
                "counted as " + base::join(fact.countedAs, ", ")
                    + (fact.nested ? ", each holding those after it" : ""));
        if (!fact.counts.empty())
            writer.line(2, "counts " + fact.counts);
        if (fact.followed)
            writer.line(2, "followed over time for the reports");
    }
    writer.part("consistency");
    for (const plan::Consistency &rule : writer.plan().consistency)
        writer.line(1, rule.condition.text() + ": " + rule.message, rule.cite);
}

std::string conditionText(const plan::Decision &decision, const plan::Rule &rule)
{
    std::string text;
    for (std::size_t column = 0; column < rule.when.size(); ++column) {
        if (!rule.when[column].tests.isAny())
            text += decision.inputs[column] + " " + rule.when[column].tests.text() + "  ";
    }
    return text;
}

void writeDecisions(PlanWriter &writer)
{
    writer.part("decisions");
    for (const plan::Decision &decision : writer.plan().decisions) {
        writer.line(1,
            decision.name + "  " + decision.label + unlessEmpty("  looks at ", base::join(decision.inputs, ", ")),
            decision.cite);
        std::vector<std::string> outcomes;
        for (const plan::Outcome &outcome : decision.outcomes)
            outcomes.push_back(outcome.name == outcome.label ? outcome.label : outcome.name + " " + outcome.label);
        writer.line(2, "outcomes, the strongest first: " + base::join(outcomes, ", "));
        for (std::size_t i = 0; i < decision.rules.size(); ++i) {
            const plan::Rule &rule = decision.rules[i];
            writer.line(2,
                std::to_string(i + 1) + ". " + conditionText(decision, rule) + "→ "
                    + decision.outcomes[rule.outcome].label,
                rule.cite);
            if (!rule.note.empty())
                writer.line(4, rule.note);
        }
    }
}

void writeStep(PlanWriter &writer, const plan::Transition &step)
{
    writer.line(2,
        step.id + "  " + step.label + "  " + base::join(step.from, ", ") + " → " + step.to
            + unlessEmpty("  by ", writer.parties(step.decidedBy))
            + unlessEmpty("; advised by ", writer.parties(step.advisedBy)),
        step.cite);
    if (step.advise)
        writer.line(3, "proposed when " + step.advise->text());
    for (const plan::Requirement &requirement : step.require)
        writer.line(3, "only when " + requirement.condition.text() + ": " + requirement.text, requirement.cite);
}

void writeScope(PlanWriter &writer)
{
    const plan::Plan &plan = writer.plan();
    writer.part("applicability");
    for (const plan::Exclusion &exclusion : plan.applicability)
        writer.line(1,
            "not this plan's when " + exclusion.decision + " is " + exclusion.outcome + "; goes to " + exclusion.goesTo,
            exclusion.cite);
    writer.part("companions");
    for (const plan::Companion &companion : plan.companions) {
        writer.line(1,
            companion.plan + companion.title + (companion.when ? "  when " + companion.when->text() : std::string()),
            companion.cite);
        if (!companion.note.empty())
            writer.line(2, companion.note);
        for (const plan::Gift &gift : companion.gives)
            writer.line(2, "gives " + plan::textOf(gift));
    }
    if (plan.series.empty())
        return;
    writer.part("facts read off a series");
    for (const plan::SeriesFact &entry : plan.series)
        writer.line(1,
            entry.fact + "  " + std::string(seriesWord(entry.measure))
                + (entry.measure == plan::SeriesMeasure::HoursAtMost ? " " + std::to_string(entry.limit) : ""));
}

void writeLadders(PlanWriter &writer)
{
    writer.part("ladders");
    for (const plan::Lifecycle &ladder : writer.plan().lifecycles) {
        writer.line(1, ladder.id + "  " + ladder.label + unlessEmpty("  follows ", ladder.decision), ladder.cite);
        for (const plan::State &state : ladder.states)
            writer.line(2,
                state.id + "  " + state.label + "  (" + std::string(kindWord(state.kind))
                    + unlessEmpty(" ", state.level) + ")",
                state.cite);
        for (const plan::Confirmation &confirmation : ladder.confirmations)
            writer.line(2,
                "confirm " + confirmation.name + "  " + confirmation.label
                    + unlessEmpty("  by ", writer.parties(confirmation.by))
                    + (confirmation.perStep ? "; anew for every step" : ""),
                confirmation.cite);
        for (const plan::Transition &step : ladder.transitions)
            writeStep(writer, step);
    }
}

void writeClauses(PlanWriter &writer)
{
    writer.part("clauses");
    for (const plan::Clause &clause : writer.plan().clauses)
        writer.line(1,
            plan::clauseName(clause) + "  " + clause.title + unlessEmpty("：", clause.gist)
                + unlessEmpty("  → ", base::join(clause.becomes, ", ")));
}

void writeConflicts(PlanWriter &writer)
{
    writer.part("conflicts of the documents");
    for (const plan::Conflict &conflict : writer.plan().conflicts) {
        writer.line(1, conflict.id + "  " + conflict.text);
        for (const plan::Citation &between : conflict.between)
            writer.line(2, "between", between);
        writer.line(2, "read as: " + conflict.reading);
    }
}

void writeCaseSteps(PlanWriter &writer, const plan::Case::Steps &steps)
{
    std::vector<std::string> at;
    for (const auto &[ladder, state] : steps.at)
        at.push_back(ladder + " at " + state);
    for (const auto &[name, holds] : steps.confirmed)
        at.push_back(name + (holds ? "" : " taken back"));
    writer.line(2, base::join(at, ", "));
    for (const plan::Case::Steps::Expected &expected : steps.expected)
        writer.line(3,
            std::string(formats::stepWord(expected.word)) + ": "
                + (expected.transitions.empty() ? "no step" : base::join(expected.transitions, ", ")));
    for (const plan::Case::Steps::Lead &lead : steps.leads)
        writer.line(3, lead.transition + " leads to " + lead.to);
}

void writeCases(PlanWriter &writer)
{
    const plan::Plan &plan = writer.plan();
    writer.part("cases");
    for (const plan::Case &one : plan.cases) {
        writer.line(1, one.name);
        std::vector<std::string> given;
        for (const auto &[name, reading] : one.given) {
            const plan::Fact *fact = plan::findFact(plan, name);
            given.push_back(name + " " + (fact ? plan::toWords(*fact, reading) : formats::toJson(reading).dump()));
        }
        writer.line(2, "given " + (given.empty() ? std::string("nothing") : base::join(given, ", ")));
        for (const plan::Case::Expectation &expected : one.expect)
            writer.line(2, expected.decision + " → " + base::join(expected.possible, " or "));
        if (one.steps)
            writeCaseSteps(writer, *one.steps);
    }
}

} // namespace

void printPlan(const plan::Plan &plan, std::ostream &out)
{
    PlanWriter writer(plan, out);
    writeHead(writer);
    writeChanges(writer);
    writeParties(writer);
    writeFacts(writer);
    writeDecisions(writer);
    writeScope(writer);
    writeLadders(writer);
    writeDuties(writer);
    writeClauses(writer);
    writeConflicts(writer);
    writeCases(writer);
}

} // namespace cli
