#include "reports/Elements.h"

#include <algorithm>
#include <array>

namespace reports {

namespace {

/// Goes with the report as a paper of its own.
constexpr std::string_view Attached = "附件";

/// Which section answers to a word of a plan's list; the first word that is in it decides.
struct Answer {
    std::string_view word;
    std::array<std::string_view, 2> sections; ///< any of them
};

constexpr std::array<Answer, 19> Answers{{
    {"发布", {"已采取措施", {}}},
    {"处置", {"已采取措施", "经过"}},
    {"终止", {"响应终止", {}}},
    {"后续", {"尚待办理", "办理时限"}},
    {"时间", {"时间地点", {}}},
    {"地点", {"时间地点", {}}},
    {"来源", {"经过", {}}},
    {"经过", {"经过", {}}},
    {"伤亡", {"已知情况", {}}},
    {"类别", {"已知情况", {}}},
    {"状况", {"已知情况", {}}},
    {"危害", {"已知情况", {}}},
    {"概况", {"已知情况", {}}},
    {"基本情况", {"已知情况", {}}},
    {"突发事件", {"经过", "已知情况"}},
    {"污染程度", {"空气质量", {}}},
    {"级别", {"级别", "级别经过"}},
    {"措施", {"已采取措施", {}}},
    {"工作情况", {"已采取措施", {}}},
}};

bool isTold(const std::string &element, const std::set<std::string> &told)
{
    if (element.find(Attached) != std::string::npos)
        return true;
    for (const Answer &answer : Answers) {
        if (element.find(answer.word) != std::string::npos)
            return std::ranges::any_of(
                answer.sections, [&](std::string_view section) { return told.contains(std::string(section)); });
    }
    return false;
}

} // namespace

std::vector<std::string> missingElements(const plan::Report &report, const std::set<std::string> &told)
{
    std::vector<std::string> missing;
    for (const std::string &element : report.contents) {
        if (!isTold(element, told))
            missing.push_back(element);
    }
    return missing;
}

} // namespace reports
