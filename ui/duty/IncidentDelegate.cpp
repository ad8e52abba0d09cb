#include "ui/duty/IncidentDelegate.h"

#include "ui/common/LevelChip.h"
#include "viewmodel/board/IncidentListModel.h"

#include <QPainter>

namespace ui {

using viewmodel::Chip;
using viewmodel::ChipForm;
using viewmodel::ClockState;
using viewmodel::IncidentListModel;
using viewmodel::Level;

namespace {

Chip chipOf(const RowDelegate::Row &row)
{
    return {row.index.data(IncidentListModel::ChipLevelRole).value<Level>(),
        row.index.data(IncidentListModel::ChipFormRole).value<ChipForm>(), row.text(IncidentListModel::ChipTextRole)};
}

// On a busy night a row keeps what tells it from the others and what comes next; the rest is in its tool tip.
constexpr int ManyRows = 12;

bool isDense(const RowDelegate::Row &row) { return row.index.model()->rowCount() > ManyRows; }

// So wide everything stands on one line, in columns.
bool isWide(const RowDelegate::Row &row, int width) { return width >= row.metrics.em(48); }

} // namespace

bool IncidentDelegate::isPicked(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return index.data(IncidentListModel::InViewRole).toBool();
}

int IncidentDelegate::rowHeight(const Row &row, int width) const
{
    if (row.index.data(IncidentListModel::SectionRole).toBool())
        return row.metrics.paneHead();
    if (isWide(row, width))
        return row.metrics.em(2.4);
    return isDense(row) ? row.metrics.em(3.6) : row.metrics.incidentRow();
}

void IncidentDelegate::paintRow(QPainter &painter, const Row &row) const
{
    if (row.index.data(IncidentListModel::SectionRole).toBool()) {
        paintHeading(painter, row);
        return;
    }
    if (const auto accent = row.index.data(IncidentListModel::AccentRole).value<Level>(); accent != Level::None) {
        const QRect bar(
            row.area.left() - row.metrics.inset(), row.area.top(), row.metrics.em(0.4), row.area.height() - 1);
        painter.fillRect(bar, levelFill(row.tokens, accent).fill);
    }
    if (isWide(row, row.area.width()))
        return paintColumns(painter, row);
    const int lines = isDense(row) ? 2 : 3;
    const int step = (row.area.height() - row.metrics.u(2)) / lines;
    QRect line(row.area.left() + row.metrics.u(1), row.area.top() + row.metrics.u(1),
        row.area.width() - row.metrics.u(1), step);
    paintNameLine(painter, row, line);
    if (!isDense(row))
        paintPlanLine(painter, row, line.translated(0, step));
    paintClockLine(painter, row, line.translated(0, (lines - 1) * step));
}

void IncidentDelegate::paintColumns(QPainter &painter, const Row &row) const
{
    QRect rest = row.area.adjusted(row.metrics.u(1), 0, 0, -1);
    const int gap = row.metrics.em(1);
    const QRect clock = takeRight(rest, {rest.width() * 33 / 100, rest.height()}, gap);
    const QRect plan = takeRight(rest, {rest.width() * 46 / 100, rest.height()}, gap);
    paintNameLine(painter, row, rest);
    paintPlanLine(painter, row, plan);
    paintClockLine(painter, row, clock);
}

void IncidentDelegate::paintHeading(QPainter &painter, const Row &row) const
{
    const int inset = row.metrics.inset();
    painter.fillRect(row.area.adjusted(-inset, 0, inset, -1), row.tokens.alt);
    drawLine(painter, row.area, row.text(IncidentListModel::TitleRole), typeFont(row.font, TypeRole::Note),
        row.tokens.muted);
}

void IncidentDelegate::paintNameLine(QPainter &painter, const Row &row, QRect line) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    const int gap = row.metrics.u(2);
    if (const Chip chip = chipOf(row); !chip.text.isEmpty())
        paintChip(painter, takeRight(line, chipSize(chip, note).boundedTo({line.width() * 3 / 5, 1000}), gap), chip,
            note, row.tokens);
    const QFont bold = boldFont(row.font);
    const auto fits = [&](const QString &text) { return QFontMetrics(bold).horizontalAdvance(text) <= line.width(); };
    const QString title = row.text(IncidentListModel::TitleRole);
    const QString shorter = row.text(IncidentListModel::ShortTitleRole);
    drawLine(painter, line, fits(title) || shorter.isEmpty() ? title : shorter, bold, row.tokens.text);
}

void IncidentDelegate::paintPlanLine(QPainter &painter, const Row &row, QRect line) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    const int gap = row.metrics.u(2);
    if (const QString missing = row.text(IncidentListModel::MissingTextRole); !missing.isEmpty())
        paintTag(painter, takeRight(line, tagSize(missing, note), gap), missing, Tone::Near, note, row.tokens);
    const Chip proposal{row.index.data(IncidentListModel::ProposalLevelRole).value<Level>(), ChipForm::Proposed,
        row.text(IncidentListModel::ProposalTextRole)};
    if (!proposal.text.isEmpty())
        paintChip(painter, takeRight(line, chipSize(proposal, note), gap), proposal, note, row.tokens);
    const QString plans = row.text(IncidentListModel::PlansRole);
    const QString elapsed = row.text(IncidentListModel::ElapsedRole);
    // The plans give way to how long it has lasted.
    const QString between = QStringLiteral(" · ");
    const QFontMetrics metrics(note);
    const int room = line.width() - metrics.horizontalAdvance(between + elapsed);
    const QString shown = metrics.elidedText(plans, Qt::ElideRight, room);
    drawLine(painter, line, shown.isEmpty() ? elapsed : shown + between + elapsed, note, row.tokens.muted);
}

void IncidentDelegate::paintClockLine(QPainter &painter, const Row &row, QRect line) const
{
    const auto clock = row.index.data(IncidentListModel::ClockRole).value<ClockState>();
    const QColor ink = toneColor(row.tokens, clockTone(clock));
    const bool urgent = clock == ClockState::Near || clock == ClockState::Over;
    const QFont font = urgent ? boldFont(row.font) : row.font;
    if (const QString due = row.text(IncidentListModel::DueRole); !due.isEmpty()) {
        const QRect at = takeRight(
            line, {QFontMetrics(font).horizontalAdvance(due) + row.metrics.u(1), line.height()}, row.metrics.u(2));
        drawLine(painter, at, due, font, ink, Qt::AlignRight | Qt::AlignVCenter);
    }
    const bool quiet = clock == ClockState::None;
    // What gives way to when: the time at its end has to be seen whole.
    const QString at = row.text(IncidentListModel::DueAtRole);
    const QFontMetrics metrics(row.font);
    const QString what = row.text(IncidentListModel::DeadlineRole).chopped(at.size()).trimmed();
    const int room = line.width() - (at.isEmpty() ? 0 : metrics.horizontalAdvance(u' ' + at));
    const QString shown = metrics.elidedText(what, Qt::ElideRight, room) + (at.isEmpty() ? QString() : u' ' + at);
    drawLine(painter, line, shown, row.font, quiet ? row.tokens.muted : row.tokens.text);
}

} // namespace ui
