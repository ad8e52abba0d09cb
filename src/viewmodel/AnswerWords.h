#pragma once

#include "viewmodel/Words.h"

namespace viewmodel {

/// How an answer cannot be read, with the forms that would do and the numbers that are possible.
[[nodiscard]] QString unreadableAnswer(const plan::Fact &fact);

} // namespace viewmodel
