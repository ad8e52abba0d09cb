#pragma once

#include "dossier/Dossier.h"

namespace dossier {

/// Of every notice of the incident: its text; of each signature the very bytes that were signed, the signature as
/// base64 and as DER, the public key as PEM; and signatures/list.txt, which says which of them belong together, a line
/// a signature, with blanks between: text, signature (DER), public key. docs/formats/signatures.md says how to check
/// one.
[[nodiscard]] std::vector<archive::File> signatureFiles(const Subject &subject);

} // namespace dossier
