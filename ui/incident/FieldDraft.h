#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace ui {

class DraftKeeper;

/// Keeps the unsent text of one field, apart for each scope (an incident, a task of it): turning to another scope puts
/// the text away and brings back what was left there. Lives as long as the field.
class FieldDraft final : public QObject {
    Q_OBJECT
public:
    /// `keeper` outlives the field. `name` is the field's part of the key: "<scope>/<name>".
    FieldDraft(QLineEdit *field, DraftKeeper &keeper, const QString &name);
    FieldDraft(QPlainTextEdit *field, DraftKeeper &keeper, const QString &name);
    ~FieldDraft() override;

    /// Empty: the field is emptied and nothing is kept.
    void setScope(const QString &scope);
    [[nodiscard]] const QString &scope() const { return m_scope; }
    /// What was typed in `scope` is recorded: forgotten there, and out of the field when it still shows that scope.
    void sent(const QString &scope);

private:
    FieldDraft(QObject *field, DraftKeeper &keeper, const QString &name, std::function<QString()> text,
        std::function<void(const QString &)> setText);
    void flush();

    DraftKeeper &m_keeper;
    const QString m_name;
    const std::function<QString()> m_text;
    const std::function<void(const QString &)> m_setText;
    QString m_scope;
    QString m_last; ///< text as last seen: the field may be gone before the draft
    QTimer m_gather;
};

/// The scope of an incident's fields.
[[nodiscard]] QString incidentScope(const QString &number);

} // namespace ui
