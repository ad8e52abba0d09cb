#pragma once

#include "documents/IncidentValues.h"

namespace documents {

/// The levels of a ladder that were in force, a row each: level, started, ended, lasted; total and times: hours and
/// number of all levels up to this one. Of one in force the hours up to now, and no end.
[[nodiscard]] std::vector<ValueRow> levelRows(const IncidentSubject &subject, const plan::Lifecycle &ladder);

/// The strongest level of a ladder that was in force; null without one.
[[nodiscard]] const plan::State *highestLevel(const IncidentSubject &subject, const plan::Lifecycle &ladder);

/// "Ⅲ" of the level called "III"; other names stay as they are.
[[nodiscard]] std::string gradeWords(const std::string &level);
/// The same of a level of warning, which may be called by its colour: 一级 red, 二级 orange, 三级 yellow, 四级 blue
/// (突发事件应对法). Empty where the level is none of the four.
[[nodiscard]] std::string warningGradeWords(const std::string &level);

} // namespace documents
