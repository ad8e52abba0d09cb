#pragma once

#include "documents/Document.h"

namespace documents {

/// The PDF of a document, written at the resolution it was laid out at. Error: Corrupt.
[[nodiscard]] base::Result<std::string> pdfOf(const Document &document);

} // namespace documents
