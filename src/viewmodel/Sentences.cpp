#include "viewmodel/Sentences.h"

#include "base/Overloaded.h"
#include "viewmodel/Words.h"

namespace viewmodel {

QString actionText(const incident::Command &command, const QString &label)
{
    if (!label.isEmpty())
        return label;
    using namespace incident;
    return std::visit(base::Overloaded{
                          [](const ReportIncident &) { return Text::tr("open the incident", "Cannot …"); },
                          [](const DescribeIncident &) { return Text::tr("change place and kind", "Cannot …"); },
                          [](const AddNarrative &) { return Text::tr("add to the narrative", "Cannot …"); },
                          [](const ActivatePlan &) { return Text::tr("add the plan", "Cannot …"); },
                          [](const LinkPlan &) { return Text::tr("say which plan asked for it", "Cannot …"); },
                          [](const ReportFact &) { return Text::tr("record the fact", "Cannot …"); },
                          [](const RecordSeries &) { return Text::tr("record the series", "Cannot …"); },
                          [](const ConfirmCondition &) { return Text::tr("confirm", "Cannot …"); },
                          [](const TakeTransition &) { return Text::tr("take this step", "Cannot …"); },
                          [](const Reopen &) { return Text::tr("reopen", "Cannot …"); },
                          [](const ChangeTask &) { return Text::tr("change the task", "Cannot …"); },
                          [](const SetDeadline &) { return Text::tr("set the deadline", "Cannot …"); },
                          [](const ExtendDeadline &) { return Text::tr("extend the deadline", "Cannot …"); },
                          [](const SilenceDeadline &) { return Text::tr("silence the deadline", "Cannot …"); },
                          [](const EndDeadline &) { return Text::tr("end the deadline", "Cannot …"); },
                          [](const RecordCall &) { return Text::tr("record the call", "Cannot …"); },
                          [](const SendReport &) { return Text::tr("record the report", "Cannot …"); },
                          [](const AddNote &) { return Text::tr("add the note", "Cannot …"); },
                          [](const Strike &) { return Text::tr("strike", "Cannot …"); },
                          [](const CorrectTime &) { return Text::tr("correct the time", "Cannot …"); },
                          [](const NoticeTime &) { return Text::tr("record the clocks", "Cannot …"); },
                      },
        command);
}

/// Why, without the clause. %1 of some is the thing in question, in the plan's words.
static QString refusalWords(const incident::Refusal &refusal)
{
    using Code = incident::RefusalCode;
    const QString subject = qtext(refusal.subject);
    switch (refusal.code) {
    case Code::AlreadyExists:
        return Text::tr("this number is taken");
    case Code::UnknownIncident:
        return Text::tr("there is no such incident");
    case Code::UnknownPlan:
        return Text::tr("plan %1 is not loaded").arg(subject);
    case Code::DraftPlan:
        return Text::tr("%1 is a draft; drafts run in demonstrations and drills only").arg(subject);
    case Code::UnknownActivation:
        return Text::tr("this plan does not run on the incident");
    case Code::AlreadyActive:
        return Text::tr("the plan is running already");
    case Code::UnknownFact:
        return Text::tr("the plan does not ask for %1").arg(subject);
    case Code::BadReading:
        return Text::tr("the value does not fit %1").arg(subject);
    case Code::UnknownTransition:
        return Text::tr("the plan has no such step");
    case Code::NotFromHere:
        return Text::tr("the incident does not stand where this step begins");
    case Code::NotEntitled:
        return Text::tr("%1 may not decide this").arg(subject);
    case Code::RequirementUnmet:
        return Text::tr("not confirmed: %1").arg(subject);
    case Code::ReasonMissing:
        return Text::tr("a reason is needed");
    case Code::Ended:
        return Text::tr("it has ended; reopen it first");
    case Code::NotEnded:
        return Text::tr("it has not ended");
    case Code::UnknownTask:
        return Text::tr("there is no such task");
    case Code::TaskAlreadyThere:
        return Text::tr("the task stands so already");
    case Code::UnknownDeadline:
        return Text::tr("there is no such clock");
    case Code::DeadlineOver:
        return Text::tr("the clock has ended: %1").arg(subject);
    case Code::UnknownCall:
        return Text::tr("nobody of that post is on the call list");
    case Code::UnknownReport:
        return Text::tr("the plan has no such report");
    case Code::UnknownConfirmation:
        return Text::tr("the plan asks for no such confirmation");
    case Code::UnknownEvent:
        return Text::tr("there is no such line");
    case Code::AlreadyStruck:
        return Text::tr("it is struck already");
    case Code::CannotStrike:
        return Text::tr("this line cannot be struck");
    case Code::EmptyText:
        return Text::tr("nothing was entered");
    case Code::InTheFuture:
        return Text::tr("the time lies in the future");
    case Code::CountingMissing:
        return Text::tr("it is not said what the number counts");
    case Code::BeforeReport:
        return Text::tr("the time lies before the first report");
    case Code::NotLater:
        return Text::tr("the new time is not later");
    case Code::SamePerson:
        return Text::tr("two people in two posts sign; %1 has signed already").arg(subject);
    case Code::AlreadySent:
        return Text::tr("%1 went out already and stands; say why one more goes out, or strike the wrong one first")
            .arg(subject);
    case Code::NothingBefore:
        return Text::tr("the report that goes out before %1 is not out; send that one, or say why %1 goes out now")
            .arg(subject);
    case Code::LevelInForce:
        return Text::tr("a level is in force still; say why %1 goes out now, or end it first").arg(subject);
    case Code::CannotCorrect:
        return Text::tr("no clock counts from this line; strike it and record it anew with its time");
    case Code::AlreadyLinked:
        return Text::tr("this plan is recorded as having asked for %1 already").arg(subject);
    case Code::LinkInCircle:
        return Text::tr("this plan was itself asked for by %1").arg(subject);
    case Code::NotListed:
        return Text::tr("%1 is not among the plans that the other one asks for").arg(subject);
    case Code::OutOfOrder:
        return Text::tr("the steps of a ladder keep their order; correct the step before or after it first");
    case Code::SeriesMovedOn:
        return Text::tr(
            "another series was recorded meanwhile; the rows go on from it now, look at them and record again");
    case Code::NoSeriesAsked:
        return Text::tr("no plan that runs here reads a series");
    case Code::BadSeries:
        return Text::tr("the hours or values of the series do not fit");
    }
    return {};
}

QString refusalReason(const incident::Refusal &refusal)
{
    const QString words = refusalWords(refusal);
    return refusal.cite.empty() ? words : Text::tr("%1 (%2)", "reason, clause").arg(words, qtext(refusal.cite));
}

QString refusalSentence(const incident::Refusal &refusal, const QString &action)
{
    return Text::tr("Cannot %1: %2.").arg(action, refusalReason(refusal));
}

ErrorWords errorWords(const base::Error &error)
{
    using Code = base::ErrorCode;
    switch (error.code) {
    case Code::NotFound:
        return {Text::tr("%1 was not found").arg(qtext(error.subject)), Text::tr("Check the name, then try again.")};
    case Code::Conflict:
        return {
            Text::tr("another seat recorded at the same moment"), Text::tr("Look at what changed, then try again.")};
    case Code::Invalid:
        return {Text::tr("the input cannot be read"), Text::tr("Correct it, then try again.")};
    case Code::Refused:
        return {Text::tr("a rule forbids it"), Text::tr("The log says which one.")};
    case Code::Corrupt:
        return {Text::tr("the file is damaged"), Text::tr("Restore the last backup.")};
    case Code::Foreign:
        return {Text::tr("the file belongs to another program"), Text::tr("Choose a record of Fengsui.")};
    case Code::Newer:
        return {Text::tr("a newer version wrote the file"), Text::tr("Open it with that version.")};
    case Code::ReadOnly:
        return {Text::tr("the place cannot be written to"), Text::tr("Grant write access or choose another folder.")};
    case Code::Busy:
        return {Text::tr("another program holds the file"), Text::tr("Close that program, then try again.")};
    case Code::Full:
        return {Text::tr("the disk is full"), Text::tr("Free some space, then try again.")};
    case Code::Io:
        return {Text::tr("the machine could not read or write"), Text::tr("Check the disk, then try again.")};
    }
    return {};
}

QString errorSentence(const base::Error &error, const QString &action)
{
    const ErrorWords words = errorWords(error);
    return Text::tr("%1 failed: %2; what is recorded stays as it was. %3", "what, cause, what to do")
        .arg(action, words.cause, words.remedy);
}

QString failureSentence(const app::Failure &failure, const incident::Command &command, const QString &label)
{
    if (const auto *refusal = std::get_if<incident::Refusal>(&failure))
        return refusalSentence(*refusal, actionText(command, label));
    return errorSentence(std::get<base::Error>(failure), Text::tr("Recording", "… failed"));
}

} // namespace viewmodel
