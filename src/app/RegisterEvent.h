#pragma once

#include "identity/Directory.h"
#include "identity/Roster.h"
#include "reduction/List.h"

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
    bool beside = false; ///< started by its name, while another version was in use
};

/// Another version of a plan is in use from now on. Stream "plan/<id>".
struct PlanReplaced {
    std::string plan;
    std::string version; ///< what is in use now
    std::string digest;
    std::string earlierVersion; ///< what was in use until now, as far as this record knows
    std::string earlierDigest;
    std::vector<std::string> changes; ///< the change record of the new version, a line an entry
};

/// The whole reduction list was replaced. Stream "reduction".
struct ReductionListReplaced {
    reduction::List list;
};

/// What the record keeps beside incidents.
using RegisterEvent = std::variant<DirectoryReplaced, RosterReplaced, PlanKept, PlanReplaced, ReductionListReplaced>;

} // namespace app
