#include "viewmodel/people/AccountTables.h"

#include "viewmodel/TimeText.h"
#include "viewmodel/dispatch/NoticePaper.h"
#include "viewmodel/people/AccountWords.h"
#include "viewmodel/people/Acts.h"

#include <map>
#include <ranges>

namespace viewmodel {

AccountTable::AccountTable(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("Account"), NameRole}, {Text::tr("Post"), PostRole}, {Text::tr("Roles"), RolesRole},
            {Text::tr("Stand-ins"), StandInsRole}, {Text::tr("State", "account"), StateRole},
            {Text::tr("Last sign-in"), LastSignInRole}, {Text::tr("Sign-ins"), SignInsRole}})
{
}

QVariant AccountTable::data(const QModelIndex &index, int role) const
{
    const AccountRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case NameRole:
        return row->key;
    case PostRole:
        return row->post;
    case RolesRole:
        return row->roles;
    case StandInsRole:
        return row->standIns;
    case StateRole:
        return row->state;
    case LastSignInRole:
        return row->lastSignIn;
    case SignInsRole:
        return row->signIns;
    case OpenRole:
        return row->open;
    case Qt::ToolTipRole:
        return shown(index);
    case Qt::AccessibleTextRole:
        return spaced({row->key, row->post, row->roles, row->standIns, row->state});
    default:
        return {};
    }
}

static QString stateWords(const identity::Account &account, base::Instant now)
{
    if (account.closed)
        return Text::tr("closed %1").arg(momentText(*account.closed, now));
    const auto wait = identity::waitBeforeTry(account, now);
    if (wait.count() > 0)
        return Text::tr("waits until %1").arg(timeOfDayText(now + wait));
    if (account.mustChange)
        return Text::tr("password to be changed");
    return account.keyInUse() ? Text::tr("open", "account") : Text::tr("open, without a key: needs a reset", "account");
}

std::vector<AccountRow> accountRows(
    const identity::Accounts &accounts, const std::vector<identity::RecordedAccountEvent> &history, base::Instant now)
{
    std::map<std::string, int> signIns;
    for (const identity::RecordedAccountEvent &record : history) {
        if (const auto *in = std::get_if<identity::SignedIn>(&record.event))
            ++signIns[in->account];
    }
    std::vector<AccountRow> rows;
    for (const auto &[name, account] : accounts.byName) {
        QStringList standIns;
        for (const identity::StandIn &standIn : account.standIns)
            standIns << standInWord(standIn, now);
        rows.push_back(
            {qtext(name), qtext(account.post), roleWords(account.roles), listed(standIns), stateWords(account, now),
                account.lastSignIn ? spaced({momentText(*account.lastSignIn, now), qtext(account.lastWorkstation)})
                                   : Text::tr("never"),
                signIns[name], account.isOpen()});
    }
    return rows;
}

std::vector<AccountRow> findOpen(const std::vector<AccountRow> &rows, const QString &words)
{
    std::vector<AccountRow> found;
    const QString wanted = words.trimmed();
    for (const AccountRow &row : rows) {
        const bool fits =
            row.key.contains(wanted, Qt::CaseInsensitive) || row.post.contains(wanted) || row.roles.contains(wanted);
        if (row.open && fits)
            found.push_back(row);
    }
    return found;
}

TraceTable::TraceTable(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("Time"), WhenRole}, {Text::tr("Who"), WhoRole}, {Text::tr("What was done"), WhatRole},
            {Text::tr("To whom"), WhomRole}, {Text::tr("Workstation"), WorkstationRole}})
{
}

QVariant TraceTable::data(const QModelIndex &index, int role) const
{
    const TraceRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(index);
    case WhenRole:
        return row->when;
    case WhoRole:
        return row->who;
    case WhatRole:
        return row->what;
    case WhomRole:
        return row->whom;
    case WorkstationRole:
        return row->workstation;
    case Qt::AccessibleTextRole:
        return spaced({row->when, row->who, row->what, row->whom, row->workstation});
    default:
        return {};
    }
}

static QString fullMoment(base::Instant at) { return qtext(base::toIso(at)).left(19).replace(u'T', u' '); }

static TraceRow actRow(const app::RecordedAct &act, const identity::Sittings &sittings)
{
    const identity::Doer &doer = act.doer;
    return {QStringLiteral("p%1").arg(act.position), fullMoment(act.recorded),
        doer.account.empty() ? qtext(act.actor) : signerText(doer.account, doer.standsFor), actWords(act), {},
        qtext(sittings.at(doer, act.recorded))};
}

std::vector<TraceRow> traceRows(const std::vector<identity::RecordedAccountEvent> &history,
    const identity::Sittings &sittings, const std::vector<app::RecordedAct> &acts, const QString &account,
    std::size_t most)
{
    const std::string wanted = account.toStdString();
    std::vector<TraceRow> rows;
    auto act = acts.begin();
    const auto addActsSince = [&](base::Instant time) {
        for (; act != acts.end() && act->recorded >= time && rows.size() < most; ++act)
            rows.push_back(actRow(*act, sittings));
    };
    for (std::size_t i = history.size(); i-- > 0 && rows.size() < most;) {
        const identity::RecordedAccountEvent &record = history[i];
        const std::string &whom = identity::accountOf(record.event);
        if (!wanted.empty() && whom != wanted && record.actor != wanted)
            continue;
        addActsSince(record.recorded);
        if (rows.size() < most)
            rows.push_back({QString::number(record.version), fullMoment(record.recorded), qtext(record.actor),
                accountEventWords(record.event), whom == record.actor ? QString() : qtext(whom),
                qtext(sittings.of(i))});
    }
    addActsSince(base::Instant::min());
    return rows;
}

} // namespace viewmodel
