#pragma once

#include "app/RecordedActs.h"
#include "identity/Trace.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/Words.h"

namespace viewmodel {

/// An account in a list.
struct AccountRow {
    QString key; ///< its name
    QString post;
    QString roles;
    QString standIns; ///< each with its term
    QString state; ///< "open", "closed 11-25 03:14", "password to be changed"
    QString lastSignIn; ///< "03:14 desk-1"; "never"
    int signIns = 0; ///< how often
    bool open = true;
    friend bool operator==(const AccountRow &, const AccountRow &) = default;
};

/// Accounts by name.
class AccountTable final : public KeyedModel<AccountRow> {
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        PostRole,
        RolesRole,
        StandInsRole,
        StateRole,
        LastSignInRole,
        SignInsRole,
        OpenRole
    };
    explicit AccountTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<AccountRow> rows) { update(std::move(rows)); }
};

[[nodiscard]] std::vector<AccountRow> accountRows(
    const identity::Accounts &accounts, const std::vector<identity::RecordedAccountEvent> &history, base::Instant now);
/// Those of open accounts in whose name or post the words stand; all for none.
[[nodiscard]] std::vector<AccountRow> findOpen(const std::vector<AccountRow> &rows, const QString &words);

/// A line of the trace.
struct TraceRow {
    QString key; ///< place in the stream, or what else tells it apart
    QString when;
    QString who;
    QString what;
    QString whom; ///< empty: himself
    QString workstation;
    friend bool operator==(const TraceRow &, const TraceRow &) = default;
};

/// What was done about accounts, newest first.
class TraceTable final : public KeyedModel<TraceRow> {
    Q_OBJECT
public:
    enum Role { WhenRole = Qt::UserRole + 1, WhoRole, WhatRole, WhomRole, WorkstationRole };
    explicit TraceTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<TraceRow> rows) { update(std::move(rows)); }
};

/// The newest `most` lines in which the account acted or was acted on, and between them what it did elsewhere (`acts`,
/// newest first); of all accounts for an empty name.
/// `sittings`: of this history.
[[nodiscard]] std::vector<TraceRow> traceRows(const std::vector<identity::RecordedAccountEvent> &history,
    const identity::Sittings &sittings, const std::vector<app::RecordedAct> &acts, const QString &account,
    std::size_t most);

} // namespace viewmodel
