#pragma once

#include "incident/Decide.h"

#include <nlohmann/json_fwd.hpp>

namespace cli {

/// One recorded event for the command line: when, what kind, and what it says with its clause; plan words as in the
/// plan.
struct TimelineLine {
    std::int64_t version = 0;
    base::Instant happened;
    base::Instant recorded;
    std::string kind; ///< "fact", "assessed", "level", …
    std::string text;
    std::string cite;
    bool machine = false; ///< written by the console itself
    bool detail =
        false; ///< would bury what matters: single tasks and calls opened, assessments that conclude nothing new
    bool struck = false;
    std::string by = {}; ///< who recorded it
};

/// The incident's history as lines, oldest first. `plans` supply labels; null: ids stand for
/// themselves.
[[nodiscard]] std::vector<TimelineLine> timelineOf(
    const incident::Incident &incident, const incident::PlanLibrary *plans);

/// "2018-06-07 16:41", in China Standard Time.
[[nodiscard]] std::string minuteText(base::Instant instant);
/// A reason in words: what people wrote stands as it is, what the machine wrote is a code (MachineReason.h).
[[nodiscard]] std::string reasonText(const std::string &reason);

/// "2018-06-07 16:41  fact  死亡人数: 至少 1 人  [附件2]".
[[nodiscard]] std::string toText(const TimelineLine &line);
[[nodiscard]] nlohmann::ordered_json toJson(const TimelineLine &line);

/// "  (holidays of 2027 unknown, Monday to Friday are counted)"; empty where all are known.
[[nodiscard]] std::string guessText(const std::vector<std::int64_t> &years);

} // namespace cli
