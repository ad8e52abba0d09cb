#include "documents/LaidSheet.h"

#include "documents/Faces.h"
#include "documents/SheetRim.h"

#include <QFontMetricsF>
#include <QPainter>

namespace documents {

namespace {

constexpr qreal ImprintSpare = 2; ///< mm between the last line of the text and the imprint, at least
constexpr qreal OverleafGap = 1.5; ///< mm between what stands overleaf and the text block

/// In units of the reference device, whatever is painted on.
QFont sized(Face face, qreal points)
{
    QFont font = paperFont(face, points);
    font.setPixelSize(int(Flow::fromPoints(points)));
    return font;
}

Look unruled(Look look)
{
    look.lines = 0;
    return look;
}

} // namespace

LaidSheet::LaidSheet(const PageHtml &page, const Look &look)
    : m_look(look)
    , m_text(std::make_unique<Flow>(page.text, look))
{
    if (!page.imprint.isEmpty())
        placeImprint(page);
    m_pages = m_text->pages() + (m_imprint && !hasRoomForImprint(*m_text) ? 1 : 0);
    if (!page.overleaf.isEmpty() && m_pages > 1)
        m_overleaf = std::make_unique<Flow>(page.overleaf, unruled(look));
}

bool LaidSheet::hasRoomForImprint(const Flow &text) const
{
    return text.filled() <= block().height() - m_imprint->filled() - Flow::fromMillimetres(ImprintSpare);
}

void LaidSheet::placeImprint(const PageHtml &page)
{
    m_imprint = std::make_unique<Flow>(page.imprint, unruled(m_look));
    const QString tight = tightened(page.text);
    if (hasRoomForImprint(*m_text) || tight == page.text)
        return;
    auto closer = std::make_unique<Flow>(tight, m_look);
    m_isTight = hasRoomForImprint(*closer) && closer->pages() <= m_text->pages();
    if (m_isTight)
        m_text = std::move(closer);
}

QRectF LaidSheet::block() const
{
    const QSizeF size = m_look.block();
    return {Flow::fromMillimetres(m_look.margins.left()), Flow::fromMillimetres(m_look.margins.top()),
        Flow::fromMillimetres(size.width()), Flow::fromMillimetres(size.height())};
}

void LaidSheet::paintNumber(QPainter &painter, int page) const
{
    const QRectF text = block();
    const bool letter = m_look.kind == PaperKind::Letter;
    if (!letter && m_pages == 1)
        return;
    const QFont font = sized(Face::SongTi, letter ? NumberPoints : FormNumberPoints);
    const QFontMetricsF metrics(font);
    const QString words = letter ? QStringLiteral("— %1 —").arg(page + 1)
                                 : QStringLiteral("第 %1 页　共 %2 页").arg(page + 1).arg(m_pages);
    const qreal width = metrics.horizontalAdvance(words);
    const qreal character = Flow::fromPoints(NumberPoints);
    // The outer side: right on odd pages, left on even ones, one character in from the text.
    const qreal outer = page % 2 == 0 ? text.right() - character - width : text.left() + character;
    const qreal x = letter ? outer : text.center().x() - width / 2;
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QPointF(x, text.bottom() + Flow::fromMillimetres(NumberBelow) + metrics.ascent() / 2), words);
}

void LaidSheet::paintImprint(QPainter &painter) const
{
    const QRectF text = block();
    painter.save();
    painter.translate(text.left(), text.bottom() - m_imprint->filled());
    m_imprint->paint(painter, 0);
    painter.restore();
}

/// Between the upper edge of the sheet and the text.
void LaidSheet::paintOverleaf(QPainter &painter) const
{
    const QRectF text = block();
    painter.save();
    painter.translate(text.left(), text.top() - m_overleaf->filled() - Flow::fromMillimetres(OverleafGap));
    m_overleaf->paint(painter, 0);
    painter.restore();
}

void LaidSheet::paintMark(QPainter &painter, const QString &mark) const
{
    painter.save();
    painter.scale(Flow::fromMillimetres(1), Flow::fromMillimetres(1));
    documents::paintMark(painter, mark, m_look);
    painter.restore();

    const QFont font = sized(Face::HeiTi, FormNumberPoints);
    painter.setFont(font);
    painter.setPen(Qt::black);
    const QString words = QStringLiteral("（%1）").arg(mark);
    painter.drawText(
        QPointF(block().right() - QFontMetricsF(font).horizontalAdvance(words), Flow::fromMillimetres(NoticeAbove)),
        words);
}

void LaidSheet::paint(QPainter &painter, int page, const QString &mark) const
{
    if (!mark.isEmpty())
        paintMark(painter, mark);
    const QRectF text = block();
    if (page < m_text->pages()) {
        painter.save();
        painter.translate(text.topLeft());
        m_text->paint(painter, page);
        painter.restore();
    }
    if (m_overleaf && page > 0)
        paintOverleaf(painter);
    if (m_imprint && page == m_pages - 1)
        paintImprint(painter);
    paintNumber(painter, page);
}

} // namespace documents
