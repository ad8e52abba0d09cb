#pragma once

#include "assess/CompiledPlan.h"

#include <iosfwd>

namespace formats {

/// One JSON object of facts as docs/rule-model.md has it: a value is exact, null unknown, {"test": "…"} bounded. Error:
/// Invalid, `subject` naming the fact where one is to blame. Names and domains are for CompiledPlan::assess to judge.
[[nodiscard]] base::Result<assess::Readings> readingsFromJson(std::string_view json);

/// How many lines were answered, and how many of them with an error.
struct LineCounts {
    std::size_t lines = 0;
    std::size_t bad = 0; ///< answered by an error
};

/// Answers one JSON object of facts a line, in order, each answer on a line of its own; a bad line is answered by its
/// error and the rest goes on. Answers leave as soon as there is no further input at hand, so that two programs can
/// take turns.
LineCounts assessLines(const assess::CompiledPlan &plan, std::istream &in, std::ostream &out, bool explain);

} // namespace formats
