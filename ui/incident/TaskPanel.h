#pragma once

#include "viewmodel/Vocabulary.h"

#include <QWidget>

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class DraftKeeper;
class EmptyState;
class FieldDraft;
class InlineStrip;
class MessageStrip;
class Pane;
class RowList;
class TaskHead;
class TextEntry;

/// What is to be done and by whom. I, A and D mark the picked task notified, accepted, done; X asks why it does not
/// apply.
class TaskPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    TaskPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent = nullptr);

    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }

private:
    void build();
    void addKeys();
    void showHead();
    void mark(viewmodel::TaskState state);
    void askWhyNot(const QModelIndex &row);
    void recordNotApplicable();

    viewmodel::IncidentPresenter &m_incident;
    Pane *m_pane;
    MessageStrip *m_message;
    TaskHead *m_head;
    RowList *m_list;
    EmptyState *m_empty;
    InlineStrip *m_strip;
    TextEntry *m_reason;
    FieldDraft *m_draft;
    QString m_asked; ///< task the strip is about
};

} // namespace ui
