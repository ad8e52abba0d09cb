#include "viewmodel/exchange/ExchangeTables.h"

#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <ranges>

namespace viewmodel {

BundleTable::BundleTable(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("Way", "bundle"), DirectionRole}, {Text::tr("Kind", "bundle"), KindRole},
            {Text::tr("Other console"), ConsoleRole}, {Text::tr("What it is about"), SubjectRole},
            {Text::tr("State", "bundle"), StandingRole}, {Text::tr("By", "bundle"), ByRole},
            {Text::tr("Time"), WhenRole}})
{
}

QVariant BundleTable::data(const QModelIndex &index, int role) const
{
    const BundleRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(index);
    case DirectionRole:
        return row->direction;
    case KindRole:
        return row->kind;
    case ConsoleRole:
        return row->console;
    case SubjectRole:
        return row->subject;
    case ByRole:
        return row->by;
    case WhenRole:
        return row->when;
    case StandingRole:
        return row->standing;
    case ToneRole:
        return row->muted ? QString() : QStringLiteral("near");
    case KeyRole:
        return row->key;
    case Qt::AccessibleTextRole:
        return spaced({row->direction, row->kind, row->console, row->subject, row->by, row->when, row->standing});
    default:
        return {};
    }
}

void BundleTable::show(
    const ExchangeSnapshot &exchange, const identity::Accounts &accounts, base::Instant now, std::size_t most)
{
    const exchange::Exchange &all = *exchange.all;
    const std::string &record = exchange.record;
    std::vector<BundleRow> rows;
    for (const std::string &bundle : all.order | std::views::reverse | std::views::take(most)) {
        const exchange::Sent *sent = all.findSent(bundle);
        const exchange::Taken *taken = sent ? nullptr : all.findTaken(bundle);
        const exchange::Content &content = sent ? sent->content : taken->content;
        const auto [subject, unread] = m_subjects.try_emplace(bundle);
        if (unread)
            subject->second = bundleSubject(content);
        const BundleStanding standing = standingOf(all, bundle, accounts, record, now);
        const std::string &other = sent ? content.header.to : content.header.from;
        rows.push_back({qtext(bundle), sent ? Text::tr("left", "way") : Text::tr("came", "way"),
            bundleKindWord(content), other.empty() ? Text::tr("any", "console") : consoleName(accounts, other),
            subject->second, qtext(sent ? sent->by : taken->by), momentText(sent ? sent->at : taken->at, now),
            standing.text, standing.muted});
    }
    update(std::move(rows));
}

PeerTable::PeerTable(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("Holder", "key"), HolderRole}, {Text::tr("Post"), PostRole}, {Text::tr("Console"), ConsoleRole},
            {Text::tr("Own key of"), OwnerRole}, {Text::tr("Trusted by"), TrustedRole},
            {Text::tr("State", "key"), StandingRole}, {Text::tr("Key"), KeyRole}})
{
}

QVariant PeerTable::data(const QModelIndex &index, int role) const
{
    const PeerRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(index);
    case HolderRole:
        return row->holder;
    case PostRole:
        return row->post;
    case ConsoleRole:
        return row->console;
    case OwnerRole:
        return row->owner;
    case TrustedRole:
        return row->trusted;
    case StandingRole:
        return row->standing;
    case ToneRole:
        return row->revoked ? QStringLiteral("muted") : QString();
    case KeyRole:
        return row->key;
    case Qt::AccessibleTextRole:
        return spaced({row->holder, row->post, row->console, row->owner, row->standing});
    default:
        return {};
    }
}

void PeerTable::show(const identity::Accounts &accounts, base::Instant now)
{
    std::vector<PeerRow> rows;
    for (const auto &[key, peer] : accounts.peers) {
        const auto &revoked = peer.key.revoked;
        rows.push_back({qtext(key), qtext(peer.holder), qtext(peer.post), qtext(peer.console), qtext(peer.owner),
            listed({qtext(peer.trustedBy), momentText(peer.key.made, now)}),
            revoked ? Text::tr("revoked from %1: %2", "key").arg(momentText(*revoked, now), qtext(peer.key.reason))
                    : Text::tr("trusted", "key"),
            revoked.has_value()});
    }
    std::ranges::stable_sort(
        rows, {}, [](const PeerRow &row) { return std::tuple(row.revoked, row.console, row.holder); });
    update(std::move(rows));
}

BundleChangeTable::BundleChangeTable(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("What changes"), WhatRole}, {Text::tr("Now", "change"), NowRole},
            {Text::tr("Then", "change"), ThenRole}})
{
}

QVariant BundleChangeTable::data(const QModelIndex &index, int role) const
{
    const BundleChangeRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(index);
    case WhatRole:
        return row->what;
    case NowRole:
        return row->now;
    case ThenRole:
        return row->then;
    case Qt::AccessibleTextRole:
        return spaced({row->what, row->now, row->then});
    default:
        return {};
    }
}

void BundleChangeTable::show(const std::vector<exchange::Change> &changes)
{
    std::vector<BundleChangeRow> rows;
    for (const exchange::Change &change : changes)
        rows.push_back({QString::number(rows.size()), qtext(change.what),
            change.now.empty() ? QStringLiteral("—") : qtext(change.now), qtext(change.then)});
    update(std::move(rows));
}

} // namespace viewmodel
