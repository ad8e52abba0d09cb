#pragma once

#include "documents/Document.h"

namespace documents {

/// A text for editing, as LibreOffice opens it (OpenDocument 1.3): the same pages as the PDF's, each copy on sheets of
/// its own, with page numbers and the mark on every sheet. `copies`: the HTML of each copy, where the faces are named
/// by their words ("fangsong"). The same copies give the same bytes. Errors: Invalid, a template that names an unknown
/// paper; Io.
[[nodiscard]] base::Result<std::string> odtOf(
    const std::vector<std::string> &copies, int pages, const DocumentHead &head);

} // namespace documents
