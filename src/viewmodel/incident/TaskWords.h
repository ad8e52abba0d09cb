#pragma once

#include "viewmodel/Words.h"

namespace viewmodel {

/// Which kinds of task it is, where the plan tells kinds apart.
[[nodiscard]] QStringList taskKinds(const plan::Plan &plan, const plan::Task &task);
/// That a level takes its tasks over from another set of the plan.
[[nodiscard]] QString inheritedWords(const plan::TaskSet &from);

} // namespace viewmodel
