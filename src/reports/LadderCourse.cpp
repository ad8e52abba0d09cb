#include "reports/LadderCourse.h"

#include "base/Text.h"
#include "incident/Entering.h"
#include "incident/Times.h"
#include "plan/LevelRank.h"
#include "reports/Wording.h"

#include <algorithm>

namespace reports {

namespace {

using incident::RecordedEvent;

/// A level that was in force for a time.
struct LevelSpan {
    const plan::State *state = nullptr;
    base::Instant from;
    std::optional<base::Instant> to; ///< nothing: still in force
};

/// Where a record leads this ladder of this activation to; nothing where it is about something else.
std::optional<std::string> leadsTo(
    const RecordedEvent &record, const incident::Activation &activation, const plan::Lifecycle &ladder)
{
    if (const auto *moved = std::get_if<incident::StateMoved>(&record.event);
        moved && moved->activation == activation.id && moved->lifecycle == ladder.id)
        return moved->to;
    if (const auto *again = std::get_if<incident::IncidentReopened>(&record.event);
        again && again->activation == activation.id && ladder.id == "response")
        return again->to;
    return std::nullopt;
}

std::vector<LevelSpan> levelsOf(
    const incident::Incident &incident, const incident::Activation &activation, const plan::Lifecycle &ladder)
{
    std::vector<LevelSpan> levels;
    for (const RecordedEvent &record : incident.history) {
        const std::optional<std::string> to = leadsTo(record, activation, ladder);
        if (!to || incident::isStruck(incident, record.version))
            continue;
        const base::Instant when = incident::timeOf(incident, record);
        if (!levels.empty() && !levels.back().to)
            levels.back().to = when;
        const plan::State *state = plan::findState(ladder, *to);
        if (state && state->kind == plan::StateKind::Level)
            levels.push_back({state, when, {}});
    }
    return levels;
}

std::string spanWords(const LevelSpan &level)
{
    return level.to ? momentWords(level.from) + " 至 " + momentWords(*level.to)
                    : momentWords(level.from) + " 起，仍在实施";
}

} // namespace

std::string ladderCourse(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const plan::Lifecycle &ladder)
{
    const std::vector<LevelSpan> levels = levelsOf(incident, activation, ladder);
    const plan::State *now = plan::findState(ladder, incident::stateOf(activation, ladder.id));
    const std::string standing = now ? "现处于“" + now->label + "”" + clauseWords({now->cite.section}) : std::string();
    if (levels.empty())
        return ladder.id == "response" ? ladder.label + "没有启动过任何级别，" + standing : std::string();
    const auto rank = [&](const LevelSpan &level) { return plan::levelRank(plan, ladder, level.state->id); };
    const plan::State *highest = std::ranges::min_element(levels, {}, rank)->state;
    std::vector<std::string> spans;
    std::vector<std::string> all;
    for (const LevelSpan &level : levels) {
        if (level.state == highest)
            spans.push_back(spanWords(level));
        all.push_back(level.state->label + " " + spanWords(level));
    }
    std::string text = ladder.label + "最高为“" + highest->label + "”" + clauseWords({highest->cite.section}) + "，"
        + base::join(spans, "、");
    if (levels.size() > spans.size())
        text += "；历经 " + base::join(all, "，");
    const bool isOver = levels.back().to.has_value();
    return text + (isOver && !standing.empty() ? "；" + standing : "");
}

} // namespace reports
