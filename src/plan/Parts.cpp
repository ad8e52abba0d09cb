#include "plan/Parts.h"

#include "base/Text.h"

#include <map>

namespace plan {

namespace {

/// Words joined by "; ", empty ones left out.
std::string said(const std::vector<std::string> &words)
{
    std::vector<std::string> full;
    for (const std::string &word : words) {
        if (!word.empty())
            full.push_back(word);
    }
    return base::join(full, "; ");
}

std::string named(std::string_view name, const std::string &text)
{
    return text.empty() ? std::string() : std::string(name) + " " + text;
}

std::string citeOf(const Citation &cite)
{
    return cite.empty() ? std::string() : "[" + cite.document + cite.section + "]";
}

std::string list(const std::vector<std::string> &ids) { return base::join(ids, ", "); }

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

std::string triggerOf(const Trigger &trigger)
{
    static constexpr std::string_view Kinds[]{"state", "left", "transition", "task", "report", "never"};
    return std::string(Kinds[static_cast<std::size_t>(trigger.kind)]) + " " + list(trigger.ids);
}

std::string spanOf(const Deadline &deadline)
{
    using Kind = calendar::Span::Kind;
    if (!deadline.daily.empty()) {
        std::vector<std::string> times;
        for (const calendar::TimeOfDay &time : deadline.daily)
            times.push_back(calendar::toText(time));
        return "daily " + list(times);
    }
    switch (deadline.lasts.kind) {
    case Kind::Exact:
        return std::to_string(deadline.lasts.length.count()) + " min";
    case Kind::Days:
        return std::to_string(deadline.lasts.days) + " days";
    case Kind::WorkingDays:
        return std::to_string(deadline.lasts.days) + " working days";
    case Kind::SameDay:
        return "until " + calendar::toText(deadline.lasts.until);
    }
    return {};
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
        decisions();
        ladders();
        duties();
        clauses();
        return std::move(m_parts);
    }

private:
    void add(std::string section, std::string id, std::string label, const std::vector<std::string> &words)
    {
        m_parts.push_back({std::move(section), std::move(id), std::move(label), said(words)});
    }

    void head()
    {
        add("head", "title", m_plan.title, {m_plan.title, m_plan.document});
        add("head", "keywords", {}, {list(m_plan.keywords)});
        if (m_plan.drill.everyYears > 0)
            add("drill", "drill", {},
                {std::to_string(m_plan.drill.everyYears), m_plan.drill.who, citeOf(m_plan.drill.cite)});
    }

    void parties()
    {
        for (const Post &post : m_plan.posts)
            add("posts", post.id, post.label, {post.label, post.holder, citeOf(post.cite)});
        for (const Body &body : m_plan.bodies)
            add("bodies", body.id, body.label,
                {body.label, body.duty, body.member ? "" : "no member", citeOf(body.cite)});
        for (const Group &group : m_plan.groups)
            add("groups", group.id, group.label,
                {group.label, named("lead", group.lead), list(group.members), group.duty, citeOf(group.cite)});
    }

    void facts()
    {
        for (const Fact &fact : m_plan.facts) {
            std::vector<std::string> values;
            for (const EnumerationValue &value : fact.values)
                values.push_back(value.name + " " + value.label);
            add("facts", fact.name, fact.label,
                {fact.label, fact.unit, fact.whole ? "whole" : "", named("from", numberOf(fact.min)),
                    named("to", numberOf(fact.max)), list(values), fact.ask, fact.hint, list(fact.countedAs),
                    fact.followed ? "followed" : "", citeOf(fact.cite)});
        }
        for (const Consistency &rule : m_plan.consistency)
            add("consistency", rule.condition.text(), rule.message,
                {rule.condition.text(), rule.message, citeOf(rule.cite)});
        for (const Exclusion &exclusion : m_plan.applicability)
            add("applicability", exclusion.decision + "=" + exclusion.outcome, exclusion.goesTo,
                {exclusion.goesTo, citeOf(exclusion.cite)});
        for (const Companion &companion : m_plan.companions)
            add("companions", companion.plan.empty() ? companion.title : companion.plan, companion.title,
                {companion.when ? companion.when->text() : "", companion.note, citeOf(companion.cite)});
        for (const SeriesFact &fact : m_plan.series)
            add("series", fact.fact, {}, {std::to_string(static_cast<int>(fact.measure))});
    }

    /// The rows as written: what they come to is another matter, and exactly compared (assess/Difference.h).
    void decisions()
    {
        for (const Decision &decision : m_plan.decisions) {
            std::vector<std::string> outcomes;
            for (const Outcome &outcome : decision.outcomes)
                outcomes.push_back(outcome.name + " " + outcome.label);
            add("decisions", decision.name, decision.label,
                {decision.label, list(outcomes), named("inputs", list(decision.inputs)), citeOf(decision.cite)});
            std::map<std::string, int> seen;
            for (const Rule &rule : decision.rules) {
                std::vector<std::string> cells;
                for (std::size_t column = 0; column < rule.when.size(); ++column) {
                    if (!rule.when[column].tests.isAny())
                        cells.push_back(decision.inputs[column] + " " + rule.when[column].tests.text());
                }
                const std::string &outcome = decision.outcomes[rule.outcome].name;
                const std::string id =
                    decision.name + "/" + outcome + "/" + (cells.empty() ? "-" : base::join(cells, " and "));
                add("rows", id + (seen[id]++ == 0 ? "" : "/" + std::to_string(seen[id])), decision.label,
                    {(cells.empty() ? "-" : base::join(cells, " and ")) + " → " + outcome, rule.note,
                        citeOf(rule.cite)});
            }
        }
    }

    void ladders()
    {
        for (const Lifecycle &ladder : m_plan.lifecycles) {
            const std::string at = ladder.id + "/";
            for (const State &state : ladder.states)
                add("states", at + state.id, state.label,
                    {state.label, std::to_string(static_cast<int>(state.kind)), state.level, citeOf(state.cite)});
            for (const Confirmation &confirmation : ladder.confirmations)
                add("confirmations", at + confirmation.name, confirmation.label,
                    {confirmation.label, confirmation.perStep ? "per step" : "", list(confirmation.by),
                        citeOf(confirmation.cite)});
            for (const Transition &transition : ladder.transitions) {
                std::vector<std::string> words{transition.label, named("from", list(transition.from)),
                    named("to", transition.to), transition.advise ? "advised on " + transition.advise->text() : ""};
                for (const Requirement &requirement : transition.require)
                    words.push_back("requires " + requirement.condition.text() + " (" + requirement.text + ")"
                        + citeOf(requirement.cite));
                words.push_back(named("decided by", list(transition.decidedBy)));
                words.push_back(named("advised by", list(transition.advisedBy)));
                words.push_back(citeOf(transition.cite));
                add("transitions", at + transition.id, transition.label, words);
            }
        }
    }

    void duties()
    {
        for (const TaskSet &set : m_plan.taskSets) {
            add("task_sets", set.id, set.label,
                {set.label, named("in", list(set.states)), named("inherits", set.inherits),
                    named("except", list(set.except)), citeOf(set.cite)});
            for (const Task &task : set.tasks)
                add("tasks", task.id, task.what,
                    {task.what, named("owner", task.owner), list(task.support), list(task.labels), citeOf(task.cite)});
        }
        for (const Season &season : m_plan.seasons)
            add("seasons", season.id, season.label, {season.label, season.note, citeOf(season.cite)});
        for (const Deadline &deadline : m_plan.deadlines)
            add("deadlines", deadline.id, deadline.label,
                {deadline.label, spanOf(deadline), named("starts", triggerOf(deadline.starts)),
                    named("ends", triggerOf(deadline.ends)), named("owner", deadline.owner),
                    named("season", deadline.season), deadline.superior ? "superior rule" : "",
                    deadline.outlives ? "outlives" : "", citeOf(deadline.cite)});
        for (const Report &report : m_plan.reports)
            add("reports", report.id, report.label,
                {report.label, named("from", report.from), named("to", list(report.to)), list(report.contents),
                    named("settles", list(report.settles)), citeOf(report.cite)});
        for (const Form &form : m_plan.forms)
            add("forms", form.id, form.label, {form.label, list(form.fields), list(form.usedBy), citeOf(form.cite)});
        for (const CallStep &step : m_plan.callDown)
            add("call_down", step.target + "@" + list(step.states), partyLabel(m_plan, step.target),
                {step.when ? step.when->text() : "", citeOf(step.cite)});
        for (const EndingCondition &condition : m_plan.ending)
            add("ending", condition.text, condition.text,
                {condition.text, condition.confirmation, citeOf(condition.cite)});
    }

    void clauses()
    {
        for (const Clause &clause : m_plan.clauses)
            add("clauses", clause.section, clause.title, {clause.title, clause.gist, list(clause.becomes)});
        for (const Conflict &conflict : m_plan.conflicts)
            add("conflicts", conflict.id, conflict.text, {conflict.text, conflict.reading});
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

} // namespace

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
            differences.push_back({part.section, part.id, part.label, part.text, {}});
        else if (other->second->text != part.text)
            differences.push_back({part.section, part.id, part.label, part.text, other->second->text});
    }
    for (const Part &part : second) {
        if (!inFirst.contains({part.section, part.id}))
            differences.push_back({part.section, part.id, part.label, {}, part.text});
    }
    return differences;
}

} // namespace plan
