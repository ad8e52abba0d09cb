#include "unit/cli/NoticeTerminal.h"

using namespace test;

namespace {

/// Two who keep the desk, one incident and one request.
struct HandoverTerminal : NoticeTerminal {
    HandoverTerminal()
    {
        open("duty2", "duty_officer");
        EXPECT_EQ(incident({"open", "--text", "梧桐镇锅炉爆炸", "--as", "duty"}, Own).exit, 0);
        EXPECT_EQ(request("Y1=50").exit, 0);
    }
    Reply incident(std::vector<std::string> words, const std::string &input)
    {
        words.insert(words.begin(), "incident");
        words.insert(words.end(), {"--db", record()});
        return run(words, input);
    }
    Reply handover(std::vector<std::string> words)
    {
        words.insert(words.begin(), "handover");
        return db(std::move(words));
    }
    Reply give(const std::string &who = "duty")
    {
        return as(who, {"handover", "give", "--note", "续报 8 点前报", "--note", "救护队换班"});
    }
};

} // namespace

TEST(HandoverCommand, BothSignWhatStandsOnTheDesk)
{
    HandoverTerminal desk;
    EXPECT_TRUE(desk.handover({"list"}).says("nothing was handed over yet"));
    const Reply now = desk.handover({"show"});
    EXPECT_TRUE(now.says("在办事件：1")) << now.out << now.err;
    EXPECT_TRUE(now.says("2026-0001  梧桐镇锅炉爆炸"));
    EXPECT_TRUE(now.says("调用登记1号  某县政府  待拟通知单"));
    const Reply given = desk.give();
    EXPECT_EQ(given.exit, 0) << given.err;
    EXPECT_TRUE(given.says("handover 1 waits to be taken over"));
    EXPECT_TRUE(given.says("救护队换班"));
    EXPECT_EQ(desk.handover({"verify", "1"}).exit, 1);
    EXPECT_TRUE(desk.as("duty", {"handover", "take", "1"}).complains("same_person"));
    desk.clock.advance(std::chrono::minutes{5});
    const Reply taken = desk.as("duty2", {"handover", "take", "1", "--remark", "已核对"});
    EXPECT_EQ(taken.exit, 0) << taken.err;
    const Reply good = desk.handover({"verify", "1"});
    EXPECT_EQ(good.exit, 0) << good.err;
    EXPECT_TRUE(good.says("good: handover 1, SM3 "));
    const auto json = desk.handover({"show", "1", "--json"}).json();
    EXPECT_EQ(json["state"], "taken");
    EXPECT_EQ(json["given"]["account"], "duty");
    EXPECT_EQ(json["taken"]["account"], "duty2");
    EXPECT_EQ(json["taken"]["remark"], "已核对");
    EXPECT_NE(json["given"]["at"], json["taken"]["at"]) << "both times are kept";
    EXPECT_EQ(json["sheet"]["notes"].size(), 2U);
    EXPECT_EQ(json["sheet"]["incidents"][0][0], "2026-0001");
    const Reply verified = desk.run({"db", "verify", desk.record()});
    EXPECT_EQ(verified.exit, 0) << verified.err;
}

TEST(HandoverCommand, TheTextIsWhatEachSideSigned)
{
    HandoverTerminal desk;
    EXPECT_EQ(desk.give().exit, 0);
    EXPECT_TRUE(desk.handover({"text", "1"}).out.starts_with("吕梁市应急指挥交接班记录\n"));
    EXPECT_TRUE(desk.handover({"text", "1", "--side", "given"}).says("签名：交班\n"));
    EXPECT_EQ(desk.handover({"text", "1", "--side", "taken"}).exit, 1);
    EXPECT_EQ(desk.handover({"text", "1", "--side", "both"}).exit, 1);
    EXPECT_EQ(desk.handover({"text", "2"}).exit, 1);
    EXPECT_EQ(desk.handover({"show", "x"}).exit, 1);
}

TEST(HandoverCommand, WhoGaveItTakesItBack)
{
    HandoverTerminal desk;
    EXPECT_EQ(desk.give().exit, 0);
    EXPECT_TRUE(desk.give("duty2").complains("another_waits"));
    EXPECT_TRUE(desk.as("duty2", {"handover", "withdraw", "1", "--reason", "x"}).complains("not_the_giver"));
    EXPECT_EQ(desk.as("duty", {"handover", "withdraw", "1", "--reason", "漏写"}).exit, 0);
    EXPECT_TRUE(desk.handover({"show", "1"}).says("taken back: "));
    EXPECT_TRUE(desk.handover({"verify", "1"}).complains("taken back"));
    EXPECT_EQ(desk.give("duty2").exit, 0);
    EXPECT_EQ(desk.handover({"list", "--json"}).json()["handovers"].size(), 2U);
}

TEST(HandoverCommand, AWarningInForceIsSaidBesideTheResponse)
{
    Terminal desk;
    desk.clock.set(base::fromCivil({2020, 12, 22, 8, 0, 0, 0}));
    EXPECT_EQ(desk.run({"replay", std::string(FIXTURE_DIR) + "/forms/haze.yaml", "--db", desk.record()}).exit, 0);
    const Reply now = desk.run({"handover", "show", "--db", desk.record()});
    EXPECT_TRUE(now.says("级响应，")) << now.out << now.err;
    EXPECT_TRUE(now.says("色预警（")) << now.out;
}

TEST(HandoverCommand, AMovementThatWaitsForItsSecondSignatureIsToBeSigned)
{
    HandoverTerminal desk;
    EXPECT_FALSE(desk.handover({"show"}).says("出入库单"));
    desk.bring("lots", "chen", "编码,批号,生产厂家,有效期至,货位,单价,数量\nY1,B3,某制药厂,2027-12-31,A-3,9.50,10\n");
    const Reply waiting = desk.handover({"show"});
    EXPECT_TRUE(waiting.says("出入库单2  入库")) << waiting.out;
    EXPECT_TRUE(waiting.says("待第二人签字")) << waiting.out;
    EXPECT_EQ(desk.as("wu", {"stock", "confirm", "2"}).exit, 0);
    EXPECT_FALSE(desk.handover({"show"}).says("出入库单"));
}

TEST(HandoverCommand, StandsInTheTraceOfBoth)
{
    HandoverTerminal desk;
    EXPECT_EQ(desk.give().exit, 0);
    EXPECT_EQ(desk.as("duty2", {"handover", "take", "1"}).exit, 0);
    const Reply giver = desk.db({"account", "trace", "duty"});
    EXPECT_EQ(giver.exit, 0) << giver.err;
    EXPECT_TRUE(giver.says("handover-given")) << giver.out;
    EXPECT_TRUE(giver.says("handovers, handover 1")) << giver.out;
    const Reply taker = desk.db({"account", "trace", "duty2"});
    EXPECT_TRUE(taker.says("handover-taken")) << taker.out;
}

TEST(HandoverCommand, WhoKeepsNoDeskHandsNothingOver)
{
    HandoverTerminal desk;
    EXPECT_TRUE(desk.give("chen").complains("not_allowed"));
    EXPECT_EQ(desk.handover({"give"}).exit, 2);
    EXPECT_EQ(desk.as("duty", {"handover", "give", "--note", ""}).exit, 1);
}
