#include "main/PeopleRoom.h"

#include "ui/people/AccountsPanel.h"
#include "ui/people/PeopleBar.h"
#include "ui/people/SignInPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ScreenCover.h"
#include "ui/shell/ShellActions.h"
#include "viewmodel/Desk.h"

#include <QApplication>
#include <QStackedWidget>

namespace root {

using State = viewmodel::People::State;

PeopleRoom::PeopleRoom(ui::MainWindow &window, QStackedWidget &centre, viewmodel::Desk &desk, ui::DraftKeeper &drafts,
    ui::WorkMode mode, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_centre(centre)
    , m_people(desk.people())
    , m_drafts(drafts)
    , m_mode(mode)
{
    connect(&m_people, &viewmodel::People::stateChanged, this, &PeopleRoom::follow);
    connect(&m_people, &viewmodel::People::changed, this, [this] {
        if (m_people.state() == State::SignedIn && m_people.unsignedSince())
            makeBar(); // it says that somebody has to answer
    });
    connectKeys();
}

void PeopleRoom::connectKeys()
{
    using ui::ShellActions;
    const ShellActions &actions = m_window.shellActions();
    const ui::ScreenCover &cover = m_window.screenCover();
    connect(&actions, &ShellActions::accountsWanted, this, &PeopleRoom::showAccounts);
    connect(&actions, &ShellActions::ownPasswordWanted, this, [this] { makeBar().openPassword(); });
    connect(&actions, &ShellActions::ownKeyWanted, this, [this] { makeBar().openKey(); });
    connect(&actions, &ShellActions::switchPersonWanted, this, &PeopleRoom::switchPerson);
    connect(&cover, &ui::ScreenCover::gateWanted, this, &PeopleRoom::openGate);
    connect(&cover, &ui::ScreenCover::coveredChanged, this, [this](bool covered) {
        if (!covered)
            return;
        if (m_bar)
            m_bar->closeAll();
        m_people.lock();
    });
}

void PeopleRoom::setDemonstration(const QString &account, const QString &password)
{
    m_demonstrationAccount = account;
    m_demonstrationPassword = password;
}

bool PeopleRoom::isLocked() const { return m_people.state() == State::Locked || m_people.mustChange(); }

void PeopleRoom::makeWay()
{
    if (!isLocked())
        return;
    m_people.lock(); // whoever has still to choose a password
    m_people.beginUnsigned();
}

QString PeopleRoom::stripText() const
{
    if (m_people.state() == State::Unknown || m_people.state() == State::NoAccounts)
        return {};
    const QString what = m_people.asWhat();
    return what.isEmpty() ? m_people.who() : m_people.who() + QStringLiteral(" · ") + what;
}

bool PeopleRoom::someoneIsIn() const { return m_people.state() == State::SignedIn; }

void PeopleRoom::follow(State state)
{
    ui::ScreenCover &cover = m_window.screenCover();
    const bool guarded = state != State::Unknown && state != State::NoAccounts;
    if (guarded)
        makeGate();
    if (m_signIn)
        cover.openGate(guarded);
    if (state == State::NoAccounts && m_mode == ui::WorkMode::Live)
        makeBar();
    if (state != State::Locked)
        return pass();
    if (cover.isCovered())
        openGate();
    else
        cover.cover();
}

void PeopleRoom::makeGate()
{
    if (m_signIn)
        return;
    m_signIn = new ui::SignInPanel(m_people);
    // A record may have accounts of its own.
    const identity::Account *account = m_people.accounts().find(m_demonstrationAccount.toStdString());
    if (account && account->isOpen())
        m_signIn->setDemonstration(m_demonstrationAccount, m_demonstrationPassword);
    m_window.screenCover().setGate(m_signIn);
    connect(m_signIn, &ui::SignInPanel::entered, this, &PeopleRoom::pass);
    connect(m_signIn, &ui::SignInPanel::callWanted, m_window.shellActions().newIncident, &QAction::trigger);
}

ui::PeopleBar &PeopleRoom::makeBar()
{
    if (!m_bar) {
        m_bar = new ui::PeopleBar(m_people, m_mode == ui::WorkMode::Live);
        m_bar->setIncidentInView(m_incidentInView);
        m_window.addBanner(m_bar);
        connect(m_bar, &ui::PeopleBar::told, &m_window, &ui::MainWindow::setStatusNote);
    }
    return *m_bar;
}

void PeopleRoom::setIncidentInView(bool inView)
{
    m_incidentInView = inView;
    if (m_bar)
        m_bar->setIncidentInView(inView);
}

void PeopleRoom::openGate() { m_signIn->begin(m_choose); }

// Not before he has a password that nobody else knows.
void PeopleRoom::pass()
{
    ui::ScreenCover &cover = m_window.screenCover();
    if (m_people.mustChange() || !cover.isCovered())
        return;
    m_choose = false;
    cover.uncover();
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || (!m_window.regions().regionOf(focus) && !m_centre.isAncestorOf(focus)))
        Q_EMIT deskFree();
}

void PeopleRoom::switchPerson()
{
    m_choose = true;
    ui::ScreenCover &cover = m_window.screenCover();
    if (cover.isCovered() && m_signIn)
        openGate();
    else if (m_people.state() == State::NoAccounts)
        m_window.setStatusNote(tr("There are no accounts yet: nobody signs in."));
    else
        cover.cover();
}

// Its form and its passwords are of whoever sat here; what he typed waits for him as drafts.
void PeopleRoom::changeHands()
{
    delete m_accounts;
    m_accounts = nullptr;
}

void PeopleRoom::showAccounts()
{
    if (m_people.state() == State::Unknown)
        return;
    if (m_people.state() == State::NoAccounts) {
        makeBar().openFirst();
        return;
    }
    if (!m_accounts) {
        m_accounts = new ui::AccountsPanel(m_people, m_drafts);
        m_centre.addWidget(m_accounts);
        connect(m_accounts, &ui::AccountsPanel::closed, this, &PeopleRoom::left);
    }
    Q_EMIT entered();
    m_centre.setCurrentWidget(m_accounts);
    m_accounts->open();
}

} // namespace root
