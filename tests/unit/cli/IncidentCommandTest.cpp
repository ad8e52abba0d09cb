#include "unit/cli/Terminal.h"

#include "store/SqliteEventStore.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

namespace {

const std::string Id = "2026-0001";

/// A terminal that has taken a call about a boiler.
struct Desk : Terminal {
    Desk() { EXPECT_EQ(incident({"open", "--text", "锅炉爆炸", "--plan", "special-equipment"}).exit, 0); }
    /// Runs commands on the incident, which must all be done.
    void tell(const std::vector<std::vector<std::string>> &commands)
    {
        for (std::vector<std::string> words : commands) {
            words.insert(words.begin() + 1, Id);
            const Reply run = incident(words);
            ASSERT_EQ(run.exit, 0) << words.front() << ": " << run.err;
        }
    }
    Reply ask(std::vector<std::string> words)
    {
        words.insert(words.begin() + 1, Id);
        return incident(words);
    }
    std::string state() { return ask({"show", "--json"}).json()["activations"][0]["state"]; }
};

struct DeskAtLevelTwo : Desk {
    DeskAtLevelTwo()
    {
        tell({{"fact", "equipment_kind", "锅炉"}, {"fact", "deaths", "4"}, {"fact", "serious_injuries", "0"},
            {"fact", "direct_loss", "不到1000"}, {"verify", "--by", "office_duty"},
            {"start", "II", "--by", "commander"}});
    }
};

} // namespace

TEST(IncidentCommand, AClockSetBackIsSaidAlsoOnceSomethingWasRecordedByIt)
{
    Desk desk;
    EXPECT_EQ(desk.ask({"note", "先前"}).err, "");
    desk.clock.advance(-std::chrono::hours(2));
    for (const char *note : {"拨回之后", "再一句"}) {
        const Reply told = desk.ask({"note", note});
        EXPECT_EQ(told.exit, 0) << "it is recorded all the same";
        EXPECT_TRUE(told.complains("the record goes on to 2026-11-25T03:14:00")) << told.err;
    }
}

TEST(IncidentCommand, OpensUnderTheNextNumberOfTheYear)
{
    Desk desk;
    const Reply second = desk.incident({"open", "--text", "电梯困人", "--county", "汾阳市", "--json"});
    EXPECT_EQ(second.json()["id"], "2026-0002");
    EXPECT_EQ(second.json()["title"], "汾阳市");
}

TEST(IncidentCommand, OnlyOpenBeginsARecord)
{
    Terminal terminal;
    for (const auto &words : std::vector<std::vector<std::string>>{{"list"}, {"show", Id}, {"note", Id, "x"}}) {
        const Reply run = terminal.incident(words);
        EXPECT_EQ(run.exit, 1);
        EXPECT_TRUE(run.complains("nothing was created")) << run.err;
    }
    EXPECT_FALSE(std::filesystem::exists(terminal.record()));
}

TEST(IncidentCommand, WithoutDbItWorksOnTheLiveRecord)
{
    Terminal terminal;
    EXPECT_EQ(terminal.run({"incident", "open", "--text", "x"}).exit, 0);
    EXPECT_TRUE(std::filesystem::exists(terminal.file("live.db")));
}

TEST(IncidentCommand, AnAnswerIsTypedAsItIsSpoken)
{
    Desk desk;
    desk.tell({{"fact", "deaths", "至少3"}, {"fact", "direct_loss", "300到800"}, {"fact", "major_social_impact", "是"},
        {"fact", "serious_injuries", "?"}});
    const auto facts = desk.ask({"show", "--json"}).json()["facts"];
    EXPECT_EQ(facts.dump(),
        R"({"deaths":{"test":">= 3"},"direct_loss":{"test":"[300..800]"},"major_social_impact":true,"serious_injuries":null})");
    const Reply bad = desk.ask({"fact", "deaths", "很多"});
    EXPECT_EQ(bad.exit, 1);
    EXPECT_TRUE(bad.complains("至少3")) << "it says how an answer is written: " << bad.err;
}

TEST(IncidentCommand, TheFactsOfAnIncidentCanBeAssessedAsTheyStand)
{
    DeskAtLevelTwo desk;
    const std::string facts = desk.ask({"show", "--json"}).json()["facts"].dump();
    const Reply assessed = desk.run({"assess", "special-equipment", "--explain"}, facts);
    EXPECT_EQ(assessed.exit, 0) << assessed.err;
    EXPECT_EQ(assessed.out, desk.ask({"assess"}).out);
}

TEST(IncidentCommand, NamesWhatItDoesNotKnow)
{
    Desk desk;
    EXPECT_TRUE(desk.ask({"fact", "wind", "4"}).complains("deaths 死亡人数")) << "those that are asked are said";
    EXPECT_TRUE(desk.incident({"show", "2099-0001"}).complains("there is no incident 2099-0001; see"));
    EXPECT_TRUE(desk.ask({"activate", "pharma"}).complains("pharma"));
    EXPECT_TRUE(
        desk.ask({"task", "seal_site", "finished"}).complains("open, notified, accepted, done, not_applicable"));
    EXPECT_TRUE(
        desk.ask({"verify", "--by", "office_duty", "--channel", "smoke"}).complains("in_person, phone, written"));
    EXPECT_TRUE(desk.ask({"move", "fly", "--by", "commander"}).complains("unknown_transition"));
    EXPECT_TRUE(desk.ask({"note", "x", "--plan", "y"}).complains("incident note knows no --plan"));
}

TEST(IncidentCommand, RefusesAPostThatMayNotDecideAndNamesTheClause)
{
    Desk desk;
    const Reply run = desk.ask({"verify", "--by", "commander"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.err, "refused (not_entitled): the plan does not let this post decide it: 市指挥部指挥长 [5.1]\n");
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(desk.state(), "reported");
}

TEST(IncidentCommand, TheChannelOfAnOrderIsWhatWasSaidAndNeverInvented)
{
    Desk desk;
    desk.tell({{"verify", "--by", "office_duty"}, {"report", "initial", "--text", "一号"}});
    EXPECT_TRUE(desk.ask({"timeline"}).says("接报 → 核实, 市指挥部办公室值班员 (channel not stated)  [5.1]"))
        << desk.ask({"timeline"}).out;
    EXPECT_TRUE(desk.ask({"timeline"}).says("市委、市人民政府 (channel not stated): 一号"));
    EXPECT_FALSE(desk.ask({"timeline"}).says("by phone"));
}

TEST(IncidentCommand, AgainstTheAdviceAReasonIsNeeded)
{
    DeskAtLevelTwo desk;
    const Reply run = desk.ask({"raise", "I", "--by", "commander"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("refused (reason_missing)"));
    desk.tell({{"raise", "I", "--by", "commander", "--reason", "伤员增多"}});
    EXPECT_EQ(desk.state(), "response_1");
    EXPECT_TRUE(desk.ask({"timeline"}).says("against the advice; because: 伤员增多  [附件6]"));
}

TEST(IncidentCommand, LevelsAreStartedRaisedAndLoweredByTheirNames)
{
    DeskAtLevelTwo desk;
    EXPECT_EQ(desk.state(), "response_2");
    desk.tell({{"fact", "deaths", "12"}, {"raise", "I", "--by", "commander"}, {"fact", "deaths", "4"},
        {"lower", "II", "--by", "commander"}});
    EXPECT_EQ(desk.state(), "response_2");
    EXPECT_TRUE(
        desk.ask({"start", "II", "--by", "commander"}).complains("starting level II is not possible from Ⅱ级响应"));
    EXPECT_TRUE(desk.ask({"raise", "III", "--by", "commander"}).complains("possible steps: raise_1, lower_3, end"));
}

TEST(IncidentCommand, TheWarningLadderIsClimbedTheSameWay)
{
    Desk desk;
    desk.tell({{"fact", "crowded_place", "是"}, {"fact", "hazard_grade", "重大"},
        {"start", "orange", "--by", "regulator", "--ladder", "warning"}});
    EXPECT_EQ(desk.ask({"show", "--json"}).json()["activations"][0]["warning"], "warning_orange");
    EXPECT_TRUE(
        desk.ask({"start", "I", "--by", "regulator", "--ladder", "third"}).complains("the plan has no ladder third"));
}

TEST(IncidentCommand, AnEndIsNeverADismissal)
{
    Desk desk;
    const Reply run = desk.ask({"end", "--by", "office_director"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("ending is not possible from 接报; possible steps: verify, dismiss, close_untrue"));
    desk.tell({{"move", "close_untrue", "--by", "office_director", "--reason", "误报"}});
    EXPECT_EQ(desk.state(), "untrue");
}

TEST(IncidentCommand, EndsOnlyWithEveryConditionConfirmed)
{
    DeskAtLevelTwo desk;
    const Reply early = desk.ask({"end", "--by", "commander"});
    EXPECT_EQ(early.exit, 1);
    EXPECT_TRUE(early.complains("refused (requirement_unmet)"));
    EXPECT_TRUE(early.complains("事故现场得到控制、"));
    EXPECT_TRUE(desk.ask({"show"}).says("not yet: site_controlled  事故现场得到控制  [5.4]"));
    for (const std::string condition : {"site_controlled", "handling_done", "environment_safe", "secondary_removed"})
        desk.tell({{"confirm", condition, "--source", "现场指挥部"}});
    EXPECT_TRUE(desk.ask({"end", "--by", "commander"}).complains("现场指挥部确认危害消除 [5.4]"));
    desk.tell({{"confirm", "site_command_confirmed", "--source", "现场指挥部"}, {"end", "--by", "commander"},
        {"review", "--by", "office_director"}});
    EXPECT_EQ(desk.state(), "reviewed");
    EXPECT_TRUE(desk.ask({"fact", "deaths", "5"}).complains("refused"));
}

TEST(IncidentCommand, ReopeningNeedsAReason)
{
    Desk desk;
    desk.tell({{"move", "close_untrue", "--by", "office_director", "--reason", "误报"}});
    EXPECT_TRUE(desk.ask({"reopen", "--by", "office_director"}).complains("refused (reason_missing)"));
    const Reply wrong = desk.ask({"reopen", "--by", "boss", "--reason", "又来电"});
    EXPECT_EQ(wrong.exit, 1);
    EXPECT_TRUE(wrong.complains("boss: the post (--by) that takes an ended response up again is one of: "))
        << wrong.err;
    EXPECT_TRUE(wrong.complains("office_director 市指挥部办公室主任")) << wrong.err;
    EXPECT_TRUE(desk.ask({"reopen", "--by", "office_duty", "--reason", "x"}).complains("refused (not_entitled)"))
        << "a post of the plan is answered by its clause";
    EXPECT_EQ(desk.state(), "untrue") << "nothing was recorded";
    desk.tell({{"reopen", "--by", "市指挥部办公室主任", "--reason", "又来电"}});
    EXPECT_EQ(desk.state(), "reported");
}

TEST(IncidentCommand, TasksCallsReportsAndNotesAreRecorded)
{
    Desk desk;
    desk.tell({{"task", "seal_site", "done", "--who", "县公安局"}, {"call", "fire", "reached", "--said", "两车出动"},
        {"report", "initial", "--text", "一号", "--channel", "written"}, {"note", "备注"}, {"narrative", "又一句"},
        {"describe", "--county", "孝义市", "--what", "锅炉爆炸"}});
    const Reply timeline = desk.ask({"timeline"});
    for (const std::string words :
        {"task  封锁现场，维护秩序: done (县公安局)", "call  市公安消防支队: reached: 两车出动", "in writing: 一号",
            "note  备注", "narrative  又一句", "place  孝义市 锅炉爆炸"})
        EXPECT_TRUE(timeline.says(words)) << words << "\n" << timeline.out;
    EXPECT_TRUE(desk.ask({"task", "seal_site", "not_applicable"}).complains("refused (reason_missing)"));
}

TEST(IncidentCommand, ClocksAreSetExtendedSilencedAndStopped)
{
    Desk desk;
    desk.tell({{"deadline", "再问", "--due", "2026-11-25T03:30"}});
    EXPECT_TRUE(desk.ask({"show"}).says("due 2026-11-25 03:30  再问  own-1"));
    desk.tell({{"extend", "own-1", "--due", "2026-11-25T03:45", "--reason", "占线"}, {"silence", "own-1"},
        {"stop", "own-1", "--reason", "已答"}});
    EXPECT_FALSE(desk.ask({"show"}).says("own-1"));
    EXPECT_TRUE(desk.ask({"extend", "own-1", "--due", "2026-11-25T05:00", "--reason", "晚"})
                    .complains("refused (deadline_over): the deadline was stopped: 再问"));
    desk.tell({{"deadline", "日报", "--due", "2026-11-26T00:00"}});
    EXPECT_TRUE(desk.ask({"show"}).says("due 2026-11-25 24:00  日报")) << "the end of a day, as documents write it";
    EXPECT_TRUE(desk.ask({"timeline"}).says("日报, due 2026-11-25 24:00"));
    EXPECT_TRUE(desk.ask({"deadline", "再问", "--due", "tomorrow"}).complains("not a date and time"));
    EXPECT_TRUE(desk.ask({"deadline", "再问", "--due", "2020-01-01T00:00"}).complains("refused (not_later)"));
}

TEST(IncidentCommand, ClocksThatRanOverMeanwhileAreInTheRecordBeforeWhatIsToldNow)
{
    Desk desk;
    desk.clock.advance(std::chrono::minutes(61));
    EXPECT_TRUE(desk.ask({"show"}).says("over since 2026-11-25 04:14  事发单位报县级（1 小时）"));
    desk.tell({{"note", "一小时后"}});
    const std::string timeline = desk.ask({"timeline"}).out;
    EXPECT_LT(timeline.find("事发单位报县级（1 小时）: ran over"), timeline.find("note  一小时后"));
}

TEST(IncidentCommand, AMistakeIsStruckThroughByItsLine)
{
    Desk desk;
    desk.tell({{"fact", "deaths", "21"}});
    const auto lines = desk.ask({"timeline", "--json"}).json()["timeline"];
    std::string version;
    for (const auto &line : lines) {
        if (line["kind"] == "fact")
            version = line["version"].dump();
    }
    EXPECT_TRUE(desk.ask({"strike", version}).complains("refused (reason_missing)"));
    desk.tell({{"strike", version, "--reason", "听错"}, {"fact", "deaths", "22"}});
    const Reply timeline = desk.ask({"timeline"});
    EXPECT_TRUE(timeline.says("[struck] fact  死亡人数: 21 人"));
    EXPECT_TRUE(timeline.says("fact  死亡人数: 22 人"));
    EXPECT_TRUE(desk.ask({"strike", "abc", "--reason", "x"}).complains("give the line's number"));
    EXPECT_TRUE(desk.ask({"strike", "999", "--reason", "x"}).complains("refused (unknown_event)"));
}

TEST(IncidentCommand, TwoTimesAndTheRecorderAreKept)
{
    Desk desk;
    desk.clock.advance(std::chrono::minutes(10));
    desk.tell({{"note", "迟记", "--at", "2026-11-25T03:20", "--post", "夜班"}});
    EXPECT_TRUE(desk.ask({"timeline"}).says("2026-11-25 03:20 (recorded 2026-11-25 03:24)  note  迟记"));
    EXPECT_TRUE(desk.run({"db", "export", desk.record()}).says(R"("actor":"夜班")"));
    EXPECT_TRUE(desk.ask({"note", "x", "--at", "yesterday"}).complains("not a date and time"));
    EXPECT_TRUE(desk.ask({"note", "x", "--at", "2099-01-01T00:00"}).complains("refused (in_the_future)"));
}

TEST(IncidentCommand, WrongUsageSaysHowTheActionIsUsed)
{
    Desk desk;
    const Reply run = desk.incident({"fact", Id});
    EXPECT_EQ(run.exit, 2);
    EXPECT_TRUE(run.complains("usage: fengsuictl incident fact ID FACT ANSWER"));
    EXPECT_EQ(desk.incident({"show"}).exit, 2);
    EXPECT_EQ(desk.incident({"show", Id, "x"}).exit, 2);
    EXPECT_EQ(desk.incident({"fly"}).exit, 2);
    EXPECT_EQ(desk.incident({"list", "--post", "x"}).exit, 2);
}

TEST(IncidentCommand, AnOptionThatMustBeThereIsAWordThatIsMissing)
{
    Desk desk;
    for (const auto &[words, missing] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"verify", Id}, "--by"}, {{"start", Id, "II"}, "--by"}, {{"move", Id, "dismiss"}, "--by"},
             {{"reopen", Id, "--reason", "x"}, "--by"}, {{"open"}, "--text"}, {{"deadline", Id, "再问"}, "--due"},
             {{"extend", Id, "own-1", "--reason", "x"}, "--due"}}) {
        const Reply run = desk.incident(words);
        EXPECT_EQ(run.exit, 2) << words[0];
        EXPECT_TRUE(run.complains("fengsuictl: " + missing + " is missing\nusage: fengsuictl incident " + words[0]))
            << run.err;
    }
    EXPECT_EQ(desk.state(), "reported");
}

TEST(IncidentCommand, AStepNamesItsLadderByItself)
{
    Desk desk;
    desk.tell({{"fact", "crowded_place", "是"}, {"fact", "hazard_grade", "重大"}});
    const auto steps = desk.ask({"show", "--json"}).json()["activations"][0]["steps"]["warning"];
    std::string orange;
    for (const auto &step : steps) {
        if (step["advised"])
            orange = step["transition"];
    }
    desk.tell({{"move", orange, "--by", "regulator"}});
    EXPECT_EQ(desk.ask({"show", "--json"}).json()["activations"][0]["warning"], "warning_orange");
    EXPECT_TRUE(
        desk.ask({"move", orange, "--by", "regulator", "--ladder", "response"}).complains("unknown_transition"));
}

/// The window holds the lock of the record; words of the command line are recorded beside it, and it hears of them.
TEST(IncidentCommand, RecordsBesideAnOpenWindowWhichSeesWhatWasRecorded)
{
    Desk desk;
    const auto window = store::SqliteEventStore::open(desk.record());
    ASSERT_TRUE(window.has_value()) << window.error().detail;
    const std::int64_t before = (*window)->lastPosition().value();
    std::int64_t heard = 0;
    const auto subscription = (*window)->subscribe([&](std::int64_t position) { heard = position; });
    EXPECT_EQ(desk.ask({"note", "压力表已归零"}).exit, 0);
    ASSERT_TRUE((*window)->poll().has_value());
    EXPECT_EQ(heard, before + 1);
    const std::int64_t version = (*window)->readStream("incident/" + Id)->back().version;
    const std::vector<app::NewEvent> fromWindow{{"note-added", desk.clock.now(), "office_duty", R"({"text":"x"})"}};
    EXPECT_EQ((*window)->append("incident/" + Id, version - 1, fromWindow, desk.clock.now()).error().code,
        base::ErrorCode::Conflict);
    EXPECT_TRUE((*window)->append("incident/" + Id, version, fromWindow, desk.clock.now()).has_value());
    EXPECT_TRUE(desk.ask({"timeline"}).says("note  x"));
}

TEST(IncidentCommand, WhatNeedsTheRecordForItselfIsRefusedBesideAWindow)
{
    Desk desk;
    const std::string copy = desk.file("copy.db");
    const auto window = store::SqliteEventStore::open(desk.record());
    ASSERT_TRUE(window.has_value());
    EXPECT_EQ(desk.run({"db", "backup", desk.record(), copy}).exit, 0);
    for (const auto &words : std::vector<std::vector<std::string>>{
             {"db", "restore", desk.record(), copy}, {"db", "rebuild", desk.record()}}) {
        const Reply run = desk.run(words);
        EXPECT_EQ(run.exit, 1) << words[1];
        EXPECT_TRUE(run.complains("has the record open; nothing was changed; use that window, or close it first"))
            << run.err;
    }
}

TEST(IncidentCommand, AReportIsFixedWithItsNumberAndReadAgain)
{
    DeskAtLevelTwo desk;
    const Reply draft = desk.ask({"report", "--draft", "initial"});
    EXPECT_EQ(draft.exit, 0) << draft.err;
    EXPECT_TRUE(draft.says("一、时间地点：")) << draft.out;
    desk.tell({{"report", "initial", "--text", "四人死亡", "--channel", "phone"}});
    const Reply second = desk.ask({"report", "initial", "--text", "又一份"});
    EXPECT_EQ(second.exit, 1);
    EXPECT_TRUE(second.complains("already_sent")) << second.err;
    desk.tell({{"report", "initial", "--text", "补一份", "--reason", "补报省厅"}});
    const auto reports = desk.ask({"report", "--json"}).json()["reports"];
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[1]["title"], "初报（第二次）");
    EXPECT_EQ(reports[1]["number"], 2);
    const std::string line = std::to_string(reports[0]["line"].get<int>());
    const Reply paper = desk.ask({"report", "--show", line});
    EXPECT_TRUE(paper.says("第 1 号")) << paper.out;
    EXPECT_TRUE(paper.says("四人死亡")) << paper.out;
    EXPECT_EQ(desk.ask({"reports", "--show", line, "--json"}).json()["text"], "四人死亡");
    EXPECT_EQ(desk.ask({"report", "--show", "1"}).exit, 1);
}

TEST(IncidentCommand, WithoutWordsOfItsOwnAReportSaysWhatTheRecordDrafts)
{
    DeskAtLevelTwo desk;
    const std::string draft = desk.ask({"report", "--draft", "initial", "--json"}).json()["text"];
    desk.tell({{"report", "initial"}, {"report", "follow_up", "--text", ""}});
    const auto reports = desk.ask({"report", "--json"}).json()["reports"];
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0]["text"], draft);
    EXPECT_EQ(reports[1]["text"], "") << "who says that there are none means it";
}

TEST(IncidentCommand, OfSeveralPlansTheOneIsMeantThatKnowsWhatIsNamed)
{
    Desk desk;
    desk.tell({{"activate", "heavy-pollution", "--reason", "试"},
        {"confirm", "department_signed", "--source", "申请部门领导", "--by", "applicant_leader", "--for",
            "issue_yellow"},
        {"call", "fire", "reached"}, {"task", "seal_site", "done"}});
    const Reply both = desk.ask({"report", "initial", "--text", "一号"});
    EXPECT_EQ(both.exit, 1) << "each of them has one";
    EXPECT_TRUE(both.complains("say which plan with --plan: special-equipment, heavy-pollution")) << both.err;
}

TEST(IncidentCommand, WhatIsNotThisPlansGoesToAnotherInOneStep)
{
    Desk desk;
    desk.tell({{"fact", "equipment_kind", "不是特种设备"},
        {"move", "dismiss", "--by", "office_director", "--goes-to", "food-safety"}});
    const auto shown = desk.ask({"show", "--json"}).json();
    EXPECT_EQ(shown["activations"].size(), 2U);
    EXPECT_EQ(shown["ended"], false);
    EXPECT_TRUE(desk.incident({"list"}).says("→ 吕梁市食品安全突发事件应急预案"));
}

TEST(IncidentCommand, ASignatureIsForTheStepThatIsNamed)
{
    Terminal terminal;
    ASSERT_EQ(
        terminal.incident({"open", "--text", "雾霾", "--plan", "heavy-pollution", "--reason", "新版未到"}).exit, 0);
    for (const auto &[what, post] :
        {std::pair("department_signed", "applicant_leader"), std::pair("city_signed", "city_leader")})
        ASSERT_EQ(
            terminal.incident({"confirm", Id, what, "--source", post, "--by", post, "--for", "issue_yellow"}).exit, 0);
    const std::vector<std::string> order{"--by", "city_leader", "--ladder", "warning", "--reason", "按会商"};
    const auto issue = [&](const std::string &step) {
        std::vector<std::string> words{"move", Id, step};
        words.insert(words.end(), order.begin(), order.end());
        return terminal.incident(words);
    };
    EXPECT_TRUE(issue("issue_red").complains("requirement_unmet"));
    EXPECT_EQ(issue("issue_yellow").exit, 0);
    EXPECT_TRUE(terminal.incident({"show", Id}).says("does not hold (spent by the step taken)  city_signed"));
}

TEST(IncidentCommand, WhatIsConfirmedAndReportedGoesByIdOrTitleAndAWrongNameIsAnsweredByThoseThereAre)
{
    Terminal terminal;
    ASSERT_EQ(
        terminal.incident({"open", "--text", "雾霾", "--plan", "heavy-pollution", "--reason", "新版未到"}).exit, 0);
    const auto confirm = [&](const std::vector<std::string> &more) {
        std::vector<std::string> words{"confirm", Id, "department_signed", "--source", "局长"};
        words.insert(words.end(), more.begin(), more.end());
        return terminal.incident(words);
    };
    const std::string posts =
        "the post (--by) that confirms 申请部门领导已签字 is one of: applicant_leader 申请部门领导\n";
    EXPECT_EQ(confirm({"--by", "boss"}).err, "boss: " + posts);
    EXPECT_EQ(confirm({"--by", "commander"}).err, "commander: " + posts) << "a post of the plan, but not of this form";
    EXPECT_EQ(confirm({}).err, posts);
    EXPECT_TRUE(confirm({"--by", "applicant_leader", "--for", "issue_purple"})
                    .complains("issue_purple: the step (--for) is one of: issue_red 发布红色预警, "));
    EXPECT_TRUE(terminal.incident({"confirm", Id, "signed", "--source", "x"})
                    .complains("the condition is one of: end_grounds 有会商结论或省调度指令, department_signed"));
    ASSERT_EQ(terminal
                  .incident({"confirm", Id, "申请部门领导已签字", "--source", "局长", "--by", "申请部门领导", "--for",
                      "发布黄色预警"})
                  .exit,
        0);
    const auto given = terminal.incident({"show", Id, "--json"}).json()["activations"][0]["confirmations"];
    const auto found =
        std::ranges::find_if(given, [](const auto &each) { return each["condition"] == "department_signed"; });
    EXPECT_EQ((*found)["holds"], true);
    EXPECT_EQ((*found)["by"][0], "applicant_leader");
    EXPECT_TRUE(terminal.incident({"show", Id}).says("by applicant_leader 申请部门领导"));

    for (const auto &words : std::vector<std::vector<std::string>>{
             {"report", Id, "--draft", "last"}, {"report", Id, "last", "--text", "x"}}) {
        const Reply wrong = terminal.incident(words);
        EXPECT_EQ(wrong.exit, 1);
        EXPECT_TRUE(wrong.complains("last: the report is one of: consultation 会商记录, ")) << wrong.err;
        EXPECT_TRUE(wrong.complains("final 终报")) << wrong.err;
    }
    EXPECT_TRUE(terminal.incident({"report", Id, "--draft", "终报"}).says("一、时间地点："));
    EXPECT_EQ(terminal.incident({"report", Id, "会商记录", "--text", "结论"}).exit, 0);
    EXPECT_TRUE(terminal.incident({"report", Id}).says("会商记录一"));
}

TEST(IncidentCommand, WhoDecidesGoesByIdOrTitleToo)
{
    Desk desk;
    desk.tell({{"fact", "equipment_kind", "锅炉"}});
    EXPECT_TRUE(desk.ask({"verify", "--by", "boss"}).complains("boss: the post (--by) that decides "));
    desk.tell({{"verify", "--by", "市指挥部办公室值班员"}});
    EXPECT_EQ(desk.state(), "verified");
}

TEST(IncidentCommand, TheTimeOfTheAccidentIsCorrected)
{
    Desk desk;
    EXPECT_EQ(desk.ask({"time", "2020-01-01 10:00"}).exit, 1) << "a reason is needed";
    EXPECT_EQ(desk.ask({"time", "yesterday", "--reason", "x"}).exit, 1);
}

TEST(IncidentCommand, TheTimeOfALineIsCorrectedAndItsClockJudgedAnew)
{
    Desk desk;
    desk.clock.set(desk.clock.now() + std::chrono::minutes(70));
    ASSERT_EQ(desk.ask({"report", "unit_to_county", "--text", "已报"}).exit, 0);
    std::string line;
    const auto shown = desk.ask({"timeline", "--json"}).json();
    for (const auto &entry : shown["timeline"]) {
        if (entry["kind"] == "report" || entry["kind"] == "sent")
            line = std::to_string(entry["version"].get<int>());
    }
    ASSERT_FALSE(line.empty());
    const auto before = [&](int minutes) { return base::toIso(desk.clock.now() - std::chrono::minutes(minutes)); };
    EXPECT_TRUE(desk.ask({"time", before(100), "--line", line, "--reason", "x"}).complains("before_report"));
    EXPECT_TRUE(desk.ask({"time", before(5), "--line", "2", "--reason", "x"}).complains("cannot_correct"));
    EXPECT_EQ(desk.ask({"time", before(5), "--line", "last", "--reason", "x"}).exit, 1);
    EXPECT_EQ(desk.ask({"time", before(20), "--line", line, "--reason", "电话记录"}).exit, 0);
    const Reply told = desk.ask({"timeline"});
    EXPECT_TRUE(told.says("line " + line + " happened ")) << told.out;
    EXPECT_TRUE(told.says("was met")) << told.out;
}

TEST(IncidentCommand, ASeriesIsRefusedWhereNoPlanReadsOne)
{
    Desk desk;
    const Reply run = desk.ask({"series", std::string(FIXTURE_DIR) + "/airquality/2015-12.csv"});
    EXPECT_NE(run.exit, 0);
    EXPECT_TRUE(run.complains("no_series_asked")) << run.err;
}

TEST(IncidentCommand, WhereThePlanNamesNoPostForAConditionAnyOfItsPostsMayBeNamed)
{
    Desk desk;
    const auto confirm = [&](const char *post) {
        return desk.ask({"confirm", "site_controlled", "--source", "现场", "--by", post});
    };
    const Reply wrong = confirm("boss");
    EXPECT_EQ(wrong.exit, 1);
    EXPECT_TRUE(wrong.complains("boss: the post (--by) that confirms ")) << wrong.err;
    EXPECT_TRUE(wrong.complains(" is one of: commander 市指挥部指挥长, ")) << wrong.err;
    EXPECT_FALSE(desk.ask({"timeline"}).says("confirmed")) << "nothing was recorded";
    ASSERT_EQ(confirm("现场指挥部负责人").exit, 0);
    const auto given = desk.ask({"show", "--json"}).json()["activations"][0]["confirmations"];
    const auto found =
        std::ranges::find_if(given, [](const auto &each) { return each["condition"] == "site_controlled"; });
    ASSERT_NE(found, given.end());
    EXPECT_EQ((*found)["holds"], true);
    EXPECT_EQ(desk.ask({"confirm", "site_controlled", "--source", "现场", "--no"}).exit, 0);
}

TEST(IncidentCommand, ALevelGoesByItsIdOrTitleAndAWrongOneIsAnsweredByThoseThereAre)
{
    DeskAtLevelTwo desk;
    const Reply wrong = desk.ask({"raise", "IV", "--by", "commander"});
    EXPECT_EQ(wrong.exit, 1);
    EXPECT_EQ(wrong.err, "IV: the level is one of: III Ⅲ级响应, II Ⅱ级响应, I Ⅰ级响应\n");
    desk.tell({{"raise", "Ⅰ级响应", "--by", "commander", "--reason", "事态扩大"}});
    EXPECT_EQ(desk.state(), "response_1");
    desk.tell({{"lower", "Ⅱ级响应", "--by", "commander", "--reason", "趋稳"}});
    EXPECT_EQ(desk.state(), "response_2");
    EXPECT_EQ(desk.ask({"lower", "I", "--by", "commander", "--reason", "x"}).exit, 1) << "that would be raising";
}

TEST(IncidentCommand, AWarningLevelGoesByTheWordsOfItsDecisionToo)
{
    Terminal terminal;
    ASSERT_EQ(
        terminal.incident({"open", "--text", "雾霾", "--plan", "heavy-pollution", "--reason", "新版未到"}).exit, 0);
    for (const char *level : {"yellow", "黄色预警", "黄色预警（三级）"})
        EXPECT_TRUE(terminal.incident({"start", Id, level, "--ladder", "warning", "--by", "city_leader"})
                        .complains("requirement_unmet"))
            << level;
}

TEST(IncidentCommand, AFactIsNamedByItsIdOrItsTitle)
{
    Terminal desk;
    ASSERT_EQ(desk.incident({"open", "--text", "锅炉爆炸", "--plan", "special-equipment"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "死亡人数", "至少3"}).exit, 0);
    EXPECT_TRUE(desk.incident({"show", "2026-0001"}).says("死亡人数: 至少 3 人"));
}
