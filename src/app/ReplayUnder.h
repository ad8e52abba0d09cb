#pragma once

#include "incident/Decide.h"

#include <algorithm>

namespace app {

/// What a decision comes to at one moment, under the version the incident ran on and under another one.
struct ReplayFinding {
    std::string decision;
    std::vector<std::string> own; ///< possible outcomes, strongest first
    std::vector<std::string> other;
    [[nodiscard]] bool differs() const { return own != other; }
    friend bool operator==(const ReplayFinding &, const ReplayFinding &) = default;
};

/// A moment at which something was told that changed a finding under one of the versions.
struct ReplayMoment {
    std::int64_t version = 0; ///< the line of the record
    base::Instant happened;
    std::vector<std::string> facts; ///< told in that line
    std::vector<ReplayFinding> findings; ///< decisions of both versions
    [[nodiscard]] bool differs() const
    {
        return std::ranges::any_of(findings, [](const ReplayFinding &finding) { return finding.differs(); });
    }
};

/// A recorded incident judged under another version of its plan. Nothing is recorded.
struct ReplayUnder {
    std::vector<ReplayMoment> moments;
    std::vector<std::string> neverTold; ///< facts that only the other version asks for: unknown throughout
    std::vector<std::string> notUsed; ///< facts told that the other version does not know, or not with such a value
};

/// Folds what was told, line by line as it was recorded, and judges it under both versions. A line struck later counts
/// until it was struck, as it did then.
[[nodiscard]] ReplayUnder replayUnder(
    const incident::Incident &incident, const assess::CompiledPlan &own, const assess::CompiledPlan &other);

} // namespace app
