#include "viewmodel/dispatch/Approval.h"

#include "dispatch/Drafting.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/dispatch/NoticeSentences.h"
#include "viewmodel/dispatch/NoticeWords.h"
#include "viewmodel/people/AccountWords.h"
#include "viewmodel/reserve/StockSentences.h"

namespace viewmodel {

using dispatch::Notice;
using Code = dispatch::NoticeRefusalCode;

Approval::Approval(ReserveDesk &reserve, People &people, const SupplyPaths &supply, QObject *parent)
    : QObject(parent)
    , m_reserve(reserve)
    , m_people(people)
    , m_supply(supply)
{
    connect(&reserve, &ReserveDesk::changed, this, &Approval::refresh);
    connect(&people, &People::changed, this, &Approval::followPerson);
    m_account = m_people.signedIn();
    refresh();
}

dispatch::NoticeContext Approval::context() const
{
    return {m_reserve.now(), m_account, m_people.workstation().toStdString(), m_people.accounts(),
        *m_reserve.snapshot().stock};
}

QString Approval::bar() const
{
    if (const QString problem = m_reserve.problem(); !problem.isEmpty())
        return problem;
    if (!m_reserve.snapshot().isThere())
        return Text::tr("The reserve is being read.");
    if (m_people.state() == People::State::NoAccounts)
        return Text::tr("Nobody can sign here: there are no accounts yet. The menu Data opens the first one.");
    if (m_account.empty())
        return Text::tr("Nobody is signed in here; F12 signs in.");
    return m_people.mustChange() ? Text::tr("First change the password that was given to you.") : QString();
}

QString Approval::requestRefusal() const
{
    if (const QString barred = bar(); !barred.isEmpty())
        return barred;
    if (m_reserve.snapshot().stock->items.empty())
        return Text::tr("There is no catalogue of the reserve yet: `fengsuictl stock import` brings it.");
    const auto permission = identity::Permission::DraftNotice;
    return identity::mayAt(m_people.accounts(), m_account, permission, m_reserve.now())
        ? QString()
        : Text::tr("%1 may not enter requests; may: %2.")
              .arg(qtext(m_account), roleWords(identity::rolesThatMay(permission)));
}

QString Approval::draftingCost() const
{
    const Notice *notice = m_reserve.notice(m_selected);
    const dispatch::DraftingCost steps = notice
        ? dispatch::draftingCost(*notice, m_account, m_people.accounts(), m_reserve.now())
        : dispatch::DraftingCost{};
    if (steps.own.empty())
        return {};
    QStringList own;
    std::ranges::transform(steps.own, std::back_inserter(own), stepWord);
    const QString cost = Text::tr("Whoever drafts does not sign: after this %1 is for somebody else.").arg(listed(own));
    return steps.nobody.empty() ? cost
                                : spaced({cost,
                                    Text::tr("There is nobody else for it here: the request could then only be "
                                             "withdrawn, or signed at another console.")});
}

void Approval::followPerson()
{
    const std::string now = m_people.signedIn();
    const bool another = now != m_account;
    if (another)
        m_leftOff[m_account] = m_selected;
    m_account = now;
    if (another) // who comes back finds what he left
        m_selected = m_leftOff[now];
    refresh();
    if (another)
        Q_EMIT personChanged();
}

void Approval::refresh()
{
    list();
    show();
}

void Approval::list()
{
    m_listing = true;
    m_queue.show(m_reserve.snapshot(), m_people.accounts(), m_account, m_reserve.now(), m_selected);
    m_listing = false;
}

void Approval::select(std::int64_t notice)
{
    if (m_listing)
        return;
    const bool another = std::exchange(m_selected, notice) != notice;
    const bool hasRow = notice == 0 || m_queue.lists(notice);
    if (!hasRow)
        list(); // above the others
    if (another || !hasRow)
        show();
}

void Approval::show()
{
    const Notice *notice = m_reserve.notice(m_selected);
    ApprovalView view = notice ? look(*notice) : ApprovalView{};
    const ApprovalView before = std::exchange(m_view, std::move(view));
    const bool rewritten = before.notice != 0 && before.notice == m_view.notice && before.draft != m_view.draft;
    if (rewritten && before.draft > 0 && notice->draft.by != m_account) // who changed it knows
        Q_EMIT textChanged(
            Text::tr("Changed to draft %1: the signatures of the draft before are struck. Read it before you sign.")
                .arg(m_view.draft));
    Q_EMIT changed();
}

void Approval::tick()
{
    m_queue.tick(m_reserve.now());
    const Notice *notice = m_reserve.notice(m_view.notice);
    if (!notice)
        return;
    ApprovalView view = m_view;
    setTimes(view, *notice);
    if (view == m_view)
        return;
    m_view = std::move(view);
    Q_EMIT changed();
}

void Approval::followIncident(const QString &number)
{
    const Notice *notice = m_reserve.notice(m_view.notice);
    if (notice && !number.isEmpty() && qtext(notice->request.incident) == number)
        show();
}

void Approval::setTimes(ApprovalView &view, const Notice &notice) const
{
    const ReserveSnapshot &reserve = m_reserve.snapshot();
    const base::Instant now = m_reserve.now();
    view.rules = noticeRules(notice, *reserve.stock, *reserve.workdays, view.supply, now);
    view.phone.clear();
    for (const dispatch::NoticeClock &clock : dispatch::clocksOf(notice, *reserve.stock, *reserve.workdays)) {
        if (clock.name != "phone_papers_done" || clock.closed)
            continue;
        view.phone = dotted({Text::tr("goods first, papers after"), dueText(clock.due, now)});
        view.phoneState = clockStateOf(clock, now);
    }
}

static QString standingOf(const Notice &notice)
{
    using enum dispatch::State;
    switch (notice.state) {
    case Requested:
        return Text::tr("waits for a draft");
    case InApproval:
        return notice.waitsFor() ? Text::tr("waits for: %1", "step").arg(stepWord(*notice.waitsFor()))
                                 : Text::tr("waits for being issued");
    case Returned:
        return Text::tr("returned: %1").arg(qtext(notice.reason));
    case Issued:
        return Text::tr("issued");
    case Refused:
        return Text::tr("not approved: %1").arg(qtext(notice.reason));
    case Withdrawn:
        return Text::tr("request withdrawn: %1").arg(qtext(notice.reason));
    case Cancelled:
        return Text::tr("cancelled: %1").arg(qtext(notice.reason));
    }
    return {};
}

ApprovalView Approval::look(const Notice &notice) const
{
    const base::Instant now = m_reserve.now();
    const reserve::Stock &stock = *m_reserve.snapshot().stock;
    const NoticeHistory &history = m_reserve.history(notice.id);
    ApprovalView view;
    view.notice = notice.id;
    view.draft = notice.draft.number;
    view.title = spaced({noticeName(notice), qtext(notice.request.applicant.unit)});
    view.standing = standingOf(notice);
    if (notice.state == dispatch::State::Issued && !dispatch::isFullySigned(notice, m_people.accounts()))
        view.standing =
            dotted({view.standing, Text::tr("a signature does not count any more: do not act on it, V says which")});
    view.chain = noticeChain(notice, m_people.accounts(), m_account, now);
    view.paper = paperOf(notice, history, stock, now);
    view.stock = noticeStock(notice, stock, now);
    view.supply = m_supply.about(notice, stock, now);
    view.duties = noticeDuties(notice, m_people.accounts(), m_account, now);
    view.history = noticeHistory(history, stock, view.supply, now);
    setTimes(view, notice);
    offer(view, notice);
    offerGoods(view, notice);
    chooseAct(view, notice);
    return view;
}

std::optional<dispatch::NoticeRefusal> Approval::fault(const dispatch::NoticeCommand &command) const
{
    const auto decided = dispatch::decide(*m_reserve.snapshot().notices, command, context());
    return decided ? std::nullopt : std::optional(decided.error());
}

/// A step that is another's names whose it is.
QString Approval::sentenceOf(const dispatch::NoticeRefusal &refusal) const
{
    const Notice *notice = m_reserve.notice(m_selected);
    if (refusal.code != Code::NotAllowed || !notice)
        return noticeRefusalSentence(refusal);
    const auto step = notice->waitsFor();
    return Text::tr("for: %1", "roles")
        .arg(roleWords(
            identity::rolesThatMay(step ? dispatch::permissionFor(*step) : identity::Permission::DraftNotice)));
}

NoticeOffer Approval::offerOf(bool shown, const std::optional<dispatch::NoticeRefusal> &refusal) const
{
    if (!shown)
        return {};
    if (const QString barred = bar(); !barred.isEmpty())
        return {true, barred};
    return {true, refusal ? sentenceOf(*refusal) : QString()};
}

NoticeOffer Approval::offerOf(bool shown, const dispatch::NoticeCommand &command) const
{
    return offerOf(shown, shown ? fault(command) : std::nullopt);
}

std::optional<dispatch::NoticeRefusal> Approval::draftingFault(const Notice &notice) const
{
    return dispatch::draftingFault(*m_reserve.snapshot().notices, notice.id, context());
}

/// Stands for what is typed later: the rules look at the rest.
static const std::string Something = "—";

void Approval::offer(ApprovalView &view, const Notice &notice) const
{
    const bool atStep = notice.waitsFor().has_value();
    const bool lastSigner = !notice.signatures.empty() && notice.signatures.back().account == m_account
        && notice.state == dispatch::State::InApproval;
    const std::int64_t draft = notice.draft.number;
    view.giveBack = offerOf(atStep, dispatch::ReturnNotice{notice.id, draft, Something});
    view.refuse = offerOf(atStep, dispatch::RefuseNotice{notice.id, draft, Something});
    view.takeBack = offerOf(lastSigner, dispatch::WithdrawSignature{notice.id, draft, Something});
    const auto papers = dispatch::RecordPapers{notice.id, Something};
    const bool owesPapers =
        notice.phoneOrder ? !notice.orderPapers : !notice.papers && notice.request.medium != dispatch::Medium::Written;
    view.papers = offerOf(owesPapers, papers);
    view.orderByPhone = offerOf(notice.state == dispatch::State::InApproval && !notice.phoneOrder,
        dispatch::OrderByPhone{notice.id, draft, dispatch::Medium::Phone, Something, Something});
    view.withdraw = offerOf(notice.isOpen(), dispatch::WithdrawRequest{notice.id, Something, draft});
    view.chooseSupply = offerOf(
        !notice.isOver() && !view.supply.paths.empty(), dispatch::ChooseSupplyPath{notice.id, Something, Something});
    view.draftAnew = offerOf(notice.isOpen() && draft > 0, draftingFault(notice));
}

NoticeOffer Approval::offerSecondSignature(const Notice &notice) const
{
    if (const QString barred = bar(); !barred.isEmpty())
        return {true, barred};
    const auto decided = reserve::textFor(*m_reserve.snapshot().stock,
        reserve::ConfirmMovement{notice.movement, m_reserve.movementText(notice.movement).toStdString()},
        {m_reserve.now(), m_account, m_people.workstation().toStdString(), m_people.accounts()});
    if (decided)
        return {true, {}};
    const reserve::StockRefusal &first = decided.error().front();
    if (first.code == reserve::StockRefusalCode::NotAllowed)
        return {
            true, Text::tr("for: %1", "roles").arg(roleWords(identity::rolesThatMay(identity::Permission::MoveStock)))};
    return {true, stockRefusalSentence(first)};
}

void Approval::offerGoods(ApprovalView &view, const Notice &notice) const
{
    const reserve::Stock &stock = *m_reserve.snapshot().stock;
    const reserve::Movement *shipment = dispatch::shipmentOf(notice, stock);
    const bool issued = notice.state == dispatch::State::Issued;
    view.ship = offerOf(notice.letsGoodsGo() && !shipment, dispatch::RecordShipment{notice.id});
    if (shipment && shipment->state == reserve::MovementState::Pending)
        view.confirmShipment = offerSecondSignature(notice);
    view.cancel = offerOf(issued && !shipment, dispatch::CancelNotice{notice.id, Something});
    for (std::size_t i = 0; i < dispatch::FollowUpNames.size(); ++i) {
        const auto what = static_cast<dispatch::FollowUp>(i);
        if (bar().isEmpty() && !fault(dispatch::RecordFollowUp{notice.id, what, m_reserve.now(), Something}))
            view.followUps.push_back({qtext(dispatch::FollowUpNames[i]), followUpWord(what)});
    }
}

/// It follows goods that left; asking a neighbour, the province or a seller does not.
static bool followsGoods(const Choice &what)
{
    const auto name = std::ranges::find(dispatch::FollowUpNames, what.id.toStdString());
    const auto which = static_cast<dispatch::FollowUp>(name - dispatch::FollowUpNames.begin());
    return name != dispatch::FollowUpNames.end() && dispatch::followUpRule(which).goodsOut;
}

void Approval::chooseAct(ApprovalView &view, const Notice &notice) const
{
    using enum NoticeAct;
    view.actRefusal = bar();
    if (notice.state == dispatch::State::Requested || notice.state == dispatch::State::Returned) {
        view.act = Draft;
        const auto barred = draftingFault(notice); // where the stock would say no, the lots are changed
        if (view.actRefusal.isEmpty() && barred)
            view.actRefusal = sentenceOf(*barred);
    } else if (notice.waitsFor()) {
        const auto text = dispatch::signingText(
            *m_reserve.snapshot().notices, dispatch::SignNotice{notice.id, notice.draft.number, {}}, context());
        const bool unopened = !text && text.error().code == Code::NotOpened;
        view.act = unopened ? Open : Sign;
        if (view.actRefusal.isEmpty() && !text && !unopened)
            view.actRefusal = sentenceOf(text.error());
    } else if (notice.state == dispatch::State::InApproval) {
        view.act = Issue;
        const auto barred = fault(dispatch::IssueNotice{notice.id, notice.draft.number});
        if (view.actRefusal.isEmpty() && barred)
            view.actRefusal = sentenceOf(*barred);
    } else if (notice.state == dispatch::State::Issued) {
        const bool canShip = view.ship.shown && view.ship.refusal.isEmpty();
        const bool canConfirm = view.confirmShipment.shown && view.confirmShipment.refusal.isEmpty();
        view.act = canShip ? Ship : canConfirm ? ConfirmShipment : FollowUp;
        if (view.act != FollowUp)
            return;
        // Ctrl+Enter begins with nothing that nobody did: G records it where it was done.
        const bool goesOn = std::ranges::any_of(view.followUps, followsGoods);
        if (!goesOn && !view.followUps.empty())
            view.act = None;
        if (view.actRefusal.isEmpty() && view.followUps.empty())
            view.actRefusal = Text::tr("There is nothing that you could record about it now.");
    }
}

} // namespace viewmodel
