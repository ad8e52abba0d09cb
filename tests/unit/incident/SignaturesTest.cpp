// What is given for one step counts for that step, and only when it was given before it.
#include "ShippedPlan.h"

#include "incident/StruckSignatures.h"

using namespace incident;
using namespace test;

namespace {

const ActivationId Pollution{"heavy-pollution"};

Desk hazyDesk()
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-12-23 10:00"));
    desk.tell(call({"heavy-pollution"}));
    desk.tell(exactly("dust_storm", false));
    desk.tell(exactly("hours_over_200", 50.0));
    desk.tell(exactly("peak_daily_aqi", 240.0));
    return desk;
}

void signFor(Desk &desk, const std::string &step, std::optional<base::Instant> happened = {})
{
    desk.tell(ConfirmCondition{Pollution, "department_signed", true, "局长", "applicant_leader", step}, happened);
    desk.tell(ConfirmCondition{Pollution, "city_signed", true, "副市长", "city_leader", step}, happened);
}

TakeTransition issue(const std::string &step)
{
    return {Pollution, "warning", step, {"city_leader", Channel::Written, "文"}, "按会商"};
}

AvailableTransition stepOf(const Desk &desk, const std::string &id)
{
    const auto steps =
        availableTransitions(desk.incident(), desk.activation(Pollution.value), desk.plan(Pollution.value), "warning");
    return *std::ranges::find(steps, id, [](const AvailableTransition &each) { return each.transition->id; });
}

} // namespace

TEST(Signatures, AFormSignedForYellowIssuesNoRed)
{
    Desk desk = hazyDesk();
    signFor(desk, "issue_yellow");
    EXPECT_TRUE(stepOf(desk, "issue_yellow").unmet.empty());
    EXPECT_FALSE(stepOf(desk, "issue_red").unmet.empty());
    EXPECT_TRUE(refused(desk.ask(issue("issue_red")), RefusalCode::RequirementUnmet));
    signFor(desk, "issue_red"); // another form, beside the first
    EXPECT_TRUE(stepOf(desk, "issue_yellow").unmet.empty());
    desk.tell(issue("issue_red"));
    EXPECT_EQ(desk.activation(Pollution.value).warningState, "warning_red");
}

TEST(Signatures, NobodyIssuesAWarningBeforeItIsSigned)
{
    Desk desk = hazyDesk();
    desk.setNow(moment("2026-12-23 12:00"));
    signFor(desk, "issue_yellow", moment("2026-12-23 11:30"));
    EXPECT_TRUE(refused(desk.ask(issue("issue_yellow"), moment("2026-12-23 11:00")), RefusalCode::NotLater));
    desk.tell(issue("issue_yellow"), moment("2026-12-23 11:45"));
}

TEST(Signatures, AStepIsNotCorrectedToATimeBeforeItsSignatures)
{
    Desk desk = hazyDesk();
    desk.setNow(moment("2026-12-23 12:00"));
    signFor(desk, "issue_yellow", moment("2026-12-23 11:30"));
    desk.tell(issue("issue_yellow"), moment("2026-12-23 11:45"));
    const std::int64_t step = lastVersion<StateMoved>(desk.incident());
    desk.wait(std::chrono::minutes{1});
    const Decided early = desk.ask(CorrectTime{step, moment("2026-12-23 11:20"), "听错"});
    ASSERT_TRUE(refused(early, RefusalCode::NotLater));
    EXPECT_EQ(early.error().cite, "附件2");
    desk.tell(CorrectTime{step, moment("2026-12-23 11:35"), "听错"});
}

TEST(Signatures, AStepThatRestedOnOneThatIsStruckIsNamed)
{
    Desk desk = hazyDesk();
    signFor(desk, "issue_yellow");
    desk.tell(issue("issue_yellow"));
    const auto named = [&] {
        std::vector<std::string> labels;
        for (const StruckSignature &struck :
            struckSignatures(desk.incident(), desk.activation(Pollution.value), desk.plan(Pollution.value).plan()))
            labels.push_back(struck.step->label + "：" + struck.confirmation->label);
        return labels;
    };
    EXPECT_TRUE(named().empty());
    std::int64_t city = 0;
    for (const RecordedEvent &record : desk.incident().history) {
        const auto *given = std::get_if<ConditionConfirmed>(&record.event);
        if (given && given->holds && given->confirmation == "city_signed")
            city = record.version;
    }
    desk.tell(Strike{city, "签字是假的"});
    EXPECT_EQ(named(), std::vector<std::string>{"发布黄色预警：市政府领导已审批"});
    EXPECT_EQ(desk.activation(Pollution.value).warningState, "warning_yellow") << "a person decides what follows";
}

TEST(Signatures, OneThatNamesNoStepCountsForWhicheverIsTaken)
{
    Desk desk = hazyDesk();
    signFor(desk, {});
    desk.tell(issue("issue_yellow"));
    EXPECT_TRUE(refused(desk.ask(issue("raise_red")), RefusalCode::RequirementUnmet)) << "and for one only";
}

TEST(Signatures, AStepThePlanDoesNotKnowIsRefused)
{
    Desk desk = hazyDesk();
    EXPECT_TRUE(
        refused(desk.ask(ConfirmCondition{Pollution, "city_signed", true, "副市长", "city_leader", "issue_purple"}),
            RefusalCode::UnknownTransition));
}

TEST(Signatures, WhatOnePersonSignedForAnotherStepDoesNotKeepHimFromThisOne)
{
    Desk desk = hazyDesk();
    desk.tell(ConfirmCondition{Pollution, "department_signed", true, "甲", "applicant_leader", "issue_yellow"});
    const ConfirmCondition red{Pollution, "city_signed", true, "甲", "city_leader", "issue_red"};
    EXPECT_TRUE(desk.ask(red));
    ConfirmCondition yellow = red;
    yellow.step = "issue_yellow";
    EXPECT_TRUE(refused(desk.ask(yellow), RefusalCode::SamePerson));
}

// A warning that stands is never frozen by the end of the response.
TEST(Signatures, NoResponseIsLeftWhileAWarningIsOut)
{
    Desk desk = hazyDesk();
    signFor(desk, "issue_yellow");
    desk.tell(issue("issue_yellow"));
    for (const std::string &way : {std::string("close_below_warning"), std::string("dismiss")})
        EXPECT_TRUE(refused(
            desk.ask(TakeTransition{Pollution, "response", way, {"office_director", Channel::Phone, {}}, "好转"}),
            RefusalCode::RequirementUnmet))
            << way;
}

TEST(Signatures, AfterTheEndAWarningIsLiftedAndNoneIsIssued)
{
    Desk desk = shippedDesk();
    desk.tell(call({Shipped}));
    const auto warning = [](const std::string &step) {
        return TakeTransition{ActivationId{Shipped}, "warning", step, {"regulator", Channel::Phone, {}}, "核实"};
    };
    const plan::Lifecycle *ladder = plan::findLifecycle(shippedPlan(), "warning");
    ASSERT_NE(ladder, nullptr);
    const auto up = std::ranges::find(ladder->transitions, "warning_yellow", &plan::Transition::to);
    const auto higher = std::ranges::find(ladder->transitions, "warning_red", &plan::Transition::to);
    desk.tell(warning(up->id));
    desk.tell(TakeTransition{
        ActivationId{Shipped}, "response", "close_untrue", {"office_director", Channel::Phone, {}}, "误报"});
    ASSERT_TRUE(desk.activation(Shipped).ended);
    EXPECT_TRUE(refused(desk.ask(warning(higher->id)), RefusalCode::Ended));
    desk.tell(ConfirmCondition{ActivationId{Shipped}, "lifting_verified", true, "监管部门"});
    EXPECT_TRUE(
        refused(desk.ask(ConfirmCondition{ActivationId{Shipped}, "site_controlled", true, "现场"}), RefusalCode::Ended))
        << "the response itself is over";
    desk.tell(warning("lift"));
    EXPECT_EQ(desk.activation(Shipped).warningState, "no_warning");
}
