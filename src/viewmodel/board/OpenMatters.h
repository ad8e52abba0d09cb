#pragma once

#include "viewmodel/Subject.h"

#include <QStringList>

namespace viewmodel {

/// What would stay undone if the response ended or was closed now: tasks, reports of the desk that never went out,
/// clocks that would stop. Nothing of it forbids the step; a person should know it before he takes it.
[[nodiscard]] QStringList openMatters(const Subject &subject, const plan::State &target);

} // namespace viewmodel
