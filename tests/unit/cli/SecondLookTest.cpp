#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

namespace {

const std::string Id = "2026-0001";

struct Desk : Terminal {
    Desk() { EXPECT_EQ(incident({"open", "--text", "锅炉爆炸", "--plan", "special-equipment"}).exit, 0); }
};

} // namespace

TEST(SecondLook, APostThatNobodyKnowsIsRecordedAsToldWithAWarning)
{
    Desk desk;
    const Reply unknown = desk.incident({"note", Id, "x", "--post", "无此岗"});
    EXPECT_EQ(unknown.exit, 0);
    EXPECT_EQ(
        unknown.err, "warning: no plan, directory or roster knows the post 无此岗; it is recorded as told, check it\n");
    for (const std::string known : {"office_duty", "市指挥部指挥长", "police", "市公安局"})
        EXPECT_EQ(desk.incident({"note", Id, "x", "--post", known}).err, "") << known;
    EXPECT_TRUE(desk.run({"db", "export", desk.record()}).says(R"("actor":"无此岗")"));
}

TEST(SecondLook, ACountyTheCityDoesNotHaveIsRecordedAsToldWithAWarning)
{
    Desk desk;
    const Reply unknown = desk.incident({"describe", Id, "--county", "不存在县"});
    EXPECT_EQ(unknown.exit, 0);
    EXPECT_TRUE(unknown.complains("warning: the city has no county 不存在县; it is recorded as told")) << unknown.err;
    EXPECT_EQ(desk.incident({"describe", Id, "--county", "孝义市"}).err, "");
    EXPECT_TRUE(desk.incident({"open", "--text", "x", "--county", "不存在县"}).complains("no county 不存在县"));
}

TEST(SecondLook, ATimeLongBeforeTheIncidentIsASlipAndRefused)
{
    Desk desk;
    const Reply old = desk.incident({"note", Id, "x", "--at", "1900-01-01T00:00"});
    EXPECT_EQ(old.exit, 1);
    EXPECT_EQ(old.err,
        "1900-01-01 00:00 lies more than 30 days before the incident was reported (2026-11-25 03:14); nothing was "
        "recorded; check the date, or tell it in a note\n");
    EXPECT_EQ(desk.incident({"note", Id, "x", "--at", "2026-10-26T03:13"}).exit, 1);
    EXPECT_EQ(desk.incident({"note", Id, "x", "--at", "2026-10-26T03:14"}).exit, 0) << "thirty days to the minute";
    EXPECT_TRUE(desk.incident({"open", "--text", "x", "--at", "2025-11-25T03:00"}).complains("30 days before now"));
    EXPECT_EQ(desk.incident({"list"}).out, Id + "  锅炉爆炸  接报\n");
}
