#pragma once

#include "plan/Plan.h"

#include <iosfwd>

namespace cli {

/// One plan whole, for people to read: everything that the plan in JSON holds, part by part, each with its clause.
void printPlan(const plan::Plan &plan, std::ostream &out);

} // namespace cli
