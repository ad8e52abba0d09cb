// A report tells which plans were asked for, and to whom the matter went.
#include "unit/incident/ShippedPlan.h"

#include "reports/Draft.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

const ActivationId Food{"food-safety"};
const ActivationId Pharma{"pharma-reserve"};
const ActivationId Equipment{"special-equipment"};

class ReportBeside : public ::testing::Test {
protected:
    ReportBeside()
    {
        desk.tell(call({Food.value}));
        desk.tell(SendReport{Food, "initial", Channel::Phone, "一号", {}});
    }
    std::string draft(const ActivationId &activation, const char *report)
    {
        const plan::Plan &plan = desk.plan(activation.value).plan();
        return reports::draft(desk.incident(), desk.activation(activation.value), plan, *plan::findReport(plan, report),
            desk.shelf(), desk.now())
            .text;
    }

    Desk desk = shippedDeskOfAllPlans();
};

} // namespace

TEST_F(ReportBeside, TheReserveThatWasAskedForIsAMeasureOfThePlanThatAsked)
{
    desk.tell(ActivatePlan{Pharma.value, Food});
    EXPECT_THAT(draft(Food, "follow_up"), HasSubstr("提出启用《吕梁市市级医药储备调拨应急预案》（附表2）"));
    EXPECT_THAT(draft(Food, "final"), HasSubstr("提出启用《吕梁市市级医药储备调拨应急预案》（附表2）"));
}

TEST_F(ReportBeside, APlanOpenedByItselfIsNobodysMeasureUntilItIsLinked)
{
    desk.tell(ActivatePlan{Pharma.value});
    EXPECT_THAT(draft(Food, "follow_up"), Not(HasSubstr("提出启用")));
    desk.tell(LinkPlan{Pharma, Food});
    EXPECT_THAT(draft(Food, "follow_up"), HasSubstr("记明《吕梁市市级医药储备调拨应急预案》由本预案提出（附表2）"));
    EXPECT_THAT(draft(Food, "follow_up"), Not(HasSubstr("提出启用"))) << "it had been running";
    EXPECT_THAT(draft(Pharma, "general_summary"), HasSubstr("记明本预案由《吕梁市食品安全突发事件应急预案》提出"));
    desk.tell(Strike{lastVersion<PlanLinked>(desk.incident()), "记错"});
    EXPECT_THAT(draft(Food, "follow_up"), Not(HasSubstr("由本预案提出")));
}

TEST_F(ReportBeside, WhoIsSaidToHaveAskedInAnothersPlaceAloneDid)
{
    desk.tell(ActivatePlan{Pharma.value, Food});
    desk.tell(SendReport{Food, "follow_up", Channel::Phone, draft(Food, "follow_up"), {}});
    desk.tell(ActivatePlan{Equipment.value});
    desk.wait(std::chrono::minutes{5});
    desk.tell(LinkPlan{Pharma, Equipment, "药品用于伤员"});
    const std::string food = draft(Food, "follow_up");
    EXPECT_THAT(food, HasSubstr("撤回所报 "));
    EXPECT_THAT(food, HasSubstr("提出启用《吕梁市市级医药储备调拨应急预案》（附表2）"));
    EXPECT_THAT(draft(Food, "final"), Not(HasSubstr("提出启用")));
    EXPECT_THAT(draft(Equipment, "final"), HasSubstr("记明《吕梁市市级医药储备调拨应急预案》由本预案提出（附件4）"));
    EXPECT_THAT(draft(Pharma, "general_summary"), Not(HasSubstr("食品安全")));
}

TEST_F(ReportBeside, WhoTakesTheMatterIsToldWithTheStepAndNotAsAsked)
{
    desk.tell(exactly("concerns_city", false));
    TakeTransition dismiss{Food, "response", "dismiss", {"office_director", Channel::Written, "文"}, "不在本市"};
    dismiss.goesToPlan = Equipment.value;
    desk.tell(dismiss);
    const std::string text = draft(Food, "final");
    EXPECT_THAT(text, HasSubstr("，移交吕梁市特种设备事故应急预案（1.4）"));
    EXPECT_THAT(text, Not(HasSubstr("提出启用")));
    EXPECT_THAT(draft(Equipment, "final"), HasSubstr("由《吕梁市食品安全突发事件应急预案》移交，启用本预案"));
}
