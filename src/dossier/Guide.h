#pragma once

#include "dossier/Papers.h"

namespace dossier {

/// README.txt: what is in the export and how it is checked, in Chinese.
[[nodiscard]] std::string guideText(const Subject &subject, const std::vector<Paper> &papers);

} // namespace dossier
