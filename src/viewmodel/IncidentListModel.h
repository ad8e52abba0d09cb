#pragma once

#include "app/Console.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/PlanCopies.h"

namespace viewmodel {

/// One line of the board, or the heading above what ended just now.
struct IncidentRow {
    QString key; ///< incident number; "section:ended" for the heading
    bool section = false;
    QString title;
    QString plans; ///< "特种设备事故"
    QString elapsed; ///< "0 h 23 min"; for an ended one "02:51 ended"
    Chip chip; ///< the level in force, else what is certain
    Chip proposal; ///< beside a level in force: the stronger one that is certain by now; empty text: none
    int missing = 0; ///< questions that can still change the level
    QString missingText; ///< "2 missing", empty for none
    QString deadline; ///< "续报二 03:02", "no clock running"; for an ended one "read-only · …"
    QString dueAt; ///< the time `deadline` ends in; empty without a clock
    QString due; ///< "left 00:05:34", "over 00:12:26"; empty without a clock
    ClockState clock = ClockState::None;
    Level accent = Level::None; ///< of the level in force
    bool ended = false;
    friend bool operator==(const IncidentRow &, const IncidentRow &) = default;
};

/// The board: open incidents by next deadline, overdue first; then, under a heading, those that ended within half an
/// hour (or all loaded ones, when asked). Incremental: a tick changes only the time roles of rows whose text changed.
class IncidentListModel final : public KeyedModel<IncidentRow> {
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< QString, the incident number; empty for the heading
        SectionRole, ///< bool: the heading; not selectable
        TitleRole,
        PlansRole,
        ElapsedRole,
        ChipTextRole,
        ChipLevelRole, ///< viewmodel::Level
        ChipFormRole, ///< viewmodel::ChipForm
        ProposalTextRole,
        ProposalLevelRole, ///< viewmodel::Level
        MissingRole, ///< int
        MissingTextRole,
        DeadlineRole,
        DueAtRole,
        DueRole,
        ClockRole, ///< viewmodel::ClockState
        AccentRole, ///< viewmodel::Level
        EndedRole, ///< bool: read-only
        InViewRole, ///< bool: the incident in view
    };

    explicit IncidentListModel(const PlanCopies &plans, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The incidents at hand, by number, whatever the filter shows.
    [[nodiscard]] const std::map<std::string, app::IncidentPointer> &loaded() const { return m_incidents; }
    /// Adds incidents or replaces those of the same number.
    void put(const std::vector<app::IncidentPointer> &incidents, base::Instant now);
    /// Ended incidents that are not loaded: listed beside the others when all ended ones are shown.
    void setArchive(std::vector<app::ArchivedIncident> archive);
    /// Time passed.
    void tick(base::Instant now);

    /// Shows only rows with every word of `text` in place, plan or level; empty: all.
    void setFilter(const QString &text);
    /// Shows all loaded ended incidents, not only those of the last half hour (key H).
    void setEndedShown(bool shown);
    [[nodiscard]] bool endedShown() const { return m_endedShown; }

    /// Which incident is in view; empty: none.
    void setInView(const QString &number);

    [[nodiscard]] int openCount() const; ///< open incidents, whatever the filter
    [[nodiscard]] QString headline() const; ///< "6 open"
    /// The snapshot behind a number; null when it is not on the board.
    [[nodiscard]] app::IncidentPointer incident(const QString &number) const;
    [[nodiscard]] const std::map<std::string, app::IncidentPointer> &all() const { return m_incidents; }

Q_SIGNALS:
    void headlineChanged();

private:
    struct Facts; ///< what a row says that only an event changes
    void rebuild();
    [[nodiscard]] IncidentRow rowOf(const Facts &facts) const;
    [[nodiscard]] bool matchesFilter(const IncidentRow &row) const;

    const PlanCopies &m_plans;
    std::map<std::string, app::IncidentPointer> m_incidents;
    std::map<std::string, std::shared_ptr<const Facts>> m_facts;
    base::Instant m_now{};
    QString m_filter;
    bool m_endedShown = false;
    QString m_inView;
};

} // namespace viewmodel
