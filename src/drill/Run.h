#pragma once

#include "drill/DrillEvent.h"

#include <set>

namespace drill {

/// How far an inject is.
enum class InjectState {
    Waiting, ///< for its time
    Held, ///< for a branch that it needs
    Fired,
    Skipped, ///< by hand
    NotNeeded, ///< its branch went another way
};
inline constexpr auto InjectStateNames =
    std::to_array<std::string_view>({"waiting", "held", "fired", "skipped", "not_needed"});
static_assert(InjectStateNames.size() == static_cast<std::size_t>(InjectState::NotNeeded) + 1);

/// An inject of the scenario, or one that was added, in this run.
struct RunInject {
    std::shared_ptr<const Inject> inject; ///< of the scenario, or of its own where it was added; never null
    base::Instant due;
    InjectState state = InjectState::Waiting;
    base::Instant at; ///< when it was fired or skipped
    bool byHand = false; ///< fired before its time
    bool added = false; ///< not of the scenario
    std::string reason; ///< why it was skipped
};

/// A branch in this run.
struct RunBranch {
    const Branch *branch = nullptr; ///< of the scenario
    base::Instant due;
    std::optional<BranchDecided> decided;
    base::Instant at; ///< when it was decided
};

/// What an evaluator said of an expectation.
struct Rating {
    Verdict verdict = Verdict::Met;
    std::string comment;
    std::string by;
    base::Instant at;
};

/// An improvement that came with an earlier drill.
struct Carried {
    Improvement improvement;
    bool settled = false;
    std::string comment;
};

struct Shift {
    base::Instant at; ///< everything that was still to come then
    seconds by{};
};

/// Something that is due: an inject, or a branch to be decided.
struct Due {
    base::Instant at;
    bool inject = false; ///< else a branch; of one moment branches come first: they may bring injects
    std::size_t index = 0; ///< into Run::injects or Run::branches
    friend auto operator<=>(const Due &, const Due &) = default;
};

/// A drill as its events leave it. Built only by evolve().
struct Run {
    ScenarioPointer scenario; ///< null: nothing has begun
    base::Instant began;
    base::Instant beganReal;
    std::optional<base::Instant> ended;
    std::string closing; ///< what was said at the end
    Pacing pacing;
    std::int64_t pauses = 0;
    std::chrono::milliseconds paused{}; ///< real time, of pauses that are over
    std::optional<base::Instant> pausedSince; ///< real time
    std::vector<RunInject> injects; ///< those of the scenario in their order, added ones behind
    std::vector<RunBranch> branches;
    std::vector<Shift> shifts;
    std::map<ExpectationId, Rating> ratings;
    std::vector<Improvement> improvements;
    std::vector<Carried> carried;
    std::set<Due> agenda; ///< what is still to come by itself, earliest first
    std::map<InjectId, std::size_t> places; ///< of the injects
    std::int64_t fired = 0; ///< how many

    [[nodiscard]] bool begun() const { return scenario != nullptr; }
    /// It has begun and not ended.
    [[nodiscard]] bool open() const { return begun() && !ended; }
};

/// Folds one event in. It happened: nothing is refused; what no rule would have let happen is passed over.
void evolve(Run &run, const RecordedDrillEvent &record);

[[nodiscard]] const RunInject *findInject(const Run &run, const InjectId &id);
[[nodiscard]] const RunBranch *findBranch(const Run &run, const BranchId &id);
/// What comes next by itself; nothing when nothing does.
[[nodiscard]] std::optional<Due> nextDue(const Run &run);
/// Real time it stood still until `real`, pauses that go on included.
[[nodiscard]] std::chrono::milliseconds pausedUntil(const Run &run, base::Instant real);
/// A time counted from the start, with everything shifted since.
[[nodiscard]] base::Instant timeOf(const Run &run, seconds afterStart);
/// Whether the way is gone: nothing while it is not decided. True for an empty one.
[[nodiscard]] std::optional<bool> isGone(const Run &run, const Way &way);

// ---- what trainees may know ----

/// Something that trainees heard.
struct Heard {
    base::Instant at;
    Cue cue; ///< never a fault
    const incident::RecordSeries *series = nullptr; ///< of a forecast: to be taken in as it is
};
/// In the order in which they heard it. Faults are not among it, and nothing that is for evaluators.
[[nodiscard]] std::vector<Heard> heardBy(const Run &run);
/// How ringing that post or body ends at that moment where a fault lies on its line.
[[nodiscard]] std::optional<incident::CallOutcome> faultOn(const Run &run, std::string_view target, base::Instant at);

} // namespace drill
