#include "base/Digest.h"
#include "dispatch/Decision.h"
#include "dispatch/NoticeText.h"
#include "identity/Sm2.h"

namespace dispatch {

namespace {

/// Made in the time between the draft, or what was signed before, and now.
Fault timeFault(const Moment &moment, const Notice &notice, const SignatureBrought &made)
{
    const std::string at = base::toIso(made.at);
    if (made.at > moment.now())
        return fault(Code::InTheFuture, "it was signed later than it is now; compare the clocks of both consoles", at);
    if (made.at < notice.draft.made)
        return fault(Code::TooEarly,
            "it was signed before the draft was made; compare the clocks of both consoles and have it signed again",
            at);
    if (!notice.signatures.empty() && made.at < notice.signatures.back().seen)
        return fault(Code::TooEarly,
            "it was signed before the step before it; compare the clocks of both consoles and have it signed again",
            at);
    return {};
}

/// By a key at another console that its holder and an administrator of this one answer for.
Fault keyFault(const Moment &moment, const Notice &notice, const SignatureBrought &made)
{
    const identity::PeerKey *peer = moment.context.accounts.peer(made.key);
    if (!peer || peer->owner != made.account)
        return fault(
            Code::BadSignature, "the account has not said that this key at another console is its own", made.key);
    if (peer->key.revoked)
        return fault(Code::SignatureInvalid, "the key is revoked", made.key);
    const std::string text = noticeText(notice);
    if (made.digest != base::sm3Hex(text)
        || !identity::verifySm2(peer->key.publicKey,
            signedText(text, {made.step, made.account, made.standsFor, made.opinion, made.at}), made.signature))
        return fault(Code::BadSignature, "it is no signature of this text by that key", made.key);
    return {};
}

} // namespace

NoticeDecision decideOn(const Moment &moment, const BringSignature &command)
{
    const SignatureBrought &made = command.made;
    const Found found = inApproval(moment, made.notice, made.draft);
    if (!found)
        return refuseFrom(found);
    const Notice &notice = **found;
    const auto step = notice.waitsFor();
    if (step != made.step)
        return refuse(Code::WrongState,
            "it waits for " + (step ? std::string(StepNames.at(static_cast<std::size_t>(*step))) : "no signature"),
            std::to_string(made.notice));
    if (Fault bad = opinionFault(made.opinion))
        return refuse(std::move(*bad));
    if (Fault bad = timeFault(moment, notice, made))
        return refuse(std::move(*bad));
    if (Fault bad = stepFault(notice, made.account, moment.context.accounts, made.at))
        return refuse(std::move(*bad));
    const auto held = identity::mayAt(moment.context.accounts, made.account, permissionFor(made.step), made.at);
    if (held->standsFor != made.standsFor)
        return refuse(Code::NotAllowed, "it would sign for " + (held->standsFor.empty() ? "itself" : held->standsFor),
            made.account);
    if (Fault bad = keyFault(moment, notice, made))
        return refuse(std::move(*bad));
    if (Fault bad = reservationFault(moment, notice))
        return refuse(std::move(*bad));
    return NoticeOutcome{made, {}};
}

NoticeDecision decideOn(const Moment &moment, const LetDraftLeave &command)
{
    const Found found = inApproval(moment, command.left.notice, command.left.draft);
    if (!found)
        return refuseFrom(found);
    if ((*found)->waitsFor() != command.left.step)
        return refuse(Code::WrongState, "it does not wait for this step", std::to_string(command.left.notice));
    return NoticeOutcome{command.left, {}};
}

} // namespace dispatch
