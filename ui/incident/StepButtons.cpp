#include "ui/incident/StepButtons.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/ClauseLine.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace ui {

using viewmodel::LadderView;
using viewmodel::TransitionRow;

StepButtons::StepButtons(QWidget *parent)
    : QWidget(parent)
    , m_chip(new LevelChip(this))
    , m_standing(new ClauseLine(this))
    , m_flow(new FlowLayout(Metrics::of(this).u(2)))
    , m_hint(new ElidedLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(this).u(1));
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::of(this).u(2));
    head->addWidget(m_chip, 0, Qt::AlignVCenter);
    head->addWidget(m_standing, 0, Qt::AlignVCenter);
    head->addWidget(m_hint, 1, Qt::AlignVCenter);
    layout->addLayout(head);
    layout->addLayout(m_flow);
    m_chip->setFont(typeFont(font(), TypeRole::Note));
    m_standing->setFont(typeFont(font(), TypeRole::Note));
    m_standing->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_hint->setFont(typeFont(font(), TypeRole::Note));
    m_hint->setTone(Tone::Muted);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void StepButtons::addAfter(QWidget *button)
{
    m_flow->addWidget(button);
    m_after.append(button);
}

QString StepButtons::hint() const { return m_hint->text(); }

const TransitionRow *StepButtons::step(const QString &id) const
{
    const auto found = std::ranges::find(m_ladder.steps, id, &TransitionRow::id);
    return found == m_ladder.steps.end() ? nullptr : &*found;
}

void StepButtons::setLadder(const LadderView &ladder, bool headed, const QKeySequence &key)
{
    m_ladder = ladder;
    m_chip->setChip(ladder.state);
    m_chip->setVisible(headed);
    m_standing->setParts({{ladder.standing, Tone::Muted}, {ladder.cites, Tone::Accent}});
    m_standing->setVisible(headed);
    removeGone();
    QWidget *previous = nullptr;
    for (const TransitionRow &step : ladder.steps) {
        ActionButton *button = m_buttons.contains(step.id) ? m_buttons.value(step.id) : make(step.id);
        button->setText(tr("%1…", "a step that asks for more").arg(step.label));
        button->setPrimary(step.advised && step.leadsOn());
        button->setRefusal(step.leadsOn() ? QString() : step.refusal);
        button->setToolTip(step.refusal);
        button->setKeyHint(&step == ladder.next() ? key : QKeySequence());
        m_flow->removeWidget(button);
        m_flow->addWidget(button);
        button->show();
        if (previous)
            setTabOrder(previous, button);
        previous = button;
    }
    for (QWidget *other : m_after) {
        m_flow->removeWidget(other);
        m_flow->addWidget(other);
        if (previous)
            setTabOrder(previous, other);
        previous = other;
    }
    showHint();
}

void StepButtons::removeGone()
{
    for (const QString &id : m_buttons.keys()) {
        if (step(id))
            continue;
        ActionButton *gone = m_buttons.take(id); // maybe the one just pressed: not deleted under its own feet
        m_flow->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
}

ActionButton *StepButtons::make(const QString &step)
{
    auto *button = new ActionButton({}, ActionButton::Kind::Outlined, this);
    button->setObjectName(step);
    button->installEventFilter(this);
    m_buttons.insert(step, button);
    connect(button, &QPushButton::clicked, this, [this, step] { press(step); });
    return button;
}

bool StepButtons::eventFilter(QObject *watched, QEvent *event)
{
    const bool comes = event->type() == QEvent::Enter || event->type() == QEvent::FocusIn;
    const bool goes = event->type() == QEvent::Leave || event->type() == QEvent::FocusOut;
    if (comes || (goes && m_lookedAt == watched->objectName())) {
        m_lookedAt = comes ? watched->objectName() : QString();
        showHint();
    }
    return QWidget::eventFilter(watched, event);
}

void StepButtons::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the line for the hints has its width
    showHint();
}

// The line keeps its height whatever is looked at: nothing below it jumps under the pointer.
void StepButtons::showHint()
{
    QStringList hints = m_ladder.hints;
    if (const TransitionRow *looked = step(m_lookedAt); looked && !looked->refusal.isEmpty())
        hints = {looked->refusal};
    const QString between = QStringLiteral(" · ");
    while (hints.size() > 1 && m_hint->fontMetrics().horizontalAdvance(hints.join(between)) > m_hint->width())
        hints.removeLast(); // each of those steps says it too
    m_hint->setText(hints.join(between));
    m_hint->setVisible(!m_ladder.hints.isEmpty());
}

void StepButtons::press(const QString &id)
{
    const TransitionRow *pressed = step(id);
    if (!pressed)
        return;
    if (!pressed->leadsOn())
        Q_EMIT refused(tr("Cannot %1: %2", "step, reason").arg(pressed->label, pressed->refusal));
    else
        Q_EMIT wanted(*pressed);
}

} // namespace ui
