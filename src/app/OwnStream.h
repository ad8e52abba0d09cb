#pragma once

#include "app/EventStore.h"

#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// Events as the record keeps them, of one actor and one moment.
template <class Codec, class Event>
[[nodiscard]] std::vector<NewEvent> encoded(
    const Codec &codec, const std::vector<Event> &events, const std::string &actor, base::Instant now)
{
    std::vector<NewEvent> written;
    for (const Event &event : events) {
        written.push_back(codec.encode(event));
        written.back().happened = now;
        written.back().actor = actor;
    }
    return written;
}

/// What `events` append to a stream of which `history` was read, beside what is appended to others; nothing without
/// any.
template <class Codec, class Recorded, class Event>
void addAppend(std::vector<StreamAppend> &appends, std::string_view stream, const std::vector<Recorded> &history,
    const Codec &codec, const std::vector<Event> &events, const std::string &actor, base::Instant now)
{
    if (events.empty())
        return;
    const std::int64_t version = history.empty() ? 0 : history.back().version;
    appends.push_back({std::string(stream), version, encoded(codec, events, actor, now)});
}

/// An area of the record that keeps one stream: what was read of it, and the state that folds up to. `evolve(State &,
/// const Recorded &)` is found beside the state. One thread owns it.
template <class State, class Event, class Recorded, class Codec>
class OwnStream {
public:
    OwnStream(EventStore &store, const Codec &codec, std::string_view name)
        : m_store(store)
        , m_codec(codec)
        , m_name(name)
    {
    }

    [[nodiscard]] const State &state() const { return m_state; }
    /// Everything recorded, oldest first.
    [[nodiscard]] const std::vector<Recorded> &history() const { return m_history; }

    /// Takes in what is newer. Errors: those of the store, Corrupt; all stays as it was then.
    base::Result<> load()
    {
        const auto stored = m_store.readStream(m_name, version());
        if (!stored)
            return base::failFrom(stored);
        std::vector<Recorded> newer;
        for (const StoredEvent &event : *stored) {
            auto decoded = m_codec.decode(event);
            if (!decoded)
                return base::failFrom(decoded);
            newer.push_back({event.version, event.recorded, event.actor, std::move(*decoded)});
        }
        for (Recorded &event : newer)
            takeIn(std::move(event));
        return {};
    }

    /// Records behind what was read. Errors: those of the store, Conflict among them; nothing is taken in then.
    [[nodiscard]] base::Result<> record(const std::vector<Event> &events, const std::string &actor, base::Instant now)
    {
        if (events.empty())
            return {};
        std::int64_t last = version();
        const auto receipt = m_store.append(m_name, last, encoded(m_codec, events, actor, now), now);
        if (!receipt)
            return base::failFrom(receipt);
        for (const Event &event : events)
            takeIn({++last, now, actor, event});
        return {};
    }

private:
    [[nodiscard]] std::int64_t version() const { return m_history.empty() ? 0 : m_history.back().version; }

    void takeIn(Recorded event)
    {
        evolve(m_state, event);
        m_history.push_back(std::move(event));
    }

    EventStore &m_store;
    const Codec &m_codec;
    std::string m_name;
    State m_state;
    std::vector<Recorded> m_history;
};

} // namespace app
