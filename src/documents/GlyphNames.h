#pragma once

#include <QString>

#include <map>
#include <string>

namespace documents {

/// A glyph of a font is often drawn for several characters: 一 and the radical ⼀, 金 and its compatibility form. A PDF
/// by Qt names such a glyph after the first of them. What each wrong name stands for, for text of these characters.
using GlyphNames = std::map<char16_t, char16_t>;
[[nodiscard]] GlyphNames glyphNames(const QString &characters);

/// The characters beyond the basic plane that stand in it, each once, in their order: Qt gives their glyphs no name at
/// all.
[[nodiscard]] std::u32string beyondPlane(const QString &characters);

} // namespace documents
