#pragma once

#include <QAction>
#include <QWidget>

#include <functional>

namespace viewmodel {
class QuestionListModel;
}

namespace ui {

class DraftKeeper;
class QuestionCard;

/// The questions as cards, one of them current. While the list itself has the focus, letters and digits answer the
/// current one; inside a field they are text.
class QuestionList final : public QWidget {
    Q_OBJECT
public:
    QuestionList(const viewmodel::QuestionListModel &model, DraftKeeper &keeper, QWidget *parent = nullptr);
    ~QuestionList() override;

    /// Takes the questions as they stand now, of the incident in `scope`. Cards of questions still asked stay in place.
    void refresh(const QString &scope);
    /// Another incident, or another plan of it: the first question is the current one, whatever was before.
    void startOver();
    [[nodiscard]] const QList<QuestionCard *> &cards() const { return m_cards; }
    [[nodiscard]] QuestionCard *current() const;
    void setCurrent(int position);

Q_SIGNALS:
    /// Another one is current by key: it has to be in sight.
    void currentChanged(ui::QuestionCard *card);
    void submitted(ui::QuestionCard *card, const QString &answer);
    /// Another fact's number is to be taken over as the answer.
    void takeOverWanted(ui::QuestionCard *card);
    /// Somebody mends what was typed there.
    void edited(ui::QuestionCard *card);
    /// Words typed on a question that cannot take them so.
    void notTaken(const QString &words);

protected:
    /// Words that are no command, as a Chinese input method or a person types them.
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using Act = std::function<void(QuestionCard &)>;
    void addKeys();
    QAction *addKey(const QList<QKeySequence> &keys, const QString &word, Act act);
    void takeWords(const QString &words);
    QuestionCard *makeCard(const QString &fact);
    void followFocus(QWidget *now);
    void showCurrent();
    void settle();

    const viewmodel::QuestionListModel &m_model;
    DraftKeeper &m_keeper;
    QAction *m_takeOver = nullptr; ///< its key is there while a number can be taken over
    QList<QuestionCard *> m_cards;
    QString m_currentFact;
    bool m_settling = false; ///< what is current was not chosen, and the change that made it so is not over
};

} // namespace ui
