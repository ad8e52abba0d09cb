#pragma once

#include "dossier/Dossier.h"

namespace dossier {

/// Of every notice of the incident: its text; of each signature, also the second one under a movement of its goods, the
/// very bytes that were signed, the signature as base64 and as DER, the public key as PEM; and signatures/list.txt,
/// which says which of them belong together, a line a signature, with blanks between: text, signature (DER), public
/// key. docs/formats/signatures.md says how to check one.
[[nodiscard]] std::vector<archive::File> signatureFiles(const Subject &subject);

/// The movements by which the goods of a notice went and came back, where their second person signed.
[[nodiscard]] std::vector<const reserve::Movement *> signedMovementsOf(
    const dispatch::Notice &notice, const reserve::Stock &stock);

} // namespace dossier
