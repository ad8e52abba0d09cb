#include "ui/plan/LineBox.h"

#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

#include <QVBoxLayout>

namespace ui {

LineBox::LineBox(qreal mostHeight, QWidget *parent)
    : QScrollArea(parent)
    , m_mostHeight(mostHeight)
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_body);
    m_body->setAutoFillBackground(false); // what it stands on shows through
    viewport()->setAutoFillBackground(false);
    fit();
}

void LineBox::setLines(const QList<Line> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    qDeleteAll(m_body->findChildren<ToneLabel *>(QString(), Qt::FindDirectChildrenOnly));
    for (const Line &line : lines) {
        auto *label = new ToneLabel;
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setText(line.text);
        label->setTone(line.tone);
        m_column->addWidget(label);
    }
    fit();
}

QString LineBox::text() const
{
    QStringList texts;
    for (const Line &line : m_lines)
        texts << line.text;
    return texts.join(u'\n');
}

// A form does not ask how high something is that wraps.
void LineBox::fit()
{
    const Metrics metrics = Metrics::of(this);
    const int width = qMax(viewport()->width(), metrics.em(12));
    int height = 0;
    for (const Line &line : m_lines)
        height += QFontMetrics(font())
                      .boundingRect(QRect(0, 0, width, 100000), Qt::AlignLeft | Qt::TextWordWrap, line.text)
                      .height();
    setFixedHeight(qBound(metrics.em(1.5), height + 2, metrics.em(m_mostHeight)));
    setFocusPolicy(height + 2 > maximumHeight() ? Qt::StrongFocus : Qt::NoFocus); // then the arrows scroll it
}

void LineBox::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

} // namespace ui
