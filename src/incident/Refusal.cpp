#include "incident/Decide.h"

namespace incident {

std::string_view name(RefusalCode code)
{
    switch (code) {
    case RefusalCode::AlreadyExists:
        return "already_exists";
    case RefusalCode::UnknownIncident:
        return "unknown_incident";
    case RefusalCode::UnknownPlan:
        return "unknown_plan";
    case RefusalCode::DraftPlan:
        return "draft_plan";
    case RefusalCode::UnknownActivation:
        return "unknown_activation";
    case RefusalCode::AlreadyActive:
        return "already_active";
    case RefusalCode::UnknownFact:
        return "unknown_fact";
    case RefusalCode::BadReading:
        return "bad_reading";
    case RefusalCode::UnknownTransition:
        return "unknown_transition";
    case RefusalCode::NotFromHere:
        return "not_from_here";
    case RefusalCode::NotEntitled:
        return "not_entitled";
    case RefusalCode::RequirementUnmet:
        return "requirement_unmet";
    case RefusalCode::ReasonMissing:
        return "reason_missing";
    case RefusalCode::Ended:
        return "ended";
    case RefusalCode::NotEnded:
        return "not_ended";
    case RefusalCode::UnknownTask:
        return "unknown_task";
    case RefusalCode::TaskAlreadyThere:
        return "task_already_there";
    case RefusalCode::UnknownDeadline:
        return "unknown_deadline";
    case RefusalCode::DeadlineOver:
        return "deadline_over";
    case RefusalCode::UnknownCall:
        return "unknown_call";
    case RefusalCode::UnknownReport:
        return "unknown_report";
    case RefusalCode::UnknownConfirmation:
        return "unknown_confirmation";
    case RefusalCode::UnknownEvent:
        return "unknown_event";
    case RefusalCode::AlreadyStruck:
        return "already_struck";
    case RefusalCode::CannotStrike:
        return "cannot_strike";
    case RefusalCode::EmptyText:
        return "empty_text";
    case RefusalCode::InTheFuture:
        return "in_the_future";
    case RefusalCode::CountingMissing:
        return "counting_missing";
    case RefusalCode::BeforeReport:
        return "before_report";
    case RefusalCode::NotLater:
        return "not_later";
    case RefusalCode::SamePerson:
        return "same_person";
    case RefusalCode::AlreadySent:
        return "already_sent";
    case RefusalCode::NothingBefore:
        return "nothing_before";
    case RefusalCode::LevelInForce:
        return "level_in_force";
    case RefusalCode::CannotCorrect:
        return "cannot_correct";
    case RefusalCode::SeriesMovedOn:
        return "series_moved_on";
    case RefusalCode::NoSeriesAsked:
        return "no_series_asked";
    case RefusalCode::AlreadyLinked:
        return "already_linked";
    case RefusalCode::LinkInCircle:
        return "link_in_circle";
    case RefusalCode::NotListed:
        return "not_listed";
    case RefusalCode::OutOfOrder:
        return "out_of_order";
    case RefusalCode::BadSeries:
        return "bad_series";
    }
    return "unknown";
}

std::string toString(const Refusal &refusal)
{
    std::string text = "refused (" + std::string(name(refusal.code)) + "): " + refusal.detail;
    if (!refusal.subject.empty())
        text += ": " + refusal.subject;
    if (!refusal.cite.empty())
        text += " [" + refusal.cite + "]";
    return text;
}

} // namespace incident
