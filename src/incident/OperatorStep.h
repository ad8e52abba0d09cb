#pragma once

#include "base/Diagnostic.h"

namespace incident {

/// Where a written step of somebody at the desk belongs: what every list of such steps says besides what is done.
struct OperatorStep {
    std::string incident; ///< name of the incident within the list
    std::string actor; ///< the post that records it; empty: whoever is on duty
    std::string label; ///< so that a later step can strike this one through
    std::string strikes; ///< label of the step a Strike is about
    base::SourcePosition position;
};

} // namespace incident
