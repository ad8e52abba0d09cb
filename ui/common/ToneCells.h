#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Cells of a table in the tone their model gives them, by a role that says "near", "danger" or "muted"; any other word
/// is plain text.
class ToneCells final : public QStyledItemDelegate {
public:
    explicit ToneCells(int toneRole, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const int m_toneRole;
};

} // namespace ui
