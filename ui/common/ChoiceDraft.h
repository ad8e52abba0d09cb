#pragma once

#include <QObject>

class QComboBox;

namespace ui {

class DraftKeeper;
class FieldDraft;

/// Keeps what a box of choices stood at beside texts that wait to be sent, apart for each scope: what was typed about
/// one drug never comes back under the name of another. Lives as long as the box.
class ChoiceDraft final : public QObject {
    Q_OBJECT
public:
    /// `keeper` outlives the box. `name` is the box's part of the key: "<scope>/<name>".
    ChoiceDraft(QComboBox *box, DraftKeeper &keeper, const QString &name);

    /// Call it once the box has its choices and the texts their scope. Where any of the texts beside it waits, the box
    /// stands where it stood with them, if it still can; else at `first`, or at its first choice.
    void restore(const QString &scope, const QList<FieldDraft *> &beside, const QString &first = {});

private:
    void keep();

    QComboBox &m_box;
    DraftKeeper &m_keeper;
    const QString m_name;
    QString m_scope;
};

} // namespace ui
