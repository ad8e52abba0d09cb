#include "ui/paper/PrintPaper.h"

#include "documents/Look.h"
#include "documents/MendPdf.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace ui {

namespace {

bool writesPdf(const QPrinter &printer)
{
    return printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty();
}

/// Which of the pages, from 0.
QList<int> rangeOf(const QPrinter &printer, int pages)
{
    QList<int> range;
    for (int page = 0; page < pages; ++page) {
        const bool all = printer.printRange() != QPrinter::PageRange;
        const QPageRanges ranges = printer.pageRanges();
        const bool inRanges = ranges.isEmpty() ? (printer.fromPage() == 0 || page + 1 >= printer.fromPage())
                && (printer.toPage() == 0 || page + 1 <= printer.toPage())
                                               : ranges.contains(page + 1);
        if (all || inRanges)
            range << page;
    }
    return range;
}

void setSheet(const documents::Document &document, int page, QPrinter &printer)
{
    const bool lying = document.pageWidth(page) > document.pageHeight(page);
    printer.setPageLayout(
        documents::lookOf(lying ? documents::PaperKind::Wide : documents::PaperKind::Form).pageLayout());
    printer.setFullPage(true); // our margins are painted
}

} // namespace

QList<int> pagesToPrint(const QPrinter &printer, int pages)
{
    QList<int> once = rangeOf(printer, pages);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::ranges::reverse(once);
    const int copies = writesPdf(printer) || !printer.supportsMultipleCopies() ? printer.copyCount() : 1;
    if (copies <= 1)
        return once;
    QList<int> all;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            all += once;
    } else {
        for (const int page : once)
            all += QList<int>(copies, page);
    }
    return all;
}

base::Result<> printPaper(const documents::Document &document, QPrinter &printer)
{
    const QList<int> pages = pagesToPrint(printer, document.pageCount());
    if (pages.isEmpty())
        return base::fail(base::ErrorCode::Invalid, "no page is in the range asked for", document.head().title);
    setSheet(document, pages.first(), printer);
    QPainter painter;
    if (!painter.begin(&printer))
        return base::fail(base::ErrorCode::Io, "the printer cannot be begun", printer.printerName().toStdString());
    painter.setRenderHint(QPainter::LosslessImageRendering); // QR codes are read by machines
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            setSheet(document, pages[i], printer);
            if (!printer.newPage())
                return base::fail(
                    base::ErrorCode::Io, "the printer takes no more pages", printer.printerName().toStdString());
        }
        document.paint(painter, pages[i], printer.resolution() / documents::MillimetresPerInch);
    }
    if (!painter.end())
        return base::fail(base::ErrorCode::Io, "the printer failed", printer.printerName().toStdString());
    if (!writesPdf(printer))
        return {};
    // What Qt writes names some glyphs after radicals: they are put right as in every other PDF of ours.
    const std::string path = printer.outputFileName().toStdString();
    const auto mended =
        documents::mendPdfFile(path, documents::mendingFor(document.characters()), document.head().made);
    return mended ? base::Result<>()
                  : base::fail(base::ErrorCode::Io, "the PDF cannot be finished: " + mended.error().detail, path);
}

} // namespace ui
