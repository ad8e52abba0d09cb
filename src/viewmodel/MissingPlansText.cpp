#include "viewmodel/MissingPlansText.h"

#include "viewmodel/Words.h"

#include <charconv>

namespace viewmodel {

namespace {

/// The line that the first diagnostic of a plan file names, "<file>:12:3: error: …"; 0 when it names none.
int firstLine(const base::Error &error)
{
    const std::string before = error.subject + ":";
    int line = 0;
    if (error.detail.starts_with(before))
        std::from_chars(error.detail.data() + before.size(), error.detail.data() + error.detail.size(), line);
    return line;
}

QString fileText(const base::Error &error)
{
    const int line = firstLine(error);
    return line == 0 ? qtext(error.subject) : Text::tr("%1, line %2", "file").arg(qtext(error.subject)).arg(line);
}

QString filesText(const std::vector<base::Error> &files)
{
    QStringList words;
    for (const base::Error &file : files)
        words << fileText(file);
    return Text::tr("A plan file cannot be used: %1.").arg(listed(words));
}

QString versionsText(const std::vector<base::Error> &versions)
{
    QStringList words;
    for (const base::Error &version : versions)
        words << qtext(version.subject);
    return Text::tr("A plan that incidents run on is not to be had: %1.").arg(listed(words));
}

} // namespace

std::optional<Caution> missingPlansText(const MissingPlans &missing)
{
    if (missing.files.empty() && missing.versions.empty())
        return {};
    QStringList failed;
    if (!missing.files.empty())
        failed << filesText(missing.files);
    if (!missing.versions.empty())
        failed << versionsText(missing.versions);
    return Caution{spaced(failed),
        missing.versions.empty() ? Text::tr("The record and the incidents in it are not affected.")
                                 : Text::tr("What is recorded is not affected and can be read."),
        Text::tr("Correct the plan, or put its last good version back; then start Fengsui again.")};
}

} // namespace viewmodel
