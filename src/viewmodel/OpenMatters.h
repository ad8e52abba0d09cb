#pragma once

#include "viewmodel/Subject.h"

#include <QStringList>

namespace viewmodel {

/// When a report of the plan last went out from the activation in view, and how often; entries struck aside.
struct ReportHistory {
    int times = 0;
    base::Instant last{};
};
[[nodiscard]] ReportHistory historyOf(const Subject &subject, const plan::Report &report);

/// What would stay undone if the response ended or was closed now: tasks, reports of the desk that never went out,
/// clocks that would stop. Nothing of it forbids the step; a person should know it before he takes it.
[[nodiscard]] QStringList openMatters(const Subject &subject, const plan::State &target);

} // namespace viewmodel
