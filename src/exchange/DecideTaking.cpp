#include "base/Overloaded.h"
#include "dispatch/NoticeText.h"
#include "exchange/Card.h"
#include "exchange/ContentText.h"
#include "exchange/Decision.h"
#include "identity/Sm2.h"

namespace exchange {

Fault signerFault(const Judge &judge, const Header &header, const Bundle &bundle)
{
    const identity::PeerKey *peer = judge.accounts.peer(header.key);
    const std::string who = header.account + ", " + header.console + ", key " + header.key;
    if (!peer || peer->record != header.from || peer->holder != header.account)
        return fault(Code::UnknownSigner,
            "nobody of this console trusts that key of that account; an administrator takes its card", who);
    if (judge.isRevoked(peer->key))
        return fault(Code::SignerRevoked, "the key is revoked here: " + peer->key.reason, who);
    if (!identity::verifySm2(peer->key.publicKey, bundle.text, bundle.signature))
        return fault(Code::BadSignature,
            "it was changed after it was signed, or somebody else signed it; have it sent again", who);
    return {};
}

namespace {

/// Whether it is for this console, from another.
Fault addressFault(const Moment &moment, const Header &header)
{
    if (Fault mixed = kindFault(header.from, moment.context.record))
        return mixed;
    if (header.from == moment.context.record)
        return fault(Code::OwnBundle, "it left this console; it is for another one", header.to);
    if (header.to != moment.context.record)
        return fault(Code::OtherRecord, "it is for the record " + header.to + ", this is " + moment.context.record,
            header.console);
    return {};
}

std::string whenTaken(const Taken &taken)
{
    return "by " + taken.by + " on " + base::toIso(taken.at)
        + (taken.notice > 0 ? " as notice " + std::to_string(taken.notice) : "");
}

/// The same again changes nothing.
Fault replayFault(const Moment &moment, const std::string &bundle)
{
    if (const Taken *taken = moment.exchange.findTaken(bundle))
        return fault(Code::AlreadyTaken, "this very bundle was taken in " + whenTaken(*taken), bundle);
    return {};
}

/// But for a notice whose lots are not held yet.
bool heldLater(const Taken *taken)
{
    return taken && taken->reservation == 0 && std::holds_alternative<SentNotice>(taken->content.body);
}

/// Nor does what is about the same, in another bundle.
Fault sameFault(const Moment &moment, const std::string &earlier)
{
    if (earlier.empty())
        return {};
    return fault(Code::AlreadyTaken,
        "it was taken in with another bundle " + whenTaken(*moment.exchange.findTaken(earlier)), earlier);
}

ExchangeDecision withNotice(const Moment &moment, const dispatch::NoticeCommand &command, BundleTaken event)
{
    auto decided = dispatch::weigh(moment.context.notices, command, moment.noticeContext());
    if (!decided)
        return refuse(byNotice(decided.error()));
    event.notice = dispatch::noticeOf(decided->event);
    return ExchangeOutcome{std::move(event), {std::move(decided->event)}, std::move(decided->stock)};
}

ExchangeDecision take(const Moment &moment, const Header &header, const Card & /*card*/, const TakeIn &command,
    const BundleTaken & /*event*/)
{
    if (const auto read = readCard(command.bundle, moment.context.record, moment.now()); !read)
        return refuseFrom(read);
    return refuse(
        Code::CardIsTrusted, "a card is trusted by an administrator: `fengsuictl bundle trust`", header.console);
}

ExchangeDecision take(
    const Moment &moment, const Header &header, const SentRequest &sent, const TakeIn & /*command*/, BundleTaken event)
{
    const std::string earlier = moment.exchange.lastTaken(header.from, [&](const Body &body) {
        const auto *other = std::get_if<SentRequest>(&body);
        return other && other->notice == sent.notice;
    });
    if (Fault bad = sameFault(moment, earlier))
        return refuse(std::move(*bad));
    const dispatch::RecordRequest command{sent.request, event.bundle};
    return withNotice(moment, command, std::move(event));
}

ExchangeDecision take(
    const Moment &moment, const Header &header, const SentDraft &sent, const TakeIn & /*command*/, BundleTaken event)
{
    const bool may = !permissionFault(moment, identity::Permission::DraftNotice)
        || !permissionFault(moment, dispatch::permissionFor(sent.step));
    if (!may)
        return refuse(Code::NotAllowed, "it is taken in by who drafts notices or may take the step", moment.actor());
    if (Fault bad = outdatedFault(moment, header, sent))
        return refuse(std::move(*bad));
    return ExchangeOutcome{std::move(event), {}, {}};
}

ExchangeDecision take(
    const Moment &moment, const Header &header, const Approval &approval, const TakeIn & /*taking*/, BundleTaken event)
{
    const Sent *asked = moment.exchange.findSent(approval.answers);
    const auto *draft = asked ? std::get_if<SentDraft>(&asked->content.body) : nullptr;
    if (!draft)
        return refuse(Code::NotAsked, "it answers a draft that never left this console", approval.answers);
    const auto notice = dispatch::readNoticeText(draft->text);
    if (asked->content.header.to != header.from || approval.step != draft->step || notice->id != approval.notice
        || notice->draft.number != approval.draft || approval.signer.key != header.key)
        return refuse(Code::OtherAnswers, "the draft was sent to somebody else, or is another one", approval.answers);
    const dispatch::BringSignature command{
        {approval.notice, approval.draft, approval.step, approval.signer.account, approval.signer.standsFor,
            approval.signer.key, approval.digest, approval.signature, approval.at, event.bundle, approval.opinion}};
    return withNotice(moment, command, std::move(event));
}

ExchangeDecision take(
    const Moment &moment, const Header &header, const SentNotice &sent, const TakeIn &command, BundleTaken event)
{
    const auto read = dispatch::readNoticeText(sent.text);
    const std::string earlier = moment.exchange.lastTaken(header.from, [&](const Body &body) {
        const auto *other = std::get_if<SentNotice>(&body);
        return other
            && (dispatch::readNoticeText(other->text)->id == read->id
                || (other->year == sent.year && other->number == sent.number));
    });
    if (Fault bad = sameFault(moment, earlier))
        return refuse(std::move(*bad));
    return takeNotice(moment, header, sent, command.hold, std::move(event));
}

} // namespace

Fault outdatedFault(const Moment &moment, const Header &header, const SentDraft &sent)
{
    const auto read = dispatch::readNoticeText(sent.text);
    const std::string newest = moment.exchange.lastTaken(header.from, [&](const Body &body) {
        const auto *other = std::get_if<SentDraft>(&body);
        return other && dispatch::readNoticeText(other->text)->id == read->id;
    });
    const Taken *other = moment.exchange.findTaken(newest);
    if (!other || other->content.header.made <= header.made)
        return {};
    return fault(Code::Outdated, "a newer one of the same notice was taken in " + whenTaken(*other), newest);
}

ExchangeDecision decideOn(const Moment &moment, const TakeIn &command)
{
    const auto content = readContent(command.bundle.text);
    if (!content)
        return refuse(Code::Unreadable, "it is no bundle of this program, was changed, or is of a newer version");
    const Header &header = content->header;
    if (Fault bad = addressFault(moment, header); bad && !std::holds_alternative<Card>(content->body))
        return refuse(std::move(*bad));
    if (Fault bad = signerFault(moment.judge(), header, command.bundle);
        bad && !std::holds_alternative<Card>(content->body))
        return refuse(std::move(*bad));
    if (header.made > moment.now())
        return refuse(Code::InTheFuture, "it was made later than it is now; compare the clocks of both consoles",
            base::toIso(header.made));
    const std::string bundle = bundleId(command.bundle.text);
    if (command.hold && heldLater(moment.exchange.findTaken(bundle)))
        return decideOn(moment, HoldNotice{bundle});
    if (Fault bad = replayFault(moment, bundle))
        return refuse(std::move(*bad));
    const BundleTaken event{bundle, command.bundle.text, command.bundle.signature, 0, 0};
    return std::visit([&](const auto &body) { return take(moment, header, body, command, event); }, content->body);
}

} // namespace exchange
