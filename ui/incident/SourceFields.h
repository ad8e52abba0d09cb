#pragma once

#include <QWidget>

class QLineEdit;

namespace ui {

class DraftKeeper;
class FieldDraft;

/// Who said it and when, as small fields in one line; both may stay empty (nobody named, now).
class SourceFields final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { SourceAndTime, Time };
    /// `name` begins the draft keys of the fields. `keeper` outlives them.
    SourceFields(Kind kind, DraftKeeper &keeper, const QString &name, QWidget *parent = nullptr);

    void setScope(const QString &scope);
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString time() const;
    /// Of all its fields.
    [[nodiscard]] QList<FieldDraft *> drafts() const;
    /// Of the time alone: where the source stays, because the same caller goes on talking.
    [[nodiscard]] FieldDraft *timeDraft() const { return m_timeDraft; }

private:
    QLineEdit *m_source = nullptr;
    QLineEdit *m_time;
    FieldDraft *m_sourceDraft = nullptr;
    FieldDraft *m_timeDraft;
};

} // namespace ui
