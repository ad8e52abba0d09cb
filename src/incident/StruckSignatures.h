#pragma once

#include "incident/Incident.h"

namespace incident {

/// A step that brought a ladder to where it stands, and a signature it was taken on that was struck since.
struct StruckSignature {
    const plan::Transition *step = nullptr;
    const plan::Confirmation *confirmation = nullptr;
};
/// Of all ladders; what follows from it, a person decides. The plan must outlive what is returned.
[[nodiscard]] std::vector<StruckSignature> struckSignatures(
    const Incident &incident, const Activation &activation, const plan::Plan &plan);

/// The step needs the condition to be signed for it.
[[nodiscard]] bool needsSigned(const plan::Transition &step, const plan::Confirmation &confirmation);

/// The signature that the step of that version was taken on; null: none that stands. `struck`: one that is struck.
[[nodiscard]] const RecordedEvent *signatureOf(
    const Incident &incident, const RecordedEvent &step, const std::string &confirmation, bool struck = false);

} // namespace incident
