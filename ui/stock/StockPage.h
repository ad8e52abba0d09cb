#pragma once

#include "ui/common/PageParts.h"
#include "viewmodel/imports/ImportPreview.h"

#include <QWidget>

class QSplitter;

namespace viewmodel {
class StockScreen;
}

namespace ui {

class DraftKeeper;
class DutyPane;
class ItemPane;
class LotPane;

/// 储备: items against the plan, lots first expiry first, and what somebody should look after.
class StockPage final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    StockPage(viewmodel::StockScreen &stock, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// Into view, with the focus on the lots.
    void open();
    [[nodiscard]] ItemPane *items() const { return m_items; }
    [[nodiscard]] LotPane *lots() const { return m_lots; }
    [[nodiscard]] DutyPane *duties() const { return m_duties; }
    [[nodiscard]] PageParts regions() const;

Q_SIGNALS:
    void importWanted(viewmodel::RegisterKind kind, const viewmodel::StockDetail &detail);
    void exportWanted(viewmodel::RegisterKind kind);
    void closed();

private:
    void showLot(qint64 lot, const QString &item);

    viewmodel::StockScreen &m_stock;
    QSplitter *m_columns;
    ItemPane *m_items;
    LotPane *m_lots;
    DutyPane *m_duties;
    bool m_ofOneItem = false;
};

} // namespace ui
