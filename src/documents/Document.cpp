#include "documents/Document.h"

#include "documents/LaidSheet.h"
#include "documents/PageHtml.h"
#include "documents/Pdf.h"

#include <QPainter>

namespace documents {

namespace {

/// All copies one after the other, on paper of the right size where the browser prints it.
QString forBrowser(const std::vector<QString> &copies, const QString &mark, const Look &look)
{
    const QString page = QStringLiteral("<style>@page { size: %1mm %2mm; margin: %3mm %4mm %5mm %6mm }"
                                        " @media screen { body { max-width: %7mm; margin: 8mm auto } }"
                                        " table { border-spacing: 0 } .mark { position: fixed; top: 35%; width: 100%;"
                                        " text-align: center; font-size: 100pt; color: rgba(0,0,0,0.1);"
                                        " transform: rotate(-32deg) }</style></head>")
                             .arg(look.sheet.width())
                             .arg(look.sheet.height())
                             .arg(look.margins.top())
                             .arg(look.margins.right())
                             .arg(look.margins.bottom())
                             .arg(look.margins.left())
                             .arg(look.block().width());
    QString whole = headOf(copies.front());
    if (!mark.isEmpty())
        whole += QStringLiteral("<div class=\"mark\">") + mark.toHtmlEscaped() + QStringLiteral("</div>");
    whole.replace(QStringLiteral("</head>"), page);
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (i > 0)
            whole += QStringLiteral("<div style=\"page-break-before: always\"></div>");
        whole += bodyOf(copies[i]);
    }
    whole += QStringLiteral("</body></html>\n");
    return whole.startsWith(QStringLiteral("<!DOCTYPE")) ? whole : QStringLiteral("<!DOCTYPE html>\n") + whole;
}

std::shared_ptr<const LaidSheet> layCopy(const QString &html, const Look &look)
{
    return std::make_shared<const LaidSheet>(pageParts(html), look);
}

} // namespace

base::Result<Document> Document::lay(const std::vector<std::string> &copies, DocumentHead head)
{
    Document document;
    document.m_head = std::move(head);
    std::vector<QString> pages;
    for (const std::string &copy : copies)
        pages.push_back(QString::fromStdString(copy));
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const auto kind = paperKindOf(copies[i]);
        if (!kind)
            return base::failFrom(kind);
        document.m_sheets.push_back(layCopy(pages[i], lookOf(*kind)));
    }
    for (const QString &page : pages)
        document.m_overleaf += pageParts(page).overleaf.toStdString();
    document.m_html = forBrowser(pages, QString::fromStdString(document.m_head.mark), document.m_sheets.front()->look())
                          .toStdString();
    return document;
}

bool Document::isTight(std::size_t copy) const { return m_sheets.at(copy)->isTight(); }

int Document::pageCount() const
{
    int pages = 0;
    for (const auto &sheet : m_sheets)
        pages += sheet->pages();
    return pages;
}

Document::Place Document::placeOf(int page) const
{
    for (const auto &sheet : m_sheets) {
        if (page < sheet->pages())
            return {sheet.get(), page};
        page -= sheet->pages();
    }
    return {m_sheets.back().get(), m_sheets.back()->pages() - 1};
}

double Document::pageWidth(int page) const { return placeOf(page).sheet->look().sheet.width(); }
double Document::pageHeight(int page) const { return placeOf(page).sheet->look().sheet.height(); }

void Document::paint(QPainter &painter, int page, double perMillimetre) const
{
    const Place place = placeOf(page);
    const qreal scale = perMillimetre * MillimetresPerInch / Flow::resolution();
    painter.save();
    painter.scale(scale, scale);
    place.sheet->paint(painter, place.page, QString::fromStdString(m_head.mark));
    painter.restore();
}

/// What the templates made and what is painted round it: numbers of pages, the mark.
QString Document::characters() const
{
    return QString::fromStdString(m_html + m_overleaf + m_head.mark) + QStringLiteral("0123456789—第页共（）　");
}

base::Result<std::string> Document::pdf() const { return pdfOf(*this); }

} // namespace documents
