#include "documents/OdtSheets.h"

#include "documents/SheetRim.h"

namespace documents {

namespace {

constexpr qreal NumberSpace =
    4; ///< mm from the text block to the line of the page number: its middle is NumberBelow down
constexpr qreal HeadTop = NoticeAbove - 4; ///< mm above the line of the mark
constexpr qreal OverleafPoints = 12; ///< of what further sheets are called
constexpr qreal FootBottom = 6; ///< mm below the page number, at least

const QString Footer = QStringLiteral("footer");
const QString FooterLeft = QStringLiteral("footer-left");
const QString Header = QStringLiteral("header");
const QString Overleaf = QStringLiteral("overleaf");
const QString MarkFrame = QStringLiteral("mark-picture");

qreal inMillimetres(qreal points) { return points * MillimetresPerInch / PointsPerInch; }

void writeParagraphStyle(
    OdtXml &out, const QString &name, const OdtAttributes &paragraph, const QString &font, qreal points)
{
    OdtAttributes letters;
    putForAllScripts(letters, QStringLiteral("font-name"), font);
    putForAllScripts(letters, QStringLiteral("font-size"), QString::number(points) + QStringLiteral("pt"));
    out.open(QStringLiteral("style:style"),
        {{QStringLiteral("style:name"), name}, {QStringLiteral("style:family"), QStringLiteral("paragraph")}});
    out.empty(QStringLiteral("style:paragraph-properties"), paragraph);
    out.empty(QStringLiteral("style:text-properties"), letters);
    out.close();
}

void writeArea(OdtXml &out, const QString &element, qreal height, const QString &gapSide, qreal gap)
{
    out.open(element);
    out.empty(QStringLiteral("style:header-footer-properties"),
        {{QStringLiteral("svg:height"), odtLength(height)}, {gapSide, odtLength(gap)},
            {QStringLiteral("style:dynamic-spacing"), QStringLiteral("false")}});
    out.close();
}

void writeLayout(OdtXml &out, const QString &name, const Look &look)
{
    const bool lying = look.sheet.width() > look.sheet.height();
    const qreal head = look.margins.top() - HeadTop;
    const qreal foot = look.margins.bottom() - FootBottom;
    out.open(QStringLiteral("style:page-layout"), {{QStringLiteral("style:name"), name}});
    out.empty(QStringLiteral("style:page-layout-properties"),
        {{QStringLiteral("fo:page-width"), odtLength(look.sheet.width())},
            {QStringLiteral("fo:page-height"), odtLength(look.sheet.height())},
            {QStringLiteral("style:print-orientation"),
                lying ? QStringLiteral("landscape") : QStringLiteral("portrait")},
            {QStringLiteral("fo:margin-top"), odtLength(HeadTop)},
            {QStringLiteral("fo:margin-bottom"), odtLength(FootBottom)},
            {QStringLiteral("fo:margin-left"), odtLength(look.margins.left())},
            {QStringLiteral("fo:margin-right"), odtLength(look.margins.right())}});
    writeArea(out, QStringLiteral("style:header-style"), head, QStringLiteral("fo:margin-bottom"), 1);
    writeArea(out, QStringLiteral("style:footer-style"), foot, QStringLiteral("fo:margin-top"), NumberSpace);
    out.close();
}

void writeNumber(OdtXml &out)
{
    out.full(QStringLiteral("text:page-number"), {{QStringLiteral("text:select-page"), QStringLiteral("current")}},
        QStringLiteral("1"));
}

} // namespace

void writeDefaultStyles(OdtXml &out, const Look &look)
{
    OdtAttributes letters;
    putForAllScripts(letters, QStringLiteral("font-name"), QStringLiteral("fangsong"));
    putForAllScripts(letters, QStringLiteral("font-size"), QString::number(look.points) + QStringLiteral("pt"));
    // An office breaks Latin text of a Chinese language anywhere, within a time or a number too.
    letters.emplace_back(QStringLiteral("fo:language"), QStringLiteral("en"));
    letters.emplace_back(QStringLiteral("fo:country"), QStringLiteral("US"));
    letters.emplace_back(QStringLiteral("style:language-asian"), QStringLiteral("zh"));
    letters.emplace_back(QStringLiteral("style:country-asian"), QStringLiteral("CN"));
    out.open(QStringLiteral("style:default-style"), {{QStringLiteral("style:family"), QStringLiteral("paragraph")}});
    // As on paper: no room put in between Chinese and other characters, no sign hung out over the edge.
    out.empty(QStringLiteral("style:paragraph-properties"),
        {{QStringLiteral("style:text-autospace"), QStringLiteral("none")},
            {QStringLiteral("style:punctuation-wrap"), QStringLiteral("simple")},
            {QStringLiteral("style:line-break"), QStringLiteral("strict")},
            {QStringLiteral("fo:orphans"), QStringLiteral("0")}, {QStringLiteral("fo:widows"), QStringLiteral("0")}});
    out.empty(QStringLiteral("style:text-properties"), letters);
    out.close();
    out.empty(QStringLiteral("style:style"),
        {{QStringLiteral("style:name"), QStringLiteral("Standard")},
            {QStringLiteral("style:family"), QStringLiteral("paragraph")},
            {QStringLiteral("style:class"), QStringLiteral("text")}});
    out.empty(QStringLiteral("style:style"),
        {{QStringLiteral("style:name"), QStringLiteral("Frame")},
            {QStringLiteral("style:family"), QStringLiteral("graphic")}});
}

void OdtSheets::writeLayouts(OdtXml &out) const
{
    const bool letter = m_sheets.front().look.kind == PaperKind::Letter;
    const QString align = QStringLiteral("fo:text-align");
    // One character in from the outer edge of the text, right on odd pages and left on even ones.
    const QString character = odtLength(inMillimetres(NumberPoints));
    const OdtAttributes right = letter
        ? OdtAttributes{{align, QStringLiteral("end")}, {QStringLiteral("fo:margin-right"), character}}
        : OdtAttributes{{align, QStringLiteral("center")}};
    writeParagraphStyle(out, Footer, right, QStringLiteral("songti"), letter ? NumberPoints : FormNumberPoints);
    writeParagraphStyle(out, FooterLeft,
        {{align, QStringLiteral("start")}, {QStringLiteral("fo:margin-left"), character}}, QStringLiteral("songti"),
        NumberPoints);
    writeParagraphStyle(out, Header, {{align, QStringLiteral("end")}}, QStringLiteral("heiti"), FormNumberPoints);
    writeParagraphStyle(out, Overleaf, {{align, QStringLiteral("center")}}, QStringLiteral("heiti"), OverleafPoints);
    out.open(QStringLiteral("style:style"),
        {{QStringLiteral("style:name"), MarkFrame}, {QStringLiteral("style:family"), QStringLiteral("graphic")}});
    out.empty(QStringLiteral("style:graphic-properties"),
        {{QStringLiteral("style:wrap"), QStringLiteral("run-through")},
            {QStringLiteral("style:run-through"), QStringLiteral("background")},
            {QStringLiteral("style:horizontal-pos"), QStringLiteral("from-left")},
            {QStringLiteral("style:horizontal-rel"), QStringLiteral("page")},
            {QStringLiteral("style:vertical-pos"), QStringLiteral("from-top")},
            {QStringLiteral("style:vertical-rel"), QStringLiteral("page")}});
    out.close();
    for (const OdtSheet &sheet : m_sheets)
        writeLayout(out, sheet.name, sheet.look);
}

void OdtSheets::writeHead(OdtXml &out, const OdtSheet &sheet, bool first) const
{
    out.open(first ? QStringLiteral("style:header-first") : QStringLiteral("style:header"));
    out.open(QStringLiteral("text:p"), {{QStringLiteral("text:style-name"), Header}});
    if (!m_picture.isEmpty()) {
        out.open(QStringLiteral("draw:frame"),
            {{QStringLiteral("draw:style-name"), MarkFrame},
                {QStringLiteral("draw:name"),
                    sheet.name + (first ? QStringLiteral("-first-mark") : QStringLiteral("-mark"))},
                {QStringLiteral("text:anchor-type"), QStringLiteral("paragraph")},
                {QStringLiteral("svg:x"), QStringLiteral("0mm")}, {QStringLiteral("svg:y"), QStringLiteral("0mm")},
                {QStringLiteral("svg:width"), odtLength(sheet.look.sheet.width())},
                {QStringLiteral("svg:height"), odtLength(sheet.look.sheet.height())},
                {QStringLiteral("draw:z-index"), QStringLiteral("0")}});
        out.empty(QStringLiteral("draw:image"), {{QStringLiteral("xlink:href"), m_picture}});
        out.full(QStringLiteral("svg:title"), {}, m_mark);
        out.close();
    }
    if (!m_mark.isEmpty())
        out.words(QStringLiteral("（%1）").arg(m_mark));
    out.close();
    if (!first && !sheet.overleaf.isEmpty())
        out.full(QStringLiteral("text:p"), {{QStringLiteral("text:style-name"), Overleaf}}, sheet.overleaf);
    out.close();
}

void OdtSheets::writeFoot(OdtXml &out, const OdtSheet &sheet) const
{
    const bool letter = sheet.look.kind == PaperKind::Letter;
    QStringList feet{QStringLiteral("style:footer")};
    if (letter)
        feet << QStringLiteral("style:footer-left");
    if (!sheet.overleaf.isEmpty())
        feet << QStringLiteral("style:footer-first"); // an office that finds a first head wants a first foot
    for (const QString &foot : feet) {
        const bool left = foot == QStringLiteral("style:footer-left");
        out.open(foot);
        out.open(QStringLiteral("text:p"), {{QStringLiteral("text:style-name"), left ? FooterLeft : Footer}});
        if (letter) {
            out.words(QStringLiteral("— "));
            writeNumber(out);
            out.words(QStringLiteral(" —"));
        } else {
            // As on paper: numbered only where there are several.
            out.empty(QStringLiteral("text:hidden-paragraph"),
                {{QStringLiteral("text:condition"), QStringLiteral("ooow:page==%1").arg(m_sheets.size())},
                    {QStringLiteral("text:is-hidden"), QStringLiteral("false")}});
            out.words(QStringLiteral("第 "));
            writeNumber(out);
            out.words(QStringLiteral(" 页　共 "));
            out.full(QStringLiteral("text:bookmark-ref"),
                {{QStringLiteral("text:reference-format"), QStringLiteral("page")},
                    {QStringLiteral("text:ref-name"), sheet.end}},
                QStringLiteral("1"));
            out.words(QStringLiteral(" 页"));
        }
        out.close();
        out.close();
    }
}

void OdtSheets::writeMasters(OdtXml &out) const
{
    out.open(QStringLiteral("office:master-styles"));
    for (const OdtSheet &sheet : m_sheets) {
        out.open(QStringLiteral("style:master-page"),
            {{QStringLiteral("style:name"), sheet.name}, {QStringLiteral("style:page-layout-name"), sheet.name}});
        writeHead(out, sheet, false);
        if (!sheet.overleaf.isEmpty())
            writeHead(out, sheet, true);
        writeFoot(out, sheet);
        out.close();
    }
    out.close();
}

} // namespace documents
