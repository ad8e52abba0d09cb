#pragma once

#include "documents/FormValues.h"

#include "handover/Handovers.h"
#include "plan/Plan.h"

namespace documents {

/// Every source of plan::FormSubject::Handover. A section of the sheet without a line says 无.
[[nodiscard]] FormValues handoverValues(const handover::Handover &handover, const plan::Plan *plan);
/// SM3 of the text of the sheet that both sign: on the paper, and the short code from it.
[[nodiscard]] std::string digestOf(const handover::Handover &handover);
/// "待接班", "已交接", "已撤回".
[[nodiscard]] std::string handoverState(const handover::Handover &handover);
/// "市应急局总值班室值班员（zhiban）\n2026年11月30日8时00分".
[[nodiscard]] std::string signedWords(const handover::Signed &one);

} // namespace documents
