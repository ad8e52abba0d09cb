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

    /// What `events` append behind what was read; without any it is a guard: what was read is the newest.
    [[nodiscard]] StreamAppend appending(
        const std::vector<Event> &events, const std::string &actor, base::Instant now) const
    {
        return {m_name, version(), encoded(m_codec, events, actor, now)};
    }
    /// Takes in what appending() said, once it is in the record. Reads nothing: what is recorded is not lost by a disk
    /// that cannot be read.
    void appended(const std::vector<Event> &events, const std::string &actor, base::Instant now)
    {
        std::int64_t last = version();
        for (const Event &event : events)
            takeIn({++last, now, actor, event});
    }

    /// Records behind what was read, and behind what `guards` say of other streams. Errors: those of the store,
    /// Conflict among them; nothing is taken in then.
    [[nodiscard]] base::Result<> record(const std::vector<Event> &events, const std::string &actor, base::Instant now,
        std::vector<StreamAppend> guards = {})
    {
        if (events.empty())
            return {};
        guards.insert(guards.begin(), appending(events, actor, now));
        if (const auto done = m_store.appendTogether(guards, now); !done)
            return base::failFrom(done);
        appended(events, actor, now);
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
