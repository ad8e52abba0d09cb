#pragma once

#include "drill/DrillClock.h"
#include "drill/Scenario.h"

namespace drill {

/// How an expectation came out.
enum class Verdict {
    NotYetDue,
    Met, ///< 达到
    Late, ///< 迟
    Missed, ///< 漏
    NotApplicable, ///< 不适用
};
inline constexpr auto VerdictNames =
    std::to_array<std::string_view>({"not_yet_due", "met", "late", "missed", "not_applicable"});
static_assert(VerdictNames.size() == static_cast<std::size_t>(Verdict::NotApplicable) + 1);

/// Something to do better, by whom and until when. Open ones are carried to the next drill.
struct Improvement {
    std::int64_t number = 0; ///< within the drill it was first noted in
    std::string text;
    std::string owner; ///< a post or a body
    std::string due; ///< a day, "2027-03-31"
    ExpectationId expectation = {}; ///< it came up with; empty: by itself
    std::string from = {}; ///< the drill it was carried from: its title; empty: noted in this one
    friend bool operator==(const Improvement &, const Improvement &) = default;
};

// What can happen in a drill. The record says when by the drill clock; `real` is the time on the wall.

/// The drill begins: its clock stands at the start, with the whole scenario kept.
struct DrillBegun {
    std::string text; ///< of the scenario
    std::string digest; ///< SM3 of it
    Numbers numbers; ///< drawn ones that are not as written
    std::vector<Improvement> carried; ///< what earlier drills left open
    base::Instant real;
    ScenarioPointer scenario = {}; ///< what the text says; read anew with the record, never written
};
/// The clock goes at another speed from now on.
struct ClockSet {
    Speed speed = Speed::Real;
    base::Instant real;
};
struct ClockPaused {
    base::Instant real;
};
struct ClockResumed {
    base::Instant real;
};
/// The clock was moved ahead.
struct ClockStepped {
    base::Instant to;
    base::Instant real;
};
/// Trainees hear of it.
struct InjectFired {
    InjectId inject;
    bool byHand = false; ///< before its time
    base::Instant real;
};
/// They never will.
struct InjectSkipped {
    InjectId inject;
    std::string reason;
    base::Instant real;
};
/// Whoever conducts thought of something more.
struct InjectAdded {
    InjectId inject; ///< "hand_1"
    Cue cue;
    base::Instant due;
    std::string note; ///< for evaluators; becomes EvaluatorText
    base::Instant real;
};
/// Everything that is still to come comes so much later, or earlier.
struct AllShifted {
    std::int64_t bySeconds = 0;
    std::string reason;
    base::Instant real;
};
struct BranchDecided {
    BranchId branch;
    std::string way;
    bool byHand = false;
    std::string why; ///< by hand: in words
    incident::IncidentId incident; ///< else what showed it, where something did
    std::int64_t version = 0;
    base::Instant real;
};
/// An evaluator says otherwise than was worked out, or why it came so.
struct ExpectationRated {
    ExpectationId expectation;
    Verdict verdict = Verdict::Met;
    std::string comment;
    base::Instant real;
};
struct ImprovementNoted {
    std::int64_t number = 0;
    std::string text;
    std::string owner;
    std::string due;
    ExpectationId expectation;
    base::Instant real;
};
/// One that was carried here is done.
struct ImprovementSettled {
    std::int64_t index = 0; ///< among those carried, from 1
    std::string comment;
    base::Instant real;
};
struct DrillEnded {
    std::string comment;
    base::Instant real;
};

using DrillEvent =
    std::variant<DrillBegun, ClockSet, ClockPaused, ClockResumed, ClockStepped, InjectFired, InjectSkipped, InjectAdded,
        AllShifted, BranchDecided, ExpectationRated, ImprovementNoted, ImprovementSettled, DrillEnded>;

/// An event as the record has it.
struct RecordedDrillEvent {
    std::int64_t version = 0; ///< place in the stream
    base::Instant recorded; ///< by the drill clock
    std::string actor;
    DrillEvent event;
};

} // namespace drill
