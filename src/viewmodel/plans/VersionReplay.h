#pragma once

#include "viewmodel/Background.h"
#include "viewmodel/Desk.h"
#include "viewmodel/KeyedModel.h"

namespace app {
struct ReplayUnder;
}

namespace viewmodel {

/// What one table comes to at one moment of an incident, under both versions.
struct ReplayRow {
    QString key;
    QString when;
    QString told; ///< what was told then; empty in the further lines of a moment
    QString decision;
    QString before; ///< outcome with its clause
    QString after;
    Level beforeLevel = Level::None;
    Level afterLevel = Level::None;
    bool differs = false;
    bool parting = false; ///< the first moment at which the two differ
    QString stands; ///< the same in words
    friend bool operator==(const ReplayRow &, const ReplayRow &) = default;
};

/// The moments of an incident at which something changed, oldest first.
class ReplayModel final : public KeyedModel<ReplayRow> {
    Q_OBJECT
public:
    enum Role {
        WhenRole = Qt::UserRole + 1,
        ToldRole,
        DecisionRole,
        BeforeRole,
        AfterRole,
        StandsRole,
        LevelRole, ///< viewmodel::Level of the cell: of the outcome before, or after
        DiffersRole, ///< bool, of the row
        PartingRole, ///< bool, of the row
    };
    enum Column { When, Told, Decision, Before, After, Stands };
    explicit ReplayModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<ReplayRow> rows) { update(std::move(rows)); }
    /// The row at which the two part; invalid where they never do.
    [[nodiscard]] QModelIndex parting() const;
};

/// An incident, past or open, judged again under two versions of its plan. It records nothing.
class VersionReplay final : public QObject {
    Q_OBJECT
public:
    /// The desk outlives it.
    explicit VersionReplay(Desk &desk, QObject *parent = nullptr);

    /// Other versions, of one plan; without them there is nothing to replay.
    void setVersions(std::optional<assess::CompiledPlan> before, std::optional<assess::CompiledPlan> after);
    /// The incidents that run this plan, the one in view first; behind them those of long ago, of which only their
    /// title is known until one is chosen.
    [[nodiscard]] Choices incidents() const;
    [[nodiscard]] const QString &incident() const { return m_number; }
    /// Fetches an incident of long ago first.
    void choose(const QString &number);

    [[nodiscard]] ReplayModel &moments() { return m_model; }
    /// What came of it, in one sentence; while it works, that it does; why there is nothing.
    [[nodiscard]] const QString &summary() const { return m_summary; }
    /// What has to be known besides: facts never asked for, told in vain, read off the series; under which version it
    /// really ran. A sentence each.
    [[nodiscard]] const QStringList &notes() const { return m_notes; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const incident::Activation *activationOf(const incident::Incident &incident) const;
    [[nodiscard]] app::IncidentPointer loaded(const QString &number) const;
    void replay();
    void take(int run, const app::IncidentPointer &incident, const app::ReplayUnder &replay);
    void say(const QString &summary);

    Desk &m_desk;
    std::optional<assess::CompiledPlan> m_before;
    std::optional<assess::CompiledPlan> m_after;
    QString m_number;
    ReplayModel m_model;
    QString m_summary;
    QStringList m_notes;
    int m_run = 0; ///< counts what was asked, so that an answer too late is dropped
    Background m_worker;
};

} // namespace viewmodel
