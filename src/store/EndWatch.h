#pragma once

#include "app/EventStore.h"
#include "store/SeenEnds.h"

#include <functional>

namespace store {

/// A record held against what this machine remembers of it.
struct Standing {
    std::int64_t upTo = 0; ///< so far it is as it was seen; 0: nothing of it was seen
    std::vector<LostEnd> lost; ///< ends that were seen and are not in it, oldest first
    std::vector<AcceptedLoss> accepted; ///< of which somebody said why, and that are still not in it
    std::optional<base::Error> problem; ///< what is remembered could not be read
};

/// Holds a record against what this machine remembers of its end, and remembers where it ends now.
class EndWatch {
public:
    /// The event at a position; nothing when the record has none there.
    using Look = std::function<base::Result<std::optional<app::StoredEvent>>(std::int64_t position)>;

    /// `path` is the record's as somebody named it: what it is called and where that leads are remembered both, so that
    /// a link in its place is no way around it. `look` reads in it.
    EndWatch(SeenEnds ends, const std::string &path, Look look);

    /// `head` is the last event of the record now, nothing for an empty one; so below. Errors: those of reading the
    /// record.
    [[nodiscard]] base::Result<Standing> hold(const std::optional<app::StoredEvent> &head) const;
    /// The same, and says in the report of a chain that is whole in itself what is missing: where it was cut off, or
    /// between which events another one stands. One that is bad already stays as it is.
    [[nodiscard]] base::Result<Standing> judge(
        const std::optional<app::StoredEvent> &head, app::ChainReport &report) const;
    /// Remembers where the record ends now. What was seen and is not in it is kept as lost. Errors: those of reading
    /// the record and of SeenEnds::change(); Corrupt, what was remembered could not be read and is put aside.
    [[nodiscard]] base::Result<> note(const std::optional<app::StoredEvent> &head) const;
    /// Somebody knows why: what is lost counts as accepted, all but `stays`. Returns it. Errors: as note().
    [[nodiscard]] base::Result<std::vector<SeenEnd>> accept(const std::optional<app::StoredEvent> &head,
        const std::string &because, base::Instant now, const std::vector<SeenEnd> &stays = {}) const;

private:
    [[nodiscard]] base::Result<bool> stands(const SeenEnd &end) const;
    [[nodiscard]] base::Result<> tellLost(const Standing &standing, std::int64_t last, app::ChainReport &report) const;
    /// Takes what is not in the record out of the trail, and what is in it again out of what was lost.
    [[nodiscard]] base::Result<> sortOut(SeenRecord &seen, const SeenEnd &head) const;

    SeenEnds m_ends;
    std::vector<std::string> m_places; ///< of the record, one or two
    Look m_look;
};

/// The event of `store` at a position; nothing when it has none there. Errors: those of reading.
[[nodiscard]] base::Result<std::optional<app::StoredEvent>> eventAt(
    const app::EventStore &store, std::int64_t position);
/// The last event; nothing without one.
[[nodiscard]] base::Result<std::optional<app::StoredEvent>> headOf(const app::EventStore &store);

} // namespace store
