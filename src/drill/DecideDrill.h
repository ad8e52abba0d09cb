#pragma once

#include "drill/Run.h"

namespace drill {

// What whoever conducts may ask for.

/// A drill begins; its clock stands until Resume.
struct Begin {
    ScenarioPointer scenario;
    std::vector<Improvement> carried; ///< open ones of earlier drills
};
struct SetSpeed {
    Speed speed = Speed::Real;
};
struct Pause { };
struct Resume { };
/// To whatever is due next, at once; it happens with the Advance that follows.
struct Step { };
/// To that moment at once, but no further than to what is due before it: nothing is passed over.
struct JumpTo {
    base::Instant to;
};
/// Time passed: what is due happens.
struct Advance { };
struct FireNow {
    InjectId inject;
};
struct Skip {
    InjectId inject;
    std::string reason; ///< required
};
/// One more inject; `due` absent: now.
struct AddInject {
    Cue cue;
    std::optional<base::Instant> due;
    EvaluatorText note;
};
/// All that is still to come comes later by so much, or earlier.
struct ShiftAll {
    seconds by{};
    std::string reason;
};
/// A branch is decided by hand, before its time or against what was seen; needs a reason.
struct DecideBranch {
    BranchId branch;
    std::string way;
    std::string why;
};
struct Rate {
    ExpectationId expectation;
    Verdict verdict = Verdict::Met; ///< not NotYetDue
    std::string comment; ///< required where it says otherwise than was worked out
};
struct NoteImprovement {
    std::string text;
    std::string owner;
    std::string due; ///< a day
    ExpectationId expectation; ///< empty: by itself
};
struct SettleImprovement {
    std::int64_t index = 0; ///< among those carried here, from 1
    std::string comment;
};
struct End {
    std::string comment;
};

using DrillCommand = std::variant<Begin, SetSpeed, Pause, Resume, Step, JumpTo, Advance, FireNow, Skip, AddInject,
    ShiftAll, DecideBranch, Rate, NoteImprovement, SettleImprovement, End>;

/// Why it is not done. Only the view has a sentence for it.
enum class DrillRefusalCode {
    NotBegun,
    AlreadyBegun,
    AlreadyEnded,
    NoScenario,
    AlreadyPaused,
    NotPaused,
    NothingDue, ///< nothing is left that comes by itself
    NotLater, ///< the clock never goes back
    UnknownInject,
    AlreadyFired,
    AlreadySkipped,
    NotNeeded, ///< the branch went another way
    UnknownBranch,
    UnknownWay,
    AlreadyDecided,
    UnknownExpectation,
    UnknownImprovement,
    AlreadySettled,
    ReasonMissing,
    EmptyText,
    BadDay,
    BadVerdict,
    NothingShifted,
};

struct DrillRefusal {
    DrillRefusalCode code = DrillRefusalCode::NotBegun;
    std::string subject = {};
    std::string detail = {}; ///< English, for log and command line
};

/// "already_fired", … stable names for JSON.
[[nodiscard]] std::string_view name(DrillRefusalCode code);
/// "refused (already_fired): detail: subject".
[[nodiscard]] std::string toString(const DrillRefusal &refusal);

using DrillDecision = tl::expected<std::vector<DrillEvent>, DrillRefusal>;

/// What decide() may not find out by itself.
struct DrillContext {
    base::Instant now; ///< by the drill clock
    base::Instant real;
    const Deeds &deeds; ///< branches ask them
};

/// What a command makes happen, or why not. Does nothing itself. Advance may come to nothing at all.
[[nodiscard]] DrillDecision decide(const Run &run, const DrillCommand &command, const DrillContext &context);

} // namespace drill
