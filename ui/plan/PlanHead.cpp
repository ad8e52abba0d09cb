#include "ui/plan/PlanHead.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/plans/PlanListModel.h"

#include <QBoxLayout>

namespace ui {

PlanHead::PlanHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel)
    , m_document(new ElidedLabel)
    , m_state(new ElidedLabel)
    , m_fault(new ToneLabel)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_words(new QWidget)
    , m_buttons(new QWidget)
{
    const Metrics metrics = Metrics::of(this);
    m_layout->setContentsMargins(metrics.u(2), 0, metrics.u(2), 0);
    m_layout->setSpacing(metrics.u(1));
    m_title->setFont(boldFont(font()));
    m_document->setTone(Tone::Accent);
    m_fault->setTone(Tone::Danger);
    m_fault->hide();
    for (ToneLabel *label : {m_document, m_state, m_fault})
        label->setFont(typeFont(font(), TypeRole::Note));
    auto *words = new QHBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(metrics.u(3));
    for (ToneLabel *label : {m_title, m_document, m_state})
        words->addWidget(label);
    words->addWidget(m_fault);
    words->addStretch();
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(metrics.u(3));
    buttons->addStretch();
    const auto button = [&](const QString &text, const QKeySequence &key, void (PlanHead::*wanted)()) {
        auto *made = new ActionButton(text);
        made->setKeyHint(key);
        connect(made, &ActionButton::activated, this, wanted);
        buttons->addWidget(made);
    };
    button(tr("All plans"), Qt::Key_Backspace, &PlanHead::backWanted);
    button(tr("Compare versions"), QKeySequence(Qt::CTRL | Qt::Key_M), &PlanHead::compareWanted);
    button(tr("Check"), QKeySequence(Qt::CTRL | Qt::Key_T), &PlanHead::checkWanted);
    m_layout->addWidget(m_words, 1);
    m_layout->addWidget(m_buttons);
}

void PlanHead::show(const viewmodel::PlanRow &row)
{
    m_title->setText(row.title);
    m_document->setText(row.document);
    const QString state = tr("%1 · %2", "state and version").arg(row.state, row.version);
    m_state->setText(
        row.standing.isEmpty() ? state : tr("%1 · %2", "state and what it starts").arg(state, row.standing));
    m_state->setTone(row.draft ? Tone::Near : Tone::Muted);
    m_fault->setText(row.fault.isEmpty() ? QString() : tr("checker: %1").arg(row.fault));
    m_fault->setVisible(!row.fault.isEmpty());
    arrange();
}

QString PlanHead::fault() const { return m_fault->isHidden() ? QString() : m_fault->text(); }

void PlanHead::arrange()
{
    const int whole = m_words->sizeHint().width() + m_buttons->sizeHint().width() + Metrics::of(this).u(6);
    m_layout->setDirection(whole > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PlanHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace ui
