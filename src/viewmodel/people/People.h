#pragma once

#include "viewmodel/Session.h"

#include "base/Clock.h"

namespace viewmodel {

/// Who sits at this workstation, who could, and what was done about accounts: as the record has it, on the window's
/// thread. Every action answers through its Reply once it is recorded, with an empty text or why it was not.
class People final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Unknown, ///< no record is open
        NoAccounts, ///< nobody signs in in this record
        Locked, ///< nobody is signed in
        SignedIn,
        Unsigned, ///< somebody writes down what he is told, without having signed in
    };
    Q_ENUM(State)

    /// Both outlive it.
    People(Session &session, const base::Clock &clock, QObject *parent = nullptr);

    /// A record was opened, or is none any more.
    void begin(const AccountsAtOpening &accounts);
    void end();
    /// Terms of stand-ins begin and end by themselves.
    void tick();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const identity::Accounts &accounts() const { return m_accounts; }
    /// Everything recorded about accounts, oldest first.
    [[nodiscard]] const std::vector<identity::RecordedAccountEvent> &history() const { return m_history; }
    /// What an account did that is recorded elsewhere, of everybody for no name.
    using ActsReply = std::function<void(const Session::ActsOutcome &)>;
    void readActs(const QString &account, std::size_t most, QObject *context, ActsReply then) const;
    [[nodiscard]] const QString &workstation() const { return m_workstation; }
    [[nodiscard]] base::Instant now() const { return m_clock.now(); }
    /// Why accounts cannot be read; empty: they can.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Who is signed in; null where nobody is.
    [[nodiscard]] const identity::Account *current() const;
    /// The name of whoever is signed in and sits here; empty where nobody does, or the screen is locked.
    [[nodiscard]] std::string signedIn() const;
    /// Who is signed in, or was before the screen was locked: whose drafts are in the fields. Empty: nobody's.
    [[nodiscard]] const QString &owner() const { return m_owner; }
    /// "zhiban", "not signed in", and the roles with 代 and its term behind it.
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString asWhat() const;

    /// Why whoever sits here cannot do it, and who may; empty: he can.
    [[nodiscard]] QString refusal(const identity::Act &act) const;
    /// Since when something was recorded unsigned here that nobody answers for.
    [[nodiscard]] std::optional<base::Instant> unsignedSince() const;

    void openFirst(const QString &account, const QString &post, const QString &password, const Reply &reply);
    /// Signed in, also where `mustChange()`: nothing else can be done then.
    void signIn(const QString &account, const QString &password, const Reply &reply);
    [[nodiscard]] bool mustChange() const;
    /// Locks the screen: drafts stay. At once for the window, whatever becomes of recording it.
    void lock();
    /// The call does not wait for the disk: unsigned at once. A problem is told by problemNoted().
    void beginUnsigned();
    void countersign(const Reply &reply);

    // By whoever is signed in; PeopleActions.cpp. Roles are their codes, times as typed.
    void changePassword(const QString &before, const QString &after, const Reply &reply);
    void rotateKey(const QString &password, const Reply &reply);
    // What gives an account a key asks for the own password, the own key vouches for it; what gives authority asks for
    // it too, and is signed.
    struct NewAccount {
        QString name;
        QString post;
        QStringList roles;
        QString firstPassword;
    };
    void openAccount(const NewAccount &account, const QString &ownPassword, const Reply &reply);
    void changeRoles(const QString &account, const QStringList &roles, const QString &ownPassword, const Reply &reply);
    void closeAccount(const QString &account, const Reply &reply);
    void resetPassword(const QString &account, const QString &password, const QString &ownPassword, const Reply &reply);
    struct NewStandIn {
        QString account;
        QString standsFor;
        QString from; ///< empty: now
        QString to;
    };
    void arrangeStandIn(const NewStandIn &standIn, const QString &ownPassword, const Reply &reply);
    void endStandIn(const QString &account, const QString &standsFor, const Reply &reply);
    /// `from` empty: now.
    void revokeKey(
        const QString &account, const QString &key, const QString &from, const QString &reason, const Reply &reply);
    /// A key of another console is the own one too.
    void ownPeerKey(const QString &key, const QString &ownPassword, const Reply &reply);
    /// It is not the key of the account that called it its own.
    void releasePeerKey(const QString &key, const QString &reason, const QString &ownPassword, const Reply &reply);
    /// Nothing more is believed by a key of another console. `from` empty: now.
    void revokePeerKey(const QString &key, const QString &from, const QString &reason, const Reply &reply);

    // What there is to choose from.
    [[nodiscard]] static Choices roleChoices();
    [[nodiscard]] QStringList rolesOf(const QString &account) const; ///< codes
    [[nodiscard]] QStringList openAccounts() const;
    [[nodiscard]] QStringList standsFor(const QString &account) const; ///< those whose term is not over
    [[nodiscard]] Choices keysOf(const QString &account) const; ///< that are not revoked; with when they were made
    /// Why whoever sits here may not manage accounts; empty: he may.
    [[nodiscard]] QString managingRefusal() const;
    [[nodiscard]] QString signingRefusal() const;
    [[nodiscard]] QString recordingRefusal() const;
    [[nodiscard]] QString planRefusal() const;

Q_SIGNALS:
    /// Anything of the above, but for the time.
    void changed();
    void stateChanged(viewmodel::People::State state);
    /// The fields belong to another person now. Told before stateChanged().
    void ownerChanged(const QString &owner);
    void problemNoted(const QString &sentence);

private:
    void act(identity::AccountCommand command, const Reply &reply);
    void ask(Session::AccountJob job, const Reply &reply, std::function<void()> then = {});
    void take(const std::vector<identity::RecordedAccountEvent> &newer);
    void sit(State state, const QString &account);
    [[nodiscard]] State restState() const;

    Session &m_session;
    const base::Clock &m_clock;
    State m_state = State::Unknown;
    identity::Accounts m_accounts;
    std::vector<identity::RecordedAccountEvent> m_history;
    QString m_workstation;
    QString m_problem;
    QString m_account; ///< who is signed in
    QString m_owner;
    QString m_lastAsWhat;
};

} // namespace viewmodel
