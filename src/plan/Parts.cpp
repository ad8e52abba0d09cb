#include "plan/Parts.h"

#include "base/Text.h"
#include "plan/PartFields.h"
#include "plan/SeriesWords.h"
#include "plan/StateKindWords.h"

#include <map>

namespace plan {

namespace {

using Kind = PartField::Kind;
using Fields = PartFields;
using Texts = std::vector<std::string>;

std::string numberOf(const std::optional<double> &number)
{
    if (!number)
        return {};
    std::string text = std::to_string(*number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string dayText(calendar::MonthDay day)
{
    const auto two = [](unsigned number) {
        const std::string digits = std::to_string(number);
        return number < 10 ? std::string(1, '0').append(digits) : digits;
    };
    std::string text = two(static_cast<unsigned>(day.month()));
    text += '-';
    text += two(static_cast<unsigned>(day.day()));
    return text;
}

class Writer {
public:
    explicit Writer(const Plan &plan)
        : m_plan(plan)
    {
    }

    std::vector<Part> write()
    {
        head();
        parties();
        facts();
        scope();
        decisions();
        ladders();
        tasks();
        clocks();
        papers();
        clauses();
        return std::move(m_parts);
    }

private:
    void add(std::string section, std::string id, std::string label, Fields &fields)
    {
        m_parts.push_back({std::move(section), std::move(id), std::move(label), fields.take(), 0});
    }

    void head()
    {
        add("head", "title", m_plan.title, Fields().text("label", m_plan.title).text("document", m_plan.document));
        add("head", "keywords", {}, Fields().add("keywords", Kind::Text, m_plan.keywords));
        if (m_plan.drill.everyYears > 0)
            add("drill", "drill", {},
                Fields()
                    .text("every_years", std::to_string(m_plan.drill.everyYears))
                    .text("who", m_plan.drill.who)
                    .cite(m_plan.drill.cite));
    }

    void parties()
    {
        for (const Post &post : m_plan.posts)
            add("posts", post.id, post.label,
                Fields().text("label", post.label).text("holder", post.holder).cite(post.cite));
        for (const Body &body : m_plan.bodies)
            add("bodies", body.id, body.label,
                Fields()
                    .text("label", body.label)
                    .text("duty", body.duty)
                    .flag("no_member", !body.member)
                    .cite(body.cite));
        for (const Group &group : m_plan.groups)
            add("groups", group.id, group.label,
                Fields()
                    .text("label", group.label)
                    .parties("lead", {group.lead})
                    .parties("members", group.members)
                    .text("duty", group.duty)
                    .cite(group.cite));
    }

    void facts()
    {
        for (const Fact &fact : m_plan.facts) {
            Texts values;
            for (const EnumerationValue &value : fact.values)
                values.push_back(value.label.empty() ? value.name : value.label);
            add("facts", fact.name, fact.label,
                Fields()
                    .text("label", fact.label)
                    .text("unit", fact.unit)
                    .flag("whole", fact.whole)
                    .text("from", numberOf(fact.min))
                    .text("to", numberOf(fact.max))
                    .add("values", Kind::Text, values)
                    .text("ask", fact.ask)
                    .text("hint", fact.hint)
                    .add("counted_as", Kind::Text, fact.countedAs)
                    .flag("nested", fact.nested)
                    .text("counts", fact.counts)
                    .flag("followed", fact.followed)
                    .cite(fact.cite));
        }
        for (const Consistency &rule : m_plan.consistency)
            add("consistency", rule.condition.text(), rule.message,
                Fields().condition("that", rule.condition).text("message", rule.message).cite(rule.cite));
        for (const SeriesFact &fact : m_plan.series) {
            const Fact *known = findFact(m_plan, fact.fact);
            add("series", fact.fact, known ? known->label : fact.fact,
                Fields()
                    .word("measure", std::string(seriesWord(fact.measure)))
                    .word("limit", fact.measure == SeriesMeasure::HoursAtMost ? std::to_string(fact.limit) : ""));
        }
    }

    void scope()
    {
        for (const Exclusion &exclusion : m_plan.applicability)
            add("applicability", exclusion.decision + "=" + exclusion.outcome, exclusion.goesTo,
                Fields()
                    .text("goes_to", exclusion.goesTo)
                    .add("steps", Kind::Uses, usesOf("transition", exclusion.steps))
                    .cite(exclusion.cite));
        for (const Companion &companion : m_plan.companions) {
            Texts gives;
            for (const Gift &gift : companion.gives)
                gives.push_back(textOf(gift));
            add("companions", companion.plan.empty() ? companion.title : companion.plan, companion.title,
                Fields()
                    .condition("when", companion.when)
                    .text("note", companion.note)
                    .add("gives", Kind::Gifts, gives)
                    .cite(companion.cite));
        }
        if (!m_plan.reduction)
            return;
        Texts pollutants;
        for (const Pollutant &pollutant : m_plan.reduction->pollutants)
            pollutants.push_back(pollutant.label);
        Fields fields;
        fields.add("pollutants", Kind::Text, pollutants);
        for (const ReductionLevel &level : m_plan.reduction->levels)
            fields.text("percent", level.label + " " + std::to_string(level.percent) + " %");
        add("reduction", "reduction", {}, fields.cite(m_plan.reduction->cite));
    }

    /// The rows as written: what they come to is another matter, and exactly compared (assess/Difference.h).
    void decisions()
    {
        for (const Decision &decision : m_plan.decisions) {
            Texts outcomes;
            for (const Outcome &outcome : decision.outcomes)
                outcomes.push_back(outcome.label.empty() ? outcome.name : outcome.label);
            add("decisions", decision.name, decision.label,
                Fields()
                    .text("label", decision.label)
                    .add("outcomes", Kind::Text, outcomes)
                    .add("inputs", Kind::Inputs, decision.inputs)
                    .cite(decision.cite));
            std::map<std::string, int> seen;
            for (const Rule &rule : decision.rules)
                row(decision, rule, seen);
        }
    }

    void row(const Decision &decision, const Rule &rule, std::map<std::string, int> &seen)
    {
        Texts cells;
        Texts tests;
        for (std::size_t column = 0; column < rule.when.size(); ++column) {
            if (rule.when[column].tests.isAny())
                continue;
            cells.push_back(decision.inputs[column]);
            cells.push_back(rule.when[column].tests.text());
            tests.push_back(decision.inputs[column] + " " + rule.when[column].tests.text());
        }
        const Outcome &outcome = decision.outcomes[rule.outcome];
        std::string id = decision.name + "/" + outcome.name + "/" + (tests.empty() ? "-" : base::join(tests, " and "));
        if (const int number = ++seen[id]; number > 1)
            id.append("/").append(std::to_string(number));
        Fields fields;
        if (cells.empty())
            fields.word("otherwise", "yes");
        fields.add("cells", Kind::Cells, cells)
            .text("outcome", outcome.label.empty() ? outcome.name : outcome.label)
            .text("note", rule.note)
            .cite(rule.cite);
        add("rows", id, decision.label, fields);
        m_parts.back().row = static_cast<int>(&rule - decision.rules.data()) + 1;
    }

    void ladders()
    {
        for (const Lifecycle &ladder : m_plan.lifecycles) {
            const std::string at = ladder.id + "/";
            add("lifecycles", ladder.id, ladder.label,
                Fields().text("label", ladder.label).add("follows", Kind::Inputs, {ladder.decision}).cite(ladder.cite));
            for (const State &state : ladder.states)
                add("states", at + state.id, state.label,
                    Fields()
                        .text("label", state.label)
                        .word("kind", std::string(kindWord(state.kind)))
                        .cite(state.cite));
            for (const Confirmation &confirmation : ladder.confirmations)
                add("confirmations", at + confirmation.name, confirmation.label,
                    Fields()
                        .text("label", confirmation.label)
                        .flag("per_step", confirmation.perStep)
                        .parties("by", confirmation.by)
                        .cite(confirmation.cite));
            for (const Transition &transition : ladder.transitions)
                step(at, transition);
        }
    }

    void step(const std::string &at, const Transition &transition)
    {
        Fields fields;
        fields.text("label", transition.label)
            .states("from_states", transition.from)
            .states("to_state", {transition.to})
            .condition("advised_on", transition.advise);
        for (const Requirement &requirement : transition.require)
            fields.text(
                "requires", requirement.text + (requirement.cite.empty() ? "" : " [" + requirement.cite.section + "]"));
        fields.parties("decided_by", transition.decidedBy)
            .parties("advised_by", transition.advisedBy)
            .cite(transition.cite);
        add("transitions", at + transition.id, transition.label, fields);
    }

    void tasks()
    {
        for (const TaskLabel &label : m_plan.taskLabels)
            add("task_labels", label.id, label.label, Fields().text("label", label.label));
        for (const TaskSet &set : m_plan.taskSets) {
            add("task_sets", set.id, set.label,
                Fields()
                    .text("label", set.label)
                    .states("in_states", set.states)
                    .add("inherits", Kind::Uses, set.inherits.empty() ? Texts() : usesOf("set", {set.inherits}))
                    .add("except", Kind::Uses, usesOf("task", set.except))
                    .cite(set.cite));
            for (const Task &task : set.tasks)
                add("tasks", task.id, task.what,
                    Fields()
                        .text("label", task.what)
                        .parties("owner", {task.owner})
                        .parties("support", task.support)
                        .add("kinds", Kind::Text, labelsOf(task))
                        .cite(task.cite));
        }
    }

    [[nodiscard]] Texts labelsOf(const Task &task) const
    {
        Texts labels;
        for (const std::string &id : task.labels) {
            const TaskLabel *label = findTaskLabel(m_plan, id);
            labels.push_back(label ? label->label : id);
        }
        return labels;
    }

    void clocks()
    {
        for (const Season &season : m_plan.seasons)
            add("seasons", season.id, season.label,
                Fields()
                    .text("label", season.label)
                    .text("first_day", dayText(season.days.from))
                    .text("last_day", dayText(season.days.to))
                    .text("note", season.note)
                    .cite(season.cite));
        for (const Deadline &deadline : m_plan.deadlines) {
            const Season *season = findSeason(m_plan, deadline.season);
            Fields fields;
            fields.text("label", deadline.label);
            addLength(fields, deadline);
            addTrigger(fields, "starts", deadline.starts);
            addTrigger(fields, "ends", deadline.ends);
            fields.condition("when", deadline.when)
                .parties("owner", {deadline.owner})
                .text("times_a_day", deadline.timesADay > 1 ? std::to_string(deadline.timesADay) : std::string())
                .text("season", season ? season->label : deadline.season)
                .text("near_minutes", std::to_string(deadline.nearBefore.count()))
                .flag("repeats", deadline.repeats)
                .flag("from_next_day", deadline.fromNextDay)
                .flag("counts_from_hearing", deadline.countsFrom == Deadline::From::Heard)
                .flag("counts_from_incident", deadline.countsFrom == Deadline::From::Incident)
                .flag("superior", deadline.superior)
                .flag("outlives", deadline.outlives)
                .cite(deadline.cite);
            add("deadlines", deadline.id, deadline.label, fields);
        }
    }

    void papers()
    {
        for (const Report &report : m_plan.reports)
            add("reports", report.id, report.label,
                Fields()
                    .text("label", report.label)
                    .parties("reports_from", {report.from})
                    .parties("reports_to", report.to)
                    .add("contents", Kind::Text, report.contents)
                    .add("settles", Kind::Uses, usesOf("task", report.settles))
                    .add(
                        "goes_after", Kind::Uses, report.follows.empty() ? Texts() : usesOf("report", {report.follows}))
                    .cite(report.cite));
        for (const Form &form : m_plan.forms)
            add("forms", form.id, form.label,
                Fields()
                    .text("label", form.label)
                    .add("fields", Kind::Text, fieldLabels(form))
                    .add("copies", Kind::Text, form.copies)
                    .add("notes", Kind::Text, form.notes)
                    .add("used_by", Kind::Uses, form.usedBy)
                    .cite(form.cite));
        for (const CallStep &step : m_plan.callDown)
            add("call_down", step.target + "@" + base::join(step.states, ", "), partyLabel(m_plan, step.target),
                Fields().states("in_states", step.states).condition("when", step.when).cite(step.cite));
        for (const EndingCondition &condition : m_plan.ending)
            add("ending", condition.text, condition.text,
                Fields()
                    .text("label", condition.text)
                    .add("confirmation", Kind::Uses,
                        condition.confirmation.empty() ? Texts() : usesOf("confirmation", {condition.confirmation}))
                    .cite(condition.cite));
    }

    void clauses()
    {
        for (const Clause &clause : m_plan.clauses)
            add("clauses", clauseName(clause), clause.title,
                Fields()
                    .text("label", clause.title)
                    .text("gist", clause.gist)
                    .add("becomes", Kind::Uses, clause.becomes));
        for (const Conflict &conflict : m_plan.conflicts)
            add("conflicts", conflict.id, conflict.text,
                Fields().text("label", conflict.text).text("reading", conflict.reading));
    }

    const Plan &m_plan;
    std::vector<Part> m_parts;
};

using Key = std::pair<std::string, std::string>;

std::map<Key, const Part *> byKey(const std::vector<Part> &parts)
{
    std::map<Key, const Part *> index;
    for (const Part &part : parts)
        index.try_emplace({part.section, part.id}, &part);
    return index;
}

std::string textOf(const PartField &field)
{
    if (field.kind == Kind::Cells) {
        Texts tests;
        for (std::size_t i = 0; i + 1 < field.values.size(); i += 2)
            tests.push_back(field.values[i] + " " + field.values[i + 1]);
        return base::join(tests, " and ");
    }
    const std::string values = base::join(field.values, ", ");
    if (field.name == "label")
        return values;
    if (field.kind == Kind::Citation)
        return "[" + values + "]";
    return field.kind == Kind::Word && values == "yes" ? field.name : field.name + " " + values;
}

} // namespace

std::string textOf(const std::vector<PartField> &fields)
{
    Texts said;
    for (const PartField &field : fields)
        said.push_back(textOf(field));
    return base::join(said, "; ");
}

std::vector<Part> partsOf(const Plan &plan) { return Writer(plan).write(); }

std::vector<PartDifference> partDifferences(const Plan &before, const Plan &after)
{
    const std::vector<Part> first = partsOf(before);
    const std::vector<Part> second = partsOf(after);
    const auto inFirst = byKey(first);
    const auto inSecond = byKey(second);
    std::vector<PartDifference> differences;
    for (const Part &part : first) {
        const auto other = inSecond.find({part.section, part.id});
        if (other == inSecond.end())
            differences.push_back({part.section, part.id, part.label, part.fields, {}, part.row, 0});
        else if (other->second->fields != part.fields)
            differences.push_back(
                {part.section, part.id, part.label, part.fields, other->second->fields, part.row, other->second->row});
    }
    for (const Part &part : second) {
        if (!inFirst.contains({part.section, part.id}))
            differences.push_back({part.section, part.id, part.label, {}, part.fields, 0, part.row});
    }
    return differences;
}

} // namespace plan
