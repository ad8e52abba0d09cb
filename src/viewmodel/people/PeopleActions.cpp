#include "viewmodel/people/People.h"

#include "viewmodel/TimeText.h"
#include "viewmodel/people/AccountWords.h"

/// What people do about accounts: texts as typed become commands.
namespace viewmodel {

static identity::Secret secret(const QString &typed) { return identity::Secret(typed.toStdString()); }

static std::string plain(const QString &typed) { return typed.trimmed().toStdString(); }

static std::vector<identity::Role> roles(const QStringList &codes)
{
    std::vector<identity::Role> named;
    for (const QString &code : codes) {
        if (const auto role = identity::roleNamed(code.toStdString()))
            named.push_back(*role);
    }
    return named;
}

static QString unreadableTime() { return Text::tr("This time cannot be read. Type 18:00, or 12-05 18:00."); }

void People::act(identity::AccountCommand command, const Reply &reply)
{
    auto kept = std::make_shared<identity::AccountCommand>(std::move(command));
    ask([kept](app::Workplace &place) { return place.act(*kept); }, reply);
}

void People::changePassword(const QString &before, const QString &after, const Reply &reply)
{
    act(identity::ChangePassword{secret(before), secret(after)}, reply);
}

void People::rotateKey(const QString &password, const Reply &reply)
{
    act(identity::RotateKey{secret(password)}, reply);
}

void People::openAccount(const NewAccount &account, const QString &ownPassword, const Reply &reply)
{
    act(identity::OpenAccount{plain(account.name), plain(account.post), roles(account.roles),
            secret(account.firstPassword), secret(ownPassword)},
        reply);
}

void People::changeRoles(
    const QString &account, const QStringList &codes, const QString &ownPassword, const Reply &reply)
{
    act(identity::ChangeRoles{plain(account), roles(codes), secret(ownPassword)}, reply);
}

void People::closeAccount(const QString &account, const Reply &reply)
{
    act(identity::CloseAccount{plain(account)}, reply);
}

void People::resetPassword(
    const QString &account, const QString &password, const QString &ownPassword, const Reply &reply)
{
    act(identity::ResetPassword{plain(account), secret(password), secret(ownPassword)}, reply);
}

void People::arrangeStandIn(const NewStandIn &standIn, const QString &ownPassword, const Reply &reply)
{
    const auto begin = standIn.from.trimmed().isEmpty() ? std::optional(now()) : parseDue(standIn.from, now());
    const auto end = parseDue(standIn.to, now());
    if (begin && end)
        act(identity::ArrangeStandIn{plain(standIn.account), plain(standIn.standsFor), *begin, *end,
                secret(ownPassword)},
            reply);
    else
        reply.tell(unreadableTime());
}

void People::endStandIn(const QString &account, const QString &standsFor, const Reply &reply)
{
    act(identity::EndStandIn{plain(account), plain(standsFor)}, reply);
}

void People::revokeKey(
    const QString &account, const QString &key, const QString &from, const QString &reason, const Reply &reply)
{
    if (const auto since = from.trimmed().isEmpty() ? std::optional(now()) : parseMoment(from, now()))
        act(identity::RevokeKey{plain(account), plain(key), *since, plain(reason)}, reply);
    else
        reply.tell(unreadableTime());
}

void People::ownPeerKey(const QString &key, const QString &ownPassword, const Reply &reply)
{
    act(identity::OwnPeerKey{plain(key), secret(ownPassword)}, reply);
}

void People::releasePeerKey(const QString &key, const QString &reason, const QString &ownPassword, const Reply &reply)
{
    act(identity::ReleasePeerKey{plain(key), plain(reason), secret(ownPassword)}, reply);
}

void People::revokePeerKey(const QString &key, const QString &from, const QString &reason, const Reply &reply)
{
    if (const auto since = from.trimmed().isEmpty() ? std::optional(now()) : parseMoment(from, now()))
        act(identity::RevokePeerKey{plain(key), *since, plain(reason)}, reply);
    else
        reply.tell(unreadableTime());
}

Choices People::roleChoices()
{
    Choices choices;
    for (const std::string_view code : identity::RoleNames)
        choices.push_back({qtext(code), roleWord(*identity::roleNamed(code))});
    return choices;
}

QStringList People::rolesOf(const QString &account) const
{
    QStringList codes;
    if (const identity::Account *found = m_accounts.find(account.toStdString())) {
        for (const identity::Role role : found->roles)
            codes << qtext(identity::name(role));
    }
    return codes;
}

QStringList People::openAccounts() const
{
    QStringList names;
    for (const auto &[name, account] : m_accounts.byName) {
        if (account.isOpen())
            names << qtext(name);
    }
    return names;
}

QStringList People::standsFor(const QString &account) const
{
    QStringList names;
    if (const identity::Account *found = m_accounts.find(account.toStdString())) {
        for (const identity::StandIn &standIn : found->standIns) {
            if (standIn.to > now())
                names << qtext(standIn.standsFor);
        }
    }
    return names;
}

Choices People::keysOf(const QString &account) const
{
    Choices keys;
    if (const identity::Account *found = m_accounts.find(account.toStdString())) {
        for (const identity::SigningKey &key : found->keys) {
            if (!key.revoked)
                keys.push_back({qtext(key.id),
                    (key.inUse() ? Text::tr("%1, in use since %2", "key") : Text::tr("%1, made %2", "key"))
                        .arg(qtext(key.id), momentText(key.made, now()))});
        }
    }
    return keys;
}

QString People::managingRefusal() const { return refusal({identity::Permission::ManageAccounts, false}); }

QString People::signingRefusal() const { return refusal({identity::Permission::Sign, false}); }

QString People::recordingRefusal() const { return refusal({identity::Permission::RecordIncident, false}); }

QString People::planRefusal() const { return refusal({identity::Permission::MaintainPlan, false}); }

} // namespace viewmodel
