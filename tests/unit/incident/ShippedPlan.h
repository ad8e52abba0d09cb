#pragma once

#include "Desk.h"

namespace test {

/// A desk with the special-equipment plan as it ships.
[[nodiscard]] Desk shippedDesk();
/// A desk with every plan that ships, and the working days that ship.
[[nodiscard]] Desk shippedDeskOfAllPlans();
[[nodiscard]] const plan::Plan &shippedPlan();

inline const std::string Shipped = "special-equipment";

[[nodiscard]] incident::TakeTransition order(
    const std::string &transition, const std::string &post, const std::string &reason = {});
[[nodiscard]] incident::ConfirmCondition confirmed(const std::string &confirmation);

/// A moment of an accident, China Standard Time: "2018-06-07 16:28".
[[nodiscard]] base::Instant moment(const std::string &text);

} // namespace test
