#pragma once

#include <QWidget>

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class DraftKeeper;
class FactStrip;
class FieldDraft;
class MessageStrip;
class Pane;
class RowList;
class SourceFields;
class TextEntry;
class ToneLabel;

/// What the callers said, in their words, with a field to add to it; under it the facts taken from that.
class NarrativePanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    NarrativePanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent = nullptr);

    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] TextEntry *entry() const { return m_entry; }
    [[nodiscard]] FactStrip *facts() const { return m_facts; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }

Q_SIGNALS:
    /// A fact is entered in a strip, or not any more.
    void factStripOpen(bool open);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showState();
    void showRoom();
    void record();

    viewmodel::IncidentPresenter &m_incident;
    Pane *m_pane;
    MessageStrip *m_message;
    RowList *m_list;
    QWidget *m_words = nullptr; ///< the field for more of them, with who said it
    TextEntry *m_entry;
    SourceFields *m_source;
    ToneLabel *m_closed; ///< instead of the entry while read-only
    FactStrip *m_facts;
    FieldDraft *m_draft;
};

} // namespace ui
