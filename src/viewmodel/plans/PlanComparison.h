#pragma once

#include "viewmodel/plans/ChangeRecord.h"
#include "viewmodel/plans/DecisionTableModel.h"
#include "viewmodel/plans/PartChanges.h"
#include "viewmodel/plans/Situations.h"
#include "viewmodel/plans/VersionReplay.h"

namespace viewmodel {

/// A version that can be compared.
struct ComparedVersion {
    QString key; ///< digest of the text
    QString text; ///< "2020, superseded by …"
    assess::CompiledPlan plan;
};

/// What one version makes of the situation picked.
struct SideAnswer {
    Chip chip;
    QStringList reasons; ///< from the inside out: "预警级别 橙色预警: row 6 (3.1.2)"
    friend bool operator==(const SideAnswer &, const SideAnswer &) = default;
};

/// Two versions of a plan held against each other: the situations in which they decide differently, the parts they do
/// not say alike, an incident under both, and their change records. Worked out in a thread of its own.
class PlanComparison final : public QObject {
    Q_OBJECT
public:
    enum Side { Before, After };

    /// The desk outlives it.
    explicit PlanComparison(Desk &desk, QObject *parent = nullptr);

    /// Begins with the versions of one plan that are at hand, and the one in view: a draft stands second, against what
    /// it came from; any other version stands first, against its latest draft.
    void begin(std::vector<ComparedVersion> versions, const QString &inView);
    /// The versions at hand are others now; those being compared stay.
    void offer(std::vector<ComparedVersion> versions);
    [[nodiscard]] Choices versions() const;
    [[nodiscard]] const QString &key(Side side) const { return m_keys[side]; }
    /// Null while there is nothing to compare.
    [[nodiscard]] const plan::Plan *plan(Side side) const;
    [[nodiscard]] QString name(Side side) const; ///< "2020"
    void choose(Side side, const QString &key);
    void swap();

    [[nodiscard]] bool isComparing() const { return m_comparing; }
    /// What came of it in one line: "17 groups of situations · 33 parts"; while it works, that it does; why there is
    /// nothing to compare, or that no situation comes out otherwise.
    [[nodiscard]] const QString &summary() const { return m_summary; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }
    [[nodiscard]] SituationListModel &situations() { return m_situations; }
    [[nodiscard]] PartChangeModel &parts() { return m_parts; }
    [[nodiscard]] VersionReplay &replay() { return m_replay; }
    [[nodiscard]] ChangeRecordModel &record() { return m_record; }

    /// Looks at one line of situations: its table under both versions, lit by the example.
    void pick(const QString &situation);
    [[nodiscard]] const SituationRow *picked() const;
    [[nodiscard]] DecisionTableModel &table(Side side) { return m_tables[side]; }
    [[nodiscard]] const SideAnswer &answer(Side side) const { return m_answers[side]; }
    /// The example of the situation picked, as far as that version knows its facts.
    [[nodiscard]] assess::Readings example(Side side) const;

Q_SIGNALS:
    /// Other versions are chosen, or something came of it.
    void changed();
    void pickedChanged();

private:
    struct Found {
        QString summary;
        QStringList notes;
        std::vector<SituationRow> situations;
        std::vector<PartChange> parts;
    };
    [[nodiscard]] static Found compared(const assess::CompiledPlan &before, const assess::CompiledPlan &after);
    [[nodiscard]] const ComparedVersion *version(Side side) const;
    [[nodiscard]] QString counterpartOf(const ComparedVersion &version) const;
    void compare();
    void clear();
    void show(Side side, const TableDifference &difference);

    std::vector<ComparedVersion> m_versions;
    QString m_keys[2];
    bool m_comparing = false;
    QString m_summary;
    QStringList m_notes;
    SituationListModel m_situations;
    PartChangeModel m_parts;
    VersionReplay m_replay;
    ChangeRecordModel m_record;
    QString m_picked;
    DecisionTableModel m_tables[2];
    SideAnswer m_answers[2];
    int m_run = 0; ///< counts what was asked, so that an answer too late is dropped
    Background m_worker;
};

} // namespace viewmodel
