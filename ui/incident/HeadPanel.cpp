#include "ui/incident/HeadPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Frame.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/LevelChip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/ClauseLine.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/LifecycleBar.h"
#include "ui/incident/Replies.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StripFields.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace ui {

using viewmodel::Head;
using viewmodel::PlanTab;

HeadPanel::HeadPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_title(new ElidedLabel(this))
    , m_line(new ElidedLabel(this))
    , m_steps(new LifecycleBar(this))
    , m_warning(new LevelChip(this))
    , m_tabs(new SegmentBar(tr("Plans"), this))
    , m_plan(new ClauseLine(this))
    , m_describe(new ActionButton(tr("Correct…"), ActionButton::Kind::Outlined, this))
    , m_addPlan(new ActionButton(tr("Add plan…"), ActionButton::Kind::Outlined, this))
    , m_closed(new QWidget(this))
    , m_closedReason(new ToneLabel(m_closed))
    , m_reopen(new ActionButton(tr("Reopen…"), ActionButton::Kind::Outlined, m_closed))
    , m_message(new MessageStrip(this))
    , m_planStrip(new InlineStrip(this))
    , m_plans(new SegmentBar(tr("Plan")))
    , m_offer(new ToneLabel(this))
    , m_caution(new ToneLabel(this))
    , m_reason(new QLineEdit)
    , m_describeStrip(new InlineStrip(this))
    , m_county(new QLineEdit)
    , m_place(new QLineEdit)
    , m_what(new QLineEdit)
    , m_time(new QLineEdit)
    , m_timeReason(new QLineEdit)
{
    build();
    buildStrips(keeper);
    const auto say = [this](const QString &reason) { replyTo(*m_message).tell(reason); };
    connect(m_addPlan, &ActionButton::activated, this, &HeadPanel::addPlan);
    connect(m_addPlan, &ActionButton::refusedWith, this, say);
    connect(m_describe, &ActionButton::activated, this, &HeadPanel::openDescription);
    connect(m_describe, &ActionButton::refusedWith, this, say);
    connect(m_reopen, &ActionButton::activated, this, &HeadPanel::reopenWanted);
    connect(
        m_tabs, &SegmentBar::picked, this, [this](const QString &activation) { m_incident.setActivation(activation); });
    connect(&incident.head(), &viewmodel::HeadModel::changed, this, &HeadPanel::show);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, [this] {
        m_message->clear();
        m_planStrip->close();
        m_describeStrip->close();
        scopeDrafts(m_drafts, {});
    });
    show();
}

void HeadPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    layout->setSpacing(metrics.u(2));
    layout->addLayout(titleLine());
    layout->addLayout(stepLine());
    auto *closedLayout = new QHBoxLayout(m_closed);
    closedLayout->setContentsMargins(0, 0, 0, 0);
    m_closedReason->setTone(Tone::Near);
    m_closedReason->setWordWrap(true);
    closedLayout->addWidget(m_closedReason, 1);
    closedLayout->addWidget(m_reopen);
    layout->addWidget(m_closed);
    layout->addWidget(m_message);
    layout->addWidget(m_planStrip);
    layout->addWidget(m_describeStrip);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // a largest height would cut a second line of steps
}

QHBoxLayout *HeadPanel::titleLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Metrics::of(this).u(3));
    m_title->setFont(typeFont(font(), TypeRole::Title));
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_line->setFont(typeFont(font(), TypeRole::Note));
    m_line->setTone(Tone::Muted);
    line->addWidget(m_title, 2);
    line->addWidget(m_line, 1);
    m_addPlan->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_O));
    line->addWidget(m_describe);
    line->addWidget(m_addPlan);
    return line;
}

// What has no room beside the ladder and the tabs stands below them whole.
FlowLayout *HeadPanel::stepLine()
{
    auto *line = new FlowLayout(Metrics::of(this).u(3));
    m_plan->setFont(typeFont(font(), TypeRole::Note));
    m_warning->setFont(boldFont(font()));
    for (QWidget *part : {static_cast<QWidget *>(m_steps), static_cast<QWidget *>(m_warning),
             static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_plan)})
        line->addWidget(part);
    return line;
}

void HeadPanel::addTool(QWidget *tool)
{
    auto *line = static_cast<QHBoxLayout *>(layout()->itemAt(0)->layout());
    line->insertWidget(line->indexOf(m_addPlan), tool);
}

void HeadPanel::buildStrips(DraftKeeper &keeper)
{
    m_planStrip->setTitle(tr("Which plan is added?"));
    m_planStrip->addField(tr("Plan"), m_plans);
    m_offer->setWordWrap(true);
    m_offer->setTone(Tone::Muted);
    m_planStrip->addField({}, m_offer);
    m_caution->setWordWrap(true);
    m_caution->setTone(Tone::Near);
    m_planStrip->addField({}, m_caution);
    m_planStrip->addField(tr("Reason"), m_reason);
    m_planStrip->setConfirmText(tr("Add"));
    connect(m_plans, &SegmentBar::picked, this, &HeadPanel::showCaution);
    connect(m_planStrip, &InlineStrip::confirmed, this, &HeadPanel::recordPlan);
    m_describeStrip->setTitle(tr("Correct place, kind and time"));
    m_describeStrip->addField(tr("County"), m_county);
    m_describeStrip->addField(tr("Place"), m_place);
    m_describeStrip->addField(tr("What"), m_what);
    m_describeStrip->addField(tr("Happened at"), m_time);
    m_describeStrip->addField(tr("Why the time was wrong"), m_timeReason);
    m_time->setObjectName(QStringLiteral("happenedAt"));
    m_time->setPlaceholderText(tr("as told; 02:20 or 11-24 22:10 to correct it"));
    m_describeStrip->setConfirmText(tr("Correct"));
    m_drafts = {new FieldDraft(m_county, keeper, QStringLiteral("county")),
        new FieldDraft(m_place, keeper, QStringLiteral("place")),
        new FieldDraft(m_what, keeper, QStringLiteral("what")), new FieldDraft(m_time, keeper, QStringLiteral("time")),
        new FieldDraft(m_timeReason, keeper, QStringLiteral("timeReason"))};
    connect(m_describeStrip, &InlineStrip::confirmed, this, &HeadPanel::recordDescription);
}

void HeadPanel::show()
{
    const Head &head = m_incident.head().head();
    m_title->setText(head.title);
    m_line->setText(head.line);
    m_steps->setSteps(head.steps);
    m_steps->setVisible(!head.steps.empty());
    m_warning->setChip(head.warning);
    m_warning->setVisible(!head.warning.text.isEmpty());
    m_closed->setVisible(head.readOnly);
    m_closedReason->setText(head.readOnlyReason);
    m_reopen->setVisible(!head.barred);
    m_describe->setRefusal(head.readOnlyReason);
    showPlans();
}

void HeadPanel::showPlans()
{
    const Head &head = m_incident.head().head();
    viewmodel::Choices tabs;
    QString current;
    QList<ClauseLine::Part> said{{tr("no plan yet"), Tone::Near}};
    for (const PlanTab &plan : head.plans) {
        tabs.push_back({plan.activation,
            plan.missing == 0 ? plan.title : plan.title + u' ' + tr("%n missing", "facts", plan.missing)});
        if (plan.current) {
            current = plan.activation;
            said = {{plan.title, Tone::Text, true}, {plan.document, Tone::Accent}};
            if (!plan.link.isEmpty())
                said.append({plan.link, Tone::Muted});
        }
    }
    m_tabs->setChoices(tabs);
    m_tabs->setChosen(current);
    m_tabs->setVisible(tabs.size() > 1);
    if (tabs.size() > 1 && said.size() >= 2)
        said.removeFirst(); // the tab says it
    m_plan->setParts(said);
    const bool none = m_incident.planChoices().empty() && m_incident.linkChoices().empty();
    m_addPlan->setRefusal(head.readOnly ? head.readOnlyReason
            : none                      ? tr("Every plan at hand runs here already.")
                                        : QString());
}

QString HeadPanel::warningText() const { return m_warning->isHidden() ? QString() : m_warning->chip().text; }

QString HeadPanel::titleText() const { return m_title->text(); }

QString HeadPanel::readOnlyText() const { return m_closed->isHidden() ? QString() : m_closedReason->text(); }

void HeadPanel::addPlan()
{
    if (m_addPlan->isRefused()) {
        replyTo(*m_message).tell(m_addPlan->refusal());
        return;
    }
    const auto offers = m_incident.companionOffers();
    viewmodel::Choices choices = m_incident.planChoices(); // the offers stand first, then what runs and is not linked
    std::ranges::copy(m_incident.linkChoices(), std::inserter(choices, choices.begin() + std::ssize(offers)));
    m_plans->setChoices(choices);
    m_plans->setChosen(!offers.empty() ? offers.front().plan : choices.size() == 1 ? choices.front().id : QString());
    m_offer->setText(offers.empty() ? QString() : offers.front().note);
    m_offer->setVisible(!offers.empty() && !offers.front().note.isEmpty());
    m_reason->clear();
    showCaution();
    m_planStrip->setProblem({});
    m_planStrip->open();
}

void HeadPanel::showCaution()
{
    m_caution->setText(m_incident.planCaution(m_plans->chosen()));
    for (QWidget *field : {static_cast<QWidget *>(m_caution), static_cast<QWidget *>(m_reason)})
        m_planStrip->setFieldVisible(field, !m_caution->text().isEmpty());
    m_planStrip->setProblem({});
}

QString HeadPanel::planCaution() const { return m_caution->isHidden() ? QString() : m_caution->text(); }

void HeadPanel::recordPlan()
{
    if (m_plans->chosen().isEmpty()) {
        m_planStrip->setProblem(tr("Choose the plan."), m_plans->focusProxy());
    } else if (!planCaution().isEmpty() && m_reason->text().trimmed().isEmpty()) {
        m_planStrip->setProblem(tr("Say why a superseded plan is started."), m_reason);
    } else {
        const QString chosen = m_plans->chosen();
        m_incident.addPlan(chosen, m_reason->text(), stripReply(*m_planStrip, *m_message, {}, [this, chosen] {
            m_incident.setActivation(m_incident.activationOf(chosen)); // it is worked on next
            Q_EMIT planAdded();
        }));
    }
}

bool HeadPanel::stepPlan(int by)
{
    const std::vector<PlanTab> &plans = m_incident.head().head().plans;
    const auto now = std::ranges::find(plans, true, &PlanTab::current);
    if (plans.size() < 2 || now == plans.end())
        return false;
    const auto count = std::ssize(plans);
    m_incident.setActivation(plans[static_cast<std::size_t>((now - plans.begin() + by + count) % count)].activation);
    return true;
}

void HeadPanel::openDescription()
{
    const Head &head = m_incident.head().head();
    const QString scope = incidentScope(head.number) + QStringLiteral("/describe");
    const QStringList recorded{head.county, head.detail, head.what, {}, {}};
    for (qsizetype i = 0; i < m_drafts.size(); ++i) {
        m_drafts[i]->setScope({});
        m_drafts[i]->setScope(scope, recorded[i]);
    }
    m_describeStrip->setProblem({});
    m_describeStrip->open();
}

void HeadPanel::recordDescription()
{
    // What is known of a place is corrected, not taken back: an empty field would leave it as it is, unnoticed.
    const Head &head = m_incident.head().head();
    const std::pair<QLineEdit *, QString> fields[] = {
        {m_county, head.county}, {m_place, head.detail}, {m_what, head.what}};
    for (const auto &[field, recorded] : fields) {
        if (recorded.isEmpty() || !field->text().trimmed().isEmpty())
            continue;
        m_describeStrip->setProblem(tr("%1 cannot be left empty: “%2” is recorded. Type what it is instead.")
                                        .arg(field->accessibleName(), recorded),
            field);
        return;
    }
    const bool time = !m_time->text().trimmed().isEmpty();
    const bool words = m_county->text().trimmed() != head.county || m_place->text().trimmed() != head.detail
        || m_what->text().trimmed() != head.what;
    if (!time) {
        describe();
        return;
    }
    if (m_timeReason->text().trimmed().isEmpty()) {
        m_describeStrip->setProblem(
            tr("Say why the time was wrong: clocks that ran by it are judged anew."), m_timeReason);
        return;
    }
    // The time first: it is what may be refused.
    viewmodel::Reply reply = stripReply(*m_describeStrip, *m_message, m_drafts);
    if (words)
        reply = {m_describeStrip, [this](const QString &problem) {
                     m_describeStrip->setProblem(problem);
                     if (problem.isEmpty())
                         describe();
                 }};
    m_incident.correctTime(m_time->text(), m_timeReason->text(), reply);
}

void HeadPanel::describe()
{
    m_incident.describe(
        m_county->text(), m_place->text(), m_what->text(), stripReply(*m_describeStrip, *m_message, m_drafts));
}

// Buttons that come, go and move leave an edge behind on some screens: the whole head is painted anew.
bool HeadPanel::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        update();
    return done;
}

void HeadPanel::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    paintFrame(painter, rect(), QPen(tokens.line), tokens.surface);
}

} // namespace ui
