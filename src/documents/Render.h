#pragma once

#include "documents/Compose.h"
#include "documents/Document.h"
#include "documents/Template.h"

#include "dispatch/Notices.h"
#include "handover/Handovers.h"

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
[[nodiscard]] SignatureBlock signatureOf(const dispatch::Notice &notice, const identity::Accounts &accounts);
/// A draft until it is issued, void once it was refused, withdrawn or cancelled.
[[nodiscard]] std::vector<Mark> marksOf(const dispatch::Notice &notice);

/// Of a handover: whoever goes signed it from the beginning, whoever comes may be missing still.
[[nodiscard]] SignatureBlock signatureOf(const handover::Handover &handover);
/// A draft until somebody took over, void once it was withdrawn.
[[nodiscard]] std::vector<Mark> marksOf(const handover::Handover &handover);

} // namespace documents
