#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

class QLineEdit;

namespace viewmodel {
class StockScreen;
}

namespace ui {

class ActionButton;
class ButtonRow;
class DraftKeeper;
class EmptyState;
class Pane;
class StockStrips;
class ToneLabel;

/// The lots, first what expires first, with what is booked in and out of them. Strips of this pane serve the others of
/// the stock as well: one is open at a time.
class LotPane final : public QWidget {
    Q_OBJECT
public:
    LotPane(viewmodel::StockScreen &stock, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// Only lots of this item; empty: of all.
    void showItem(const QString &item);
    void say(const QString &sentence);
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] StockStrips *strips() const { return m_strips; }
    [[nodiscard]] ActionButton *button(const char *name) const;
    /// What was last said.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// L: lots of one item, that of the lot picked, or of all; empty: none is picked.
    void otherLotsWanted(const QString &item);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead();
    void buildButtons(QWidget &buttons);
    ActionButton *addAction(
        const char *name, const QString &text, const QList<QKeySequence> &keys, std::function<void()> act);
    void forLot(void (StockStrips::*open)(const QModelIndex &lot));
    void applyFilter();
    void show();
    void fitColumns();
    void fitColumnsLater();

    viewmodel::StockScreen &m_stock;
    QString m_item;
    Pane *m_pane;
    QLineEdit *m_filter;
    EmptyState *m_empty;
    TableView *m_table;
    ToneLabel *m_message;
    StockStrips *m_strips;
    ButtonRow *m_buttons;
    QList<ActionButton *> m_moving;
    ActionButton *m_filing = nullptr;
    bool m_sized = false; ///< the columns, as wide as they need to be
};

} // namespace ui
