#include "dispatch/Auditor.h"

#include "base/Digest.h"
#include "base/Overloaded.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/Drafting.h"
#include "dispatch/NoticeText.h"
#include "identity/DecideAccounts.h"
#include "identity/Sm2.h"
#include "identity/Vouching.h"
#include "reserve/Remake.h"
#include "reserve/SecondSignature.h"

#include <algorithm>

namespace dispatch {

namespace {

std::string nameOf(std::int64_t notice) { return "notice " + std::to_string(notice); }

std::string changed(std::int64_t notice)
{
    return nameOf(notice) + ": the rules would have recorded something else; it was changed, or never decided";
}

/// Lots that a movement or reservation is about keep what is promised of them.
std::string lotFault(const reserve::Stock &stock)
{
    for (const reserve::Lot &lot : stock.lots) {
        if (lot.onHand.isNegative() || lot.held.isNegative() || lot.held > lot.onHand)
            return "lot " + std::to_string(lot.number) + " is taken twice: " + toText(lot.onHand) + " there, "
                + toText(lot.held) + " held";
    }
    return {};
}

/// The notice whose goods an event of the stock is about; 0: of none.
std::int64_t ownerOf(const reserve::Stock &stock, const reserve::StockEvent &event)
{
    return std::visit(base::Overloaded{
                          [](const reserve::LotsReserved &one) { return one.notice; },
                          [](const reserve::IssueRecorded &one) { return one.notice; },
                          [&](const reserve::ReservationReleased &one) {
                              const reserve::Reservation *held = stock.reservation(one.reservation);
                              return held ? held->notice : std::int64_t{0};
                          },
                          [](const auto &) { return std::int64_t{0}; },
                      },
        event);
}

/// Whether an account could sign a text: itself, with its key in use.
std::string signerFault(
    const identity::Accounts &accounts, const identity::TextSigned &made, const identity::RecordedAccountEvent &record)
{
    const std::string with = made.account + " signed with key " + made.key + ", ";
    const identity::Account *account = accounts.find(made.account);
    const identity::SigningKey *key = account ? account->key(made.key) : nullptr;
    if (!key)
        return with + "which it did not have then";
    if (const std::string why = whyUnfit(*key); !why.empty())
        return with + "which " + why;
    return record.actor == made.account ? std::string() : with + "but " + record.actor + " did it";
}

} // namespace

NoticeCommand commandOf(const NoticeEvent &event)
{
    return std::visit(
        base::Overloaded{
            [](const RequestRecorded &one) {
                return NoticeCommand(RecordRequest{one.request, one.bundle});
            },
            [](const PapersRecorded &one) {
                return NoticeCommand(RecordPapers{one.notice, one.reference});
            },
            [](const DraftMade &one) {
                return NoticeCommand(MakeDraft{one.notice, lotsOf(one.lines), one.note, one.draft - 1, one.correction});
            },
            [](const NoticeOpened &one) {
                return NoticeCommand(OpenNotice{one.notice, one.draft});
            },
            [](const NoticeSigned &one) {
                return NoticeCommand(SignNotice{one.notice, one.draft, one.signature, one.opinion});
            },
            [](const SignatureWithdrawn &one) {
                return NoticeCommand(WithdrawSignature{one.notice, one.draft, one.reason});
            },
            [](const NoticeReturned &one) {
                return NoticeCommand(ReturnNotice{one.notice, one.draft, one.reason});
            },
            [](const NoticeRefused &one) {
                return NoticeCommand(RefuseNotice{one.notice, one.draft, one.reason});
            },
            [](const RequestWithdrawn &one) {
                return NoticeCommand(WithdrawRequest{one.notice, one.reason, 0});
            },
            [](const NoticeIssued &one) {
                return NoticeCommand(IssueNotice{one.notice, one.draft});
            },
            [](const PhoneOrdered &one) {
                return NoticeCommand(OrderByPhone{one.notice, one.draft, one.medium, one.orderedBy, one.urgency});
            },
            [](const ShipmentRecorded &one) { return NoticeCommand(RecordShipment{one.notice}); },
            [](const SupplyPathChosen &one) {
                return NoticeCommand(ChooseSupplyPath{one.notice, one.path, one.reason});
            },
            [](const NoticeCancelled &one) {
                return NoticeCommand(CancelNotice{one.notice, one.reason});
            },
            [](const DraftLeft &one) { return NoticeCommand(LetDraftLeave{one}); },
            [](const SignatureBrought &one) { return NoticeCommand(BringSignature{one}); },
            [](const FollowUpRecorded &one) {
                return NoticeCommand(RecordFollowUp{one.notice, one.what, one.at, one.detail});
            },
        },
        event);
}

std::string Auditor::see(const identity::RecordedAccountEvent &record)
{
    if (!m_wanted.empty() || !m_following.empty())
        return end();
    if (const auto *peer = std::get_if<identity::PeerKeyTrusted>(&record.event);
        peer && identity::sm2KeyId(peer->publicKey) != peer->key)
        return "key " + peer->key + " of " + peer->console + " is not the public key that stands beside it";
    if (const auto *made = std::get_if<identity::SigningKeyMade>(&record.event)) {
        if (identity::sm2KeyId(made->publicKey) != made->key)
            return "key " + made->key + " of " + made->account + " is not the public key that stands beside it";
        if (std::string fault = identity::vouchingFault(m_accounts, *made, record.recorded); !fault.empty())
            return fault;
    }
    if (const auto *text = std::get_if<identity::TextSigned>(&record.event)) {
        if (std::string fault = signerFault(m_accounts, *text, record); !fault.empty())
            return fault;
        if (std::string fault = takeAwaited(*text); !fault.empty())
            return fault;
    }
    if (m_awaited)
        return end();
    identity::evolve(m_accounts, record);
    return {};
}

std::string Auditor::takeAwaited(const identity::TextSigned &text)
{
    if (!m_awaited)
        return {};
    if (text.signature != m_awaited->signature || text.account != m_awaited->signer || text.digest != m_awaited->digest)
        return m_awaited->about + ": another signature of " + text.account + " stands among the accounts'";
    m_awaited.reset();
    return {};
}

std::string Auditor::awaited() const { return m_awaited ? m_awaited->name : std::string(); }

std::string Auditor::stockFault(const reserve::RecordedStockEvent &record)
{
    if (!m_wanted.empty()) {
        if (m_wanted.front() != record.event)
            return nameOf(m_about) + ": the stock does not hold what its draft says";
        m_wanted.pop_front();
        return {};
    }
    if (const std::int64_t notice = ownerOf(m_stock, record.event); notice != 0)
        return nameOf(notice) + ": its lots were moved without it";
    if (const auto *issue = std::get_if<reserve::IssueRecorded>(&record.event)) {
        const auto fault = byHandFault(
            m_notices, reserve::RecordIssue{issue->purpose, {}, issue->reference, {}, issue->reservation, {}, 0});
        if (fault)
            return "movement " + std::to_string(issue->movement) + ": " + reserve::toString(*fault);
    }
    return remadeFault(record);
}

/// By the rules of the stock alone; what they put behind an event stands right behind it.
std::string Auditor::remadeFault(const reserve::RecordedStockEvent &record)
{
    if (!m_following.empty()) {
        if (m_following.front() != record.event)
            return "the stock: what has to stand behind a second signature was changed";
        m_following.pop_front();
        return {};
    }
    auto following = reserve::remake(m_stock, record, m_accounts);
    if (!following)
        return std::move(following.error());
    m_following.assign(following->begin(), following->end());
    return {};
}

std::string Auditor::see(const reserve::RecordedStockEvent &record)
{
    if (m_awaited && reserve::commandOf(record.event)) // what only follows may stand between
        return end();
    if (std::string fault = stockFault(record); !fault.empty())
        return fault;
    reserve::evolve(m_stock, record);
    if (const auto *made = std::get_if<reserve::MovementConfirmed>(&record.event))
        m_awaited = Awaited{reserve::signedName(made->movement), reserve::signedName(made->movement), record.actor,
            made->signature, base::sm3Hex(reserve::signedText(made->text, record.actor, record.recorded))};
    return lotFault(m_stock);
}

std::string Auditor::see(const RecordedNoticeEvent &record)
{
    if (std::string missing = end(); !missing.empty())
        return missing;
    m_about = noticeOf(record.event);
    NoticeCommand command = commandOf(record.event);
    const NoticeContext context{record.recorded, record.actor, {}, m_accounts, m_stock};
    if (auto *draft = std::get_if<MakeDraft>(&command)) {
        const Notice *notice = m_notices.find(draft->notice);
        if (notice && shipmentOf(*notice, m_stock))
            draft->lots.clear(); // of what went there is but one choice
    }
    if (auto *withdrawal = std::get_if<WithdrawRequest>(&command)) {
        if (const Notice *notice = m_notices.find(withdrawal->notice))
            withdrawal->draft = notice->draft.number; // the event does not say which was seen
    }
    const NoticeDecision decided = weigh(m_notices, command, context);
    if (!decided)
        return nameOf(m_about) + " by " + record.actor + ": " + toString(decided.error());
    if (decided->event != record.event)
        return changed(m_about);
    m_wanted.assign(decided->stock.begin(), decided->stock.end());
    evolve(m_notices, record);
    if (const auto *made = std::get_if<NoticeSigned>(&record.event))
        m_awaited = Awaited{nameOf(m_about), signedName(made->notice, made->draft), record.actor, made->signature,
            base::sm3Hex(signedText(noticeText(*m_notices.find(made->notice)),
                {made->step, record.actor, made->standsFor, made->opinion, made->at}))};
    return {};
}

std::string Auditor::end() const
{
    if (!m_wanted.empty())
        return nameOf(m_about) + ": what it does to the stock is missing behind it";
    if (!m_following.empty())
        return "the stock: what has to stand behind a second signature is missing";
    if (m_awaited)
        return m_awaited->about + ": its signature by " + m_awaited->signer + " is missing among the accounts'";
    return {};
}

std::vector<std::int64_t> Auditor::notCounting() const
{
    std::vector<std::int64_t> found;
    for (const Notice &notice : m_notices.all) {
        if (notice.state == State::Issued && !isFullySigned(notice, m_accounts))
            found.push_back(notice.id);
    }
    return found;
}

std::vector<std::int64_t> Auditor::movementsNotCounting() const
{
    std::vector<std::int64_t> found;
    for (const reserve::Movement &movement : m_stock.movements) {
        if (movement.state == reserve::MovementState::Confirmed
            && faultOf(movement, m_accounts) != reserve::SecondSignatureFault::None)
            found.push_back(movement.number);
    }
    return found;
}

} // namespace dispatch
