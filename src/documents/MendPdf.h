#pragma once

#include "base/Instant.h"
#include "base/Result.h"
#include "documents/GlyphNames.h"

namespace documents {

/// What the glyphs of a document are called.
struct Mending {
    GlyphNames names; ///< by the wrong ones
    std::u32string nameless = {}; ///< beyondPlane(), in the order in which a font first draws them
};

/// What a PDF with just these characters needs.
[[nodiscard]] Mending mendingFor(const QString &characters);

/// The PDF with the right names of its glyphs, so that its text can be found, and with the moment it was made; the same
/// document gives the same bytes. Error: Corrupt, what it was given is no PDF.
[[nodiscard]] base::Result<std::string> mendedPdf(const std::string &pdf, const Mending &mending, base::Instant made);

/// The same with a file that stands there. Errors: Corrupt, it is no PDF; those of reading and of writing it; it is as
/// it was then.
[[nodiscard]] base::Result<> mendPdfFile(const std::string &path, const Mending &mending, base::Instant made);

/// A ToUnicode map as Qt writes it for so many glyphs, with these names mended; for tests. Glyphs without a name get
/// one where the font draws all the nameless characters: it numbers glyphs as it draws them first. Else nobody knows
/// which is which.
[[nodiscard]] std::string mendedNames(const std::string &cmap, const Mending &mending, std::size_t glyphs);

} // namespace documents
