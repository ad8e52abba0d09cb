#include "ui/incident/StepButtons.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using viewmodel::TransitionRow;

StepButtons::StepButtons(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(Metrics::of(this).u(2)))
    , m_hint(new ToneLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(this).u(2));
    layout->addLayout(m_flow);
    layout->addWidget(m_hint);
    m_hint->setFont(typeFont(font(), TypeRole::Note));
    m_hint->setTone(Tone::Muted);
    m_hint->setWordWrap(true);
}

void StepButtons::addAfter(QWidget *button)
{
    m_flow->addWidget(button);
    m_after.append(button);
}

QString StepButtons::hint() const { return m_hint->text(); }

void StepButtons::setSteps(const std::vector<TransitionRow> &steps, const QString &hint, const QKeySequence &key)
{
    m_steps = steps;
    for (const QString &id : m_buttons.keys()) {
        if (std::ranges::find(steps, id, &TransitionRow::id) != steps.end())
            continue;
        ActionButton *gone = m_buttons.take(id); // maybe the one just pressed: not deleted under its own feet
        m_flow->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    QWidget *previous = nullptr;
    for (const TransitionRow &step : steps) {
        ActionButton *button = m_buttons.contains(step.id) ? m_buttons.value(step.id) : make(step.id);
        button->setText(tr("%1…", "a step that asks for more").arg(step.label));
        button->setPrimary(step.advised && step.leadsOn());
        button->setRefusal(step.leadsOn() ? QString() : step.refusal);
        button->setToolTip(step.refusal);
        button->setKeyHint(&step == &steps.front() && step.leadsOn() && !step.needsReason ? key : QKeySequence());
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
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

ActionButton *StepButtons::make(const QString &step)
{
    auto *button = new ActionButton({}, ActionButton::Kind::Outlined, this);
    m_buttons.insert(step, button);
    connect(button, &QPushButton::clicked, this, [this, step] { press(step); });
    return button;
}

void StepButtons::press(const QString &id)
{
    const auto step = std::ranges::find(m_steps, id, &TransitionRow::id);
    if (step == m_steps.end())
        return;
    if (!step->leadsOn())
        Q_EMIT refused(tr("Cannot %1: %2", "step, reason").arg(step->label, step->refusal));
    else
        Q_EMIT wanted(*step);
}

} // namespace ui
