#pragma once

#include "incident/Decide.h"

namespace reports {

/// An order given, a condition confirmed for one, a plan asked for, or a piece of work done.
struct Measure {
    std::int64_t version = 0; ///< its place in the stream
    base::Instant when; ///< as last corrected
    std::string text; ///< "市政府领导书面决定发布黄色预警（3.3.1）"
};

/// "12月21日 10:00 市政府领导书面决定发布黄色预警（3.3.1）".
[[nodiscard]] std::string toWords(const Measure &measure);
/// The same of one event, without its time; empty where it is no measure of this activation.
[[nodiscard]] std::string measureWords(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const incident::PlanLibrary &plans, const incident::RecordedEvent &record);
/// What was taken for this activation after that place in the stream and stands, in the order of time. `plans` know the
/// titles of the plans beside; one that is not at hand is told by its id.
[[nodiscard]] std::vector<Measure> measures(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const incident::PlanLibrary &plans, std::int64_t since);

} // namespace reports
