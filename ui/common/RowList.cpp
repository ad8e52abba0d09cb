#include "ui/common/RowList.h"

#include "ui/common/EnterKey.h"
#include "ui/common/Frame.h"

#include <QFontMetrics>
#include <QPainter>
#include <QResizeEvent>
#include <QTextLayout>

#include <limits>

namespace ui {

RowList::RowList(const QString &accessibleName, QWidget *parent)
    : ListView(parent)
{
    setAccessibleName(accessibleName);
    setResizeMode(QListView::Adjust);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setMouseTracking(false);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (canPick(index))
            Q_EMIT opened(index);
    });
}

void RowList::fitRows(int comfort)
{
    m_comfort = comfort;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    updateGeometry();
}

QSize RowList::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {metrics.em(14), m_comfort > 0 ? qMax(0, m_rowsHeight) : metrics.tableRow() * 8};
}

QSize RowList::minimumSizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    const int row = metrics.tableRow();
    return {metrics.em(10), m_comfort > 0 && m_rowsHeight >= 0 ? qMin(m_rowsHeight, row) : 2 * row};
}

int RowList::comfortExtra() const { return qMax(0, m_comfortHeight - minimumSizeHint().height()); }

bool RowList::canPick(const QModelIndex &index) const
{
    return index.isValid() && index.flags().testFlag(Qt::ItemIsSelectable);
}

// A heading cannot be picked: on to the row behind it, or stay.
QModelIndex RowList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex target = ListView::moveCursor(action, modifiers);
    if (!target.isValid() || canPick(target))
        return target;
    const bool down = action == MoveHome || target.row() > currentIndex().row();
    for (int row = target.row(); row >= 0 && row < model()->rowCount(); row += down ? 1 : -1) {
        if (const QModelIndex index = model()->index(row, 0); canPick(index))
            return index;
    }
    return currentIndex();
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    if (isPlainEnter(*event)) {
        if (const QModelIndex row = chosenRow(); row.isValid())
            Q_EMIT opened(row);
        return;
    }
    ListView::keyPressEvent(event);
}

void RowList::focusOutEvent(QFocusEvent *event)
{
    ListView::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason
        && event->reason() != Qt::MenuBarFocusReason)
        Q_EMIT left();
}

// As if there were no scroll bar: with it the rows wrap more and ask for more, and the layout would swing for ever.
int RowList::heightOf(int rows) const
{
    const auto *delegate = dynamic_cast<const RowDelegate *>(itemDelegate());
    int height = 0;
    for (int row = 0; delegate && model() && row < qMin(rows, model()->rowCount()); ++row)
        height += delegate->heightFor(model()->index(row, 0), *this, width());
    return height;
}

void RowList::updateGeometries()
{
    ListView::updateGeometries();
    const int height = m_comfort > 0 ? heightOf(std::numeric_limits<int>::max()) : 0;
    const int comfort = heightOf(m_comfort);
    if (height != m_rowsHeight || comfort != m_comfortHeight) {
        m_rowsHeight = height;
        m_comfortHeight = comfort;
        updateGeometry();
    }
}

// A row that was cut at the end of the list may be whole now.
void RowList::scrollContentsBy(int dx, int dy)
{
    ListView::scrollContentsBy(dx, dy);
    viewport()->update();
}

// Qt keeps the heights of rows whose words change: a label that wraps anew would be cut.
void RowList::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    ListView::dataChanged(first, last, roles);
    const auto *delegate = dynamic_cast<const RowDelegate *>(itemDelegate());
    for (int row = first.row(); delegate && row <= last.row(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (visualRect(index).height() == delegate->heightFor(index, *this, viewport()->width()))
            continue;
        scheduleDelayedItemsLayout();
        return;
    }
}

// The rows wrap anew at once, else the height of the old width is asked for first.
void RowList::resizeEvent(QResizeEvent *event)
{
    ListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout();
}

static RowDelegate::Row rowFor(const QWidget &list, const QModelIndex &index, const QRect &rect, bool picked)
{
    const Metrics metrics(list.font());
    return {index, rect.adjusted(metrics.inset(), 0, -metrics.inset(), 0), list.font(), metrics,
        tokensFor(list.palette()), picked, static_cast<const QAbstractItemView &>(list).viewport()->height()};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row row = rowFor(*option.widget, index, option.rect, isPicked(option, index));
    painter->save();
    painter->setClipRect(option.rect);
    if (row.picked)
        painter->fillRect(option.rect, row.tokens.select);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), row.tokens.line);
    paintRow(*painter, row);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFrame(*painter, option.rect, QPen(row.tokens.accent.fill));
    painter->restore();
}

bool RowDelegate::isPicked(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return option.state.testFlag(QStyle::State_Selected);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = static_cast<const QAbstractItemView *>(option.widget)->viewport()->width();
    return {width, heightFor(index, *option.widget, width)};
}

int RowDelegate::heightFor(const QModelIndex &index, const QWidget &list, int width) const
{
    const Row row = rowFor(list, index, QRect(0, 0, width, 0), false);
    return rowHeight(row, row.area.width());
}

QRect takeRight(QRect &line, QSize size, int gap)
{
    size.setWidth(qMin(size.width(), line.width()));
    const QRect taken(
        line.right() - size.width() + 1, line.top() + (line.height() - size.height()) / 2, size.width(), size.height());
    line.setRight(taken.left() - gap);
    return taken;
}

Tone clockTone(viewmodel::ClockState state)
{
    switch (state) {
    case viewmodel::ClockState::Near:
        return Tone::Near;
    case viewmodel::ClockState::Over:
        return Tone::Danger;
    case viewmodel::ClockState::None:
    case viewmodel::ClockState::Running:
    case viewmodel::ClockState::Ended:
        break;
    }
    return Tone::Text;
}

void drawLine(QPainter &painter, const QRect &area, const QString &text, const QFont &font, const QColor &color,
    Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(
        area, int(alignment) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

/// The lines of a text as they wrap, of which `most` are there at most; the last of those is elided.
static QString firstLines(const QString &text, const QFont &font, int width, int most)
{
    QTextLayout layout(text, font);
    layout.setTextOption(QTextOption());
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < most; line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == most;
        lines << (last ? QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width)
                       : text.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines.join(u'\n');
}

int drawWrapped(QPainter &painter, const QRect &area, const QString &text, const QFont &font, const QColor &color,
    Qt::Alignment alignment, int seenTo)
{
    const int height = seenTo < std::numeric_limits<int>::max() ? wrappedHeight(text, font, area.width()) : 0;
    if (height > 0 && area.top() + height > seenTo && area.top() < seenTo) {
        const int most = qMax(1, (seenTo - area.top()) / QFontMetrics(font).lineSpacing());
        drawWrapped(painter, area, firstLines(text, font, area.width(), most), font, color, alignment);
        return height;
    }
    QRect used;
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRect(area.topLeft(), QSize(area.width(), 100000)),
        int(alignment) | Qt::AlignTop | Qt::TextWordWrap, text, &used);
    return text.isEmpty() ? 0 : used.height();
}

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    if (text.isEmpty())
        return 0;
    const QRect room(0, 0, qMax(width, 1), 100000);
    return QFontMetrics(font).boundingRect(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text).height();
}

} // namespace ui
