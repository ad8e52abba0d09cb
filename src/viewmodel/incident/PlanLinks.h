#pragma once

#include "incident/Command.h"
#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// The short title of the plan that runs; its id when its text is not at hand.
[[nodiscard]] QString shortTitle(const incident::Activation &activation, const incident::PlanLibrary &plans);

/// Both run here, apart from each other, and `asking` lists the other one among those that go beside it: that it was
/// asked for can still be said.
[[nodiscard]] bool mayHaveAsked(
    const incident::PlanLibrary &plans, const incident::Activation &asking, const incident::Activation &asked);

/// What can be said so of the plan in view, as the one that asked or the one that was asked for.
[[nodiscard]] Choices linkChoices(const Subject &subject);
/// The link that a choice stands for; nothing for a choice that is none.
[[nodiscard]] std::optional<incident::LinkPlan> linkOfChoice(const QString &choice);
/// The activation that is worked on next once the choice, or that of a plan, was recorded.
[[nodiscard]] QString activationOfChoice(const QString &choice);

/// Which plan asked for which, seen from this one; of two that may have asked for each other, that they are not linked.
[[nodiscard]] QString linkWords(
    const incident::Incident &incident, const incident::Activation &activation, const incident::PlanLibrary &plans);

} // namespace viewmodel
