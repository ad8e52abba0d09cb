#pragma once

#include "viewmodel/Vocabulary.h"

#include <QWidget>

class QLineEdit;

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
class ToneLabel;

/// The call-down: whom to ring in which order. Letters record what came of a call, with the note typed below the list;
/// those that need words (refused, passed on, skipped) ask for them.
class CallPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    CallPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent = nullptr);

    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] QLineEdit *noteField() const { return m_note; }
    [[nodiscard]] QLineEdit *retryField() const { return m_retry; }
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }
    /// Who answers there, from the directory, as shown for the picked row.
    [[nodiscard]] QString contact() const;

private:
    void build();
    void addKeys();
    void showState();
    void showChosen();
    void recordCall(viewmodel::CallState outcome);
    void askWords(viewmodel::CallState outcome);
    void recordWords();
    void goOnFrom(const QString &call);

    viewmodel::IncidentPresenter &m_incident;
    Pane *m_pane;
    MessageStrip *m_message;
    RowList *m_list;
    EmptyState *m_empty;
    QWidget *m_detail; ///< of the picked row
    ToneLabel *m_contact;
    QLineEdit *m_note;
    QLineEdit *m_retry;
    FieldDraft *m_noteDraft;

    InlineStrip *m_strip;
    QLineEdit *m_person;
    QLineEdit *m_words;
    QList<FieldDraft *> m_stripDrafts;
    viewmodel::CallState m_asked = viewmodel::CallState::Skipped;
    QString m_askedKey; ///< row the strip is about
};

} // namespace ui
