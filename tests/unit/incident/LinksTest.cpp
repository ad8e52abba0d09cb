#include "Desk.h"
#include "ShippedPlan.h"
#include "TestPlans.h"

#include "incident/Advice.h"
#include "plan/SpokenAnswer.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::Contains;
using ::testing::IsEmpty;

namespace {

const ActivationId Equipment{"special-equipment"};
const ActivationId Food{"food-safety"};
const ActivationId Pharma{"pharma-reserve"};

/// The reserve was opened first; the plan that had asked for it came later, and stands apart.
Desk deskApart()
{
    Desk desk = shippedDeskOfAllPlans();
    ReportIncident call;
    call.id = IncidentId{"2026-0147"};
    call.narrative = "伤者送医，缺药";
    call.plans = {Pharma.value};
    desk.tell(call);
    desk.tell(ActivatePlan{Equipment.value});
    desk.tell(exactly("equipment_kind", std::string("boiler")));
    return desk;
}

/// Food safety runs as well, and the matter is its own.
void runFood(Desk &desk)
{
    desk.tell(ActivatePlan{Food.value});
    desk.tell(exactly("concerns_city", true));
    desk.tell(exactly("infectious_disease", false));
}

std::string category(const Desk &desk)
{
    const auto readings = currentReadings(desk.incident());
    const auto found = readings.find("event_category");
    const plan::Fact *fact = plan::findFact(desk.plan(Pharma.value).plan(), "event_category");
    return found == readings.end() ? "" : plan::toWords(*fact, found->second);
}

} // namespace

TEST(Links, APlanOpenedFirstIsLinkedToWhatAskedForIt)
{
    Desk desk = deskApart();
    EXPECT_EQ(category(desk), "");
    EXPECT_THAT(
        told(desk.tell(LinkPlan{Pharma, Equipment})), Contains("pharma-reserve asked for by special-equipment"));
    EXPECT_EQ(desk.activation(Pharma.value).beside, Equipment);
    EXPECT_EQ(category(desk), "事故灾难") << "it is told at once what the other plan knows";
}

TEST(Links, NobodyAskedForItselfOrForWhatAskedForIt)
{
    Desk desk = deskApart();
    EXPECT_TRUE(refused(desk.ask(LinkPlan{Pharma, Pharma}), RefusalCode::LinkInCircle));
    EXPECT_TRUE(refused(desk.ask(LinkPlan{Pharma, Food}), RefusalCode::UnknownActivation));
    EXPECT_TRUE(refused(desk.ask(LinkPlan{Food, Equipment}), RefusalCode::UnknownActivation));
    desk.tell(LinkPlan{Pharma, Equipment});
    EXPECT_TRUE(refused(desk.ask(LinkPlan{Pharma, Equipment}), RefusalCode::AlreadyLinked));
    EXPECT_TRUE(refused(desk.ask(LinkPlan{Equipment, Pharma}), RefusalCode::LinkInCircle));
}

TEST(Links, OnlyAPlanThatListsAnotherAsksForIt)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.tell(call({Pharma.value}));
    EXPECT_TRUE(refused(desk.ask(ActivatePlan{Food.value, Pharma}), RefusalCode::NotListed))
        << "the reserve asks for nothing";
    desk.tell(ActivatePlan{Food.value});
    EXPECT_TRUE(refused(desk.ask(LinkPlan{Food, Pharma}), RefusalCode::NotListed));
    desk.tell(LinkPlan{Pharma, Food});
    EXPECT_EQ(desk.activation(Pharma.value).beside, Food);
}

TEST(Links, AnotherOneThatAskedNeedsAReasonAndTakesBackWhatWasGiven)
{
    Desk desk = deskApart();
    desk.tell(LinkPlan{Pharma, Equipment});
    desk.tell(exactly("deaths", 3.0));
    const auto known = [&](const char *fact) { return currentReadings(desk.incident()).at(fact); };
    EXPECT_FALSE(std::holds_alternative<plan::Unknown>(known("incident_grade")));
    runFood(desk);
    EXPECT_TRUE(refused(desk.ask(LinkPlan{Pharma, Food}), RefusalCode::ReasonMissing));
    desk.tell(LinkPlan{Pharma, Food, "药品用于中毒学生"});
    EXPECT_EQ(desk.activation(Pharma.value).beside, Food);
    EXPECT_EQ(category(desk), "公共卫生事件") << "as food safety says";
    EXPECT_EQ(known("incident_grade"), plan::Reading(plan::Unknown{})) << "which the other one alone gave";
}

TEST(Links, AStruckLinkLeavesThePlansApartAgain)
{
    Desk desk = deskApart();
    desk.tell(LinkPlan{Pharma, Equipment});
    desk.tell(Strike{lastVersion<PlanLinked>(desk.incident()), "是另一起事故要的药"});
    EXPECT_TRUE(desk.activation(Pharma.value).beside.empty());
    EXPECT_EQ(category(desk), "未知");
    desk.tell(LinkPlan{Pharma, Equipment});
    EXPECT_EQ(category(desk), "事故灾难") << "and may be linked once more";
}

TEST(Links, AStruckLinkLeavesTheOneBefore)
{
    Desk desk = deskApart();
    desk.tell(LinkPlan{Pharma, Equipment});
    runFood(desk);
    desk.tell(LinkPlan{Pharma, Food, "药品用于中毒学生"});
    desk.tell(Strike{lastVersion<PlanLinked>(desk.incident()), "记错"});
    EXPECT_EQ(desk.activation(Pharma.value).beside, Equipment);
    EXPECT_EQ(category(desk), "事故灾难");
}

TEST(Links, AnOlderLinkThatIsStruckChangesNothing)
{
    Desk desk = deskApart();
    desk.tell(LinkPlan{Pharma, Equipment});
    const std::int64_t older = lastVersion<PlanLinked>(desk.incident());
    runFood(desk);
    desk.tell(LinkPlan{Pharma, Food, "药品用于中毒学生"});
    EXPECT_THAT(only<FactReported>(desk.tell(Strike{older, "记错"})), IsEmpty());
    EXPECT_EQ(desk.activation(Pharma.value).beside, Food);
}

TEST(Links, WhatAPersonStruckIsNotGivenAgainByAnotherLink)
{
    Desk desk = deskApart();
    desk.tell(LinkPlan{Pharma, Equipment});
    const FactEntry given = *currentFact(desk.incident(), "event_category");
    desk.tell(Strike{given.version, "不是事故"});
    desk.tell(Strike{lastVersion<PlanLinked>(desk.incident()), "记错"});
    desk.tell(LinkPlan{Pharma, Equipment});
    EXPECT_EQ(currentFact(desk.incident(), "event_category"), nullptr);
}

TEST(Links, NoStrikeClosesACircle)
{
    // Three plans that list one another.
    plan::Plan dam = floodPlan();
    dam.id = "dam";
    dam.digest = "digest-dam-1";
    dam.companions.push_back(dam.companions.front());
    dam.companions.back().plan = "flood";
    Shelf shelf = smallShelf();
    shelf.put(compiled(std::move(dam)));
    Desk desk(std::move(shelf));
    desk.tell(call({"boiler", "dam"}));
    const ActivationId boiler{"boiler"};
    const ActivationId flood{"flood"};
    desk.tell(ActivatePlan{flood.value, boiler});
    desk.tell(LinkPlan{flood, ActivationId{"dam"}, "改由它提出"});
    const std::int64_t toDam = lastVersion<PlanLinked>(desk.incident());
    desk.tell(LinkPlan{boiler, flood});
    EXPECT_TRUE(refused(desk.ask(Strike{toDam, "记错"}), RefusalCode::LinkInCircle));
}

TEST(Links, TheReserveThenEndsOnlyAfterWhatAskedForIt)
{
    Desk desk = deskApart();
    const auto order = [](const std::string &step, const std::string &post) {
        return TakeTransition{Pharma, "response", step, {post, Channel::Phone, "03:10 电话"}, "现场急需"};
    };
    desk.tell(order("verify", "general_group_duty"));
    desk.tell(exactly("command_request", std::string("phone")));
    desk.tell(order("start", "leader"));
    desk.tell(ConfirmCondition{Pharma, "command_ended", true, "市指挥部"});
    EXPECT_TRUE(desk.ask(order("end", "leader"))) << "nobody is known to have asked";
    desk.tell(LinkPlan{Pharma, Equipment});
    EXPECT_TRUE(refused(desk.ask(order("end", "leader")), RefusalCode::RequirementUnmet));
}

TEST(Links, OfPlansNamedTogetherAtTheCallNobodyAskedForAnotherUnlessSomebodySaysSo)
{
    ReportIncident call;
    call.id = IncidentId{"2026-0147"};
    call.narrative = "咨询";
    for (const auto &plans : {std::vector{Pharma.value, Equipment.value}, std::vector{Equipment.value, Pharma.value}}) {
        call.plans = plans;
        call.beside = {};
        Desk apart = shippedDeskOfAllPlans();
        apart.tell(call);
        EXPECT_TRUE(apart.activation(Pharma.value).beside.empty());
        call.beside = Equipment;
        Desk linked = shippedDeskOfAllPlans();
        linked.tell(call);
        EXPECT_EQ(linked.activation(Pharma.value).beside, Equipment);
        EXPECT_TRUE(linked.activation(Equipment.value).beside.empty());
    }
}

TEST(Links, WhoIsSaidToHaveAskedAtTheCallIsStartedWithItAndListsIt)
{
    const Desk desk = shippedDeskOfAllPlans();
    ReportIncident call;
    call.id = IncidentId{"2026-0147"};
    call.narrative = "咨询";
    call.plans = {Pharma.value, Equipment.value};
    for (const ActivationId &asking : {Food, Pharma}) {
        call.beside = asking;
        EXPECT_TRUE(refused(desk.ask(call), RefusalCode::UnknownActivation)) << asking.value;
    }
}
