#include "check/Check.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

const std::string PlanPath = std::string(SOURCE_DIR) + "/data/plans/special-equipment/plan.yaml";

/// Every diagnostic of loading and, when that succeeds, compiling and checking.
std::vector<base::Diagnostic> allFindings(const std::string &text)
{
    formats::PlanLoad load = formats::loadPlanText(text, "special-equipment/plan.yaml");
    if (!load.plan)
        return load.diagnostics;
    const auto compiled = assess::CompiledPlan::compile(load.plan);
    return compiled ? check::checkPlan(*compiled) : compiled.error();
}

/// A change to the shipped plan, the finding it must give, and at which text that finding must point.
struct Fault {
    const char *name;
    std::string from;
    std::string to;
    std::string code;
    std::string at; ///< text whose line carries the finding, in the changed plan; empty: the line of the change
};

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t place = text.find(from);
    EXPECT_NE(place, std::string::npos) << "the plan no longer says: " << from;
    return place == std::string::npos ? text : text.replace(place, from.size(), to);
}

int lineOf(const std::string &text, const std::string &what)
{
    const std::size_t place = text.find(what);
    EXPECT_NE(place, std::string::npos) << what;
    return static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(place, text.size())), '\n')) + 1;
}

class SeededFault : public ::testing::TestWithParam<Fault> {};

} // namespace

TEST(PlanCheck, TheShippedPlanIsClean)
{
    for (const base::Diagnostic &finding : allFindings(support::readFile(PlanPath)))
        EXPECT_EQ(finding.severity, base::Severity::Note) << base::toString(finding);
}

TEST(PlanCheck, TheDocumentsOwnConflictsAreNoted)
{
    const auto findings = allFindings(support::readFile(PlanPath));
    const auto conflicts = std::ranges::count(findings, std::string("document-conflict"), &base::Diagnostic::code);
    EXPECT_EQ(conflicts, 5);
}

TEST(PlanCheck, FindingsComeInTheOrderOfTheirPlaces)
{
    const auto findings = allFindings(support::readFile(PlanPath));
    EXPECT_TRUE(std::ranges::is_sorted(findings, {}, [](const base::Diagnostic &d) { return d.position.line; }));
}

TEST_P(SeededFault, IsFoundAtItsLine)
{
    const Fault &fault = GetParam();
    const std::string text = replaced(support::readFile(PlanPath), fault.from, fault.to);
    const int line = lineOf(text, fault.at.empty() ? fault.to : fault.at);
    const auto findings = allFindings(text);
    const bool found = std::ranges::any_of(findings, [&](const base::Diagnostic &d) { return d.code == fault.code && d.position.line == line; });
    std::string all;
    for (const base::Diagnostic &finding : findings)
        all += base::toString(finding) + "\n";
    EXPECT_TRUE(found) << "expected " << fault.code << " at line " << line << ", got:\n" << all;
}

INSTANTIATE_TEST_SUITE_P(
    Plan, SeededFault,
    ::testing::Values(
        Fault{"Gap", "      - { when: [\"-\", \"-\", \"-\"], then: 一般, cite: 附件2, note: 三项都不到较大的，一律一般 }\n", "", "gap", "accident_grade:"},
        Fault{"UnreachableOutcome", "      - { when: [\"-\", \"-\", \"-\"], then: 一般, cite: 附件2, note: 三项都不到较大的，一律一般 }\n", "",
              "unreachable-outcome", "outcomes: { 特别重大: 特别重大事故"},
        Fault{"DeadRule", "[\"[3..10)\", \"-\", \"-\"]", "[\"[40..50)\", \"-\", \"-\"]", "dead-rule", ""},
        Fault{"ImpossibleCell", "[\"[3..10)\", \"-\", \"-\"]", "[\"< 0\", \"-\", \"-\"]", "cell-outside-domain", ""},
        Fault{"FailingCase", "expect: { accident_grade: 较大, response_level: II }", "expect: { accident_grade: 较大, response_level: III }", "failing-case", ""},
        Fault{"UncitedRule", "then: applies, cite: \"1.4\" }", "then: applies }", "uncited", ""},
        Fault{"UnknownClause", "then: not_applicable, cite: \"1.4\" }", "then: not_applicable, cite: \"1.9\" }", "unknown-clause", ""},
        Fault{"UncoveredClause", "kind: rule, becomes: [\"decision:accident_grade\"] }", "kind: rule }", "uncovered-clause", ""},
        Fault{"MissingClause", "  \"7.3\": { title: 技术保障, gist: 现场监管部门立即采样并委托鉴定, kind: statement }\n", "", "missing-clause", "\"7.4\":"},
        Fault{"ClauseWithoutGist", "{ title: 经费保障, gist: 应急资金列入同级财政预算, kind: statement }", "{ title: 经费保障, kind: statement }", "clause-without-gist", ""},
        Fault{"DeadEnd", "      review:\n        label: 评估总结\n        from: [ended]\n", "      review:\n        label: 评估总结\n        from: [verified]\n", "dead-end",
              "ended: { label: 终止"},
        Fault{"UnreachableState", "        from: [ended]\n        to: reviewed\n", "        from: [ended]\n        to: verified\n", "unreachable-state", "reviewed: { label: 评估"},
        Fault{"NoWayToEnd", "        from: [ended]\n        to: reviewed\n", "        from: [ended]\n        to: verified\n", "no-way-to-end", "verified: { label: 核实"},
        Fault{"StepToItself", "from: [response_3, response_2]\n        to: response_1", "from: [response_3, response_1]\n        to: response_1", "step-to-itself", "      raise_1:"},
        Fault{"TwinStep", "        from: [reported]\n        to: verified", "        from: [reported]\n        to: ended", "twin-step", "      dismiss:"},
        Fault{"LevelWithoutState", "kind: level, level: III,", "kind: level, level: II,", "level-without-state", "outcomes: { I: Ⅰ级响应"},
        Fault{"StateWithoutLevel", "kind: level, level: III,", "kind: level, level: IV,", "unknown-outcome", ""},
        Fault{"NeverAdvised", "        advise: 'warning_level = \"blue\"'\n", "", "never-advised", "warning_blue: { label"},
        Fault{"NobodyDecides", "        decided_by: [regulator]\n        cite: \"4\"", "        cite: \"4\"", "nobody-decides", "      lift:"},
        Fault{"NobodyDoes", "{ what: 加强跟踪监测, owner: regulator, support: [operating_unit], cite: 附件5 }", "{ what: 加强跟踪监测, cite: 附件5 }", "nobody-does", ""},
        Fault{"SetNeverOpens", "    states: [county_response]\n", "    states: []\n", "set-never-opens", "set: county_guidance"},
        Fault{"LevelWithoutTasks", "    states: [response_3]\n", "    states: [verified]\n", "level-without-tasks", "response_3: { label"},
        Fault{"ClockEndsAtStart", "    ends: { task: report_upward }", "    ends: { state: reported }", "clock-ends-at-start", "  upward_report:"},
        Fault{"ClockAlwaysNear", "    lasts: PT2H\n    near: PT15M", "    lasts: PT2H\n    near: PT3H", "clock-always-near", "  upward_report:"},
        Fault{"SuperiorWithoutDocument", "cite: { document: 国务院令第493号, section: 第九条 }", "cite: \"5.1\"", "superior-without-document", "  unit_report:"},
        Fault{"EndingNotRequired", "          - { that: environment_safe, text: 环境监测达标, cite: \"5.4\" }\n", "", "ending-not-required", "{ text: 生态环境部门监测"},
        Fault{"UnusedConfirmation", "          - { that: lifting_verified, text: 监管部门核实具备解除条件, cite: \"4\" }", "          - { that: \"1 = 1\", text: 核实, cite: \"4\" }",
              "unused-confirmation", "lifting_verified: { label"},
        Fault{"UnusedFact", "    inputs: [crowded_place, hazard_grade]", "    inputs: [major_social_impact, hazard_grade]", "unused-fact", "  crowded_place:"},
        Fault{"Unclaimed", ", \"deadline:upward_report\"]", "]", "unclaimed", "  upward_report:"},
        Fault{"UnknownPost", "        decided_by: [office_director, commander]", "        decided_by: [office_director, comander]", "unknown-post", ""},
        Fault{"UnknownKey", "short_title:", "shrot_title:", "unknown-key", ""},
        Fault{"BadFeel", "[\">= 30\", \"-\", \"-\"]", "[\">= 30 30\", \"-\", \"-\"]", "feel-unexpected-token", ""},
        Fault{"WrongCellCount", "{ when: [\">= 30\", \"-\", \"-\"]", "{ when: [\">= 30\", \"-\"]", "wrong-cell-count", ""},
        Fault{"UnknownOutcome", "then: 特别重大, cite: 附件2 }", "then: 特大, cite: 附件2 }", "unknown-outcome", ""}),
    [](const ::testing::TestParamInfo<Fault> &fault) { return std::string(fault.param.name); });

TEST(PlanCheck, SaysForWhichFactsAGapIs)
{
    const std::string text = replaced(support::readFile(PlanPath), "[\"[3..10)\", \"-\", \"-\"]", "[\"[4..10)\", \"-\", \"-\"]");
    const std::string without = replaced(text, "      - { when: [\"-\", \"-\", \"-\"], then: 一般,", "      - { when: [\"< 3\", \"-\", \"-\"], then: 一般,");
    const auto findings = allFindings(without);
    const auto gap = std::ranges::find(findings, std::string("gap"), &base::Diagnostic::code);
    ASSERT_NE(gap, findings.end());
    EXPECT_NE(gap->message.find("deaths"), std::string::npos) << gap->message;
}
