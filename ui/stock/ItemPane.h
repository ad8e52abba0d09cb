#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

namespace viewmodel {
class StockScreen;
}

namespace ui {

class FloorBar;
class Pane;
class ToneLabel;

/// The items of the catalogue against the plan in force, and the total against its floor above them.
class ItemPane final : public QWidget {
    Q_OBJECT
public:
    explicit ItemPane(viewmodel::StockScreen &stock, QWidget *parent = nullptr);

    [[nodiscard]] TableView *table() const { return m_table; }
    /// The code of the item that is picked; empty: none.
    [[nodiscard]] QString chosen() const;
    /// What stands above the items.
    [[nodiscard]] QString total() const;

Q_SIGNALS:
    void chosenChanged(const QString &item);

private:
    void show();

    viewmodel::StockScreen &m_stock;
    Pane *m_pane;
    ToneLabel *m_total;
    FloorBar *m_bar;
    ToneLabel *m_plan;
    TableView *m_table;
};

} // namespace ui
