#include "app/SheetLines.h"

#include "base/PlainLine.h"
#include "base/Text.h"
#include "calendar/DueTime.h"
#include "dispatch/NoticeClocks.h"
#include "incident/CallOutcomeWords.h"
#include "incident/Clocks.h"
#include "incident/Owing.h"
#include "incident/StandingWords.h"
#include "reserve/SecondSignature.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

using handover::Row;
using handover::Section;

/// "2026-11-25 03:14"; midnight is that of the day that begins.
std::string minute(base::Instant moment)
{
    std::string text = base::toIso(moment).substr(0, 16);
    text.replace(10, 1, " ");
    return text;
}

/// What somebody typed may be longer than a line of a sheet, or have breaks in it.
std::string cell(const std::string &words)
{
    std::string line = words;
    std::ranges::replace_if(
        line, [](char byte) { return byte >= 0 && byte < 0x20; }, ' ');
    line = base::trimmed(line);
    return line.empty() || base::isPlainLine(line) ? line : base::quotedLine(line);
}

bool isOwedStill(const incident::Incident &incident, const incident::DeadlineEntry &clock, base::Instant now)
{
    return !clock.ended && (!incident.ended() || incident::isOwed(clock, now));
}

std::string standing(base::Instant due, base::Instant near, base::Instant now)
{
    const std::string_view word = now > due ? handover::OverWord : now >= near ? handover::NearWord : "";
    return calendar::dueMinute(due) + (word.empty() ? "" : " ") + std::string(word);
}

/// A clock of any kind, before it is a line.
struct Running {
    base::Instant due;
    Row row;
};

void addClocks(const incident::Incident &incident, base::Instant now, std::vector<Running> &clocks)
{
    for (const incident::DeadlineEntry &clock : incident.deadlines) {
        if (!isOwedStill(incident, clock, now))
            continue;
        clocks.push_back({clock.due,
            {cell(incident.id.value + " " + title(incident)), cell(incident::clockWords(clock.deadline, clock.label)),
                standing(clock.due, clock.near, now)}});
    }
}

void addUnreached(const incident::Incident &incident, std::vector<Row> &rows)
{
    for (const incident::CallEntry &call : incident.calls) {
        const incident::CallAttempt *last = nullptr;
        int attempts = 0;
        for (const incident::CallAttempt &attempt : call.attempts) {
            if (attempt.struck)
                continue;
            last = &attempt;
            ++attempts;
        }
        using enum incident::CallOutcome;
        if (!last || last->outcome == Reached || last->outcome == PassedOn || last->outcome == Skipped)
            continue;
        rows.push_back({cell(incident.id.value + " " + title(incident)), cell(call.label),
            minute(last->at) + " " + std::string(incident::outcomeWords(last->outcome)) + "，第"
                + std::to_string(attempts) + "次"});
    }
}

std::string noticeName(const dispatch::Notice &notice)
{
    return notice.issued ? dispatch::officialNumber(notice.year, notice.number)
                         : "调用登记" + std::to_string(notice.id) + "号";
}

std::string waitsFor(const dispatch::Notice &notice)
{
    constexpr auto Steps = std::to_array<std::string_view>({"初审", "复审", "副组长审批", "组长审批"});
    static_assert(Steps.size() == dispatch::Steps);
    switch (notice.state) {
    case dispatch::State::Requested:
        return "待拟通知单";
    case dispatch::State::Returned:
        return "已退回，待重拟";
    case dispatch::State::InApproval: {
        const auto step = notice.waitsFor();
        return step ? "待" + std::string(Steps[static_cast<std::size_t>(*step)]) : "待签发";
    }
    default:
        return {};
    }
}

/// What a clock of a notice waits for, in the words of the documents.
std::string clockWords(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> Words{
        {{"loaded", "装载"}, {"delivered", "送达"}, {"ordinary_delivered", "送达"}, {"payment_urged", "督促支付"},
            {"contract_urgent", "补签购销合同"}, {"contract_ordinary", "签订购销合同"},
            {"phone_papers_done", "补办电话调用手续"}, {"ordinary_decided", "答复调用申请"}}};
    const auto found = std::ranges::find(Words, name, &std::pair<std::string_view, std::string_view>::first);
    return std::string(found == Words.end() ? "补足储备" : found->second);
}

void addNotices(const DeskState &desk, SheetLines &lines, std::vector<Running> &clocks)
{
    for (const dispatch::Notice &notice : desk.notices.all) {
        const std::string unit = cell(notice.request.applicant.unit);
        if (const std::string waiting = waitsFor(notice); !waiting.empty())
            lines[static_cast<std::size_t>(Section::Unsigned)].push_back({cell(noticeName(notice)), unit, waiting});
    }
    for (const auto &[id, running] : dispatch::runningClocks(desk.notices, desk.stock, desk.plans.workdays())) {
        const dispatch::Notice *notice = desk.notices.find(id);
        for (const dispatch::NoticeClock &clock : running)
            clocks.push_back({clock.due,
                {cell(noticeName(*notice) + " " + notice->request.applicant.unit), cell(clockWords(clock.name)),
                    standing(clock.due, dispatch::nearSince(clock.started, clock.due), desk.now)}});
    }
}

void addMovements(const reserve::Stock &stock, std::vector<Row> &rows)
{
    for (const reserve::Movement &movement : stock.movements) {
        if (movement.state == reserve::MovementState::Pending)
            rows.push_back({"出入库单" + std::to_string(movement.number),
                cell(std::string(reserve::titleOf(movement.kind)) + " " + movement.reference), "待第二人签字"});
    }
}

void addDraftsOfOthers(const exchange::Exchange &exchange, std::vector<Row> &rows)
{
    for (const std::string &bundle : exchange.order) {
        const exchange::Taken *taken = exchange.findTaken(bundle);
        if (taken && taken->answer.empty() && std::holds_alternative<exchange::SentDraft>(taken->content.body))
            rows.push_back({"待签通知单", cell(taken->content.header.console), cell("传递件 " + bundle)});
    }
}

} // namespace

SheetLines sheetLines(const DeskState &desk)
{
    SheetLines lines;
    const auto of = [&](Section section) -> std::vector<Row> & { return lines[static_cast<std::size_t>(section)]; };
    std::vector<Running> clocks;
    for (const IncidentPointer &incident : desk.incidents) {
        if (!incident->ended())
            of(Section::Incidents)
                .push_back({incident->id.value, cell(title(*incident)),
                    cell(base::join(incident::standingWords(*incident, desk.plans), "；"))});
        addClocks(*incident, desk.now, clocks);
        if (!incident->ended())
            addUnreached(*incident, of(Section::Unreached));
    }
    addNotices(desk, lines, clocks);
    addMovements(desk.stock, of(Section::Unsigned));
    addDraftsOfOthers(desk.exchange, of(Section::Unsigned));
    for (const auto &[workstation, since] : desk.accounts.unsignedSince)
        of(Section::Unsigned).push_back({"未登录时的记录", cell(workstation), "自 " + minute(since) + " 起，待补签"});
    std::ranges::stable_sort(clocks, {}, &Running::due);
    for (Running &clock : clocks)
        of(Section::Clocks).push_back(std::move(clock.row));
    return lines;
}

} // namespace app
