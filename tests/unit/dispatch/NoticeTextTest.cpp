#include "NoticeDesk.h"

#include "base/Digest.h"
#include "dispatch/NoticeText.h"

using namespace dispatch;
using namespace test;

TEST(NoticeText, IsTheSameBytesEverywhere)
{
    NoticeDesk desk;
    desk.fill();
    Request request = desk.request("70.5");
    request.lines.pop_back();
    EXPECT_EQ(desk.outcome("duty", RecordRequest{request}), "done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {{2, amount("60")}, {1, amount("0.5")}}, "先送 60"}), "done");
    const std::string expected =
        "吕梁市医药储备调用通知单\n文本格式：1\n登记号：1\n稿次：1\n途径：应急响应\n要求方式：书面\n"
        "来文：函〔2026〕3号\n事件：\n启动：\n申请单位：某县政府\n申请单位联系人：值班员\n"
        "申请单位联系电话：0358-1\n动用单位：某医院\n动用单位联系人：药剂科\n"
        "动用单位联系电话：0358-2\n送达时间：2026-11-25T17:00:00.000+08:00\n"
        "送达地点：某医院药库\n明细数：1\n第：1\n编码：Y1\n调用品种：抗毒素\n规格：10 ml\n单位：支\n"
        "申请数量：70.5\n批准数量：60.5\n金额（元）：574.75\n批次数：2\n"
        "库存号：2\n批号：B2\n有效期至：2027-03-31\n数量：60\n单价（元）：9.50\n"
        "库存号：1\n批号：B1\n有效期至：2027-12-31\n数量：0.5\n单价（元）：9.50\n"
        "合计（元）：574.75\n附注：先送 60\n";
    EXPECT_EQ(noticeText(desk.notice()), expected);
    const std::string who = "签署步骤：组长审批\n签署账号：ld\n代：dl\n";
    const std::string when = "签署时间：2026-11-25T09:00:00.000+08:00\n";
    EXPECT_EQ(signedText(expected, {Step::Leader, "ld", "dl", "同意，分两次送", desk.now}),
        expected + who + "审批意见：同意，分两次送\n" + when);
    EXPECT_EQ(signedText(expected, {Step::Leader, "ld", "dl", {}, desk.now}), expected + who + when)
        << "as it was before opinions were signed";
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.notice().signatures.front().digest, base::sm3Hex(expected));
    EXPECT_EQ(noticeText(desk.notice()), expected) << "signing does not change it";
}

TEST(NoticeText, CodesAndNumbersReadAsTyped)
{
    EXPECT_EQ(shortCode("3f2a90c177de0011"), "3F2A-90C1-77DE");
    EXPECT_EQ(tidyCode("3f2a 90c1 77de"), "3F2A-90C1-77DE");
    EXPECT_EQ(tidyCode("３F2A－90C1－77DE"), "3F2A-90C1-77DE");
    EXPECT_EQ(tidyCode("3f2a90c177d"), "");
    EXPECT_EQ(tidyCode("xf2a90c177de"), "");
    using Number = std::pair<std::int64_t, std::int64_t>;
    EXPECT_EQ(parseOfficialNumber("吕工信医药调〔2026〕17号"), Number(2026, 17));
    EXPECT_EQ(parseOfficialNumber("吕工信医药调[2026]17号"), Number(2026, 17));
    EXPECT_EQ(parseOfficialNumber("吕工信医药调（2026）17号"), Number(2026, 17));
    EXPECT_FALSE(parseOfficialNumber("吕工信医药调〔2026〕号"));
    EXPECT_FALSE(parseOfficialNumber("吕政办发〔2026〕17号"));
    EXPECT_FALSE(parseOfficialNumber("吕工信医药调〔2026〕0号"));
}
