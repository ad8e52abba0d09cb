#include "viewmodel/board/OpenMatters.h"

#include "reports/Draft.h"
#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/incident/Reports.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// So many are named; of the others only how many there are is said.
constexpr qsizetype Named = 3;

QString counted(const QStringList &names)
{
    const QString text = listed(names.mid(0, Named));
    return names.size() > Named ? Text::tr("%1 and %n more", "names", int(names.size() - Named)).arg(text) : text;
}

QString openTasks(const Subject &subject)
{
    QStringList names;
    for (const incident::TaskEntry &task : subject.activation->tasks) {
        if (incident::isOpenWork(task))
            names << qtext(task.what);
    }
    return names.isEmpty() ? QString() : Text::tr("tasks not done (%1): %2").arg(names.size()).arg(counted(names));
}

QString unsentReports(const Subject &subject, const plan::State &target)
{
    QStringList names;
    for (const plan::Report &report : subject.model().reports) {
        const bool expected = report.kind == plan::ReportKind::Initial
            || (report.kind == plan::ReportKind::Final && target.kind == plan::StateKind::Final);
        if (expected && reports::isOfTheDesk(subject.model(), report) && historyOf(subject, report).times == 0)
            names << qtext(report.label);
    }
    return names.isEmpty() ? QString() : Text::tr("not reported: %1").arg(listed(names));
}

QString stoppingClocks(const Subject &subject)
{
    // Those set by hand belong to the whole incident, and stop with the last of its responses.
    const bool last = std::ranges::all_of(subject.incident->activations,
        [&](const incident::Activation &other) { return other.ended || other.id == subject.activation->id; });
    QStringList names;
    for (const incident::DeadlineEntry &clock : runningClocks(*subject.incident)) {
        const bool stops = clock.activation == subject.activation->id || (last && clock.activation.value.empty());
        if (stops && !clock.outlives)
            names << clockLabel(clock.deadline, clock.label);
    }
    return names.isEmpty() ? QString() : Text::tr("clocks that stop with it: %1").arg(counted(names));
}

} // namespace

QStringList openMatters(const Subject &subject, const plan::State &target)
{
    if (target.kind != plan::StateKind::Ended && target.kind != plan::StateKind::Final)
        return {};
    // What turned out untrue, or not the plan's business, leaves nothing to be done under it.
    const plan::State *here = currentState(subject);
    if (target.kind == plan::StateKind::Final && (!here || here->kind != plan::StateKind::Ended))
        return {};
    return unique({openTasks(subject), unsentReports(subject, target), stoppingClocks(subject)});
}

} // namespace viewmodel
