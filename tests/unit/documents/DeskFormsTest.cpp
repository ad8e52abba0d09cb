#include "unit/documents/PaperDesk.h"

#include "dossier/Dossier.h"
#include "unit/documents/PaperRecord.h"

using namespace test;
using support::PdfReader;

namespace {

const std::string Shift = "2026-11-30T08:00/2026-12-01T08:00";
const std::string Open = "2026-0002"; ///< of its incidents the one that is not over

/// Of the first event of the incident's timeline that says the words.
std::string lineThatSays(Terminal &desk, const std::string &words, const std::string &incident = "2026-0001")
{
    const nlohmann::json lines = desk.incident({"timeline", incident, "--json"}).json();
    for (const auto &line : lines["timeline"]) {
        if (line["text"].get<std::string>().find(words) != std::string::npos)
            return incident + "/" + std::to_string(line["version"].get<int>());
    }
    ADD_FAILURE() << words << ": " << lines;
    return {};
}

} // namespace

TEST(FormsOfTheDesk, CallBookOfAShift)
{
    ShiftRecord desk;
    expectGolden(desk, "call_book", Shift, "call-book");
}

TEST(FormsOfTheDesk, DutyLogOfAShift)
{
    ShiftRecord desk;
    expectGolden(desk, "duty_log", Shift, "duty-log");
}

TEST(FormsOfTheDesk, CallSheetOfOneCall)
{
    ShiftRecord desk;
    expectGolden(desk, "call_sheet", lineThatSays(desk, "三车十五人"), "call-sheet");
}

TEST(FormsOfTheDesk, AQuietDayIsASheetToWriteOnByHand)
{
    ShiftRecord desk;
    expectGolden(desk, "call_book", "2026-10-01", "call-book-empty");
    expectGolden(desk, "duty_log", "2026-10-01", "duty-log-empty");
}

// Two shifts side by side tell everything once: what was told in the second about the first stands in the second.
TEST(FormsOfTheDesk, WhatIsRecordedBelongsToOneShift)
{
    ShiftRecord desk;
    const auto first = filledOf(desk, "duty_log", Shift);
    const auto second = filledOf(desk, "duty_log", "2026-12-01T08:00/2026-12-02T08:00");
    const auto both = filledOf(desk, "duty_log", "2026-11-30T08:00/2026-12-02T08:00");
    ASSERT_TRUE(first && second && both);
    EXPECT_GT(second->values.table("duty.happenings").size(), 3U);
    EXPECT_GT(first->values.table("duty.calls").size(), 3U);
    for (const std::string table : {"duty.happenings", "duty.calls", "duty.papers"}) {
        EXPECT_EQ(
            first->values.table(table).size() + second->values.table(table).size(), both->values.table(table).size());
    }
    EXPECT_EQ(first->values.text("duty.on_duty"), "市应急局总值班室值班员");
    EXPECT_EQ(first->values.text("duty.lead"), "市应急局带班副局长");
    EXPECT_EQ(both->values.table("duty.shifts").size(), 3U);
    ASSERT_EQ(second->values.table("duty.incidents").size(), 2U);
    EXPECT_EQ(second->values.table("duty.incidents")[0].at("before"), "Ⅱ级响应");
    EXPECT_EQ(second->values.table("duty.incidents")[0].at("after"), "终止");
    EXPECT_EQ(first->values.table("duty.incidents")[0].at("before"), "尚未接报");
}

// By the record itself, as `render` and the window read it: a notice that was returned, a follow-up that was told late.
TEST(FormsOfTheDesk, ASignedLogIsPrintedAgainAsItWas)
{
    NoticeTerminal desk;
    const std::string day = base::toIso(desk.clock.now()).substr(0, 10);
    const auto next = [&](int hours) { desk.clock.advance(std::chrono::hours(hours)); };
    ASSERT_EQ(desk.as("duty",
                      {"notice", "request", "Y1=50", "--path", "response", "--medium", "phone", "--reference", "王某",
                          "--unit", "某县政府", "--contact", "值班员", "--phone", "0358-1", "--by", "2026-11-29 20:00",
                          "--to", "某医院药库"})
                  .exit,
        0);
    ASSERT_EQ(desk.as("duty", {"notice", "draft", "1"}).exit, 0);
    ASSERT_EQ(
        desk.as("duty", {"notice", "phone-order", "1", "--draft", "1", "--ordered-by", "局长", "--urgency", "中毒"})
            .exit,
        0);
    ASSERT_EQ(desk.sign("fr", "1").exit, 0);
    const auto printed = filledOf(desk, "duty_log", day);
    ASSERT_TRUE(printed) << base::toString(printed.error());
    EXPECT_EQ(printed->values.text("duty.counts"), "来电 2 次");
    next(24);
    ASSERT_EQ(desk.as("sr", {"notice", "open", "1"}).exit, 0);
    ASSERT_EQ(desk.as("sr", {"notice", "return", "1", "--draft", "1", "--reason", "数量不对"}).exit, 0);
    ASSERT_EQ(desk.as("duty", {"notice", "draft", "1", "1=40"}).exit, 0);
    const auto again = filledOf(desk, "duty_log", day);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->values.rows, printed->values.rows);
    EXPECT_EQ(again->values.text("duty.counts"), "来电 2 次");
    const auto later = filledOf(desk, "duty_log", base::toIso(desk.clock.now()).substr(0, 10));
    ASSERT_TRUE(later);
    std::string acts;
    for (const documents::ValueRow &row : later->values.table("duty.papers"))
        acts += row.at("what") + "\n";
    EXPECT_NE(acts.find("复审退回第1稿；理由：数量不对"), std::string::npos) << acts;
    EXPECT_NE(acts.find("拟第2稿"), std::string::npos) << acts;
}

// What is struck or put right in the next shift stands there; the log of the shift before stays what was signed.
TEST(FormsOfTheDesk, WhatIsPutRightLaterDoesNotChangeTheLogOfAnEarlierShift)
{
    ShiftRecord desk;
    const auto before = filledOf(desk, "duty_log", Shift);
    ASSERT_TRUE(before);
    const std::string line = lineThatSays(desk, "叉车一事", Open);
    ASSERT_EQ(desk.incident({"strike", Open, line.substr(line.find('/') + 1), "--reason", "已另行核实"}).exit, 0);
    const auto after = filledOf(desk, "duty_log", Shift);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->values.rows, before->values.rows);
    const auto now = filledOf(desk, "duty_log", "2026-12-02");
    ASSERT_TRUE(now);
    EXPECT_NE(now->values.table("duty.happenings").back().at("what").find("叉车一事"), std::string::npos);
}

// A caller tells in the evening what was at noon: he rang in the evening.
TEST(FormsOfTheDesk, ACallWasWhenItWasWrittenDownWhateverTimeItTellsOf)
{
    ShiftRecord desk;
    ASSERT_EQ(desk.incident({"narrative", Open, "中午已停产", "--source", "企业", "--at", "2026-12-01 12:00"}).exit, 0);
    const auto sheet = filledOf(desk, "call_sheet", lineThatSays(desk, "中午已停产", Open));
    ASSERT_TRUE(sheet) << base::toString(sheet.error());
    EXPECT_EQ(sheet->values.text("call.time"), "2026年12月2日8时00分");
    EXPECT_EQ(sheet->values.text("call.recorded"), "2026年12月2日8时00分");
    EXPECT_EQ(sheet->values.text("call.said"), "中午已停产\n（所述为 12月1日 12:00 的情况）");
}

TEST(FormsOfTheDesk, CallsSayWhoRangWhoWhatWasSaidAndWhatCameOfIt)
{
    ShiftRecord desk;
    const auto filled = filledOf(desk, "call_book", Shift);
    ASSERT_TRUE(filled) << base::toString(filled.error());
    const auto &rows = filled->values.table("duty.calls");
    const auto rowThatSays = [&](const std::string &words) {
        for (const documents::ValueRow &row : rows) {
            if (row.at("said").find(words) != std::string::npos)
                return row;
        }
        ADD_FAILURE() << words;
        return documents::ValueRow();
    };
    const documents::ValueRow first = rowThatSays("厂房部分倒塌");
    EXPECT_EQ(first.at("direction"), "来电");
    EXPECT_EQ(first.at("who"), "孝义市应急局值班室");
    EXPECT_TRUE(first.at("done").starts_with("登记为 2026-0001，启用《")) << first.at("done");
    EXPECT_EQ(first.at("recorder"), "市应急局总值班室值班员");
    const documents::ValueRow passed = rowThatSays("当面转告");
    EXPECT_EQ(passed.at("direction"), "去电");
    EXPECT_TRUE(passed.at("who").ends_with("\n市政府值班室")) << passed.at("who");
    EXPECT_EQ(passed.at("done"), "已转告");
    EXPECT_EQ(rowThatSays("轻伤 5 人").at("done"), "记入 2026-0001；本条已划去");
    EXPECT_EQ(rowThatSays("企业安全员").at("done"), "电话报出单位报告");
    EXPECT_EQ(filled->values.text("duty.counts").substr(0, std::string("来电").size()), "来电");
    EXPECT_EQ(rows.front().at("number"), "1");
}

TEST(FormsOfTheDesk, ACallThatWasStruckIsVoidAndAnotherLineIsNoCall)
{
    ShiftRecord desk;
    const auto struck = filledOf(desk, "call_sheet", lineThatSays(desk, "轻伤 5 人"));
    ASSERT_TRUE(struck) << base::toString(struck.error());
    EXPECT_EQ(struck->marks, (std::vector{documents::Mark::Demonstration, documents::Mark::Void}));
    const auto fact = filledOf(desk, "call_sheet", "2026-0001/9999");
    ASSERT_FALSE(fact);
    EXPECT_EQ(fact.error().code, base::ErrorCode::NotFound);
    EXPECT_FALSE(filledOf(desk, "call_sheet", "2026-0001"));
    EXPECT_EQ(filledOf(desk, "duty_log", "gestern").error().code, base::ErrorCode::Invalid);
    EXPECT_EQ(filledOf(desk, "handover_sheet", "1").error().code, base::ErrorCode::NotFound);
}

// Heads and captions are repeated on every page, and nothing of a long book is lost.
TEST(FormsOfTheDesk, ALongBookGoesOnOverleafUnderItsHeads)
{
    ShiftRecord desk;
    auto filled = filledOf(desk, "duty_log", Shift);
    ASSERT_TRUE(filled);
    documents::ValueRow row = filled->values.table("duty.happenings").back();
    auto &rows = filled->values.rows["duty.happenings"];
    for (int i = 0; i < 80; ++i) {
        row["what"] = "第" + std::to_string(i) + "件事，说明经过和处置情况，联系人员和车辆，逐项落实。";
        rows.push_back(row);
    }
    const auto document = laid(*filled, desk.clock.now());
    ASSERT_TRUE(document);
    const PdfReader read(*document->pdf());
    ASSERT_GE(read.pages(), 4);
    const QStringList pages = read.text().split(QChar(u'\f'));
    EXPECT_TRUE(pages[2].contains(QStringLiteral("值班经过")));
    EXPECT_TRUE(pages[2].contains(QStringLiteral("记录人")));
    const QString whole = read.running();
    for (int i = 0; i < 80; ++i)
        EXPECT_EQ(whole.count(QStringLiteral("第%1件事").arg(i)), 1) << i;
}

// However many calls there were, room is left to write on, and no page holds the notes alone.
TEST(FormsOfTheDesk, ACallBookEndsWithBlankRowsAndItsNotesUnderThem)
{
    ShiftRecord desk;
    auto filled = filledOf(desk, "call_book", Shift);
    ASSERT_TRUE(filled);
    auto &rows = filled->values.rows["duty.calls"];
    const documents::ValueRow row = rows.back();
    for (int more = 0; more < 8; ++more) {
        const PdfReader read(*laid(*filled, desk.clock.now())->pdf());
        const QString last = read.text().split(QChar(u'\f'))[read.pages() - 1];
        EXPECT_TRUE(last.contains(QStringLiteral("来电、去电均记"))) << last.toStdString();
        EXPECT_TRUE(last.contains(QStringLiteral("值班员签名"))) << last.toStdString();
        EXPECT_TRUE(last.contains(QString::number(rows.size() + 3))) << "the last blank row: " << last.toStdString();
        rows.push_back(row);
    }
}

// A drill's record leaves paper that nobody takes for the real thing.
TEST(FormsOfTheDesk, ADrillSaysSoOnEveryPage)
{
    ShiftRecord desk;
    auto filled = filledOf(desk, "duty_log", Shift);
    ASSERT_TRUE(filled);
    ASSERT_EQ(filled->marks.size(), 1U);
    EXPECT_EQ(filled->marks.front(), documents::Mark::Demonstration) << "a replayed record is a demonstration";
    filled->marks = dossier::marksOf(store::RecordKind::Drill);
    const auto document = laid(*filled, desk.clock.now());
    ASSERT_TRUE(document);
    const PdfReader read(*document->pdf());
    ASSERT_GE(read.pages(), 2);
    EXPECT_EQ(read.running().count(QStringLiteral("（演练）")), read.pages());
    EXPECT_EQ(dossier::marksOf(store::RecordKind::Live).size(), 0U);
}
