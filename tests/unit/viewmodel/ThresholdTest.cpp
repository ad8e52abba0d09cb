// Thresholds outside of tables changed in a copy: what steps hang on, and how long clocks run.
#include "viewmodel/plans/PlanPresenter.h"

#include "formats/PlanDrafts.h"
#include "support/TempDir.h"
#include "unit/viewmodel/Night.h"

#include <QTest>

#include <gtest/gtest.h>

namespace {

using night::str;

class Threshold : public ::testing::Test {
protected:
    explicit Threshold(const char *plan = "heavy-pollution")
        : night({plan})
    {
        plans.show(plans.list().rows().front().key);
    }
    viewmodel::ValueEditor &editor() { return plans.editor(); }
    bool typed(const char *text)
    {
        editor().setText(QString::fromUtf8(text));
        return QTest::qWaitFor([this] { return editor().answer().checked; }, 10000);
    }
    const plan::Plan &savedDraft()
    {
        const auto rows = plans.list().rows();
        const bool found = std::ranges::any_of(rows, [this](const viewmodel::PlanRow &row) {
            return plans.show(row.key) && plans.plan()->version == "2020-draft-1";
        });
        EXPECT_TRUE(found);
        return *plans.plan();
    }

    support::TempDir folder;
    formats::PlanDrafts workshop{folder.path() / "drafts"};
    night::Night night;
    viewmodel::PlanPresenter plans{night.desk, workshop};
};

class ThresholdOfClocks : public Threshold {
protected:
    ThresholdOfClocks()
        : Threshold("special-equipment")
    {
    }
};

} // namespace

TEST_F(Threshold, AStepOffersWhatProposesItAndEachThingItRequires)
{
    ASSERT_EQ(str(plans.editStep(QStringLiteral("lower_orange"))), "");
    ASSERT_EQ(editor().values().size(), 4U);
    EXPECT_NE(str(editor().original()).find("warning_level != \"orange\""), std::string::npos);
    editor().choose(1);
    EXPECT_EQ(str(editor().original()), "below_red_hours >= 36");
    EXPECT_NE(str(editor().title()).find("降为橙色预警"), std::string::npos);
    EXPECT_NE(str(plans.editStep(QStringLiteral("nothing"))), "");
}

TEST_F(Threshold, AChangedConditionSaysWhereItHoldsNowAndWhatTheCheckerFinds)
{
    ASSERT_EQ(str(plans.editStep(QStringLiteral("lower_orange"))), "");
    editor().choose(1);
    ASSERT_TRUE(typed("below_red_hours >= 24"));
    const viewmodel::ValueAnswer &answer = editor().answer();
    EXPECT_EQ(str(answer.problem), "");
    EXPECT_TRUE(answer.usable);
    EXPECT_FALSE(answer.findings.empty()) << "the case of 35 hours expects otherwise";
    ASSERT_EQ(answer.effects.size(), 1U);
    EXPECT_NE(str(answer.effects.front().witness).find("24"), std::string::npos) << str(answer.effects.front().witness);
    EXPECT_EQ(str(answer.effects.front().outcomes), "does not hold → holds");
    ASSERT_EQ(str(editor().save()), "");
    const plan::Plan &draft = savedDraft();
    EXPECT_EQ(plan::findTransition(*plan::findLifecycle(draft, "warning"), "lower_orange")->require[0].condition.text(),
        "below_red_hours >= 24");
}

TEST_F(Threshold, AStricterAndAWiderConditionAreToldApart)
{
    ASSERT_EQ(str(plans.editStep(QStringLiteral("lower_orange"))), "");
    editor().choose(1);
    ASSERT_TRUE(typed("below_red_hours >= 48 or province_ends"));
    ASSERT_EQ(editor().answer().effects.size(), 2U) << "some hold now that did not, others no longer";
    EXPECT_EQ(str(editor().answer().effects[1].outcomes), "holds → does not hold");
}

TEST_F(Threshold, WhatCannotBeWorkedOutIsNotCalledTheSame)
{
    ASSERT_EQ(str(plans.editStep(QStringLiteral("lower_orange"))), "");
    editor().choose(1);
    ASSERT_TRUE(typed("below_red_hours + 0 >= 36"));
    EXPECT_TRUE(editor().answer().usable);
    EXPECT_FALSE(editor().answer().compared);
    ASSERT_TRUE(typed("36 <= below_red_hours"));
    EXPECT_TRUE(editor().answer().compared);
    EXPECT_TRUE(editor().answer().effects.empty()) << "the same in other words";
}

TEST_F(Threshold, WhatIsNoConditionIsSaidWithItsPlace)
{
    ASSERT_EQ(str(plans.editStep(QStringLiteral("lower_orange"))), "");
    editor().choose(1);
    editor().setText(QStringLiteral("below_red_hours >= "));
    EXPECT_FALSE(editor().answer().problem.isEmpty());
    EXPECT_NE(str(editor().save()), "");
    editor().setText(QStringLiteral("below_nothing >= 36"));
    EXPECT_NE(str(editor().answer().problem).find("below_nothing"), std::string::npos);
    editor().setText(QStringLiteral("end_grounds and below_red_hours >= 36"));
    EXPECT_FALSE(editor().answer().problem.isEmpty()) << "a confirmation of the other ladder";
    EXPECT_NE(str(editor().save()), "");
    ASSERT_TRUE(typed("below_red_hours >= 30 and response_in_force = \"none\" and requester != \"running\""));
    EXPECT_TRUE(editor().answer().usable);
}

TEST_F(ThresholdOfClocks, HowLongAClockRunsIsSaidAsPeopleDo)
{
    ASSERT_EQ(str(plans.editPart(QStringLiteral("deadline:unit_report"))), "");
    EXPECT_EQ(str(editor().original()), "1 h");
    const std::map<const char *, const char *> spoken{{"90分钟", "90 min"}, {"1小时30分", "90 min"}, {"两小时", "2 h"},
        {"PT45M", "45 min"}, {"2 h", "2 h"}, {"三十分", "30 min"}};
    for (const auto &[text, words] : spoken) {
        editor().setText(QString::fromUtf8(text));
        EXPECT_EQ(str(editor().answer().problem), "") << text;
        EXPECT_EQ(str(editor().answer().words), words) << text;
    }
    for (const char *text : {"半年", "", "PT", "0小时", "2", "-1小时"}) {
        editor().setText(QString::fromUtf8(text));
        EXPECT_FALSE(editor().answer().problem.isEmpty()) << text;
    }
    ASSERT_TRUE(typed("90分钟"));
    ASSERT_EQ(str(editor().save()), "");
    const plan::Plan &draft = savedDraft();
    const auto clock = std::ranges::find(draft.deadlines, "unit_report", &plan::Deadline::id);
    EXPECT_EQ(clock->lasts, calendar::exactly(std::chrono::minutes(90)));
    ASSERT_EQ(draft.changes.size(), 1U);
    EXPECT_NE(draft.changes.front().what.find(": 1 h → 90 min"), std::string::npos)
        << draft.changes.front().what << ": for people to print";
}

TEST_F(Threshold, DaysKeepTheirKindAndDailyClocksAreNotOffered)
{
    ASSERT_EQ(str(plans.editPart(QStringLiteral("deadline:final_report"))), "");
    EXPECT_EQ(str(editor().original()), "2");
    ASSERT_TRUE(typed("三天"));
    ASSERT_EQ(str(editor().save()), "");
    const plan::Plan &draft = savedDraft();
    const auto clock = std::ranges::find(draft.deadlines, "final_report", &plan::Deadline::id);
    EXPECT_EQ(clock->lasts, calendar::forWorkingDays(3));
    ASSERT_EQ(str(plans.editPart(QStringLiteral("deadline:annual_evaluation"))), "");
    EXPECT_EQ(str(editor().original()), "05-31");
    EXPECT_FALSE(typed("5 月底"));
    ASSERT_TRUE(typed("05-15"));
    int daily = 0;
    for (const plan::Deadline &deadline : draft.deadlines) {
        const bool offered = plans.editPart(QString::fromStdString("deadline:" + deadline.id)).isEmpty();
        EXPECT_EQ(offered, deadline.daily.empty()) << deadline.id;
        daily += deadline.daily.empty() ? 0 : 1;
    }
    EXPECT_GT(daily, 0);
    EXPECT_NE(str(plans.editPart(QStringLiteral("task:report_city"))), "");
}
