#include "viewmodel/incident/TimelineText.h"

#include "incident/Clocks.h"
#include "incident/MachineReason.h"
#include "incident/Narrator.h"
#include "incident/SentReports.h"
#include "incident/Times.h"
#include "plan/Confirmations.h"
#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/Codes.h"
#include "viewmodel/incident/PlanStanding.h"
#include "viewmodel/series/SeriesText.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>
#include <ranges>

namespace viewmodel {

namespace {

QString said(const QString &who, const QString &what)
{
    return who.isEmpty() ? what : Text::tr("%1: %2", "who, said what").arg(who, what);
}

QString because(const QString &what, const QString &why)
{
    return why.isEmpty() ? what : Text::tr("%1; reason: %2").arg(what, why);
}

QString sourced(const QString &what, const std::string &source)
{
    return source.empty() ? what : Text::tr("%1 (%2)", "what, source").arg(what, qtext(source));
}

QString endingOf(const QString &label, incident::ClockEnding ending)
{
    switch (ending) {
    case incident::ClockEnding::Met:
        return Text::tr("%1: met").arg(label);
    case incident::ClockEnding::Late:
        return Text::tr("%1: ended late").arg(label);
    case incident::ClockEnding::SetAside:
        return Text::tr("%1: no longer waited for").arg(label);
    case incident::ClockEnding::NoLongerRuns:
        return Text::tr("%1: no longer runs").arg(label);
    case incident::ClockEnding::Stopped:
        return Text::tr("%1: stopped").arg(label);
    }
    return label;
}

const assess::CompiledPlan *planOf(const Subject &subject, const incident::Activation &activation)
{
    if (subject.activation && subject.activation->id == activation.id)
        return subject.plan;
    return incident::planOf(subject.plans, activation);
}

class Teller {
public:
    Teller(const Subject &subject, const incident::RecordedEvent &record)
        : m_subject(subject)
        , m_incident(*subject.incident)
        , m_record(record)
        , m_activation(incident::narratorOf(*subject.incident, record.event, subject.plans, subject.activation))
        , m_plan(m_activation ? planOf(subject, *m_activation) : nullptr)
    {
    }

    EventWords operator()(const incident::IncidentReported &event) const
    {
        return {Text::tr("report", "timeline"), said(qtext(event.source), qtext(event.narrative))};
    }
    EventWords operator()(const incident::IncidentDescribed &event) const
    {
        return {Text::tr("place", "timeline"),
            spaced({qtext(event.place.county), qtext(event.place.detail), qtext(event.what)})};
    }
    EventWords operator()(const incident::NarrativeAdded &event) const
    {
        return {Text::tr("account", "timeline"), said(qtext(event.source), qtext(event.text))};
    }
    EventWords operator()(const incident::PlanActivated &event) const
    {
        const QString plan = hasPlan(event.activation) ? qtext(model().title) : qtext(event.plan);
        const bool draft = hasPlan(event.activation) && model().status == plan::PlanStatus::Draft;
        const QString name =
            draft ? Text::tr("%1 (draft %2)", "plan, version").arg(plan, draftVersion(event.version)) : plan;
        if (event.supersededBy.empty())
            return {Text::tr("plan", "timeline"), name};
        return {Text::tr("plan", "timeline"),
            Text::tr("%1, superseded by %2; reason: %3")
                .arg(name, successorText(event.supersededBy, event.supersededSince), qtext(event.reason))};
    }
    EventWords operator()(const incident::PlanLinked &event) const
    {
        const QString text =
            Text::tr("%1, asked for by %2", "plan, plan").arg(titleOf(event.activation), titleOf(event.beside));
        return {Text::tr("plan", "timeline"), because(text, qtext(event.reason))};
    }
    EventWords operator()(const incident::FactReported &event) const
    {
        const plan::Fact *fact = m_plan ? plan::findFact(model(), event.fact) : nullptr;
        return {Text::tr("fact", "timeline"),
            sourced(fact ? spaced({factWords(*fact, event.reading), qtext(event.counted)}) : qtext(event.fact),
                event.source),
            event.series != 0 || !event.given.empty()};
    }
    EventWords operator()(const incident::SeriesRecorded &event) const
    {
        return {Text::tr("series", "timeline"), seriesWords(m_incident, event, m_record)};
    }
    EventWords operator()(const incident::AssessmentChanged &event) const
    {
        return {Text::tr("assessment", "timeline"),
            hasPlan(event.activation) ? assessmentText(event) : qtext(event.activation.value)};
    }
    EventWords operator()(const incident::ConditionConfirmed &event) const
    {
        QString label = confirmationLabel(event.confirmation);
        if (const plan::Transition *step = findStep(event.step))
            label = Text::tr("%1, for %2", "confirmation, step it is given for").arg(label, qtext(step->label));
        if (event.source == incident::machine::StepTaken)
            return {Text::tr("confirmed", "timeline"), Text::tr("%1: used for this step, to be given anew").arg(label)};
        const QString text = event.holds ? Text::tr("%1: yes").arg(label) : Text::tr("%1: taken back").arg(label);
        const QString post = event.post.empty() || !m_plan ? QString() : qtext(plan::partyLabel(model(), event.post));
        const QString who = spaced({post, reasonWords(event.source)});
        return {Text::tr("confirmed", "timeline"), sourced(text, who.toStdString())};
    }
    EventWords operator()(const incident::StateMoved &event) const
    {
        const plan::Transition *transition = findTransition(event.lifecycle, event.transition);
        QString text = transition ? qtext(transition->label) : qtext(event.to);
        if (event.againstAdvice)
            text += Text::tr(" (against the assessment)");
        text = because(decided(text, event.decider), qtext(event.reason));
        if (!event.goesTo.empty())
            text = Text::tr("%1; goes to: %2").arg(text, qtext(event.goesTo));
        return {Text::tr("order", "timeline"), text};
    }
    EventWords operator()(const incident::IncidentReopened &event) const
    {
        return {
            Text::tr("order", "timeline"), because(decided(Text::tr("reopened"), event.decider), qtext(event.reason))};
    }
    EventWords operator()(const incident::TaskOpened &event) const
    {
        return {Text::tr("task", "timeline"), Text::tr("%1, by %2").arg(qtext(event.what), qtext(event.owner)), true};
    }
    EventWords operator()(const incident::TaskChanged &event) const
    {
        QString text = Text::tr("%1: %2", "task, status").arg(taskLabel(event), taskWord(event.status));
        if (!event.who.empty())
            text = Text::tr("%1, by %2").arg(text, qtext(event.who));
        return {Text::tr("task", "timeline"), because(text, reasonWords(event.reason)),
            incident::machine::byMachine(event)};
    }
    EventWords operator()(const incident::DeadlineStarted &event) const
    {
        return clock(Text::tr("%1, due %2")
                         .arg(clockLabel(event.deadline, event.label), dueMoment(event.due, m_record.recorded)),
            !incident::isOwnClock(event.deadline));
    }
    EventWords operator()(const incident::DeadlineExtended &event) const
    {
        return clock(because(
            Text::tr("%1: extended to %2").arg(labelOfClock(event.deadline), dueMoment(event.due, m_record.recorded)),
            qtext(event.reason)));
    }
    EventWords operator()(const incident::DeadlineSilenced &event) const
    {
        const QString words = event.sounds ? Text::tr("%1: sounds again") : Text::tr("%1: silenced");
        return clock(words.arg(labelOfClock(event.deadline)));
    }
    EventWords operator()(const incident::DeadlineNeared &event) const
    {
        return clock(Text::tr("%1: near").arg(labelOfClock(event.deadline)), true);
    }
    /// Written by the machine, and yet nothing to fold away.
    EventWords operator()(const incident::DeadlineOverran &event) const
    {
        return clock(Text::tr("%1: ran over").arg(labelOfClock(event.deadline)));
    }
    EventWords operator()(const incident::DeadlineEnded &event) const
    {
        const incident::ClockEnding ending = incident::howEnded(m_incident, event, m_record.version);
        const QString text = endingOf(labelOfClock(event.deadline), ending);
        if (ending == incident::ClockEnding::Stopped)
            return clock(because(text, qtext(event.reason)));
        const bool whyIsSaid =
            ending == incident::ClockEnding::NoLongerRuns || event.reason == incident::machine::CalledAgain;
        return clock(whyIsSaid ? because(text, reasonWords(event.reason)) : text, true);
    }
    EventWords operator()(const incident::CallListed &event) const
    {
        return {Text::tr("call", "timeline"), Text::tr("%1: to be called").arg(qtext(event.label)), true};
    }
    EventWords operator()(const incident::CallAttempted &event) const
    {
        const incident::CallEntry *call = incident::findCall(m_incident, event.activation, event.target);
        const QString label = qtext(call ? call->label : event.target);
        QString text = said(label, callStateWord(callState(event.outcome)));
        text = listed(unique({text, qtext(event.person)}));
        return {Text::tr("call", "timeline"),
            event.note.empty() ? text : Text::tr("%1. %2", "outcome, what was said").arg(text, qtext(event.note))};
    }
    EventWords operator()(const incident::ReportSent &event) const
    {
        QStringList to;
        for (const std::string &party : event.to)
            to << (m_plan ? qtext(plan::partyLabel(model(), party)) : qtext(party));
        const auto report = incident::sentReport(m_incident, m_record.version, m_plan ? &model() : nullptr);
        const QString title = report ? qtext(report->title) : qtext(event.label);
        const QString text = because(
            Text::tr("%1 to %2, %3", "report, recipients, channel").arg(title, listed(to), channelWord(event.channel)),
            qtext(event.reason));
        // The words of a whole report are opened, a line of somebody's stands here.
        const QString words = qtext(event.text);
        return {Text::tr("sent", "timeline"),
            dotted(unique({text, qtext(event.reference), words.contains(u'\n') ? QString() : words}))};
    }
    EventWords operator()(const incident::TimeCorrected &event) const
    {
        const incident::RecordedEvent *corrected = incident::findEvent(m_incident, event.version);
        const QString to = momentText(event.to, m_record.recorded);
        const QString from = momentText(event.from, m_record.recorded);
        const bool call = !corrected || std::holds_alternative<incident::IncidentReported>(corrected->event);
        return {Text::tr("time", "timeline"),
            because(call ? Text::tr("the accident happened %1, not %2").arg(to, from)
                         : Text::tr("“%1” happened %2, not %3", "a line of the record")
                               .arg(eventWords(m_subject, *corrected).text, to, from),
                qtext(event.reason))};
    }
    /// Written by the machine, and yet nothing to fold away: what was met may have been late.
    EventWords operator()(const incident::DeadlineRetimed &event) const
    {
        const QString text = Text::tr("%1: counted from the corrected time, due %2")
                                 .arg(labelOfClock(event.deadline), dueMoment(event.due, m_record.recorded));
        const incident::DeadlineEntry *entry = incident::findRetimed(m_incident, event);
        if (!entry || !entry->ended || entry->endedAt > m_record.recorded)
            return clock(text);
        const bool met = entry->endedAt <= event.due;
        return clock((met ? Text::tr("%1; done %2, in time") : Text::tr("%1; done %2, late"))
                         .arg(text, momentText(entry->endedAt, m_record.recorded)));
    }
    EventWords operator()(const incident::NoteAdded &event) const
    {
        return {Text::tr("note", "timeline"), qtext(event.text)};
    }
    EventWords operator()(const incident::EventStruck &event) const
    {
        return {Text::tr("struck", "timeline"), qtext(event.reason)};
    }

private:
    const plan::Plan &model() const { return m_plan->plan(); }
    bool hasPlan(const incident::ActivationId &activation) const { return m_plan && m_activation->id == activation; }

    static EventWords clock(QString text, bool machine = false)
    {
        return {Text::tr("clock", "timeline"), std::move(text), machine};
    }

    QString titleOf(const incident::ActivationId &id) const
    {
        return qtext(incident::planTitle(m_incident, id, m_subject.plans));
    }

    QString decided(const QString &step, const incident::Decider &decider) const
    {
        const QString post = m_plan ? qtext(plan::partyLabel(model(), decider.post)) : qtext(decider.post);
        return listed(unique({said(post, step), channelWord(decider.channel), qtext(decider.reference)}));
    }

    /// On whichever ladder; null for none.
    const plan::Transition *findStep(const std::string &id) const
    {
        if (!m_plan || id.empty())
            return nullptr;
        for (const plan::Lifecycle &ladder : model().lifecycles) {
            if (const plan::Transition *step = plan::findTransition(ladder, id))
                return step;
        }
        return nullptr;
    }

    const plan::Transition *findTransition(const std::string &lifecycle, const std::string &id) const
    {
        const plan::Lifecycle *ladder = m_plan ? plan::findLifecycle(model(), lifecycle) : nullptr;
        return ladder ? plan::findTransition(*ladder, id) : nullptr;
    }

    QString confirmationLabel(const std::string &name) const
    {
        return qtext(m_plan ? plan::confirmationLabel(model(), name) : name);
    }

    QString taskLabel(const incident::TaskChanged &event) const
    {
        const incident::Activation *activation = incident::findActivation(m_incident, event.activation);
        for (const incident::TaskEntry &task : activation ? activation->tasks : std::vector<incident::TaskEntry>()) {
            if (task.task == event.task)
                return qtext(task.what);
        }
        return qtext(event.task);
    }

    QString labelOfClock(const std::string &id) const
    {
        const auto found = std::ranges::find(m_incident.deadlines, id, &incident::DeadlineEntry::deadline);
        return clockLabel(id, found == m_incident.deadlines.end() ? id : found->label);
    }

    /// What an assessment said about a decision; null where it said nothing, or there is none.
    static const incident::DecisionFinding *findingIn(
        const incident::AssessmentChanged *assessed, const std::string &decision)
    {
        if (!assessed)
            return nullptr;
        const auto found = std::ranges::find(assessed->findings, decision, &incident::DecisionFinding::decision);
        return found == assessed->findings.end() ? nullptr : &*found;
    }

    /// The one before this; null at the first.
    const incident::AssessmentChanged *assessmentBefore(const incident::ActivationId &activation) const
    {
        for (const incident::RecordedEvent &record : m_incident.history | std::views::reverse) {
            const auto *assessed = std::get_if<incident::AssessmentChanged>(&record.event);
            if (assessed && record.version < m_record.version && assessed->activation == activation)
                return assessed;
        }
        return nullptr;
    }

    /// What this assessment settled besides the level: whether the plan is the right one, a warning.
    QStringList settledNow(const incident::AssessmentChanged &event, const incident::AssessmentChanged *earlier,
        const plan::Decision &level, bool excluded) const
    {
        QStringList words;
        for (const incident::DecisionFinding &finding : event.findings) {
            const plan::Decision *decision = plan::findDecision(model(), finding.decision);
            const bool feedsLevel = std::ranges::find(level.inputs, finding.decision) != level.inputs.end();
            if (!decision || decision == &level || feedsLevel || finding.possible.size() != 1)
                continue;
            if (excluded && isAboutApplicability(model(), *decision))
                continue; // said already
            const incident::DecisionFinding *before = findingIn(earlier, finding.decision);
            if (before && before->possible != finding.possible)
                words << outcomesWord(model(), *decision, finding.possible);
        }
        return words;
    }

    /// What the level comes to, or why there is none; as the chips say it.
    QString levelText(
        const Applicability &applies, const plan::Decision &level, const std::vector<std::string> &possible) const
    {
        QStringList outside;
        for (const Exclusion &exclusion : applies.possible)
            outside << qtext(exclusion.label);
        if (applies.excluded)
            return outside.join(Text::tr(" or "));
        const bool open = !possible.empty() && !guarantees(applies, level, possible);
        const QString text = outcomesWord(model(), level, possible);
        if (open && possible.size() == 1)
            return Text::tr("possible %1").arg(text);
        return open && possible.front() == level.outcomes.front().name ? Text::tr("level open") : text;
    }

    /// "at least level Ⅱ; missing: 重伤, 死亡".
    QString assessmentText(const incident::AssessmentChanged &event) const
    {
        const plan::Lifecycle *ladder = responseLadder(model());
        const plan::Decision *decision = ladder ? plan::findDecision(model(), ladder->decision) : nullptr;
        const incident::DecisionFinding *finding = decision ? findingIn(&event, decision->name) : nullptr;
        if (!finding)
            return {};
        const Applicability applies = applicability(model(), event.findings);
        QStringList missing;
        for (const std::string &name : applies.excluded ? std::vector<std::string>() : finding->ask) {
            if (const plan::Fact *fact = plan::findFact(model(), name))
                missing << shortLabel(*fact);
        }
        QString text = levelText(applies, *decision, finding->possible);
        const incident::AssessmentChanged *earlier = assessmentBefore(event.activation);
        const incident::DecisionFinding *before = findingIn(earlier, decision->name);
        const bool same =
            before && levelText(applicability(model(), earlier->findings), *decision, before->possible) == text;
        const QStringList others = settledNow(event, earlier, *decision, applies.excluded);
        if (same && others.isEmpty() && !applies.excluded)
            text = Text::tr("unchanged, %1").arg(text);
        else if (!others.isEmpty())
            text = Text::tr("%1; %2", "what was settled, the level").arg(listed(others), text);
        if (!missing.isEmpty())
            text = Text::tr("%1; missing: %2").arg(text, listed(missing));
        for (const std::string &warning : event.warnings)
            text = Text::tr("%1; note: %2").arg(text, qtext(warning));
        return text;
    }

    const Subject &m_subject;
    const incident::Incident &m_incident;
    const incident::RecordedEvent &m_record;
    const incident::Activation *m_activation; ///< whose names are used
    const assess::CompiledPlan *m_plan;
};

} // namespace

EventWords eventWords(const Subject &subject, const incident::RecordedEvent &record)
{
    EventWords words = std::visit(Teller(subject, record), record.event);
    // Of several plans the reader must know which one speaks.
    const incident::Activation *own = incident::findActivation(*subject.incident, incident::activationOf(record.event));
    const assess::CompiledPlan *plan = own && own != subject.activation ? planOf(subject, *own) : nullptr;
    if (plan && !std::holds_alternative<incident::PlanActivated>(record.event))
        words.text = Text::tr("%1 · %2", "plan, what happened").arg(qtext(plan->plan().shortTitle), words.text);
    return words;
}

} // namespace viewmodel
