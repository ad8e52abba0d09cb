#include "dispatch/Notices.h"

namespace dispatch {

namespace {

/// Folds one event into the notice it is about.
class Evolution {
public:
    Evolution(Notices &notices, Notice &notice, const RecordedNoticeEvent &record)
        : m_notices(notices)
        , m_notice(notice)
        , m_record(record)
    {
    }

    void operator()(const RequestRecorded &event)
    {
        m_notice.id = event.notice;
        m_notice.request = event.request;
        m_notice.requestedBy = m_record.actor;
        m_notice.requested = m_record.recorded;
        m_notices.open.insert(event.notice);
    }
    void operator()(const PapersRecorded &event)
    {
        m_notice.papers = m_record.recorded;
        m_notice.papersReference = event.reference;
        if (m_notice.phoneOrder)
            m_notice.orderPapers = m_record.recorded;
    }
    void operator()(const DraftMade &event)
    {
        if (event.reservation != m_notice.draft.reservation)
            endOrder(); // what was ordered were other lots
        m_notice.draft = {event.draft, event.lines, event.note, event.reservation, m_record.actor, m_record.recorded};
        if (event.correction)
            m_notice.request = corrected(std::move(m_notice.request), *event.correction);
        m_notice.drafters.insert(m_record.actor);
        m_notice.state = State::InApproval;
        m_notice.reason.clear();
        startOver();
    }
    void operator()(const NoticeOpened &) { m_notice.opened.insert(m_record.actor); }
    void operator()(const NoticeSigned &event)
    {
        m_notice.signatures.push_back({event.step, m_record.actor, event.standsFor, event.key, event.digest,
            event.signature, event.at, event.at, event.opinion});
        closed();
    }
    void operator()(const SignatureBrought &event)
    {
        m_notice.signatures.push_back({event.step, event.account, event.standsFor, event.key, event.digest,
            event.signature, event.at, m_record.recorded, event.opinion});
        closed();
    }
    void operator()(const SignatureWithdrawn &)
    {
        if (!m_notice.signatures.empty())
            m_notice.signatures.pop_back();
        closed();
    }
    void operator()(const NoticeReturned &event)
    {
        m_notice.state = State::Returned;
        m_notice.returned = m_record.recorded;
        m_notice.reason = event.reason;
        m_notice.endedBy = m_record.actor;
        startOver();
    }
    void operator()(const NoticeRefused &event) { end(State::Refused, event.reason); }
    void operator()(const RequestWithdrawn &event) { end(State::Withdrawn, event.reason); }
    void operator()(const NoticeCancelled &event) { end(State::Cancelled, event.reason); }
    void operator()(const DraftLeft &event) { m_notice.left = event.bundle; }
    void operator()(const NoticeIssued &event)
    {
        m_notice.state = State::Issued;
        m_notice.year = event.year;
        m_notice.number = event.number;
        m_notice.digest = event.digest;
        m_notice.issuedBy = m_record.actor;
        m_notice.issued = m_record.recorded;
        m_notices.issued[event.year].push_back(event.notice);
        m_notices.open.erase(event.notice);
    }
    void operator()(const PhoneOrdered &event)
    {
        m_notice.phoneOrder =
            PhoneOrder{event.medium, event.orderedBy, event.urgency, m_record.actor, m_record.recorded};
        m_notice.orderPapers.reset(); // what came before it was of the request
    }
    void operator()(const ShipmentRecorded &event) { m_notice.movement = event.movement; }
    void operator()(const SupplyPathChosen &event) { m_notice.supplyPath = event.path; }
    void operator()(const FollowUpRecorded &event)
    {
        m_notice.happenings.push_back({event.what, event.at, event.detail, m_record.actor, m_notice.movement});
    }

private:
    void startOver()
    {
        m_notice.signatures.clear();
        closed();
    }
    /// Nobody has the draft before him.
    void closed()
    {
        m_notice.opened.clear();
        m_notice.left.clear();
    }
    void endOrder()
    {
        m_notice.phoneOrder.reset();
        m_notice.orderPapers.reset();
    }
    void end(State state, const std::string &reason)
    {
        m_notice.state = state;
        m_notice.reason = reason;
        m_notice.endedBy = m_record.actor;
        m_notice.ended = m_record.recorded;
        m_notices.open.erase(m_notice.id);
    }

    Notices &m_notices;
    Notice &m_notice;
    const RecordedNoticeEvent &m_record;
};

} // namespace

void evolve(Notices &notices, const RecordedNoticeEvent &record)
{
    const std::int64_t id = noticeOf(record.event);
    if (std::holds_alternative<RequestRecorded>(record.event)) {
        if (id != static_cast<std::int64_t>(notices.all.size()) + 1)
            return;
        notices.all.emplace_back();
    }
    // What a record somebody wrote into says of a notice that is not there folds into nothing.
    if (notices.find(id))
        std::visit(Evolution(notices, notices.all[static_cast<std::size_t>(id - 1)], record), record.event);
}

} // namespace dispatch
