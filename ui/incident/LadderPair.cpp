#include "ui/incident/LadderPair.h"

#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/StepButtons.h"

#include <QBoxLayout>

namespace ui {

using viewmodel::LevelView;

/// From here each ladder has room for its state on a line and for its longest step.
static constexpr qreal BesideFrom = 26;

LadderPair::LadderPair(QWidget *parent)
    : QWidget(parent)
    , m_response(new StepButtons(this))
    , m_warning(new StepButtons(this))
    , m_ladders(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_hint(new ElidedLabel(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    layout->setSpacing(metrics.u(1));
    layout->addWidget(m_hint);
    layout->addLayout(m_ladders);
    m_hint->setFont(typeFont(font(), TypeRole::Note));
    m_hint->setTone(Tone::Muted);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_ladders->setSpacing(metrics.u(3));
    for (StepButtons *ladder : {m_response, m_warning}) {
        m_ladders->addWidget(ladder, 1, Qt::AlignTop);
        connect(ladder, &StepButtons::wanted, this, &LadderPair::wanted);
        connect(ladder, &StepButtons::refused, this, &LadderPair::refused);
        connect(ladder, &StepButtons::lookedAt, this, &LadderPair::showHint);
    }
}

QString LadderPair::hint() const { return m_hint->text(); }

void LadderPair::setLadders(const LevelView &view)
{
    // As orderLevel() goes: what is due first, then what lacks nothing.
    const bool keyOfWarning = !view.response.due() && (view.warning.due() || !view.response.next());
    const QKeySequence key(Qt::CTRL | Qt::Key_R);
    const bool two = !view.warning.state.text.isEmpty();
    m_response->setLadder(view.response, two, keyOfWarning ? QKeySequence() : key);
    m_response->setVisible(view.hasPlan);
    // One filled button a screen: the response comes first.
    viewmodel::LadderView warning = view.warning;
    if (view.response.due()) {
        for (viewmodel::TransitionRow &step : warning.steps)
            step.advised = false;
    }
    m_warning->setLadder(warning, two, keyOfWarning ? key : QKeySequence());
    m_warning->setVisible(two);
    m_hints = view.response.hints;
    for (const QString &hint : view.warning.hints) {
        if (!m_hints.contains(hint))
            m_hints << hint;
    }
    arrange();
    chainButtons();
    showHint();
}

/// Tab goes through one ladder and then the other, as they are read.
void LadderPair::chainButtons()
{
    const QList<QWidget *> buttons = m_response->inOrder() + m_warning->inOrder();
    for (qsizetype i = 0; i + 1 < buttons.size(); ++i)
        setTabOrder(buttons[i], buttons[i + 1]);
}

void LadderPair::arrange()
{
    const bool beside = width() >= Metrics::of(this).em(BesideFrom);
    for (StepButtons *ladder : {m_response, m_warning}) // above each other each has its own height
        m_ladders->setStretchFactor(ladder, beside ? 1 : 0);
    m_ladders->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void LadderPair::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    layout()->activate(); // the line for the hints has its width
    showHint();
}

// The line keeps its height whatever is looked at: nothing below it jumps under the pointer.
void LadderPair::showHint()
{
    QStringList hints = m_hints;
    for (const StepButtons *ladder : {m_response, m_warning}) {
        if (const QString refusal = ladder->refusalLookedAt(); !refusal.isEmpty())
            hints = {refusal};
    }
    const QString between = QStringLiteral(" · ");
    while (hints.size() > 1 && m_hint->fontMetrics().horizontalAdvance(hints.join(between)) > m_hint->width())
        hints.removeLast(); // each of those steps says it too
    m_hint->setText(hints.join(between));
    m_hint->setVisible(!m_hints.isEmpty() || m_response->refusesAny() || m_warning->refusesAny());
}

} // namespace ui
