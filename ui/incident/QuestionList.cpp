#include "ui/incident/QuestionList.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ScopedKey.h"
#include "ui/incident/AnswerForm.h"
#include "ui/incident/QuestionCard.h"
#include "viewmodel/incident/QuestionListModel.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using viewmodel::QuestionRow;

QuestionList::QuestionList(const viewmodel::QuestionListModel &model, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_keeper(keeper)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Questions"));
    addKeys();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

// Its cards are gone while the focus moves out of what is taken down.
QuestionList::~QuestionList() { qApp->disconnect(this); }

void QuestionList::addKeys()
{
    addKey({Qt::Key_Y}, tr("yes"), [](QuestionCard &card) { card.form()->answerYes(); });
    addKey({Qt::Key_N}, tr("no"), [](QuestionCard &card) { card.form()->answerNo(); });
    addKey({Qt::Key_U}, tr("unknown"), [](QuestionCard &card) { card.form()->answerUnknown(); });
    addKey(
        {Qt::Key_Greater}, tr("at least"), [](QuestionCard &card) { card.form()->chooseBound(AnswerForm::AtLeast); });
    addKey({Qt::Key_Less}, tr("at most"), [](QuestionCard &card) { card.form()->chooseBound(AnswerForm::AtMost); });
    addKey({Qt::Key_Equal}, tr("exact"), [](QuestionCard &card) { card.form()->chooseBound(AnswerForm::Exactly); });
    addKey({Qt::Key_Return, Qt::Key_Enter}, tr("answer"), [this](QuestionCard &card) {
        if (const QString picked = card.form()->pick(); !picked.isEmpty())
            Q_EMIT submitted(&card, picked);
        else
            card.form()->focusAnswer();
    });
    m_takeOver = addKey({Qt::Key_T}, tr("take over"), [this](QuestionCard &card) {
        if (!card.question().same.isEmpty())
            Q_EMIT takeOverWanted(&card);
    });
    for (int digit = 0; digit <= 9; ++digit) {
        const QString text = QString::number(digit);
        addKey({QKeySequence(Qt::Key_0 + digit)}, text, [text](QuestionCard &card) {
            card.form()->typeDigit(text);
        })->setPriority(QAction::LowPriority); // ten lines of help would say the same
    }
    // Inside a card too, where no field wants them for itself.
    new ScopedKey(this, QKeySequence(Qt::Key_Down), [this] { setCurrent(int(m_cards.indexOf(current())) + 1); });
    new ScopedKey(this, QKeySequence(Qt::Key_Up), [this] { setCurrent(int(m_cards.indexOf(current())) - 1); });
    new ScopedKey(this, QKeySequence(Qt::Key_Home), [this] { setCurrent(0); });
    new ScopedKey(this, QKeySequence(Qt::Key_End), [this] { setCurrent(int(m_cards.size()) - 1); });
}

QAction *QuestionList::addKey(const QList<QKeySequence> &keys, const QString &word, Act act)
{
    auto *action = new QAction(word, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setAutoRepeat(false); // a Y held down would answer what comes next too
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (QuestionCard *card = current())
            act(*card);
    });
    addAction(action);
    return action;
}

QuestionCard *QuestionList::makeCard(const QString &fact)
{
    auto *card = new QuestionCard(m_keeper, fact, this);
    connect(
        card, &QuestionCard::submitted, this, [this, card](const QString &answer) { Q_EMIT submitted(card, answer); });
    connect(card->takeOver(), &ActionButton::activated, this, [this, card] { Q_EMIT takeOverWanted(card); });
    connect(card->form()->field(), &QLineEdit::textEdited, this, [this, card] { Q_EMIT edited(card); });
    return card;
}

void QuestionList::refresh(const QString &scope)
{
    QList<QuestionCard *> before = m_cards;
    m_cards.clear();
    auto *box = static_cast<QVBoxLayout *>(layout());
    QWidget *previous = this;
    for (const QuestionRow &row : m_model.rows()) {
        const auto found =
            std::ranges::find_if(before, [&](const QuestionCard *card) { return card->question().key == row.key; });
        QuestionCard *card = found == before.end() ? makeCard(row.key) : *found;
        if (found != before.end())
            before.erase(found);
        card->setQuestion(row, scope);
        box->removeWidget(card);
        box->insertWidget(static_cast<int>(m_cards.size()), card);
        card->show();
        setTabOrder(previous, card);
        previous = card;
        m_cards.append(card);
    }
    const bool hadFocus = std::ranges::any_of(
        before, [](const QuestionCard *card) { return card->isAncestorOf(QApplication::focusWidget()); });
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    for (QuestionCard *card : before) {
        card->hide();
        card->deleteLater();
    }
    if (!m_cards.isEmpty() && (!current() || m_settling)) {
        m_currentFact = m_cards.first()->question().key;
        settle();
    }
    showCurrent();
    Q_EMIT currentChanged(current()); // another one perhaps, or the same in another place
}

// The rows of one change come one after the other. Until all are there the first question is the one on top; later,
// what comes in above must not turn a key that is on its way into an answer to another question.
void QuestionList::settle()
{
    if (std::exchange(m_settling, true))
        return;
    QMetaObject::invokeMethod(
        this, [this] { m_settling = false; }, Qt::QueuedConnection);
}

void QuestionList::startOver()
{
    m_currentFact = m_cards.isEmpty() ? QString() : m_cards.first()->question().key;
    showCurrent();
    if (!m_cards.isEmpty())
        Q_EMIT currentChanged(m_cards.first());
}

QuestionCard *QuestionList::current() const
{
    for (QuestionCard *card : m_cards) {
        if (card->question().key == m_currentFact)
            return card;
    }
    return nullptr;
}

void QuestionList::setCurrent(int position)
{
    if (position < 0 || position >= m_cards.size())
        return;
    m_currentFact = m_cards[position]->question().key;
    setFocus(Qt::OtherFocusReason);
    showCurrent();
    Q_EMIT currentChanged(m_cards[position]);
}

void QuestionList::followFocus(QWidget *now)
{
    for (const QuestionCard *card : m_cards) {
        if (now && card->isAncestorOf(now) && card->question().key != m_currentFact) {
            m_currentFact = card->question().key;
            showCurrent();
            Q_EMIT currentChanged(current());
        }
    }
}

void QuestionList::showCurrent()
{
    for (QuestionCard *card : m_cards) {
        card->setCurrent(card == current(), card == current() && hasFocus());
        if (card != current())
            card->form()->dropPick(); // else it would look as if it were recorded
    }
    const bool offered = current() && !current()->question().same.isEmpty();
    m_takeOver->setEnabled(offered);
    m_takeOver->setVisible(offered); // no key is hinted that does nothing
}

void QuestionList::takeWords(const QString &words)
{
    QuestionCard *card = current();
    if (words.isEmpty() || !card)
        return;
    if (!card->form()->typeWords(words))
        Q_EMIT notTaken(words);
}

void QuestionList::keyPressEvent(QKeyEvent *event)
{
    const QString words = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool printed = !words.isEmpty() && words.front().isPrint() && !words.front().isSpace();
    if (plain && printed && words.front().unicode() > 0x7f) // a Latin letter is a command, or none
        takeWords(words);
    else if (plain && event->key() == Qt::Key_T && m_takeOver->isEnabled())
        m_takeOver->trigger(); // from a button of the card, as Y, N and U
    else
        QWidget::keyPressEvent(event);
}

void QuestionList::inputMethodEvent(QInputMethodEvent *event)
{
    takeWords(event->commitString());
    event->accept();
}

void QuestionList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    showCurrent();
}

void QuestionList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    showCurrent();
}

} // namespace ui
