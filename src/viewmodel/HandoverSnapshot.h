#pragma once

#include "app/Handover.h"

#include <memory>

namespace viewmodel {

/// The handovers of the desk, as they stood at one moment. Shared between threads, and never changed: whoever has one
/// may go on reading it.
struct HandoverSnapshot {
    std::shared_ptr<const handover::Handovers> all; ///< null: not read yet, or nothing is handed over in this record
    std::optional<base::Error> problem; ///< they cannot be read; what is here is what was read before

    [[nodiscard]] bool isThere() const { return all != nullptr; }
};

/// Makes a new snapshot whenever something is there that none has told yet. Lives in the console's thread.
class HandoverReader {
public:
    /// Nothing where all was told.
    [[nodiscard]] std::optional<HandoverSnapshot> read(app::Handover &handovers);

private:
    HandoverSnapshot m_last;
    std::size_t m_events = 0; ///< how many of them m_last has
};

} // namespace viewmodel
