#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace ui {

/// Cells of a decision table: rows tinted or hatched by how they stand to the facts, which the last cell says in words.
class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Makes the view one of a decision table: its cells drawn by the delegate, one picked at a time, scrolled sideways
/// where it is wider than its place.
void showAsRules(QTableView &table);

} // namespace ui
