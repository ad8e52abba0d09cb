#include "dispatch/Decision.h"

#include <algorithm>
#include <set>

namespace dispatch {

namespace {

Fault partyFault(const Party &party, const std::string &what)
{
    for (const auto &[text, part] : {std::pair(&party.unit, what), std::pair(&party.contact, "the contact of " + what),
             std::pair(&party.phone, "the telephone of " + what)}) {
        if (Fault bad = lineFault(*text, part))
            return bad;
    }
    return {};
}

Fault linesFault(const Moment &moment, const std::vector<AskedLine> &lines)
{
    if (lines.empty())
        return fault(Code::NoLines, "say which items are asked for, and how many");
    std::set<std::string> seen;
    for (const AskedLine &line : lines) {
        if (!moment.stock().item(line.item))
            return fault(Code::UnknownItem, "the catalogue has no item of this code", line.item);
        if (!seen.insert(line.item).second)
            return fault(Code::Twice, "the item is on another line already", line.item);
        if (!line.quantity.isPositive())
            return fault(Code::BadQuantity, "a quantity is above 0", line.item);
    }
    return {};
}

Fault requestFault(const Moment &moment, const Request &request)
{
    if (Fault bad = particularsFault(particularsOf(request)))
        return bad;
    for (const std::string *id : {&request.incident, &request.activation}) {
        if (Fault bad = id->empty() ? Fault() : lineFault(*id, "the number of an incident"))
            return bad;
    }
    if (request.deliverBy < moment.now())
        return fault(Code::TooEarly, "the time of delivery is over already", base::toIso(request.deliverBy));
    return linesFault(moment, request.lines);
}

} // namespace

Fault particularsFault(const Particulars &particulars)
{
    if (Fault bad = partyFault(particulars.applicant, "who asks"))
        return bad;
    if (Fault bad = partyFault(particulars.user, "who uses it"))
        return bad;
    if (Fault bad = lineFault(particulars.deliverTo, "the place of delivery"))
        return bad;
    return lineFault(particulars.reference, "the number of the letter, or who called,");
}

NoticeDecision decideOn(const Moment &moment, const RecordRequest &command)
{
    if (Fault bad = requestFault(moment, command.request))
        return refuse(std::move(*bad));
    return NoticeOutcome{
        RequestRecorded{static_cast<std::int64_t>(moment.notices.all.size()) + 1, command.request, command.bundle}, {}};
}

NoticeDecision decideOn(const Moment &moment, const RecordPapers &command)
{
    const Found found = findNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    const std::string subject = std::to_string(command.notice);
    if ((*found)->phoneOrder ? (*found)->orderPapers : (*found)->papers)
        return refuse(Code::AlreadyDone, "its papers are recorded already", subject);
    if ((*found)->request.medium == Medium::Written && !(*found)->phoneOrder)
        return refuse(Code::WrongState, "it was asked for in writing; no papers are owed", subject);
    if (Fault bad = lineFault(command.reference, "the number of the papers"))
        return refuse(std::move(*bad));
    return NoticeOutcome{PapersRecorded{command.notice, command.reference}, {}};
}

NoticeDecision decideOn(const Moment &moment, const WithdrawRequest &command)
{
    const Found found = findNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    if (!(*found)->isOpen())
        return refuse(Code::WrongState, "it is over already", std::to_string(command.notice));
    if (Fault bad = draftFault(**found, command.draft))
        return refuse(std::move(*bad));
    return endWith(moment, **found, command.reason, RequestWithdrawn{command.notice, command.reason});
}

NoticeDecision decideOn(const Moment &moment, const CancelNotice &command)
{
    const Found found = findNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    if ((*found)->state != State::Issued)
        return refuse(Code::WrongState, "only an issued notice is cancelled", std::to_string(command.notice));
    return endWith(moment, **found, command.reason, NoticeCancelled{command.notice, command.reason});
}

NoticeDecision decideOn(const Moment &moment, const ChooseSupplyPath &command)
{
    const Found found = findNotice(moment, command.notice);
    if (!found)
        return refuseFrom(found);
    if ((*found)->isOver())
        return refuse(Code::WrongState, "it is over already", std::to_string(command.notice));
    if (Fault bad = lineFault(command.path, "a path"))
        return refuse(std::move(*bad));
    if (Fault bad = reasonFault(command.reason))
        return refuse(std::move(*bad));
    return NoticeOutcome{SupplyPathChosen{command.notice, command.path, command.reason}, {}};
}

} // namespace dispatch
