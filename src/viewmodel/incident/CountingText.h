#pragma once

#include "viewmodel/Subject.h"

#include <QString>

namespace viewmodel {

/// What the number known of a fact counts, with the numbers that are part of it: "就诊，其中 12 人 住院"; and wider
/// numbers that are less than it, for one of them is wrong.
[[nodiscard]] QString countingText(const Subject &subject, const plan::Fact &fact);

} // namespace viewmodel
