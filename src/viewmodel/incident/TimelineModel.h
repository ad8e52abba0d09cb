#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/Subject.h"

namespace viewmodel {

/// One line of the record in words.
struct TimelineRow {
    QString key; ///< version of the event
    QString time;
    QString kind; ///< "call", "fact", "task" … one word
    QString text;
    QString late; ///< "added 03:04" when written down a minute or more after it happened, "counts as 02:50" where its
                  ///< time was corrected; empty else
    bool struck = false;
    QString struckReason; ///< "struck: … (值班员 03:10)"
    QString who; ///< post that recorded it
    bool machine = false;
    QString stands; ///< why the line cannot be struck; empty when it can
    QString timeStands; ///< why its time cannot be corrected; empty when it can
    bool opens = false; ///< a report, whose words are read by opening it
    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

/// Everything that happened, newest first. What the console wrote by itself (tasks opened, calls listed, clocks
/// started) is folded away unless asked for.
class TimelineModel final : public KeyedModel<TimelineRow> {
    Q_OBJECT
public:
    enum Role {
        VersionRole = Qt::UserRole + 1, ///< QString
        TimeRole,
        KindRole,
        TextRole,
        LateRole,
        StruckRole,
        StruckReasonRole,
        WhoRole,
        MachineRole,
        StandsRole, ///< QString
        TimeStandsRole, ///< QString
        OpensRole, ///< bool
    };
    using KeyedModel::KeyedModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const Subject &subject, base::Instant now);

    void setMachineLinesShown(bool shown); ///< key M
    [[nodiscard]] bool machineLinesShown() const { return m_machineShown; }
    [[nodiscard]] const QString &headline() const { return m_headline; } ///< "14 machine lines folded"

Q_SIGNALS:
    void headlineChanged();

private:
    [[nodiscard]] TimelineRow rowOf(const incident::RecordedEvent &record) const;
    void addCorrection(const incident::TimeCorrected &correction);
    void addStrike(TimelineRow &row, std::int64_t strike) const;
    [[nodiscard]] QString reportStruck(std::int64_t strike) const;
    [[nodiscard]] bool sameView(const Subject &subject, base::Instant now) const;
    void refilter();

    Subject m_subject;
    base::Instant m_now{};
    std::vector<TimelineRow> m_all; ///< one a record, oldest first
    bool m_machineShown = false;
    QString m_headline;
};

} // namespace viewmodel
