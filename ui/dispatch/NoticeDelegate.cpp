#include "ui/dispatch/NoticeDelegate.h"

#include "ui/common/Frame.h"
#include "ui/common/LevelChip.h"
#include "viewmodel/dispatch/NoticeQueueModel.h"

#include <QPainter>

namespace ui {

using viewmodel::ClockState;
using viewmodel::NoticeQueueModel;
using viewmodel::QueueRow;

namespace {

QueueRow::Section sectionOf(const RowDelegate::Row &row)
{
    return static_cast<QueueRow::Section>(row.index.data(NoticeQueueModel::SectionRole).toInt());
}

bool isHeading(const RowDelegate::Row &row) { return row.index.data(NoticeQueueModel::HeadingRole).toBool(); }

/// What one has done needs two lines, what is to be done four.
int linesOf(const RowDelegate::Row &row) { return sectionOf(row) == QueueRow::Section::SignedToday ? 2 : 4; }

int lineHeight(const RowDelegate::Row &row) { return QFontMetrics(boldFont(row.font)).height(); }

void paintHeading(QPainter &painter, const RowDelegate::Row &row)
{
    const int inset = row.metrics.inset();
    painter.fillRect(row.area.adjusted(-inset, 0, inset, -1), row.tokens.alt);
    const QString title = row.text(NoticeQueueModel::TitleRole);
    drawLine(painter, row.area, title, boldFont(row.font), row.tokens.text);
    QRect behind = row.area;
    behind.setLeft(row.area.left() + QFontMetrics(boldFont(row.font)).horizontalAdvance(title) + row.metrics.u(3));
    drawLine(painter, behind, row.text(NoticeQueueModel::CountRole), row.font, row.tokens.muted);
}

} // namespace

int NoticeDelegate::rowHeight(const Row &row, int) const
{
    return isHeading(row) ? row.metrics.paneHead() : linesOf(row) * lineHeight(row) + row.metrics.u(4);
}

void NoticeDelegate::paintRow(QPainter &painter, const Row &row) const
{
    if (isHeading(row))
        return paintHeading(painter, row);
    const QFont note = typeFont(row.font, TypeRole::Note);
    const int gap = row.metrics.u(2);
    const bool mine = sectionOf(row) == QueueRow::Section::Mine;
    QRect line(row.area.left(), row.area.top() + row.metrics.u(2), row.area.width(), lineHeight(row));
    const auto pair = [&](const QString &left, const QFont &leftFont, const QColor &leftColor, const QString &right,
                          const QFont &rightFont, const QColor &rightColor) {
        QRect area = line;
        if (!right.isEmpty()) {
            const QSize size(QFontMetrics(rightFont).horizontalAdvance(right) + 1, area.height());
            drawLine(
                painter, takeRight(area, size, gap), right, rightFont, rightColor, Qt::AlignRight | Qt::AlignVCenter);
        }
        drawLine(painter, area, left, leftFont, leftColor);
        line.translate(0, line.height());
    };
    const Tokens &tokens = row.tokens;
    pair(row.text(NoticeQueueModel::TitleRole), boldFont(row.font), tokens.text,
        row.text(NoticeQueueModel::ArrivedRole), note, tokens.muted);
    if (linesOf(row) > 2) {
        pair(row.text(NoticeQueueModel::UnitRole), row.font, tokens.text, {}, note, tokens.muted);
        QRect summary = line;
        if (const QString phone = row.text(NoticeQueueModel::PhoneRole); !phone.isEmpty())
            paintTag(painter, takeRight(summary, tagSize(phone, note), gap), phone, Tone::Near, note, tokens);
        drawLine(painter, summary, row.text(NoticeQueueModel::SummaryRole), note, tokens.muted);
        line.translate(0, line.height());
    }
    const auto state = row.index.data(NoticeQueueModel::StateRole).value<ClockState>();
    const bool presses = state == ClockState::Near || state == ClockState::Over;
    pair(row.text(NoticeQueueModel::WaitsRole), row.font, mine ? tokens.text : tokens.muted,
        row.text(NoticeQueueModel::DueRole), presses ? boldFont(row.font) : row.font,
        toneColor(tokens, clockTone(state)));
}

} // namespace ui
