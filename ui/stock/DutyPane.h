#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace viewmodel {
class StockScreen;
}

namespace ui {

class ActionButton;
class Pane;
class StockStrips;
class ToneLabel;

/// What somebody should look after in the stock, what was booked, and the checks. Movements wait here for their second
/// signature.
class DutyPane final : public QWidget {
    Q_OBJECT
public:
    /// `strips` ask for reasons and outlive it.
    DutyPane(viewmodel::StockScreen &stock, StockStrips &strips, QWidget *parent = nullptr);

    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    [[nodiscard]] TableView *alerts() const { return m_alerts; }
    [[nodiscard]] TableView *movements() const { return m_movements; }
    [[nodiscard]] TableView *checks() const { return m_checks; }
    /// The table in view.
    [[nodiscard]] TableView *current() const;
    /// What stands under the table about the row picked; empty: nothing.
    [[nodiscard]] QString detail() const;

Q_SIGNALS:
    void told(const QString &sentence);
    /// The lot or item of an alert is to be looked at.
    void lotWanted(qint64 lot, const QString &item);

private:
    /// `wide`: the columns that take what room there is, and go on in the next line.
    void addTable(TableView &table, QAbstractItemModel &model, int toneRole, std::initializer_list<int> wide,
        const QString &name);
    void buildMovementKeys();
    void turn(int by);
    void follow(const QModelIndex &alert);
    void confirm(const QModelIndexList &rows);
    void show();
    void showNothing();
    void showDetail();
    void pickNewCheck();

    viewmodel::StockScreen &m_stock;
    StockStrips &m_strips;
    Pane *m_pane;
    QTabBar *m_tabs;
    ToneLabel *m_nothing; ///< what an empty table is for
    QStackedWidget *m_stack;
    TableView *m_alerts;
    TableView *m_movements;
    TableView *m_checks;
    std::optional<QString> m_newestCheck; ///< nothing until checks were shown
    QPlainTextEdit *m_detail; ///< all lots of what is picked: nobody signs what he cannot read
};

} // namespace ui
