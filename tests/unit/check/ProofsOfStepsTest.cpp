// What the checker proves of steps, places, clocks and cases: for every code a plan that earns it and one that just
// does not.
#include "FaultyPlan.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

const std::string Special = "special-equipment";
const std::string Pollution = "heavy-pollution";
const std::string Food = "food-safety";

using Edits = std::vector<std::pair<std::string, std::string>>;

struct Seeded {
    const char *name;
    std::string plan;
    Edits edits;
    std::string code;
    std::string at; ///< text on the line that carries the finding; empty: the plan does not earn the code
};

class SeededStepFault : public ::testing::TestWithParam<Seeded> { };

std::string edited(const std::string &plan, const Edits &edits)
{
    std::string text = test::planText(plan);
    for (const auto &[from, to] : edits)
        text = test::replaced(text, from, to);
    return text;
}

const std::string Start1 = "'response_level = \"I\" and scope != \"not_applicable\"'";
const std::string NoWarning = "{ that: 'warning_in_force = \"none\"', text: 预警已解除";
const std::string NoResponse = "{ that: 'response_in_force = \"none\"', text: 预警已解除";
const std::string OutOfScope = "{ that: 'scope = \"not_applicable\"', text: 未查明是沙尘暴天气";
const std::string WithdrawNever = "{ that: 'response_in_force = \"none\"', text: 未查明是沙尘暴天气";
const std::string Lift = "    starts: { transition: lift }\n    ends: { report: final }\n";
const std::string CaseOf29 =
    "  - name: 二十九人死亡仍为重大\n    given: { deaths: 29, serious_injuries: 0, direct_loss: 0 }\n"
    "    expect: { accident_grade: 重大, response_level: I }\n";
const std::string OrangeCase =
    "  - name: 聚集场所的重大隐患为橙色\n    given: { crowded_place: true, hazard_grade: 重大 }\n"
    "    expect: { warning_level: orange }\n";

} // namespace

TEST_P(SeededStepFault, IsFoundAtItsLineOrNotAtAll)
{
    const Seeded &seeded = GetParam();
    const std::string text = edited(seeded.plan, seeded.edits);
    const auto findings = test::allFindings(text, seeded.plan);
    const int line = seeded.at.empty() ? 0 : test::lineOf(text, seeded.at);
    const bool found = std::ranges::any_of(findings, [&](const base::Diagnostic &finding) {
        return finding.code == seeded.code && (line == 0 || finding.position.line == line)
            && finding.position.column > 0 && !finding.message.empty();
    });
    EXPECT_EQ(found, line > 0) << seeded.code << " at line " << line << ", got:\n" << test::inWords(findings);
}

INSTANTIATE_TEST_SUITE_P(Plan, SeededStepFault,
    ::testing::Values(
        // Rows
        Seeded{"RowsThatContradict", Special, {{"[\"[3..10)\", \"-\", \"-\"]", "[\"[10..30)\", \"-\", \"-\"]"}},
            "contradicting-rule", "[\"[10..30)\", \"-\", \"-\"], then: 较大"},
        Seeded{"RowsThatOverlapOnly", Special, {{"[\"[3..10)\", \"-\", \"-\"]", "[\"[10..29)\", \"-\", \"-\"]"}},
            "contradicting-rule", ""},
        Seeded{"ARowInsideAnotherIsDead", Special, {{"[\"[3..10)\", \"-\", \"-\"]", "[\"[10..29)\", \"-\", \"-\"]"}},
            "dead-rule", "[\"[10..29)\", \"-\", \"-\"]"},
        Seeded{"ARowThatOthersCover", Special,
            {{"[\"[10..30)\", \"-\", \"-\"], then: 重大, cite: 附件2 }",
                "[\"[10..30)\", \"-\", \"-\"], then: 重大, cite: 附件2 }\n      - { when: [\"[20..40)\", \"-\", "
                "\"-\"], then: "
                "重大, cite: 附件2 }"}},
            "redundant-rule", "[20..40)"},
        Seeded{"ARowThatAddsSomething", Special,
            {{"[\"[10..30)\", \"-\", \"-\"], then: 重大, cite: 附件2 }",
                "[\"[10..30)\", \"-\", \"-\"], then: 重大, cite: 附件2 }\n      - { when: [\"[9..40)\", \"-\", \"-\"], "
                "then: "
                "重大, cite: 附件2 }"}},
            "redundant-rule", ""},
        // Cases
        Seeded{"NoCaseDecidedByARow", Special, {{OrangeCase, ""}}, "untested-rule", "then: orange"},
        Seeded{"OneCaseJustInsideAThreshold", Special, {{CaseOf29, ""}}, "untested-threshold",
            "[\">= 30\", \"-\", \"-\"]"},
        Seeded{"OneCaseJustOutsideAThreshold", Special, {{CaseOf29, ""}}, "untested-threshold",
            "[\"[10..30)\", \"-\", \"-\"]"},
        Seeded{"CasesOnBothSides", Special, {{"name: 二十九人死亡仍为重大", "name: 另一名"}}, "untested-threshold", ""},
        // Citations
        Seeded{"AConsistencyRuleWithoutClause", Food,
            {{", message: 死亡人数多于涉及人数, cite: 附表4 }", ", message: 死亡人数多于涉及人数 }"}}, "uncited",
            "死亡人数多于涉及人数"},
        // Places
        Seeded{"NoEscapeBesideTheOtherLadder", Pollution, {{NoWarning, NoResponse}, {OutOfScope, WithdrawNever}},
            "trapped-state", "response_2: { label: Ⅱ级响应, kind: level"},
        Seeded{"OneWayOutIsEnough", Pollution, {{NoWarning, NoResponse}}, "trapped-state", ""},
        Seeded{"AStateBehindARefusedStep", Pollution, {{NoWarning, NoResponse}}, "unreachable-state",
            "ended: { label: 终止, kind: ended"},
        Seeded{"AStateBehindAStepThatIsAllowed", Pollution, {{OutOfScope, WithdrawNever}}, "unreachable-state", ""},
        // Steps
        Seeded{"ALevelForNoReason", Special,
            {{"        to: response_1\n        advise: " + Start1 + "\n", "        to: response_1\n"}},
            "groundless-step", "      start_1:"},
        Seeded{"ALevelByRequirement", Special,
            {{"        to: response_1\n        advise: " + Start1 + "\n",
                "        to: response_1\n        require: [{ that: 'response_level = \"I\"', text: 达到Ⅰ级, cite: "
                "附件6 }]\n"}},
            "groundless-step", ""},
        Seeded{"ALevelWhereThePlanDoesNotApply", Special,
            {{Start1, "'response_level = \"I\" and scope = \"not_applicable\"'"}}, "excluded-but-in-force",
            "'response_level = \"I\" and scope = "},
        Seeded{"ALevelThatMayNotBeOurs", Special, {{Start1, "'response_level = \"I\"'"}}, "excluded-but-in-force", ""},
        Seeded{"ALevelForOthersToo", Special, {{Start1, "'response_level = \"I\" or scope != \"not_applicable\"'"}},
            "advises-beyond-level", "'response_level = \"I\" or scope"},
        Seeded{"ALevelForItselfOnly", Special, {{Start1, "'response_level = \"I\" and deaths >= 10'"}},
            "advises-beyond-level", ""},
        Seeded{"AStepDownBelowTheLevel", Pollution,
            {{"warning_in_force = \"orange\" and response_level != \"I\"", "warning_in_force = \"orange\""}},
            "advises-beyond-level", "advise: 'warning_in_force = \"orange\""},
        Seeded{"AStepDownAboveTheLevel", Pollution, {}, "advises-beyond-level", ""},
        Seeded{"TheGroundsOfALevelForNone", Special,
            {{"        to: response_1\n        advise: " + Start1, "        to: untrue\n        advise: " + Start1}},
            "advises-level-elsewhere", "advise: " + Start1},
        Seeded{"TheGroundsOfALevelForAWeakerOne", Food,
            {{"        from: [response_2]\n        to: response_1\n",
                "        from: [response_2]\n        to: response_4\n"}},
            "advises-level-elsewhere", "      raise_1_school:"},
        Seeded{"TheGroundsOfALevelForAStrongerOne", Food, {}, "advises-level-elsewhere", ""},
        Seeded{"PastTheLevels", Special,
            {{"'city_plan_applies = \"false\" and scope", "'city_plan_applies = \"false\" or scope"}},
            "advises-past-level", "'city_plan_applies = \"false\" or scope"},
        Seeded{"PastTheLevelsWhereNoneIsCalledFor", Pollution,
            {{"'warning_level = \"none\" and scope", "'warning_level = \"health_notice\" and scope"}},
            "advises-past-level", ""},
        Seeded{"ExclusionsThatDisagree", Special,
            {{"        from: [response_3, response_2, response_1]\n        to: out_of_scope",
                "        from: [response_3, response_2, response_1]\n        to: untrue"}},
            "exclusions-disagree", "      withdraw:"},
        Seeded{"ExclusionsThatAgree", Special,
            {{"advise: 'scope = \"not_applicable\"'",
                "advise: 'scope = \"not_applicable\" and equipment_kind = \"other\"'"}},
            "exclusions-disagree", ""},
        Seeded{"AnotherReasonIntoTheStateOfExclusion", Special,
            {{"advise: 'scope = \"not_applicable\"'",
                "advise: 'scope != \"not_applicable\" and response_level = \"III\"'"}},
            "exclusions-disagree", "'scope != \"not_applicable\" and response_level"},
        Seeded{"ProposedButRefused", Pollution, {{"advise: 'below_red_hours >= 36", "advise: 'below_red_hours >= 30"}},
            "advised-but-refused", "{ that: 'below_red_hours >= 36'"},
        Seeded{"ProposedLaterThanAllowed", Pollution,
            {{"advise: 'below_red_hours >= 36", "advise: 'below_red_hours >= 48"}}, "advised-but-refused", ""},
        Seeded{"OutOfStepWithTheOtherLadder", Pollution,
            {{"{ that: 'warning_in_force = \"red\"'", "{ that: 'warning_in_force = \"orange\"'"}}, "refused-in-step",
            "{ that: 'warning_in_force = \"orange\"', text: 红色预警已发布"},
        Seeded{"InStepWithTheOtherLadder", Pollution,
            {{"{ that: 'warning_in_force = \"red\"'", "{ that: 'warning_in_force != \"none\"'"}}, "refused-in-step",
            ""},
        Seeded{"AnEndingThatEndsNothing", Special,
            {{"        from: [response_3, response_2, response_1]\n        to: ended",
                "        from: [response_3, response_2, response_1]\n        to: reviewed"}},
            "ending-not-required", "{ text: 生态环境部门监测"},
        Seeded{"AStepBesideOneThatAsksForNothing", Special,
            {{"        from: [reported, verified]\n        to: untrue",
                "        from: [reported, verified]\n        to: out_of_scope"}},
            "twin-step", "      close_untrue:"},
        Seeded{"AStepBesideOneThatPeopleAllow", Food, {}, "twin-step", ""},
        // Clocks
        Seeded{"AClockOfTwoLadders", Pollution,
            {{"starts: { state: [response_3, response_2, response_1] }",
                "starts: { state: [response_3, response_2, warning_red] }"}},
            "clock-mixes-ladders", "response_2, warning_red]"},
        Seeded{"AClockOfOneLadder", Pollution,
            {{"starts: { state: [response_3, response_2, response_1] }",
                "starts: { state: [response_3, response_2] }"}},
            "clock-mixes-ladders", ""},
        Seeded{"AClockThatNeverStarts", Special,
            {{"    starts: { state: reported }\n    ends: { task: report_upward }",
                "    starts: { left: reviewed }\n    ends: { task: report_upward }"}},
            "clock-never-starts", "    starts: { left: reviewed }"},
        Seeded{"AClockThatStartsOnLeaving", Special,
            {{"    starts: { state: reported }\n    ends: { task: report_upward }",
                "    starts: { left: reported }\n    ends: { task: report_upward }"}},
            "clock-never-starts", ""},
        Seeded{"AClockThatNeverEnds", Special, {{"    ends: { task: report_upward }", "    ends: { left: untrue }"}},
            "clock-never-ends", "    ends: { left: untrue }"},
        Seeded{"AClockThatTheEndOfTheResponseCutsShort", Special,
            {{"    ends: { task: report_upward }", "    ends: { transition: review }"}}, "clock-never-ends",
            "    ends: { transition: review }"},
        Seeded{"AClockThatOutlivesTheResponse", Special,
            {{"    ends: { task: report_upward }", "    outlives: true\n    ends: { transition: review }"}},
            "clock-never-ends", ""},
        Seeded{"AClockThatEndsOnAStepBackwards", Special,
            {{"    starts: { state: reported }\n    ends: { task: report_upward }",
                "    starts: { state: ended }\n    ends: { transition: verify }"}},
            "clock-never-ends", "    ends: { transition: verify }"},
        Seeded{"AClockForATaskOpenedBefore", Special,
            {{"    starts: { state: reported }\n    ends: { task: report_upward }",
                "    starts: { state: response_1 }\n    ends: { task: confirm_unit_report }"}},
            "clock-never-ends", ""},
        Seeded{"AClockEndedByTheStepThatStartsIt", Pollution,
            {{Lift, "    starts: { transition: lift }\n    ends: { state: no_warning }\n"}}, "clock-ends-at-start",
            "  final_report:"},
        Seeded{"AClockEndedByAnotherStep", Pollution,
            {{Lift, "    starts: { transition: lift }\n    ends: { state: health_notice }\n"}}, "clock-ends-at-start",
            ""},
        Seeded{"AClockEndedByTheReportThatStartsIt", Food,
            {{"    ends: { report: county_to_city }", "    ends: { task: county_reported }"}}, "clock-ends-at-start",
            "  written_after_oral:"}),
    [](const ::testing::TestParamInfo<Seeded> &seeded) { return std::string(seeded.param.name); });

namespace {

std::string messageOf(const std::string &text, const std::string &code)
{
    const auto findings = test::allFindings(text);
    const auto found = std::ranges::find(findings, code, &base::Diagnostic::code);
    return found == findings.end() ? "no " + code : found->message;
}

} // namespace

TEST(PlanProofs, AMaskedRowIsShownWithFactsAndTheRowsThatMaskIt)
{
    const std::string text = edited(Special, {{"[\"[3..10)\", \"-\", \"-\"]", "[\"[40..50)\", \"-\", \"-\"]"}});
    const std::string message = messageOf(text, "dead-rule");
    EXPECT_NE(message.find("a stronger rule does too (1)"), std::string::npos) << message;
    EXPECT_NE(message.find("deaths [40..50), for example deaths 40"), std::string::npos) << message;
}

TEST(PlanProofs, RowsThatContradictEachOtherAreShownWithFacts)
{
    const std::string text = edited(Special, {{"[\"[3..10)\", \"-\", \"-\"]", "[\"[10..30)\", \"-\", \"-\"]"}});
    const std::string message = messageOf(text, "contradicting-rule");
    EXPECT_NE(message.find("gives 较大 for the same facts for which rule 4 gives 重大"), std::string::npos) << message;
    EXPECT_NE(message.find("for example deaths 10"), std::string::npos) << message;
}

TEST(PlanProofs, CellsThatContradictEachOtherAreNamed)
{
    const std::string text = edited(Special,
        {{"    inputs: [accident_grade]", "    inputs: [accident_grade, deaths, crowded_place]"},
            {"{ when: ['\"特别重大\",\"重大\"'],", "{ when: ['\"特别重大\",\"重大\"', \"-\", \"-\"],"},
            {"{ when: ['\"较大\"'],", "{ when: ['\"较大\"', \"-\", \"-\"],"},
            {"      - { when: ['\"一般\"'], then: III, cite: 附件6 }",
                "      - { when: ['\"一般\"', \"-\", \"-\"], then: III, cite: 附件6 }\n"
                "      - { when: ['\"一般\"', \">= 3\", \"true\"], then: I, cite: 附件6 }"}});
    const std::string message = messageOf(text, "impossible-rule");
    EXPECT_NE(message.find("its cells accident_grade \"一般\" and deaths >= 3 together"), std::string::npos) << message;
}

TEST(PlanProofs, AGapIsShownWithFacts)
{
    const std::string text = edited(Special,
        {{"      - { when: [\"-\", \"-\", \"-\"], then: 一般,",
            "      - { when: [\"< 2\", \"-\", \"-\"], then: 一般,"}});
    const std::string message = messageOf(text, "gap");
    EXPECT_NE(message.find("for example deaths 2, serious_injuries 0, direct_loss 0"), std::string::npos) << message;
}

namespace {

/// What the checker says of the cases once a part of the plan is replaced.
std::string failingCase(const std::string &plan, const Edits &edits)
{
    const std::string text = edited(plan, edits);
    std::string found;
    for (const base::Diagnostic &finding : test::allFindings(text, plan)) {
        if (finding.code == "failing-case")
            found += std::to_string(finding.position.line) + " " + finding.message + "\n";
    }
    return found;
}

int lineIn(const std::string &plan, const std::string &what) { return test::lineOf(test::planText(plan), what); }

} // namespace

TEST(CasesOfSteps, AStepThatIsNotProposedIsNamedWithItsConditionAndClause)
{
    const std::string message = failingCase(
        Special, {{"advise: 'response_level = \"II\" and scope", "advise: 'response_level = \"I\" and scope"}});
    EXPECT_NE(message.find("case '较大事故已核实，提出启动Ⅱ级' expects start_2 to be proposed, but start_2 is not: its "
                           "`advise:` `response_level = \"I\" and scope != \"not_applicable\"` is not certain (附件6)"),
        std::string::npos)
        << message;
}

TEST(CasesOfSteps, AThresholdOfAStepIsTriedOnBothSides)
{
    const std::string requirement = "{ that: 'below_red_hours >= 36'";
    const std::string laxer = failingCase(Pollution, {{requirement, "{ that: 'below_red_hours >= 35'"}});
    EXPECT_NE(
        laxer.find("lower_orange to be ruled out, but all that lower_orange requires is so (3.3.2)"), std::string::npos)
        << laxer;
    const std::string stricter =
        failingCase(Pollution, {{"advise: 'below_red_hours >= 36", "advise: 'below_red_hours > 36"}});
    EXPECT_NE(stricter.find("lower_orange to be proposed, but lower_orange is not"), std::string::npos) << stricter;
}

TEST(CasesOfSteps, AStepProposedBesideThoseNamedFailsToo)
{
    const std::string message = failingCase(Pollution,
        {{"'improved_hours >= 36 or province_ends or scope = \"not_applicable\"'\n        require",
            "'improved_hours >= 35 or province_ends or scope = \"not_applicable\"'\n        require"}});
    EXPECT_NE(message.find("expects no step to be proposed, but lift is proposed too"), std::string::npos) << message;
    EXPECT_NE(message.find("(3.3.3)"), std::string::npos) << message;
}

TEST(CasesOfSteps, AStepThatLeadsElsewhereIsNamedWithItsClause)
{
    const std::string message = failingCase(Food,
        {{"        from: [response_4]\n        to: response_3\n        require",
            "        from: [response_4]\n        to: response_1\n        require"}});
    EXPECT_NE(
        message.find("raise_3_school to lead to response_3, but it leads to response_1 (5.5.1)"), std::string::npos)
        << message;
    EXPECT_EQ(message.find(std::to_string(lineIn(Food, "leads: { raise_3_school: response_3 }")) + " "), 0U) << message;
}

TEST(CasesOfSteps, ARefusalThatPeopleLiftIsToldFromWhatTheFactsRuleOut)
{
    const std::string message = failingCase(Pollution,
        {{"refused: [raise_1, lower_3, end]", "refused: [raise_1, lower_3]"},
            {"proposed: [lift]\n      unknown: []\n      refused: [raise_1, raise_2, end, withdraw]",
                "proposed: [lift]\n      unknown: [end]\n      refused: [raise_1, raise_2, end, withdraw]"}});
    EXPECT_NE(
        message.find("expects only raise_1, lower_3 to be refused, but end requires `warning_in_force = \"none\"`, "
                     "which is not so yet (4.6)"),
        std::string::npos)
        << message;
    EXPECT_NE(message.find("end to be held up by what is not known yet, but end requires"), std::string::npos)
        << message;
}

TEST(CasesOfSteps, AStepThatDoesNotStartThereIsSaid)
{
    const std::string message =
        failingCase(Special, {{"at: { response: county_response }", "at: { response: reported }"}});
    EXPECT_NE(message.find("expects start_1 to start where its ladder stands, but it does not"), std::string::npos)
        << message;
}

TEST(CasesOfSteps, NothingIsSaidWhereTheLaddersAreNotWhollyRead)
{
    EXPECT_EQ(failingCase(
                  Special, {{"advise: 'response_level = \"II\" and scope", "advise: 'response_level = II and scope"}}),
        "");
}

TEST(PlanProofs, FindingsCarryTheFactsThatShowThem)
{
    const auto findings =
        test::allFindings(edited(Special, {{"[\"[3..10)\", \"-\", \"-\"]", "[\"[40..50)\", \"-\", \"-\"]"}}));
    const auto dead = std::ranges::find(findings, "dead-rule", &base::Diagnostic::code);
    ASSERT_NE(dead, findings.end());
    EXPECT_EQ(dead->witness, (std::vector<base::WitnessFact>{{"deaths", "40"}}));
    const auto failing = std::ranges::find(findings, "failing-case", &base::Diagnostic::code);
    ASSERT_NE(failing, findings.end());
    EXPECT_EQ(failing->witness,
        (std::vector<base::WitnessFact>{{"deaths", "3"}, {"direct_loss", "0"}, {"serious_injuries", "0"}}));
}
