#include "reports/Wording.h"

#include "base/Text.h"
#include "calendar/DueTime.h"
#include "plan/SpokenAnswer.h"

#include <algorithm>

namespace reports {

namespace {

std::string labelOf(const plan::Decision &decision, const std::string &outcome)
{
    const auto found = std::ranges::find(decision.outcomes, outcome, &plan::Outcome::name);
    return found == decision.outcomes.end() ? outcome : found->label;
}

std::string dayWords(const base::CivilTime &day)
{
    return std::to_string(day.month) + "月" + std::to_string(day.day) + "日 ";
}

} // namespace

std::string momentWords(base::Instant at) { return dayWords(base::toCivil(at)) + base::toClock(at); }

std::string dueWords(base::Instant due)
{
    const calendar::DueTime time = calendar::dueTime(due);
    return dayWords(time.day) + time.clock;
}

std::string dateWords(base::Instant at) { return std::to_string(base::toCivil(at).year) + "年" + momentWords(at); }

std::string channelWords(incident::Channel channel)
{
    switch (channel) {
    case incident::Channel::InPerson:
        return "当面";
    case incident::Channel::Phone:
        return "电话";
    case incident::Channel::Written:
        return "书面";
    case incident::Channel::NotStated:
        break;
    }
    return {};
}

std::string taskWords(incident::TaskStatus status)
{
    switch (status) {
    case incident::TaskStatus::Open:
        return "重新待办";
    case incident::TaskStatus::Notified:
        return "已通知";
    case incident::TaskStatus::Accepted:
        return "已受领";
    case incident::TaskStatus::Done:
        return "已办";
    case incident::TaskStatus::NotApplicable:
        return "不适用";
    }
    return {};
}

std::string clauseWords(std::vector<std::string> sections)
{
    std::erase(sections, std::string());
    return sections.empty() ? std::string() : "（" + base::join(sections, "、") + "）";
}

std::string placeWords(const incident::Incident &incident) { return incident.place.county + incident.place.detail; }

std::string matterWords(const incident::Incident &incident)
{
    const std::string words = placeWords(incident) + incident.what;
    return words.empty() ? incident.id.value + " 号事件" : words;
}

std::string outcomeWords(
    const plan::Plan &plan, const plan::Decision &decision, const std::vector<std::string> &possible)
{
    if (possible.empty() || possible.size() == decision.outcomes.size())
        return "尚不能确定";
    if (possible.size() == 1)
        return labelOf(decision, possible.front());
    const bool upToStrongest = possible.front() == decision.outcomes.front().name;
    if (plan::isScale(plan, decision.name) && upToStrongest && possible.back() != plan::NoLevel)
        return "至少" + labelOf(decision, possible.back());
    std::vector<std::string> labels;
    for (const std::string &outcome : possible)
        labels.push_back(labelOf(decision, outcome));
    return base::join(labels, "或");
}

std::string factWords(const plan::Fact &fact, const plan::Reading &reading, const std::string &counted)
{
    if (std::holds_alternative<plan::Unknown>(reading))
        return fact.label + "尚不清楚";
    const std::string what = counted.empty() ? fact.label : fact.label + "（" + counted + "）";
    return what + " " + plan::toWords(fact, reading);
}

} // namespace reports
