#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// One task, or the heading of a set.
struct TaskRow {
    QString key; ///< task id; "set:<id>" for a heading
    bool heading = false;
    QString what; ///< for a heading: label and counts, "先期处置 1 / 8"
    QString group; ///< label of the set
    QString owner;
    QString support; ///< labels, joined
    QString cite;
    QString status; ///< "done 03:05", "to do", "not applicable: …"
    TaskState state = TaskState::Open;
    bool needsPerson = false; ///< nobody has been told yet
    bool inherited = false; ///< it applies where the ladder stands because that level inherits it
    QString note; ///< of which kinds it is, and whether the level states it or inherits it
    friend bool operator==(const TaskRow &, const TaskRow &) = default;
};

/// What is to be done, by whom, on which clause; a heading a set when there is more than one, the newest set first.
class TaskListModel final : public KeyedModel<TaskRow> {
    Q_OBJECT
public:
    enum Column { MarkColumn, WhatColumn, OwnerColumn, CiteColumn, StatusColumn };
    enum Role {
        TaskRole = Qt::UserRole + 1,
        HeadingRole,
        WhatRole,
        GroupRole,
        OwnerRole,
        SupportRole,
        CiteRole,
        StatusRole,
        StateRole, ///< viewmodel::TaskState
        NeedsPersonRole,
        InheritedRole,
        NoteRole, ///< "强制性减排 · 扬尘源 · inherited from Ⅲ级响应措施"
    };
    explicit TaskListModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const Subject &subject, base::Instant now);

    [[nodiscard]] const QString &headline() const { return m_headline; } ///< "先期处置 done 1 / 8"
    /// The next task somebody has to be told about, after `key` (empty: from the top), round to the first; empty: none.
    [[nodiscard]] QString nextOpen(const QString &key) const;

Q_SIGNALS:
    void headlineChanged();

private:
    QString m_headline;
};

} // namespace viewmodel
