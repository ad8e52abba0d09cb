#include "incident/SentReports.h"

#include "incident/Times.h"

#include <algorithm>
#include <array>

namespace incident {

namespace {

/// "一", "十二", "二十"; from 100 on in digits.
std::string chineseNumber(std::int64_t number)
{
    static constexpr std::array<std::string_view, 10> Digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (number < 1 || number > 99)
        return std::to_string(number);
    const auto tens = static_cast<std::size_t>(number / 10);
    const auto ones = static_cast<std::size_t>(number % 10);
    std::string text;
    if (tens > 1)
        text += Digits.at(tens);
    if (tens > 0)
        text += "十";
    return text += Digits.at(ones);
}

/// What may stand behind a title without making another thing of it: "续报二（书面）", "续报二报省局"; not
/// "续报二后一小时", "续报一下", "续报二十".
bool goesOnAsTitle(std::string_view rest)
{
    static constexpr std::array<std::string_view, 8> Followers{" ", "（", "(", "，", ",", "：", ":", "报"};
    return rest.empty()
        || std::ranges::any_of(Followers, [&](std::string_view follower) { return rest.starts_with(follower); });
}

/// "报送续报二" is 续报二.
std::string_view withoutVerb(std::string_view label)
{
    for (const std::string_view verb : {"报送", "上报"}) {
        if (label.starts_with(verb))
            return label.substr(verb.size());
    }
    return label;
}

std::int64_t numberOf(const ReportSent &sent, std::int64_t before)
{
    return sent.number > 0 ? sent.number : before + 1;
}

} // namespace

std::string reportTitle(const std::string &label, plan::ReportKind kind, std::int64_t number)
{
    if (kind == plan::ReportKind::FollowUp)
        return label + chineseNumber(number);
    return number > 1 ? label + "（第" + chineseNumber(number) + "次）" : label;
}

bool isCalledAfter(std::string_view clock, const ReportSent &report)
{
    const std::string_view label = withoutVerb(clock);
    if (label.empty() || label == report.label)
        return !label.empty();
    return !report.title.empty() && label.starts_with(report.title)
        && (report.title != report.label || label == report.title) && goesOnAsTitle(label.substr(report.title.size()));
}

std::int64_t nextNumber(const Incident &incident, const ActivationId &activation, const std::string &report)
{
    std::int64_t last = 0;
    for (const RecordedEvent &record : incident.history) {
        const auto *sent = std::get_if<ReportSent>(&record.event);
        if (sent && sent->activation == activation && sent->report == report)
            last = std::max(last, numberOf(*sent, last));
    }
    return last + 1;
}

std::vector<SentReport> sentReports(const Incident &incident, const plan::Plan *plan)
{
    std::map<std::pair<std::string, std::string>, std::int64_t> last;
    std::vector<SentReport> reports;
    for (const RecordedEvent &record : incident.history) {
        const auto *sent = std::get_if<ReportSent>(&record.event);
        if (!sent)
            continue;
        std::int64_t &before = last[{sent->activation.value, sent->report}];
        before = std::max(before, numberOf(*sent, before));
        const plan::Report *known = plan ? plan::findReport(*plan, sent->report) : nullptr;
        SentReport report{record.version, sent, numberOf(*sent, before - 1), sent->title, sent->covers,
            timeOf(incident, record), record.recorded, record.actor, isStruck(incident, record.version)};
        if (report.title.empty())
            report.title = known ? reportTitle(known->label, known->kind, report.number) : sent->label;
        if (report.covers == 0)
            report.covers = record.version;
        reports.push_back(std::move(report));
    }
    return reports;
}

std::optional<SentReport> sentReport(const Incident &incident, std::int64_t version, const plan::Plan *plan)
{
    for (SentReport &report : sentReports(incident, plan)) {
        if (report.version == version)
            return std::move(report);
    }
    return std::nullopt;
}

} // namespace incident
