#pragma once

#include "incident/Draft.h"

namespace incident {

/// Tells every plan that runs beside another one what that one knows (`companions` … `gives`): as machine lines, where
/// it differs from what was given last; as unknown where the matter is not certainly the giver's, or its `when` does
/// not hold. What a person told, or struck through, is left alone. Says whether there was anything to tell; the plans
/// are then to be judged anew.
[[nodiscard]] bool giveFacts(Draft &draft);

/// What `giver` gave the plan is taken back: it is not, or no longer, the one that asked for it.
void takeBackGifts(Draft &draft, const RunningPlan &taker, const ActivationId &giver);

} // namespace incident
