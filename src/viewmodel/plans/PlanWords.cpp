#include "viewmodel/plans/PlanWords.h"

#include "plan/Confirmations.h"

#include <algorithm>

namespace viewmodel {

QString shortCiteText(const plan::Citation &cite)
{
    const QString whole = citeText(cite);
    return whole.mid(whole.lastIndexOf(u'〕') + 1);
}

QString clauseKindWord(plan::ClauseKind kind)
{
    switch (kind) {
    case plan::ClauseKind::Rule:
        return Text::tr("rule", "kind of clause");
    case plan::ClauseKind::Task:
        return Text::tr("task", "kind of clause");
    case plan::ClauseKind::Deadline:
        return Text::tr("deadline", "kind of clause");
    case plan::ClauseKind::Form:
        return Text::tr("form", "kind of clause");
    case plan::ClauseKind::Post:
        return Text::tr("post", "kind of clause");
    case plan::ClauseKind::Report:
        return Text::tr("report", "kind of clause");
    case plan::ClauseKind::Lifecycle:
        return Text::tr("procedure", "kind of clause");
    case plan::ClauseKind::Drill:
        return Text::tr("drill", "kind of clause");
    case plan::ClauseKind::Statement:
        break;
    }
    return Text::tr("statement", "kind of clause");
}

plan::Fact inputAsFact(const plan::Plan &plan, const std::string &input)
{
    if (const plan::Fact *fact = plan::findFact(plan, input))
        return *fact;
    plan::Fact spoken;
    spoken.name = input;
    spoken.label = input;
    spoken.type = plan::FactType::Enumeration;
    if (const plan::Decision *decision = plan::findDecision(plan, input)) {
        spoken.label = decision->label;
        spoken.ordered = plan::isScale(plan, input);
        for (const plan::Outcome &outcome : decision->outcomes)
            spoken.values.push_back(
                {outcome.name, outcomeWord(*decision, outcome.name).toStdString(), outcome.position});
    }
    return spoken;
}

QString cellWords(const plan::Plan &plan, const std::string &input, const std::string &test)
{
    if (test == "-")
        return QStringLiteral("—");
    plan::Fact fact = inputAsFact(plan, input);
    fact.unit.clear(); // it stands above the column
    return testWords(fact, test);
}

QString inputHeading(const plan::Plan &plan, const std::string &input)
{
    const plan::Fact fact = inputAsFact(plan, input);
    const QString label = shortLabel(fact);
    return fact.unit.empty() ? label : Text::tr("%1 (%2)", "fact and unit").arg(label, qtext(fact.unit));
}

namespace {

/// "task:seal_site" is a task called "seal_site".
std::pair<std::string, std::string> splitUse(const std::string &id)
{
    const std::size_t colon = id.find(':');
    return colon == std::string::npos ? std::pair(id, std::string())
                                      : std::pair(id.substr(0, colon), id.substr(colon + 1));
}

template <class Things, class Id>
QString labelIn(const Things &things, const std::string &id, Id member)
{
    const auto found = std::ranges::find(things, id, member);
    return qtext(found == things.end() ? id : found->label);
}

const plan::Lifecycle *ladderWith(const plan::Plan &plan, const std::string &kind, const std::string &id)
{
    const auto found = std::ranges::find_if(plan.lifecycles, [&](const plan::Lifecycle &ladder) {
        if (kind == "lifecycle")
            return ladder.id == id;
        return kind == "state" ? plan::findState(ladder, id) != nullptr : plan::findTransition(ladder, id) != nullptr;
    });
    return found == plan.lifecycles.end() ? nullptr : &*found;
}

PlanUse tableUse(const plan::Plan &plan, const std::string &kind, const std::string &name)
{
    const std::size_t slash = name.find('/');
    const std::string decision = name.substr(0, slash);
    const plan::Decision *table = plan::findDecision(plan, decision);
    const QString label = qtext(table ? table->label : decision);
    PlanUse use{{}, Text::tr("table %1").arg(label), PlanPlace::Table, qtext(decision), -1};
    if (kind == "rule" && slash != std::string::npos) {
        use.row = std::atoi(name.c_str() + slash + 1) - 1;
        use.text = Text::tr("table %1 row %2").arg(label).arg(use.row + 1);
    }
    return use;
}

PlanUse ladderUse(const plan::Plan &plan, const std::string &kind, const std::string &name)
{
    const plan::Lifecycle *ladder = ladderWith(plan, kind, name);
    PlanUse use{{}, qtext(name), PlanPlace::Ladder, ladder ? qtext(ladder->id) : QString(), -1};
    if (!ladder)
        return use;
    if (kind == "state")
        use.text = Text::tr("state %1").arg(qtext(plan::findState(*ladder, name)->label));
    else if (kind == "transition")
        use.text = Text::tr("step %1").arg(qtext(plan::findTransition(*ladder, name)->label));
    else
        use.text = Text::tr("ladder %1").arg(qtext(ladder->label));
    return use;
}

QString taskWords(const plan::Plan &plan, const std::string &name)
{
    for (const plan::TaskSet &set : plan.taskSets) {
        const auto task = std::ranges::find(set.tasks, name, &plan::Task::id);
        if (task != set.tasks.end())
            return qtext(task->what);
    }
    return qtext(name);
}

QString confirmationWords(const plan::Plan &plan, const std::string &name)
{
    return qtext(plan::confirmationLabel(plan, name));
}

/// The parts that lists show, clauses and cases; nothing for what is none of them.
std::optional<PlanUse> listedUse(const plan::Plan &plan, const std::string &kind, const std::string &name)
{
    const auto use = [](PlanPlace place, const QString &text) { return PlanUse{{}, text, place, {}, -1}; };
    if (kind == "task")
        return use(PlanPlace::Tasks, Text::tr("task %1").arg(taskWords(plan, name)));
    if (kind == "set")
        return use(PlanPlace::Tasks, Text::tr("tasks %1").arg(labelIn(plan.taskSets, name, &plan::TaskSet::id)));
    if (kind == "post" || kind == "body" || kind == "group")
        return use(PlanPlace::Parties,
            (kind == "post"          ? Text::tr("post %1")
                    : kind == "body" ? Text::tr("body %1")
                                     : Text::tr("group %1"))
                .arg(qtext(plan::partyLabel(plan, name))));
    if (kind == "fact")
        return use(PlanPlace::Facts, Text::tr("fact %1").arg(labelIn(plan.facts, name, &plan::Fact::name)));
    if (kind == "label")
        return use(
            PlanPlace::Tasks, Text::tr("kind of tasks %1").arg(labelIn(plan.taskLabels, name, &plan::TaskLabel::id)));
    if (kind == "clause")
        return use(PlanPlace::Clauses, Text::tr("clause %1").arg(qtext(name)));
    if (kind == "case")
        return use(PlanPlace::Nowhere, Text::tr("case %1").arg(qtext(name)));
    if (kind == "consistency")
        return use(PlanPlace::Facts, Text::tr("relations that true facts keep"));
    if (kind == "deadline")
        return use(PlanPlace::Clocks, Text::tr("clock %1").arg(labelIn(plan.deadlines, name, &plan::Deadline::id)));
    if (kind == "season")
        return use(PlanPlace::Clocks, labelIn(plan.seasons, name, &plan::Season::id));
    if (kind == "report")
        return use(PlanPlace::Papers, Text::tr("report %1").arg(labelIn(plan.reports, name, &plan::Report::id)));
    if (kind == "form")
        return use(PlanPlace::Papers, Text::tr("form %1").arg(labelIn(plan.forms, name, &plan::Form::id)));
    return {};
}

/// Where what is not this plan's business goes.
QString takersWords(const plan::Plan &plan)
{
    QStringList takers;
    for (const plan::Exclusion &exclusion : plan.applicability)
        takers << qtext(exclusion.goesTo);
    takers.removeDuplicates();
    return Text::tr("what is not its business goes to %1", "bodies or plans").arg(listed(takers));
}

QString conflictWords(const plan::Plan &plan, const std::string &id)
{
    const auto conflict = std::ranges::find(plan.conflicts, id, &plan::Conflict::id);
    return conflict == plan.conflicts.end() ? Text::tr("conflict of the documents")
                                            : Text::tr("conflict of the documents: %1").arg(qtext(conflict->text));
}

QString otherWords(const plan::Plan &plan, const std::string &kind, const std::string &name)
{
    if (kind == "confirmation")
        return Text::tr("confirmation %1").arg(confirmationWords(plan, name));
    if (kind == "ending")
        return Text::tr("conditions of ending");
    if (kind == "drill")
        return Text::tr("drill rule");
    if (kind == "reduction")
        return Text::tr("duty to cut emissions");
    if (kind == "call")
        return Text::tr("call to %1").arg(qtext(plan::partyLabel(plan, name)));
    if (kind == "call_down")
        return Text::tr("call-down");
    if (kind == "applicability")
        return takersWords(plan);
    if (kind == "companion")
        return plan::findCompanion(plan, name) ? Text::tr("a plan of ours beside it")
                                               : Text::tr("companion plan %1").arg(qtext(name));
    if (kind == "conflict")
        return conflictWords(plan, name);
    return qtext(name.empty() ? kind : name);
}

} // namespace

PlanUse describeUse(const plan::Plan &plan, const std::string &id)
{
    const auto [kind, name] = splitUse(id);
    PlanUse use;
    if (kind == "decision" || kind == "rule")
        use = tableUse(plan, kind, name);
    else if (kind == "state" || kind == "transition" || kind == "lifecycle")
        use = ladderUse(plan, kind, name);
    else if (const auto listed = listedUse(plan, kind, name))
        use = *listed;
    else
        use.text = otherWords(plan, kind, name);
    use.id = qtext(id);
    return use;
}

/// A version named "2024-draft" is called so in words; the drafts kept here count up from what they are based on.
static QString versionName(const QString &version)
{
    static const QString mark = QStringLiteral("-draft");
    const qsizetype at = version.lastIndexOf(mark);
    const QString number = version.mid(at + mark.size());
    if (at >= 0 && number.startsWith(u'-'))
        return Text::tr("draft %1 of %2").arg(number.mid(1), versionName(version.left(at)));
    return at >= 0 && number.isEmpty() ? Text::tr("%1-draft", "version").arg(version.left(at)) : version;
}

QString versionWords(const plan::Plan &plan) { return versionName(qtext(plan.version)); }

} // namespace viewmodel
