#include "dispatch/NoticeText.h"

#include "base/LabelLines.h"
#include "base/Text.h"
#include "dispatch/RequestText.h"

#include <algorithm>

namespace dispatch {

namespace {

constexpr auto StepTitles = std::to_array<std::string_view>({"初审", "复审", "副组长审批", "组长审批"});
void addLine(base::LabelWriter &lines, std::size_t place, const DraftLine &line)
{
    lines.add("第", static_cast<std::int64_t>(place + 1));
    lines.add("编码", line.item);
    lines.add("调用品种", line.name);
    lines.add("规格", line.spec);
    lines.add("单位", line.unit);
    lines.add("申请数量", toText(line.asked));
    lines.add("批准数量", toText(line.approved));
    lines.add("金额（元）", toText(line.amount));
    lines.add("批次数", static_cast<std::int64_t>(line.lots.size()));
    for (const DraftLot &lot : line.lots) {
        lines.add("库存号", lot.lot);
        lines.add("批号", lot.batch);
        lines.add("有效期至", lot.expires ? calendar::toIso(*lot.expires) : std::string());
        lines.add("数量", toText(lot.quantity));
        lines.add("单价（元）", toText(lot.price));
    }
}

reserve::Money total(const std::vector<DraftLine> &lines)
{
    reserve::Money sum;
    for (const DraftLine &line : lines)
        sum = sum.plus(line.amount).value_or(sum); // found to fit when it was drafted
    return sum;
}

} // namespace

std::string_view stepTitle(Step step) { return StepTitles.at(static_cast<std::size_t>(step)); }

std::optional<Step> stepTitled(std::string_view title)
{
    const auto found = std::ranges::find(StepTitles, title);
    return found == StepTitles.end() ? std::nullopt : std::optional(static_cast<Step>(found - StepTitles.begin()));
}

std::string noticeText(const Notice &notice)
{
    base::LabelWriter lines(std::string(NoticeTitle) + "\n");
    lines.add("文本格式", 1);
    lines.add("登记号", notice.id);
    lines.add("稿次", notice.draft.number);
    writeRequest(lines, notice.request);
    lines.add("明细数", static_cast<std::int64_t>(notice.draft.lines.size()));
    for (std::size_t i = 0; i < notice.draft.lines.size(); ++i)
        addLine(lines, i, notice.draft.lines[i]);
    lines.add("合计（元）", toText(total(notice.draft.lines)));
    lines.add("附注", notice.draft.note);
    return lines.take();
}

std::string signedText(std::string_view text, const Signing &signing)
{
    base::LabelWriter lines{std::string(text)};
    lines.add("签署步骤", stepTitle(signing.step));
    lines.add("签署账号", signing.account);
    lines.add("代", signing.standsFor);
    if (!signing.opinion.empty()) // signatures of before it was signed too stay what they are
        lines.add("审批意见", signing.opinion);
    lines.add("签署时间", base::toIso(signing.at));
    return lines.take();
}

std::string signedName(std::int64_t notice, std::int64_t draft)
{
    return "notice " + std::to_string(notice) + " draft " + std::to_string(draft);
}

std::string shortCode(std::string_view digest)
{
    constexpr std::size_t Group = 4;
    constexpr std::size_t Digits = 12;
    std::string code;
    for (std::size_t i = 0; i < Digits && i < digest.size(); ++i) {
        if (i > 0 && i % Group == 0)
            code.push_back('-');
        code.push_back(digest[i] >= 'a' && digest[i] <= 'f' ? static_cast<char>(digest[i] - 'a' + 'A') : digest[i]);
    }
    return code;
}

std::string tidyCode(std::string_view typed)
{
    std::string digits;
    for (const char c : base::toHalfWidth(typed)) {
        const char small = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((small >= '0' && small <= '9') || (small >= 'a' && small <= 'f'))
            digits.push_back(small);
        else if (c != '-' && c != ' ')
            return {};
    }
    constexpr std::size_t Digits = 12;
    return digits.size() == Digits ? shortCode(digits) : std::string();
}

} // namespace dispatch
