#include "ui/incident/QuestionCard.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/AnswerForm.h"
#include "ui/incident/ClauseLine.h"
#include "ui/common/FieldDraft.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace ui {

using viewmodel::AnswerKind;
using viewmodel::QuestionRow;

QuestionCard::QuestionCard(DraftKeeper &keeper, const QString &fact, QWidget *parent)
    : QFrame(parent)
    , m_number(new ToneLabel(this))
    , m_words(new ToneLabel(this))
    , m_form(new AnswerForm(this))
    , m_why(new ClauseLine(this))
    , m_takeOver(new ActionButton({}, ActionButton::Kind::Outlined, this))
    , m_draft(new FieldDraft(m_form->field(), keeper, QStringLiteral("answer-") + fact))
{
    m_number->setFont(boldFont(font()));
    m_words->setFont(boldFont(font()));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_why->setFont(typeFont(font(), TypeRole::Note));
    m_takeOver->setKeyHint(QKeySequence(Qt::Key_T));
    m_takeOver->hide();
    arrange();
    connect(m_form, &AnswerForm::submitted, this, &QuestionCard::submitted);
    connect(m_form, &AnswerForm::pickChanged, this, &QuestionCard::showWhy);
}

// Number and words at the left, the answer at the right; on a line of its own where both do not fit.
void QuestionCard::arrange()
{
    const Metrics metrics = Metrics::of(this);
    const int words = QFontMetrics(m_words->font()).horizontalAdvance(m_question.question);
    const int room = width() - 2 * metrics.inset() - metrics.em(1.2) - 2 * metrics.u(2);
    const bool below = m_question.kind == AnswerKind::Choice || words + m_form->sizeHint().width() > room;
    if (layout() && below == m_below)
        return;
    m_below = below;
    delete layout();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    grid->setHorizontalSpacing(metrics.u(2));
    grid->setVerticalSpacing(metrics.u(1));
    grid->setColumnMinimumWidth(0, metrics.em(1.2));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_number, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(m_words, 0, 1, 1, below ? 2 : 1);
    if (below)
        grid->addWidget(m_form, 1, 1, 1, 2);
    else
        grid->addWidget(m_form, 0, 2);
    // What may be taken over stands beside what is known: on a small screen a line of its own would be out of sight.
    auto *known = new QHBoxLayout;
    known->setSpacing(metrics.u(2));
    known->addWidget(m_why, 1);
    known->addWidget(m_takeOver);
    grid->addLayout(known, below ? 2 : 1, 1, 1, 2);
}

void QuestionCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void QuestionCard::setQuestion(const QuestionRow &question, const QString &scope)
{
    m_question = question;
    m_number->setText(QString::number(question.number));
    m_words->setText(question.question);
    setToolTip(question.hint);
    setAccessibleName(question.question);
    setAccessibleDescription(question.why + u' ' + question.cites);
    m_form->setQuestion(question);
    m_takeOver->setText(tr("Take over %1", "number of another fact").arg(question.same));
    m_takeOver->setVisible(!question.same.isEmpty());
    arrange();
    m_draft->setScope(scope);
    showWhy();
}

void QuestionCard::showWhy()
{
    QString why = m_question.why;
    if (!m_question.unknown && why.isEmpty())
        why = tr("known: %1", "what is known").arg(m_question.current);
    else if (!m_question.unknown)
        why = tr("known: %1; %2", "what is known, why it is asked").arg(m_question.current, why);
    QList<ClauseLine::Part> parts{{why, Tone::Muted}, {m_question.cites, Tone::Accent}};
    if (!m_form->pick().isEmpty())
        parts.prepend({tr("%1 chosen, not recorded yet: Enter records it").arg(m_form->pick()), Tone::Near, true});
    m_why->setParts(parts);
}

void QuestionCard::setCurrent(bool current, bool framed)
{
    m_current = current;
    m_framed = framed;
    update();
}

void QuestionCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    if (m_current)
        painter.fillRect(rect(), tokens.alt);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (m_framed)
        paintFrame(painter, rect(), QPen(tokens.accent.fill));
}

} // namespace ui
