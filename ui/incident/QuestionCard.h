#pragma once

#include "viewmodel/incident/QuestionListModel.h"

#include <QFrame>

namespace ui {

class ActionButton;
class AnswerForm;
class ClauseLine;
class DraftKeeper;
class FieldDraft;
class ToneLabel;

/// One question: its number and words, where it is answered, and why it is asked.
class QuestionCard final : public QFrame {
    Q_OBJECT
public:
    QuestionCard(DraftKeeper &keeper, const QString &fact, QWidget *parent);

    /// Another state of the same question, of the incident in `scope`; what is typed stays.
    void setQuestion(const viewmodel::QuestionRow &question, const QString &scope);
    [[nodiscard]] const viewmodel::QuestionRow &question() const { return m_question; }
    [[nodiscard]] AnswerForm *form() const { return m_form; }
    /// Takes another fact's number over; hidden where none counts the same.
    [[nodiscard]] ActionButton *takeOver() const { return m_takeOver; }
    [[nodiscard]] FieldDraft *draft() const { return m_draft; }
    /// Tinted; framed while the list has the focus.
    void setCurrent(bool current, bool framed);

Q_SIGNALS:
    void submitted(const QString &answer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showWhy();

    viewmodel::QuestionRow m_question;
    ToneLabel *m_number;
    ToneLabel *m_words;
    AnswerForm *m_form;
    ClauseLine *m_why;
    ActionButton *m_takeOver;
    FieldDraft *m_draft;
    bool m_below = false; ///< the answer stands below the words
    bool m_current = false;
    bool m_framed = false;
};

} // namespace ui
