#include "viewmodel/OpeningProblem.h"

#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"

#include <filesystem>

namespace viewmodel {

namespace {

struct Words {
    QString what;
    QString advice;
    bool copyHelps = false;
};

/// A plan that cannot be used and a folder in the place of a record are both invalid; the file tells them apart.
bool isAboutAPlan(const base::Error &error) { return std::filesystem::path(error.subject).extension() == ".yaml"; }

Words noRecordHere()
{
    return {Text::tr("The file is no record of this kind."), Text::tr("Open another record file.")};
}

Words foreignRecord()
{
    Words words = noRecordHere();
    words.copyHelps = true;
    return words;
}

/// What the generic words of an error cannot say of a record that does not open.
Words wordsOf(const base::Error &error)
{
    using Code = base::ErrorCode;
    switch (error.code) {
    case Code::Busy:
        return {Text::tr("Another program has the record open."),
            Text::tr("Go on in its window, or close it there; then try again here.")};
    case Code::Corrupt:
        return {Text::tr("The record is damaged."), Text::tr("Make a copy for the expert, then open the last backup."),
            true};
    case Code::Foreign:
        return foreignRecord();
    case Code::Newer:
        return {Text::tr("A newer version of Fengsui wrote the record."),
            Text::tr("Open it with that version, or open another record file."), true};
    case Code::ReadOnly:
        return {Text::tr("The folder of the record cannot be written to."),
            Text::tr("Grant write access and try again, or open a record in another folder.")};
    case Code::Full:
        return {Text::tr("The disk of the record is full."), Text::tr("Free some space, then try again.")};
    case Code::NotFound:
        return {Text::tr("A file that Fengsui needs is not there."),
            Text::tr("Connect its disk or put it back and try again, or open another record file.")};
    case Code::Invalid:
        if (!isAboutAPlan(error))
            return noRecordHere();
        return {Text::tr("A plan file cannot be used."),
            Text::tr("Correct it, or put its last good version back; then try again.")};
    case Code::Conflict:
    case Code::Refused:
    case Code::Io:
        break;
    }
    const ErrorWords words = errorWords(error);
    return {Text::tr("The record could not be opened: %1.").arg(words.cause), words.remedy, error.code == Code::Io};
}

/// One line for the screen; details of many lines are for the log.
QString expertText(const base::Error &error)
{
    return qtext(base::toString({error.code, error.detail.substr(0, error.detail.find('\n')), {}}));
}

QString holderText(const RecordHolder &holder)
{
    const QString process = Text::tr("%1, process %2", "program").arg(holder.program).arg(holder.process);
    return holder.machine.isEmpty() ? process : Text::tr("%1 on %2", "program, machine").arg(process, holder.machine);
}

} // namespace

OpeningProblem openingProblem(const base::Error &error, const std::optional<RecordHolder> &holder)
{
    const Words words = wordsOf(error);
    OpeningProblem problem;
    problem.what = words.what;
    problem.where = qtext(error.subject);
    problem.advice = words.advice;
    problem.forExpert = expertText(error);
    problem.copyHelps = words.copyHelps;
    problem.safe = Text::tr("What is recorded was not changed.");
    if (error.code == base::ErrorCode::Busy && holder)
        problem.holder = holderText(*holder);
    return problem;
}

QString openingSentence(const base::Error &error)
{
    const OpeningProblem problem = openingProblem(error);
    return spaced({problem.what, problem.safe, problem.advice});
}

} // namespace viewmodel
