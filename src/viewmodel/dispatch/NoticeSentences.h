#pragma once

#include "app/Dispatch.h"

#include <QString>

/// What the rules of notices refuse, in sentences: what is wrong, and what to do about it.
namespace viewmodel {

[[nodiscard]] QString noticeRefusalSentence(const dispatch::NoticeRefusal &refusal);
[[nodiscard]] QString noticeFailureSentence(const app::NoticeFailure &failure, base::Instant now);

} // namespace viewmodel
