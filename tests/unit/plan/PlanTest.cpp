#include "plan/Plan.h"

#include <gtest/gtest.h>

namespace {

plan::Task task(std::string id) { return {std::move(id), {}, {}, {}, {}, {}}; }

plan::TaskSet taskSet(std::string id, std::vector<std::string> states, std::string inherits,
    std::vector<std::string> except, std::vector<plan::Task> tasks)
{
    return {std::move(id), {}, std::move(states), std::move(inherits), std::move(except), std::move(tasks), {}, {}};
}

/// Level III has lead_deputy and consult; II replaces the first and adds report; I replaces report.
plan::Plan ladderOfTasks()
{
    plan::Plan plan;
    plan.taskSets.push_back(taskSet("level_3", {"response_3"}, "", {}, {task("lead_deputy"), task("consult")}));
    plan.taskSets.push_back(
        taskSet("level_2", {"response_2"}, "level_3", {"lead_deputy"}, {task("lead"), task("report")}));
    plan.taskSets.push_back(taskSet("level_1", {"response_1"}, "level_2", {"report"}, {task("report_nation")}));
    plan.taskSets.push_back(taskSet("any", {"response_2", "response_1"}, "", {}, {task("log")}));
    return plan;
}

std::vector<std::string> ids(const std::vector<plan::ApplicableTask> &tasks)
{
    std::vector<std::string> found;
    for (const plan::ApplicableTask &entry : tasks)
        found.push_back((entry.inherited ? "^" : "") + entry.task->id + "@" + entry.set->id);
    return found;
}

using Ids = std::vector<std::string>;

} // namespace

TEST(Plan, ListsTheTasksOfAStateWithoutInheritance)
{
    EXPECT_EQ(ids(plan::tasksIn(ladderOfTasks(), "response_3")), (Ids{"lead_deputy@level_3", "consult@level_3"}));
}

TEST(Plan, ListsInheritedTasksFirstAndDropsTheExceptedOnes)
{
    EXPECT_EQ(ids(plan::tasksIn(ladderOfTasks(), "response_2")),
        (Ids{"^consult@level_3", "lead@level_2", "report@level_2", "log@any"}));
}

TEST(Plan, InheritsOverTwoSteps)
{
    EXPECT_EQ(ids(plan::tasksIn(ladderOfTasks(), "response_1")),
        (Ids{"^consult@level_3", "^lead@level_2", "report_nation@level_1", "log@any"}));
}

TEST(Plan, HasNoTasksInAStateWithoutSets) { EXPECT_TRUE(plan::tasksIn(ladderOfTasks(), "ended").empty()); }

TEST(Plan, ListsATaskOnceThoughTwoSetsBringIt)
{
    plan::Plan plan = ladderOfTasks();
    plan.taskSets.push_back(taskSet("extra", {"response_2"}, "level_3", {"lead_deputy"}, {}));
    EXPECT_EQ(plan::tasksIn(plan, "response_2").size(), 4U);
}

TEST(Plan, EndsACircleOfInheritance)
{
    plan::Plan plan;
    plan.taskSets.push_back(taskSet("a", {"s"}, "b", {}, {task("one")}));
    plan.taskSets.push_back(taskSet("b", {}, "a", {}, {task("two")}));
    EXPECT_EQ(ids(plan::tasksIn(plan, "s")), (Ids{"^two@b", "one@a"}));
}

TEST(Plan, FindsThingsByTheirNames)
{
    plan::Plan plan;
    plan.facts.push_back({.name = "deaths", .label = {}, .shortLabel = {}, .unit = {}, .ask = {}, .hint = {}});
    plan.clauses.push_back({"5.2", "先期处置", {}, plan::ClauseKind::Task, {}, {}});
    EXPECT_EQ(plan::findFact(plan, "deaths"), &plan.facts[0]);
    EXPECT_EQ(plan::findFact(plan, "death"), nullptr);
    EXPECT_EQ(plan::findClause(plan, "5.2"), &plan.clauses[0]);
    EXPECT_EQ(plan::findDecision(plan, "deaths"), nullptr);
    EXPECT_EQ(plan::findLifecycle(plan, "response"), nullptr);
    EXPECT_EQ(plan::findReport(plan, "initial"), nullptr);
}

TEST(Plan, NamesAPartyByItsLabelAndElseByItsId)
{
    plan::Plan plan;
    plan.posts.push_back({"commander", "指挥长", {}, {}, {}});
    plan.bodies.push_back({"police", "市公安局", {}, true, {}, {}});
    plan.groups.push_back({"rescue", "抢险救援组", {}, {}, {}, {}, {}});
    EXPECT_EQ(plan::partyLabel(plan, "commander"), "指挥长");
    EXPECT_EQ(plan::partyLabel(plan, "police"), "市公安局");
    EXPECT_EQ(plan::partyLabel(plan, "rescue"), "抢险救援组");
    EXPECT_EQ(plan::partyLabel(plan, "somebody"), "somebody");
}

TEST(Plan, OutcomesAreStrengthsWhereALadderFollowsThemOrWhatItFollowsLooksAtThem)
{
    plan::Plan plan;
    for (const auto &[name, inputs] : std::vector<std::pair<std::string, Ids>>{
             {"scope", {"kind"}}, {"grade", {"deaths"}}, {"level", {"grade"}}, {"applies", {"scope", "grade"}}}) {
        plan.decisions.emplace_back();
        plan.decisions.back().name = name;
        plan.decisions.back().inputs = inputs;
    }
    plan.lifecycles.emplace_back();
    plan.lifecycles.back().decision = "level";
    EXPECT_TRUE(plan::isScale(plan, "level"));
    EXPECT_TRUE(plan::isScale(plan, "grade"));
    EXPECT_FALSE(plan::isScale(plan, "scope"));
    EXPECT_FALSE(plan::isScale(plan, "applies"));
}
