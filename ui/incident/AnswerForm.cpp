#include "ui/incident/AnswerForm.h"

#include "ui/common/Metrics.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/SegmentBar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace ui {

using viewmodel::AnswerKind;
using viewmodel::Choices;
using viewmodel::QuestionRow;

const QString AnswerForm::AtLeast = QStringLiteral(">=");
const QString AnswerForm::AtMost = QStringLiteral("<=");
const QString AnswerForm::Exactly = QStringLiteral("=");
const QString AnswerForm::Yes = QStringLiteral("y");
const QString AnswerForm::No = QStringLiteral("n");
const QString AnswerForm::Unknown = QStringLiteral("?");

// A bound is put before a number that stands alone, or with what it counts ("就诊 20"); whoever types "3+" or "30 到
// 50" has said it already.
static QString bounded(const QString &bound, const QString &text)
{
    static const QRegularExpression lone(
        QStringLiteral("^([^\\d]*)([\\d.,]+)([^\\d]*)$"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression saysBound(QStringLiteral("[-+~～<>=＜＞＝≤≥＋]|至|到|以|不|超|多|少|约|近|余"));
    const QRegularExpressionMatch match = lone.match(text);
    if (!match.hasMatch() || QString(match.captured(1) + match.captured(3)).contains(saysBound))
        return text;
    return match.captured(1) + bound + match.captured(2) + match.captured(3);
}

AnswerForm::AnswerForm(QWidget *parent)
    : QWidget(parent)
    , m_bounds(new SegmentBar(tr("Bound"), this))
    , m_field(new QLineEdit(this))
    , m_unit(new ToneLabel(this))
    , m_choices(new SegmentBar(tr("Answer"), this))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.u(2));
    layout->addWidget(m_bounds);
    layout->addWidget(m_field);
    layout->addWidget(m_unit);
    layout->addWidget(m_choices, 1);
    m_bounds->setChoices({{AtLeast, tr("at least")}, {AtMost, tr("at most")}, {Exactly, tr("exact")}});
    connect(m_bounds, &SegmentBar::picked, m_field, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_choices, &SegmentBar::picked, this, &AnswerForm::submitted);
    connect(m_choices, &SegmentBar::focusMoved, this, [this](const QString &id) {
        if (!m_picked.isEmpty()) // a choice goes with the focus; without one the focus chooses nothing
            setPick(id == Unknown ? QString() : id);
    });
    // Also text brought back from a draft: nothing typed may hide and still be handed in.
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_question.kind != AnswerKind::YesNo || text.isEmpty() || m_typing)
            return;
        m_typing = true;
        showParts();
    });
    new ScopedKey(m_field, QKeySequence(Qt::Key_Return), [this] {
        if (!answer().isEmpty())
            Q_EMIT submitted(answer());
    });
}

void AnswerForm::setQuestion(const QuestionRow &question)
{
    const bool same = question.key == m_question.key && question.kind == m_question.kind;
    m_question = question;
    if (!same)
        m_typing = question.kind == AnswerKind::YesNo && !m_field->text().isEmpty();
    showParts();
    if (!same)
        setPick({});
    showChosen();
}

void AnswerForm::setPick(const QString &pick)
{
    if (pick == m_picked)
        return;
    m_picked = pick;
    showChosen();
    if (!m_picked.isEmpty() && m_choices->isAncestorOf(QApplication::focusWidget()))
        m_choices->focusChosen(); // Enter records what has the focus: it is what is said to be chosen
    Q_EMIT pickChanged();
}

// A yes or no that is still asked is unknown, even where half of the number behind it is known. What nobody was asked
// yet is not pressed: it would look like an answer.
void AnswerForm::showChosen()
{
    const bool open =
        m_question.told && (m_question.unknown || (m_question.kind == AnswerKind::YesNo && m_question.number > 0));
    m_choices->setChosen(!m_picked.isEmpty() ? m_picked : open ? Unknown : QString());
}

// Behind a yes or no with a unit stands a number.
bool AnswerForm::takesNumber() const
{
    return m_question.kind == AnswerKind::Number
        || (m_question.kind == AnswerKind::YesNo && !m_question.unit.isEmpty());
}

// A bound and digits; behind what it counts, where that is said with it: "死因待认定 30-50" is seen whole.
int AnswerForm::fieldWidth() const
{
    const QFontMetrics metrics(m_field->font());
    int words = 0;
    for (const QString &kind : m_question.counting)
        words = qMax(words, metrics.horizontalAdvance(kind + u' '));
    return qMax(Metrics::of(this).em(5),
        words + metrics.horizontalAdvance(QStringLiteral("00-000")) + Metrics::of(this).em(1.5));
}

void AnswerForm::showParts()
{
    m_field->setFixedWidth(fieldWidth());
    const bool number = m_question.kind == AnswerKind::Number || m_typing;
    m_bounds->setVisible(number);
    m_field->setVisible(number);
    m_unit->setVisible(number && !m_question.unit.isEmpty());
    m_field->setAccessibleName(m_question.question);
    m_unit->setText(m_question.unit);
    if (m_question.kind == AnswerKind::Number)
        m_choices->setChoices({{Unknown, tr("unknown")}});
    else
        showChoices(m_question);
}

void AnswerForm::showChoices(const QuestionRow &question)
{
    Choices choices;
    if (question.kind == AnswerKind::YesNo) {
        choices = {{Yes, tr("yes")}, {No, tr("no")}};
    } else {
        for (const viewmodel::Choice &choice : question.choices) // numbered: the digit is the key
            choices.push_back({choice.text, QStringLiteral("%1 %2").arg(choices.size() + 1).arg(choice.text)});
    }
    choices.push_back({Unknown, tr("unknown")});
    m_choices->setChoices(choices);
}

QString AnswerForm::answer() const
{
    if (!takesNumber())
        return m_picked;
    const QString text = m_field->text().trimmed();
    const bool isBound = m_bounds->chosen() == AtLeast || m_bounds->chosen() == AtMost;
    return isBound ? bounded(m_bounds->chosen(), text) : text;
}

void AnswerForm::reset()
{
    m_field->clear();
    m_bounds->setChosen({});
    m_typing = false;
    showParts();
    setPick({});
}

void AnswerForm::focusAnswer()
{
    if (m_field->isVisibleTo(this))
        m_field->setFocus(Qt::OtherFocusReason);
    else
        m_choices->focusChosen();
}

void AnswerForm::beginNumber()
{
    m_typing = m_question.kind == AnswerKind::YesNo;
    showParts();
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->deselect();
    m_field->end(false);
}

bool AnswerForm::typeDigit(const QString &digit)
{
    if (takesNumber()) {
        beginNumber();
        m_field->setText(digit); // typed on to an answer left there, 40 would become 4040
        return true;
    }
    const int position = digit.toInt() - 1;
    if (m_question.kind != AnswerKind::Choice || position < 0 || position >= std::ssize(m_question.choices))
        return false;
    setPick(m_question.choices[static_cast<std::size_t>(position)].text);
    return true;
}

// Where one of the buttons has the focus the keys of the questions do what they do in the list; in a field a letter or
// a digit is what is typed.
void AnswerForm::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || event->isAutoRepeat() || m_field->hasFocus() || !answerByKey(*event))
        QWidget::keyPressEvent(event);
}

bool AnswerForm::answerByKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Y:
        return answerYes();
    case Qt::Key_N:
        return answerNo();
    case Qt::Key_U:
        answerUnknown();
        return true;
    default:
        break;
    }
    if (m_question.kind == AnswerKind::Number && event.text().size() == 1 && event.text().front().isDigit()) {
        m_field->setFocus(Qt::OtherFocusReason); // typed on a bound: no digit is lost
        m_field->insert(event.text());
        return true;
    }
    const bool digit = event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9;
    return digit && m_question.kind == AnswerKind::Choice && typeDigit(event.text());
}

bool AnswerForm::typeWords(const QString &words)
{
    if (takesNumber()) {
        beginNumber();
        m_field->setText(words);
        return true;
    }
    const viewmodel::Choice *only = nullptr;
    for (const viewmodel::Choice &choice : m_question.choices) {
        if (!choice.text.contains(words, Qt::CaseInsensitive))
            continue;
        if (only)
            return false;
        only = &choice;
    }
    if (only)
        setPick(only->text);
    return only != nullptr;
}

bool AnswerForm::chooseBound(const QString &bound)
{
    if (!takesNumber())
        return false;
    beginNumber();
    m_bounds->setChosen(bound);
    return true;
}

bool AnswerForm::answerYes()
{
    if (m_question.kind != AnswerKind::YesNo)
        return false;
    Q_EMIT submitted(Yes);
    return true;
}

bool AnswerForm::answerNo()
{
    if (m_question.kind != AnswerKind::YesNo)
        return false;
    Q_EMIT submitted(No);
    return true;
}

void AnswerForm::answerUnknown() { Q_EMIT submitted(Unknown); }

} // namespace ui
