#pragma once

#include "viewmodel/imports/ImportPreview.h"

namespace root {

/// What the formats find in a table file, as the import shows it.
[[nodiscard]] viewmodel::ImportPreview previewRegister(
    std::string_view bytes, const std::string &file, viewmodel::RegisterKind kind);

} // namespace root
