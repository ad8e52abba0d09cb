#pragma once

#include "plan/Plan.h"

#include <iosfwd>

namespace cli {

/// One plan whole, for people to read: everything that the plan in JSON holds, part by part, each with its clause.
void printPlan(const plan::Plan &plan, std::ostream &out);

/// How a version stands, for people to read: "superseded by 吕政办发〔2023〕29号 since 2023", "draft, based on 2020";
/// empty for one in force.
[[nodiscard]] std::string standingText(const plan::Plan &plan);

} // namespace cli
