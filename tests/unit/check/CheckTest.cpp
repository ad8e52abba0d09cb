#include "FaultyPlan.h"

#include <gtest/gtest.h>

#include <algorithm>

using test::allFindings;
using test::lineOf;
using test::replaced;

namespace {

/// A change to the shipped plan, the finding it must give, and at which text that finding must point.
struct Fault {
    const char *name;
    std::string from;
    std::string to;
    std::string code;
    std::string at; ///< text whose line carries the finding, in the changed plan; empty: the line of the change
};

class SeededFault : public ::testing::TestWithParam<Fault> { };

} // namespace

TEST(PlanCheck, TheShippedPlanIsClean)
{
    for (const base::Diagnostic &finding : allFindings(test::planText("special-equipment")))
        EXPECT_EQ(finding.severity, base::Severity::Note) << base::toString(finding);
}

TEST(PlanCheck, TheDocumentsOwnConflictsAreNoted)
{
    const auto findings = allFindings(test::planText("special-equipment"));
    const auto conflicts = std::ranges::count(findings, std::string("document-conflict"), &base::Diagnostic::code);
    EXPECT_EQ(conflicts, 7);
}

// upward_report runs two hours.
TEST(PlanCheck, AClockDoesWhatItIsCalled)
{
    const auto differs = [](const std::string &label) {
        const std::string was = "label: 报省局、市委、市政府（2 小时）";
        const auto findings = allFindings(replaced(test::planText("special-equipment"), was, "label: " + label));
        return std::ranges::find(findings, "clock-label-differs", &base::Diagnostic::code) != findings.end();
    };
    for (const char *label :
        {"报省局（2 小时）", "报省局（两小时内）", "报省局（120 分钟）", "报省局（1 小时 60 分钟）", "报省局",
            "第一时间报省局", "第一次报省局", "1.5 小时起报省局", "6 月 10 日报省局", "一日一报省局", "3 人以上报省局"})
        EXPECT_FALSE(differs(label)) << label;
    for (const char *label : {"报省局（3 小时）", "报省局（十二小时）", "报省局（二十四小时）",
             "报省局（2 小时 30 分钟）", "报省局（2 分钟）", "报省局（2 日内）", "报省局（2 个工作日）",
             "报省局（一周内）", "每日报省局", "报省局（当日）", "报省局（12 时前）", "报省局（12 时 30 分前）",
             "报省局（5 月底前）", "报省局（至少 2 次）"})
        EXPECT_TRUE(differs(label)) << label;
}

TEST(PlanCheck, FindingsComeInTheOrderOfTheirPlaces)
{
    const auto findings = allFindings(test::planText("special-equipment"));
    EXPECT_TRUE(std::ranges::is_sorted(findings, {}, [](const base::Diagnostic &d) { return d.position.line; }));
}

TEST_P(SeededFault, IsFoundAtItsLine)
{
    const Fault &fault = GetParam();
    const std::string text = replaced(test::planText("special-equipment"), fault.from, fault.to);
    const int line = lineOf(text, fault.at.empty() ? fault.to : fault.at);
    const auto findings = allFindings(text);
    const bool found = std::ranges::any_of(
        findings, [&](const base::Diagnostic &d) { return d.code == fault.code && d.position.line == line; });
    std::string all;
    for (const base::Diagnostic &finding : findings)
        all += base::toString(finding) + "\n";
    EXPECT_TRUE(found) << "expected " << fault.code << " at line " << line << ", got:\n" << all;
}

INSTANTIATE_TEST_SUITE_P(Plan, SeededFault,
    ::testing::Values(
        Fault{"Gap",
            "      - { when: [\"-\", \"-\", \"-\"], then: 一般, cite: 附件2, note: 三项都不到较大的，一律一般 }\n", "",
            "gap", "accident_grade:"},
        Fault{"UnreachableOutcome",
            "      - { when: [\"-\", \"-\", \"-\"], then: 一般, cite: 附件2, note: 三项都不到较大的，一律一般 }\n", "",
            "unreachable-outcome", "outcomes: { 特别重大: 特别重大事故"},
        Fault{"DeadRule", "[\"[3..10)\", \"-\", \"-\"]", "[\"[40..50)\", \"-\", \"-\"]", "dead-rule", ""},
        Fault{"ImpossibleCell", "[\"[3..10)\", \"-\", \"-\"]", "[\"< 0\", \"-\", \"-\"]", "cell-outside-domain", ""},
        Fault{"FailingCase", "expect: { accident_grade: 较大, response_level: II }",
            "expect: { accident_grade: 较大, response_level: III }", "failing-case", ""},
        Fault{"UncitedRule", "then: applies, cite: \"1.4\" }", "then: applies }", "uncited", ""},
        Fault{"UnknownClause", "then: not_applicable, cite: \"1.4\" }", "then: not_applicable, cite: \"1.9\" }",
            "unknown-clause", ""},
        Fault{"UncoveredClause", "kind: rule, becomes: [\"decision:accident_grade\"] }", "kind: rule }",
            "uncovered-clause", ""},
        Fault{"MissingClause",
            "  \"7.3\": { title: 技术保障, gist: 现场监管部门立即采样并委托鉴定, kind: task, becomes: "
            "[\"task:sample_and_test\"] }\n",
            "", "missing-clause", "\"7.4\":"},
        Fault{"ClauseWithoutGist", "{ title: 经费保障, gist: 应急资金列入同级财政预算, kind: statement }",
            "{ title: 经费保障, kind: statement }", "clause-without-gist", ""},
        Fault{"DeadEnd", "      review:\n        label: 评估总结\n        from: [ended]\n",
            "      review:\n        label: 评估总结\n        from: [verified]\n", "dead-end", "ended: { label: 终止"},
        Fault{"UnreachableState", "        from: [ended]\n        to: reviewed\n",
            "        from: [ended]\n        to: verified\n", "unreachable-state", "reviewed: { label: 评估"},
        Fault{"NoWayToEnd", "reviewed: { label: 评估, kind: final,", "reviewed: { label: 评估, kind: waiting,",
            "no-way-to-end", "      ended: { label"},
        Fault{"StepToItself", "from: [response_3, response_2]\n        to: response_1",
            "from: [response_3, response_1]\n        to: response_1", "step-to-itself", "      raise_1:"},
        Fault{"TwinStep", "        from: [reported]\n        to: verified",
            "        from: [reported]\n        to: untrue", "twin-step", "      close_untrue:"},
        Fault{"LevelWithoutState", "kind: level, level: III,", "kind: level, level: II,", "level-without-state",
            "outcomes: { I: Ⅰ级响应"},
        Fault{"StateWithoutLevel", "kind: level, level: III,", "kind: level, level: IV,", "unknown-outcome", ""},
        Fault{"StepNoCaseProposes", "      proposed: [raise_2]\n", "      proposed: []\n", "untested-step",
            "      raise_2:"},
        Fault{"StepNoCaseHoldsUp", "      refused: [lift]\n", "      refused: []\n", "untested-step", "      lift:"},
        Fault{"NeverAdvised", "        advise: 'warning_level = \"blue\" and scope != \"not_applicable\"'\n", "",
            "never-advised", "warning_blue: { label"},
        Fault{"NobodyDecides", "        decided_by: [regulator]\n        advised_by: [experts, operating_unit]\n",
            "        advised_by: [experts, operating_unit]\n", "nobody-decides", "      lift:"},
        Fault{"NobodyDoes", "{ what: 加强跟踪监测, owner: regulator, support: [operating_unit], cite: 附件5 }",
            "{ what: 加强跟踪监测, cite: 附件5 }", "nobody-does", ""},
        Fault{"SetNeverOpens", "    states: [county_response]\n", "    states: []\n", "set-never-opens",
            "set: county_guidance"},
        Fault{"LevelWithoutTasks", "    states: [response_3]\n", "    states: [verified]\n", "level-without-tasks",
            "response_3: { label"},
        Fault{"ClockEndsAtStart", "    ends: { task: report_upward }", "    ends: { state: reported }",
            "clock-ends-at-start", "  upward_report:"},
        Fault{"ClockAlwaysNear", "    lasts: PT2H\n    counts_from: heard\n    near: PT15M",
            "    lasts: PT2H\n    counts_from: heard\n    near: PT3H", "clock-always-near", "  upward_report:"},
        Fault{"ClockRunsOtherwiseThanItIsCalled", "    lasts: PT2H\n    counts_from: heard\n",
            "    lasts: PT3H\n    counts_from: heard\n", "clock-label-differs", "  upward_report:"},
        Fault{"ReportsFollowEachOther", "    settles: [report_emergency_command, report_upward]\n",
            "    settles: [report_emergency_command, report_upward]\n    follows: final\n", "follows-circle",
            "  initial:"},
        Fault{"SuperiorWithoutDocument", "cite: { document: 国务院令第493号, section: 第九条 }", "cite: \"5.1\"",
            "superior-without-document", "  unit_report:"},
        Fault{"EndingNotRequired", "          - { that: environment_safe, text: 环境监测达标, cite: \"5.4\" }\n", "",
            "ending-not-required", "{ text: 生态环境部门监测"},
        Fault{"UnusedConfirmation",
            "          - { that: lifting_verified, text: 监管部门核实具备解除条件, cite: \"4\" }",
            "          - { that: \"1 = 1\", text: 核实, cite: \"4\" }", "unused-confirmation",
            "lifting_verified: { label"},
        Fault{"UnusedFact", "    inputs: [crowded_place, hazard_grade]",
            "    inputs: [crowded_place, major_social_impact]", "unused-fact", "  hazard_grade:"},
        Fault{"Unclaimed", ", \"deadline:upward_report\"]", "]", "unclaimed", "  upward_report:"},
        Fault{"UnclaimedBody", "\"body:experts\", ", "", "unclaimed", "  experts: {"},
        Fault{"UnclaimedFact", "\"fact:deaths\", ", "", "unclaimed", "  deaths:\n"},
        Fault{"UnclaimedSection", ", call_down]", "]", "unclaimed", "{ target: commander, states: [reported]"},
        Fault{"ItemsDiffer", "\"body:education\", ", "", "items-differ", "附件3: {"},
        Fault{"LastClauseOfARow", "  \"8.1\": { title: 预案管理, gist: 办公室适时修订, kind: statement }\n", "",
            "clause-count-differs", "  \"1\": { title: 总则"},
        Fault{"NoClauseCount", "clause_count: 45\n", "", "no-clause-count", "# 吕梁市"},
        Fault{"CutOff", "\n...\n", "\n", "cut-off", "# 吕梁市"},
        Fault{"EndsOnlyByRising",
            "        from: [warning_blue, warning_yellow, warning_orange, warning_red]\n        to: no_warning",
            "        from: [warning_orange, warning_red]\n        to: no_warning", "ends-only-by-rising",
            "warning_blue: { label"},
        Fault{"ExceptOfATaskThatIsNotInherited", "except: [lead_on_site_deputy]", "except: [lead_on_site]",
            "nothing-to-except", ""},
        Fault{"AdviceForAnUnknownOutcome", "'response_level = \"II\" and", "'response_level = \"IV\" and",
            "unknown-outcome", ""},
        Fault{"AdviceComparesWithANumber", "advise: 'response_level = \"I\" and scope != \"not_applicable\"'",
            "advise: 'response_level = 1'", "wrong-type", ""},
        Fault{"AdviceIsANumber", "advise: 'city_plan_applies = \"false\" and scope != \"not_applicable\"'",
            "advise: 'deaths + 1'", "wrong-type", ""},
        Fault{"AdviceNeverHolds", "advise: 'response_level = \"I\" and scope != \"not_applicable\"'", "advise: 'false'",
            "can-never-hold", ""},
        Fault{"AdviceContradictsItself", "advise: 'response_level = \"I\" and scope != \"not_applicable\"'",
            "advise: 'response_level = \"I\" and accident_grade = \"一般\"'", "can-never-hold", ""},
        Fault{"AdviceForAnotherLevel", "        to: response_2\n        advise: 'response_level = \"II\" and",
            "        to: response_2\n        advise: 'response_level = \"I\" and", "advises-other-level",
            "        advise: 'response_level = \"I\" and scope != \"not_applicable\"'\n        decided_by: "
            "[commander]\n        advised_by: [office, experts]\n        cite: 附件6\n      start_3"},
        Fault{"RequirementOfAnotherType", "{ that: site_controlled, text", "{ that: 'site_controlled = \"yes\"', text",
            "wrong-type", ""},
        Fault{"RequirementNeverHolds", "{ that: site_controlled, text",
            "{ that: 'site_controlled and not(site_controlled)', text", "can-never-hold", ""},
        Fault{"RequirementsContradictEachOther", "{ that: handling_done, text", "{ that: not(site_controlled), text",
            "can-never-hold", "{ that: site_controlled, text"},
        Fault{"ConsistencyOfAnotherType", "\ndecisions:\n",
            "\nconsistency:\n  - { that: 'deaths <= \"x\"', message: 不符, cite: 附件2 }\ndecisions:\n", "wrong-type",
            "deaths <= \"x\""},
        Fault{"ConsistencyNeverHolds", "\ndecisions:\n",
            "\nconsistency:\n  - { that: 'deaths < 0', message: 不符, cite: 附件2 }\ndecisions:\n", "can-never-hold",
            "deaths < 0"},
        Fault{"EnumerationIsNeverThat", "advise: 'warning_level = \"blue\" and scope != \"not_applicable\"'",
            "advise: 'warning_level = \"blue\" and hazard_grade != \"轻微\"'", "outside-domain", ""},
        Fault{"OrderOfNames", "advise: 'warning_level = \"blue\" and scope != \"not_applicable\"'",
            "advise: 'hazard_grade < \"重大\"'", "wrong-type", ""},
        Fault{"UnknownPost", "        decided_by: [office_director, commander]",
            "        decided_by: [office_director, comander]", "unknown-post", ""},
        Fault{"UnknownKey", "short_title:", "shrot_title:", "unknown-key", ""},
        Fault{"BadFeel", "[\">= 30\", \"-\", \"-\"]", "[\">= 30 30\", \"-\", \"-\"]", "feel-unexpected-token", ""},
        Fault{"WrongCellCount", "{ when: [\">= 30\", \"-\", \"-\"]", "{ when: [\">= 30\", \"-\"]", "wrong-cell-count",
            ""},
        Fault{"UnknownOutcome", "then: 特别重大, cite: 附件2 }", "then: 特大, cite: 附件2 }", "unknown-outcome", ""}),
    [](const ::testing::TestParamInfo<Fault> &fault) { return std::string(fault.param.name); });

namespace {

/// "code line:column" of every error.
/// But cases: those that try the changed steps fail as well.
std::vector<std::string> errorsOf(const std::string &text)
{
    std::vector<std::string> errors;
    for (const base::Diagnostic &finding : allFindings(text)) {
        if (finding.severity == base::Severity::Error && finding.code != "failing-case")
            errors.push_back(finding.code + " " + std::to_string(finding.position.line) + ":"
                + std::to_string(finding.position.column));
    }
    return errors;
}

std::string at(const std::string &text, const std::string &what, const std::string &code)
{
    const std::size_t place = text.find(what);
    EXPECT_NE(place, std::string::npos) << what;
    const std::size_t begin = text.rfind('\n', place) + 1;
    std::size_t column = 1;
    for (std::size_t i = begin; i < place; ++i)
        column += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0;
    return code + " " + std::to_string(lineOf(text, what)) + ":" + std::to_string(column);
}

} // namespace

TEST(PlanCheck, ALevelThatIsNeverProposedIsNamedAtTheLevelAndAtEveryStep)
{
    std::string text = replaced(test::planText("special-equipment"),
        "advise: 'response_level = \"I\" and scope != \"not_applicable\"'", "advise: 'false and true'");
    text = replaced(text, "advise: 'response_level = \"I\" and scope != \"not_applicable\"'", "advise: 'false'");
    EXPECT_EQ(errorsOf(text),
        (std::vector<std::string>{at(text, "response_1: { label", "never-advised"),
            at(text, "'false and true'", "can-never-hold"), at(text, "'false'", "can-never-hold")}));
}

TEST(PlanCheck, AnUnknownOutcomeInAdviceIsNamedAtItsColumnAndOnlyOnce)
{
    std::string text = replaced(
        test::planText("special-equipment"), "response_level = \"I\" and scope", "response_level = \"IV\" and scope");
    text = replaced(text, "response_level = \"I\" and scope", "\"IV\" = response_level and scope");
    EXPECT_EQ(errorsOf(text),
        (std::vector<std::string>{
            at(text, "\"IV\" and scope", "unknown-outcome"), at(text, "\"IV\" = response_level", "unknown-outcome")}));
}

TEST(PlanCheck, ConditionsOverUnknownFactsArePossible)
{
    // Not equal holds of what is not known: this advises only while the scope is open.
    const std::string text = replaced(test::planText("special-equipment"),
        "advise: 'city_plan_applies = \"false\" and scope != \"not_applicable\"'",
        "advise: 'scope != \"applies\" and scope != \"not_applicable\"'");
    EXPECT_EQ(errorsOf(text), std::vector<std::string>());
}

TEST(PlanCheck, LoaderCompilerAndCheckerSpeakInOnePass)
{
    std::string text =
        replaced(test::planText("special-equipment"), "owner: police, support: [county_government], cite: \"5.2(2)\"",
            "owner: polise, support: [county_government], cite: \"5.2(9)\"");
    text = replaced(text, "{ when: [\"true\", '\"重大\"'], then: orange", "{ when: [\"true\", '\"重\"'], then: orange");
    text = replaced(text, "title: 技术保障, gist: 现场监管部门立即采样并委托鉴定,", "title: 技术保障,");
    EXPECT_EQ(errorsOf(text),
        (std::vector<std::string>{at(text, "'\"重\"'", "cell-outside-domain"), at(text, "polise", "unknown-party"),
            at(text, "\"5.2(9)\"", "unknown-clause"), at(text, "\"7.3\": {", "clause-without-gist")}));
}

TEST(PlanCheck, ABrokenPartMakesNoNoise)
{
    const struct {
        std::string from;
        std::string to;
        std::string error; ///< text at which the only error stands
        std::string code;
    } Broken[] = {
        {"    type: boolean\n    ask: 是否有重大社会影响？", "    type: bool\n    ask: 是否有重大社会影响？", "bool\n",
            "bad-value"},
        {"    outcomes: { I: Ⅰ级响应, II: Ⅱ级响应, III: Ⅲ级响应 }", "    outcomes: 三级", "三级\n    inputs",
            "wrong-type"},
        {"bodies:\n", "bodeis:\n", "bodeis:", "unknown-key"},
        {"\"decision:accident_grade\"", "\"decision:acident_grade\"", "\"decision:acident_grade\"",
            "unknown-reference"},
        {"owner: regulator, support: [operating_unit], cite: 附件5",
            "owner: regulator, support: [operating_unt], cite: 附件5", "operating_unt]", "unknown-party"},
        {"decided_by: [office_duty, office_director]", "decided_by: [ofice_duty, office_director]", "ofice_duty",
            "unknown-post"},
        {"        from: [ended]\n", "        form: [ended]\n", "form: [ended]", "unknown-key"},
        {"    cite: { document: 国务院令第493号, section: 第九条 }",
            "    cite: { document: 国务院令第493号, section: '' }", "'' }", "empty-value"},
    };
    for (const auto &broken : Broken) {
        const std::string text = replaced(test::planText("special-equipment"), broken.from, broken.to);
        std::vector<std::string> codes;
        for (const base::Diagnostic &finding : allFindings(text)) {
            if (finding.severity != base::Severity::Note && finding.code != "missing-key")
                codes.push_back(finding.code + " " + std::to_string(finding.position.line) + ":"
                    + std::to_string(finding.position.column));
        }
        EXPECT_EQ(codes, std::vector<std::string>{at(text, broken.error, broken.code)}) << broken.to;
    }
}

TEST(PlanCheck, AFileCutOffAnywhereIsNeverClean)
{
    const std::string text = test::planText("special-equipment");
    for (std::size_t end = text.find("\nconflicts:"); end < text.size() - 1; end = text.find('\n', end + 1))
        EXPECT_TRUE(base::hasErrors(allFindings(text.substr(0, end + 1)))) << end;
}

TEST(PlanCheck, SaysForWhichFactsAGapIs)
{
    const std::string text =
        replaced(test::planText("special-equipment"), "[\"[3..10)\", \"-\", \"-\"]", "[\"[4..10)\", \"-\", \"-\"]");
    const std::string without = replaced(text, "      - { when: [\"-\", \"-\", \"-\"], then: 一般,",
        "      - { when: [\"< 3\", \"-\", \"-\"], then: 一般,");
    const auto findings = allFindings(without);
    const auto gap = std::ranges::find(findings, std::string("gap"), &base::Diagnostic::code);
    ASSERT_NE(gap, findings.end());
    EXPECT_NE(gap->message.find("deaths"), std::string::npos) << gap->message;
}

TEST(PlanCheck, ASignatureThatAnybodyMayGiveIsAnError)
{
    const std::string text = test::planText("heavy-pollution");
    const auto findings = allFindings(replaced(text, "by: [city_leader], ", ""), "heavy-pollution");
    EXPECT_EQ(std::ranges::count(findings, std::string("signature-without-post"), &base::Diagnostic::code), 1);
}

TEST(PlanCheck, AStepThatAsksForOneSignatureAsksForAll)
{
    const std::string text = test::planText("heavy-pollution");
    const std::string row = "          - { that: department_signed, text: 审批表已有申请部门领导签字, cite: 附件2 }\n";
    const auto findings = allFindings(replaced(text, row, ""), "heavy-pollution");
    const auto found = std::ranges::find(findings, std::string("signature-missing"), &base::Diagnostic::code);
    ASSERT_NE(found, findings.end());
    EXPECT_NE(found->message.find("issue_red"), std::string::npos) << found->message;
}

TEST(PlanCheck, ADocumentThatOnlyDecidesNeedsNoLadder)
{
    for (const base::Diagnostic &finding : allFindings(test::planText("pharma-holder"), "pharma-holder"))
        EXPECT_EQ(finding.severity, base::Severity::Note) << base::toString(finding);
}
