#pragma once

#include "viewmodel/board/IncidentFilter.h"
#include "viewmodel/KeyedModel.h"

namespace viewmodel {

/// The board: what is to be done by next deadline, overdue first: open incidents, and ended ones with a clock that
/// outlives their end; then, under a heading, the others that ended within half an hour (or all loaded ones, when
/// asked). Incremental: a tick changes only the time roles of rows whose text changed.
class IncidentListModel final : public KeyedModel<IncidentRow> {
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< QString, the incident number; empty for the heading
        SectionRole, ///< bool: the heading; not selectable
        TitleRole,
        ShortTitleRole, ///< where there is no room for the title; empty: it has no shorter one
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
        OverRole, ///< int: clocks that ran over
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

    void setFilter(const IncidentFilter &filter);
    [[nodiscard]] const IncidentFilter &filter() const { return m_filter; }
    /// What the filter lets through and hides, now.
    [[nodiscard]] const FilterEffect &effect() const { return m_effect; }
    /// What there is to filter by.
    [[nodiscard]] FilterChoices filterChoices() const;
    /// Shows all loaded ended incidents, not only those of the last half hour (key H).
    void setEndedShown(bool shown);
    [[nodiscard]] bool endedShown() const { return m_endedShown; }

    /// Which incident is in view; empty: none.
    void setInView(const QString &number);

    [[nodiscard]] int toDoCount() const; ///< open incidents, and ended ones that still owe, whatever the filter
    [[nodiscard]] QString headline() const; ///< "6 open · 2 over · 1 ended, still owed"
    /// Each of them in the order of the board, whatever the filter.
    [[nodiscard]] std::vector<IncidentRow> toDoRows() const;
    /// Ended incidents that are not loaded, by number and title, the latest first.
    [[nodiscard]] Choices archived() const;
    /// The snapshot behind a number; null when it is not on the board.
    [[nodiscard]] app::IncidentPointer incident(const QString &number) const;

Q_SIGNALS:
    void headlineChanged();
    void effectChanged();
    void filterChoicesChanged();

private:
    using Facts = std::shared_ptr<const BoardFacts>;
    void rebuild();
    void recount();
    [[nodiscard]] bool outdated() const;
    [[nodiscard]] bool belongs(const BoardFacts &facts) const;
    [[nodiscard]] std::vector<const BoardFacts *> toDoFacts() const;

    const PlanCopies &m_plans;
    std::map<std::string, app::IncidentPointer> m_incidents;
    std::map<std::string, Facts> m_facts;
    base::Instant m_now{};
    IncidentFilter m_filter;
    FilterEffect m_effect;
    int m_over = 0; ///< incidents to be done with a clock that ran over
    bool m_endedShown = false;
    QString m_inView;
};

} // namespace viewmodel
