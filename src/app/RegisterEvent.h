#pragma once

#include "identity/Directory.h"
#include "identity/Roster.h"

#include <variant>

namespace app {

/// The whole directory was replaced. Stream "directory".
struct DirectoryReplaced {
    identity::Directory directory;
};

/// The whole roster was replaced. Stream "roster".
struct RosterReplaced {
    identity::Roster roster;
};

/// A plan text is used for the first time. It is kept whole, so that an open incident stays on it when the file is
/// replaced. Stream "plan/<id>".
struct PlanKept {
    std::string plan;
    std::string version;
    std::string digest; ///< SM3 of `text`
    std::string text; ///< the YAML, byte for byte
};

/// What the record keeps beside incidents.
using RegisterEvent = std::variant<DirectoryReplaced, RosterReplaced, PlanKept>;

} // namespace app
