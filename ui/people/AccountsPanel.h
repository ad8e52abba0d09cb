#pragma once

#include "ui/common/KeyedView.h"
#include "viewmodel/people/AccountTables.h"
#include "viewmodel/people/People.h"

#include <QWidget>

#include <functional>

namespace ui {

class DraftKeeper;
class AccountStrips;
class ActionButton;
class ButtonRow;
class Pane;
class ToneLabel;

/// Who may use the console: every account with its roles and stand-ins, what an administrator does about them, and the
/// trace: who signed in when, how often and where, and did what to whom.
class AccountsPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    AccountsPanel(viewmodel::People &people, DraftKeeper &keeper, QWidget *parent = nullptr);

    void open();
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] TableView *trace() const { return m_trace; }
    [[nodiscard]] AccountStrips *strips() const { return m_strips; }
    [[nodiscard]] ActionButton *button(const char *name) const;
    /// What was last said.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildButtons();
    void addAction(const char *name, const QString &text, int key, const QString &word, std::function<void()> act);
    void refresh();
    void showTrace();
    void askForActs();
    void showLines(const QString &whose);
    void showRefusals();
    void say(const QString &sentence);
    /// Does it for the account picked.
    void forChosen(void (AccountStrips::*openStrip)(const QString &account));

    viewmodel::People &m_people;
    viewmodel::AccountTable m_accounts;
    viewmodel::TraceTable m_lines;
    std::vector<app::RecordedAct> m_acts; ///< of m_actsOf, as they were read last
    std::optional<QString> m_actsOf; ///< whose acts were asked for last
    bool m_asking = false;
    bool m_askAgain = false; ///< somebody else's are wanted by now
    std::optional<identity::Sittings>
        m_sittings; ///< of the history as it was read last: of years, not to be read for each row
    Pane *m_pane;
    TableView *m_table;
    ToneLabel *m_message;
    AccountStrips *m_strips;
    ButtonRow *m_buttons;
    Pane *m_tracePane;
    TableView *m_trace;
    QList<ActionButton *> m_managing;
    bool m_traceAll = false;
};

} // namespace ui
