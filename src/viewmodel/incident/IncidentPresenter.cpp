#include "viewmodel/incident/IncidentPresenter.h"

#include "incident/Advice.h"

#include "viewmodel/incident/PlanLinks.h"
#include "viewmodel/incident/Reports.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

IncidentPresenter::IncidentPresenter(const PlanCopies &plans, CommandSink &sink, QObject *parent)
    : QObject(parent)
    , m_plans(plans)
    , m_sink(sink)
{
}

void IncidentPresenter::show(app::IncidentPointer incident, base::Instant now)
{
    m_now = now;
    const QString before = number();
    const bool another = !incident || before != qtext(incident->id.value);
    if (another)
        m_activation.clear();
    m_subject = makeSubject(std::move(incident), m_activation.toStdString(), m_plans, Depth::Explained);
    refresh();
    if (another && before != number())
        Q_EMIT switched(number());
}

void IncidentPresenter::setBars(const Bars &bars, base::Instant now)
{
    const bool entries = m_head.setBar(bars.entries);
    const bool orders = m_level.setBar(bars.orders);
    if (!entries && !orders)
        return;
    m_now = now;
    refresh();
}

void IncidentPresenter::setDirectory(identity::Directory directory)
{
    m_directory = std::move(directory);
    m_calls.show(m_subject, m_directory, m_now);
}

void IncidentPresenter::setActivation(const QString &activation)
{
    const incident::ActivationId before = this->activation();
    m_activation = activation;
    m_subject = makeSubject(m_subject.incident, activation.toStdString(), m_plans, Depth::Explained);
    refresh();
    if (this->activation() != before) // the first one is in view without anybody having chosen it
        Q_EMIT planSwitched();
}

void IncidentPresenter::refresh()
{
    m_head.show(m_subject, m_plans, m_now);
    m_narrative.show(m_subject, m_now);
    m_facts.show(m_subject, m_now);
    m_questions.show(m_subject);
    m_level.show(m_subject, m_now);
    m_tasks.show(m_subject, m_now);
    m_deadlines.show(m_subject, m_now);
    m_calls.show(m_subject, m_directory, m_now);
    m_timeline.show(m_subject, m_now);
    m_series.show(m_subject, m_now);
    m_followed.show(m_subject, m_now);
}

void IncidentPresenter::tick(base::Instant now)
{
    using Minutes = std::chrono::minutes;
    const bool anotherMinute = std::chrono::floor<Minutes>(now) != std::chrono::floor<Minutes>(m_now);
    m_now = now;
    if (anotherMinute) { // charts mark now
        m_series.show(m_subject, now);
        m_followed.show(m_subject, now);
    }
    m_head.show(m_subject, m_plans, now);
    m_deadlines.tick(now);
    m_calls.tick(now);
}

QString IncidentPresenter::number() const { return empty() ? QString() : qtext(m_subject.incident->id.value); }

Choices IncidentPresenter::planChoices() const
{
    Choices choices;
    for (const Choice &choice : m_plans.choices()) {
        const bool runs = !empty()
            && std::ranges::any_of(m_subject.incident->activations, [&](const incident::Activation &activation) {
                   return activation.plan == plan::versionName(choice.id.toStdString()).plan;
               });
        if (!runs)
            choices.push_back(choice);
    }
    const std::vector<Offer> offers = companionOffers();
    std::ranges::stable_partition(choices, [&](const Choice &choice) { // what the plan in view asks for stands first
        return std::ranges::find(offers, choice.id, &Offer::plan) != offers.end();
    });
    return choices;
}

std::vector<IncidentPresenter::Offer> IncidentPresenter::companionOffers() const
{
    std::vector<Offer> offers;
    if (!m_subject.hasPlan() || m_subject.activation->ended)
        return offers;
    const assess::StepJudge judge = incident::judgeOf(*m_subject.incident, *m_subject.activation, m_subject.model());
    for (const plan::Companion &companion : m_subject.model().companions) {
        const bool runs = incident::findActivation(*m_subject.incident, {companion.plan}) != nullptr;
        const bool fits = !companion.when || judge.holds(*companion.when);
        if (!companion.plan.empty() && !runs && fits && m_plans.current(companion.plan))
            offers.push_back({qtext(companion.plan), qtext(companion.note), qtext(companion.cite.section)});
    }
    return offers;
}

Choices IncidentPresenter::linkChoices() const { return viewmodel::linkChoices(m_subject); }

QString IncidentPresenter::activationOf(const QString &choice) { return activationOfChoice(choice); }

Choices IncidentPresenter::factChoices() const
{
    Choices choices;
    for (const plan::Fact &fact : m_subject.plan ? m_subject.model().facts : std::vector<plan::Fact>())
        choices.push_back({qtext(fact.name), qtext(fact.ask)});
    return choices;
}

QuestionRow IncidentPresenter::formOf(const QString &fact) const
{
    const plan::Fact *known = m_subject.plan ? plan::findFact(m_subject.model(), fact.toStdString()) : nullptr;
    return known ? questionAbout(m_subject, *known) : QuestionRow();
}

/// With when it went out, so that nobody sends it twice.
static QString reportLabel(const plan::Report &report, const ReportHistory &sent, base::Instant now)
{
    const QString label = qtext(report.label);
    if (sent.times == 0)
        return label;
    const QString at = momentText(sent.last, now);
    return sent.times == 1 ? Text::tr("%1, sent %2", "report, when").arg(label, at)
                           : Text::tr("%1, sent %n ×, last %2", "report, how often, when", sent.times).arg(label, at);
}

Choices IncidentPresenter::reportChoices() const
{
    Choices choices;
    if (!m_subject.hasPlan())
        return choices;
    for (const plan::Report &report : m_subject.model().reports) {
        if (incident::maySend(*m_subject.incident, *m_subject.activation, report))
            choices.push_back({qtext(report.id), reportLabel(report, historyOf(m_subject, report), m_now)});
    }
    return choices;
}

void IncidentPresenter::setReduction(reduction::List list)
{
    if (list == m_reduction)
        return;
    m_reduction = std::move(list);
    Q_EMIT reductionChanged();
}

ReductionView IncidentPresenter::reduction() const { return reductionView(m_subject, m_reduction); }

CountyTable IncidentPresenter::countyTable(const QString &county) const
{
    return viewmodel::countyTable(m_subject, m_reduction, county);
}

ReportDraft IncidentPresenter::reportDraft(const QString &report) const
{
    return viewmodel::reportDraft(m_subject, report.toStdString(), m_now);
}

ReportPaper IncidentPresenter::reportPaper(const QString &version) const
{
    return viewmodel::reportPaper(m_subject, version.toLongLong());
}

Choices IncidentPresenter::handOverChoices(const TransitionRow &step) const
{
    Choices choices = step.handsOver;
    if (choices.empty())
        return choices;
    // One that runs already may be the one whose matter it is: then nothing is opened.
    for (const incident::Activation &other : m_subject.incident->activations) {
        const assess::CompiledPlan *plan = m_plans.byDigest(other.digest);
        if (plan && !other.ended && &other != m_subject.activation && step.handsOverTo != qtext(other.plan))
            choices.push_back(
                {qtext(other.plan), Text::tr("%1 (running here)", "plan").arg(qtext(plan->plan().shortTitle))});
    }
    for (const Choice &plan : planChoices()) {
        if (plan.id != step.handsOverTo)
            choices.push_back(plan);
    }
    return choices;
}

} // namespace viewmodel
