#pragma once

#include "app/EventStore.h"
#include "incident/Decide.h"

#include <optional>

namespace app {

/// What the board knows of an incident without loading it; the row of read model "incident-board".
struct BoardRow {
    /// The clock that falls due first.
    struct Next {
        base::Instant due;
        std::string label;
        friend bool operator==(const Next &, const Next &) = default;
    };

    incident::IncidentId id;
    std::string title;
    std::string state; ///< labels of where the response ladders stand, joined by "、"; empty without a plan
    bool ended = false;
    base::Instant reported;
    base::Instant changed;
    std::int64_t version = 0;
    std::optional<Next> next; ///< the running clock that is due first
    std::size_t openTasks = 0;
    std::size_t overdue = 0; ///< clocks noted as over
    friend bool operator==(const BoardRow &, const BoardRow &) = default;
};

/// The row of an incident. State labels come from the plan version it runs under, the bare id where that is not at
/// hand.
[[nodiscard]] BoardRow boardRow(const incident::Incident &incident, const incident::PlanLibrary &plans);

[[nodiscard]] ReadModelRow toReadModel(const BoardRow &row);
/// Nothing when the value is not a row of ours: the read model must be rebuilt.
[[nodiscard]] std::optional<BoardRow> fromReadModel(const ReadModelRow &row);

} // namespace app
