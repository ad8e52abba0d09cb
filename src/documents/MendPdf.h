#pragma once

#include "base/Instant.h"
#include "base/Result.h"
#include "documents/GlyphNames.h"

namespace documents {

/// The PDF with the right names of its glyphs, so that its text can be found, and with the moment it was made; the same
/// document gives the same bytes. Error: Corrupt, what it was given is no PDF.
[[nodiscard]] base::Result<std::string> mendedPdf(const std::string &pdf, const GlyphNames &names, base::Instant made);

/// A ToUnicode map as Qt writes it, with these names mended; for tests.
[[nodiscard]] std::string mendedNames(const std::string &cmap, const GlyphNames &names);

} // namespace documents
