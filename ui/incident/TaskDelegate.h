#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// Where the columns of the task table stand, for rows and head alike.
struct TaskColumns {
    QRect mark, what, owner, cite, status;
};
[[nodiscard]] TaskColumns taskColumns(const QRect &area, const QFont &font);

/// A task: its mark (✓ done, ☐ needs a person, ◐ told or taken on, ✕ not applicable), what, who, clause and status; or
/// the heading of a set.
class TaskDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

/// The words over the columns.
class TaskHead final : public QWidget {
    Q_OBJECT
public:
    explicit TaskHead(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
