#pragma once

#include "documents/IncidentValues.h"

namespace documents {

/// The levels of a ladder that were in force, a row each: level, started, ended, lasted; total and times: hours and
/// number of all levels up to this one. Of one in force the hours up to now, and no end.
[[nodiscard]] std::vector<ValueRow> levelRows(const IncidentSubject &subject, const plan::Lifecycle &ladder);

/// "Ⅲ" of the level called "III"; other names stay as they are.
[[nodiscard]] std::string gradeWords(const std::string &level);

} // namespace documents
