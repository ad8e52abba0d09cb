#pragma once

#include "documents/Compose.h"
#include "documents/Document.h"
#include "documents/Template.h"

#include "dispatch/Notices.h"

namespace documents {

/// The one place where a document is made: the form's page filled copy by copy, and laid out. `made` stands in the PDF.
/// Errors: NotFound and Invalid of the page.
[[nodiscard]] base::Result<Document> render(
    const Templates &templates, const Composition &composition, base::Instant made);

/// The same page filled with the same, as a text for editing: the bytes of an OpenDocument text (odtOf()). Errors: as
/// render(), and Io.
[[nodiscard]] base::Result<std::string> renderForEditing(
    const Templates &templates, const Composition &composition, base::Instant made);

/// The signature block of a notice that was issued; without a code where it was not.
[[nodiscard]] SignatureBlock signatureOf(const dispatch::Notice &notice);
/// A draft until it is issued, void once it was refused, withdrawn or cancelled.
[[nodiscard]] std::vector<Mark> marksOf(const dispatch::Notice &notice);

} // namespace documents
