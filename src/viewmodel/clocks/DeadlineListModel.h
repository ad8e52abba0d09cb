#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// One clock.
struct DeadlineRow {
    QString key; ///< deadline id
    base::Instant due{};
    QString label;
    QString note; ///< whose it is where another plan is in view; "own", "superior rule, 2 h", "every 60 min"
    QString owner;
    QString cite;
    QString dueAt; ///< "03:20"
    QString left; ///< "left 00:05:34", "over 00:12:26", "met 03:05", "missed"
    ClockState state = ClockState::Running;
    QString stateText; ///< "near"
    bool superior = false;
    bool own = false; ///< set by the operator
    bool silenced = false;
    bool seasonal = false; ///< keeps to a part of the year
    friend bool operator==(const DeadlineRow &, const DeadlineRow &) = default;
};

/// Clocks: over first, then near, then running, by due time; ended ones last, newest first.
class DeadlineListModel final : public KeyedModel<DeadlineRow> {
    Q_OBJECT
public:
    enum Column { StateColumn, LabelColumn, DueColumn, LeftColumn };
    enum Role {
        DeadlineRole = Qt::UserRole + 1,
        LabelRole,
        NoteRole,
        OwnerRole,
        CiteRole,
        DueAtRole,
        LeftRole,
        StateRole, ///< viewmodel::ClockState
        StateTextRole,
        SuperiorRole,
        OwnRole,
        SilencedRole,
    };
    explicit DeadlineListModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const Subject &subject, base::Instant now);
    void tick(base::Instant now);

    [[nodiscard]] const QString &headline() const { return m_headline; } ///< "3 running"

Q_SIGNALS:
    void headlineChanged();

private:
    Subject m_subject;
    QString m_headline;
};

} // namespace viewmodel
