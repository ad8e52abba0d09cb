#pragma once

#include "reserve/Alerts.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/Words.h"

/// The stock of the reserve row by row: items against their plan, movements, checks, and what somebody should look
/// after. Everything in words; sentences name the article of 71号.
namespace viewmodel {

/// What stands under a table of the stock about the row picked, of any of them: every lot, a line each.
inline constexpr int StockDetailRole = Qt::UserRole + 100;

/// An item of the catalogue against the plan in force.
struct StockItemRow {
    QString key; ///< its code
    QString name;
    QString spec;
    QString unit;
    QString onHand; ///< that can be used
    QString planned; ///< empty: it is in no plan
    QString share; ///< "70.8 %"
    int permille = 0; ///< of the plan, at most 1000
    bool low = false;
    friend bool operator==(const StockItemRow &, const StockItemRow &) = default;
};

class StockItemTable final : public KeyedModel<StockItemRow> {
    Q_OBJECT
public:
    enum Role {
        CodeRole = Qt::UserRole + 1,
        NameRole,
        SpecRole,
        UnitRole,
        OnHandRole,
        PlannedRole,
        ShareRole,
        PermilleRole,
        ToneRole, ///< "near": below the share of its plan
    };
    explicit StockItemTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<StockItemRow> rows) { update(std::move(rows)); }
};

/// What somebody should look after.
struct StockAlertRow {
    QString key;
    QString what;
    QString due;
    QString cite; ///< "71号 第十八条"
    bool overdue = false;
    QString item; ///< code, where it is about one
    std::int64_t lot = 0;
    std::int64_t movement = 0;
    friend bool operator==(const StockAlertRow &, const StockAlertRow &) = default;
};

class StockAlertTable final : public KeyedModel<StockAlertRow> {
    Q_OBJECT
public:
    enum Role { WhatRole = Qt::UserRole + 1, DueRole, CiteRole, ToneRole };
    explicit StockAlertTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<StockAlertRow> rows) { update(std::move(rows)); }
};

/// Something that came in or went out.
struct MovementRow {
    QString key; ///< its number
    QString when;
    QString kind; ///< "out, dispatch"
    QString what; ///< "补液盐 400 盒, 2 more"
    QString lines; ///< every lot, a line each
    QString reference;
    QString state; ///< "waits for the second signature", "confirmed by wu 11-25 03:14"
    QString recordedBy;
    QString detail; ///< all of it, to read before it is signed
    bool pending = false;
    friend bool operator==(const MovementRow &, const MovementRow &) = default;
};

class MovementTable final : public KeyedModel<MovementRow> {
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        KindRole,
        WhatRole,
        StateRole,
        PendingRole,
        ToneRole, ///< "near": it waits
    };
    explicit MovementTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<MovementRow> rows) { update(std::move(rows)); }
};

/// A monthly or quarterly check.
struct StockCheckRow {
    QString key; ///< its number
    QString period;
    QString lots; ///< "120 lots"
    QString result; ///< "2 differ, booked by movement 7"
    QString by;
    QString when;
    QString detail; ///< every lot that differs
    bool open = false; ///< it differs, and nobody booked it
    friend bool operator==(const StockCheckRow &, const StockCheckRow &) = default;
};

class StockCheckTable final : public KeyedModel<StockCheckRow> {
    Q_OBJECT
public:
    enum Role { NumberRole = Qt::UserRole + 1, PeriodRole, LotsRole, ResultRole, ByRole, WhenRole, OpenRole, ToneRole };
    explicit StockCheckTable(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<StockCheckRow> rows) { update(std::move(rows)); }
};

} // namespace viewmodel
