#include "ui/incident/SegmentBar.h"

#include "ui/common/EnterKey.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QPainter>
#include <QResizeEvent>
#include <QTimer>

namespace ui {

Segment::Segment(const QString &id, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_id(id)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a long one is squeezed to the line rather than cut off
}

QSize Segment::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {QFontMetrics(boldFont(font())).horizontalAdvance(text()) + metrics.em(1), metrics.em(1.9)};
}

QSize Segment::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), Metrics::of(this).em(4)), sizeHint().height()};
}

void Segment::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    const QColor ground = isChecked() ? tokens.select : isDown() || underMouse() ? tokens.alt : tokens.surface;
    paintFrame(painter, rect(), hasFocus() ? QPen(tokens.accent.fill, 2) : QPen(tokens.strong), ground);
    painter.setFont(isChecked() ? boldFont(font()) : font());
    painter.setPen(tokens.text);
    const QRect area = rect().adjusted(2, 0, -2, 0);
    painter.drawText(area, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

void Segment::keyPressEvent(QKeyEvent *event)
{
    if (isPlainEnter(*event)) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT leftWanted();
        return;
    case Qt::Key_Right:
        Q_EMIT rightWanted();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        return;
    default:
        break;
    }
    QAbstractButton::keyPressEvent(event);
}

SegmentBar::SegmentBar(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(Metrics::of(this).u(1), this))
{
    setAccessibleName(accessibleName);
    // Not fixed: a box layout would hold it to the height of one line, whatever it needs at its width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SegmentBar::setChoices(const viewmodel::Choices &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    for (Segment *gone : m_segments) { // maybe the one just pressed: not deleted under its own feet
        m_layout->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    m_segments.clear();
    for (const viewmodel::Choice &choice : choices)
        add(choice);
    if (!segment(m_chosen))
        m_chosen.clear();
    showChosen();
    holdHeight();
}

void SegmentBar::add(const viewmodel::Choice &choice)
{
    auto *segment = new Segment(choice.id, choice.text, this);
    m_layout->addWidget(segment);
    m_segments.append(segment);
    connect(segment, &QAbstractButton::clicked, this, [this, segment] {
        m_chosen = segment->id();
        showChosen();
        Q_EMIT picked(m_chosen);
    });
    connect(segment, &Segment::leftWanted, this, [this, segment] { moveFocus(segment, -1); });
    connect(segment, &Segment::rightWanted, this, [this, segment] { moveFocus(segment, 1); });
}

void SegmentBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    holdHeight();
}

// A form that is laid out a second time at the same width has the height of the row right, but gives the field in it
// the height of its label: segments would be cut, or the second line of them not seen. It cannot go below this.
void SegmentBar::holdHeight()
{
    QTimer::singleShot(0, this, [this] { setMinimumHeight(heightForWidth(width())); });
}

void SegmentBar::setChosen(const QString &id)
{
    m_chosen = segment(id) ? id : QString();
    showChosen();
}

Segment *SegmentBar::segment(const QString &id) const
{
    for (Segment *segment : m_segments) {
        if (segment->id() == id && !id.isEmpty())
            return segment;
    }
    return nullptr;
}

// Tab stops once, at what is chosen.
void SegmentBar::showChosen()
{
    Segment *stop = segment(m_chosen);
    if (!stop && !m_segments.isEmpty())
        stop = m_segments.first();
    for (Segment *segment : m_segments) {
        segment->setChecked(segment->id() == m_chosen);
        segment->setFocusPolicy(segment == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(nullptr);
    setFocusProxy(stop);
}

void SegmentBar::focusChosen()
{
    if (focusProxy())
        focusProxy()->setFocus(Qt::OtherFocusReason);
}

void SegmentBar::moveFocus(const Segment *from, int by)
{
    const qsizetype next = m_segments.indexOf(from) + by;
    if (next >= 0 && next < m_segments.size())
        m_segments[next]->setFocus(Qt::TabFocusReason);
    Q_EMIT focusMoved(m_segments[qBound(qsizetype(0), next, m_segments.size() - 1)]->id());
}

} // namespace ui
