// A school food poisoning typed into the real window: the level, one level more for the school, the reserve pulled in,
// and both ended in the order the plans ask for.
#include "gui/window/Operator.h"

#include "store/Maintenance.h"
#include "ui/common/InlineStrip.h"
#include "ui/incident/HeadPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/TextEntry.h"

namespace {

class SchoolPoisoning : public Operator {
protected:
    /// From the call to level Ⅱ: Ⅲ by the numbers, one more because it is a school (5.5.1).
    void runToLevelTwo()
    {
        takeCall(QStringLiteral("寄宿制学校食堂晚饭后三十多名学生呕吐、腹泻"));
        goTo("02:54");
        answer("concerns_city", QStringLiteral("y"));
        answer("affected_people", QStringLiteral("就诊 35"));
        answer("deaths", QStringLiteral("已认定与食品有关 0"));
        answer("infectious_disease", QStringLiteral("n"));
        goTo("03:10");
        orderProposed("verify", "核实 · response not started");
        answer("response_needed", QStringLiteral("y"));
        EXPECT_EQ(chips().substr(0, chips().find(',')), "at least level Ⅲ");
        orderProposed("start_3", "Ⅲ级响应");

        ui::OrderStrip &order = openStep("raise_2_school");
        confirmEverything(order, "raise_2_school", 1);
        takeOpenStep(order, "Ⅱ级响应");
    }
    /// Ctrl+O offers the reserve first; the request came by phone, so it may start.
    void pullInTheReserve()
    {
        press(Qt::Key_O, Qt::ControlModifier);
        ASSERT_EQ(window().page().head()->planChoices()->chosen().toStdString(), "pharma-reserve");
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return incident().head().head().plans.size() == 2; }));
        viewPlan("pharma-reserve");
        answer("command_request", QStringLiteral("2"));
        orderProposed("verify", "核实需求 · response not started");
        orderProposed("start", "应急响应");
    }
};

} // namespace

TEST_F(SchoolPoisoning, AFinalReportWhileALevelIsInForceWantsAReasonInItsField)
{
    open();
    runToLevelTwo();
    if (HasFatalFailure())
        return;
    ui::ReportStrip &report = *window().page().level()->report();
    report.open();
    report.reports()->segment(QStringLiteral("follow_up"))->click();
    EXPECT_TRUE(report.reason()->isVisible()) << "the first report is not out yet";
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(report.strip()->problem().contains(QStringLiteral("goes out before it")))
        << report.strip()->problem().toStdString();
    report.reports()->segment(QStringLiteral("initial"))->click();
    report.words()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return !report.strip()->isOpen(); })) << report.strip()->problem().toStdString();
    report.open();
    report.reports()->segment(QStringLiteral("final"))->click();
    EXPECT_TRUE(report.reason()->isVisible());
    report.words()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(report.strip()->isOpen()) << "the response goes on: a final report would be the last word";
    EXPECT_TRUE(report.strip()->problem().contains(QStringLiteral("level is in force")))
        << report.strip()->problem().toStdString();
    EXPECT_TRUE(report.reason()->hasFocus());
    report.reports()->segment(QStringLiteral("follow_up"))->click();
    EXPECT_FALSE(report.reason()->isVisible()) << "that is what the follow-up is for";
}

TEST_F(SchoolPoisoning, PullsInTheReserveAndBothEndInTheirOrder)
{
    open();
    runToLevelTwo();
    if (HasFatalFailure())
        return;
    goTo("03:30");
    pullInTheReserve();
    if (HasFatalFailure())
        return;

    // The reserve goes on as long as the command that asked for it.
    ASSERT_NE(step("end"), nullptr);
    EXPECT_TRUE(step("end")->refused);
    EXPECT_NE(step("end")->refusal.indexOf(QStringLiteral("3.3")), -1);
    EXPECT_FALSE(step("end")->advised);

    goTo("15:00");
    viewPlan("food-safety");
    ui::OrderStrip &food = openStep("end");
    confirmEverything(food, "end", 10);
    takeOpenStep(food, "终止");
    EXPECT_FALSE(desk().incidents().rows().front().ended) << "the reserve is still out";

    viewPlan("pharma-reserve");
    EXPECT_TRUE(step("end")->advised) << "the record knows that the command's response is over";
    takeOpenStep(openStep("end"), "响应结束");

    const auto report = store::verifyRecord(choice.file.string());
    ASSERT_TRUE(report) << base::toString(report.error());
    EXPECT_TRUE(report->whole());
}
