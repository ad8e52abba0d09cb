#pragma once

#include "ui/common/WorkMode.h"
#include "viewmodel/people/People.h"

class QStackedWidget;

namespace viewmodel {
class Desk;
}

namespace ui {
class AccountsPanel;
class DraftKeeper;
class MainWindow;
class PeopleBar;
class SignInPanel;
} // namespace ui

namespace root {

/// The people of the window: the sign-in on the covered screen, the first administrator, the own password, and the
/// accounts. Each is made when it is called for.
class PeopleRoom final : public QObject {
    Q_OBJECT
public:
    /// All outlive it; `centre` is where the accounts come.
    PeopleRoom(ui::MainWindow &window, QStackedWidget &centre, viewmodel::Desk &desk, ui::DraftKeeper &drafts,
        ui::WorkMode mode, QObject *parent);

    /// The account that Enter signs in with in a demonstration, which says so.
    void setDemonstration(const QString &account, const QString &password);
    /// Somebody has to sign in first.
    [[nodiscard]] bool isLocked() const;
    /// For a call: where nobody is signed in, it is taken unsigned.
    void makeWay();
    /// Another person sits here.
    void changeHands();
    void setIncidentInView(bool inView);
    /// For the strip: "zhiban · duty officer"; empty where nobody signs in.
    [[nodiscard]] QString stripText() const;
    [[nodiscard]] bool someoneIsIn() const;

    /// Null until they were called for.
    [[nodiscard]] ui::SignInPanel *signIn() const { return m_signIn; }
    [[nodiscard]] ui::PeopleBar *bar() const { return m_bar; }
    [[nodiscard]] ui::AccountsPanel *accounts() const { return m_accounts; }

Q_SIGNALS:
    /// The accounts come into view.
    void entered();
    /// They were left.
    void left();
    /// Somebody signed in, and nothing he was at before calls him.
    void deskFree();

private:
    void connectKeys();
    void follow(viewmodel::People::State state);
    void makeGate();
    ui::PeopleBar &makeBar();
    void openGate();
    void pass();
    void switchPerson();
    void showAccounts();

    ui::MainWindow &m_window;
    QStackedWidget &m_centre;
    viewmodel::People &m_people;
    ui::DraftKeeper &m_drafts; ///< each name of it says whose it is
    const ui::WorkMode m_mode;
    ui::SignInPanel *m_signIn = nullptr; ///< owned by the window, as the next two
    ui::PeopleBar *m_bar = nullptr;
    ui::AccountsPanel *m_accounts = nullptr;
    QString m_demonstrationAccount;
    QString m_demonstrationPassword;
    bool m_incidentInView = false;
    bool m_choose = false; ///< another person is to be looked for
};

} // namespace root
