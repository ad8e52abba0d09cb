#include "ui/people/AccountsPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/PlainTable.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/people/AccountStrips.h"

#include <QVBoxLayout>

namespace ui {

/// Of the trace; of accounts older lines are had by `fengsuictl account trace`.
static constexpr std::size_t MostLines = 500;

AccountsPanel::AccountsPanel(viewmodel::People &people, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_pane(new Pane(tr("Accounts"), this))
    , m_table(new TableView(m_pane))
    , m_message(new ToneLabel(m_pane))
    , m_strips(new AccountStrips(people, keeper, m_pane))
    , m_buttons(new ButtonRow(m_pane))
    , m_tracePane(new Pane(tr("Trace"), this))
    , m_trace(new TableView(m_tracePane))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.em(0.6));
    layout->addWidget(m_pane, 3);
    layout->addWidget(m_tracePane, 2);
    m_table->setModel(&m_accounts);
    m_trace->setModel(&m_lines);
    dressTable(*m_table, tr("Accounts"));
    dressTable(*m_trace, tr("Trace"));
    m_message->setWordWrap(true);
    m_message->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    buildButtons();
    m_pane->addBody(m_table, 1);
    m_pane->addBody(m_message);
    m_pane->addBody(m_strips);
    m_pane->addBody(m_buttons);
    m_tracePane->addBody(m_trace, 1);
    connect(m_strips, &AccountStrips::told, this, &AccountsPanel::say);
    connect(&people, &viewmodel::People::changed, this, &AccountsPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsPanel::showTrace);
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] { Q_EMIT closed(); });
}

void AccountsPanel::addAction(
    const char *name, const QString &text, int key, const QString &word, std::function<void()> act)
{
    auto *button = new ActionButton(text);
    button->setObjectName(QLatin1String(name));
    button->setKeyHint(key);
    connect(button, &ActionButton::activated, this, act);
    connect(button, &ActionButton::refusedWith, this, &AccountsPanel::say);
    m_buttons->addButton(button);
    m_managing << button;
    m_table->addKeyAction({QKeySequence(key)}, word, [button] { button->click(); });
}

void AccountsPanel::buildButtons()
{
    const Metrics metrics = Metrics::of(this);
    m_buttons->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    addAction("new", tr("New…"), Qt::Key_N, tr("new account"), [this] { m_strips->openNew(); });
    addAction("roles", tr("Roles…"), Qt::Key_R, tr("roles"), [this] { forChosen(&AccountStrips::openRoles); });
    addAction(
        "standIn", tr("Stand-in…"), Qt::Key_S, tr("stand-in"), [this] { forChosen(&AccountStrips::openStandIn); });
    addAction(
        "end", tr("End stand-in…"), Qt::Key_E, tr("end stand-in"), [this] { forChosen(&AccountStrips::openEnd); });
    addAction("reset", tr("Reset password…"), Qt::Key_P, tr("reset password"),
        [this] { forChosen(&AccountStrips::openReset); });
    addAction(
        "revoke", tr("Revoke key…"), Qt::Key_K, tr("revoke key"), [this] { forChosen(&AccountStrips::openRevoke); });
    addAction("close", tr("Close account…"), Qt::Key_X, tr("close account"),
        [this] { forChosen(&AccountStrips::openClose); });
    m_managing.first()->setPrimary(true);
    m_table->addKeyAction({QKeySequence(Qt::Key_T)}, tr("trace of all or of one"), [this] {
        m_traceAll = !m_traceAll;
        showTrace();
    });
}

ActionButton *AccountsPanel::button(const char *name) const
{
    return m_buttons->findChild<ActionButton *>(QLatin1String(name));
}

QString AccountsPanel::message() const { return m_message->text(); }

void AccountsPanel::open()
{
    m_strips->closeAll();
    say({});
    refresh();
    m_table->setFocus(Qt::OtherFocusReason);
}

void AccountsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void AccountsPanel::refresh()
{
    if (!isVisible())
        return;
    m_accounts.show(viewmodel::accountRows(m_people.accounts(), m_people.history(), m_people.now()));
    m_pane->setCount(QString::number(m_accounts.rowCount()));
    m_table->resizeColumnsToContents();
    if (!m_table->chosenRow().isValid() && m_accounts.rowCount() > 0)
        m_table->choose(m_accounts.index(0, 0));
    showRefusals();
    showTrace();
}

void AccountsPanel::showRefusals()
{
    const QString refusal = m_people.managingRefusal();
    for (ActionButton *button : m_managing)
        button->setRefusal(refusal);
}

void AccountsPanel::showTrace()
{
    const QString account = m_table->chosenRow().data(viewmodel::AccountTable::NameRole).toString();
    m_tracePane->setSubtitle(m_traceAll ? tr("all accounts") : account);
    const QString whose = m_traceAll ? QString() : account;
    if (m_actsOf != whose) {
        m_acts.clear();
        m_actsOf = whose;
    }
    showLines(whose);
    askForActs();
}

// The record is read elsewhere, once at a time: whoever runs through the accounts waits for the last one alone.
void AccountsPanel::askForActs()
{
    m_askAgain = m_asking;
    if (std::exchange(m_asking, true))
        return;
    const QString whose = *m_actsOf;
    m_people.readActs(whose, MostLines, this, [this, whose](const base::Result<std::vector<app::RecordedAct>> &acts) {
        m_asking = false;
        if (m_actsOf == whose) {
            m_acts = acts.value_or(std::vector<app::RecordedAct>());
            m_tracePane->setNote(acts ? QString() : tr("not whole: the record cannot be read everywhere"));
            showLines(whose);
        }
        if (std::exchange(m_askAgain, false))
            askForActs();
    });
}

void AccountsPanel::showLines(const QString &whose)
{
    const auto &history = m_people.history();
    if (!m_sittings || m_sittings->size() != history.size())
        m_sittings.emplace(history);
    m_lines.show(viewmodel::traceRows(history, *m_sittings, m_acts, whose, MostLines));
    m_trace->resizeColumnsToContents();
}

void AccountsPanel::say(const QString &sentence) { m_message->setText(sentence); }

void AccountsPanel::forChosen(void (AccountStrips::*openStrip)(const QString &account))
{
    say({});
    const QString account = m_table->chosenRow().data(viewmodel::AccountTable::NameRole).toString();
    if (!account.isEmpty())
        (m_strips->*openStrip)(account);
}

} // namespace ui
