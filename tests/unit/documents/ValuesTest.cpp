#include "documents/LevelRows.h"
#include "documents/NoticeValues.h"
#include "documents/PlanValues.h"
#include "documents/Render.h"

#include <gtest/gtest.h>

using namespace documents;

namespace {

base::Instant at(int hour, int minute = 0) { return base::fromCivil({2026, 11, 25, hour, minute, 0, 0}); }

/// Every source of the subject has a value, and every value is a source.
void expectClosed(const FormValues &values, plan::FormSubject about)
{
    for (const plan::FormSource &source : plan::formSources(about)) {
        if (source.columns.empty()) {
            EXPECT_TRUE(values.texts.contains(source.name)) << source.name;
            continue;
        }
        ASSERT_TRUE(values.rows.contains(source.name)) << source.name;
        for (const ValueRow &row : values.table(source.name)) {
            EXPECT_EQ(row.size(), source.columns.size()) << source.name;
            for (const std::string_view column : source.columns)
                EXPECT_TRUE(row.contains(column)) << source.name << "." << column;
        }
    }
    for (const auto &[name, value] : values.texts)
        EXPECT_NE(plan::findFormSource(about, name), nullptr) << name;
    for (const auto &[name, rows] : values.rows)
        EXPECT_NE(plan::findFormSource(about, name), nullptr) << name;
}

reserve::Quantity amount(const std::string &text) { return *reserve::Quantity::parse(text); }

struct Notice {
    dispatch::Notice notice;
    reserve::Stock stock;
    identity::Accounts accounts;

    Notice()
    {
        notice.id = 12;
        notice.requested = at(3);
        notice.request.applicant = {"某县政府", "值班员", "0358-1"};
        notice.request.deliverBy = at(20);
        notice.request.lines = {{"Y1", amount("50")}, {"Y2", amount("2.5")}};
        notice.draft.number = 2;
        notice.draft.lines = {
            {"Y1", "抗毒素", "10 ml", "支", amount("50"), amount("40"), *reserve::Money::parse("380.00"),
                {{1, "B1", {}, amount("40"), *reserve::Money::parse("9.50")}}},
            {"Y2", "口罩", "", "箱", amount("2.5"), amount("2.5"), *reserve::Money::parse("100.10"), {}}};
        notice.signatures = {{dispatch::Step::FirstReview, "fr", "", "k1", "", "", at(4), at(4), "同意"},
            {dispatch::Step::DeputyLeader, "dl", "", "k2", "", "", at(5), at(5), "同意，速办"},
            {dispatch::Step::Leader, "sr", "ld", "k3", "", "", at(6), at(6), "同意"}};
    }
    [[nodiscard]] FormValues values() const { return noticeValues({notice, stock, accounts}); }
};

} // namespace

TEST(NoticeValues, FillEverySourceAndNoOther) { expectClosed(Notice().values(), plan::FormSubject::Notice); }

TEST(NoticeValues, ADraftHasNoNumberYet)
{
    const FormValues values = Notice().values();
    EXPECT_EQ(values.text("notice.number"), "");
    EXPECT_EQ(values.text("notice.code"), "");
    EXPECT_EQ(values.text("notice.day"), "");
    EXPECT_EQ(values.text("notice.register"), "12");
    EXPECT_EQ(values.text("notice.total"), "480.10 元");
    EXPECT_EQ(values.text("request.deliver_by"), "2026年11月25日20时00分");
    EXPECT_EQ(values.text("review.first"), "同意　fr　2026年11月25日4时00分");
    EXPECT_EQ(values.text("review.second"), "");
    EXPECT_EQ(values.text("review.leader"),
        "副组长审批：同意，速办　dl　2026年11月25日5时00分\n组长审批：同意　sr（代 ld）　2026年11月25日6时00分");
    EXPECT_EQ(values.table("notice.lines")[0].at("approved"), "40 支");
    EXPECT_EQ(values.table("notice.lines")[0].at("batches"), "B1 40 支");
}

TEST(NoticeValues, AnIssuedOneHasNumberCodeAndDay)
{
    Notice one;
    one.notice.state = dispatch::State::Issued;
    one.notice.year = 2026;
    one.notice.number = 7;
    one.notice.digest = std::string(64, 'a');
    one.notice.issued = at(7);
    EXPECT_EQ(one.values().text("notice.number"), "吕工信医药调〔2026〕7号");
    EXPECT_EQ(one.values().text("notice.code"), "AAAA-AAAA-AAAA");
    EXPECT_EQ(one.values().text("notice.day"), "2026年11月25日");
    const SignatureBlock block = signatureOf(one.notice, one.accounts);
    EXPECT_EQ(block.code, "AAAA-AAAA-AAAA");
    ASSERT_EQ(block.lines.size(), 3U);
    EXPECT_EQ(block.lines[2], "组长审批　sr（代 ld）　2026年11月25日6时00分");
    EXPECT_TRUE(marksOf(one.notice).empty());
}

TEST(NoticeValues, BoxesAndBottlesAreNotAddedUp)
{
    Notice one;
    one.stock.items["Y1"].unit = "支";
    one.stock.items["Y2"].unit = "箱";
    EXPECT_EQ(one.values().text("request.total"), "共 2 个品种");
    one.stock.items["Y2"].unit = "支";
    EXPECT_EQ(one.values().text("request.total"), "共 2 个品种，52.5 支");
}

TEST(NoticeValues, ADraftAndWhatIsOverAreMarked)
{
    Notice one;
    EXPECT_EQ(marksOf(one.notice), std::vector{Mark::Draft});
    EXPECT_EQ(signatureOf(one.notice, one.accounts).code, "");
    for (const dispatch::State state :
        {dispatch::State::Refused, dispatch::State::Withdrawn, dispatch::State::Cancelled}) {
        one.notice.state = state;
        EXPECT_EQ(marksOf(one.notice), std::vector{Mark::Void});
    }
}

TEST(PlanValues, FillEverySourceAndNoOther)
{
    plan::Plan plan;
    plan.title = "某预案";
    plan.validFrom = "2020-11-25";
    plan.changes.emplace_back();
    plan.changes.back().what = "改写启动条件";
    plan.changes.back().state = plan::ChangeState::Approved;
    plan.changes.back().proposed = "2024-01-05";
    const FormValues values = planValues(plan);
    expectClosed(values, plan::FormSubject::Plan);
    EXPECT_EQ(values.text("plan.title"), "某预案");
    EXPECT_EQ(values.text("plan.valid_from"), "2020年11月25日");
    EXPECT_EQ(values.table("plan.changes")[0].at("number"), "1");
    EXPECT_EQ(values.table("plan.changes")[0].at("state"), "已批准");
    EXPECT_EQ(values.table("plan.changes")[0].at("proposed"), "2024年1月5日");
    EXPECT_EQ(values.table("plan.changes")[0].at("filed"), "");
}

TEST(LevelRows, GradesAreWrittenAsThePlansPrintThem)
{
    EXPECT_EQ(gradeWords("I"), "Ⅰ");
    EXPECT_EQ(gradeWords("II"), "Ⅱ");
    EXPECT_EQ(gradeWords("III"), "Ⅲ");
    EXPECT_EQ(gradeWords("IV"), "Ⅳ");
    EXPECT_EQ(gradeWords("red"), "red");
}

TEST(LevelRows, AWarningHasTheGradeOfItsColour)
{
    EXPECT_EQ(warningGradeWords("red"), "Ⅰ");
    EXPECT_EQ(warningGradeWords("orange"), "Ⅱ");
    EXPECT_EQ(warningGradeWords("yellow"), "Ⅲ");
    EXPECT_EQ(warningGradeWords("blue"), "Ⅳ");
    EXPECT_EQ(warningGradeWords("II"), "Ⅱ");
    EXPECT_EQ(warningGradeWords("health_notice"), "") << "no warning of the four";
}
