#pragma once

#include "incident/Decide.h"

#include <algorithm>

namespace app {

/// What a decision comes to at one moment, under the version the incident ran on and under another one.
struct ReplayFinding {
    std::string decision;
    std::vector<std::string> own; ///< possible outcomes, strongest first
    std::vector<std::string> other;
    std::vector<std::string> ownCites = {}; ///< clauses of the rows that carry it, each once
    std::vector<std::string> otherCites = {};
    bool alike = false; ///< under both the same is settled, or the same still possible of the outcomes both have
    [[nodiscard]] bool differs() const { return !alike; }
    /// The outcomes are the same, on whatever clauses they rest.
    [[nodiscard]] bool saysAs(const ReplayFinding &finding) const
    {
        return decision == finding.decision && own == finding.own && other == finding.other;
    }
};

/// A moment at which something was told that changed a finding under one of the versions.
struct ReplayMoment {
    std::int64_t version = 0; ///< the line of the record
    base::Instant happened;
    std::vector<std::string> facts; ///< told in that line; of a series all that were read off it
    assess::Readings readOff; ///< what the series says then to facts nobody was asked for
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
    /// Facts nobody was asked for, as only one of the two knows them, that the recorded series answers.
    std::vector<std::string> readOff;
    std::vector<std::string> notUsed; ///< facts told that the other version does not know, or not with such a value
};

/// Folds what was told, line by line as it was recorded, and judges it under both versions; what was read off one
/// series is told together. A line struck later counts until it was struck, as it did then.
[[nodiscard]] ReplayUnder replayUnder(
    const incident::Incident &incident, const assess::CompiledPlan &own, const assess::CompiledPlan &other);

} // namespace app
