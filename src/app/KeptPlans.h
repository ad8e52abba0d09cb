#pragma once

#include "app/EventCodec.h"
#include "app/PlanShelf.h"

namespace app {

/// The plan texts in the record (streams "plan/<id>"): written the first time a version is used, put back on the shelf
/// when an incident needs a version that is no longer on disk; and which version came into use after which. It
/// remembers nothing: all of it is rare.
class KeptPlans {
public:
    KeptPlans(EventStore &store, const EventCodec &codec, PlanShelf &shelf)
        : m_store(store)
        , m_codec(codec)
        , m_shelf(shelf)
    {
    }

    /// Makes sure that the text of a version on the shelf is in the record. Nothing when it was there already, else
    /// where it landed. Errors: those of the store; NotFound when the version is not on the shelf.
    base::Result<std::optional<AppendReceipt>> keep(
        const std::string &digest, base::Instant now, const std::string &actor);

    /// Makes sure that a version is on the shelf, from the record when need be. Errors: NotFound when the record does
    /// not have it, Corrupt when the text is not what its digest says, or why the text does not load.
    base::Result<> restore(const std::string &plan, const std::string &digest);

    /// Records that another version of a plan is in use than the record knows of, once. Nothing when it is the same, or
    /// when the record has never met the plan. Errors: those of the store.
    base::Result<std::optional<AppendReceipt>> noteInUse(
        const plan::Plan &plan, base::Instant now, const std::string &actor);

private:
    /// The stream of one plan.
    struct Versions {
        std::vector<PlanKept> kept;
        std::string inUse; ///< digest and version of what was in use last; empty: the record has not met the plan
        std::string inUseVersion;
        std::int64_t last = 0; ///< version of the stream
    };
    [[nodiscard]] base::Result<Versions> read(const std::string &plan) const;

    EventStore &m_store;
    const EventCodec &m_codec;
    PlanShelf &m_shelf;
};

} // namespace app
