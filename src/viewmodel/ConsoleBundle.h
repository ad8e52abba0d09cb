#pragma once

#include "app/Console.h"

namespace viewmodel {

/// The console with everything it works with, made and destroyed in the thread that uses it. The composition root
/// derives it.
class ConsoleBundle {
public:
    virtual ~ConsoleBundle() = default;
    [[nodiscard]] virtual app::Console &console() = 0;
};

/// Directory and roster as they stand.
struct Registers {
    identity::Directory directory;
    identity::Roster roster;
    friend bool operator==(const Registers &, const Registers &) = default;
};

/// Everything the board begins with.
struct BoardSnapshot {
    std::vector<app::IncidentPointer> incidents;
    std::vector<app::ArchivedIncident> archive;
    Registers registers;
};

} // namespace viewmodel
