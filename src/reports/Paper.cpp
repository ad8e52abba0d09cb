#include "reports/Paper.h"

#include "base/Text.h"
#include "reports/Wording.h"

namespace reports {

std::string heading(const incident::Incident &incident, const std::string &title)
{
    return "关于" + matterWords(incident) + "的" + title + "（" + incident.id.value + "）";
}

std::string paper(const incident::Incident &incident, const incident::SentReport &report)
{
    const incident::ReportSent &sent = *report.sent;
    std::vector<std::string> lines{heading(incident, report.title)};
    if (report.struck)
        lines.push_back("本报告已划去，编号不再使用。");
    std::string numbers = "第 " + std::to_string(report.number) + " 号 · 报出 " + dateWords(report.happened);
    numbers += " · 定稿 " + dateWords(report.fixed) + " · 记录至第 " + std::to_string(report.covers) + " 条";
    lines.push_back(std::move(numbers));
    if (!sent.by.empty())
        lines.push_back("报告单位：" + sent.by);
    if (!sent.to.empty())
        lines.push_back("报送：" + base::join(sent.to, "、"));
    std::string how = channelWords(sent.channel);
    if (!sent.reference.empty())
        how += (how.empty() ? "" : "，") + sent.reference;
    if (!how.empty())
        lines.push_back("方式：" + how);
    if (!sent.cite.empty())
        lines.push_back("依据：" + sent.cite);
    if (!sent.reason.empty())
        lines.push_back("再报原因：" + sent.reason);
    if (!report.actor.empty())
        lines.push_back("经办：" + report.actor);
    lines.emplace_back();
    lines.push_back(sent.text.empty() ? "（无文字）" : sent.text);
    return base::join(lines, "\n") + "\n";
}

std::string fileName(const incident::Incident &incident, const incident::SentReport &report)
{
    std::string name = incident.id.value + "-" + report.title + ".txt";
    for (char &c : name) {
        if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
            c = '_';
    }
    return name;
}

} // namespace reports
