#include "viewmodel/people/People.h"

#include "viewmodel/Sentences.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/people/AccountWords.h"

namespace viewmodel {

People::People(Session &session, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(&session, &Session::accountsTold, this, &People::take);
}

void People::readActs(const QString &account, std::size_t most, QObject *context, ActsReply then) const
{
    m_session.readActs(account.toStdString(), most, {context, std::move(then)});
}

void People::begin(const AccountsAtOpening &accounts)
{
    m_accounts = {};
    m_history.clear();
    m_workstation = qtext(accounts.workstation);
    m_problem =
        accounts.problem ? errorSentence(*accounts.problem, Text::tr("Reading the accounts", "… failed")) : QString();
    for (const identity::RecordedAccountEvent &event : accounts.history) {
        identity::evolve(m_accounts, event);
        m_history.push_back(event);
    }
    sit(restState(), {});
}

void People::end() { sit(State::Unknown, {}); }

People::State People::restState() const
{
    return m_accounts.byName.empty() && m_problem.isEmpty() ? State::NoAccounts : State::Locked;
}

std::string People::signedIn() const
{
    const identity::Account *sitter = state() == State::SignedIn ? current() : nullptr;
    return sitter ? sitter->name : std::string();
}

const identity::Account *People::current() const
{
    return m_account.isEmpty() ? nullptr : m_accounts.find(m_account.toStdString());
}

bool People::mustChange() const
{
    const identity::Account *account = current();
    return account && account->mustChange;
}

QString People::who() const
{
    switch (m_state) {
    case State::Unknown:
        return {};
    case State::NoAccounts:
        return Text::tr("no accounts yet");
    case State::SignedIn:
        return m_account;
    case State::Locked:
    case State::Unsigned:
        break;
    }
    return Text::tr("not signed in");
}

QString People::asWhat() const
{
    if (m_state == State::Unsigned)
        return Text::tr("writes down, orders nothing");
    const identity::Account *account = current();
    if (!account)
        return {};
    QStringList parts{roleWords(account->roles)};
    for (const identity::StandIn &standIn : account->standIns) {
        const base::Instant moment = now();
        if (moment >= standIn.from && moment < standIn.to)
            parts << Text::tr("代 %1 until %2", "stands in for")
                         .arg(qtext(standIn.standsFor), momentText(standIn.to, moment));
    }
    return dotted(parts);
}

QString People::refusal(const identity::Act &act) const
{
    if (m_state == State::Unknown || (!m_problem.isEmpty() && act.unsignedToo))
        return {};
    const identity::Sitter sitter{m_account.toStdString(), m_workstation.toStdString()};
    const auto actor = identity::actorOf(m_accounts, sitter, act, now());
    return actor ? QString() : accountRefusalSentence(actor.error(), now());
}

std::optional<base::Instant> People::unsignedSince() const
{
    const auto found = m_accounts.unsignedSince.find(m_workstation.toStdString());
    return found == m_accounts.unsignedSince.end() ? std::nullopt : std::optional(found->second);
}

void People::tick()
{
    QString what = asWhat();
    if (what == m_lastAsWhat)
        return;
    m_lastAsWhat = std::move(what);
    Q_EMIT changed();
}

// Somebody was reset, closed or signed out elsewhere: the screen is not his any more.
void People::take(const std::vector<identity::RecordedAccountEvent> &newer)
{
    for (const identity::RecordedAccountEvent &event : newer) {
        identity::evolve(m_accounts, event);
        m_history.push_back(event);
    }
    const identity::Account *account = current();
    const bool gone = m_state == State::SignedIn
        && (!account || !account->isOpen() || !account->signedInAt.contains(m_workstation.toStdString()));
    if (gone || (m_state == State::NoAccounts && !m_accounts.byName.empty()))
        sit(State::Locked, {});
    else
        Q_EMIT changed();
}

void People::sit(State state, const QString &account)
{
    const bool another = state != m_state;
    m_state = state;
    m_account = account;
    m_lastAsWhat = asWhat();
    // A locked screen keeps what stands half written in it, until somebody else comes.
    if (state != State::Locked && state != State::Unknown && account != m_owner) {
        m_owner = account;
        Q_EMIT ownerChanged(m_owner);
    }
    if (another)
        Q_EMIT stateChanged(m_state);
    Q_EMIT changed();
}

void People::ask(Session::AccountJob job, const Reply &reply, std::function<void()> then)
{
    m_session.atWorkplace(
        std::move(job), {this, [this, reply, then = std::move(then)](const app::AccountOutcome &outcome) {
                             if (outcome && then)
                                 then();
                             reply.tell(outcome ? QString() : accountFailureSentence(outcome.error(), now()));
                         }});
}

static identity::Secret secret(const QString &typed) { return identity::Secret(typed.toStdString()); }

void People::openFirst(const QString &account, const QString &post, const QString &password, const Reply &reply)
{
    auto command = std::make_shared<identity::OpenFirstAdministrator>(
        account.trimmed().toStdString(), post.trimmed().toStdString(), secret(password));
    ask([command](app::Workplace &place) { return place.openFirst(*command); }, reply,
        [this, name = account.trimmed()] { sit(State::SignedIn, name); });
}

void People::signIn(const QString &account, const QString &password, const Reply &reply)
{
    auto command = std::make_shared<identity::SignIn>(account.toStdString(), secret(password));
    ask([command](app::Workplace &place) { return place.signIn(*command); }, reply,
        [this, account] { sit(State::SignedIn, account); });
}

void People::lock()
{
    if (m_state != State::SignedIn && m_state != State::Unsigned)
        return;
    ask([](app::Workplace &place) { return place.leave(true); }, {});
    sit(State::Locked, {});
}

void People::beginUnsigned()
{
    if (m_state != State::Locked)
        return;
    ask([](app::Workplace &place) { return place.beginUnsigned(); }, {this, [this](const QString &problem) {
                                                                          if (!problem.isEmpty())
                                                                              Q_EMIT problemNoted(problem);
                                                                      }});
    sit(State::Unsigned, {});
}

void People::countersign(const Reply &reply)
{
    act(identity::CountersignUnsignedWork{m_workstation.toStdString()}, reply);
}

} // namespace viewmodel
