#include "SamplePlanYaml.h"

#include "base/Digest.h"
#include "formats/PlanYaml.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

std::string described(const std::vector<base::Diagnostic> &diagnostics)
{
    std::string text;
    for (const base::Diagnostic &diagnostic : diagnostics)
        text += base::toString(diagnostic) + "\n";
    return text;
}

std::shared_ptr<const plan::Plan> sample()
{
    const formats::PlanLoad load = formats::loadPlanText(samples::PlanYaml, "sample.yaml");
    EXPECT_EQ(described(load.diagnostics), "");
    return load.plan;
}

} // namespace

TEST(PlanYaml, ReadsTheHead)
{
    const auto plan = sample();
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->id, "sample");
    EXPECT_EQ(plan->title, "示例预案");
    EXPECT_EQ(plan->shortTitle, "示例");
    EXPECT_EQ(plan->document, "示例〔2026〕1号");
    EXPECT_EQ(plan->version, "2026");
    EXPECT_EQ(plan->validFrom, "2026-01-31");
    EXPECT_EQ(plan->supersededBy, "示例〔2027〕2号");
    EXPECT_EQ(plan->source, "sample.yaml");
    EXPECT_EQ(plan->digest, base::sm3Hex(samples::PlanYaml));
}

TEST(PlanYaml, ReadsPostsBodiesAndGroups)
{
    const auto plan = sample();
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->posts.size(), 2U);
    EXPECT_EQ(plan->posts[0].id, "commander");
    EXPECT_EQ(plan->posts[0].holder, "副市长");
    EXPECT_EQ(plan->posts[0].cite.section, "2.1");
    EXPECT_EQ(plan->posts[0].position, (base::SourcePosition{10, 3}));
    ASSERT_EQ(plan->bodies.size(), 2U);
    EXPECT_TRUE(plan->bodies[0].member);
    EXPECT_FALSE(plan->bodies[1].member);
    ASSERT_EQ(plan->groups.size(), 1U);
    EXPECT_EQ(plan->groups[0].lead, "police");
    EXPECT_EQ(plan->groups[0].members, std::vector<std::string>{"county"});
}

TEST(PlanYaml, ReadsFactsWithTheirDomains)
{
    const auto plan = sample();
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->facts.size(), 4U);
    const plan::Fact &deaths = plan->facts[0];
    EXPECT_EQ(deaths.shortLabel, "死亡");
    EXPECT_TRUE(deaths.whole);
    EXPECT_EQ(deaths.min, 0.0);
    EXPECT_EQ(deaths.max, 100.0);
    EXPECT_EQ(deaths.ask, "几人死亡？");
    const plan::Fact &affected = plan->facts[1];
    EXPECT_EQ(affected.shortLabel, "涉及人数");
    EXPECT_EQ(affected.ask, "涉及人数");
    EXPECT_FALSE(affected.whole);
    EXPECT_FALSE(affected.min);
    EXPECT_EQ(plan->facts[2].type, plan::FactType::Boolean);
    const plan::Fact &kind = plan->facts[3];
    EXPECT_EQ(kind.type, plan::FactType::Enumeration);
    EXPECT_TRUE(kind.ordered);
    ASSERT_EQ(kind.values.size(), 2U);
    EXPECT_EQ(kind.values[1].name, "small");
    EXPECT_EQ(kind.values[1].label, "小型");
    ASSERT_EQ(plan->consistency.size(), 1U);
    EXPECT_EQ(plan->consistency[0].condition.text(), "deaths <= affected");
}

TEST(PlanYaml, ReadsDecisionsWithOutcomesFromListAndMap)
{
    const auto plan = sample();
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->decisions.size(), 2U);
    const plan::Decision &grade = plan->decisions[0];
    EXPECT_EQ(grade.outcomes[0].label, "重大");
    EXPECT_EQ(grade.inputs, (std::vector<std::string>{"deaths", "kind"}));
    ASSERT_EQ(grade.rules.size(), 2U);
    EXPECT_EQ(grade.rules[0].outcome, 0U);
    EXPECT_EQ(grade.rules[0].note, "三人起");
    EXPECT_EQ(grade.rules[0].when[0].tests.text(), ">= 3");
    EXPECT_TRUE(grade.rules[0].when[1].tests.isAny());
    EXPECT_EQ(grade.rules[1].outcome, 1U);
    EXPECT_EQ(plan->decisions[1].outcomes[0].name, "I");
    EXPECT_EQ(plan->decisions[1].outcomes[0].label, "Ⅰ级");
}

TEST(PlanYaml, ReadsTheLadder)
{
    const auto plan = sample();
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->lifecycles.size(), 1U);
    const plan::Lifecycle &response = plan->lifecycles[0];
    EXPECT_EQ(response.decision, "level");
    ASSERT_EQ(response.states.size(), 6U);
    EXPECT_EQ(response.states[0].kind, plan::StateKind::Initial);
    EXPECT_EQ(response.states[2].level, "I");
    EXPECT_EQ(response.states[5].kind, plan::StateKind::Final);
    ASSERT_EQ(response.transitions.size(), 2U);
    const plan::Transition &start = response.transitions[0];
    EXPECT_EQ(start.from, (std::vector<std::string>{"reported", "checked"}));
    EXPECT_EQ(start.to, "first");
    ASSERT_TRUE(start.advise);
    EXPECT_EQ(start.advise->text(), "level = \"I\"");
    EXPECT_EQ(start.decidedBy, std::vector<std::string>{"commander"});
    EXPECT_EQ(start.advisedBy, (std::vector<std::string>{"police", "clerk"}));
    const plan::Transition &end = response.transitions[1];
    EXPECT_FALSE(end.advise);
    ASSERT_EQ(end.require.size(), 2U);
    EXPECT_EQ(end.require[0].condition.text(), "controlled");
    EXPECT_EQ(end.require[0].cite.section, "5.2");
    EXPECT_EQ(response.confirmations[0].label, "现场受控");
}

TEST(PlanYaml, ReadsTasksClocksReportsAndCalls)
{
    const auto plan = sample();
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->taskSets.size(), 2U);
    EXPECT_EQ(plan->taskSets[1].inherits, "second_tasks");
    EXPECT_EQ(plan->taskSets[1].except, std::vector<std::string>{"lead_deputy"});
    EXPECT_EQ(plan->taskSets[0].tasks[0].support, (std::vector<std::string>{"rescue", "clerk"}));
    ASSERT_EQ(plan->deadlines.size(), 2U);
    const plan::Deadline &report = plan->deadlines[0];
    EXPECT_EQ(report.starts.kind, plan::Trigger::Kind::State);
    EXPECT_EQ(report.starts.ids, std::vector<std::string>{"reported"});
    EXPECT_EQ(report.ends.kind, plan::Trigger::Kind::Report);
    EXPECT_EQ(report.lasts, calendar::exactly(std::chrono::minutes(60)));
    EXPECT_EQ(report.nearBefore, std::chrono::minutes(15));
    EXPECT_EQ(report.countsFrom, plan::Deadline::From::Heard);
    EXPECT_TRUE(report.repeats);
    EXPECT_TRUE(report.superior);
    EXPECT_EQ(report.cite.document, "上级令");
    EXPECT_EQ(report.cite.section, "第九条");
    const plan::Deadline &watch = plan->deadlines[1];
    EXPECT_EQ(watch.ends.kind, plan::Trigger::Kind::Never);
    EXPECT_EQ(watch.lasts, calendar::exactly(std::chrono::hours(24)));
    EXPECT_EQ(watch.nearBefore, std::chrono::minutes(10));
    EXPECT_EQ(watch.countsFrom, plan::Deadline::From::Told);
    EXPECT_FALSE(watch.superior);
    EXPECT_EQ(plan->reports[0].contents, (std::vector<std::string>{"时间", "地点"}));
    EXPECT_EQ(plan->reports[0].settles, std::vector<std::string>{"seal"});
    EXPECT_EQ(plan->callDown[0].target, "commander");
    EXPECT_FALSE(plan->callDown[0].when);
    ASSERT_TRUE(plan->callDown[1].when);
    EXPECT_EQ(plan->callDown[1].when->text(), "kind = \"big\"");
    EXPECT_EQ(plan->ending[0].confirmation, "controlled");
    EXPECT_EQ(plan->ending[1].confirmation, "");
    EXPECT_EQ(plan->drill.everyYears, 3);
}

TEST(PlanYaml, ReadsClausesConflictsAndCases)
{
    const auto plan = sample();
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->clauses.size(), 3U);
    EXPECT_EQ(plan->clauses[1].kind, plan::ClauseKind::Lifecycle);
    EXPECT_EQ(plan->clauses[2].becomes, std::vector<std::string>{"drill"});
    EXPECT_EQ(plan->conflicts[0].between[1].document, "上级令");
    ASSERT_EQ(plan->cases.size(), 2U);
    EXPECT_EQ(plan->cases[0].given.at("deaths"), plan::Reading(plan::Exact{3.0}));
    EXPECT_EQ(plan->cases[0].given.at("kind"), plan::Reading(plan::Exact{std::string("big")}));
    EXPECT_EQ(plan->cases[0].given.at("impact"), plan::Reading(plan::Exact{true}));
    EXPECT_EQ(plan->cases[1].given.at("deaths"), plan::Reading(plan::Bounded{"< 3"}));
    EXPECT_EQ(plan->cases[1].given.at("kind"), plan::Reading(plan::Unknown{}));
    EXPECT_EQ(plan->cases[1].expect[1].possible, (std::vector<std::string>{"I", "II"}))
        << "strongest first, however written";
}

TEST(PlanYaml, ReadsATextWithByteOrderMarkAndWindowsLineEnds)
{
    std::string text = "\xEF\xBB\xBF";
    for (const char *c = samples::PlanYaml; *c != '\0'; ++c)
        text += *c == '\n' ? std::string("\r\n") : std::string(1, *c);
    const formats::PlanLoad load = formats::loadPlanText(text, "sample.yaml");
    EXPECT_EQ(described(load.diagnostics), "");
    ASSERT_TRUE(load.plan);
    EXPECT_EQ(load.plan->posts[0].position, (base::SourcePosition{10, 3}));
}

TEST(PlanYaml, LoadsTheShippedPlanCleanly)
{
    const std::string path = SOURCE_DIR "/data/plans/special-equipment/plan.yaml";
    const formats::PlanLoad load = formats::loadPlanFile(path);
    EXPECT_EQ(described(load.diagnostics), "");
    ASSERT_TRUE(load.plan);
    EXPECT_EQ(load.plan->id, "special-equipment");
    EXPECT_EQ(load.plan->decisions.size(), 5U);
    EXPECT_EQ(load.plan->groups.size(), 7U);
    EXPECT_EQ(std::ranges::count(load.plan->bodies, true, &plan::Body::member), 18);
    EXPECT_EQ(load.plan->source, path);
}

TEST(PlanYaml, FindsThePlansOfAFolder)
{
    const auto plans = formats::findPlans(SOURCE_DIR "/data/plans");
    EXPECT_NE(std::ranges::find(plans, SOURCE_DIR "/data/plans/special-equipment/plan.yaml"), plans.end());
    EXPECT_TRUE(std::ranges::is_sorted(plans));
    EXPECT_TRUE(formats::findPlans(SOURCE_DIR "/no such folder").empty());
}

TEST(PlanYaml, WantsTheIdToBeTheFoldersName)
{
    const formats::PlanLoad good = formats::loadPlanText(samples::PlanYaml, "data/plans/sample/plan.yaml");
    EXPECT_EQ(described(good.diagnostics), "");
    const formats::PlanLoad bad = formats::loadPlanText(samples::PlanYaml, "data/plans/other/plan.yaml");
    ASSERT_EQ(bad.diagnostics.size(), 1U);
    EXPECT_EQ(base::toString(bad.diagnostics[0]),
        "data/plans/other/plan.yaml:2:7: error: `plan` of the plan is \"sample\", but the folder is \"other\"; rename "
        "one of "
        "them [id-not-folder]");
    EXPECT_FALSE(bad.plan);
}

TEST(PlanYaml, NamesAFileItCannotRead)
{
    const formats::PlanLoad missing = formats::loadPlanFile("/no/such/plan.yaml");
    ASSERT_EQ(missing.diagnostics.size(), 1U);
    EXPECT_EQ(missing.diagnostics[0].code, "unreadable-file");
    const formats::PlanLoad folder = formats::loadPlanFile(SOURCE_DIR);
    ASSERT_EQ(folder.diagnostics.size(), 1U);
    EXPECT_EQ(folder.diagnostics[0].code, "unreadable-file");
    EXPECT_FALSE(folder.plan);
}
