// One cell of a plan's text changed, and drafts kept as files.
#include "formats/PlanDrafts.h"
#include "formats/PlanEdit.h"
#include "formats/PlanLoader.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"
#include "support/PlanText.h"
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
    const auto changed = formats::withValue(text, place, ">= 25");
    ASSERT_TRUE(changed);
    EXPECT_EQ(cellOf(*changed, place), ">= 25");
    EXPECT_EQ(changedLines(text, *changed).size(), 1U);
    EXPECT_EQ(formats::withValue(*changed, place, ">= 30").value(), text) << "and back to the last byte";
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
                const auto same = formats::withValue(text, place, test);
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
    const auto changed = formats::withValue(text, place, R"("较大","重大")");
    ASSERT_TRUE(changed);
    EXPECT_EQ(cellOf(*changed, place), R"("较大","重大")");
    const app::CellPlace number{"accident_grade", 0, 0};
    EXPECT_EQ(cellOf(formats::withValue(text, number, "not(< 30)").value(), number), "not(< 30)");
}

TEST(PlanEdit, ACellThatIsNotThereIsAnError)
{
    const std::string text = support::readFile(File);
    EXPECT_FALSE(formats::withValue(text, app::CellPlace{"accident_grade", 99, 0}, "-"));
    EXPECT_FALSE(formats::withValue(text, app::CellPlace{"accident_grade", 0, 9}, "-"));
    EXPECT_FALSE(formats::withValue(text, app::CellPlace{"nothing", 0, 0}, "-"));
    EXPECT_FALSE(formats::withValue("a: [", app::CellPlace{"nothing", 0, 0}, "-"));
}

namespace {

const plan::Transition &stepOf(const plan::Plan &plan, const app::ConditionPlace &place)
{
    return *plan::findTransition(*plan::findLifecycle(plan, place.ladder), place.step);
}

std::string conditionOf(const std::string &yaml, const app::ConditionPlace &place)
{
    const auto plan = formats::loadCompiledPlan(yaml, "draft.yaml");
    EXPECT_TRUE(plan) << base::toString(plan.error());
    const plan::Transition &step = stepOf(plan->plan(), place);
    return place.requirement ? step.require[*place.requirement].condition.text() : step.advise->text();
}

calendar::Span spanOf(const std::string &yaml, const char *deadline)
{
    const auto plan = formats::loadCompiledPlan(yaml, "draft.yaml");
    EXPECT_TRUE(plan) << base::toString(plan.error());
    return std::ranges::find(plan->plan().deadlines, deadline, &plan::Deadline::id)->lasts;
}

} // namespace

TEST(PlanEdit, EveryConditionAndEveryClockIsFoundByItsPlace)
{
    int conditions = 0;
    int clocks = 0;
    for (const std::string &file : formats::findPlans(std::string(SOURCE_DIR) + "/data/plans")) {
        const std::string text = support::readFile(file);
        const auto plan = formats::loadCompiledPlan(text, file);
        ASSERT_TRUE(plan);
        for (const plan::Lifecycle &ladder : plan->plan().lifecycles) {
            for (const plan::Transition &step : ladder.transitions) {
                if (step.advise) {
                    const app::ConditionPlace place{ladder.id, step.id, {}};
                    const auto same = formats::withValue(text, place, step.advise->text());
                    ASSERT_TRUE(same) << step.id << ": " << same.error().detail;
                    if (std::ranges::count(*same, '\n') == std::ranges::count(text, '\n'))
                        EXPECT_EQ(*same, text) << step.id;
                    else // written over several lines, it comes to stand on one
                        EXPECT_EQ(conditionOf(*same, place), step.advise->text());
                    ++conditions;
                }
                for (std::size_t i = 0; i < step.require.size(); ++i) {
                    const app::ConditionPlace place{ladder.id, step.id, i};
                    EXPECT_EQ(formats::withValue(text, place, step.require[i].condition.text()).value(), text)
                        << step.id;
                    ++conditions;
                }
            }
        }
        for (const plan::Deadline &deadline : plan->plan().deadlines) {
            const auto changed = formats::withValue(text, app::SpanPlace{deadline.id}, "7");
            EXPECT_EQ(changed.has_value(), deadline.daily.empty()) << deadline.id;
            clocks += changed ? 1 : 0;
        }
    }
    EXPECT_GT(conditions, 100);
    EXPECT_GT(clocks, 20);
}

TEST(PlanEdit, ChangesOneConditionOrOneSpanAndNotAByteElsewhere)
{
    const std::string file = std::string(SOURCE_DIR) + "/data/plans/heavy-pollution/plan.yaml";
    const std::string text = support::readFile(file);
    const app::ConditionPlace lower{"warning", "lower_orange", 0};
    const std::string before = conditionOf(text, lower);
    const auto hours = before.find("36");
    ASSERT_NE(hours, std::string::npos) << before;
    std::string after = before;
    after.replace(hours, 2, "24");
    const auto changed = formats::withValue(text, lower, after);
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_EQ(conditionOf(*changed, lower), after);
    EXPECT_EQ(changedLines(text, *changed).size(), 1U);
    const auto longer = formats::withValue(text, app::SpanPlace{"final_report"}, "3");
    ASSERT_TRUE(longer) << longer.error().detail;
    EXPECT_EQ(spanOf(*longer, "final_report"), calendar::forWorkingDays(3));
    const auto earlier = formats::withValue(text, app::SpanPlace{"annual_evaluation"}, "05-15");
    ASSERT_TRUE(earlier) << earlier.error().detail;
    EXPECT_EQ(spanOf(*earlier, "annual_evaluation"), calendar::yearly(std::chrono::May / 15, std::chrono::April / 30));
    EXPECT_EQ(changedLines(text, *earlier).size(), 1U);
    const auto sooner = formats::withValue(support::readFile(File), app::SpanPlace{"unit_report"}, "PT30M");
    ASSERT_TRUE(sooner) << sooner.error().detail;
    EXPECT_EQ(spanOf(*sooner, "unit_report"), calendar::exactly(std::chrono::minutes(30)));
    EXPECT_EQ(changedLines(support::readFile(File), *sooner).size(), 1U);
}

namespace {

/// A plan of one step whose `advise` is written like this, and a second document behind it.
std::string planWith(const std::string &advise, const std::string &more = {})
{
    return R"(plan: sample
title: 样例预案
short_title: 样例
document: 示例〔2020〕1号
version: "1"
valid_from: 2020-01-01
facts:
  deaths: { label: 死亡, type: number, whole: true, min: 0 }
decisions:
  level: { label: 级别, outcomes: [I, II], inputs: [deaths], rules: [{ when: ["-"], then: I }] }
lifecycles:
  response:
    label: 响应
    decision: level
    states:
      reported: { label: 接报, kind: initial }
      ended: { label: 结束, kind: ended }
    transitions:
      end:
        label: 结束
        from: [reported]
        to: ended
        advise: )"
        + advise + "\n        decided_by: []\n...\n" + more;
}

const app::ConditionPlace End{"response", "end", {}};

} // namespace

TEST(PlanEdit, QuotesInQuotesAndSeveralLinesAreReplacedWhole)
{
    for (const char *written : {"'deaths > 3'", "\"deaths > 3\"", "deaths > 3",
             "'deaths > 3\n          and deaths < 9'", "\"deaths > 3\n          and deaths < 9\""}) {
        const auto changed = formats::withValue(planWith(written), End, "deaths >= 5");
        ASSERT_TRUE(changed) << written << ": " << changed.error().detail;
        EXPECT_EQ(conditionOf(*changed, End), "deaths >= 5") << written;
    }
    const auto twice = formats::withValue(planWith("'''a'' = \"\"'''"), End, "true");
    ASSERT_TRUE(twice) << "a quote in quotes is written twice";
    EXPECT_EQ(*twice, planWith("'true'"));
}

TEST(PlanEdit, WhatCannotBeChangedAloneIsRefusedAndNothingIsCut)
{
    for (const char *written : {">-\n          deaths > 3", "|\n          deaths > 3", "!!str 'deaths > 3'",
             "deaths > 3\n          and deaths < 9"}) {
        const auto changed = formats::withValue(planWith(written), End, "deaths >= 5");
        ASSERT_FALSE(changed) << *changed;
        EXPECT_EQ(changed.error().code, base::ErrorCode::Invalid) << written;
    }
    const std::string amendment = "plan: sample\nbased_on: \"1\"\nversion: 2-draft\nstatus: draft\n";
    EXPECT_TRUE(formats::withValue(planWith("deaths > 3", amendment + "...\n"), End, "deaths >= 5"));
    for (const char *taken : {"lifecycles: {}\n...\n", "lifecycles:\n  response: { transitions: { x: {} } }\n...\n",
             "lifecycles: all\n...\n", "...\nplan: third\n...\n"}) {
        const auto refused = formats::withValue(planWith("deaths > 3", amendment + taken), End, "deaths >= 5");
        ASSERT_FALSE(refused) << taken;
        EXPECT_EQ(refused.error().code, base::ErrorCode::Invalid) << taken;
    }
}

TEST(PlanEdit, AConditionOrSpanThatIsNotThereIsAnError)
{
    const std::string text = support::readFile(File);
    EXPECT_FALSE(formats::withValue(text, app::ConditionPlace{"response", "nothing", {}}, "true"));
    EXPECT_FALSE(formats::withValue(text, app::ConditionPlace{"nothing", "end", {}}, "true"));
    EXPECT_FALSE(formats::withValue(text, app::ConditionPlace{"response", "end", 99}, "true"));
    EXPECT_FALSE(formats::withValue(text, app::SpanPlace{"nothing"}, "PT1H"));
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
    const std::string changed = workshop.withValue(text, place, ">= 25").value();
    const auto first = workshop.saveDraft(plan->plan(), changed,
        {"accident_grade / 1 / deaths: >= 30 -> >= 25", "事故等级第 1 行死亡人数：>= 30 → >= 25", "从严", "市应急局",
            "2026-11-29"});
    ASSERT_TRUE(first) << base::toString(first.error());
    EXPECT_EQ(first->plan.plan().version, "2020-draft-1");
    EXPECT_EQ(support::readFile(File), text) << "the original is never touched";
    const std::string kept = support::readFile(first->file);
    const auto comment = kept.find('\n');
    EXPECT_NE(kept.substr(0, comment).find(">= 30 -> >= 25"), std::string::npos);
    const auto status = kept.find('\n', comment + 1);
    EXPECT_EQ(kept.substr(comment + 1, status - comment - 1), "status: draft");
    EXPECT_EQ(first->plan.plan().status, plan::PlanStatus::Draft);
    EXPECT_EQ(
        changedLines(support::withoutChangeRecord(text), support::withoutChangeRecord(kept.substr(status + 1))).size(),
        2U)
        << "the version and the cell";

    const auto second = workshop.saveDraft(first->plan.plan(), kept, {"again", "又一处", {}, {}, "2026-11-30"});
    ASSERT_TRUE(second);
    EXPECT_EQ(second->plan.plan().version, "2020-draft-2");
    std::vector<base::Error> unusable;
    const auto drafts = workshop.drafts(unusable);
    ASSERT_EQ(drafts.size(), 2U);
    EXPECT_TRUE(unusable.empty());
    EXPECT_EQ(drafts[0].plan.plan().digest, first->plan.plan().digest);
}

TEST(PlanDrafts, TheChangeRecordOfADraftHoldsWhatItProposesAndNothingOfWhatWasApproved)
{
    const support::TempDir folder;
    formats::PlanDrafts workshop(folder.path());
    const std::string text = support::readFile(File);
    const auto plan = formats::loadCompiledPlan(text, File);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->plan().changes.at(0).state, plan::ChangeState::Approved);
    const auto first = workshop.saveDraft(
        plan->plan(), text, {"one", "死亡：>= 30 → >= 25", "它说 'x'\n换行: # 不是注释", "市应急局", "2026-11-29"});
    ASSERT_TRUE(first) << base::toString(first.error());
    ASSERT_EQ(first->plan.plan().changes.size(), 1U);
    const plan::Change &made = first->plan.plan().changes[0];
    EXPECT_EQ(made.state, plan::ChangeState::Proposed);
    EXPECT_EQ(made.what, "死亡：>= 30 → >= 25");
    EXPECT_EQ(made.reason, "它说 'x' 换行: # 不是注释");
    EXPECT_EQ(made.by, "市应急局");
    EXPECT_EQ(made.proposed, "2026-11-29");
    EXPECT_EQ(made.effective, "");

    const std::string kept = support::readFile(first->file);
    const auto second = workshop.saveDraft(first->plan.plan(), kept, {"two", "又一处", {}, {}, "2026-11-30"});
    ASSERT_TRUE(second) << base::toString(second.error());
    ASSERT_EQ(second->plan.plan().changes.size(), 2U);
    EXPECT_EQ(second->plan.plan().changes[0].reason, made.reason);
    EXPECT_EQ(second->plan.plan().changes[1].what, "又一处");
}

TEST(PlanDrafts, TheChangeRecordComesIntoATextThatHasNone)
{
    const support::TempDir folder;
    formats::PlanDrafts workshop(folder.path());
    const std::string text = support::withoutChangeRecord(support::readFile(File));
    const auto plan = formats::loadCompiledPlan(text, File);
    ASSERT_TRUE(plan);
    ASSERT_TRUE(plan->plan().changes.empty());
    const auto draft = workshop.saveDraft(plan->plan(), text, {"one", "一处", {}, {}, {}});
    ASSERT_TRUE(draft) << base::toString(draft.error());
    ASSERT_EQ(draft->plan.plan().changes.size(), 1U);
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
    const auto draft = workshop.saveDraft(plan->plan(), text, {"nothing", "无", {}, {}, {}});
    ASSERT_TRUE(draft) << base::toString(draft.error());
    EXPECT_EQ(draft->plan.plan().status, plan::PlanStatus::Draft);
    EXPECT_EQ(draft->plan.plan().supersededBy, "");
    const std::string kept = support::readFile(draft->file);
    const auto lines = [](const std::string &all) { return std::ranges::count(all, '\n'); };
    EXPECT_EQ(lines(support::withoutChangeRecord(kept)), lines(support::withoutChangeRecord(text)) + 2)
        << "the comment and the status";
}

TEST(PlanDrafts, TextThatIsNoPlanIsNotKeptAndABrokenDraftIsNamed)
{
    const support::TempDir folder;
    formats::PlanDrafts workshop(folder.path());
    const std::string text = support::readFile(File);
    const auto plan = formats::loadCompiledPlan(text, File);
    ASSERT_TRUE(plan);
    const std::string broken =
        workshop.withValue(text, app::CellPlace{"accident_grade", 0, 0}, ">= serious_injuries").value();
    EXPECT_FALSE(workshop.saveDraft(plan->plan(), broken, {}));
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

TEST(PlanDrafts, AHeadThatCannotBeChangedAloneIsNamedAndNotSaidTwice)
{
    const formats::PlanDrafts workshop("unused");
    std::string text = support::readFile(File);
    const std::size_t at = text.find("\nversion: ");
    ASSERT_NE(at, std::string::npos);
    const std::size_t end = text.find('\n', at + 1);
    text.replace(at, end - at, "\nversion: >-\n  2020");
    const auto plan = formats::loadCompiledPlan(text, File);
    ASSERT_TRUE(plan);
    const auto draft = workshop.asDraft(plan->plan(), text);
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().subject, "version");
}

TEST(PlanDrafts, ReviewTellsWhatTheCheckerFinds)
{
    const formats::PlanDrafts workshop("unused");
    const std::string text = support::readFile(File);
    EXPECT_FALSE(base::hasErrors(workshop.review(text, File).findings));
    const std::string gap = workshop.withValue(text, app::CellPlace{"accident_grade", 9, 0}, ">= 1").value();
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
    const auto changed = formats::withValue(text, place, ">= 50");
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
    const auto changed = formats::withValue(text, place, "-");
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
    EXPECT_EQ(cellOf(formats::withValue(*changed, place, "false").value(), place), "false");
}

TEST(PlanEdit, OfAnAmendmentTakesOverAStepOrAClockThatOnlyTheEarlierVersionHas)
{
    const support::TempDir folder;
    const formats::PlanDrafts workshop(folder.path());
    const std::string text = workshop.textOf(shippedDraft().plan()).value();
    const app::ConditionPlace start{"response", "start_1", 0};
    const std::string before = conditionOf(text, start);
    auto changed = formats::withValue(text, start, "not(" + before + ")");
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_TRUE(changed->starts_with(support::readFile(Pollution + "plan.yaml"))) << "what it amends is untouched";
    EXPECT_EQ(conditionOf(*changed, start), "not(" + before + ")");
    changed = formats::withValue(*changed, app::SpanPlace{"final_report"}, "9");
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_EQ(spanOf(*changed, "final_report"), calendar::forWorkingDays(9));
    EXPECT_EQ(conditionOf(*changed, start), "not(" + before + ")");
    const auto plan = formats::loadCompiledPlan(*changed, "draft.yaml");
    EXPECT_EQ(plan->plan().deadlines.size(), shippedDraft().plan().deadlines.size());
    EXPECT_EQ(conditionOf(formats::withValue(*changed, start, before).value(), start), before);
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
    const auto changed = formats::withValue(earlier + amendment, place, ">= 5");
    ASSERT_TRUE(changed);
    EXPECT_EQ(cellOf(*changed, place), ">= 5");
    EXPECT_TRUE(changed->starts_with(earlier));
    EXPECT_TRUE(changed->ends_with("# the end\n...\n"));
    EXPECT_EQ(changed->find("about what comes next", earlier.size()), std::string::npos);
    const std::string flow = earlier + "plan: sample\nbased_on: \"1\"\nversion: 2\ndecisions: {}\n...\n";
    const auto refused = formats::withValue(flow, place, ">= 5");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::Invalid);
}

TEST(PlanDrafts, ADraftOfAnAmendmentIsAnAmendmentAgain)
{
    const support::TempDir folder;
    formats::PlanDrafts workshop(folder.path() / "drafts");
    const assess::CompiledPlan basis = shippedDraft();
    const std::string text = workshop.textOf(basis.plan()).value();
    const std::string changed = workshop.withValue(text, app::CellPlace{"warning_level", 4, 1}, ">= 50").value();
    const auto draft = workshop.saveDraft(basis.plan(), changed, {"warning_level / 5", "第 5 行", {}, {}, {}});
    ASSERT_TRUE(draft) << base::toString(draft.error());
    EXPECT_EQ(draft->plan.plan().version, "2024-draft-draft-1");
    EXPECT_EQ(draft->plan.plan().basedOn, "2020");
    EXPECT_EQ(draft->plan.plan().status, plan::PlanStatus::Draft);
    ASSERT_EQ(draft->plan.plan().changes.size(), 2U) << "what the draft it comes from proposes, and this change";
    EXPECT_EQ(draft->plan.plan().changes[0].by, basis.plan().changes[0].by);
    EXPECT_EQ(draft->plan.plan().changes[1].what, "第 5 行");
    const std::string kept = support::readFile(draft->file);
    EXPECT_NE(kept.find("\nversion: \"2020\"\n"), std::string::npos) << "the version it amends keeps its name";
    EXPECT_EQ(workshop.textOf(draft->plan.plan()).value(), kept);
    EXPECT_TRUE(formats::loadPlanFile(draft->file).compiled) << "the checker reads it by its path as well";
    const auto next = workshop.saveDraft(draft->plan.plan(), kept, {"again", "又一处", {}, {}, "2026-11-30"});
    ASSERT_TRUE(next) << base::toString(next.error());
    EXPECT_EQ(next->plan.plan().version, "2024-draft-draft-2");
    std::vector<base::Error> unusable;
    EXPECT_EQ(workshop.drafts(unusable).size(), 2U);
    EXPECT_TRUE(unusable.empty());
}
