#pragma once

#include "app/Exchange.h"

#include <memory>

namespace viewmodel {

/// What travelled between this console and others, as it stood at one moment. Shared between threads, and never
/// changed: whoever has one may go on reading it.
struct ExchangeSnapshot {
    std::shared_ptr<const exchange::Exchange> all; ///< null: not read yet, or nothing travels from this record
    std::string record; ///< the name of this one
    std::optional<base::Error> problem; ///< it cannot be read; what is here is what was read before

    [[nodiscard]] bool isThere() const { return all != nullptr; }
};

/// Makes a new snapshot whenever something is there that none has told yet. Lives in the console's thread.
class ExchangeReader {
public:
    /// Nothing where all was told.
    [[nodiscard]] std::optional<ExchangeSnapshot> read(app::Exchange &exchange);

private:
    ExchangeSnapshot m_last;
    std::size_t m_events = 0; ///< how many of them m_last has
};

} // namespace viewmodel
