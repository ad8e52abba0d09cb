#include "unit/cli/Rewritten.h"
#include "unit/cli/NoticeTerminal.h"
#include "unit/cli/Openssl.h"

using namespace test;

TEST(NoticeCommand, AWholeDispatchByFourAccounts)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    EXPECT_TRUE(desk.db({"notice", "queue", "--for", "fr"}).says("* 1  first_review"));
    EXPECT_TRUE(desk.db({"notice", "queue", "--for", "sr"}).says("which no role of the account lets it do"));
    const Reply opened = desk.as("fr", {"notice", "open", "1"});
    EXPECT_TRUE(opened.says("批准数量：50")) << opened.out << opened.err;
    EXPECT_TRUE(desk.as("fr", {"notice", "approve", "1", "--draft", "2"}).complains("draft_changed"));
    EXPECT_EQ(desk.as("fr", {"notice", "review", "1", "--draft", "1"}).exit, 0);
    EXPECT_TRUE(desk.as("duty", {"notice", "issue", "1", "--draft", "1"}).complains("waits for second_review"));
    for (const char *who : {"sr", "dl", "ld"})
        EXPECT_EQ(desk.sign(who, "1").exit, 0) << who;
    const Reply issued = desk.as("duty", {"notice", "issue", "1", "--draft", "1"});
    EXPECT_TRUE(issued.says("吕工信医药调〔2026〕1号")) << issued.err;
    const std::string code = issued.out.substr(issued.out.find("code ") + 5, 14);
    EXPECT_TRUE(desk.db({"notice", "verify", code}).says("good: 吕工信医药调〔2026〕1号"));
    EXPECT_EQ(desk.db({"notice", "verify", "吕工信医药调〔2026〕1号"}).exit, 0);
    EXPECT_EQ(desk.db({"notice", "verify", "0000-0000-0000"}).exit, 1);
    EXPECT_TRUE(desk.as("chen", {"notice", "ship", "1"}).says("stock confirm 2"));
    EXPECT_EQ(desk.as("wu", {"stock", "confirm", "2"}).exit, 0);
    EXPECT_EQ(desk.as("chen", {"notice", "load", "1", "--detail", "国道 209"}).exit, 0);
    EXPECT_EQ(desk.as("chen", {"notice", "deliver", "1", "--detail", "药库"}).exit, 0);
    EXPECT_EQ(desk.as("chen", {"notice", "record", "1", "handed_over", "--detail", "交接单 1"}).exit, 0);
    EXPECT_TRUE(desk.as("chen", {"notice", "record", "1", "eaten", "--detail", "x"}).complains("is none of: loaded"));
    EXPECT_TRUE(desk.db({"notice", "show", "1"}).says("delivered [70号 3.2(6)]"));
    const auto happenings = desk.db({"notice", "show", "1", "--json"}).json()["happenings"];
    ASSERT_EQ(happenings.size(), 3U);
    EXPECT_EQ(happenings[2]["what"], "handed_over");
    EXPECT_EQ(happenings[2]["detail"], "交接单 1");
    EXPECT_TRUE(desk.db({"notice", "trace", "1"}).says("ld  notice-signed"));
    EXPECT_TRUE(desk.db({"notice", "trace", "1"}).says("wu  movement-confirmed"));
    EXPECT_TRUE(desk.db({"notice", "list"}).says("吕工信医药调〔2026〕1号")) << "its contract is not signed yet";
    const Reply verified = desk.run({"db", "verify", desk.record()});
    EXPECT_EQ(verified.exit, 0) << verified.err;
}

TEST(NoticeCommand, WhoCouldSignReadsWhatDraftingCosts)
{
    NoticeTerminal desk;
    EXPECT_EQ(desk.request("Y1=50").exit, 0);
    const Reply drafted = desk.as("fr", {"notice", "draft", "1"});
    EXPECT_EQ(drafted.exit, 0) << drafted.err;
    EXPECT_TRUE(drafted.complains("after this first_review is for somebody else, and there is nobody else"))
        << drafted.err;
    EXPECT_EQ(desk.request("Y1=50").exit, 0);
    EXPECT_EQ(desk.as("duty", {"notice", "draft", "2"}).err.find("whoever drafts"), std::string::npos);
}

TEST(NoticeCommand, AnOpinionIsSignedAndShown)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    EXPECT_EQ(desk.as("fr", {"notice", "open", "1"}).exit, 0);
    const auto review = [&](const char *opinion) {
        return desk.as("fr", {"notice", "review", "1", "--draft", "1", "--opinion", opinion});
    };
    EXPECT_TRUE(review("").complains("an opinion is one line"));
    const Reply made = review("同意，分两次送");
    EXPECT_EQ(made.exit, 0) << made.err;
    EXPECT_EQ(desk.db({"notice", "show", "1", "--json"}).json()["signatures"][0]["opinion"], "同意，分两次送");
    EXPECT_TRUE(desk.db({"notice", "text", "1", "--step", "first_review"}).says("\n审批意见：同意，分两次送\n"));
    EXPECT_EQ(desk.sign("sr", "1").exit, 0);
    EXPECT_TRUE(desk.db({"notice", "text", "1", "--step", "second_review"}).says("\n审批意见：同意\n"));
}

TEST(NoticeCommand, AThirdPartyChecksEverySignatureWithOpenssl)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    desk.issue("1");
    const auto shown = desk.db({"notice", "show", "1", "--json"}).json();
    ASSERT_EQ(shown["signatures"].size(), 4U);
    for (const auto &made : shown["signatures"]) {
        const std::string text = desk.db({"notice", "text", "1", "--step", made["step"]}).out;
        const std::string key = desk.account({"public-key", made["account"], made["key"]}).out;
        EXPECT_EQ(opensslVerifies(desk, key, made["signature"], desk.write("notice.txt", text)), 0) << made["step"];
        EXPECT_NE(opensslVerifies(
                      desk, key, made["signature"], desk.write("unsigned.txt", desk.db({"notice", "text", "1"}).out)),
            0);
    }
    EXPECT_EQ(desk.db({"notice", "text", "1", "--step", "nobody"}).exit, 1);
}

TEST(NoticeCommand, AWrongPasswordSignsNothingAndIsRecorded)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    EXPECT_EQ(desk.as("fr", {"notice", "open", "1"}).exit, 0);
    EXPECT_TRUE(
        desk.as("fr", {"notice", "approve", "1", "--draft", "1"}, "Wrong-one-22\n").complains("wrong_password"));
    EXPECT_TRUE(desk.account({"trace", "fr"}).says("sign-in-failed"));
    EXPECT_EQ(desk.db({"notice", "show", "1", "--json"}).json()["signatures"].size(), 0U);
}

TEST(NoticeCommand, RefusedWithReasonTheLotsAreFreeAgain)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=60");
    EXPECT_TRUE(desk.as("fr", {"notice", "refuse", "1", "--draft", "1", "--reason", " "}).complains("reason_missing"));
    EXPECT_EQ(desk.as("fr", {"notice", "refuse", "1", "--draft", "1", "--reason", "本级储备未用"}).exit, 0);
    EXPECT_TRUE(desk.db({"notice", "show", "1"}).says("本级储备未用"));
    EXPECT_TRUE(desk.db({"notice", "list"}).says("no notice is under way"));
    EXPECT_EQ(desk.db({"notice", "verify", "1"}).exit, 1);
    EXPECT_EQ(desk.request("Y1=60").exit, 0);
    EXPECT_EQ(desk.as("duty", {"notice", "draft", "2", "2=60"}).exit, 0) << "the same lot";
}

TEST(NoticeCommand, TwoNoticesRaceForTheLastOfALot)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=60");
    EXPECT_EQ(desk.request("Y1=60").exit, 0);
    const Reply late = desk.as("duty", {"notice", "draft", "2", "2=1"});
    EXPECT_TRUE(late.complains("not_enough")) << late.err;
    EXPECT_TRUE(desk.as("fr", {"stock", "release", "1", "--reason", "x"}).complains("of_notice"));
}

TEST(NoticeCommand, AnIssuedNoticeThatNobodyShippedIsCancelled)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    EXPECT_TRUE(desk.as("duty", {"notice", "cancel", "1", "--reason", "不再调用"}).complains("wrong_state"));
    desk.issue("1");
    EXPECT_TRUE(desk.as("chen", {"stock", "issue", "1=5", "--reference", "吕工信医药调〔2026〕1号"})
                    .complains("goes_by_notice"));
    EXPECT_TRUE(desk.as("chen", {"notice", "cancel", "1", "--reason", "不再调用"}).complains("not_allowed"));
    EXPECT_TRUE(desk.as("duty", {"notice", "cancel", "1", "--reason", "不再调用"}).says("cancelled"));
    EXPECT_TRUE(desk.db({"stock", "reservations"}).says("nothing is reserved"));
    EXPECT_TRUE(desk.db({"notice", "show", "1"}).says("不再调用"));
    EXPECT_TRUE(desk.db({"notice", "verify", "1"}).complains("cancelled; goods do not leave by it"));
    EXPECT_EQ(desk.run({"db", "verify", desk.record()}).exit, 0);
}

TEST(NoticeCommand, TheDraftThatWasSeenIsSaidOrTheNewestIsMeant)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    EXPECT_EQ(desk.as("fr", {"notice", "draft", "1", "1=10"}).exit, 0);
    EXPECT_TRUE(desk.as("duty", {"notice", "draft", "1", "1=20", "--draft", "1"}).complains("draft_changed"));
    EXPECT_TRUE(
        desk.as("duty", {"notice", "withdraw", "1", "--reason", "不需", "--draft", "1"}).complains("draft_changed"));
    EXPECT_EQ(desk.as("duty", {"notice", "draft", "1", "1=20", "--draft", "2"}).exit, 0);
    EXPECT_EQ(desk.as("duty", {"notice", "withdraw", "1", "--reason", "不需"}).exit, 0);
    EXPECT_EQ(desk.run({"db", "verify", desk.record()}).exit, 0);
}

TEST(NoticeCommand, AnotherDraftPutsTheRequestRightAndIsChecked)
{
    NoticeTerminal desk;
    EXPECT_EQ(desk.request("Y1=80").exit, 0);
    EXPECT_EQ(desk.as("duty", {"notice", "draft", "1", "2=40", "--note", "先发一批"}).exit, 0);
    EXPECT_EQ(desk.as("duty", {"notice", "draft", "1", "--to", "县医院急诊科", "--phone", "0358-9"}).exit, 0);
    const Reply shown = desk.db({"notice", "text", "1"});
    EXPECT_TRUE(shown.says("送达地点：县医院急诊科")) << shown.out << shown.err;
    EXPECT_TRUE(shown.says("批准数量：40")) << "the lots of the draft before";
    EXPECT_TRUE(shown.says("先发一批")) << "and its note";
    EXPECT_TRUE(shown.says("动用单位联系电话：0358-9")) << "it was whoever asks";
    for (const char *who : {"fr", "sr", "dl", "ld"})
        EXPECT_EQ(desk.sign(who, "1", "2").exit, 0) << who;
    Rewritten rewritten(desk, desk.record());
    EXPECT_EQ(rewritten.verify().exit, 0) << rewritten.verify().err;
    Rewritten::change(rewritten.find("draft-made", "急诊科"), "急诊科", "住院部");
    const Reply verified = rewritten.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("notice 1")) << verified.err;
    EXPECT_TRUE(desk.as("duty", {"notice", "draft", "1", "--by", "gestern"}).exit != 0);
}

TEST(NoticeCommand, OrderedByPhoneTheyGoAtOnceAndThePapersFollow)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=20");
    EXPECT_TRUE(desk.as("chen", {"notice", "ship", "1"}).complains("not_ordered"));
    EXPECT_EQ(
        desk.as("duty", {"notice", "phone-order", "1", "--draft", "1", "--ordered-by", "组长", "--urgency", "食物中毒"})
            .exit,
        0);
    EXPECT_EQ(desk.as("chen", {"notice", "ship", "1"}).exit, 0);
    EXPECT_EQ(desk.as("wu", {"stock", "confirm", "2"}).exit, 0);
    EXPECT_TRUE(
        desk.db({"notice", "show", "1"}).says("phone_papers_done [71号 第二十四条]: due 2026-12-02 24:00, open"));
    EXPECT_EQ(desk.as("duty", {"notice", "papers", "1", "--reference", "函〔2026〕9号"}).exit, 0);
    desk.issue("1");
    EXPECT_EQ(desk.run({"db", "verify", desk.record()}).exit, 0);
}

TEST(NoticeCommand, TheWayOfSupplyIsOneThePlanKnows)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=20");
    const auto wrong = desk.as("duty", {"notice", "supply", "1", "citty", "--reason", "short"});
    EXPECT_EQ(wrong.exit, 1);
    EXPECT_TRUE(wrong.complains("citty")) << wrong.err;
    EXPECT_TRUE(wrong.complains("city_and_purchase (市级储备，不足市场采购)")) << wrong.err;
    EXPECT_EQ(desk.as("duty", {"notice", "supply", "1", "city_and_purchase", "--reason", "short"}).exit, 0);
}

TEST(NoticeCommand, AnIncidentThatIsNotThereIsNotLinked)
{
    NoticeTerminal desk;
    const std::vector<std::string> words{"notice", "request", "Y1=1", "--path", "response", "--reference", "电话",
        "--medium", "phone", "--unit", "指挥部", "--contact", "值班员", "--phone", "1", "--by", "2026-11-25 20:00",
        "--to", "现场", "--incident", "2026-0001"};
    EXPECT_TRUE(desk.as("duty", words).complains("unknown_incident"));
    EXPECT_EQ(desk.incident({"open", "--text", "boiler burst"}).exit, 0);
    EXPECT_EQ(desk.as("duty", words).exit, 0);
}
