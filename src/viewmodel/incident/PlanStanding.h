#pragma once

#include "plan/Plan.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// "吕政办发〔2023〕29号 since 2023"; empty for a version that nothing has superseded.
[[nodiscard]] QString successorText(const std::string &document, const std::string &since);
/// The sentence before such a plan is started: what has replaced it, since when, and that a reason is needed.
[[nodiscard]] QString supersededSentence(const plan::Plan &plan);

/// The version of a draft without the word that calls it one: "2024" of "2024-draft".
[[nodiscard]] QString draftVersion(const std::string &version);

} // namespace viewmodel
