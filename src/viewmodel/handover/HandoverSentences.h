#pragma once

#include "app/Handover.h"

#include <QString>

/// What the rules of handovers refuse, in sentences: what is wrong, and what to do about it.
namespace viewmodel {

[[nodiscard]] QString handoverRefusalSentence(const handover::HandoverRefusal &refusal);
[[nodiscard]] QString handoverFailureSentence(const app::HandoverFailure &failure, base::Instant now);

} // namespace viewmodel
