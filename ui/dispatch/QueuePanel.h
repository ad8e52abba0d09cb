#pragma once

#include "viewmodel/dispatch/Approval.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class ActionButton;
class EmptyState;
class Pane;
class RowList;
class ToneLabel;

/// The queue of whoever sits here, by due time: what waits for him, what he cannot do and why, what is issued and under
/// way, what he did today.
class QueuePanel final : public QWidget {
    Q_OBJECT
public:
    explicit QueuePanel(viewmodel::Approval &approval, QWidget *parent = nullptr);

    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] ActionButton *newButton() const { return m_new; }
    [[nodiscard]] ActionButton *exchangeButton() const { return m_exchange; }
    [[nodiscard]] QLineEdit *finder() const { return m_finder; }
    /// What is said over the list: why nothing can be done here.
    [[nodiscard]] QString message() const;
    /// What was answered to the last that was asked of the queue; empty once something else was done.
    [[nodiscard]] QString answer() const;
    /// Answers what was looked up last.
    void say(const QString &answer);
    /// Stands on the row of the notice in view.
    void follow();
    void focusList();

Q_SIGNALS:
    void newRequestWanted();
    /// What travels to other consoles and came from them.
    void exchangeWanted();
    /// Enter or a click on a notice.
    void opened();
    /// What was looked up is not there; it may have come from another console.
    void notFound(const QString &typed);

private:
    void choose(const QModelIndex &row);
    void find();

    viewmodel::Approval &m_approval;
    Pane *m_pane;
    ToneLabel *m_message;
    ToneLabel *m_answer; ///< stays while the queue is followed from second to second
    QLineEdit *m_finder;
    RowList *m_list;
    EmptyState *m_empty;
    ActionButton *m_new;
    ActionButton *m_exchange;
};

} // namespace ui
