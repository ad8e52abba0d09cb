#pragma once

#include "drill/Run.h"

namespace drill {

/// How one expectation came out.
struct Judged {
    ExpectationId id;
    std::string label;
    std::string cite;
    std::string citePlan;
    Verdict computed = Verdict::NotYetDue;
    std::optional<base::Instant> from; ///< when its time began to count; absent: that has not happened
    std::optional<base::Instant> target; ///< absent: at the end, or from is absent
    std::optional<base::Instant> actual; ///< when it was done
    std::optional<Seen> seen; ///< the event that shows it
    std::optional<Rating> rating; ///< what an evaluator said; never hides what was worked out

    /// What counts: the word of the evaluator where there is one.
    [[nodiscard]] Verdict verdict() const { return rating ? rating->verdict : computed; }
};

/// 演练效果评审, in the words of 附件5 of 77号.
enum class Grade {
    Open, ///< something is not yet due
    Reached, ///< 达到预期目标: all that applies was met
    MostlyReached, ///< 基本达到，部分环节待改进: at least two thirds were met, or late
    NotReached, ///< 未达到，须重新演练
};
inline constexpr auto GradeNames =
    std::to_array<std::string_view>({"open", "reached", "mostly_reached", "not_reached"});
static_assert(GradeNames.size() == static_cast<std::size_t>(Grade::NotReached) + 1);

/// How many came out how.
struct Tally {
    std::int64_t met = 0;
    std::int64_t late = 0;
    std::int64_t missed = 0;
    std::int64_t notApplicable = 0;
    std::int64_t notYetDue = 0;
    friend bool operator==(const Tally &, const Tally &) = default;
};

/// What came of a drill so far.
struct Evaluation {
    std::vector<Judged> expectations; ///< in the order of the scenario
    Tally tally;
    Grade grade = Grade::Open;
    std::vector<Improvement> improvements; ///< noted here
    std::vector<Carried> carried; ///< of earlier drills
};

/// One expectation as it stands at `now`.
[[nodiscard]] Judged judge(const Run &run, const Expectation &expectation, const Deeds &deeds, base::Instant now);
/// All of them.
[[nodiscard]] Evaluation evaluate(const Run &run, const Deeds &deeds, base::Instant now);
/// Those that came out late or were missed: what the report calls 存在问题.
[[nodiscard]] std::vector<const Judged *> problemsOf(const Evaluation &evaluation);
/// What the next drill has to begin with: what was carried and is not done, then what was noted here.
[[nodiscard]] std::vector<Improvement> openImprovements(const Run &run);

} // namespace drill
