#pragma once

#include <string_view>

namespace dispatch {

// Names of the rule model that the stock answers for (readings.md): the plan by which the reserve is dispatched, its
// decision on the way of supply, and the fact that what lies there settles.
inline constexpr std::string_view ReservePlan = "pharma-reserve";
inline constexpr std::string_view SupplyDecision = "supply_path";
inline constexpr std::string_view StockFact = "city_stock_sufficient";

} // namespace dispatch
