#include "app/Console.h"

#include "app/Streams.h"

#include <algorithm>
#include <set>

namespace app {

namespace {

bool touchesRegisters(const std::vector<StoredEvent> &events)
{
    return std::any_of(events.begin(), events.end(), [](const StoredEvent &event) {
        return event.stream == DirectoryStream || event.stream == RosterStream || event.stream == ReductionStream;
    });
}

std::set<std::string> touchedIncidents(const std::vector<StoredEvent> &events)
{
    std::set<std::string> ids;
    for (const StoredEvent &event : events) {
        if (event.stream.starts_with(IncidentStreams))
            ids.insert(event.stream.substr(IncidentStreams.size()));
    }
    return ids;
}

} // namespace

base::Result<std::vector<IncidentPointer>> Console::refresh()
{
    // A subscriber of another kind hears of it here as well, and a record on file remembers how far it goes by now.
    const auto position = m_ports.store.poll().and_then([this] { return m_ports.store.lastPosition(); });
    if (!position)
        return base::failFrom(position);
    if (*position <= m_position)
        return std::vector<IncidentPointer>();
    const auto events = m_ports.store.readAll(m_position);
    if (!events)
        return base::failFrom(events);
    // Everything is read before anything is published: a failure half way leaves the old state whole.
    std::vector<IncidentPointer> newer;
    for (const std::string &id : touchedIncidents(*events)) {
        auto incident = readNewer({id});
        if (!incident)
            return base::failFrom(incident);
        if (*incident)
            newer.push_back(std::move(*incident));
    }
    if (touchesRegisters(*events)) {
        if (const auto loaded = m_registers.load(); !loaded)
            return base::failFrom(loaded);
    }
    for (const IncidentPointer &incident : newer)
        publish(incident);
    if (!events->empty())
        m_position = events->back().position;
    return newer;
}

base::Result<IncidentPointer> Console::readNewer(const incident::IncidentId &id) const
{
    const auto loaded = m_incidents.find(id.value);
    const auto before = loaded == m_incidents.end() ? std::make_shared<const incident::Incident>() : loaded->second;
    return m_reader.newer(*before, id);
}

} // namespace app
