#include "ui/shell/ShellActions.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>

namespace ui {

ShellActions::ShellActions(QMainWindow *window)
    : QObject(window)
    , newIncident(make(tr("&New incident"), tr("new incident"), {Qt::CTRL | Qt::Key_N}))
    , addPlan(make(tr("Add &plan…"), tr("add plan"), {Qt::CTRL | Qt::Key_O}))
    , nextPlan(make(tr("Ne&xt plan"), tr("next plan"), {Qt::CTRL | Qt::Key_PageDown}))
    , previousPlan(make(tr("Pre&vious plan"), tr("previous plan"), {Qt::CTRL | Qt::Key_PageUp}))
    , orderLevel(make(tr("Order &level…"), tr("order level"), {Qt::CTRL | Qt::Key_R}))
    , curves(make(tr("C&urves"), tr("curves"), {Qt::CTRL | Qt::Key_G}))
    , note(make(tr("Write a no&te"), tr("note; ↓ to the lines"), {Qt::CTRL | Qt::Key_L}))
    , commit(make(tr("&Commit"), tr("commit"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}))
    , filter(make(tr("&Find"), tr("find"), {Qt::CTRL | Qt::Key_F}))
    , nextDeadline(make(tr("&Next deadline"), tr("next deadline"), {Qt::Key_F9}))
    , papers(make(tr("&Papers and print…"), tr("papers, print"), {Qt::CTRL | Qt::Key_P}))
    , importDirectory(make(tr("Import &directory…"), tr("import directory"), {Qt::CTRL | Qt::Key_I}))
    , importRoster(make(tr("Import &roster…"), tr("import roster"), {}))
    , importReduction(make(tr("Import reduction &list…"), tr("import reduction list"), {}))
    , exchange(make(tr("E&xchange with other consoles…"), tr("exchange"), {}))
    , checkRecord(make(tr("&Check the record"), tr("check the record"), {}))
    , backUp(make(tr("&Back up…"), tr("back up"), {}))
    , exportIncident(make(tr("&Export incident…"), tr("export incident"), {Qt::CTRL | Qt::Key_S}))
    , checkExport(make(tr("Check an exp&ort…"), tr("check an export"), {}))
    , trySound(make(tr("&Try the sound"), tr("try the sound"), {}))
    , accounts(make(tr("&Accounts…"), tr("accounts"), {}))
    , ownPassword(make(tr("Change own &password…"), tr("change own password"), {}))
    , ownKey(make(tr("New signing &key…"), tr("new signing key"), {}))
    , keys(make(tr("&All keys"), tr("all keys"), {Qt::Key_F1}))
    , openMenu(make(tr("Menu"), tr("menu"), {Qt::Key_F10}))
    , wall(make(tr("&Wall window"), tr("wall window"), {Qt::Key_F11}))
    , cover(make(tr("&Cover the screen"), tr("cover the screen"), {Qt::Key_F12}))
    , switchPerson(make(tr("&Switch person"), tr("switch person"), {Qt::SHIFT | Qt::Key_F12}))
    , backToList(make(tr("Back to the list"), tr("back to the list, draft kept"), {Qt::Key_Escape}))
    , quit(make(tr("&Quit"), tr("quit"), {Qt::CTRL | Qt::Key_Q}))
    , m_window(window)
{
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const int key = Qt::Key_1 + int(i);
        regions[i] = make(tr("Region %1").arg(i + 1), tr("region %1").arg(i + 1), {QKeySequence(int(Qt::ALT) | key)});
        regions[i]->setPriority(QAction::LowPriority); // the keys of regions are listed as one
    }
    for (QAction *action : findChildren<QAction *>())
        m_window->addAction(action);
    connectSignals();
    qApp->installEventFilter(this);
}

bool ShellActions::eventFilter(QObject *watched, QEvent *event)
{
    QWidget *popup = event->type() == QEvent::KeyPress ? QApplication::activePopupWidget() : nullptr;
    if (!popup)
        return QObject::eventFilter(watched, event);
    const QKeySequence pressed(static_cast<QKeyEvent *>(event)->keyCombination());
    for (QAction *action : {cover, switchPerson}) {
        if (!action->shortcuts().contains(pressed))
            continue;
        popup->close();
        action->trigger();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

QAction *ShellActions::make(const QString &text, const QString &word, const QList<QKeySequence> &keySequences)
{
    auto *action = new QAction(text, this);
    action->setIconText(word);
    action->setShortcuts(keySequences);
    return action;
}

void ShellActions::connectSignals()
{
    connect(newIncident, &QAction::triggered, this, &ShellActions::newIncidentWanted);
    connect(addPlan, &QAction::triggered, this, &ShellActions::addPlanWanted);
    connect(nextPlan, &QAction::triggered, this, [this] { Q_EMIT planWanted(1); });
    connect(previousPlan, &QAction::triggered, this, [this] { Q_EMIT planWanted(-1); });
    connect(orderLevel, &QAction::triggered, this, &ShellActions::orderLevelWanted);
    connect(curves, &QAction::triggered, this, &ShellActions::curvesWanted);
    connect(note, &QAction::triggered, this, &ShellActions::noteWanted);
    connect(commit, &QAction::triggered, this, &ShellActions::commitWanted);
    connect(filter, &QAction::triggered, this, &ShellActions::filterWanted);
    connect(nextDeadline, &QAction::triggered, this, &ShellActions::nextDeadlineWanted);
    connect(papers, &QAction::triggered, this, &ShellActions::papersWanted);
    connect(importDirectory, &QAction::triggered, this, &ShellActions::importDirectoryWanted);
    connect(importRoster, &QAction::triggered, this, &ShellActions::importRosterWanted);
    connect(importReduction, &QAction::triggered, this, &ShellActions::importReductionWanted);
    connect(exchange, &QAction::triggered, this, &ShellActions::exchangeWanted);
    connect(checkRecord, &QAction::triggered, this, &ShellActions::checkRecordWanted);
    connect(backUp, &QAction::triggered, this, &ShellActions::backUpWanted);
    connect(exportIncident, &QAction::triggered, this, &ShellActions::exportIncidentWanted);
    connect(checkExport, &QAction::triggered, this, &ShellActions::checkExportWanted);
    connect(trySound, &QAction::triggered, this, &ShellActions::trySoundWanted);
    connect(accounts, &QAction::triggered, this, &ShellActions::accountsWanted);
    connect(ownPassword, &QAction::triggered, this, &ShellActions::ownPasswordWanted);
    connect(ownKey, &QAction::triggered, this, &ShellActions::ownKeyWanted);
    connect(switchPerson, &QAction::triggered, this, &ShellActions::switchPersonWanted);
    connect(wall, &QAction::triggered, this, &ShellActions::wallWanted);
}

void ShellActions::setCovered(bool covered)
{
    for (QAction *action : findChildren<QAction *>()) {
        const bool stays = action == cover || action == keys || action == wall || action == quit
            || action == switchPerson || action == newIncident; // a call uncovers
        if (!stays)
            action->setEnabled(!covered);
    }
}

} // namespace ui
