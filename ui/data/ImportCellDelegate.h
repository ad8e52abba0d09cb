#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// A cell of a table to import: a wrong one has the tone of its finding and a line under it, one that goes is struck.
class ImportCellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace ui
