#include "base/Digest.h"
#include "base/Overloaded.h"
#include "base/PlainLine.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/NoticeText.h"
#include "exchange/ContentText.h"
#include "exchange/Decision.h"
#include "identity/Sm2.h"

#include <algorithm>

namespace exchange {

namespace {

using Composed = tl::expected<Content, ExchangeRefusal>;
using Found = tl::expected<const dispatch::Notice *, ExchangeRefusal>;

const identity::SigningKey *keyOfActor(const Moment &moment)
{
    const identity::Account *account = moment.accounts().find(moment.actor());
    return account ? account->keyInUse() : nullptr;
}

std::string noKeyText(const Moment &moment)
{
    const identity::Account *account = moment.accounts().find(moment.actor());
    const bool had = account && !account->keys.empty();
    return "the account has no key in use" + (had ? ", its last " + whyUnfit(account->keys.back()) : std::string())
        + "; an administrator resets its password, and its holder gets one";
}

/// Who sends what where, now.
Composed envelope(const Moment &moment, const std::string &console, const std::string &to, Body body)
{
    const identity::SigningKey *key = keyOfActor(moment);
    if (!key)
        return refuse(Code::NoKey, noKeyText(moment), moment.actor());
    if (!base::isPlainLine(console))
        return refuse(Code::NoCard, "say with a card what this console calls itself", console);
    return Content{{moment.context.record, console, to, moment.actor(), moment.accounts().find(moment.actor())->post,
                       key->id, moment.now()},
        std::move(body)};
}

/// The envelope to a console one key of which is trusted.
Composed envelopeTo(const Moment &moment, const std::string &to, Body body)
{
    const bool known = std::ranges::any_of(moment.accounts().peers,
        [&](const auto &entry) { return entry.second.record == to && !entry.second.key.revoked; });
    if (!known)
        return refuse(Code::UnknownConsole, "no key of that console is trusted; take its card first", to);
    return envelope(moment, moment.exchange.console, to, std::move(body));
}

Found draftersNotice(const Moment &moment, std::int64_t notice)
{
    if (Fault bad = permissionFault(moment, identity::Permission::DraftNotice))
        return refuse(std::move(*bad));
    if (const dispatch::Notice *found = moment.context.notices.find(notice))
        return found;
    return refuse(Code::UnknownNotice, "there is no request of this number", std::to_string(notice));
}

Composed compose(const Moment &moment, const SendCard &command)
{
    if (Fault bad = permissionFault(moment, identity::Permission::Sign))
        return refuse(std::move(*bad));
    const identity::SigningKey *key = keyOfActor(moment);
    return envelope(moment, command.console, {}, Card{key ? key->publicKey : std::string()});
}

Composed compose(const Moment &moment, const SendRequest &command)
{
    const Found found = draftersNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    if (!(*found)->isOpen())
        return refuse(Code::WrongState, "it is over already", std::to_string(command.notice));
    SentRequest sent{command.notice, (*found)->request};
    sent.request.incident.clear();
    sent.request.activation.clear();
    return envelopeTo(moment, command.to, std::move(sent));
}

/// Who may take the step that it waits for, with a key at that console.
std::vector<Signer> signersAt(const Moment &moment, const dispatch::Notice &notice, const std::string &record)
{
    std::vector<Signer> signers;
    for (const auto &[key, peer] : moment.accounts().peers) {
        if (peer.record != record || peer.owner.empty() || peer.key.revoked
            || dispatch::stepFault(notice, peer.owner, moment.accounts(), moment.now()))
            continue;
        const auto held =
            identity::mayAt(moment.accounts(), peer.owner, dispatch::permissionFor(*notice.waitsFor()), moment.now());
        signers.push_back({peer.owner, held->standsFor, key});
    }
    return signers;
}

Composed compose(const Moment &moment, const SendDraft &command)
{
    const Found found = draftersNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    const auto step = (*found)->waitsFor();
    if (!step)
        return refuse(Code::WrongState, "it waits for no signature", std::to_string(command.notice));
    auto signers = signersAt(moment, **found, command.to);
    if (signers.empty())
        return refuse(Code::NobodyElsewhere,
            "it waits for " + std::string(dispatch::StepNames.at(static_cast<std::size_t>(*step)))
                + ", and no account that may take it has a key there that it called its own",
            std::to_string(command.notice));
    return envelopeTo(moment, command.to, SentDraft{*step, std::move(signers), dispatch::noticeText(**found)});
}

Composed compose(const Moment &moment, const SendNotice &command)
{
    const Found found = draftersNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    const dispatch::Notice &notice = **found;
    if (notice.state != dispatch::State::Issued)
        return refuse(Code::WrongState, "it is not issued", std::to_string(command.notice));
    if (!dispatch::isFullySigned(notice, moment.accounts()))
        return refuse(Code::SignaturesMissing,
            "one of its four signatures counts no more; `fengsuictl notice verify` says which",
            std::to_string(command.notice));
    return envelopeTo(moment, command.to,
        SentNotice{notice.year, notice.number, {notice.drafters.begin(), notice.drafters.end()}, notice.signatures,
            dispatch::noticeText(notice)});
}

Composed compose(const Moment &moment, const SendApproval &command)
{
    const auto found = openedSignable(moment, command.draft);
    if (!found)
        return refuseFrom(found);
    if (Fault bad = opinionFault(command))
        return refuse(std::move(*bad));
    const SentDraft &sent = *found->sent;
    const Signer &signer = found->signer;
    const identity::SigningKey *key = keyOfActor(moment);
    const auto notice = dispatch::readNoticeText(sent.text);
    const Approval approval{command.draft, notice->id, notice->draft.number, base::sm3Hex(sent.text), sent.step, signer,
        moment.now(), command.signature, command.opinion};
    if (!key
        || !identity::verifySm2(key->publicKey, dispatch::signedText(sent.text, approval.signing()), command.signature))
        return refuse(
            Code::BadSignature, "it is no signature of this text by the key the account uses now", command.draft);
    return envelopeTo(moment, found->draft->content.header.from, approval);
}

} // namespace

ExchangeText composed(const Moment &moment, const Sending &what)
{
    const Composed content = std::visit([&](const auto &one) { return compose(moment, one); }, what);
    if (!content)
        return refuseFrom(content);
    std::string text = contentText(*content);
    if (!readContent(text)) // what people called things may have been written before lines were looked at
        return refuse(Code::BadText, "a name or text in it is not one line; correct it first", moment.actor());
    return text;
}

tl::expected<Signable, ExchangeRefusal> signable(const Moment &moment, const std::string &draft)
{
    const Taken *taken = moment.exchange.findTaken(draft);
    const auto *sent = taken ? std::get_if<SentDraft>(&taken->content.body) : nullptr;
    if (!sent)
        return refuse(Code::UnknownBundle, "no draft of another console was taken in as this bundle", draft);
    if (Fault bad = permissionFault(moment, dispatch::permissionFor(sent->step)))
        return refuse(std::move(*bad));
    const identity::SigningKey *key = keyOfActor(moment);
    const auto signer = std::ranges::find(sent->signers, key ? key->id : std::string(), &Signer::key);
    if (signer == sent->signers.end())
        return refuse(Code::NotNamed, "it is not for the key that this account uses now", moment.actor());
    if (!taken->answer.empty())
        return refuse(Code::AlreadyAnswered, "it was signed already; `fengsuictl bundle copy` writes the answer again",
            taken->answer);
    if (Fault bad = outdatedFault(moment, taken->content.header, *sent))
        return refuse(std::move(*bad));
    return Signable{taken, sent, *signer};
}

tl::expected<Signable, ExchangeRefusal> openedSignable(const Moment &moment, const std::string &draft)
{
    auto found = signable(moment, draft);
    if (found && !found->draft->opened.contains(moment.actor()))
        return refuse(Code::NotOpened, "open it first: nobody signs what he has not had before him", draft);
    return found;
}

ExchangeDecision decideOn(const Moment &moment, const Send &command)
{
    const ExchangeText text = composed(moment, command.what);
    if (!text)
        return refuseFrom(text);
    if (!identity::verifySm2(keyOfActor(moment)->publicKey, *text, command.signature))
        return refuse(
            Code::BadSignature, "it is no signature of this text by the key the account uses now", moment.actor());
    ExchangeOutcome outcome{BundleSent{bundleId(*text), *text, command.signature}, {}, {}};
    if (const auto *draft = std::get_if<SendDraft>(&command.what)) {
        const dispatch::Notice &notice = *moment.context.notices.find(draft->notice);
        outcome.notices.emplace_back(
            dispatch::DraftLeft{notice.id, notice.draft.number, *notice.waitsFor(), bundleId(*text)});
    }
    return outcome;
}

ExchangeDecision decideOn(const Moment &moment, const OpenDraft &command)
{
    const auto found = signable(moment, command.draft);
    if (!found)
        return refuseFrom(found);
    return ExchangeOutcome{BundleOpened{command.draft}, {}, {}};
}

} // namespace exchange
