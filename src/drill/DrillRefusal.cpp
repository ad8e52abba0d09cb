#include "drill/DecideDrill.h"

namespace drill {

namespace {

constexpr auto Names = std::to_array<std::string_view>({"not_begun", "already_begun", "already_ended", "no_scenario",
    "already_paused", "not_paused", "nothing_due", "not_later", "unknown_inject", "already_fired", "already_skipped",
    "not_needed", "unknown_branch", "unknown_way", "already_decided", "unknown_expectation", "unknown_improvement",
    "already_settled", "reason_missing", "empty_text", "bad_day", "bad_verdict", "nothing_shifted"});
static_assert(Names.size() == static_cast<std::size_t>(DrillRefusalCode::NothingShifted) + 1);

} // namespace

std::string_view name(DrillRefusalCode code) { return Names.at(static_cast<std::size_t>(code)); }

std::string toString(const DrillRefusal &refusal)
{
    return "refused (" + std::string(name(refusal.code)) + "): " + refusal.detail
        + (refusal.subject.empty() ? std::string() : ": " + refusal.subject);
}

} // namespace drill
