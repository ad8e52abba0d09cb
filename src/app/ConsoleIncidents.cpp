#include "app/Console.h"

#include "app/Retry.h"
#include "app/Streams.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace app {

namespace {

/// Who is written down when nobody said who sits at the desk and the roster does not know.
constexpr std::string_view NamelessDesk = "值班员";

tl::unexpected<Failure> failure(Failure reason) { return tl::unexpected<Failure>(std::move(reason)); }

bool isConflict(const Failure &reason)
{
    const auto *error = std::get_if<base::Error>(&reason);
    return error && error->code == base::ErrorCode::Conflict;
}

/// The number in an id of that year, 0 for any other text.
int numberIn(std::string_view id, std::string_view yearAndDash)
{
    if (!id.starts_with(yearAndDash))
        return 0;
    id.remove_prefix(yearAndDash.size());
    int number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    return error == std::errc() && end == id.data() + id.size() ? number : 0;
}

incident::IncidentId idOf(int year, int number)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%04d", year, number);
    return {text};
}

} // namespace

std::string Console::actorOr(const std::string &actor) const
{
    if (!actor.empty())
        return actor;
    const auto shift = identity::onDuty(roster(), identity::ShiftRole::Duty, now());
    return shift && !shift->post.empty() ? shift->post : std::string(NamelessDesk);
}

Outcome<IncidentPointer> Console::execute(const incident::IncidentId &id, const incident::Command &command,
    std::optional<base::Instant> happened, const std::string &actor)
{
    if (std::holds_alternative<incident::ReportIncident>(command))
        return failure(
            base::Error{base::ErrorCode::Invalid, "an incident is opened by report(), which numbers it", id.value});
    const auto loaded = incident(id);
    if (!loaded)
        return failure(loaded.error());
    // What is decided on after a conflict is ours until it is recorded: a refusal then leaves the published state
    // alone.
    IncidentPointer current = *loaded ? *loaded : std::make_shared<incident::Incident>();
    const Request request{command, happened, actor};
    for (int attempt = 1;; ++attempt) {
        auto done = decideAndRecord(current, id, request);
        if (done || !isConflict(done.error()) || attempt == ConflictAttempts)
            return done;
        const auto newer = m_reader.newer(*current, id);
        if (!newer)
            return failure(newer.error());
        if (*newer) {
            current = *newer;
            restorePlans(*current);
        }
    }
}

Outcome<IncidentPointer> Console::report(
    incident::ReportIncident command, std::optional<base::Instant> happened, const std::string &actor)
{
    const int year = base::toCivil(now()).year;
    int number = 0;
    for (int attempt = 1;; ++attempt) {
        const auto last = lastNumber(year);
        if (!last)
            return failure(last.error());
        number = std::max(number, *last) + 1;
        const incident::IncidentId id = idOf(year, number);
        command.id = id;
        auto done = decideAndRecord(std::make_shared<incident::Incident>(), id, {command, happened, actor});
        if (done || !isConflict(done.error()) || attempt == ConflictAttempts)
            return done;
    }
}

Outcome<IncidentPointer> Console::decideAndRecord(
    const IncidentPointer &incident, const incident::IncidentId &id, const Request &request)
{
    const base::Instant moment = now();
    const auto events = incident::decide(*incident, request.command, {moment, request.happened, m_ports.plans});
    if (!events)
        return failure(events.error());
    if (events->empty()) {
        if (incident->exists())
            publish(incident); // after a conflict it is newer than the one we had
        return incident;
    }
    auto recorded = record(*incident, id, *events, moment, actorOr(request.actor));
    if (!recorded)
        return failure(recorded.error());
    return std::move(*recorded);
}

base::Result<IncidentPointer> Console::record(const incident::Incident &incident, const incident::IncidentId &id,
    const std::vector<incident::NewEvent> &events, base::Instant now, const std::string &actor)
{
    if (const auto kept = keepPlans(events, now, actor); !kept)
        return base::failFrom(kept);
    auto next = std::make_shared<incident::Incident>(incident);
    std::vector<NewEvent> encoded;
    encoded.reserve(events.size());
    for (const incident::NewEvent &event : events) {
        encoded.push_back(m_ports.codec.encode(event.event));
        encoded.back().happened = event.happened;
        encoded.back().actor = actor;
        incident::evolve(*next, {next->version + 1, event.happened, now, actor, event.event});
    }
    BoardRow row = boardRow(*next, m_ports.plans);
    const ReadModelRow stored = toReadModel(row);
    const auto receipt = m_ports.store.append(streamOf(id), incident.version, encoded, now, {&stored, 1});
    if (!receipt)
        return base::failFrom(receipt);
    takenIn(*receipt, encoded.size());
    publish(next, std::move(row));
    return next;
}

base::Result<> Console::keepPlans(
    const std::vector<incident::NewEvent> &events, base::Instant now, const std::string &actor)
{
    for (const incident::NewEvent &event : events) {
        const auto *activated = std::get_if<incident::PlanActivated>(&event.event);
        if (!activated)
            continue;
        const auto receipt = m_keptPlans.keep(activated->digest, now, actor);
        if (!receipt)
            return base::failFrom(receipt);
        if (receipt->has_value())
            takenIn(**receipt, 1);
    }
    return {};
}

base::Result<> Console::notePlansInUse()
{
    for (const assess::CompiledPlan *plan : m_ports.plans.inForce()) {
        const auto receipt = m_keptPlans.noteInUse(plan->plan(), now(), actorOr({}));
        if (!receipt)
            return base::failFrom(receipt);
        if (receipt->has_value())
            takenIn(**receipt, 1);
    }
    return {};
}

void Console::takenIn(const AppendReceipt &receipt, std::size_t events)
{
    // Somebody else's events in between are still to be read; refresh() then meets ours again and skips them by
    // version.
    if (receipt.lastPosition == m_position + static_cast<std::int64_t>(events))
        m_position = receipt.lastPosition;
}

base::Result<int> Console::lastNumber(int year) const
{
    // From the record, not from memory: another program may have numbered meanwhile.
    const auto rows = m_ports.store.readModel(std::string(BoardModel));
    if (!rows)
        return base::failFrom(rows);
    const std::string prefix = std::to_string(year) + "-";
    int last = 0;
    for (const ReadModelRow &row : *rows)
        last = std::max(last, numberIn(row.key, prefix));
    return last;
}

Outcome<std::vector<IncidentPointer>> Console::noticeTime()
{
    const base::Instant moment = now();
    std::vector<std::string> crossed;
    for (const auto &[id, mark] : m_nextMarks) {
        if (mark <= moment)
            crossed.push_back(id);
    }
    std::vector<IncidentPointer> changed;
    std::optional<Failure> problem;
    for (const std::string &id : crossed) {
        const std::int64_t before = m_incidents.at(id)->version;
        auto noticed = execute({id}, incident::NoticeTime{});
        if (!noticed)
            problem = std::move(noticed.error());
        else if ((*noticed)->version != before)
            changed.push_back(std::move(*noticed));
    }
    if (problem && changed.empty())
        return failure(std::move(*problem));
    return changed;
}

std::vector<IncidentPointer> Console::incidents() const
{
    std::vector<IncidentPointer> loaded;
    loaded.reserve(m_incidents.size());
    for (const auto &[id, incident] : m_incidents)
        loaded.push_back(incident);
    return loaded;
}

std::vector<ArchivedIncident> Console::archive() const
{
    std::vector<ArchivedIncident> archived;
    for (const auto &[id, row] : m_board) {
        if (row.ended && !m_incidents.contains(id))
            archived.push_back({row.id, row.title, row.state, row.reported, row.changed});
    }
    return archived;
}

} // namespace app
