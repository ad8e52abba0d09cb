#pragma once

#include "identity/Directory.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// One line of the call list.
struct CallRow {
    QString key; ///< "<activation>/<target>"
    int order = 0;
    QString target; ///< post or body id
    QString label;
    QString person; ///< from the directory, empty without an entry
    QString phones; ///< joined, in the order to try them
    QString cite;
    CallState state = CallState::NotCalled;
    QString outcome; ///< "reached 03:09", "no answer 03:11 · again 03:16", "not called"
    QString note;
    int attempts = 0;
    bool reached = false; ///< by any attempt: who heard it stays told, whatever a later call brings
    QString attemptsText; ///< "2 ×"
    std::optional<base::Instant> retryAt;
    bool due = false; ///< the time to try again has come

    /// Reached, passed on, refused or skipped: nothing is left to do.
    [[nodiscard]] bool settled() const { return reached || state == CallState::Refused || state == CallState::Skipped; }
    friend bool operator==(const CallRow &, const CallRow &) = default;
};

/// Whom to ring, in order, with the outcome of the last attempt.
class CallListModel final : public KeyedModel<CallRow> {
    Q_OBJECT
public:
    enum Column { OrderColumn, LabelColumn, OutcomeColumn, AttemptsColumn };
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< for IncidentPresenter::recordCall()
        OrderRole,
        LabelRole,
        PersonRole,
        PhonesRole,
        CiteRole,
        StateRole, ///< viewmodel::CallState
        OutcomeRole,
        NoteRole,
        AttemptsRole,
        AttemptsTextRole,
        DueRole,
    };
    explicit CallListModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const Subject &subject, const identity::Directory &directory, base::Instant now);
    void tick(base::Instant now);

    /// The key of the next call after `key`, round the list, that is still to be made; empty when there is none.
    [[nodiscard]] QString nextUnsettled(const QString &key) const;
    [[nodiscard]] const QString &headline() const { return m_headline; } ///< "2 / 6 reached"

Q_SIGNALS:
    void headlineChanged();

private:
    QString m_headline;
};

} // namespace viewmodel
