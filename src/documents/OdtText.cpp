#include "documents/OdtText.h"

#include "documents/PageHtml.h"

#include "base/Digest.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <cmath>
#include <utility>

namespace documents {

namespace {

constexpr qreal Twips = 20; ///< of a point: what a word processor can tell apart
const QString WithText = QStringLiteral("with-text"); ///< anchor: see docs/formats/forms.md
const QString Paragraph = QStringLiteral("paragraph");
const QString ParagraphProperties = QStringLiteral("style:paragraph-properties");
const QString TextProperties = QStringLiteral("style:text-properties");
const QString GraphicProperties = QStringLiteral("style:graphic-properties");

QString length(qreal pixels) { return odtLength(pixels * MillimetresPerInch / defaultDpi()); }

void putLength(OdtAttributes &attributes, const QString &name, qreal pixels)
{
    if (pixels != 0)
        attributes.emplace_back(name, length(pixels));
}

QString alignmentWord(Qt::Alignment alignment)
{
    if (alignment & Qt::AlignRight)
        return QStringLiteral("end");
    if (alignment & Qt::AlignHCenter)
        return QStringLiteral("center");
    return alignment & Qt::AlignJustify ? QStringLiteral("justify") : QStringLiteral("start");
}

/// Qt has an empty paragraph before and behind a table; it shows neither.
bool isBesideTable(const QTextBlock &block, const QTextFrame *before, const QTextFrame *behind)
{
    const bool after = qobject_cast<const QTextTable *>(before) && before->lastPosition() == block.position() - 1;
    const bool ahead = qobject_cast<const QTextTable *>(behind) && behind->firstPosition() == block.position() + 1;
    return block.length() == 1 && (after || ahead);
}

/// Whether the rows of the table are ruled off from each other.
bool hasLines(const QTextTable *table)
{
    return table && table->cellAt(0, 0).format().toTableCellFormat().bottomBorder() > 0;
}

bool isNamed(const QTextBlock &block, const QString &name)
{
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().charFormat().anchorNames().contains(name))
            return true;
    }
    return false;
}

/// How far characters are moved together so that as many stand on a line as the sheet is ruled for, in points.
qreal characterSpacing(const Look &look)
{
    const qreal width = look.block().width() * PointsPerInch / MillimetresPerInch / look.characters;
    return std::floor((width - look.points) * Twips) / Twips;
}

/// Height of a ruled line; rounded down, so that the last one is still on the sheet.
qreal lineHeight(const Look &look)
{
    const qreal points = look.block().height() * PointsPerInch / MillimetresPerInch / look.lines;
    return std::floor(points * Twips) / Twips * MillimetresPerInch / PointsPerInch;
}

} // namespace

void OdtText::write(const OdtCopy &copy)
{
    const PageHtml page = pageParts(copy.html);
    m_look = copy.look;
    m_master = copy.master;
    write(page.text, m_look.lines > 0);
    writeEnd(page.imprint, copy.end);
}

void OdtText::write(const QString &html, bool ruled)
{
    QTextDocument text;
    text.setUndoRedoEnabled(false);
    text.setHtml(inPixels(html));
    const bool before = std::exchange(m_ruled, ruled);
    findKept(text);
    write(text.rootFrame()->begin(), text.rootFrame()->end());
    m_ruled = before;
}

/// Who signs and the day stay with the paragraph before them, and so does what stands between; rows of a form alike.
/// A long table is torn wherever the office likes: it would be kept as a whole.
void OdtText::findKept(const QTextDocument &text)
{
    m_kept.clear();
    m_keptTables.clear();
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (!isNamed(block, WithText))
            continue;
        const QTextTable *own = QTextCursor(block).currentTable();
        QTextBlock before = block.previous();
        for (; before.isValid(); before = before.previous()) {
            const QTextTable *table = QTextCursor(before).currentTable();
            if (own && table == own)
                continue;
            if (table && table->format().headerRowCount() == 0)
                m_keptTables.insert(table);
            else if (!table)
                m_kept.insert(before.blockNumber());
            if (table || !before.text().trimmed().isEmpty())
                break;
        }
    }
}

void OdtText::write(QTextFrame::iterator from, const QTextFrame::iterator &to)
{
    // What shows: frames, and paragraphs that are more than Qt's own beside a table.
    struct Piece {
        QTextFrame *frame = nullptr;
        QTextBlock block = {};
    };
    std::vector<Piece> pieces;
    const QTextFrame *before = nullptr;
    while (from != to) {
        Piece piece{from.currentFrame(), from.currentBlock()};
        ++from;
        const QTextFrame *behind = from == to ? nullptr : from.currentFrame();
        if (piece.frame || !isBesideTable(piece.block, before, behind))
            pieces.push_back(piece);
        before = piece.frame;
    }
    const auto tableAt = [&](std::size_t i) {
        return i < pieces.size() ? qobject_cast<QTextTable *>(pieces[i].frame) : nullptr;
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const QTextTable *table = tableAt(i);
        if (table)
            write(*table, {hasLines(tableAt(i - 1)), hasLines(tableAt(i + 1))});
        else if (pieces[i].frame)
            write(pieces[i].frame->begin(), pieces[i].frame->end());
        else
            write(pieces[i].block);
    }
}

bool OdtText::isRuled(const QTextBlock &block) const { return m_ruled && !QTextCursor(block).currentTable(); }

OdtStyle OdtText::paragraphStyle(const QTextBlock &block) const
{
    const QTextBlockFormat format = block.blockFormat();
    OdtAttributes properties{{QStringLiteral("fo:text-align"), alignmentWord(format.alignment())}};
    putLength(properties, QStringLiteral("fo:margin-top"), format.topMargin());
    putLength(properties, QStringLiteral("fo:margin-bottom"), format.bottomMargin());
    putLength(properties, QStringLiteral("fo:margin-left"), format.leftMargin());
    putLength(properties, QStringLiteral("fo:margin-right"), format.rightMargin());
    putLength(properties, QStringLiteral("fo:text-indent"), format.textIndent());
    if (format.pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore)
        properties.emplace_back(QStringLiteral("fo:break-before"), QStringLiteral("page"));
    if (m_kept.contains(block.blockNumber()))
        properties.emplace_back(QStringLiteral("fo:keep-with-next"), QStringLiteral("always"));
    const bool ownHeight = format.lineHeightType() == QTextBlockFormat::FixedHeight;
    if (ownHeight || isRuled(block))
        properties.emplace_back(
            QStringLiteral("fo:line-height"), ownHeight ? length(format.lineHeight()) : odtLength(lineHeight(m_look)));
    return {Paragraph, {}, {{ParagraphProperties, properties}}};
}

OdtAttributes OdtText::lettersOf(const QTextCharFormat &format, bool ruled)
{
    const QStringList families = format.fontFamilies().toStringList();
    OdtAttributes letters = m_styles.fontOf(families.value(0));
    if (format.fontPointSize() > 0)
        putForAllScripts(
            letters, QStringLiteral("font-size"), QString::number(format.fontPointSize()) + QStringLiteral("pt"));
    if (format.fontWeight() > QFont::Medium)
        putForAllScripts(letters, QStringLiteral("font-weight"), QStringLiteral("bold"));
    if (format.fontItalic())
        putForAllScripts(letters, QStringLiteral("font-style"), QStringLiteral("italic"));
    if (format.fontUnderline())
        letters.emplace_back(QStringLiteral("style:text-underline-style"), QStringLiteral("solid"));
    if (format.foreground().style() != Qt::NoBrush)
        letters.emplace_back(QStringLiteral("fo:color"), format.foreground().color().name());
    if (ruled)
        letters.emplace_back(
            QStringLiteral("fo:letter-spacing"), QString::number(characterSpacing(m_look)) + QStringLiteral("pt"));
    return letters;
}

void OdtText::beginSheet(OdtStyle &style, OdtAttributes &properties)
{
    if (m_master.isEmpty())
        return;
    style.own.emplace_back(QStringLiteral("style:master-page-name"), std::exchange(m_master, {}));
    properties.emplace_back(QStringLiteral("style:page-number"), QStringLiteral("1"));
}

void OdtText::write(const QTextBlock &block)
{
    const bool ruled = isRuled(block);
    OdtStyle style = paragraphStyle(block);
    // Letters that most of the paragraph has are its own: an empty one is as high as they are.
    const OdtAttributes own =
        lettersOf(block.begin().atEnd() ? block.charFormat() : block.begin().fragment().charFormat(), ruled);
    beginSheet(style, style.properties.front().second);
    style.properties.emplace_back(TextProperties, own);
    m_out.open(QStringLiteral("text:p"), {{QStringLiteral("text:style-name"), m_styles.nameOf(std::move(style))}});
    if (const QTextList *list = block.textList()) {
        const bool numbered = list->format().style() <= QTextListFormat::ListDecimal;
        m_out.words((numbered ? list->itemText(block) : QStringLiteral("•")) + u' ');
    }
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().isImageFormat()) {
            for (qsizetype i = 0; i < fragment.text().size(); ++i)
                write(fragment.charFormat().toImageFormat());
            continue;
        }
        const OdtAttributes letters = lettersOf(fragment.charFormat(), ruled);
        if (letters == own) {
            m_out.words(fragment.text());
            continue;
        }
        m_out.open(QStringLiteral("text:span"),
            {{QStringLiteral("text:style-name"),
                m_styles.nameOf({QStringLiteral("text"), {}, {{TextProperties, letters}}})}});
        m_out.words(fragment.text());
        m_out.close();
    }
    m_out.close();
}

/// Only what the page brings with it: a document looks at nothing beside itself.
void OdtText::write(const QTextImageFormat &image)
{
    static const QString Address = QStringLiteral("data:image/png;base64,");
    if (!image.name().startsWith(Address))
        return;
    const QByteArray bytes = QByteArray::fromBase64(image.name().mid(Address.size()).toLatin1());
    const std::string digest = base::sm3Hex({bytes.data(), std::size_t(bytes.size())});
    const QString name =
        QStringLiteral("Pictures/") + QString::fromStdString(digest.substr(0, 16)) + QStringLiteral(".png");
    m_pictures.emplace(name, bytes);
    m_out.open(QStringLiteral("draw:frame"),
        {{QStringLiteral("draw:style-name"),
             m_styles.nameOf({QStringLiteral("graphic"), {},
                 {{GraphicProperties,
                     {{QStringLiteral("style:vertical-pos"), QStringLiteral("top")},
                         {QStringLiteral("style:vertical-rel"), QStringLiteral("baseline")}}}}})},
            {QStringLiteral("text:anchor-type"), QStringLiteral("as-char")},
            {QStringLiteral("svg:width"), length(image.width())},
            {QStringLiteral("svg:height"), length(image.height())}});
    m_out.empty(QStringLiteral("draw:image"), {{QStringLiteral("xlink:href"), name}});
    m_out.close();
}

/// A paragraph that nobody sees holds the bookmark, and the imprint in a frame that lies at the foot of its page.
void OdtText::writeEnd(const QString &imprint, const QString &bookmark)
{
    OdtAttributes smallest;
    putForAllScripts(smallest, QStringLiteral("font-size"), QStringLiteral("1pt"));
    OdtStyle style{Paragraph, {},
        {{ParagraphProperties, {{QStringLiteral("fo:line-height"), QStringLiteral("0.4mm")}}},
            {TextProperties, smallest}}};
    beginSheet(style, style.properties.front().second);
    m_out.open(QStringLiteral("text:p"), {{QStringLiteral("text:style-name"), m_styles.nameOf(std::move(style))}});
    if (!imprint.isEmpty()) {
        const QString frame = m_styles.nameOf({QStringLiteral("graphic"),
            {{QStringLiteral("style:parent-style-name"),
                QStringLiteral("Frame")}}, // else it is a drawing, without tables
            {{GraphicProperties,
                {{QStringLiteral("style:wrap"), QStringLiteral("none")},
                    {QStringLiteral("style:vertical-pos"), QStringLiteral("bottom")},
                    {QStringLiteral("style:vertical-rel"), QStringLiteral("page-content")},
                    {QStringLiteral("style:horizontal-pos"), QStringLiteral("center")},
                    {QStringLiteral("style:horizontal-rel"), QStringLiteral("page-content")},
                    {QStringLiteral("draw:fill"), QStringLiteral("none")},
                    {QStringLiteral("draw:stroke"), QStringLiteral("none")},
                    {QStringLiteral("fo:padding"), QStringLiteral("0mm")},
                    {QStringLiteral("fo:border"), QStringLiteral("none")}}}}});
        m_out.open(QStringLiteral("draw:frame"),
            {{QStringLiteral("draw:style-name"), frame},
                {QStringLiteral("draw:name"), bookmark + QStringLiteral("-imprint")},
                {QStringLiteral("text:anchor-type"), QStringLiteral("paragraph")},
                {QStringLiteral("svg:width"), odtLength(m_look.block().width())}});
        m_out.open(QStringLiteral("draw:text-box"), {{QStringLiteral("fo:min-height"), QStringLiteral("5mm")}});
        write(imprint, false);
        m_out.close();
        m_out.close();
    }
    m_out.empty(QStringLiteral("text:bookmark"), {{QStringLiteral("text:name"), bookmark}});
    m_out.close();
}

} // namespace documents
