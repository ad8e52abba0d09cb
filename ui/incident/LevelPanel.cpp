#include "ui/incident/LevelPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/LevelChip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/incident/LadderPair.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/ProofView.h"
#include "ui/incident/ReductionStrip.h"
#include "ui/incident/Replies.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/ScrollingBody.h"
#include "ui/incident/StepButtons.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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
    , m_deciders(new ClauseLine)
    , m_advice(new ClauseLine)
    , m_contradictions(new ClauseLine)
    , m_proof(new ProofView)
    , m_ladders(new LadderPair)
    , m_reportButton(new ActionButton(tr("Report…")))
    , m_reopenButton(new ActionButton(tr("Reopen…")))
    , m_order(new OrderStrip(incident, keeper, *m_message))
    , m_report(new ReportStrip(incident, keeper, *m_message))
    , m_reductionButton(new ActionButton(tr("Reduction list…")))
    , m_reduction(new ReductionStrip(incident))
{
    build();
    connect(m_ladders, &LadderPair::wanted, this, [this](const TransitionRow &step) {
        closeStrips();
        m_order->openStep(step);
    });
    connect(m_ladders, &LadderPair::refused, this, [this](const QString &reason) { replyTo(*m_message).tell(reason); });
    connect(m_reportButton, &ActionButton::activated, this, [this] {
        closeStrips();
        m_report->open();
    });
    connect(m_reductionButton, &ActionButton::activated, this, [this] {
        closeStrips();
        m_reduction->open();
    });
    connect(m_reduction, &ReductionStrip::exportWanted, this, &LevelPanel::exportWanted);
    connect(m_reopenButton, &ActionButton::activated, this, &LevelPanel::reopen);
    connect(&incident.level(), &viewmodel::LevelPresenter::changed, this, &LevelPanel::show);
    connect(&incident, &viewmodel::IncidentPresenter::switched, m_message, &MessageStrip::clear);
    connect(&incident, &viewmodel::IncidentPresenter::planSwitched, m_message, &MessageStrip::clear);
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
    for (ActionButton *tool : {m_reportButton, m_reductionButton})
        m_pane->addHeadWidget(tool);

    auto *top = new QWidget;
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(1));
    topLayout->setSpacing(metrics.u(1));
    m_chips->addWidget(m_missing); // behind the chips, on their line where it fits
    topLayout->addLayout(m_chips);
    topLayout->addWidget(m_deciders);
    topLayout->addWidget(m_advice);
    topLayout->addWidget(m_contradictions);
    topLayout->addStretch(1); // what is left over belongs below it; a largest height would cut chips that wrap
    auto *proof = new QWidget;
    auto *proofLayout = new QVBoxLayout(proof);
    proofLayout->setContentsMargins(metrics.inset(), 0, metrics.inset(), 0);
    proofLayout->addWidget(m_proof);
    proofLayout->addStretch(1);
    // The reasons scroll where there is no room; level, steps and what an order needs stay in sight.
    m_pane->addBody(m_message);
    m_pane->addBody(top);
    m_top = top;
    top->installEventFilter(this);
    m_reasons = new ScrollingBody(proof, 8, 1.9); // one of them whole, if nothing else
    m_pane->addBody(m_reasons, 1);
    // Room for the steps of both ladders comes before anything else is comfortable; below the smallest screen the due
    // ladder is on top.
    steps()->addAfter(m_reopenButton);
    m_stepsArea = new ScrollingBody(m_ladders, 14, 13.5);
    m_pane->addBody(m_stepsArea);
    m_pane->addBody(new ScrollingBody(makeStrips(), 2));
    for (InlineStrip *strip : {m_order->strip(), m_report->strip(), m_reduction->strip()}) {
        strip->setConfirmPrimary();
        strip->installEventFilter(this);
    }
}

// While a strip is open the reasons and the steps give way to it: one of the steps is what it is about. What stands on
// top keeps the height that its width asks for: a layout takes lines that wrap for as low as one of them, and lays them
// over each other where room is short.
bool LevelPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_top) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            keepTop();
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        giveRoom();
    }
    return QWidget::eventFilter(watched, event);
}

void LevelPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

// Where all of it has no room (a strip of the clocks is open on a small screen) the reasons give way, then the steps
// scroll: a layout that is given less than its least lays one line over another.
void LevelPanel::giveRoom()
{
    const bool open = m_order->isOpen() || m_report->strip()->isOpen() || m_reduction->strip()->isOpen();
    m_stepsArea->setMinimumHeight(0);
    m_stepsArea->setVisible(!open);
    m_reasons->setVisible(!open);
    const auto lacksRoom = [this] { return qMax(minimumSizeHint().height(), m_pane->leastHeight(width())) > height(); };
    if (!open && lacksRoom())
        m_reasons->hide();
    if (!open && lacksRoom())
        m_stepsArea->setMinimumHeight(Metrics::of(this).em(ScrollingBody::Least));
    m_top->parentWidget()->layout()->activate(); // at once: asked for later, it is laid out by what held before
}

void LevelPanel::keepTop()
{
    const int wanted = m_top->heightForWidth(m_top->width());
    if (wanted == m_top->minimumHeight())
        return;
    m_top->setMinimumHeight(wanted);
    giveRoom();
}

StepButtons *LevelPanel::steps() const { return m_ladders->response(); }

StepButtons *LevelPanel::warningSteps() const { return m_ladders->warning(); }

QWidget *LevelPanel::makeStrips()
{
    const Metrics metrics = Metrics::of(this);
    auto *strips = new QWidget;
    auto *layout = new QVBoxLayout(strips);
    layout->setContentsMargins(metrics.u(1), 0, metrics.u(1), 0);
    layout->setSpacing(metrics.u(1));
    layout->addWidget(m_order);
    layout->addWidget(m_report);
    layout->addWidget(m_reduction);
    layout->addStretch(1);
    return strips;
}

void LevelPanel::show()
{
    const LevelView &view = m_incident.level().view();
    m_pane->setSubtitle(view.assessed);
    // Where there are two ladders each says where it stands.
    const bool headed = !view.response.state.text.isEmpty() && view.warning.state.text.isEmpty();
    m_pane->setNote(headed ? tr("now") : QString());
    m_current->setChip(view.response.state);
    m_current->setVisible(headed);
    showChips(view);
    QList<ClauseLine::Part> missing;
    if (!view.missing.isEmpty())
        missing.append({view.missing, Tone::Text, true});
    else if (!view.hasPlan)
        missing.append({view.withoutPlan, Tone::Muted});
    m_missing->setParts(missing);
    m_missing->setVisible(!missing.isEmpty());
    showDeciders(view);
    showAdvice(view);
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
        m_chips->removeWidget(m_missing);
        m_chips->addWidget(chip);
        m_chips->addWidget(m_missing);
        m_chipWidgets.append(chip);
        chip->show();
    }
    for (std::size_t i = 0; i < view.chips.size(); ++i)
        m_chipWidgets[static_cast<qsizetype>(i)]->setChip(view.chips[i]);
}

void LevelPanel::showAdvice(const LevelView &view)
{
    QList<ClauseLine::Part> advice;
    for (const auto *ladder : {&view.response, &view.warning}) {
        for (const viewmodel::AdviceRow &row : ladder->advice)
            advice << ClauseLine::Part{row.step, row.proposed ? Tone::Text : Tone::Muted, row.proposed}
                   << ClauseLine::Part{row.why, Tone::Text} << ClauseLine::Part{row.cite, Tone::Accent};
    }
    m_advice->setParts(advice);
    m_advice->setVisible(!advice.isEmpty());
}

void LevelPanel::showDeciders(const LevelView &view)
{
    QList<ClauseLine::Part> parts;
    if (!view.deciders.isEmpty())
        parts = {
            {tr("Who decides"), Tone::Muted}, {view.deciders, Tone::Text, true}, {view.deciderCites, Tone::Accent}};
    m_deciders->setParts(parts);
    m_deciders->setAccessibleDescription(view.deciderHolders);
    m_deciders->setToolTip(view.deciderHolders);
    m_deciders->setVisible(!parts.isEmpty());
}

void LevelPanel::showProof(const LevelView &view)
{
    QList<ProofView::Line> lines;
    for (const BecauseRow &row : view.because) {
        lines.append({{row.cites, Tone::Accent},
            {{row.premise.isEmpty() ? row.premise : tr("%1 →", "premise of what follows").arg(row.premise), Tone::Text},
                {row.outcome, Tone::Text, true}, {row.note, Tone::Muted}},
            row.certain});
    }
    if (!view.notApplicable.isEmpty())
        lines.append({{tr("Not this plan"), Tone::Muted}, {{view.notApplicable, Tone::Near, true}}, false});
    if (!view.nextTitle.isEmpty())
        lines.append(
            {{view.nextTitle, Tone::Muted}, {{view.nextText, Tone::Text}, {view.nextCites, Tone::Accent}}, false});
    for (const QString &companion : view.companions)
        lines.append({{tr("Beside this plan"), Tone::Muted}, {{companion, Tone::Text}}, false});
    m_proof->setLines(lines);
    m_proof->setVisible(!lines.isEmpty());
}

void LevelPanel::showButtons(const LevelView &view)
{
    m_ladders->setLadders(view);
    m_reportButton->setVisible(view.hasPlan && !m_incident.reportChoices().empty());
    m_reductionButton->setVisible(view.asksReduction);
    m_reopenButton->setVisible(view.canReopen);
}

QString LevelPanel::missing() const { return m_missing->text(); }

QString LevelPanel::advice() const { return m_advice->text(); }

void LevelPanel::orderLevel()
{
    const LevelView &view = m_incident.level().view();
    if (m_order->isOpen()) {
        m_order->strip()->focusFirst(); // nobody's half-written order is put away for another
        return;
    }
    const std::pair<const viewmodel::LadderView &, StepButtons *> ladders[] = {
        {view.response, steps()}, {view.warning, warningSteps()}};
    for (const auto &[ladder, buttons] : ladders) {
        if (const TransitionRow *due = ladder.due()) {
            buttons->button(due->id)->click();
            return;
        }
    }
    for (const auto &[ladder, buttons] : ladders) {
        if (const TransitionRow *next = ladder.next()) {
            buttons->button(next->id)->click();
            return;
        }
    }
    for (const auto &[ladder, buttons] : ladders) { // each goes against something or lacks something: a person chooses
        if (const auto open = std::ranges::find_if(ladder.steps, &TransitionRow::leadsOn); open != ladder.steps.end()) {
            buttons->button(open->id)->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    if (view.response.steps.empty())
        replyTo(*m_message).tell(tr("There is no step to order: no plan runs here, or it is closed."));
    else
        steps()->button(view.response.steps.front().id)->click(); // says why not
}

// One at a time: a second one would cut the buttons of the first; drafts are kept.
void LevelPanel::closeStrips()
{
    m_order->close();
    m_report->strip()->close(); // the strip: closing the widget around it would hide it for good
    m_reduction->strip()->close();
}

void LevelPanel::reopen()
{
    closeStrips();
    m_order->openReopening(m_incident.level().view().reopenDeciders);
}

} // namespace ui
