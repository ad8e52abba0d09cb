#pragma once

#include "app/Console.h"
#include "incident/OperatorStep.h"

namespace app {

/// One thing an operator does, at a time.
struct WalkthroughStep : incident::OperatorStep {
    base::Instant at; ///< what the clock says when it is recorded
    std::optional<base::Instant> happened; ///< as told; absent: `at`
    incident::Command command;
};

/// A timed list of commands: the demonstration night, a real accident retold. It goes through the use cases like an
/// operator.
struct Walkthrough {
    std::string title;
    std::string file;
    identity::Roster roster;
    std::vector<WalkthroughStep> steps; ///< in the order of their times
};

/// Hears of every step once it is recorded, with the incident as it then stands.
using WalkthroughObserver = std::function<void(const WalkthroughStep &, const IncidentPointer &)>;

/// Carries a walkthrough through the console, setting `clock` (the console's own) to each step's time. Clocks that ran
/// over in between are noticed on the way. Stops at the first step that is refused. Error: Refused or the machine's,
/// naming file and line. Returns the incidents by their names in the walkthrough.
[[nodiscard]] base::Result<std::map<std::string, incident::IncidentId>> carryOut(const Walkthrough &walkthrough,
    Console &console, base::ManualClock &clock, const WalkthroughObserver &observer = {});

} // namespace app
