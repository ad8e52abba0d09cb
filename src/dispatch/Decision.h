#pragma once

#include "dispatch/DecideNotice.h"
#include "reserve/StockCommand.h"

/// What the deciding of this folder shares. Only for its .cpp files.
namespace dispatch {

using Code = NoticeRefusalCode;
/// Nothing where all is well.
using Fault = std::optional<NoticeRefusal>;
/// The notice a command is about.
using Found = tl::expected<const Notice *, NoticeRefusal>;
using StockEvents = tl::expected<std::vector<reserve::StockEvent>, NoticeRefusal>;

/// The state and the moment a command is decided on.
struct Moment {
    const Notices &notices;
    const NoticeContext &context;
    [[nodiscard]] const reserve::Stock &stock() const { return context.stock; }
    [[nodiscard]] base::Instant now() const { return context.now; }
    [[nodiscard]] const std::string &actor() const { return context.actor; }
};

[[nodiscard]] inline NoticeRefusal fault(Code code, std::string detail, std::string subject = {})
{
    return {code, std::move(subject), std::move(detail), {}};
}
[[nodiscard]] inline tl::unexpected<NoticeRefusal> refuse(Code code, std::string detail, std::string subject = {})
{
    return tl::unexpected(fault(code, std::move(detail), std::move(subject)));
}
[[nodiscard]] inline tl::unexpected<NoticeRefusal> refuse(NoticeRefusal refusal)
{
    return tl::unexpected(std::move(refusal));
}
template <class T>
[[nodiscard]] tl::unexpected<NoticeRefusal> refuseFrom(const tl::expected<T, NoticeRefusal> &result)
{
    return tl::unexpected(result.error());
}

/// One line of 1 to 200 characters. `what` names it in the message.
[[nodiscard]] Fault lineFault(const std::string &text, const std::string &what);
/// Whether each of them is filled in, on one line.
[[nodiscard]] Fault particularsFault(const Particulars &particulars);
[[nodiscard]] Fault reasonFault(const std::string &reason);
[[nodiscard]] Found findNotice(const Moment &moment, std::int64_t notice);
/// Another draft than the one that was before him; 0: none.
[[nodiscard]] Fault draftFault(const Notice &notice, std::int64_t draft);
/// A notice whose newest draft is this one, and waits to be signed or issued.
[[nodiscard]] Found inApproval(const Moment &moment, std::int64_t notice, std::int64_t draft);
/// A notice the actor may take the next step of.
[[nodiscard]] Found atStep(const Moment &moment, std::int64_t notice, std::int64_t draft);
/// What the stock makes of a command, or its refusal as one of ours.
[[nodiscard]] StockEvents askStock(
    const Moment &moment, const reserve::Stock &stock, const reserve::StockCommand &command);
/// The reservation of the newest draft let go of; nothing where there is none.
[[nodiscard]] StockEvents release(const Moment &moment, const Notice &notice, const std::string &reason);
/// The notice ends with this event and lets go of its lots; not without a reason, nor once its goods are on their way.
[[nodiscard]] NoticeDecision endWith(
    const Moment &moment, const Notice &notice, const std::string &reason, NoticeEvent event);
/// Goods that are on their way, or out, keep a notice as it is.
[[nodiscard]] Fault shippedFault(const Moment &moment, const Notice &notice);
/// What the draft approves is not all held for it any more, or has expired.
[[nodiscard]] Fault reservationFault(const Moment &moment, const Notice &notice);
/// What takes the lots held for the notice out of the stock; refused where the stock does not let them go: nobody signs
/// or issues what could not leave.
[[nodiscard]] StockEvents takeOut(const Moment &moment, const Notice &notice);

// One function a command; DecideRequest.cpp, DecideDraft.cpp, DecideSigning.cpp, DecideGoods.cpp,
// DecideBrought.cpp.
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const RecordRequest &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const RecordPapers &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const MakeDraft &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const OrderByPhone &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const WithdrawRequest &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const IssueNotice &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const ChooseSupplyPath &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const OpenNotice &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const SignNotice &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const ReturnNotice &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const RefuseNotice &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const WithdrawSignature &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const RecordShipment &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const RecordFollowUp &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const BringSignature &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const LetDraftLeave &command);
[[nodiscard]] NoticeDecision decideOn(const Moment &moment, const CancelNotice &command);

} // namespace dispatch
