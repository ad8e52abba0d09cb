#pragma once

#include "app/Exchange.h"

#include <QString>

/// What the rules of the exchange refuse, in sentences: what is wrong, and what to do about it. None of them names a
/// key: half of a fingerprint on screen would be read off there instead of being asked for by telephone.
namespace viewmodel {

[[nodiscard]] QString exchangeRefusalSentence(const exchange::ExchangeRefusal &refusal);
[[nodiscard]] QString exchangeFailureSentence(const app::ExchangeFailure &failure, base::Instant now);
/// Why a file of another console cannot be read.
[[nodiscard]] QString bundleFileSentence(const base::Error &error);
/// Why a file cannot be made; `recorded`: what it should carry is recorded already, and can be written again.
[[nodiscard]] QString newFileSentence(const base::Error &error, bool recorded);

} // namespace viewmodel
