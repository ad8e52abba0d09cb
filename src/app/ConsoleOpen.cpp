#include "app/Console.h"

#include "app/Streams.h"

#include <algorithm>

namespace app {

namespace {

/// An ended incident stays at hand this long: people come back to it at the next handover.
constexpr std::chrono::hours KeptAtHand{24};

/// Events read at a time when the whole record is walked.
constexpr std::int64_t BatchSize = 2000;

/// A clock is over from the moment after it was due.
constexpr std::chrono::milliseconds JustAfter{1};

/// When a clock of the incident next comes near or runs over without its line in the record; nothing when none will.
std::optional<base::Instant> nextMark(const incident::Incident &incident)
{
    std::optional<base::Instant> next;
    const auto consider = [&](base::Instant mark) { next = next ? std::min(*next, mark) : mark; };
    for (const incident::DeadlineEntry &deadline : incident.deadlines) {
        if (deadline.ended)
            continue;
        if (!deadline.nearNoted)
            consider(deadline.near);
        if (!deadline.overNoted)
            consider(deadline.due + JustAfter);
    }
    return next;
}

} // namespace

Console::Console(Ports ports)
    : m_ports(ports)
    , m_reader(ports.store, ports.codec)
    , m_keptPlans(ports.store, ports.codec, ports.plans)
    , m_registers(ports.store, ports.codec)
{
}

base::Result<std::unique_ptr<Console>> Console::open(Ports ports)
{
    std::unique_ptr<Console> console(new Console(ports));
    if (const auto loaded = console->load(); !loaded)
        return base::failFrom(loaded);
    return console;
}

base::Result<> Console::load()
{
    // The position first: what is recorded while we read is then taken in twice at worst, and versions sort that out.
    const auto position = m_ports.store.lastPosition();
    if (!position)
        return base::failFrom(position);
    m_position = *position;
    if (const auto registers = m_registers.load(); !registers)
        return registers;
    auto board = readBoard();
    if (!board)
        return base::failFrom(board);
    m_board = std::move(*board);
    const base::Instant keptSince = now() - KeptAtHand;
    std::vector<incident::IncidentId> atHand;
    for (const auto &[id, row] : m_board) {
        if (!row.ended || row.next || row.changed >= keptSince)
            atHand.push_back(row.id);
    }
    for (const incident::IncidentId &id : atHand) {
        if (const auto read = incident(id); !read)
            return base::failFrom(read);
    }
    return {};
}

base::Result<Console::Board> Console::readBoard()
{
    const auto rows = m_ports.store.readModel(std::string(BoardModel));
    if (!rows)
        return base::failFrom(rows);
    Board board;
    for (const ReadModelRow &stored : *rows) {
        if (auto row = fromReadModel(stored))
            board.emplace(stored.key, std::move(*row));
    }
    if (board.size() == rows->size() && (!board.empty() || m_position == 0))
        return board;
    auto derived = deriveBoard();
    if (derived) {
        // Best effort: the rows are in memory, and a record that cannot be written to must still open for reading.
        static_cast<void>(writeBoard(*derived));
    }
    return derived;
}

base::Result<Console::Board> Console::deriveBoard()
{
    std::map<std::string, incident::Incident> incidents;
    for (std::int64_t position = 0;;) {
        const auto events = m_ports.store.readAll(position, BatchSize);
        if (!events)
            return base::failFrom(events);
        for (const StoredEvent &event : *events) {
            if (!event.stream.starts_with(IncidentStreams))
                continue;
            if (const auto applied = m_reader.apply(incidents[event.stream], event); !applied)
                return base::failFrom(applied);
        }
        if (events->empty())
            break;
        position = events->back().position;
    }
    Board board;
    for (const auto &[stream, incident] : incidents) {
        restorePlans(incident);
        board.emplace(incident.id.value, boardRow(incident, m_ports.plans));
    }
    return board;
}

base::Result<> Console::writeBoard(const Board &board)
{
    std::vector<ReadModelRow> rows;
    rows.reserve(board.size());
    for (const auto &[id, row] : board)
        rows.push_back(toReadModel(row));
    return m_ports.store.rebuildReadModels(rows);
}

base::Result<> Console::rebuild()
{
    auto board = deriveBoard();
    if (!board)
        return base::failFrom(board);
    if (const auto written = writeBoard(*board); !written)
        return written;
    m_board = std::move(*board);
    return {};
}

base::Result<IncidentPointer> Console::incident(const incident::IncidentId &id)
{
    if (const auto found = m_incidents.find(id.value); found != m_incidents.end())
        return found->second;
    auto read = m_reader.newer({}, id);
    if (read && *read)
        publish(*read);
    return read;
}

void Console::restorePlans(const incident::Incident &incident)
{
    for (const incident::Activation &activation : incident.activations) {
        const auto restored = m_keptPlans.restore(activation.plan, activation.digest);
        const std::string version = activation.plan + "@" + activation.version;
        const auto known = [&](const base::Error &error) { return error.subject == version; };
        if (!restored && std::none_of(m_planProblems.begin(), m_planProblems.end(), known))
            m_planProblems.push_back({restored.error().code, restored.error().detail, version});
    }
}

void Console::publish(const IncidentPointer &incident)
{
    restorePlans(*incident);
    publish(incident, boardRow(*incident, m_ports.plans));
}

void Console::publish(const IncidentPointer &incident, BoardRow row)
{
    const std::string &id = incident->id.value;
    const auto mark = nextMark(*incident);
    if (mark)
        m_nextMarks[id] = *mark;
    else
        m_nextMarks.erase(id);
    m_board[id] = std::move(row);
    m_incidents[id] = incident;
}

} // namespace app
