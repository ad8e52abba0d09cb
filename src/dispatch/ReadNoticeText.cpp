#include "dispatch/NoticeText.h"

#include "dispatch/RequestText.h"

namespace dispatch {

namespace {

DraftLot readLot(base::LabelReader &lines)
{
    DraftLot lot;
    lot.lot = lines.takeNumber("库存号");
    lot.batch = lines.take("批号");
    if (const std::string day = lines.take("有效期至"); !day.empty()) {
        const auto expires = calendar::parseDay(day);
        if (expires)
            lot.expires = *expires;
        else
            lines.fail();
    }
    lot.quantity = takeQuantity(lines, "数量");
    lot.price = takeMoney(lines, "单价（元）");
    return lot;
}

DraftLine readLine(base::LabelReader &lines)
{
    DraftLine line;
    (void)lines.takeNumber("第");
    line.item = lines.take("编码");
    line.name = lines.take("调用品种");
    line.spec = lines.take("规格");
    line.unit = lines.take("单位");
    line.asked = takeQuantity(lines, "申请数量");
    line.approved = takeQuantity(lines, "批准数量");
    line.amount = takeMoney(lines, "金额（元）");
    const std::int64_t lots = lines.takeCount("批次数");
    for (std::int64_t i = 0; i < lots && !lines.failed(); ++i)
        line.lots.push_back(readLot(lines));
    return line;
}

} // namespace

std::optional<Notice> readNoticeText(std::string_view text)
{
    base::LabelReader lines(text);
    Notice notice;
    lines.expect(NoticeTitle);
    (void)lines.takeNumber("文本格式");
    notice.id = lines.takeNumber("登记号");
    notice.draft.number = lines.takeNumber("稿次");
    notice.request = readRequest(lines);
    const std::int64_t count = lines.takeCount("明细数");
    for (std::int64_t i = 0; i < count && !lines.failed(); ++i) {
        notice.draft.lines.push_back(readLine(lines));
        notice.request.lines.push_back({notice.draft.lines.back().item, notice.draft.lines.back().asked});
    }
    (void)lines.take("合计（元）");
    notice.draft.note = lines.take("附注");
    // Whatever was read is written again: places, sum, zeros and blanks are right, or it is another text.
    if (!lines.finished() || noticeText(notice) != text)
        return {};
    return notice;
}

} // namespace dispatch
