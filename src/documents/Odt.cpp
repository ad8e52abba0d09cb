#include "documents/Odt.h"

#include "archive/Zip.h"
#include "documents/OdtSheets.h"
#include "documents/OdtText.h"
#include "documents/PageHtml.h"
#include "documents/SheetRim.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTextDocument>

#include <cmath>

namespace documents {

namespace {

const QString MediaType = QStringLiteral("application/vnd.oasis.opendocument.text");
const QString MarkName = QStringLiteral("Pictures/mark.png");
constexpr qreal MarkFineness = 4; ///< pixels of a millimetre

QByteArray markPicture(const QString &mark, const Look &look)
{
    QImage sheet(QSize(int(look.sheet.width() * MarkFineness), int(look.sheet.height() * MarkFineness)),
        QImage::Format_ARGB32_Premultiplied);
    sheet.fill(Qt::transparent);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(MarkFineness, MarkFineness);
    paintMark(painter, mark, look);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    sheet.save(&buffer, "PNG");
    return bytes;
}

/// On one line: "统计表（续表）　第一联　市工信局存".
QString overleafWords(const QString &html)
{
    QTextDocument overleaf;
    overleaf.setHtml(pageParts(html).overleaf);
    QStringList lines = overleaf.toPlainText().split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines.join(QChar(u'　'));
}

QByteArray contentOf(const std::vector<OdtCopy> &copies, OdtPictures &pictures)
{
    // Styles come first in the file, and are known last.
    OdtStyles styles;
    OdtXml text;
    text.open(QStringLiteral("office:text"));
    OdtText writer(text, styles, pictures);
    for (const OdtCopy &copy : copies)
        writer.write(copy);

    OdtXml out(QStringLiteral("office:document-content"));
    styles.writeFonts(out);
    out.open(QStringLiteral("office:automatic-styles"));
    styles.writeStyles(out);
    out.close();
    out.open(QStringLiteral("office:body"));
    out.include(text.take());
    out.close();
    return out.take();
}

QByteArray stylesOf(const OdtSheets &sheets, const Look &look)
{
    OdtXml out(QStringLiteral("office:document-styles"));
    OdtStyles().writeFonts(out);
    out.open(QStringLiteral("office:styles"));
    writeDefaultStyles(out, look);
    out.close();
    out.open(QStringLiteral("office:automatic-styles"));
    sheets.writeLayouts(out);
    out.close();
    sheets.writeMasters(out);
    return out.take();
}

QByteArray metaOf(const DocumentHead &head, int pages)
{
    const QString made = QString::fromStdString(base::toIso(head.made)).left(19);
    OdtXml out(QStringLiteral("office:document-meta"));
    out.open(QStringLiteral("office:meta"));
    out.full(QStringLiteral("meta:generator"), {}, QStringLiteral("Fengsui"));
    out.full(QStringLiteral("dc:title"), {}, QString::fromStdString(head.title));
    out.full(QStringLiteral("meta:creation-date"), {}, made);
    out.full(QStringLiteral("dc:date"), {}, made);
    // By it a reader decides at first whether pages are numbered; later it counts them itself.
    out.empty(QStringLiteral("meta:document-statistic"), {{QStringLiteral("meta:page-count"), QString::number(pages)}});
    out.close();
    return out.take();
}

QByteArray manifestOf(const std::vector<archive::File> &files)
{
    OdtXml out(QStringLiteral("manifest:manifest"));
    const auto entry = [&](const QString &path, const QString &type) {
        out.empty(QStringLiteral("manifest:file-entry"),
            {{QStringLiteral("manifest:full-path"), path}, {QStringLiteral("manifest:media-type"), type}});
    };
    entry(QStringLiteral("/"), MediaType);
    for (const archive::File &file : files) {
        if (!file.stored)
            entry(QString::fromStdString(file.name),
                file.name.ends_with(".png") ? QStringLiteral("image/png") : QStringLiteral("text/xml"));
    }
    return out.take();
}

} // namespace

base::Result<std::string> odtOf(const std::vector<std::string> &copies, int pages, const DocumentHead &head)
{
    const QString mark = QString::fromStdString(head.mark);
    std::vector<OdtCopy> texts;
    std::vector<OdtSheet> sheets;
    for (const std::string &copy : copies) {
        const auto kind = paperKindOf(copy);
        if (!kind)
            return base::failFrom(kind);
        const QString number = QString::number(texts.size() + 1);
        texts.push_back({QString::fromStdString(copy), lookOf(*kind), QStringLiteral("Copy") + number,
            QStringLiteral("end-") + number});
        sheets.push_back({texts.back().master, texts.back().end, texts.back().look, overleafWords(texts.back().html)});
    }
    OdtPictures pictures;
    std::vector<archive::File> files{{"mimetype", MediaType.toStdString(), true}};
    const auto add = [&](const QString &name, const QByteArray &bytes) {
        files.push_back({name.toStdString(), bytes.toStdString()});
    };
    const Look &look = sheets.front().look;
    add(QStringLiteral("content.xml"), contentOf(texts, pictures));
    if (!mark.isEmpty())
        pictures.emplace(MarkName, markPicture(mark, look));
    add(QStringLiteral("styles.xml"), stylesOf(OdtSheets(sheets, mark, mark.isEmpty() ? QString() : MarkName), look));
    add(QStringLiteral("meta.xml"), metaOf(head, pages));
    for (const auto &[name, bytes] : pictures)
        add(name, bytes);
    add(QStringLiteral("META-INF/manifest.xml"), manifestOf(files));
    return archive::zipOf(files, head.made);
}

} // namespace documents
