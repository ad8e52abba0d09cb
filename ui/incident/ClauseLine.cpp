#include "ui/incident/ClauseLine.h"

#include "ui/common/Metrics.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace ui {
namespace {

QString joined(const QList<ClauseLine::Part> &parts)
{
    QStringList texts;
    for (const ClauseLine::Part &part : parts) {
        if (!part.text.isEmpty())
            texts.append(part.text);
    }
    return texts.join(u' ');
}

int layOut(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(width, 1));
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(height));
}

QList<QTextLayout::FormatRange> formatsOf(const QList<ClauseLine::Part> &parts, const Tokens &tokens)
{
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const ClauseLine::Part &part : parts) {
        if (part.text.isEmpty())
            continue;
        QTextCharFormat format;
        format.setForeground(toneColor(tokens, part.tone));
        if (part.bold)
            format.setFontWeight(QFont::Bold);
        const int length = static_cast<int>(part.text.size());
        ranges.append({start, length, format});
        start += length + 1;
    }
    return ranges;
}

} // namespace

ClauseLine::ClauseLine(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ClauseLine::setParts(const QList<Part> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    setAccessibleName(joined(parts));
    updateGeometry();
    update();
}

QSize ClauseLine::sizeHint() const
{
    const int width = qMin(fontMetrics().horizontalAdvance(text()) + 1, Metrics::of(this).em(30));
    return {width, heightForWidth(width)};
}

QSize ClauseLine::minimumSizeHint() const { return {Metrics::of(this).em(5), fontMetrics().height()}; }

int ClauseLine::heightForWidth(int width) const
{
    if (m_parts.isEmpty())
        return 0;
    QTextLayout layout(text(), font());
    layout.setFormats(formatsOf(m_parts, lightTokens()));
    return layOut(layout, width);
}

void ClauseLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout(text(), font());
    layout.setFormats(formatsOf(m_parts, tokensFor(palette())));
    layOut(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

} // namespace ui
