#include "documents/Pdf.h"

#include "documents/Flow.h"
#include "documents/MendPdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace documents {

namespace {

QPageLayout sheetOf(const Document &document, int page)
{
    const bool lying = document.pageWidth(page) > document.pageHeight(page);
    return lookOf(lying ? PaperKind::Wide : PaperKind::Form).pageLayout();
}

} // namespace

base::Result<std::string> pdfOf(const Document &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Flow::resolution());
    writer.setTitle(QString::fromStdString(document.head().title));
    writer.setCreator(QStringLiteral("Fengsui"));
    writer.setPageLayout(sheetOf(document, 0));
    QPainter painter;
    if (!painter.begin(&writer))
        return base::fail(base::ErrorCode::Corrupt, "the PDF cannot be begun", document.head().title);
    painter.setRenderHint(QPainter::LosslessImageRendering); // QR codes are read by machines
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0) {
            writer.setPageLayout(sheetOf(document, page));
            writer.newPage();
        }
        document.paint(painter, page, Flow::resolution() / MillimetresPerInch);
    }
    painter.end();
    return mendedPdf(bytes.toStdString(), mendingFor(document.characters()), document.head().made);
}

} // namespace documents
