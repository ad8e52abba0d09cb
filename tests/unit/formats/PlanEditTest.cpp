// One cell of a plan's text changed, and drafts kept as files.
#include "formats/PlanDrafts.h"
#include "formats/PlanEdit.h"
#include "formats/PlanLoader.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"
#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace {

const std::string File = std::string(SOURCE_DIR) + "/data/plans/special-equipment/plan.yaml";

std::vector<std::string> linesOf(const std::string &text)
{
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// The lines of `after` that `before` does not have at the same place; both are equally long.
std::vector<std::string> changedLines(const std::string &before, const std::string &after)
{
    const auto old = linesOf(before);
    const auto now = linesOf(after);
    EXPECT_EQ(old.size(), now.size());
    std::vector<std::string> changed;
    for (std::size_t i = 0; i < std::min(old.size(), now.size()); ++i) {
        if (old[i] != now[i])
            changed.push_back(now[i]);
    }
    return changed;
}

std::string cellOf(const std::string &yaml, const app::CellPlace &place)
{
    const auto plan = formats::loadCompiledPlan(yaml, "draft.yaml");
    EXPECT_TRUE(plan) << base::toString(plan.error());
    const plan::Decision *decision = plan::findDecision(plan->plan(), place.decision);
    return decision->rules[place.row].when[place.column].tests.text();
}

} // namespace

TEST(PlanEdit, ChangesOneCellAndNotAByteElsewhere)
{
    const std::string text = support::readFile(File);
    const app::CellPlace place{"accident_grade", 0, 0};
    const auto changed = formats::withCell(text, place, ">= 25");
    ASSERT_TRUE(changed);
    EXPECT_EQ(cellOf(*changed, place), ">= 25");
    EXPECT_EQ(changedLines(text, *changed).size(), 1U);
    EXPECT_EQ(formats::withCell(*changed, place, ">= 30").value(), text) << "and back to the last byte";
}

// The first cell and the last of every table: what lies between is found in the same way.
TEST(PlanEdit, CellsOfEveryPlanAreFoundByTheirPlace)
{
    for (const std::string &file : formats::findPlans(std::string(SOURCE_DIR) + "/data/plans")) {
        const std::string text = support::readFile(file);
        const auto plan = formats::loadCompiledPlan(text, file);
        ASSERT_TRUE(plan);
        for (const plan::Decision &decision : plan->plan().decisions) {
            const app::CellPlace first{decision.name, 0, 0};
            const app::CellPlace last{decision.name, decision.rules.size() - 1, decision.inputs.size() - 1};
            for (const app::CellPlace &place : {first, last}) {
                const std::string &test = decision.rules[place.row].when[place.column].tests.text();
                const auto same = formats::withCell(text, place, test);
                ASSERT_TRUE(same);
                EXPECT_EQ(*same, text) << file << " " << decision.name << " " << place.row;
            }
        }
    }
}

TEST(PlanEdit, QuotesWhatHoldsQuotes)
{
    const std::string text = support::readFile(File);
    const app::CellPlace place{"response_level", 1, 0};
    const auto changed = formats::withCell(text, place, R"("较大","重大")");
    ASSERT_TRUE(changed);
    EXPECT_EQ(cellOf(*changed, place), R"("较大","重大")");
    const app::CellPlace number{"accident_grade", 0, 0};
    EXPECT_EQ(cellOf(formats::withCell(text, number, "not(< 30)").value(), number), "not(< 30)");
}

TEST(PlanEdit, ACellThatIsNotThereIsAnError)
{
    const std::string text = support::readFile(File);
    EXPECT_FALSE(formats::withCell(text, {"accident_grade", 99, 0}, "-"));
    EXPECT_FALSE(formats::withCell(text, {"accident_grade", 0, 9}, "-"));
    EXPECT_FALSE(formats::withCell(text, {"nothing", 0, 0}, "-"));
    EXPECT_FALSE(formats::withCell("a: [", {"nothing", 0, 0}, "-"));
}

TEST(PlanDrafts, ADraftIsAFileOfItsOwnWithAVersionOfItsOwn)
{
    const support::TempDir folder;
    formats::PlanDrafts workshop(folder.path() / "drafts");
    const std::string text = support::readFile(File);
    const auto plan = formats::loadCompiledPlan(text, File);
    ASSERT_TRUE(plan);
    EXPECT_EQ(workshop.textOf(plan->plan()).value(), text);
    const app::CellPlace place{"accident_grade", 0, 0};
    const std::string changed = workshop.withCell(text, place, ">= 25").value();
    const auto first = workshop.saveDraft(plan->plan(), changed, "accident_grade / 1 / deaths: >= 30 -> >= 25");
    ASSERT_TRUE(first) << base::toString(first.error());
    EXPECT_EQ(first->plan.plan().version, "2020-draft-1");
    EXPECT_EQ(support::readFile(File), text) << "the original is never touched";
    const std::string kept = support::readFile(first->file);
    const auto comment = kept.find('\n');
    EXPECT_NE(kept.substr(0, comment).find(">= 30 -> >= 25"), std::string::npos);
    const auto status = kept.find('\n', comment + 1);
    EXPECT_EQ(kept.substr(comment + 1, status - comment - 1), "status: draft");
    EXPECT_EQ(first->plan.plan().status, plan::PlanStatus::Draft);
    EXPECT_EQ(changedLines(text, kept.substr(status + 1)).size(), 2U) << "the version and the cell";

    const auto second = workshop.saveDraft(first->plan.plan(), kept, "again");
    ASSERT_TRUE(second);
    EXPECT_EQ(second->plan.plan().version, "2020-draft-2");
    std::vector<base::Error> unusable;
    const auto drafts = workshop.drafts(unusable);
    ASSERT_EQ(drafts.size(), 2U);
    EXPECT_TRUE(unusable.empty());
    EXPECT_EQ(drafts[0].plan.plan().digest, first->plan.plan().digest);
}

TEST(PlanDrafts, ADraftOfASupersededPlanIsADraftAndSupersededByNothing)
{
    const support::TempDir folder;
    formats::PlanDrafts workshop(folder.path() / "drafts");
    const std::string file = std::string(SOURCE_DIR) + "/data/plans/heavy-pollution/plan.yaml";
    const std::string text = support::readFile(file);
    const auto plan = formats::loadCompiledPlan(text, file);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->plan().status, plan::PlanStatus::Superseded);
    const auto draft = workshop.saveDraft(plan->plan(), text, "nothing");
    ASSERT_TRUE(draft) << base::toString(draft.error());
    EXPECT_EQ(draft->plan.plan().status, plan::PlanStatus::Draft);
    EXPECT_EQ(draft->plan.plan().supersededBy, "");
    const std::string kept = support::readFile(draft->file);
    const auto lines = [](const std::string &all) { return std::ranges::count(all, '\n'); };
    EXPECT_EQ(lines(kept), lines(text) + 2) << "the comment and the status; every other line keeps its place";
}

TEST(PlanDrafts, TextThatIsNoPlanIsNotKeptAndABrokenDraftIsNamed)
{
    const support::TempDir folder;
    formats::PlanDrafts workshop(folder.path());
    const std::string text = support::readFile(File);
    const auto plan = formats::loadCompiledPlan(text, File);
    ASSERT_TRUE(plan);
    const std::string broken = workshop.withCell(text, {"accident_grade", 0, 0}, ">= serious_injuries").value();
    EXPECT_FALSE(workshop.saveDraft(plan->plan(), broken, ""));
    std::ofstream(folder.file("x.yaml")) << "plan: [";
    std::vector<base::Error> unusable;
    EXPECT_TRUE(workshop.drafts(unusable).empty());
    ASSERT_EQ(unusable.size(), 1U);
    EXPECT_EQ(unusable.front().subject, folder.file("x.yaml"));
}

TEST(PlanDrafts, AFileThatChangedSinceIsNotTakenForThePlansText)
{
    const support::TempDir folder;
    const formats::PlanDrafts workshop(folder.path());
    const std::string copy = folder.file("copy.yaml");
    const std::string text = support::readFile(File);
    std::ofstream(copy, std::ios::binary) << text;
    const auto plan = formats::loadCompiledPlan(text, copy);
    ASSERT_TRUE(plan);
    EXPECT_TRUE(workshop.textOf(plan->plan()));
    std::ofstream(copy, std::ios::binary | std::ios::app) << "# more\n";
    EXPECT_FALSE(workshop.textOf(plan->plan()));
}

TEST(PlanDrafts, ReviewTellsWhatTheCheckerFinds)
{
    const formats::PlanDrafts workshop("unused");
    const std::string text = support::readFile(File);
    EXPECT_FALSE(base::hasErrors(workshop.review(text, File).findings));
    const std::string gap = workshop.withCell(text, {"accident_grade", 9, 0}, ">= 1").value();
    const app::ReviewedPlan review = workshop.review(gap, File);
    EXPECT_TRUE(review.compiled);
    EXPECT_TRUE(
        std::ranges::any_of(review.findings, [](const base::Diagnostic &finding) { return finding.code == "gap"; }));
}

namespace {

const std::string Pollution = std::string(SOURCE_DIR) + "/data/plans/heavy-pollution/";

assess::CompiledPlan shippedDraft()
{
    formats::PlanLoad load = formats::loadPlanFile(Pollution + "draft-2024.yaml");
    EXPECT_TRUE(load.compiled);
    return *load.compiled;
}

} // namespace

TEST(PlanEdit, OfAnAmendmentChangesItsOwnTableAndNotTheOneItAmends)
{
    const support::TempDir folder;
    const formats::PlanDrafts workshop(folder.path());
    const std::string text = workshop.textOf(shippedDraft().plan()).value();
    const app::CellPlace place{"warning_level", 4, 1};
    EXPECT_EQ(cellOf(text, place), ">= 48");
    const auto changed = formats::withCell(text, place, ">= 50");
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_EQ(cellOf(*changed, place), ">= 50");
    EXPECT_EQ(changedLines(text, *changed).size(), 1U);
    EXPECT_TRUE(changed->starts_with(support::readFile(Pollution + "plan.yaml"))) << "what it amends is untouched";
}

TEST(PlanEdit, OfAnAmendmentTakesOverATableThatOnlyTheEarlierVersionHas)
{
    const support::TempDir folder;
    const formats::PlanDrafts workshop(folder.path());
    const std::string text = workshop.textOf(shippedDraft().plan()).value();
    const app::CellPlace place{"scope", 0, 0};
    const std::string before = cellOf(text, place);
    ASSERT_EQ(before, "false");
    const auto changed = formats::withCell(text, place, "-");
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_TRUE(changed->starts_with(support::readFile(Pollution + "plan.yaml"))) << "what it amends is untouched";
    const auto plan = formats::loadCompiledPlan(*changed, "draft.yaml");
    ASSERT_TRUE(plan) << base::toString(plan.error());
    const plan::Decision &scope = *plan::findDecision(plan->plan(), "scope");
    EXPECT_EQ(scope.rules[0].when[0].tests.text(), "-");
    EXPECT_EQ(scope.rules.size(), 2U);
    EXPECT_EQ(plan->plan().decisions.size(), shippedDraft().plan().decisions.size());
    EXPECT_EQ(plan->plan().version, "2024-draft");
    // And once more: now the version says the table itself.
    EXPECT_EQ(cellOf(formats::withCell(*changed, place, "false").value(), place), "false");
}

TEST(PlanEdit, AnAmendmentWithoutTablesGetsThem)
{
    const std::string earlier = R"(plan: sample
title: 样例预案
short_title: 样例
document: 示例〔2020〕1号
version: "1"
facts:
  deaths: { label: 死亡, type: number, whole: true, min: 0 }
decisions:
    level:
        label: 级别
        outcomes: [I, II]
        inputs: [deaths]
        rules:
          - { when: [">= 3"], then: I }
          - { when: ["-"], then: II }
    # about what comes next
cases:
  - { name: 三人, given: { deaths: 9 }, expect: { level: I } }
...
)";
    const std::string amendment = "plan: sample\nbased_on: \"1\"\nversion: 2-draft\nstatus: draft\n# the end\n...\n";
    const app::CellPlace place{"level", 0, 0};
    const auto changed = formats::withCell(earlier + amendment, place, ">= 5");
    ASSERT_TRUE(changed);
    EXPECT_EQ(cellOf(*changed, place), ">= 5");
    EXPECT_TRUE(changed->starts_with(earlier));
    EXPECT_TRUE(changed->ends_with("# the end\n...\n"));
    EXPECT_EQ(changed->find("about what comes next", earlier.size()), std::string::npos);
    const std::string flow = earlier + "plan: sample\nbased_on: \"1\"\nversion: 2\ndecisions: {}\n...\n";
    const auto refused = formats::withCell(flow, place, ">= 5");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::Invalid);
}

TEST(PlanDrafts, ADraftOfAnAmendmentIsAnAmendmentAgain)
{
    const support::TempDir folder;
    formats::PlanDrafts workshop(folder.path() / "drafts");
    const assess::CompiledPlan basis = shippedDraft();
    const std::string text = workshop.textOf(basis.plan()).value();
    const std::string changed = workshop.withCell(text, {"warning_level", 4, 1}, ">= 50").value();
    const auto draft = workshop.saveDraft(basis.plan(), changed, "warning_level / 5");
    ASSERT_TRUE(draft) << base::toString(draft.error());
    EXPECT_EQ(draft->plan.plan().version, "2024-draft-draft-1");
    EXPECT_EQ(draft->plan.plan().basedOn, "2020");
    EXPECT_EQ(draft->plan.plan().status, plan::PlanStatus::Draft);
    EXPECT_EQ(draft->plan.plan().changes.size(), basis.plan().changes.size()) << "its own change record";
    const std::string kept = support::readFile(draft->file);
    EXPECT_NE(kept.find("\nversion: \"2020\"\n"), std::string::npos) << "the version it amends keeps its name";
    EXPECT_EQ(workshop.textOf(draft->plan.plan()).value(), kept);
    EXPECT_TRUE(formats::loadPlanFile(draft->file).compiled) << "the checker reads it by its path as well";
    const auto next = workshop.saveDraft(draft->plan.plan(), kept, "again");
    ASSERT_TRUE(next) << base::toString(next.error());
    EXPECT_EQ(next->plan.plan().version, "2024-draft-draft-2");
    std::vector<base::Error> unusable;
    EXPECT_EQ(workshop.drafts(unusable).size(), 2U);
    EXPECT_TRUE(unusable.empty());
}
