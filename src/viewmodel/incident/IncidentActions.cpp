#include "viewmodel/incident/IncidentPresenter.h"

#include "incident/Counting.h"
#include "viewmodel/AnswerWords.h"
#include "viewmodel/Codes.h"
#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/incident/PlanLinks.h"
#include "viewmodel/incident/SameCount.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

/// What an operator does to the incident in view: texts as typed become commands.
namespace viewmodel {

static QString unreadableTime() { return Text::tr("This time cannot be read. Type 03:02, or 11-24 22:10."); }

static incident::Decider deciderOf(const Order &order)
{
    return {order.post.toStdString(), channelOf(order.channel), order.reference.trimmed().toStdString()};
}

RequestId IncidentPresenter::submit(
    incident::Command command, const QString &happened, const Reply &reply, const QString &label)
{
    if (empty())
        return 0;
    std::optional<base::Instant> when;
    if (!happened.trimmed().isEmpty()) {
        when = parseMoment(happened, m_now);
        if (!when) {
            reply.tell(unreadableTime());
            return 0;
        }
    }
    return m_sink.submit({m_subject.incident->id, std::move(command), when, label}, aboutThis(reply));
}

Reply IncidentPresenter::aboutThis(const Reply &reply)
{
    return {this, [this, reply, asked = number()](const QString &problem) {
                if (problem.isEmpty() || asked == number())
                    reply.tell(problem);
                else
                    Q_EMIT problemElsewhere(asked, problem);
            }};
}

incident::ActivationId IncidentPresenter::activation() const
{
    return m_subject.activation ? m_subject.activation->id : incident::ActivationId{};
}

const plan::Fact *IncidentPresenter::askedFact(const std::string &name) const
{
    const plan::Fact *known = m_subject.plan ? plan::findFact(m_subject.model(), name) : nullptr;
    for (const incident::Activation &activation :
        empty() ? std::vector<incident::Activation>() : m_subject.incident->activations) {
        const assess::CompiledPlan *plan = activation.ended ? nullptr : m_plans.byDigest(activation.digest);
        const plan::Fact *other = plan ? plan::findFact(plan->plan(), name) : nullptr;
        if (other && !other->countedAs.empty())
            return other;
    }
    return known;
}

QString IncidentPresenter::checkAnswer(const QString &fact, const QString &text) const
{
    const plan::Fact *known = askedFact(fact.toStdString());
    if (!known)
        return Text::tr("The plan does not ask for %1.").arg(fact);
    const auto told = plan::parseTold(*known, text.toStdString());
    if (!told)
        return unreadableAnswer(*known);
    if (!plan::needsCounting(*known, *told))
        return {};
    const QString first = qtext(known->countedAs.front());
    return Text::tr("%1: say what the number counts (%2), for example: %3 %4")
        .arg(shortLabel(*known), countingWords(*known), first, text.trimmed());
}

RequestId IncidentPresenter::answer(
    const QString &fact, const QString &text, const QString &source, const QString &happened, Reply reply)
{
    if (const QString problem = checkAnswer(fact, text); !problem.isEmpty()) {
        reply.tell(problem);
        return 0;
    }
    const plan::Fact *known = askedFact(fact.toStdString());
    const plan::ToldFact told = *plan::parseTold(*known, text.toStdString());
    return submit(
        incident::ReportFact{known->name, told.reading, source.trimmed().toStdString(), told.counted}, happened, reply);
}

RequestId IncidentPresenter::sayAgain(const QString &fact, const QString &source, const QString &happened, Reply reply)
{
    const plan::Fact *known = askedFact(fact.toStdString());
    if (!known) {
        reply.tell(Text::tr("The plan does not ask for %1.").arg(fact));
        return 0;
    }
    // What was told, not what is known: that may be raised by a narrower count, which can be struck.
    const incident::FactEntry *entry = incident::knownFact(*m_subject.incident, known->name).entry;
    return submit(entry
            ? incident::ReportFact{known->name, entry->reading, source.trimmed().toStdString(), entry->counted}
            : incident::ReportFact{known->name, plan::Unknown{}, source.trimmed().toStdString()},
        happened, reply);
}

RequestId IncidentPresenter::answerYesNo(
    const QString &fact, bool yes, const QString &source, const QString &happened, Reply reply)
{
    const auto row = std::ranges::find(m_questions.rows(), fact, &QuestionRow::key);
    if (row == m_questions.rows().end() || row->kind != AnswerKind::YesNo) {
        reply.tell(Text::tr("This question is not answered by yes or no."));
        return 0;
    }
    // It narrows what is known: it counts what that counted.
    return submit(incident::ReportFact{fact.toStdString(), yes ? row->yes : row->no, source.trimmed().toStdString(),
                      countingOf(*m_subject.incident, fact.toStdString())},
        happened, reply);
}

RequestId IncidentPresenter::takeOver(const QString &fact, Reply reply)
{
    const plan::Fact *known = m_subject.plan ? plan::findFact(m_subject.model(), fact.toStdString()) : nullptr;
    const SameCount same = known ? sameCount(m_subject, *known) : SameCount();
    if (same.empty()) {
        reply.tell(Text::tr("No other number counts the same any more; type it."));
        return 0;
    }
    // A number of ten past two stays one, also where it is taken over at three.
    return m_sink.submit({m_subject.incident->id,
                             incident::ReportFact{known->name, same.reading, same.source.toStdString(), same.counted},
                             same.happened, {}},
        aboutThis(reply));
}

RequestId IncidentPresenter::recordSeries(incident::RecordSeries series, Reply reply)
{
    return submit(std::move(series), {}, reply);
}

RequestId IncidentPresenter::describe(const QString &county, const QString &detail, const QString &what, Reply reply)
{
    return submit(incident::DescribeIncident{{county.trimmed().toStdString(), detail.trimmed().toStdString()},
                      what.trimmed().toStdString()},
        {}, reply);
}

RequestId IncidentPresenter::addNarrative(
    const QString &text, const QString &source, const QString &happened, Reply reply)
{
    return submit(incident::AddNarrative{text.toStdString(), source.trimmed().toStdString()}, happened, reply);
}

RequestId IncidentPresenter::addNote(const QString &text, const QString &happened, Reply reply)
{
    return submit(incident::AddNote{text.toStdString()}, happened, reply);
}

RequestId IncidentPresenter::addPlan(const QString &choice, const QString &reason, Reply reply)
{
    if (const auto link = linkOfChoice(choice))
        return submit(*link, {}, reply);
    const std::vector<Offer> offers = companionOffers();
    const bool offered = std::ranges::find(offers, choice, &Offer::plan) != offers.end();
    return submit(incident::ActivatePlan{choice.toStdString(), offered ? activation() : incident::ActivationId{},
                      reason.trimmed().toStdString()},
        {}, reply);
}

RequestId IncidentPresenter::setTask(const QString &task, TaskState state, const QString &who, const QString &reason,
    const QString &happened, Reply reply)
{
    return submit(incident::ChangeTask{activation(), task.toStdString(), taskStatus(state), who.trimmed().toStdString(),
                      reason.trimmed().toStdString()},
        happened, reply);
}

RequestId IncidentPresenter::setDeadline(const QString &label, const QString &owner, const QString &due, Reply reply)
{
    const std::optional<base::Instant> when = parseDue(due, m_now);
    if (!when) {
        reply.tell(unreadableTime());
        return 0;
    }
    return submit(
        incident::SetDeadline{label.trimmed().toStdString(), owner.trimmed().toStdString(), *when}, {}, reply);
}

QString IncidentPresenter::dueReading(const QString &typed) const
{
    const std::optional<base::Instant> when = parseDue(typed, m_now);
    return when ? dotted({dueMoment(*when, m_now), dueText(*when, m_now)}) : QString();
}

RequestId IncidentPresenter::extendDeadline(
    const QString &deadline, const QString &due, const QString &reason, Reply reply)
{
    const std::optional<base::Instant> when = parseDue(due, m_now);
    if (!when) {
        reply.tell(unreadableTime());
        return 0;
    }
    return submit(incident::ExtendDeadline{deadline.toStdString(), *when, reason.trimmed().toStdString()}, {}, reply);
}

RequestId IncidentPresenter::silenceDeadline(const QString &deadline, Reply reply)
{
    const std::string id = deadline.toStdString();
    const incident::DeadlineEntry *clock =
        m_subject.empty() ? nullptr : incident::findDeadline(*m_subject.incident, id);
    return submit(incident::SilenceDeadline{id, clock && clock->silenced}, {}, reply);
}

RequestId IncidentPresenter::endDeadline(const QString &deadline, const QString &reason, Reply reply)
{
    return submit(incident::EndDeadline{deadline.toStdString(), reason.trimmed().toStdString()}, {}, reply);
}

RequestId IncidentPresenter::recordCall(const QString &key, CallState outcome, const QString &person,
    const QString &note, const QString &retryAt, const QString &happened, Reply reply)
{
    const auto row = std::ranges::find(m_calls.rows(), key, &CallRow::key);
    const std::optional<incident::CallOutcome> code = callOutcome(outcome);
    if (row == m_calls.rows().end() || !code) {
        reply.tell(Text::tr("Choose whom was called, and what came of it."));
        return 0;
    }
    std::optional<base::Instant> again;
    if (!retryAt.trimmed().isEmpty()) {
        again = parseDue(retryAt, m_now);
        if (!again) {
            reply.tell(unreadableTime());
            return 0;
        }
    }
    return submit(incident::RecordCall{activation(), row->target.toStdString(), *code, person.trimmed().toStdString(),
                      note.trimmed().toStdString(), again},
        happened, reply);
}

RequestId IncidentPresenter::confirm(
    const QString &confirmation, bool holds, const Signature &signature, const QString &happened, Reply reply)
{
    return submit(
        incident::ConfirmCondition{activation(), confirmation.toStdString(), holds,
            signature.source.trimmed().toStdString(), signature.post.toStdString(), signature.step.toStdString()},
        happened, reply);
}

RequestId IncidentPresenter::takeTransition(
    const QString &transition, const Order &order, const QString &happened, Reply reply)
{
    const std::string id = transition.toStdString();
    std::string lifecycle = "response";
    QString label;
    for (const plan::Lifecycle &ladder :
        m_subject.plan ? m_subject.model().lifecycles : std::vector<plan::Lifecycle>()) {
        if (const plan::Transition *found = plan::findTransition(ladder, id)) {
            lifecycle = ladder.id;
            label = qtext(found->label);
        }
    }
    return submit(incident::TakeTransition{activation(), lifecycle, id, deciderOf(order),
                      order.reason.trimmed().toStdString(), {}, order.goesTo.toStdString()},
        happened, reply, label);
}

RequestId IncidentPresenter::reopen(const Order &order, const QString &happened, Reply reply)
{
    return submit(
        incident::Reopen{activation(), deciderOf(order), order.reason.trimmed().toStdString()}, happened, reply);
}

RequestId IncidentPresenter::sendReport(const OutgoingReport &report, const QString &happened, Reply reply)
{
    return submit(commandFor(report), happened, reply);
}

incident::SendReport IncidentPresenter::commandFor(const OutgoingReport &report) const
{
    return {activation(), report.report.toStdString(), channelOf(report.channel), report.text.toStdString(),
        report.reference.trimmed().toStdString(), report.covers, report.reason.trimmed().toStdString()};
}

RequestId IncidentPresenter::correctTime(const QString &time, const QString &reason, Reply reply)
{
    const auto first = std::ranges::find_if(m_subject.incident->history, [](const incident::RecordedEvent &record) {
        return std::holds_alternative<incident::IncidentReported>(record.event);
    });
    const std::int64_t version = first == m_subject.incident->history.end() ? 0 : first->version;
    return correctTime(QString::number(version), time, reason, reply);
}

RequestId IncidentPresenter::correctTime(
    const QString &version, const QString &time, const QString &reason, Reply reply)
{
    const std::optional<base::Instant> when = parseMoment(time, m_now);
    if (!when) {
        reply.tell(unreadableTime());
        return 0;
    }
    return submit(incident::CorrectTime{version.toLongLong(), *when, reason.trimmed().toStdString()}, {}, reply);
}

RequestId IncidentPresenter::strike(const QString &version, const QString &reason, Reply reply)
{
    return submit(incident::Strike{version.toLongLong(), reason.trimmed().toStdString()}, {}, reply);
}

} // namespace viewmodel
