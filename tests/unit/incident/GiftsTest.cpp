#include "Desk.h"
#include "ShippedPlan.h"

#include "incident/Advice.h"
#include "plan/SpokenAnswer.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace incident;
using namespace test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

constexpr const char *Equipment = "special-equipment";
constexpr const char *Food = "food-safety";
constexpr const char *Pharma = "pharma-reserve";

/// Whose business it is has been said: the plan's own.
void settleScope(Desk &desk, const std::string &plan)
{
    if (plan == Equipment)
        desk.tell(exactly("equipment_kind", std::string("boiler")));
    if (plan == Food) {
        desk.tell(exactly("concerns_city", true));
        desk.tell(exactly("infectious_disease", false));
    }
}

/// An accident with the reserve opened beside it; whose business it is stays open.
Desk deskBefore(const std::string &plan)
{
    Desk desk = shippedDeskOfAllPlans();
    ReportIncident call;
    call.id = IncidentId{"2026-0147"};
    call.narrative = "伤者送医";
    call.plans = {plan};
    desk.tell(call);
    desk.tell(ActivatePlan{Pharma, ActivationId{plan}});
    return desk;
}

/// The same, and it is the plan's business.
Desk deskWithReserve(const std::string &plan)
{
    Desk desk = deskBefore(plan);
    settleScope(desk, plan);
    return desk;
}

std::string readingOf(const Desk &desk, const std::string &fact)
{
    const FactEntry *entry = currentFact(desk.incident(), fact);
    const plan::Fact *asked = plan::findFact(desk.plan(Pharma).plan(), fact);
    return entry ? plan::toWords(*asked, entry->reading) : "";
}

std::vector<std::string> askedBy(const Desk &desk, const std::string &decision)
{
    const auto &findings = desk.activation(Pharma).findings;
    return std::ranges::find(findings, decision, &DecisionFinding::decision)->ask;
}

} // namespace

TEST(Gifts, WhatThePlanBesideKnowsIsNotAskedAgain)
{
    const Desk desk = deskWithReserve(Equipment);
    EXPECT_EQ(readingOf(desk, "event_category"), "事故灾难");
    EXPECT_EQ(readingOf(desk, "within_city"), "是");
    EXPECT_EQ(readingOf(desk, "incident_grade"), "") << "nothing is known about the accident yet";
    EXPECT_THAT(askedBy(desk, "scope"), IsEmpty());
    const FactEntry *category = currentFact(desk.incident(), "event_category");
    EXPECT_EQ(category->given.value, Equipment);
    EXPECT_NE(category->source.find("附件4"), std::string::npos) << category->source;
}

TEST(Gifts, AGradeFollowsTheAccidentWhileItIsOpenAndWhenItIsCorrected)
{
    Desk desk = deskWithReserve(Equipment);
    desk.tell(about("deaths", ">= 3"));
    EXPECT_EQ(readingOf(desk, "incident_grade"), "较大及以上");
    desk.tell(exactly("deaths", 12.0));
    EXPECT_EQ(readingOf(desk, "incident_grade"), "重大及以上");
    desk.tell(exactly("serious_injuries", 2.0));
    desk.tell(exactly("direct_loss", 10.0));
    EXPECT_EQ(readingOf(desk, "incident_grade"), "重大");
    desk.tell(exactly("deaths", 4.0));
    EXPECT_EQ(readingOf(desk, "incident_grade"), "较大");
    desk.tell(ReportFact{"deaths", plan::Unknown{}, "来电人"});
    EXPECT_EQ(readingOf(desk, "incident_grade"), "未知") << "what is not known any more is taken back";
}

TEST(Gifts, TheLevelOfTheReserveFollowsInTheSameStep)
{
    Desk desk = deskWithReserve(Equipment);
    desk.tell(exactly("deaths", 4.0));
    desk.tell(exactly("serious_injuries", 2.0));
    const auto events = desk.tell(exactly("direct_loss", 10.0));
    std::vector<std::string> kinds;
    for (const NewEvent &event : events) {
        if (const auto *told = std::get_if<FactReported>(&event.event))
            kinds.push_back(told->fact + (told->given.empty() ? "" : " given"));
        else if (const auto *assessed = std::get_if<AssessmentChanged>(&event.event))
            kinds.push_back("assessed " + assessed->activation.value);
    }
    EXPECT_THAT(kinds,
        ElementsAre("direct_loss", "assessed special-equipment", "incident_grade given", "assessed pharma-reserve"));
}

TEST(Gifts, APersonsAnswerStandsAbove)
{
    Desk desk = deskWithReserve(Equipment);
    desk.tell(exactly("deaths", 4.0));
    desk.wait(std::chrono::minutes{5});
    desk.tell(exactly("incident_grade", std::string("重大"), "专家组"), desk.now() - std::chrono::minutes{20});
    EXPECT_EQ(readingOf(desk, "incident_grade"), "重大") << "also where it was said before the accident gave its own";
    desk.tell(exactly("deaths", 2.0));
    EXPECT_EQ(readingOf(desk, "incident_grade"), "重大");
    desk.tell(ReportFact{"incident_grade", plan::Unknown{}, "专家组"});
    desk.tell(exactly("deaths", 13.0));
    EXPECT_EQ(readingOf(desk, "incident_grade"), "重大及以上") << "who does not know leaves it to the plan beside";
}

TEST(Gifts, WhatAPersonStruckIsNotGivenAgainUntilItChanges)
{
    Desk desk = deskWithReserve(Equipment);
    desk.tell(about("deaths", ">= 3"));
    desk.tell(Strike{currentFact(desk.incident(), "incident_grade")->version, "等专家组"});
    EXPECT_EQ(currentFact(desk.incident(), "incident_grade"), nullptr);
    desk.tell(exactly("counties_affected", 1.0));
    EXPECT_EQ(currentFact(desk.incident(), "incident_grade"), nullptr);
    desk.tell(about("deaths", ">= 10"));
    EXPECT_EQ(readingOf(desk, "incident_grade"), "重大及以上");
}

TEST(Gifts, APlanGivesOnlyWhatItsDocumentSays)
{
    Desk desk = deskWithReserve(Food);
    EXPECT_EQ(readingOf(desk, "event_category"), "公共卫生事件");
    desk.tell(ReportFact{"deaths", plan::Exact{12.0}, "医院", "已认定与食品有关"});
    EXPECT_EQ(readingOf(desk, "incident_grade"), "") << "its levels are no grades of the event";
}

TEST(Gifts, WhatIsGivenGoesWhereTheMatterTurnsOutNotToBeTheGivers)
{
    Desk desk = deskWithReserve(Food);
    EXPECT_EQ(readingOf(desk, "within_city"), "是");
    desk.tell(exactly("concerns_city", false));
    EXPECT_EQ(readingOf(desk, "within_city"), "未知");
    EXPECT_EQ(readingOf(desk, "event_category"), "未知");
}

TEST(Gifts, APlanThatHandsTheMatterOverGivesNothing)
{
    Desk desk = shippedDeskOfAllPlans();
    ReportIncident call;
    call.id = IncidentId{"2026-0147"};
    call.narrative = "药品告急，不是设备";
    call.plans = {Equipment};
    desk.tell(call);
    desk.tell(exactly("equipment_kind", std::string("other")));
    TakeTransition dismiss{
        ActivationId{Equipment}, "response", "dismiss", {"office_director", Channel::Written, "文"}, "不是特种设备"};
    dismiss.goesToPlan = Pharma;
    desk.tell(dismiss);
    ASSERT_EQ(desk.activation(Pharma).beside.value, Equipment);
    EXPECT_EQ(readingOf(desk, "event_category"), "");
}

TEST(Gifts, WhatIsCorrectedAfterTheGiversEndFollows)
{
    Desk desk = deskWithReserve(Equipment);
    desk.tell(about("deaths", ">= 10"));
    EXPECT_EQ(readingOf(desk, "incident_grade"), "重大及以上");
    desk.tell(TakeTransition{
        ActivationId{Equipment}, "response", "close_untrue", {"office_director", Channel::Written, "文"}, "误报"});
    ASSERT_TRUE(desk.activation(Equipment).ended);
    desk.tell(Strike{currentFact(desk.incident(), "deaths")->version, "听错"});
    EXPECT_EQ(readingOf(desk, "incident_grade"), "未知");
}

TEST(Gifts, WhoDoesNotKnowLeavesItToThePlanBeside)
{
    Desk desk = deskWithReserve(Equipment);
    desk.tell(about("deaths", ">= 3"));
    desk.tell(exactly("incident_grade", std::string("重大"), "专家组"));
    desk.tell(ReportFact{"incident_grade", plan::Unknown{}, "专家组"});
    EXPECT_EQ(readingOf(desk, "incident_grade"), "较大及以上") << "nothing changed meanwhile";
}

TEST(Gifts, OpenedByItselfAPlanIsGivenNothing)
{
    Desk desk = shippedDeskOfAllPlans();
    ReportIncident call;
    call.id = IncidentId{"2026-0147"};
    call.narrative = "药品告急";
    call.plans = {Equipment};
    desk.tell(call);
    desk.tell(ActivatePlan{Pharma});
    EXPECT_EQ(currentFact(desk.incident(), "event_category"), nullptr);
}

TEST(Gifts, WhatNobodyKnowsToBeThePlansBusinessIsGivenOnceItIs)
{
    for (const char *plan : {Equipment, Food}) {
        Desk desk = deskBefore(plan);
        EXPECT_EQ(readingOf(desk, "within_city"), "") << plan << ": nobody has said where or what";
        EXPECT_EQ(readingOf(desk, "event_category"), "") << plan;
        settleScope(desk, plan);
        EXPECT_EQ(readingOf(desk, "within_city"), "是") << plan;
    }
}

TEST(Gifts, WhatIsGivenGoesWhereTheGiversBusinessIsOpenAgain)
{
    Desk desk = deskWithReserve(Equipment);
    EXPECT_EQ(readingOf(desk, "event_category"), "事故灾难");
    desk.tell(ReportFact{"equipment_kind", plan::Unknown{}, "现场"});
    EXPECT_EQ(readingOf(desk, "event_category"), "未知");
}

TEST(Gifts, ClosingOnOnesWordWantsAReason)
{
    Desk desk = deskWithReserve(Equipment);
    const TakeTransition silent{
        ActivationId{Equipment}, "response", "close_untrue", {"office_director", Channel::Written, "文"}, " "};
    EXPECT_TRUE(refused(desk.ask(silent), RefusalCode::ReasonMissing));
    TakeTransition said = silent;
    said.reason = "误报";
    desk.tell(said);
    EXPECT_TRUE(desk.activation(Equipment).ended);
}

TEST(Gifts, WhatARuleProposesOrARequirementBearsNeedsNoMore)
{
    const Desk desk = deskWithReserve(Equipment);
    const auto steps = availableTransitions(desk.incident(), desk.activation(Equipment), desk.plan(Equipment));
    const auto needs = [&](const char *id) {
        const auto found = std::ranges::find(steps, id, [](const auto &step) { return step.transition->id; });
        return found != steps.end() && found->closesOnWordAlone;
    };
    EXPECT_TRUE(needs("close_untrue"));
    EXPECT_FALSE(needs("verify"));
    EXPECT_FALSE(needs("dismiss")) << "its reason is that the matter is another's";
}
