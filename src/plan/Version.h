#pragma once

#include "plan/Fact.h"

namespace plan {

/// Where a version of a plan stands.
enum class PlanStatus {
    InForce,
    Draft, ///< being written: runs in demonstrations and drills only
    Superseded, ///< another document has replaced it; it runs on where there is nothing better, with a reason
};

/// How far a proposed change of a plan is.
enum class ChangeState { Proposed, Reviewed, Approved, Refused };

/// One line of a plan's change record (预案变更记录表). Posts and bodies, never persons.
struct Change {
    std::string what; ///< "按新分级方法改写预警启动条件"
    std::string reason;
    std::string by; ///< who asked for it, in the plan's words: "市生态环境局"
    ChangeState state = ChangeState::Proposed;
    std::string review; ///< what came of the review: "市政府办公室印发"
    std::string proposed; ///< the days as YYYY-MM-DD, empty where the document does not say
    std::string filed;
    std::string effective;
    Citation cite;
    base::SourcePosition position;
};

/// A file that a plan's text was put together from.
struct TextPart {
    std::string file;
    int firstLine = 1; ///< of the whole text
};

/// "heavy-pollution@2024-draft": a plan, and one version of it; without a version the one in use.
struct VersionName {
    std::string plan;
    std::string version;
};
[[nodiscard]] inline VersionName versionName(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos)
        return {std::string(text), {}};
    return {std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
}

} // namespace plan
