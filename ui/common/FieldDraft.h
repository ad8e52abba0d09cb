#pragma once

#include <QObject>
#include <QPointer>
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
    /// A field of another kind, as text; it tells with changed() when something was entered.
    FieldDraft(QObject *field, DraftKeeper &keeper, const QString &name, std::function<QString()> text,
        std::function<void(const QString &)> setText);
    ~FieldDraft() override;

    /// Empty: the field is emptied and nothing is kept. `original` is what stands in the field where nothing was typed;
    /// it is no draft.
    void setScope(const QString &scope, const QString &original = {});
    [[nodiscard]] const QString &scope() const { return m_scope; }
    /// Something was entered: a field of another kind tells it.
    void changed();
    /// Something stands in the field that was typed and not sent.
    [[nodiscard]] bool hasText() const { return m_text() != m_original; }

private:
    friend class HandedIn;
    [[nodiscard]] QString keyIn(const QString &scope) const { return scope + u'/' + m_name; }
    void forget(const QString &scope, const QString &text);
    void flush();

    DraftKeeper &m_keeper;
    const QString m_name;
    const std::function<QString()> m_text;
    const std::function<void(const QString &)> m_setText;
    QString m_scope;
    QString m_original;
    QString m_last; ///< text as last seen: the field may be gone before the draft
    QTimer m_gather;
};

/// What stood in some fields when it was handed in. Once it is recorded it is forgotten as a draft and taken out of the
/// fields; what somebody typed there in the meantime stays. The fields may be gone by then.
class HandedIn final {
public:
    explicit HandedIn(const QList<FieldDraft *> &drafts);
    void recorded() const;

private:
    struct Part {
        QPointer<FieldDraft> draft;
        DraftKeeper *keeper;
        QString scope;
        QString key;
        QString text;
    };
    QList<Part> m_parts;
};

/// All of them turn to the scope.
void scopeDrafts(const QList<FieldDraft *> &drafts, const QString &scope);

/// The scope of an incident's fields.
[[nodiscard]] QString incidentScope(const QString &number);

} // namespace ui
