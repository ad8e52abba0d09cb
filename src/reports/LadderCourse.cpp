#include "reports/LadderCourse.h"

#include "base/Text.h"
#include "incident/Entering.h"
#include "plan/LevelRank.h"
#include "reports/LevelStays.h"
#include "reports/Wording.h"

#include <algorithm>

namespace reports {

namespace {

std::string spanWords(const LevelStay &level)
{
    return level.to ? momentWords(level.from) + " 至 " + momentWords(*level.to)
                    : momentWords(level.from) + " 起，仍在实施";
}

} // namespace

std::string ladderCourse(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const plan::Lifecycle &ladder)
{
    const std::vector<LevelStay> levels = levelStays(incident, activation, ladder);
    const plan::State *now = plan::findState(ladder, incident::stateOf(activation, ladder.id));
    const std::string standing = now ? "现处于“" + now->label + "”" + clauseWords({now->cite.section}) : std::string();
    if (levels.empty())
        return ladder.id == "response" ? ladder.label + "没有启动过任何级别，" + standing : std::string();
    const auto rank = [&](const LevelStay &level) { return plan::levelRank(plan, ladder, level.state->id); };
    const plan::State *highest = std::ranges::min_element(levels, {}, rank)->state;
    std::vector<std::string> spans;
    std::vector<std::string> all;
    for (const LevelStay &level : levels) {
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
