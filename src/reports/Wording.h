#pragma once

#include "incident/Incident.h"

/// What reports are written in: Chinese, whatever the language of the screen, for the city reads them.
namespace reports {

/// "11月25日 03:05".
[[nodiscard]] std::string momentWords(base::Instant at);
/// The same of a due time: midnight is "11月24日 24:00".
[[nodiscard]] std::string dueWords(base::Instant due);
/// "2026年11月25日 03:05".
[[nodiscard]] std::string dateWords(base::Instant at);
/// "当面", "电话", "书面"; empty when it was not stated.
[[nodiscard]] std::string channelWords(incident::Channel channel);
/// What became of work: "已通知", "已受领", "已办", "不适用", "重新待办".
[[nodiscard]] std::string taskWords(incident::TaskStatus status);
/// "（4.1.2、4.6）"; empty where no clause is known.
[[nodiscard]] std::string clauseWords(std::vector<std::string> sections);
/// "孝义市梧桐镇"; empty where it is not known.
[[nodiscard]] std::string placeWords(const incident::Incident &incident);
/// "孝义市梧桐镇锅炉爆炸"; the incident's number where nothing is known yet.
[[nodiscard]] std::string matterWords(const incident::Incident &incident);
/// "至少Ⅱ级响应", "Ⅱ级响应或Ⅰ级响应", "尚不能确定".
[[nodiscard]] std::string outcomeWords(
    const plan::Plan &plan, const plan::Decision &decision, const std::vector<std::string> &possible);
/// "死亡人数至少 3 人", "就诊 40 人" for what is counted.
[[nodiscard]] std::string factWords(const plan::Fact &fact, const plan::Reading &reading, const std::string &counted);

} // namespace reports
