#pragma once

#include "dossier/Dossier.h"

namespace dossier {

/// timeline.txt to read, timeline.csv for a spreadsheet, timeline.json for programs.
[[nodiscard]] std::vector<archive::File> timelineFiles(const Subject &subject);

/// What people told, for a text that says more than that: lines behind the first are set in, so that none passes for an
/// entry, and characters that nobody sees are replaced.
[[nodiscard]] std::string setIn(std::string_view words);

} // namespace dossier
