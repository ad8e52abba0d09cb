// The other parts of a plan in lists: measures with kind, source and where they are stated; numbers that agree.
#include "unit/viewmodel/Night.h"

#include "formats/PlanYaml.h"
#include "viewmodel/plans/ClauseTreeModel.h"
#include "viewmodel/plans/PlanListModel.h"
#include "viewmodel/plans/PlanParts.h"

#include <gmock/gmock.h>

namespace {

using night::str;
using ::testing::HasSubstr;
using viewmodel::PlanPart;
using viewmodel::PlanPlace;

assess::CompiledPlan planOf(const std::string &id)
{
    return *formats::loadPlanFile(std::string(SOURCE_DIR) + "/data/plans/" + id + "/plan.yaml").compiled;
}

PlanPart partOf(const std::vector<PlanPart> &parts, const char *key)
{
    const auto found = std::ranges::find(parts, QString::fromUtf8(key), &PlanPart::key);
    EXPECT_NE(found, parts.end()) << key;
    return found == parts.end() ? PlanPart() : *found;
}

} // namespace

TEST(PlanParts, AMeasureSaysItsKindItsSourceAndThatTheLevelStatesIt)
{
    const assess::CompiledPlan pollution = planOf("heavy-pollution");
    const auto parts = viewmodel::partsOf(pollution.plan(), PlanPlace::Tasks);
    const std::string dust = str(partOf(parts, "task:cover_dust").detail);
    EXPECT_THAT(dust, HasSubstr("倡议性减排"));
    EXPECT_THAT(dust, HasSubstr("扬尘源"));
    EXPECT_THAT(dust, HasSubstr("stated here"));
    EXPECT_THAT(str(partOf(parts, "task:health_guidance").detail), HasSubstr("健康防护引导"));
    const std::string industry = str(partOf(parts, "task:industry_red").detail);
    EXPECT_THAT(industry, HasSubstr("强制性减排"));
    EXPECT_THAT(industry, HasSubstr("工业源"));
}

TEST(PlanParts, ALevelListsWhatItInheritsAndFromWhere)
{
    const assess::CompiledPlan pollution = planOf("heavy-pollution");
    const plan::Plan &plan = pollution.plan();
    const auto parts = viewmodel::partsOf(plan, PlanPlace::Tasks);
    const auto nameOf = [&](const char *set) {
        return std::ranges::find(plan.taskSets, set, &plan::TaskSet::id)->label;
    };
    EXPECT_THAT(str(partOf(parts, "task:cover_dust@level_1").detail), HasSubstr("inherited from " + nameOf("level_3")));
    EXPECT_THAT(
        str(partOf(parts, "task:negotiated_cut@level_1").detail), HasSubstr("inherited from " + nameOf("level_2")));
    // What applies in a level is what its list shows, no more and no less.
    for (const plan::TaskSet &set : plan.taskSets) {
        for (const plan::ApplicableTask &task : plan::tasksIn(plan, set.states.front())) {
            if (task.set != &set && !task.inherited)
                continue;
            const std::string key = "task:" + task.task->id + (task.inherited ? "@" + set.id : "");
            EXPECT_EQ(set.inherits.empty() && task.inherited ? 0 : 1,
                std::ranges::count(parts, QString::fromStdString(key), &PlanPart::key))
                << key;
        }
    }
}

TEST(PlanParts, WhereNoLevelInheritsNothingIsSaidOfIt)
{
    const assess::CompiledPlan reserve = planOf("pharma-reserve");
    for (const PlanPart &part : viewmodel::partsOf(reserve.plan(), PlanPlace::Tasks))
        EXPECT_FALSE(part.detail.contains(QStringLiteral("stated here"))) << str(part.key);
}

TEST(PlanParts, APlanBesideHasItsTitleAndSaysWhatItIsTold)
{
    viewmodel::PlanCopies plans;
    plans.add(planOf("pharma-reserve"), viewmodel::PlanCopies::Standing::InForce);
    const assess::CompiledPlan equipment = planOf("special-equipment");
    const PlanPart part =
        partOf(viewmodel::partsOf(equipment.plan(), PlanPlace::Others, &plans), "companion:pharma-reserve");
    EXPECT_EQ(part.name.toStdString(), plans.current("pharma-reserve")->plan().title);
    EXPECT_THAT(str(part.detail), HasSubstr("is told: "));
    EXPECT_THAT(str(part.detail), HasSubstr("事故灾难"));
    EXPECT_THAT(str(part.detail), HasSubstr("等级 follows “事故等级”"));
    EXPECT_EQ(
        str(viewmodel::describeUse(equipment.plan(), "companion:pharma-reserve").text), "a plan of ours beside it");
}

TEST(PlanParts, TheListAndTheTabsCountAlike)
{
    for (const char *id : {"food-safety", "heavy-pollution", "pharma-reserve", "special-equipment"}) {
        const assess::CompiledPlan compiled = planOf(id);
        viewmodel::PlanPartModel parts;
        std::size_t tasks = 0;
        for (const plan::TaskSet &set : compiled.plan().taskSets)
            tasks += set.tasks.size();
        parts.show(&compiled.plan(), PlanPlace::Tasks);
        EXPECT_EQ(parts.parts(), static_cast<int>(tasks)) << id;
        parts.show(&compiled.plan(), PlanPlace::Clocks);
        EXPECT_EQ(parts.parts(), static_cast<int>(compiled.plan().deadlines.size())) << id;
    }
}

TEST(PlanParts, TheCountOfClausesIsThatOfTheColumnOfUses)
{
    for (const char *id : {"food-safety", "heavy-pollution", "pharma-reserve", "special-equipment"}) {
        const assess::CompiledPlan compiled = planOf(id);
        viewmodel::ClauseTreeModel clauses;
        clauses.show(&compiled.plan());
        int used = 0;
        int none = 0;
        for (const plan::Clause &clause : compiled.plan().clauses) {
            const QModelIndex index = clauses.indexOf(QString::fromStdString(plan::clauseName(clause)));
            ASSERT_TRUE(index.isValid()) << clause.section;
            const QString uses = index.siblingAtColumn(viewmodel::ClauseTreeModel::Uses).data().toString();
            (uses == QStringLiteral("—") ? none : used) += 1;
        }
        EXPECT_EQ(used + none, clauses.clauses());
        EXPECT_THAT(str(clauses.coverage()), HasSubstr(std::to_string(used) + " with uses")) << id;
        EXPECT_THAT(str(clauses.coverage()), HasSubstr(std::to_string(none) + " statement")) << id;
        EXPECT_EQ(str(clauses.coverage()).find("without"), std::string::npos) << id;
    }
}

// "County response" and "not this plan" stand under one clause: alone they would seem to contradict each other.
TEST(PlanParts, WhatIsNotThePlansBusinessSaysWhichQuestionItAnswers)
{
    const assess::CompiledPlan equipment = planOf("special-equipment");
    const auto parts = viewmodel::partsOf(equipment.plan(), PlanPlace::Others);
    EXPECT_EQ(str(partOf(parts, "applicability").name), "是否特种设备事故: 不属本预案");
    EXPECT_EQ(str(partOf(parts, "applicability:1").name), "是否适用市级预案: 县级应对");
}
