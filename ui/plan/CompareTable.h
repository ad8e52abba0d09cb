#pragma once

#include "ui/common/KeyedView.h"

#include <QStyledItemDelegate>

namespace ui {

/// A table of long texts that wrap: its columns share the width, its rows are as high as they need to be. Rows that
/// differ are tinted.
class CompareTable final : public TableView {
    Q_OBJECT
public:
    /// How a row is read; 0: the model has no such role.
    struct Roles {
        int level = 0; ///< viewmodel::Level of a cell
        int differs = 0; ///< bool, of the row
        int parting = 0; ///< bool, of the row: from here on
    };
    CompareTable(const QString &accessibleName, const Roles &roles, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// How the width is shared: a part for each column.
    void setShares(const QList<int> &shares);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    QList<int> m_shares;
};

} // namespace ui
