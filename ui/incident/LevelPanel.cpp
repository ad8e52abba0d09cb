#include "ui/incident/LevelPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/LevelChip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/ProofView.h"
#include "ui/incident/Replies.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/ScrollingBody.h"
#include "ui/incident/StepButtons.h"
#include "viewmodel/IncidentPresenter.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using viewmodel::BecauseRow;
using viewmodel::LevelView;
using viewmodel::TransitionRow;

LevelPanel::LevelPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_pane(new Pane(tr("Level"), this))
    , m_message(new MessageStrip(m_pane))
    , m_current(new LevelChip(m_pane))
    , m_chips(new FlowLayout(Metrics::of(this).u(2)))
    , m_missing(new ClauseLine)
    , m_contradictions(new ClauseLine)
    , m_proof(new ProofView)
    , m_steps(new StepButtons)
    , m_warning(new QWidget)
    , m_warningChip(new LevelChip)
    , m_warningSteps(new StepButtons)
    , m_reportButton(new ActionButton(tr("Report…")))
    , m_reopenButton(new ActionButton(tr("Reopen…")))
    , m_order(new OrderStrip(incident, keeper))
    , m_report(new ReportStrip(incident, keeper))
{
    build();
    for (StepButtons *steps : {m_steps, m_warningSteps}) {
        connect(steps, &StepButtons::wanted, m_order, &OrderStrip::openStep);
        connect(
            steps, &StepButtons::refused, this, [this](const QString &reason) { replyTo(*m_message).tell(reason); });
    }
    connect(m_reportButton, &ActionButton::activated, m_report, &ReportStrip::open);
    connect(m_reopenButton, &ActionButton::activated, this, &LevelPanel::reopen);
    connect(&incident.level(), &viewmodel::LevelPresenter::changed, this, &LevelPanel::show);
    connect(&incident, &viewmodel::IncidentPresenter::switched, m_message, &MessageStrip::clear);
    show();
}

void LevelPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_current->setFont(typeFont(font(), TypeRole::Note));
    m_pane->addHeadWidget(m_current);

    auto *body = new QWidget;
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(metrics.inset(), metrics.u(3), metrics.inset(), metrics.u(3));
    bodyLayout->setSpacing(metrics.u(2));
    bodyLayout->addLayout(m_chips);
    bodyLayout->addWidget(m_missing);
    bodyLayout->addWidget(m_contradictions);
    bodyLayout->addWidget(m_proof);
    buildSteps(body);
    m_pane->addBody(m_message);
    m_pane->addBody(new ScrollingBody(body, 10), 1);
}

void LevelPanel::buildSteps(QWidget *body)
{
    const Metrics metrics = Metrics::of(this);
    auto *warningLayout = new QVBoxLayout(m_warning);
    warningLayout->setContentsMargins(0, 0, 0, 0);
    warningLayout->setSpacing(metrics.u(2));
    warningLayout->addWidget(m_warningChip);
    warningLayout->addWidget(m_warningSteps);
    auto *more = new FlowLayout(metrics.u(2));
    more->addWidget(m_reportButton);
    more->addWidget(m_reopenButton);
    auto *layout = static_cast<QVBoxLayout *>(body->layout());
    layout->addWidget(m_steps);
    layout->addWidget(m_warning);
    layout->addLayout(more);
    layout->addWidget(m_order);
    layout->addWidget(m_report);
    layout->addStretch(1);
}

void LevelPanel::show()
{
    const LevelView &view = m_incident.level().view();
    m_pane->setSubtitle(view.assessed);
    m_pane->setNote(view.current.text.isEmpty() ? QString() : tr("now"));
    m_current->setChip(view.current);
    m_current->setVisible(!view.current.text.isEmpty());
    showChips(view);
    m_missing->setParts(
        view.missing.isEmpty() ? QList<ClauseLine::Part>() : QList<ClauseLine::Part>{{view.missing, Tone::Text, true}});
    m_missing->setVisible(!view.missing.isEmpty());
    QList<ClauseLine::Part> contradictions;
    for (const QString &warning : view.warnings)
        contradictions.append({warning, Tone::Near, true});
    m_contradictions->setParts(contradictions);
    m_contradictions->setVisible(!contradictions.isEmpty());
    showProof(view);
    showButtons(view);
}

void LevelPanel::showChips(const LevelView &view)
{
    while (m_chipWidgets.size() > std::ssize(view.chips))
        delete m_chipWidgets.takeLast();
    while (m_chipWidgets.size() < std::ssize(view.chips)) {
        auto *chip = new LevelChip;
        chip->setFont(typeFont(font(), TypeRole::Level));
        m_chips->addWidget(chip);
        m_chipWidgets.append(chip);
        chip->show();
    }
    for (std::size_t i = 0; i < view.chips.size(); ++i)
        m_chipWidgets[static_cast<qsizetype>(i)]->setChip(view.chips[i]);
}

void LevelPanel::showProof(const LevelView &view)
{
    QList<ProofView::Line> lines;
    for (const BecauseRow &row : view.because) {
        lines.append({{row.cites, Tone::Accent},
            {{row.premise.isEmpty() ? row.premise : tr("%1 →", "premise of what follows").arg(row.premise), Tone::Text},
                {row.outcome, Tone::Text, true}},
            row.certain});
    }
    if (!view.notApplicable.isEmpty())
        lines.append({{tr("Not this plan"), Tone::Muted}, {{view.notApplicable, Tone::Near, true}}, false});
    if (!view.nextTitle.isEmpty())
        lines.append(
            {{view.nextTitle, Tone::Muted}, {{view.nextText, Tone::Text}, {view.nextCites, Tone::Accent}}, false});
    if (!view.deciders.isEmpty())
        lines.append({{tr("Who decides"), Tone::Muted},
            {{view.deciders, Tone::Text, true}, {view.deciderCites, Tone::Accent}}, false});
    m_proof->setLines(lines);
    m_proof->setVisible(!lines.isEmpty());
}

void LevelPanel::showButtons(const LevelView &view)
{
    m_steps->setSteps(view.transitions, view.hint, QKeySequence(Qt::CTRL | Qt::Key_R));
    m_steps->setVisible(!view.transitions.empty());
    m_warningChip->setChip(view.warning);
    // One filled button a screen: the response comes first.
    std::vector<TransitionRow> warnings = view.warningTransitions;
    if (std::ranges::any_of(
            view.transitions, [](const TransitionRow &step) { return step.advised && !step.refused; })) {
        for (TransitionRow &step : warnings)
            step.advised = false;
    }
    m_warningSteps->setSteps(warnings, {});
    m_warning->setVisible(!view.warning.text.isEmpty());
    m_reportButton->setVisible(view.hasPlan);
    m_reopenButton->setVisible(view.canReopen);
}

QString LevelPanel::missing() const { return m_missing->text(); }

void LevelPanel::orderLevel()
{
    const std::vector<TransitionRow> &steps = m_incident.level().view().transitions;
    if (steps.empty())
        replyTo(*m_message).tell(tr("There is no step to order: no plan runs here, or it is closed."));
    else
        m_steps->button(steps.front().id)->click();
}

void LevelPanel::reopen() { m_order->openReopening(m_incident.level().view().reopenDeciders); }

} // namespace ui
