#pragma once

#include <QWidget>

#include "viewmodel/incident/QuestionListModel.h"

class QComboBox;

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class ActionButton;
class AnswerForm;
class DraftKeeper;
class FactCell;
class FieldDraft;
class FlowLayout;
class InlineStrip;
class MessageStrip;
class SourceFields;
class ToneLabel;

/// What is known, fact by fact. Choosing one opens a strip to correct or enter it, also one that is no longer asked
/// for.
class FactStrip final : public QWidget {
    Q_OBJECT
public:
    /// All outlive the strip; `message` is where a refused answer is explained.
    FactStrip(
        viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, MessageStrip &message, QWidget *parent = nullptr);

    [[nodiscard]] const QList<FactCell *> &cells() const { return m_cells; }
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] AnswerForm *form() const { return m_form; }
    /// Enters a fact that has no cell; the panel puts it where there is room.
    [[nodiscard]] ActionButton *other() const { return m_other; }
    /// Opens the strip on a fact.
    void edit(const QString &fact);

private:
    void buildStrip();
    void refresh();
    void showFact();
    void record(const QString &answer);
    [[nodiscard]] QString chosenFact() const;

    viewmodel::IncidentPresenter &m_incident;
    MessageStrip &m_message;
    FlowLayout *m_flow;
    QList<FactCell *> m_cells;
    ActionButton *m_other;
    InlineStrip *m_strip;
    QComboBox *m_facts;
    ToneLabel *m_known;
    AnswerForm *m_form;
    ActionButton *m_takeOver; ///< another fact's number that counts the same
    viewmodel::QuestionRow m_shown;
    SourceFields *m_source;
    FieldDraft *m_draft;
};

} // namespace ui
