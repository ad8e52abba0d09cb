#include "viewmodel/plans/PlanParts.h"

#include "incident/Decide.h"
#include "viewmodel/incident/TaskWords.h"
#include "viewmodel/plans/PartWords.h"

#include <algorithm>
#include <ranges>

namespace viewmodel {

namespace {

/// Collects the parts of a place.
class Collector {
public:
    Collector(const plan::Plan &plan, const incident::PlanLibrary *others)
        : m_plan(plan)
        , m_others(others)
    {
    }

    void heading(const QString &name, const QString &key = {})
    {
        parts.push_back({key.isEmpty() ? QStringLiteral("heading:%1").arg(parts.size()) : key, true, name, {}, {}});
    }
    void add(const QString &key, const QString &name, const QStringList &details, const plan::Citation &cite)
    {
        parts.push_back({key, false, name, details.isEmpty() ? QString() : dotted(unique(details)), citeText(cite)});
    }

    void tasks();
    void parties();
    void facts();
    void clocks();
    void papers();
    void others();

    std::vector<PlanPart> parts;

private:
    static QString key(const char *kind, const std::string &id) { return QLatin1String(kind) + u':' + qtext(id); }
    [[nodiscard]] QString label(const std::string &id) const { return qtext(plan::partyLabel(m_plan, id)); }
    [[nodiscard]] QString stateLabels(const std::vector<std::string> &ids) const;
    [[nodiscard]] QString triggerWords(const plan::Trigger &trigger) const;
    void task(const QString &key, const plan::Task &task, const QString &origin, bool counted);
    void companion(const plan::Companion &companion);

    const plan::Plan &m_plan;
    const incident::PlanLibrary *m_others;
};

QString Collector::stateLabels(const std::vector<std::string> &ids) const
{
    QStringList labels;
    for (const std::string &id : ids) {
        for (const plan::Lifecycle &ladder : m_plan.lifecycles) {
            if (const plan::State *state = plan::findState(ladder, id))
                labels << qtext(state->label);
        }
    }
    return listed(unique(labels));
}

void Collector::task(const QString &key, const plan::Task &task, const QString &origin, bool counted)
{
    QStringList details{origin, listed(taskKinds(m_plan, task)), label(task.owner)};
    if (!task.support.empty())
        details << Text::tr("with %1").arg(partyLabels(m_plan, task.support));
    add(key, qtext(task.what), details, task.cite);
    parts.back().counted = counted;
}

// What a set states itself, then what it takes over, set by set from the nearest on.
void Collector::tasks()
{
    const auto inherits = [this](const plan::TaskSet &set, const plan::TaskSet &from) {
        const plan::TaskSet *at = &set;
        for (std::size_t round = 0; at && round < m_plan.taskSets.size(); ++round) {
            const auto above = std::ranges::find(m_plan.taskSets, at->inherits, &plan::TaskSet::id);
            at = above == m_plan.taskSets.end() ? nullptr : &*above;
            if (at == &from)
                return true;
        }
        return false;
    };
    for (const plan::TaskSet &set : m_plan.taskSets) {
        const QString states = stateLabels(set.states);
        parts.push_back({key("set", set.id), true,
            states.isEmpty() ? qtext(set.label) : Text::tr("%1, on entering %2").arg(qtext(set.label), states), {},
            citeText(set.cite)});
        const bool isRung = !set.inherits.empty()
            || std::ranges::any_of(
                m_plan.taskSets, [&](const plan::TaskSet &other) { return other.inherits == set.id; });
        for (const plan::Task &stated : set.tasks)
            task(key("task", stated.id), stated, isRung ? Text::tr("stated here") : QString(), true);
        const std::vector<plan::ApplicableTask> all =
            set.states.empty() ? std::vector<plan::ApplicableTask>() : plan::tasksIn(m_plan, set.states.front());
        for (const plan::TaskSet &from : m_plan.taskSets | std::views::reverse) {
            const auto isFrom = [&](const plan::ApplicableTask &each) { return each.inherited && each.set == &from; };
            const auto count = inherits(set, from) ? std::ranges::count_if(all, isFrom) : 0;
            if (count == 0)
                continue;
            const QString origin = inheritedWords(from);
            heading(Text::tr("%1: %2, %n task(s)", nullptr, int(count)).arg(qtext(set.label), origin));
            for (const plan::ApplicableTask &each : all) {
                if (isFrom(each))
                    task(key("task", each.task->id) + u'@' + qtext(set.id), *each.task, origin, false);
            }
        }
    }
}

void Collector::parties()
{
    if (!m_plan.posts.empty())
        heading(Text::tr("posts"));
    for (const plan::Post &post : m_plan.posts)
        add(key("post", post.id), qtext(post.label), {qtext(post.holder)}, post.cite);
    if (!m_plan.bodies.empty())
        heading(Text::tr("bodies"));
    for (const plan::Body &body : m_plan.bodies)
        add(key("body", body.id), qtext(body.label), {qtext(body.duty)}, body.cite);
    if (!m_plan.groups.empty())
        heading(Text::tr("groups"));
    for (const plan::Group &group : m_plan.groups)
        add(key("group", group.id), qtext(group.label),
            {Text::tr("led by %1").arg(label(group.lead)), partyLabels(m_plan, group.members), qtext(group.duty)},
            group.cite);
}

void Collector::facts()
{
    heading(Text::tr("facts"));
    for (const plan::Fact &fact : m_plan.facts) {
        QStringList values;
        for (const plan::EnumerationValue &value : fact.values)
            values << qtext(value.label);
        add(key("fact", fact.name), qtext(fact.label), {qtext(fact.unit), qtext(fact.hint), listed(values)}, fact.cite);
    }
    if (!m_plan.consistency.empty())
        heading(Text::tr("relations that true facts keep"), QStringLiteral("consistency"));
    for (std::size_t i = 0; i < m_plan.consistency.size(); ++i)
        add(QStringLiteral("consistency:%1").arg(i),
            Text::tr("warned of: %1").arg(qtext(m_plan.consistency[i].message)), {}, m_plan.consistency[i].cite);
}

QString Collector::triggerWords(const plan::Trigger &trigger) const
{
    QStringList words;
    for (const std::string &id : trigger.ids) {
        using Kind = plan::Trigger::Kind;
        const char *kind = trigger.kind == Kind::Task ? "task:"
            : trigger.kind == Kind::Report            ? "report:"
            : trigger.kind == Kind::Transition        ? "transition:"
                                                      : "state:";
        words << describeUse(m_plan, kind + id).text;
    }
    const QString all = words.join(Text::tr(" or "));
    return trigger.kind == plan::Trigger::Kind::Left ? Text::tr("leaving %1").arg(all) : all;
}

void Collector::clocks()
{
    if (!m_plan.seasons.empty())
        heading(Text::tr("clocks"));
    for (const plan::Deadline &deadline : m_plan.deadlines) {
        QStringList details{Text::tr("for %1").arg(label(deadline.owner))};
        if (const QString from = triggerWords(deadline.starts); !from.isEmpty())
            details << Text::tr("from %1").arg(from);
        const QString until = triggerWords(deadline.ends);
        details << (until.isEmpty() ? Text::tr("ended by hand") : Text::tr("until %1").arg(until));
        if (deadline.superior)
            details << Text::tr("superior rule");
        add(key("deadline", deadline.id), qtext(deadline.label), details, deadline.cite);
    }
    if (!m_plan.seasons.empty())
        heading(Text::tr("seasons that clocks keep to"));
    for (const plan::Season &season : m_plan.seasons) {
        add(key("season", season.id), qtext(season.label), {qtext(season.note)}, season.cite);
        parts.back().counted = false;
    }
}

void Collector::papers()
{
    if (!m_plan.reports.empty())
        heading(Text::tr("reports"));
    for (const plan::Report &report : m_plan.reports)
        add(key("report", report.id), qtext(report.label),
            {Text::tr("%1 to %2", "report from whom to whom").arg(label(report.from), partyLabels(m_plan, report.to))},
            report.cite);
    if (!m_plan.forms.empty())
        heading(Text::tr("forms"));
    for (const plan::Form &form : m_plan.forms)
        add(key("form", form.id), qtext(form.label), {Text::tr("%n field(s)", nullptr, int(plan::fieldLabels(form).size()))},
            form.cite);
}

void Collector::others()
{
    if (!m_plan.ending.empty())
        heading(Text::tr("conditions of ending"));
    for (std::size_t i = 0; i < m_plan.ending.size(); ++i)
        add(i == 0 ? QStringLiteral("ending") : QStringLiteral("ending:%1").arg(i), qtext(m_plan.ending[i].text), {},
            m_plan.ending[i].cite);
    for (const plan::Lifecycle &ladder : m_plan.lifecycles) {
        if (!ladder.confirmations.empty())
            heading(Text::tr("confirmations for %1").arg(qtext(ladder.label)));
        for (const plan::Confirmation &confirmation : ladder.confirmations)
            add(key("confirmation", confirmation.name), qtext(confirmation.label),
                {partyLabels(m_plan, confirmation.by)}, confirmation.cite);
    }
    if (!m_plan.callDown.empty())
        heading(Text::tr("call-down"), QStringLiteral("call_down"));
    for (std::size_t i = 0; i < m_plan.callDown.size(); ++i)
        add(QStringLiteral("call:%1/%2").arg(qtext(m_plan.callDown[i].target)).arg(i), label(m_plan.callDown[i].target),
            {stateLabels(m_plan.callDown[i].states)}, m_plan.callDown[i].cite);
    if (!m_plan.applicability.empty() || !m_plan.companions.empty())
        heading(Text::tr("whose business it is, and which plans go beside"));
    for (std::size_t i = 0; i < m_plan.applicability.size(); ++i) {
        const plan::Exclusion &exclusion = m_plan.applicability[i];
        const plan::Decision *decision = plan::findDecision(m_plan, exclusion.decision);
        add(i == 0 ? QStringLiteral("applicability") : QStringLiteral("applicability:%1").arg(i),
            decision ? Text::tr("%1: %2", "question, answer") // two answers of one clause are to different questions
                           .arg(qtext(decision->label), outcomeWord(*decision, exclusion.outcome))
                     : qtext(exclusion.outcome),
            {Text::tr("goes to %1").arg(qtext(exclusion.goesTo))}, exclusion.cite);
    }
    for (const plan::Companion &each : m_plan.companions)
        companion(each);
    if (m_plan.drill.everyYears > 0) {
        heading(Text::tr("drill rule"));
        add(QStringLiteral("drill"), Text::tr("every %n year(s)", nullptr, m_plan.drill.everyYears),
            {qtext(m_plan.drill.who)}, m_plan.drill.cite);
    }
    if (m_plan.reduction) {
        heading(Text::tr("duty to cut emissions"));
        QStringList levels;
        for (const plan::ReductionLevel &level : m_plan.reduction->levels)
            levels << QStringLiteral("%1 %2 %").arg(qtext(level.label)).arg(level.percent);
        QStringList pollutants;
        for (const plan::Pollutant &pollutant : m_plan.reduction->pollutants)
            pollutants << qtext(pollutant.label);
        add(QStringLiteral("reduction"), listed(pollutants), levels, m_plan.reduction->cite);
    }
    if (!m_plan.conflicts.empty())
        heading(Text::tr("conflicts of the documents"));
    for (const plan::Conflict &conflict : m_plan.conflicts) {
        QStringList places;
        for (const plan::Citation &cite : conflict.between)
            places << citeText(cite);
        parts.push_back({key("conflict", conflict.id), false, qtext(conflict.text), qtext(conflict.reading),
            listed(unique(places))});
    }
}

} // namespace

void Collector::companion(const plan::Companion &companion)
{
    const assess::CompiledPlan *ours =
        m_others && !companion.plan.empty() ? m_others->current(companion.plan) : nullptr;
    QStringList given;
    for (const plan::Gift &gift : companion.gives)
        given << giftWords(m_plan, gift, ours ? &ours->plan() : nullptr);
    QStringList details{qtext(companion.note)};
    if (!given.isEmpty())
        details << Text::tr("is told: %1", "facts a plan beside gets").arg(listed(unique(given)));
    add(QStringLiteral("companion:") + qtext(companion.plan + companion.title),
        ours ? qtext(ours->plan().title) : qtext(companion.plan + companion.title), details, companion.cite);
}

std::vector<PlanPart> partsOf(const plan::Plan &plan, PlanPlace place, const incident::PlanLibrary *others)
{
    Collector collector(plan, others);
    switch (place) {
    case PlanPlace::Clauses:
    case PlanPlace::Table:
    case PlanPlace::Ladder:
    case PlanPlace::Nowhere:
        break;
    case PlanPlace::Tasks:
        collector.tasks();
        break;
    case PlanPlace::Parties:
        collector.parties();
        break;
    case PlanPlace::Facts:
        collector.facts();
        break;
    case PlanPlace::Clocks:
        collector.clocks();
        break;
    case PlanPlace::Papers:
        collector.papers();
        break;
    case PlanPlace::Others:
        collector.others();
        break;
    }
    return std::move(collector.parts);
}

QString partKey(const std::vector<PlanPart> &parts, const QString &use)
{
    for (const PlanPart &part : parts) {
        if (part.key == use)
            return part.key;
    }
    for (const PlanPart &part : parts) { // "call:office" is the first of "call:office/0", "call:office/4"
        if (part.key.startsWith(use + QLatin1Char('/')) || part.key.startsWith(use + QLatin1Char(':')))
            return part.key;
    }
    return {};
}

QString placeWord(PlanPlace place)
{
    switch (place) {
    case PlanPlace::Clauses:
        return Text::tr("clauses");
    case PlanPlace::Table:
        return Text::tr("tables");
    case PlanPlace::Ladder:
        return Text::tr("ladders");
    case PlanPlace::Tasks:
        return Text::tr("tasks");
    case PlanPlace::Parties:
        return Text::tr("posts");
    case PlanPlace::Facts:
        return Text::tr("facts");
    case PlanPlace::Clocks:
        return Text::tr("clocks");
    case PlanPlace::Papers:
        return Text::tr("papers");
    case PlanPlace::Others:
    case PlanPlace::Nowhere:
        break;
    }
    return Text::tr("others");
}

void PlanPartModel::show(const plan::Plan *plan, PlanPlace place, const incident::PlanLibrary *others)
{
    update(plan ? partsOf(*plan, place, others) : std::vector<PlanPart>());
}

QVariant PlanPartModel::data(const QModelIndex &index, int role) const
{
    const PlanPart *part = rowAt(index);
    if (!part)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return part->name;
    case DetailRole:
        return part->detail;
    case CiteRole:
        return part->cite;
    case SectionRole:
        return part->section;
    case Qt::AccessibleTextRole:
        return spaced({part->name, part->detail, part->cite});
    default:
        return {};
    }
}

Qt::ItemFlags PlanPartModel::flags(const QModelIndex &index) const
{
    const PlanPart *part = rowAt(index);
    return part && part->section ? Qt::ItemIsEnabled : KeyedModel::flags(index);
}

int PlanPartModel::parts() const
{
    return static_cast<int>(
        std::ranges::count_if(rows(), [](const PlanPart &part) { return !part.section && part.counted; }));
}

} // namespace viewmodel
