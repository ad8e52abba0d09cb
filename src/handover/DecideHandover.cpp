#include "handover/DecideHandover.h"

#include "base/PlainLine.h"
#include "identity/AccountBar.h"
#include "identity/Sm2.h"

#include <algorithm>

namespace handover {

namespace {

using Code = HandoverRefusalCode;
/// Nothing where all is well.
using Fault = std::optional<HandoverRefusal>;

HandoverRefusal fault(Code code, std::string detail, std::string subject = {})
{
    return {code, std::move(subject), std::move(detail)};
}
tl::unexpected<HandoverRefusal> refuse(HandoverRefusal refusal) { return tl::unexpected(std::move(refusal)); }

/// Who acts may keep the desk, is signed in here and has a key.
Fault actorFault(const HandoverContext &context)
{
    const auto bar = identity::barTo(
        context.accounts, context.actor, context.workstation, identity::Permission::RecordIncident, context.now);
    if (bar)
        return fault(identity::codeOfBar<Code>(*bar), bar->detail, bar->subject);
    if (!context.accounts.find(context.actor)->keyInUse())
        return fault(Code::NoKey, "the account has no key in use", context.actor);
    return {};
}

std::string postOf(const HandoverContext &context) { return context.accounts.find(context.actor)->post; }

Fault rowsFault(const Sheet &sheet)
{
    for (std::size_t at = 0; at < Sections; ++at) {
        const auto section = static_cast<Section>(at);
        for (const Row &row : sheet.lines[at]) {
            const bool fits = row.size() == columnsOf(section) && std::ranges::all_of(row, [](const std::string &cell) {
                return cell.empty() || base::isPlainLine(cell);
            });
            if (!fits || (section == Section::Notes && row.front().empty()))
                return fault(Code::BadText,
                    "a line of a sheet has up to " + std::to_string(base::LineCharacters)
                        + " characters, none of them invisible",
                    std::string(titleOf(section)));
        }
    }
    return {};
}

/// One gives what stood before him, whole and newest.
Fault givingFault(const Handovers &handovers, const Sheet &sheet, const HandoverContext &context)
{
    if (const Handover *open = handovers.open())
        return fault(Code::AnotherWaits, "a handover waits to be taken over; take it over, or back, first",
            std::to_string(open->sheet.number));
    const bool own = sheet.account == context.actor && sheet.post == postOf(context) && sheet.record == context.record
        && sheet.number == static_cast<std::int64_t>(handovers.all.size()) + 1 && sheet.made <= context.now;
    if (!own || sheet.head != context.head)
        return fault(Code::RecordMoved, "something was recorded since the sheet was made; look at it again");
    return rowsFault(sheet);
}

tl::expected<const Handover *, HandoverRefusal> waiting(const Handovers &handovers, std::int64_t number)
{
    const Handover *found = handovers.find(number);
    if (!found)
        return refuse(fault(Code::UnknownHandover, "there is no handover of this number", std::to_string(number)));
    if (!found->isOpen())
        return refuse(fault(Code::NotWaiting,
            found->taken ? "it was taken over by " + found->taken->signing.account : "it was taken back",
            std::to_string(number)));
    return found;
}

HandoverText textOf(const Handovers &handovers, const Give &command, const HandoverContext &context)
{
    if (Fault bad = givingFault(handovers, command.sheet, context))
        return refuse(std::move(*bad));
    return signedText(sheetText(command.sheet), {Side::Giving, command.sheet.post, context.actor, context.now, {}});
}

HandoverText textOf(const Handovers &handovers, const Take &command, const HandoverContext &context)
{
    const auto found = waiting(handovers, command.number);
    if (!found)
        return tl::unexpected(found.error());
    if ((*found)->given.signing.account == context.actor)
        return refuse(fault(Code::SamePerson, "nobody takes over from himself", context.actor));
    if (!command.remark.empty() && !base::isPlainLine(command.remark))
        return refuse(fault(Code::BadText,
            "a remark is one line of up to " + std::to_string(base::LineCharacters)
                + " characters, none of them invisible"));
    return signedText((*found)->text, {Side::Taking, postOf(context), context.actor, context.now, command.remark});
}

HandoverText textOf(const Handovers &, const Withdraw &, const HandoverContext &)
{
    return refuse(fault(Code::BadText, "taking back is not signed"));
}

/// The signature under what was just composed, by the key in use.
Fault signatureFault(const std::string &text, const std::string &signature, const HandoverContext &context)
{
    const identity::SigningKey &key = *context.accounts.find(context.actor)->keyInUse();
    if (identity::verifySm2(key.publicKey, text, signature))
        return {};
    return fault(Code::BadSignature, "it is no signature of this text by the key in use", key.id);
}

/// `made` for a command whose text is signed rightly.
template <class Command>
HandoverDecision whenSigned(
    const Handovers &handovers, const Command &command, const HandoverContext &context, HandoverEvent made)
{
    const HandoverText text = textOf(handovers, command, context);
    if (!text)
        return tl::unexpected(text.error());
    if (Fault bad = signatureFault(*text, command.signature, context))
        return refuse(std::move(*bad));
    return made;
}

HandoverDecision decideOn(const Handovers &handovers, const Give &command, const HandoverContext &context)
{
    return whenSigned(handovers, command, context,
        HandoverGiven{command.sheet.number, sheetText(command.sheet),
            context.accounts.find(context.actor)->keyInUse()->id, command.signature});
}

HandoverDecision decideOn(const Handovers &handovers, const Take &command, const HandoverContext &context)
{
    return whenSigned(handovers, command, context,
        HandoverTaken{command.number, postOf(context), command.remark,
            context.accounts.find(context.actor)->keyInUse()->id, command.signature});
}

HandoverDecision decideOn(const Handovers &handovers, const Withdraw &command, const HandoverContext &context)
{
    const auto found = waiting(handovers, command.number);
    if (!found)
        return tl::unexpected(found.error());
    if ((*found)->given.signing.account != context.actor)
        return refuse(fault(Code::NotTheGiver, "only who gave it takes it back", (*found)->given.signing.account));
    if (command.reason.empty())
        return refuse(fault(Code::ReasonMissing, "say why it is taken back"));
    if (!base::isPlainLine(command.reason))
        return refuse(fault(Code::BadText,
            "a reason is one line of up to " + std::to_string(base::LineCharacters)
                + " characters, none of them invisible"));
    return HandoverWithdrawn{command.number, command.reason};
}

} // namespace

HandoverDecision decide(const Handovers &handovers, const HandoverCommand &command, const HandoverContext &context)
{
    if (Fault bad = actorFault(context))
        return refuse(std::move(*bad));
    return std::visit([&](const auto &one) { return decideOn(handovers, one, context); }, command);
}

HandoverText textFor(const Handovers &handovers, const HandoverCommand &command, const HandoverContext &context)
{
    if (Fault bad = actorFault(context))
        return refuse(std::move(*bad));
    return std::visit([&](const auto &one) { return textOf(handovers, one, context); }, command);
}

} // namespace handover
