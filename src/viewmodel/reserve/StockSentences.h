#pragma once

#include "app/Reserve.h"

#include <QString>

/// What the stock refuses, in sentences: what is wrong, and what to do about it.
namespace viewmodel {

[[nodiscard]] QString stockRefusalSentence(const reserve::StockRefusal &refusal);
/// Every line that is wrong, a sentence each.
[[nodiscard]] QString stockFailureSentence(const app::StockFailure &failure);
/// The sentence for a refusal of the stock by its stable name, about `subject`; empty where there is none of the name.
[[nodiscard]] QString stockRefusalSentence(std::string_view name, const std::string &subject);

} // namespace viewmodel
