#include "incident/Incident.h"

#include "base/Text.h"
#include "incident/Counting.h"
#include "incident/MachineReason.h"
#include "incident/ResponseEnd.h"

#include <algorithm>
#include <ranges>

namespace incident {

namespace {

/// How much of the narrative stands for a title.
constexpr std::size_t TitleCharacters = 24;

/// The first `count` characters of a UTF-8 text, with an ellipsis when there is more.
std::string front(std::string_view text, std::size_t count)
{
    std::size_t bytes = 0;
    for (std::size_t seen = 0; bytes < text.size(); ++seen) {
        if (seen == count)
            return std::string(text.substr(0, bytes)) + "…";
        ++bytes;
        while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
            ++bytes;
    }
    return std::string(text);
}

/// Where the task stood when the event of that version was recorded.
bool wasNotApplicable(const Incident &incident, std::string_view task, std::int64_t version)
{
    for (const RecordedEvent &record : incident.history | std::views::reverse) {
        const auto *change = record.version < version ? std::get_if<TaskChanged>(&record.event) : nullptr;
        if (change && change->task == task)
            return change->status == TaskStatus::NotApplicable;
    }
    return false;
}

/// The clock waited for a state to be left, and the plan was closed there. Earlier versions called that met.
bool isClosedOut(const Incident &incident, std::string_view reason, std::int64_t version)
{
    if (!reason.starts_with(machine::reasonOf(plan::Trigger::Kind::Left, {})))
        return false;
    for (const RecordedEvent &record : incident.history | std::views::reverse) {
        const auto *moved = record.version < version ? std::get_if<StateMoved>(&record.event) : nullptr;
        if (moved)
            return moved->ends && reason == machine::reasonOf(plan::Trigger::Kind::Left, moved->from)
                && !responseEnd(incident, moved->activation, record.version);
    }
    return false;
}

} // namespace

DeadlineState stateAt(const DeadlineEntry &deadline, base::Instant now)
{
    if (deadline.ended)
        return DeadlineState::Ended;
    if (now > deadline.due)
        return DeadlineState::Over;
    return now >= deadline.near ? DeadlineState::Near : DeadlineState::Running;
}

ClockEnding howEnded(const Incident &incident, const DeadlineEnded &event, std::int64_t version)
{
    using namespace machine;
    if (event.reason == ResponseEnded || event.reason == Reopened || event.reason == TakenBack
        || event.reason == StateLeft || event.reason == NotCalledFor || event.reason == Missed
        || isClosedOut(incident, event.reason, version))
        return ClockEnding::NoLongerRuns;
    if (isSetAside(event.reason))
        return ClockEnding::SetAside;
    if (!isTrigger(event.reason) && event.reason != CalledAgain)
        return ClockEnding::Stopped;
    // Earlier versions wrote the same reason whether the task was done or set aside.
    const std::string byTask = reasonOf(plan::Trigger::Kind::Task, {});
    if (event.reason.starts_with(byTask)
        && wasNotApplicable(incident, std::string_view(event.reason).substr(byTask.size()), version))
        return ClockEnding::SetAside;
    return event.met ? ClockEnding::Met : ClockEnding::Late;
}

bool Incident::ended() const { return !activations.empty() && std::ranges::all_of(activations, &Activation::ended); }

assess::Readings currentReadings(const Incident &incident)
{
    assess::Readings readings;
    for (const auto &[fact, entries] : incident.facts) {
        if (const KnownFact known = knownFact(entries); known.entry)
            readings.emplace(fact, known.reading);
    }
    return readings;
}

const FactEntry *currentFact(const Incident &incident, const std::string &fact)
{
    return knownFact(incident, fact).entry;
}

const Activation *findActivation(const Incident &incident, const ActivationId &id)
{
    const auto found = std::ranges::find(incident.activations, id, &Activation::id);
    return found == incident.activations.end() ? nullptr : &*found;
}

const TaskEntry *findTask(const Activation &activation, std::string_view task)
{
    const auto found = std::ranges::find(activation.tasks, task, &TaskEntry::task);
    return found == activation.tasks.end() ? nullptr : &*found;
}

const DeadlineEntry *findDeadline(const Incident &incident, std::string_view deadline)
{
    const auto found = std::find_if(incident.deadlines.rbegin(), incident.deadlines.rend(),
        [&](const DeadlineEntry &entry) { return entry.deadline == deadline; });
    return found == incident.deadlines.rend() ? nullptr : &*found;
}

const CallEntry *findCall(const Incident &incident, const ActivationId &activation, std::string_view target)
{
    const auto found = std::ranges::find_if(incident.calls,
        [&](const CallEntry &entry) { return entry.activation == activation && entry.target == target; });
    return found == incident.calls.end() ? nullptr : &*found;
}

const RecordedEvent *findEvent(const Incident &incident, std::int64_t version)
{
    const auto found = std::ranges::lower_bound(incident.history, version, {}, &RecordedEvent::version);
    return found == incident.history.end() || found->version != version ? nullptr : &*found;
}

std::string countingOf(const Incident &incident, const std::string &fact)
{
    const FactEntry *entry = currentFact(incident, fact);
    return entry ? entry->counted : std::string();
}

std::string title(const Incident &incident)
{
    std::vector<std::string> pieces;
    for (const std::string &piece : {incident.place.county, incident.place.detail, incident.what}) {
        if (!piece.empty())
            pieces.push_back(piece);
    }
    if (!pieces.empty())
        return base::join(pieces, " ");
    const auto told = std::ranges::find(incident.narrative, false, &NarrativeEntry::struck);
    return told == incident.narrative.end() ? incident.id.value : front(base::trimmed(told->text), TitleCharacters);
}

assess::Readings readingsFor(const Incident &incident, const assess::CompiledPlan &compiled)
{
    assess::Readings readings = currentReadings(incident);
    std::erase_if(readings, [&](const auto &entry) { return !compiled.checkReading(entry.first, entry.second); });
    return readings;
}

const RecordedEvent *currentSeries(const Incident &incident)
{
    const RecordedEvent *latest = nullptr;
    for (const RecordedEvent &record : incident.history) {
        if (std::holds_alternative<SeriesRecorded>(record.event) && !isStruck(incident, record.version)
            && (!latest || record.happened >= latest->happened)) // as a fact's latest entry counts
            latest = &record;
    }
    return latest;
}

} // namespace incident
