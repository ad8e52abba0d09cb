#pragma once

#include "app/BoardRow.h"
#include "app/EventCodec.h"
#include "app/EventStore.h"
#include "app/IncidentReader.h"
#include "app/KeptPlans.h"
#include "app/PlanShelf.h"
#include "app/Registers.h"
#include "base/Clock.h"
#include "incident/Decide.h"

#include <map>
#include <memory>
#include <variant>

namespace app {

/// Why a use case did not happen: a rule refused it, or the machine failed. Nothing was recorded either way.
using Failure = std::variant<incident::Refusal, base::Error>;

template <class T = void>
using Outcome = tl::expected<T, Failure>;

/// What the console works with; the composition root supplies it, everything outlives the console.
struct Ports {
    EventStore &store;
    const EventCodec &codec;
    const base::Clock &clock;
    PlanShelf &plans;
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
/// A command counts once it is durable: execute() returns only then. What fails changes nothing in memory either.
class Console {
public:
    /// Reads the record: incidents still open or with a clock still running, those that ended in the last day, the plan
    /// versions they run under, directory and roster. Errors: those of the store; Corrupt, naming stream, event and
    /// field.
    [[nodiscard]] static base::Result<std::unique_ptr<Console>> open(Ports ports);

    /// Decides and records. `actor` is the post at the desk; empty: whoever the roster has on duty, else "值班员".
    /// A conflict with another writer is retried on the newer state. Returns the incident as it now stands.
    [[nodiscard]] Outcome<IncidentPointer> execute(const incident::IncidentId &id, const incident::Command &command,
        std::optional<base::Instant> happened = {}, const std::string &actor = {});

    /// Opens an incident under the next free number of the year ("2026-0147"); `command.id` is filled in.
    [[nodiscard]] Outcome<IncidentPointer> report(
        incident::ReportIncident command, std::optional<base::Instant> happened = {}, const std::string &actor = {});

    /// Records clocks that came near or ran over, in every open incident. Returns the incidents that changed; fails
    /// only when nothing could be recorded (what failed is tried again at the next call). Cheap while no clock crosses
    /// a mark.
    [[nodiscard]] Outcome<std::vector<IncidentPointer>> noticeTime();

    /// Takes in what other programs have recorded meanwhile. Returns the incidents that changed.
    [[nodiscard]] base::Result<std::vector<IncidentPointer>> refresh();

    /// Loaded incidents, by number.
    [[nodiscard]] std::vector<IncidentPointer> incidents() const;
    /// One incident, loaded when it is not yet; null when there is none of that number.
    [[nodiscard]] base::Result<IncidentPointer> incident(const incident::IncidentId &id);
    /// Ended incidents that are not loaded.
    [[nodiscard]] std::vector<ArchivedIncident> archive() const;

    [[nodiscard]] const identity::Directory &directory() const { return m_registers.directory(); }
    [[nodiscard]] const identity::Roster &roster() const { return m_registers.roster(); }
    /// Records, once, that another version of a plan is in use than the record knows of. For whoever may write to it.
    [[nodiscard]] base::Result<> notePlansInUse();
    [[nodiscard]] const reduction::List &reductionList() const { return m_registers.reductionList(); }
    /// Replaces the directory or the roster as a whole, recorded like everything else.
    [[nodiscard]] base::Result<> replaceDirectory(identity::Directory directory, const std::string &actor = {});
    [[nodiscard]] base::Result<> replaceRoster(identity::Roster roster, const std::string &actor = {});
    base::Result<> replaceReductionList(reduction::List list, const std::string &actor = {});

    /// Drops the read models and derives them anew from the events.
    [[nodiscard]] base::Result<> rebuild();
    [[nodiscard]] base::Result<ChainReport> verify() const { return m_ports.store.verify(); }
    [[nodiscard]] const PlanShelf &plans() const { return m_ports.plans; }
    /// Plan versions that incidents need and that cannot be had: those incidents can be read, but most commands are
    /// refused.
    [[nodiscard]] const std::vector<base::Error> &planProblems() const { return m_planProblems; }
    [[nodiscard]] base::Instant now() const { return m_ports.clock.now(); }

private:
    using Board = std::map<std::string, BoardRow>;
    struct Request {
        const incident::Command &command;
        std::optional<base::Instant> happened;
        const std::string &actor;
    };

    explicit Console(Ports ports);

    // ConsoleOpen.cpp
    [[nodiscard]] base::Result<> load();
    [[nodiscard]] base::Result<Board> readBoard();
    [[nodiscard]] base::Result<Board> deriveBoard();
    [[nodiscard]] base::Result<> writeBoard(const Board &board);
    void restorePlans(const incident::Incident &incident);
    void publish(const IncidentPointer &incident, BoardRow row);
    void publish(const IncidentPointer &incident);

    // ConsoleIncidents.cpp
    [[nodiscard]] Outcome<IncidentPointer> decideAndRecord(
        const IncidentPointer &incident, const incident::IncidentId &id, const Request &request);
    [[nodiscard]] base::Result<IncidentPointer> record(const incident::Incident &incident,
        const incident::IncidentId &id, const std::vector<incident::NewEvent> &events, base::Instant now,
        const std::string &actor);
    [[nodiscard]] base::Result<> keepPlans(
        const std::vector<incident::NewEvent> &events, base::Instant now, const std::string &actor);
    [[nodiscard]] base::Result<int> lastNumber(int year) const;
    [[nodiscard]] std::string actorOr(const std::string &actor) const;
    void takenIn(const AppendReceipt &receipt, std::size_t events);

    // ConsoleRefresh.cpp
    [[nodiscard]] base::Result<IncidentPointer> readNewer(const incident::IncidentId &id) const;

    Ports m_ports;
    IncidentReader m_reader;
    KeptPlans m_keptPlans;
    Registers m_registers;
    std::map<std::string, IncidentPointer> m_incidents;
    std::map<std::string, base::Instant> m_nextMarks; ///< of open incidents: when a clock next comes near or runs over
    Board m_board; ///< every incident of the record
    std::vector<base::Error> m_planProblems;
    std::int64_t m_position = 0; ///< everything up to here has been taken in
};

} // namespace app
