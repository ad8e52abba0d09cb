#pragma once

#include "app/EventCodec.h"
#include "app/EventStore.h"
#include "base/Clock.h"
#include "identity/Directory.h"
#include "identity/Roster.h"
#include "incident/Decide.h"

#include <map>
#include <memory>
#include <variant>

namespace app {

/// Why a use case did not happen: a rule refused it, or the machine failed. Nothing was recorded either way.
using Failure = std::variant<incident::Refusal, base::Error>;

template <class T = void>
using Outcome = tl::expected<T, Failure>;

using IncidentPointer = std::shared_ptr<const incident::Incident>;

/// What the console works with; the composition root supplies it, everything outlives the console.
struct Ports {
    EventStore &store;
    const EventCodec &codec;
    const base::Clock &clock;
    const incident::PlanLibrary &plans;
};

/// An ended incident as the board lists it, without loading it.
struct ArchivedIncident {
    incident::IncidentId id;
    std::string title;
    std::string state;
    base::Instant reported;
    base::Instant changed;
};

/// The use cases: load, decide, append, publish. One thread owns it; it never waits for a person.
/// A command counts once it is durable: execute() returns only then.
class Console {
public:
    /// Reads the record: incidents still open, those that ended in the last day, directory and roster.
    [[nodiscard]] static base::Result<std::unique_ptr<Console>> open(Ports ports);

    /// Decides and records. `actor` is the post at the desk; empty: whoever the roster has on duty, else "值班员".
    /// A conflict with another writer is retried on the newer state. Returns the incident as it now stands.
    [[nodiscard]] Outcome<IncidentPointer> execute(const incident::IncidentId &id, const incident::Command &command,
                                                   std::optional<base::Instant> happened = {}, const std::string &actor = {});

    /// Opens an incident under the next free number of the year ("2026-0147"); `command.id` is filled in.
    [[nodiscard]] Outcome<IncidentPointer> report(incident::ReportIncident command, std::optional<base::Instant> happened = {},
                                                  const std::string &actor = {});

    /// Records clocks that came near or ran over, in every open incident. Returns the incidents that changed.
    [[nodiscard]] Outcome<std::vector<IncidentPointer>> noticeTime();

    /// Takes in what other programs have recorded meanwhile. Returns the incidents that changed.
    [[nodiscard]] base::Result<std::vector<IncidentPointer>> refresh();

    /// Loaded incidents, by number.
    [[nodiscard]] std::vector<IncidentPointer> incidents() const;
    /// One incident, loaded when it is not yet; null when there is none of that number.
    [[nodiscard]] base::Result<IncidentPointer> incident(const incident::IncidentId &id);
    /// Ended incidents that are not loaded.
    [[nodiscard]] std::vector<ArchivedIncident> archive() const;

    [[nodiscard]] const identity::Directory &directory() const { return m_directory; }
    [[nodiscard]] const identity::Roster &roster() const { return m_roster; }
    /// Replaces the directory or the roster as a whole, recorded like everything else.
    [[nodiscard]] base::Result<> replaceDirectory(identity::Directory directory, const std::string &actor = {});
    [[nodiscard]] base::Result<> replaceRoster(identity::Roster roster, const std::string &actor = {});

    /// Drops the read models and derives them anew from the events.
    [[nodiscard]] base::Result<> rebuild();
    [[nodiscard]] base::Result<ChainReport> verify() const { return m_ports.store.verify(); }
    [[nodiscard]] const incident::PlanLibrary &plans() const { return m_ports.plans; }
    [[nodiscard]] base::Instant now() const { return m_ports.clock.now(); }

private:
    explicit Console(Ports ports);

    Ports m_ports;
    std::map<std::string, std::shared_ptr<incident::Incident>> m_incidents;
    identity::Directory m_directory;
    identity::Roster m_roster;
    std::int64_t m_position = 0;
};

} // namespace app
