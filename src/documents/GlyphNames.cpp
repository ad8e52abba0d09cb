#include "documents/GlyphNames.h"

#include "documents/Faces.h"

#include <QHash>
#include <QRawFont>
#include <QSet>

namespace documents {

namespace {

constexpr char16_t LastOfPlane = 0xFFFF;

/// The first character of each glyph of a font.
using FirstNames = QHash<quint32, char16_t>;

FirstNames firstNames(const QRawFont &font)
{
    QString all;
    all.reserve(LastOfPlane);
    for (char32_t c = 1; c < LastOfPlane; ++c) {
        if (!QChar::isSurrogate(c))
            all += QChar(char16_t(c));
    }
    const QList<quint32> glyphs = font.glyphIndexesForString(all);
    FirstNames names;
    for (qsizetype i = 0; i < std::min(glyphs.size(), all.size()); ++i) {
        if (glyphs[i] != 0 && !names.contains(glyphs[i]))
            names.insert(glyphs[i], all[i].unicode());
    }
    return names;
}

struct KnownFont {
    QRawFont font;
    FirstNames names;
};

/// Each installed face once: reading all characters of a font takes a moment.
const std::map<QString, KnownFont> &knownFonts()
{
    static const std::map<QString, KnownFont> Known = [] {
        std::map<QString, KnownFont> known;
        for (const FaceChoice &choice : faces()) {
            const QRawFont font = QRawFont::fromFont(paperFont(choice.face, 16));
            if (!known.contains(font.familyName()))
                known[font.familyName()] = {font, firstNames(font)};
        }
        return known;
    }();
    return Known;
}

} // namespace

GlyphNames glyphNames(const QString &characters)
{
    const QSet<QChar> used(characters.begin(), characters.end());
    GlyphNames wrong;
    for (const auto &[family, known] : knownFonts()) {
        for (const QChar c : used) {
            const QList<quint32> glyphs = known.font.glyphIndexesForString(QString(c));
            if (glyphs.isEmpty() || glyphs.front() == 0)
                continue;
            const char16_t first = known.names.value(glyphs.front(), c.unicode());
            if (first != c.unicode() && !used.contains(QChar(first)))
                wrong[first] = c.unicode();
        }
    }
    return wrong;
}

std::u32string beyondPlane(const QString &characters)
{
    std::u32string beyond;
    for (const char32_t c : characters.toStdU32String()) {
        if (c > LastOfPlane && beyond.find(c) == std::u32string::npos)
            beyond += c;
    }
    return beyond;
}

} // namespace documents
