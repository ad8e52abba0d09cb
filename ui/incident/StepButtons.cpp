#include "ui/incident/StepButtons.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"
#include "ui/incident/ClauseLine.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using viewmodel::LadderView;
using viewmodel::TransitionRow;

StepButtons::StepButtons(QWidget *parent)
    : QWidget(parent)
    , m_chip(new LevelChip(this))
    , m_standing(new ClauseLine(this))
    , m_flow(new FlowLayout(Metrics::of(this).u(2)))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(this).u(1));
    auto *head = new FlowLayout(Metrics::of(this).u(2)); // where it stands is below the state where both are too wide
    head->addWidget(m_chip);
    head->addWidget(m_standing);
    layout->addLayout(head);
    layout->addLayout(m_flow);
    m_chip->setFont(typeFont(font(), TypeRole::Note));
    m_standing->setFont(typeFont(font(), TypeRole::Note));
}

void StepButtons::addAfter(QWidget *button)
{
    m_flow->addWidget(button);
    m_after.append(button);
}

QString StepButtons::refusalLookedAt() const
{
    const TransitionRow *pointed = step(m_pointedAt);
    const TransitionRow *focused = step(m_focused);
    if (pointed && !pointed->refusal.isEmpty())
        return pointed->refusal;
    return focused ? focused->refusal : QString();
}

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
    }
    for (QWidget *other : m_after) {
        m_flow->removeWidget(other);
        m_flow->addWidget(other);
    }
}

QList<QWidget *> StepButtons::inOrder() const
{
    QList<QWidget *> buttons;
    for (const TransitionRow &step : m_ladder.steps)
        buttons.append(m_buttons.value(step.id));
    return buttons + m_after;
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

bool StepButtons::refusesAny() const
{
    return std::ranges::any_of(m_ladder.steps, [](const TransitionRow &row) { return !row.refusal.isEmpty(); });
}

/// Pointer and focus stand on a step each; one that goes does not take the other with it.
bool StepButtons::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool pointer = type == QEvent::Enter || type == QEvent::Leave;
    if (pointer || type == QEvent::FocusIn || type == QEvent::FocusOut) {
        QString &looked = pointer ? m_pointedAt : m_focused;
        const QString step = watched->objectName();
        if (type == QEvent::Enter || type == QEvent::FocusIn)
            looked = step;
        else if (looked == step)
            looked.clear();
        Q_EMIT lookedAt();
    }
    return QWidget::eventFilter(watched, event);
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
