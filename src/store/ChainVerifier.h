#pragma once

#include "app/EventStore.h"
#include "store/CanonicalRow.h"

#include <unordered_map>

namespace store {

/// Judges events one by one, in the order of their positions, and stops at the first that does not fit. It keeps one
/// number a stream, so a record of any length can be walked.
class ChainVerifier {
public:
    /// Behind `from`, which is taken as it is; by default from the first event on.
    explicit ChainVerifier(ChainEnd from = {});
    /// False when this event, or one before it, is bad.
    bool accept(const app::StoredEvent &event);
    /// The next event cannot even be read.
    void unreadable(const std::string &why);
    [[nodiscard]] const app::ChainReport &report() const { return m_report; }

private:
    [[nodiscard]] std::string faultOf(const app::StoredEvent &event);

    ChainEnd m_end;
    bool m_fromFirst; ///< every stream begins behind it
    std::unordered_map<std::string, std::int64_t> m_versions;
    app::ChainReport m_report;
};

} // namespace store
