#pragma once

#include "app/RegisterEvent.h"
#include "formats/FieldNames.h"
#include "incident/Event.h"

/// The one list of what each event keeps and under which name; writing and reading both walk it. docs/formats/events.md
/// is its description. `fields(value, visit)` calls `visit(name, member)` for each field.
namespace formats {

void fields(Is<incident::Place> auto &place, auto &&visit)
{
    visit("county", place.county);
    visit("detail", place.detail);
}
void fields(Is<incident::Decider> auto &decider, auto &&visit)
{
    visit("post", decider.post);
    visit("channel", decider.channel);
    visit("reference", decider.reference);
}
void fields(Is<incident::DecisionFinding> auto &finding, auto &&visit)
{
    visit("decision", finding.decision);
    visit("outcome", finding.outcome);
    visit("possible", finding.possible);
    visit("cites", finding.cites);
    visit("ask", finding.ask);
}
void fields(Is<identity::DirectoryEntry> auto &entry, auto &&visit)
{
    visit("post", entry.post);
    visit("person", entry.person);
    visit("phones", entry.phones);
}
void fields(Is<identity::Shift> auto &shift, auto &&visit)
{
    visit("from", shift.from);
    visit("to", shift.to);
    visit("role", shift.role);
    visit("post", shift.post);
    visit("person", shift.person);
}

// ---- events of an incident ----

void fields(Is<incident::IncidentReported> auto &event, auto &&visit)
{
    visit("id", event.id);
    visit("narrative", event.narrative);
    visit("source", event.source);
    visit("heard", later(event.heard));
}
void fields(Is<incident::IncidentDescribed> auto &event, auto &&visit)
{
    visit("place", event.place);
    visit("what", event.what);
}
void fields(Is<incident::NarrativeAdded> auto &event, auto &&visit)
{
    visit("text", event.text);
    visit("source", event.source);
}
void fields(Is<incident::PlanActivated> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("plan", event.plan);
    visit("version", event.version);
    visit("digest", event.digest);
    visit("state", event.state);
    visit("warning_state", event.warningState);
    visit("beside", later(event.beside));
    visit("superseded_by", later(event.supersededBy));
    visit("superseded_since", later(event.supersededSince));
    visit("reason", later(event.reason));
}
void fields(Is<incident::FactReported> auto &event, auto &&visit)
{
    visit("fact", event.fact);
    visit("reading", event.reading);
    visit("source", event.source);
    visit("counted", later(event.counted));
    visit("series", later(event.series));
    visit("given", later(event.given));
    visit("held_by", later(event.heldBy));
}
void fields(Is<incident::SeriesColumn> auto &column, auto &&visit)
{
    visit("pollutant", column.pollutant);
    visit("values", column.values);
}
void fields(Is<incident::HourlySeries> auto &series, auto &&visit)
{
    visit("from", series.from);
    visit("observed_until", series.observedUntil);
    visit("index", series.index);
    visit("concentrations", series.concentrations);
    visit("leading", series.leading);
    visit("editions", series.editions);
}
void fields(Is<incident::SeriesRecorded> auto &event, auto &&visit)
{
    visit("source", event.source);
    visit("file", event.file);
    visit("series", event.series);
}
void fields(Is<incident::AssessmentChanged> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("findings", event.findings);
    visit("warnings", event.warnings);
}
void fields(Is<incident::ConditionConfirmed> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("confirmation", event.confirmation);
    visit("holds", event.holds);
    visit("source", event.source);
    visit("post", later(event.post));
    visit("step", later(event.step));
}
void fields(Is<incident::StateMoved> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("lifecycle", event.lifecycle);
    visit("transition", event.transition);
    visit("from", event.from);
    visit("to", event.to);
    visit("decider", event.decider);
    visit("against_advice", event.againstAdvice);
    visit("reason", event.reason);
    visit("cite", event.cite);
    visit("ends", event.ends);
    visit("goes_to", later(event.goesTo));
    visit("goes_to_plan", later(event.goesToPlan));
}
void fields(Is<incident::IncidentReopened> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("from", event.from);
    visit("to", event.to);
    visit("decider", event.decider);
    visit("reason", event.reason);
}
void fields(Is<incident::TaskOpened> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("task", event.task);
    visit("set", event.set);
    visit("what", event.what);
    visit("owner", event.owner);
    visit("support", event.support);
    visit("cite", event.cite);
    visit("inherited", event.inherited);
}
void fields(Is<incident::TaskChanged> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("task", event.task);
    visit("status", event.status);
    visit("who", event.who);
    visit("reason", event.reason);
}
void fields(Is<incident::DeadlineStarted> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("deadline", event.deadline);
    visit("label", event.label);
    visit("owner", event.owner);
    visit("due", event.due);
    visit("near", event.near);
    visit("superior", event.superior);
    visit("cite", event.cite);
    visit("outlives", later(event.outlives));
    visit("guessed_years", later(event.guessedYears));
}
void fields(Is<incident::DeadlineExtended> auto &event, auto &&visit)
{
    visit("deadline", event.deadline);
    visit("due", event.due);
    visit("reason", event.reason);
}
void fields(Is<incident::DeadlineSilenced> auto &event, auto &&visit)
{
    visit("deadline", event.deadline);
    visit("sounds", later(event.sounds));
}
void fields(Is<incident::DeadlineNeared> auto &event, auto &&visit) { visit("deadline", event.deadline); }
void fields(Is<incident::DeadlineOverran> auto &event, auto &&visit) { visit("deadline", event.deadline); }
void fields(Is<incident::DeadlineEnded> auto &event, auto &&visit)
{
    visit("deadline", event.deadline);
    visit("met", event.met);
    visit("reason", event.reason);
}
void fields(Is<incident::CallListed> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("target", event.target);
    visit("label", event.label);
    visit("cite", event.cite);
}
void fields(Is<incident::CallAttempted> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("target", event.target);
    visit("outcome", event.outcome);
    visit("person", event.person);
    visit("note", event.note);
}
void fields(Is<incident::ReportSent> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("report", event.report);
    visit("label", event.label);
    visit("to", event.to);
    visit("channel", event.channel);
    visit("text", event.text);
    visit("reference", event.reference);
    visit("number", later(event.number));
    visit("title", later(event.title));
    visit("by", later(event.by));
    visit("covers", later(event.covers));
    visit("cite", later(event.cite));
    visit("reason", later(event.reason));
}
void fields(Is<incident::NoteAdded> auto &event, auto &&visit) { visit("text", event.text); }
void fields(Is<incident::EventStruck> auto &event, auto &&visit)
{
    visit("version", event.version);
    visit("reason", event.reason);
}
void fields(Is<incident::TimeCorrected> auto &event, auto &&visit)
{
    visit("version", event.version);
    visit("from", event.from);
    visit("to", event.to);
    visit("reason", event.reason);
}
void fields(Is<incident::DeadlineRetimed> auto &event, auto &&visit)
{
    visit("deadline", event.deadline);
    visit("started", event.started);
    visit("due", event.due);
    visit("near", event.near);
    visit("was", later(event.was));
    visit("ended", later(event.ended));
}

void fields(Is<incident::PlanLinked> auto &event, auto &&visit)
{
    visit("activation", event.activation);
    visit("beside", event.beside);
    visit("reason", later(event.reason));
}

// ---- events of the registers ----

void fields(Is<reduction::Amount> auto &amount, auto &&visit)
{
    visit("pollutant", amount.pollutant);
    visit("tonnes", amount.tonnes);
}
void fields(Is<reduction::Measure> auto &measure, auto &&visit)
{
    visit("level", measure.level);
    visit("text", measure.text);
    visit("percent", measure.percent);
}
void fields(Is<reduction::Enterprise> auto &enterprise, auto &&visit)
{
    visit("county", enterprise.county);
    visit("name", enterprise.name);
    visit("industry", enterprise.industry);
    visit("grade", enterprise.grade);
    visit("emissions", enterprise.emissions);
    visit("measures", enterprise.measures);
}
void fields(Is<reduction::List> auto &list, auto &&visit)
{
    visit("enterprises", list.enterprises);
    visit("society", list.society);
}
void fields(Is<app::ReductionListReplaced> auto &event, auto &&visit) { visit("list", event.list); }

void fields(Is<app::DirectoryReplaced> auto &event, auto &&visit) { visit("entries", event.directory.entries); }
void fields(Is<app::RosterReplaced> auto &event, auto &&visit) { visit("shifts", event.roster.shifts); }
void fields(Is<app::PlanKept> auto &event, auto &&visit)
{
    visit("plan", event.plan);
    visit("version", event.version);
    visit("digest", event.digest);
    visit("text", event.text);
    visit("beside", later(event.beside));
}
void fields(Is<app::PlanReplaced> auto &event, auto &&visit)
{
    visit("plan", event.plan);
    visit("version", event.version);
    visit("digest", event.digest);
    visit("earlier_version", event.earlierVersion);
    visit("earlier_digest", event.earlierDigest);
    visit("changes", event.changes);
}

// ---- names ----

template <>
inline constexpr std::array TypeNames<incident::Event> = std::to_array<std::string_view>(
    {"incident-reported", "incident-described", "narrative-added", "plan-activated", "fact-reported",
        "assessment-changed", "condition-confirmed", "state-moved", "incident-reopened", "task-opened", "task-changed",
        "deadline-started", "deadline-extended", "deadline-silenced", "deadline-neared", "deadline-overran",
        "deadline-ended", "call-listed", "call-attempted", "report-sent", "note-added", "event-struck",
        "time-corrected", "deadline-retimed", "series-recorded", "plan-linked"});
static_assert(TypeNames<incident::Event>.size() == std::variant_size_v<incident::Event>);

template <>
inline constexpr std::array TypeNames<app::RegisterEvent> = std::to_array<std::string_view>(
    {"directory-replaced", "roster-replaced", "plan-kept", "plan-replaced", "reduction-list-replaced"});
static_assert(TypeNames<app::RegisterEvent>.size() == std::variant_size_v<app::RegisterEvent>);

template <>
inline constexpr std::array ValueNames<incident::Channel> = std::to_array<std::string_view>(
    {"in_person", "phone", "written", "not_stated"});
template <>
inline constexpr std::array ValueNames<incident::TaskStatus> = std::to_array<std::string_view>(
    {"open", "notified", "accepted", "done", "not_applicable"});
template <>
inline constexpr std::array ValueNames<incident::CallOutcome> = std::to_array<std::string_view>(
    {"calling", "reached", "no_answer", "busy", "refused", "passed_on", "skipped"});
template <>
inline constexpr std::array ValueNames<identity::ShiftRole> = std::to_array<std::string_view>({"duty", "lead"});

static_assert(ValueNames<incident::Channel>.size() == static_cast<std::size_t>(incident::Channel::NotStated) + 1);
static_assert(
    ValueNames<incident::TaskStatus>.size() == static_cast<std::size_t>(incident::TaskStatus::NotApplicable) + 1);
static_assert(ValueNames<incident::CallOutcome>.size() == static_cast<std::size_t>(incident::CallOutcome::Skipped) + 1);
static_assert(ValueNames<identity::ShiftRole>.size() == static_cast<std::size_t>(identity::ShiftRole::Lead) + 1);

} // namespace formats
