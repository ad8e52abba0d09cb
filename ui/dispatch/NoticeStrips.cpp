#include "ui/dispatch/NoticeStrips.h"

#include "ui/common/ChoiceDraft.h"
#include "ui/common/FieldDraft.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/SecondSignature.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

NoticeStrips::NoticeStrips(viewmodel::Approval &approval, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_approval(approval)
    , m_reasonText(new QLineEdit)
    , m_medium(new QComboBox)
    , m_orderedBy(new QLineEdit)
    , m_urgency(new QLineEdit)
    , m_reference(new QLineEdit)
    , m_what(new QComboBox)
    , m_at(new QLineEdit)
    , m_detail(new QLineEdit)
    , m_supply(new QComboBox)
    , m_supplyReason(new QLineEdit)
    , m_reason(addStrip(&NoticeStrips::giveReason))
    , m_phone(addStrip(&NoticeStrips::orderByPhone))
    , m_papers(addStrip(&NoticeStrips::recordPapers))
    , m_followUp(addStrip(&NoticeStrips::followUp))
    , m_supplyStrip(addStrip(&NoticeStrips::chooseSupply))
    , m_secondStrip(addStrip(&NoticeStrips::signAsSecond))
    , m_second(new SecondSignature(*m_secondStrip))
{
    m_reason->addField(tr("Reason"), m_reasonText);
    m_phone->addField(tr("How"), m_medium);
    m_phone->addField(tr("Who ordered it"), m_orderedBy);
    m_phone->addField(tr("What is urgent"), m_urgency);
    m_papers->addField(tr("Number of the papers"), m_reference);
    m_followUp->addField(tr("What happened"), m_what);
    m_followUp->addField(tr("When"), m_at);
    m_followUp->addField(tr("To be known"), m_detail);
    m_supplyStrip->addField(tr("Supplied by"), m_supply);
    m_supplyStrip->addField(tr("Reason"), m_supplyReason);
    connect(m_supply, &QComboBox::currentIndexChanged, this, &NoticeStrips::showSupplyReason);
    m_at->setPlaceholderText(tr("empty: now"));
    m_detail->setPlaceholderText(tr("route and vehicle, who received it, number of the contract"));
    for (const viewmodel::Choice &medium : viewmodel::mediumChoices()) {
        if (medium.id != QStringLiteral("written")) // what is in writing is the notice itself
            m_medium->addItem(medium.text, medium.id);
    }
    m_drafts = {new FieldDraft(m_reasonText, keeper, QStringLiteral("reason")),
        new FieldDraft(m_orderedBy, keeper, QStringLiteral("ordered-by")),
        new FieldDraft(m_urgency, keeper, QStringLiteral("urgency")),
        new FieldDraft(m_reference, keeper, QStringLiteral("papers")),
        new FieldDraft(m_detail, keeper, QStringLiteral("detail")), new FieldDraft(m_at, keeper, QStringLiteral("at")),
        new FieldDraft(m_supplyReason, keeper, QStringLiteral("supply"))};
    m_mediumDraft = new ChoiceDraft(m_medium, keeper, QStringLiteral("medium"));
    m_whatDraft = new ChoiceDraft(m_what, keeper, QStringLiteral("what"));
    m_supplyDraft = new ChoiceDraft(m_supply, keeper, QStringLiteral("way"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (InlineStrip *strip : m_all) {
        layout->addWidget(strip);
        strip->installEventFilter(this);
    }
}

bool NoticeStrips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        Q_EMIT openChanged(current() != nullptr);
    return QWidget::eventFilter(watched, event);
}

InlineStrip *NoticeStrips::addStrip(void (NoticeStrips::*act)())
{
    auto *strip = new InlineStrip(this);
    connect(strip, &InlineStrip::confirmed, this, act);
    m_all << strip;
    return strip;
}

InlineStrip *NoticeStrips::current() const
{
    const auto open = std::ranges::find_if(m_all, &InlineStrip::isOpen);
    return open == m_all.end() ? nullptr : *open;
}

void NoticeStrips::closeAll()
{
    for (InlineStrip *strip : m_all)
        strip->close();
}

QString NoticeStrips::keptWords()
{
    scopeDrafts(m_drafts, scope());
    return std::ranges::any_of(m_drafts, &FieldDraft::hasText)
        ? tr("Something was typed here and not sent. The key that opened it (R, F, P, B, S, G…) goes on with it.")
        : QString();
}

void NoticeStrips::open(InlineStrip &strip, const QString &title)
{
    closeAll();
    scopeDrafts(m_drafts, scope());
    // It acts at once, and the queue beside it may have moved: it says itself what it is about.
    strip.setTitle(m_approval.view().title + QStringLiteral(" · ") + title);
    strip.open();
}

QString NoticeStrips::scope() const { return QStringLiteral("dispatch/%1").arg(m_approval.view().notice); }

void NoticeStrips::openReason(const QString &title, const QString &confirm, Reasoned act)
{
    m_act = act;
    m_reason->setConfirmText(confirm);
    open(*m_reason, title);
}

void NoticeStrips::openGiveBack()
{
    openReason(tr("Return to whoever drafted it: it comes back as another draft"), tr("Return"),
        &viewmodel::Approval::giveBack);
}

void NoticeStrips::openRefuse()
{
    openReason(tr("Do not approve: the request is over, its lots are free again"), tr("Do not approve"),
        &viewmodel::Approval::refuse);
}

void NoticeStrips::openTakeBack()
{
    openReason(tr("Take the own signature back: possible until the next has opened it"), tr("Take back"),
        &viewmodel::Approval::takeBack);
}

void NoticeStrips::openWithdraw()
{
    openReason(tr("Withdraw the request: nobody needs it any more, its lots are free again"), tr("Withdraw"),
        &viewmodel::Approval::withdraw);
}

void NoticeStrips::openCancel()
{
    openReason(tr("Cancel the notice: its goods do not go, its lots are free again, its number stays used"),
        tr("Cancel the notice"), &viewmodel::Approval::cancel);
}

void NoticeStrips::openPhone()
{
    m_phone->setConfirmText(tr("Record"));
    scopeDrafts(m_drafts, scope());
    m_mediumDraft->restore(scope(), {m_drafts[1], m_drafts[2]});
    open(*m_phone, tr("Ordered by phone: goods first, papers within 7 days (71号 第二十四条)"));
}

void NoticeStrips::openPapers()
{
    m_papers->setConfirmText(tr("Record"));
    open(*m_papers, tr("The papers are there in writing"));
}

void NoticeStrips::openFollowUp()
{
    m_what->clear();
    for (const viewmodel::Choice &what : m_approval.view().followUps)
        m_what->addItem(what.text, what.id);
    scopeDrafts(m_drafts, scope());
    m_whatDraft->restore(scope(), {m_drafts[4], m_drafts[5]});
    m_followUp->setConfirmText(tr("Record"));
    open(*m_followUp, tr("What followed the notice"));
}

void NoticeStrips::openSupply()
{
    const viewmodel::SupplyView &supply = m_approval.view().supply;
    m_supply->clear();
    for (const viewmodel::Choice &way : supply.paths)
        m_supply->addItem(way.id == supply.advised ? tr("%1 (by the plan)").arg(way.text) : way.text, way.id);
    scopeDrafts(m_drafts, scope());
    m_supplyDraft->restore(scope(), {m_drafts[6]}, supply.advised);
    showSupplyReason();
    m_supplyStrip->setConfirmText(tr("Record"));
    open(*m_supplyStrip, supply.advice.isEmpty() ? tr("Way of supply (%1)").arg(supply.clause) : supply.advice);
}

/// The plan's own way needs no words; another one does.
void NoticeStrips::showSupplyReason()
{
    const viewmodel::SupplyView &supply = m_approval.view().supply;
    const bool advised = m_supply->currentData().toString() == supply.advised;
    m_supplyReason->setPlaceholderText(
        advised ? tr("empty: %1").arg(supply.reason) : tr("why this one: the plan does not settle on it"));
}

viewmodel::Reply NoticeStrips::reply(const QList<FieldDraft *> &drafts, const QString &done)
{
    return {this, [this, answer = current()->answer(), done, sent = HandedIn(drafts)](const QString &problem) {
                const bool said = answer(problem);
                if (problem.isEmpty())
                    sent.recorded();
                if (problem.isEmpty() || !said)
                    Q_EMIT told(problem, done);
            }};
}

/// Whether the field is filled in; else it is said what belongs there, and the cursor stands in it.
static bool isThere(InlineStrip &strip, QLineEdit &field, const QString &wanted)
{
    const bool there = !field.text().trimmed().isEmpty();
    if (!there)
        strip.setProblem(wanted, &field);
    return there;
}

void NoticeStrips::giveReason()
{
    if (!isThere(*m_reason, *m_reasonText, tr("Say why.")))
        return;
    (m_approval.*m_act)(m_reasonText->text(), reply({m_drafts[0]}));
}

void NoticeStrips::orderByPhone()
{
    if (!isThere(*m_phone, *m_orderedBy, tr("Say who ordered it."))
        || !isThere(*m_phone, *m_urgency, tr("Say what is urgent.")))
        return;
    m_approval.orderByPhone(
        m_medium->currentData().toString(), m_orderedBy->text(), m_urgency->text(), reply({m_drafts[1], m_drafts[2]}));
}

void NoticeStrips::chooseSupply()
{
    const viewmodel::SupplyView &supply = m_approval.view().supply;
    const QString way = m_supply->currentData().toString();
    const QString typed = m_supplyReason->text().trimmed();
    if (typed.isEmpty() && way != supply.advised)
        return m_supplyStrip->setProblem(tr("Say why: the plan does not settle on this way."), m_supplyReason);
    m_approval.chooseSupply(way, typed.isEmpty() ? supply.reason : typed, reply({m_drafts[6]}));
}

void NoticeStrips::openSecondSignature()
{
    closeAll();
    m_second->open(m_approval.view().title + QStringLiteral(" · ") + tr("second signature: the goods leave the stock"),
        m_approval.shipmentText());
}

void NoticeStrips::clearSecrets() { m_second->clear(); }

void NoticeStrips::signAsSecond()
{
    if (const QString password = m_second->takePassword(); !password.isEmpty())
        m_approval.confirmShipment(
            m_second->text(), password, reply({}, tr("Signed: the goods are out of the stock.")));
}

void NoticeStrips::recordPapers()
{
    if (isThere(*m_papers, *m_reference, tr("Say the number of the papers.")))
        m_approval.recordPapers(m_reference->text(), reply({m_drafts[3]}));
}

void NoticeStrips::followUp()
{
    if (!isThere(*m_followUp, *m_detail, tr("Say what is to be known of it: vehicle, receiver or number.")))
        return;
    m_approval.followUp(
        m_what->currentData().toString(), m_at->text(), m_detail->text(), reply({m_drafts[4], m_drafts[5]}));
}

} // namespace ui
