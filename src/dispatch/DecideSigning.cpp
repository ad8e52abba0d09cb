#include "base/Digest.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/Decision.h"
#include "dispatch/NoticeText.h"
#include "identity/Sm2.h"

#include <algorithm>
#include <ranges>

namespace dispatch {

Fault opinionFault(const std::string &opinion) { return opinion.empty() ? Fault() : lineFault(opinion, "an opinion"); }

namespace {

std::string subjectOf(std::int64_t notice) { return std::to_string(notice); }

/// Its goods could not leave, were it issued now; nothing where they are on their way.
Fault goodsFault(const Moment &moment, const Notice &notice)
{
    if (Fault bad = reservationFault(moment, notice))
        return bad;
    if (shipmentOf(notice, moment.stock()))
        return {};
    auto taken = takeOut(moment, notice);
    return taken ? Fault() : Fault(std::move(taken.error()));
}

/// A notice the actor may sign now: his step, and the draft is before him.
Found signable(const Moment &moment, std::int64_t notice, std::int64_t draft)
{
    const Found found = atStep(moment, notice, draft);
    if (!found)
        return found;
    if (!(*found)->opened.contains(moment.actor()))
        return refuse(Code::NotOpened, "open it first: nobody signs what he has not had before him", subjectOf(notice));
    if (Fault bad = goodsFault(moment, **found))
        return refuse(std::move(*bad));
    return found;
}

/// For whom the actor takes the step; empty: in an own role.
std::string standsForAt(const Moment &moment, Step step)
{
    const auto held = identity::mayAt(moment.context.accounts, moment.actor(), permissionFor(step), moment.now());
    return held ? held->standsFor : std::string();
}

std::string textToSign(const Moment &moment, const Notice &notice, const std::string &opinion)
{
    const Step step = *notice.waitsFor();
    return signedText(noticeText(notice), {step, moment.actor(), standsForAt(moment, step), opinion, moment.now()});
}

/// Of the actor's own, also one he must not use any more; null where none signed this.
const identity::SigningKey *keyThatSigned(const Moment &moment, const std::string &text, const std::string &signature)
{
    const identity::Account *account = moment.context.accounts.find(moment.actor());
    if (!account)
        return nullptr;
    const auto newestFirst = account->keys | std::views::reverse;
    const auto found = std::ranges::find_if(newestFirst,
        [&](const identity::SigningKey &key) { return identity::verifySm2(key.publicKey, text, signature); });
    return found == newestFirst.end() ? nullptr : &*found;
}

/// Whoever signs now says something; what was signed before opinions were is judged without one.
Fault ownOpinionFault(const std::string &opinion) { return lineFault(opinion, "an opinion"); }

} // namespace

tl::expected<std::string, NoticeRefusal> signingText(
    const Notices &notices, const SignNotice &command, const NoticeContext &context)
{
    const Moment moment{notices, context};
    const Found found = signable(moment, command.notice, command.draft);
    if (!found)
        return refuseFrom(found);
    if (Fault bad = ownOpinionFault(command.opinion))
        return refuse(std::move(*bad));
    return textToSign(moment, **found, command.opinion);
}

NoticeDecision decideOn(const Moment &moment, const OpenNotice &command)
{
    const Found found = atStep(moment, command.notice, command.draft);
    if (!found)
        return refuseFrom(found);
    if ((*found)->opened.contains(moment.actor()))
        return refuse(Code::AlreadyDone, "it is open before the account already", subjectOf(command.notice));
    return NoticeOutcome{NoticeOpened{command.notice, command.draft, *(*found)->waitsFor()}, {}};
}

NoticeDecision decideOn(const Moment &moment, const SignNotice &command)
{
    const Found found = signable(moment, command.notice, command.draft);
    if (!found)
        return refuseFrom(found);
    if (Fault bad = opinionFault(command.opinion))
        return refuse(std::move(*bad));
    const Notice &notice = **found;
    const identity::SigningKey *key =
        keyThatSigned(moment, textToSign(moment, notice, command.opinion), command.signature);
    if (!key)
        return refuse(
            Code::BadSignature, "it is no signature of this text by a key of the account", subjectOf(command.notice));
    if (const std::string why = whyUnfit(*key); !why.empty())
        return refuse(Code::BadSignature, "key " + key->id + ", which signed it, " + why, subjectOf(command.notice));
    const Step step = *notice.waitsFor();
    return NoticeOutcome{NoticeSigned{notice.id, notice.draft.number, step, standsForAt(moment, step), key->id,
                             base::sm3Hex(noticeText(notice)), command.signature, moment.now(), command.opinion},
        {}};
}

NoticeDecision decideOn(const Moment &moment, const ReturnNotice &command)
{
    const Found found = atStep(moment, command.notice, command.draft);
    if (!found)
        return refuseFrom(found);
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    return NoticeOutcome{NoticeReturned{command.notice, command.draft, *(*found)->waitsFor(), command.reason}, {}};
}

NoticeDecision decideOn(const Moment &moment, const RefuseNotice &command)
{
    const Found found = atStep(moment, command.notice, command.draft);
    if (!found)
        return refuseFrom(found);
    return endWith(moment, **found, command.reason,
        NoticeRefused{command.notice, command.draft, *(*found)->waitsFor(), command.reason});
}

NoticeDecision decideOn(const Moment &moment, const WithdrawSignature &command)
{
    const Found found = inApproval(moment, command.notice, command.draft);
    if (!found)
        return refuseFrom(found);
    const Notice &notice = **found;
    if (notice.signatures.empty() || notice.signatures.back().account != moment.actor())
        return refuse(Code::NotLastSigner, "only who signed last takes a signature back", moment.actor());
    if (!notice.opened.empty())
        return refuse(Code::OpenedByNext, "it is before " + *notice.opened.begin() + " already, who may return it",
            subjectOf(command.notice));
    if (!notice.left.empty())
        return refuse(
            Code::OpenedByNext, "it left for another console in bundle " + notice.left, subjectOf(command.notice));
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    return NoticeOutcome{
        SignatureWithdrawn{command.notice, command.draft, notice.signatures.back().step, command.reason}, {}};
}

NoticeDecision decideOn(const Moment &moment, const IssueNotice &command)
{
    const Found found = inApproval(moment, command.notice, command.draft);
    if (!found)
        return refuseFrom(found);
    const Notice &notice = **found;
    if (const auto step = notice.waitsFor())
        return refuse(Code::WrongState, "it waits for " + std::string(StepNames.at(static_cast<std::size_t>(*step))),
            subjectOf(command.notice));
    if (!isFullySigned(notice, moment.context.accounts))
        return refuse(Code::SignatureInvalid,
            "one of its four signatures does not count; `fengsuictl notice verify` says which, make another draft",
            subjectOf(command.notice));
    if (Fault bad = goodsFault(moment, notice))
        return refuse(std::move(*bad));
    const std::int64_t year = calendar::yearOf(calendar::dayOf(moment.now()));
    const auto issued = moment.notices.issued.find(year);
    const auto before = issued == moment.notices.issued.end() ? std::size_t{0} : issued->second.size();
    return NoticeOutcome{NoticeIssued{notice.id, notice.draft.number, year, static_cast<std::int64_t>(before) + 1,
                             base::sm3Hex(noticeText(notice))},
        {}};
}

} // namespace dispatch
