#include "plan/Confirmations.h"

#include <algorithm>

namespace plan {

KnownConfirmation findConfirmation(const Plan &plan, std::string_view name)
{
    for (const Lifecycle &ladder : plan.lifecycles) {
        const auto found = std::ranges::find(ladder.confirmations, name, &Confirmation::name);
        if (found != ladder.confirmations.end())
            return {&ladder, &*found};
    }
    return {};
}

std::string confirmationLabel(const Plan &plan, std::string_view name)
{
    const Confirmation *known = findConfirmation(plan, name).confirmation;
    return known ? known->label : std::string(name);
}

} // namespace plan
