#pragma once

#include "incident/Decide.h"

namespace dossier {

/// A line of the timeline as it leaves the console, in Chinese whatever the language of the screen.
struct TimelineEntry {
    std::int64_t line = 0; ///< place in the incident's stream
    base::Instant happened; ///< as told; where that was wrong, a later line says so
    base::Instant recorded;
    std::string by; ///< who recorded it
    std::string kind; ///< "接报", "研判", "命令"
    std::string text;
    std::string cite; ///< the clause it rests on
    bool machine = false; ///< the console wrote it: it follows from something else
    bool struck = false;
};

/// Everything that is recorded of the incident, also what was struck, in the order it was recorded: what people told,
/// in the words that all papers tell it in (reports::happening()), and between it what the console wrote by itself.
[[nodiscard]] std::vector<TimelineEntry> timelineOf(
    const incident::Incident &incident, const incident::PlanLibrary &plans);

} // namespace dossier
