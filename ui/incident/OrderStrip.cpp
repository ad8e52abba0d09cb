#include "ui/incident/OrderStrip.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/ToneLabel.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/Replies.h"
#include "ui/incident/RequirementList.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StripFields.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using viewmodel::EndingRow;
using viewmodel::OrderChannel;
using viewmodel::TransitionRow;

static const QString Reopening = QStringLiteral("reopen");

viewmodel::Choices channelChoices()
{
    return {{QStringLiteral("person"), QCoreApplication::translate("ui::OrderStrip", "in person")},
        {QStringLiteral("phone"), QCoreApplication::translate("ui::OrderStrip", "by phone")},
        {QStringLiteral("written"), QCoreApplication::translate("ui::OrderStrip", "in writing")}};
}

OrderChannel channelOf(const QString &id)
{
    if (id == QStringLiteral("person"))
        return OrderChannel::InPerson;
    return id == QStringLiteral("written") ? OrderChannel::Written : OrderChannel::Phone;
}

OrderStrip::OrderStrip(
    viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, MessageStrip &message, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_message(message)
    , m_strip(new InlineStrip(this))
    , m_requirements(new RequirementList)
    , m_deciders(new SegmentBar(tr("Ordered by")))
    , m_channels(new SegmentBar(tr("How")))
    , m_reference(new QLineEdit)
    , m_time(new QLineEdit)
    , m_reason(new TextEntry(TextEntry::Kind::Sentence, tr("Reason")))
    , m_goesTo(new SegmentBar(tr("Goes to")))
    , m_openMatters(new ToneLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    m_channels->setChoices(channelChoices());
    m_reference->setPlaceholderText(tr("document number, or when it was said"));
    m_strip->addField(tr("Still open"), m_openMatters);
    m_strip->addField(tr("Ordered by"), m_deciders);
    m_strip->addField(tr("How"), m_channels);
    m_strip->addField(tr("Reference"), besideTime(m_reference, m_time));
    m_strip->addField(tr("Reason"), m_reason);
    m_strip->addField(tr("Goes to"), m_goesTo);
    m_strip->addField(tr("To confirm"), m_requirements);
    m_openMatters->setObjectName(QStringLiteral("openMatters"));
    m_openMatters->setTone(Tone::Near);
    m_openMatters->setWordWrap(true);
    m_drafts = {new FieldDraft(m_reference, keeper, QStringLiteral("reference")),
        new FieldDraft(m_time, keeper, QStringLiteral("time")),
        new FieldDraft(m_reason, keeper, QStringLiteral("reason"))};
    connect(m_requirements, &RequirementList::confirmed, this, &OrderStrip::confirmOne);
    connect(m_requirements, &RequirementList::sourceMissing, this, [this] {
        m_strip->setProblem(m_requirements->sourceField()->hasFocus()
                ? tr("Not ticked yet: say first, above the list, who confirms it.")
                : tr("Not ticked yet: say first which post signs, and who."));
    });
    connect(m_deciders, &SegmentBar::picked, this, [this] { m_strip->setProblem({}); });
    connect(m_strip, &InlineStrip::confirmed, this, &OrderStrip::record);
    connect(m_reason, &TextEntry::submitted, this, &OrderStrip::record);
    connect(&incident.level(), &viewmodel::LevelPresenter::changed, this, &OrderStrip::follow);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, &OrderStrip::close);
    connect(&incident, &viewmodel::IncidentPresenter::planSwitched, this, &OrderStrip::close);
}

bool OrderStrip::isOpen() const { return m_strip->isOpen(); }

QString OrderStrip::subject() const { return !isOpen() ? QString() : m_step ? m_step->id : Reopening; }

void OrderStrip::openStep(const TransitionRow &step)
{
    m_step = step;
    QString title = step.cite.isEmpty() ? step.label : QStringLiteral("%1 · %2").arg(step.label, step.cite);
    if (!step.advisers.isEmpty())
        title += QStringLiteral(" · ") + tr("on the advice of %1").arg(step.advisers);
    open(step.id, title, step.label, step.deciders, step.needsReason);
}

void OrderStrip::openReopening(const viewmodel::Choices &deciders)
{
    m_step.reset();
    const bool responded = m_incident.head().head().responded;
    open(Reopening, responded ? tr("Reopen the response") : tr("Reopen the plan, which was closed without a response"),
        tr("Reopen"), deciders, true);
}

void OrderStrip::open(const QString &subject, const QString &title, const QString &confirm,
    const viewmodel::Choices &deciders, bool needsReason)
{
    m_needsReason = needsReason;
    m_strip->setTitle(title);
    m_strip->setConfirmText(confirm);
    m_deciders->setChoices(deciders);
    m_deciders->setChosen(deciders.size() == 1 ? deciders.front().id : QString());
    // A step that posts sign for stands on a form; any other order mostly comes by telephone at night.
    const bool onForm = m_step && std::ranges::any_of(m_step->requirements, [](const viewmodel::RequirementRow &row) {
        return !row.posts.empty();
    });
    m_channels->setChosen(onForm ? QStringLiteral("written") : QStringLiteral("phone"));
    scopeDrafts(m_drafts, incidentScope(m_incident.number()) + QStringLiteral("/order/") + subject);
    showField(*m_strip, *m_reason, needsReason);
    m_requirements->clearSources();
    showRequirements();
    showHandOver();
    m_strip->setProblem({});
    m_strip->open();
}

void OrderStrip::close()
{
    m_strip->close();
    scopeDrafts(m_drafts, {});
}

// The step may stand differently by now: confirmed, no longer advised, or gone.
void OrderStrip::follow()
{
    if (!isOpen() || !m_step)
        return;
    const viewmodel::LevelView &view = m_incident.level().view();
    for (const auto *steps : {&view.response.steps, &view.warning.steps}) {
        if (const auto now = std::ranges::find(*steps, m_step->id, &TransitionRow::id); now != steps->end())
            m_step = *now;
    }
    m_needsReason = m_step->needsReason;
    showField(*m_strip, *m_reason, m_needsReason);
    showRequirements();
}

void OrderStrip::showRequirements()
{
    QStringList advice;
    if (m_step && m_step->ends) {
        for (const EndingRow &row : m_incident.level().view().ending) {
            if (row.confirmation.isEmpty())
                advice.append(row.text + u' ' + row.cite);
        }
    }
    const std::vector<viewmodel::RequirementRow> rows =
        m_step ? m_step->requirements : std::vector<viewmodel::RequirementRow>();
    m_requirements->setRequirements(rows, advice);
    showField(*m_strip, *m_requirements, !rows.empty());
    const QStringList open = m_step ? m_step->openMatters : QStringList();
    m_openMatters->setText(open.join(u'\n'));
    showField(*m_strip, *m_openMatters, !open.isEmpty());
}

// As the plan says, unless a person knows a plan of ours that takes it: that one is opened with the step.
void OrderStrip::showHandOver()
{
    const viewmodel::Choices choices = m_step ? m_incident.handOverChoices(*m_step) : viewmodel::Choices();
    m_goesTo->setChoices(choices);
    m_goesTo->setChosen(m_step && !choices.empty() ? m_step->handsOverTo : QString());
    showField(*m_strip, *m_goesTo, !choices.empty());
}

void OrderStrip::confirmOne(const QString &confirmation, bool holds, const QString &source, const QString &post)
{
    m_incident.confirm(confirmation, holds, {source, post, m_step ? m_step->id : QString()}, m_time->text(),
        {m_strip, [this](const QString &told) { m_strip->setProblem(told); }});
}

OrderStrip::Problem OrderStrip::problem() const
{
    QStringList texts;
    QWidget *first = nullptr;
    const auto add = [&](const QString &text, QWidget *field) {
        texts << text;
        first = first ? first : field;
    };
    if (m_deciders->chosen().isEmpty())
        add(tr("Say who gave the order."), m_deciders->focusProxy());
    if (m_needsReason && m_reason->text().isEmpty())
        add(m_step ? tr("Not what the assessment says: a reason is needed.") : tr("A reason is needed."), m_reason);
    QStringList open;
    for (const viewmodel::RequirementRow &row :
        m_step ? m_step->requirements : std::vector<viewmodel::RequirementRow>())
        if (!row.met)
            open << (row.cite.isEmpty() ? row.text : tr("%1 (%2)", "condition, clause").arg(row.text, row.cite));
    if (!open.isEmpty())
        add(tr("Not confirmed yet: %1").arg(open.join(tr(", ", "between conditions"))), m_requirements->firstOpen());
    return {texts.join(QLatin1Char(' ')), first};
}

void OrderStrip::record()
{
    if (const Problem missing = problem(); !missing.text.isEmpty()) {
        m_strip->setProblem(missing.text, missing.toMend);
        return;
    }
    const viewmodel::Order order{m_deciders->chosen(), channelOf(m_channels->chosen()), m_reference->text(),
        m_needsReason ? m_reason->text() : QString(), m_step ? m_goesTo->chosen() : QString()};
    const viewmodel::Reply reply = stripReply(*m_strip, m_message, m_drafts);
    if (m_step)
        m_incident.takeTransition(m_step->id, order, m_time->text(), reply);
    else
        m_incident.reopen(order, m_time->text(), reply);
}

} // namespace ui
