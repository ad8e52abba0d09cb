#pragma once

#include "app/Reserve.h"

#include <QString>

/// What the stock refuses, in sentences: what is wrong, and what to do about it.
namespace viewmodel {

[[nodiscard]] QString stockRefusalSentence(const reserve::StockRefusal &refusal);
/// Every line that is wrong, a sentence each.
[[nodiscard]] QString stockFailureSentence(const app::StockFailure &failure, base::Instant now);

} // namespace viewmodel
