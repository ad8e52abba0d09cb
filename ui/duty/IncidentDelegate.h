#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// A row of the board: place and kind with its chip, plan and age with what is missing, the next deadline with what is
/// left of it; a bar at the left repeats the level in force. Where there are many the line of plan and age gives way; where
/// the list is wide all stands on one line. A heading over those that ended.
class IncidentDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    /// The incident in view, wherever the current row stands.
    [[nodiscard]] bool isPicked(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;

private:
    void paintColumns(QPainter &painter, const Row &row) const;
    void paintHeading(QPainter &painter, const Row &row) const;
    void paintNameLine(QPainter &painter, const Row &row, QRect line) const;
    void paintPlanLine(QPainter &painter, const Row &row, QRect line) const;
    void paintClockLine(QPainter &painter, const Row &row, QRect line) const;
};

} // namespace ui
