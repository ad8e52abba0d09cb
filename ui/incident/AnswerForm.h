#pragma once

#include "viewmodel/incident/QuestionListModel.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class SegmentBar;
class ToneLabel;

/// Where the answer to one question is given: at least, at most or exactly so many; yes or no; one of a list; or
/// unknown. A number may also be typed as people say it: "3+", "至少3", "30到50"; also where
/// only yes or no is asked about a number.
class AnswerForm final : public QWidget {
    Q_OBJECT
public:
    explicit AnswerForm(QWidget *parent = nullptr);

    /// Changes only what differs; what is typed stays.
    void setQuestion(const viewmodel::QuestionRow &question);
    /// The answer as it would be handed in; empty while nothing is typed, or chosen by its digit.
    [[nodiscard]] QString answer() const;
    /// The answer is recorded: nothing is typed or chosen any more, the segment of what is known stays.
    void reset();
    /// What a digit chose of a list and nobody handed in yet; empty: nothing.
    [[nodiscard]] const QString &pick() const { return m_picked; }
    void dropPick() { setPick({}); }
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] SegmentBar *bounds() const { return m_bounds; }
    [[nodiscard]] SegmentBar *choices() const { return m_choices; }
    /// Puts the focus where the answer begins.
    void focusAnswer();

    // What a key of the question list does here. False: it means nothing to this question.
    /// Begins a number anew, whatever was left standing there; in a list it only chooses: nothing is recorded before
    /// answer() is handed in.
    bool typeDigit(const QString &digit);
    /// Words typed without a field: they begin a number as people say it ("至少3"), or choose the one entry of a list
    /// that has them, or yes or no; chosen only, not recorded.
    bool typeWords(const QString &words);
    bool chooseBound(const QString &bound);
    bool answerYes();
    bool answerNo();
    void answerUnknown();

    // Ids of the segments.
    static const QString AtLeast, AtMost, Exactly, Yes, No, Unknown;

Q_SIGNALS:
    /// To be recorded: typed text, the label of a choice, or Yes, No, Unknown.
    void submitted(const QString &answer);
    void pickChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A key pressed on one of the buttons; false: it means nothing here.
    bool answerByKey(const QKeyEvent &event);
    [[nodiscard]] bool takesNumber() const;
    [[nodiscard]] int fieldWidth() const;
    void showParts();
    void showChosen();
    void setPick(const QString &pick);
    void beginNumber();
    void showChoices(const viewmodel::QuestionRow &question);

    viewmodel::QuestionRow m_question;
    bool m_typing = false; ///< a number is typed where a yes or no would do
    QString m_picked;
    SegmentBar *m_bounds;
    QLineEdit *m_field;
    ToneLabel *m_unit;
    SegmentBar *m_choices; ///< yes and no, or the list, and always unknown
};

} // namespace ui
