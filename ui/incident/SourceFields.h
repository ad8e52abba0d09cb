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
    /// What was said in `scope` is recorded: the time is forgotten. The source stays, the same caller goes on talking.
    void sent(const QString &scope);
    /// The source too.
    void clear(const QString &scope);

private:
    QLineEdit *m_source = nullptr;
    QLineEdit *m_time;
    FieldDraft *m_sourceDraft = nullptr;
    FieldDraft *m_timeDraft;
};

} // namespace ui
