#pragma once

#include <QAction>
#include <QFocusEvent>
#include <QItemSelectionModel>
#include <QListView>
#include <QTableView>

#include <functional>

namespace ui {

/// What a list or table needs so that single letters are commands, also under a Chinese input method:
/// input methods off (Qt turns them on again whenever the current row changes), no search by typing, keys that act only
/// while the view has the focus, and actions that follow the *selected* rows, never the row that is merely current.
template <class View>
class KeyedView : public View {
public:
    explicit KeyedView(QWidget *parent = nullptr)
        : View(parent)
    {
        this->setEditTriggers(QAbstractItemView::NoEditTriggers);
        this->setSelectionBehavior(QAbstractItemView::SelectRows);
        this->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        this->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        this->setFrameShape(QFrame::NoFrame);
        this->setTabKeyNavigation(false);
        this->setAttribute(Qt::WA_InputMethodEnabled, false);
    }

    /// A key of this view. The action appears in the key hints, the status line and the help by itself.
    QAction *addKeyAction(const QList<QKeySequence> &keys, const QString &word, std::function<void()> act)
    {
        auto *action = new QAction(word, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setAutoRepeat(false); // a key held down is one order, not ten
        QObject::connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
        this->addAction(action);
        return action;
    }
    /// The same for keys that act on the rows picked; nothing happens while none is.
    QAction *addRowAction(
        const QList<QKeySequence> &keys, const QString &word, std::function<void(const QModelIndexList &)> act)
    {
        return addKeyAction(keys, word, [this, act = std::move(act)] {
            if (const QModelIndexList rows = chosenRows(); !rows.isEmpty())
                act(rows);
        });
    }

    /// The rows an action is for.
    [[nodiscard]] QModelIndexList chosenRows() const
    {
        return this->selectionModel() ? this->selectionModel()->selectedRows() : QModelIndexList();
    }
    [[nodiscard]] QModelIndex chosenRow() const
    {
        const QModelIndexList rows = chosenRows();
        return rows.isEmpty() ? QModelIndex() : rows.first();
    }
    /// Picks a row as a person would.
    void choose(const QModelIndex &index)
    {
        this->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    void keyboardSearch(const QString &) override { }

protected:
    /// Home and End are the first and the last row, where a row is picked whole.
    QModelIndex moveCursor(QAbstractItemView::CursorAction action, Qt::KeyboardModifiers modifiers) override
    {
        const int last = this->model() ? this->model()->rowCount(this->rootIndex()) - 1 : -1;
        const bool ends = action == QAbstractItemView::MoveHome || action == QAbstractItemView::MoveEnd;
        const bool rows = this->selectionBehavior() == QAbstractItemView::SelectRows; // a cell may be picked by itself
        if (!std::is_base_of_v<QTableView, View> || !rows || !ends || last < 0)
            return View::moveCursor(action, modifiers);
        const int column = qMax(0, this->currentIndex().column());
        return this->model()->index(action == QAbstractItemView::MoveHome ? 0 : last, column, this->rootIndex());
    }
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override
    {
        View::currentChanged(current, previous);
        this->setAttribute(Qt::WA_InputMethodEnabled, false);
    }
    // Qt makes the first row current without selecting it: an action would do nothing, and the first Down would skip
    // that row. Whoever comes by key stands on the first row; a click says itself which row is meant.
    void focusInEvent(QFocusEvent *event) override
    {
        View::focusInEvent(event);
        this->setAttribute(Qt::WA_InputMethodEnabled, false);
        if (!this->selectionModel() || this->selectionModel()->hasSelection())
            return;
        this->selectionModel()->clearCurrentIndex();
        if (event->reason() != Qt::MouseFocusReason)
            chooseFirst();
    }

private:
    void chooseFirst()
    {
        for (int row = 0; row < this->model()->rowCount(); ++row) {
            if (const QModelIndex index = this->model()->index(row, 0); index.flags().testFlag(Qt::ItemIsSelectable)) {
                choose(index);
                return;
            }
        }
    }
};

using ListView = KeyedView<QListView>;
using TableView = KeyedView<QTableView>;

} // namespace ui
