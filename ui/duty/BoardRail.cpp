#include "ui/duty/BoardRail.h"

#include "ui/common/Frame.h"
#include "ui/common/KeyCap.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Marks.h"
#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"
#include "viewmodel/board/IncidentListModel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

using viewmodel::ClockState;
using viewmodel::IncidentListModel;
using viewmodel::IncidentRow;
using viewmodel::Level;

namespace {

// As on the seals of the plans; the board's chip has the words.
QString numeral(Level level)
{
    switch (level) {
    case Level::First:
        return QStringLiteral("Ⅰ");
    case Level::Second:
        return QStringLiteral("Ⅱ");
    case Level::Third:
        return QStringLiteral("Ⅲ");
    case Level::Fourth:
        return QStringLiteral("Ⅳ");
    case Level::None:
        break;
    }
    return QStringLiteral("–");
}

Mark clockMark(ClockState state)
{
    switch (state) {
    case ClockState::Over:
        return Mark::Full;
    case ClockState::Near:
        return Mark::Half;
    case ClockState::None:
    case ClockState::Running:
    case ClockState::Ended:
        break;
    }
    return Mark::Empty;
}

/// Ended ones only while a clock of theirs runs.
bool isToDo(const IncidentRow &row) { return !row.section && (!row.ended || row.clock != ClockState::None); }

} // namespace

BoardRail::BoardRail(const IncidentListModel &incidents, QWidget *parent)
    : QWidget(parent)
    , m_incidents(incidents)
{
    setAccessibleName(tr("Incidents, folded"));
    setCursor(Qt::PointingHandCursor);
    const auto repaint = [this] { update(); };
    connect(&incidents, &QAbstractItemModel::dataChanged, this, repaint);
    connect(&incidents, &QAbstractItemModel::rowsInserted, this, repaint);
    connect(&incidents, &QAbstractItemModel::rowsRemoved, this, repaint);
    connect(&incidents, &QAbstractItemModel::rowsMoved, this, repaint);
}

QRect BoardRail::cell(int position) const
{
    const Metrics metrics = Metrics::of(this);
    const int height = metrics.em(3.8);
    return {0, metrics.paneHead() + position * height, width(), height};
}

void BoardRail::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    const QRect head(0, 0, width(), metrics.paneHead());
    painter.fillRect(head, tokens.alt);
    const QString key = QStringLiteral("Alt+1");
    const QSize cap = keyCapSize(key, font());
    paintKeyCap(painter, QRect(QPoint((width() - cap.width()) / 2, (head.height() - cap.height()) / 2), cap), key,
        font(), tokens.text);
    int position = 0;
    for (int row = 0; row < m_incidents.rowCount(); ++row) {
        const IncidentRow &incident = m_incidents.rows()[static_cast<std::size_t>(row)];
        if (isToDo(incident))
            paintCell(painter, cell(position++), row);
    }
    paintFrame(painter, rect(), QPen(tokens.line));
}

void BoardRail::paintCell(QPainter &painter, const QRect &area, int row) const
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    const IncidentRow &incident = m_incidents.rows()[static_cast<std::size_t>(row)];
    const int u = metrics.u();
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), tokens.line);
    if (incident.accent != Level::None)
        painter.fillRect(QRect(area.left(), area.top(), metrics.em(0.4), area.height() - 1),
            levelFill(tokens, incident.accent).fill);
    const QRect inner = area.adjusted(metrics.em(0.5), u, -u, -u);
    QRect line(inner.topLeft(), QSize(inner.width(), inner.height() / 2));
    drawLine(painter, line, incident.title.section(u' ', 0, 0), boldFont(typeFont(font(), TypeRole::Note)), tokens.text,
        Qt::AlignCenter);
    line.translate(0, line.height());
    viewmodel::Chip chip = incident.chip;
    chip.text = numeral(chip.level);
    const QFont note = typeFont(font(), TypeRole::Note);
    const QSize size = chipSize(chip, note).boundedTo({line.width() - metrics.em(1.2), line.height()});
    paintChip(painter, QRect(QPoint(line.left(), line.top() + (line.height() - size.height()) / 2), size), chip, note,
        tokens);
    const QRect mark(line.right() - metrics.em(0.8), line.top(), metrics.em(0.7), line.height());
    if (incident.clock != ClockState::None)
        paintMark(painter, mark, clockMark(incident.clock), toneColor(tokens, clockTone(incident.clock)));
}

bool BoardRail::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    int position = 0;
    for (int row = 0; row < m_incidents.rowCount(); ++row) {
        const IncidentRow &incident = m_incidents.rows()[static_cast<std::size_t>(row)];
        if (isToDo(incident) && cell(position++).contains(help->pos()))
            QToolTip::showText(
                help->globalPos(), m_incidents.index(row, 0).data(Qt::AccessibleTextRole).toString(), this);
    }
    return true;
}

} // namespace ui
