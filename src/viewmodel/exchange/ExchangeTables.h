#pragma once

#include "exchange/Preview.h"
#include "viewmodel/ExchangeSnapshot.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/exchange/ExchangeWords.h"

namespace viewmodel {

/// Something that left or came.
struct BundleRow {
    QString key; ///< its number
    QString direction; ///< "left", "came"
    QString kind;
    QString console; ///< the other one
    QString subject;
    QString by; ///< who let it leave, or took it in
    QString when;
    QString standing;
    bool muted = true; ///< nobody has anything to do about it
    friend bool operator==(const BundleRow &, const BundleRow &) = default;
};

/// What left and what came, newest first.
class BundleTable final : public KeyedModel<BundleRow> {
    Q_OBJECT
public:
    enum Role {
        DirectionRole = Qt::UserRole + 1,
        KindRole,
        ConsoleRole,
        SubjectRole,
        ByRole,
        WhenRole,
        StandingRole,
        ToneRole, ///< "near" where somebody has something to do about it
        KeyRole
    };
    explicit BundleTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The newest `most` of them.
    void show(
        const ExchangeSnapshot &exchange, const identity::Accounts &accounts, base::Instant now, std::size_t most);

private:
    /// What a bundle is about is in its text, which never changes and takes long to read.
    std::map<std::string, QString> m_subjects;
};

/// A key of somebody at another console.
struct PeerRow {
    QString key; ///< its id: two of one person are told apart by it
    QString holder;
    QString post;
    QString console;
    QString owner; ///< the account here whose key it is too
    QString trusted; ///< "guanli, 11-25 03:14"
    QString standing; ///< "trusted", "revoked from 11-25 03:14: lost"
    bool revoked = false;
    friend bool operator==(const PeerRow &, const PeerRow &) = default;
};

/// Keys of people at other consoles, by console and holder.
class PeerTable final : public KeyedModel<PeerRow> {
    Q_OBJECT
public:
    enum Role {
        HolderRole = Qt::UserRole + 1,
        PostRole,
        ConsoleRole,
        OwnerRole,
        TrustedRole,
        StandingRole,
        ToneRole, ///< "muted" of a revoked one
        KeyRole
    };
    explicit PeerTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(const identity::Accounts &accounts, base::Instant now);
};

/// Something that would be another than it is.
struct BundleChangeRow {
    QString key;
    QString what;
    QString now; ///< "—" where it is not there
    QString then;
    friend bool operator==(const BundleChangeRow &, const BundleChangeRow &) = default;
};

/// What taking a bundle in would change.
class BundleChangeTable final : public KeyedModel<BundleChangeRow> {
    Q_OBJECT
public:
    enum Role { WhatRole = Qt::UserRole + 1, NowRole, ThenRole };
    explicit BundleChangeTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(const std::vector<exchange::Change> &changes);
};

} // namespace viewmodel
