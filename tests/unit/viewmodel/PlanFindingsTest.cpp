// What the checker finds, in the words of the screen: what comes first, where it is written, what it counts to.
#include "unit/viewmodel/Night.h"

#include "check/Beside.h"
#include "formats/PlanDrafts.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"
#include "support/TempDir.h"
#include "viewmodel/plans/PartAt.h"
#include "viewmodel/plans/PlanParts.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QTest>

#include <set>

namespace {

using night::str;
using viewmodel::PlanFinding;
using viewmodel::PlanPlace;

std::vector<assess::CompiledPlan> shippedPlans()
{
    std::vector<assess::CompiledPlan> plans;
    for (const std::string &file : formats::findPlans(std::string(SOURCE_DIR) + "/data/plans"))
        plans.push_back(*formats::loadPlanFile(file).compiled);
    return plans;
}

class PlanFindings : public ::testing::Test {
protected:
    PlanFindings() { plans.show(plans.list().rows().front().key); }

    void check()
    {
        plans.check();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !plans.findings().empty(); }, 10000));
    }
    /// The last row of the grades from one death on: a gap, cases that fail, and more.
    void openBrokenCell()
    {
        plans.showDecision(QStringLiteral("accident_grade"));
        ASSERT_EQ(str(plans.edit(plans.table().index(9, viewmodel::DecisionTableModel::FirstInput))), "");
        plans.editor().setText(QStringLiteral(">= 1"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return plans.editor().answer().checked; }, 10000));
    }
    const viewmodel::PlanRow *draft() const
    {
        const auto &rows = const_cast<viewmodel::PlanPresenter &>(plans).list().rows();
        const auto found = std::ranges::find(rows, true, &viewmodel::PlanRow::draft);
        return found == rows.end() ? nullptr : &*found;
    }

    night::Night night;
    support::TempDir folder;
    formats::PlanDrafts workshop{folder.path() / "drafts"};
    viewmodel::PlanPresenter plans{night.desk, workshop};
};

} // namespace

TEST_F(PlanFindings, EveryFindingOfEveryShippedPlanSaysItsCodeAndWhereItIsWritten)
{
    for (const assess::CompiledPlan &plan : shippedPlans()) {
        const auto text = support::readFile(plan.plan().source);
        const auto reviewed = workshop.review(text, plan.plan().source);
        for (const PlanFinding &finding : viewmodel::findingsWords(plan.plan(), reviewed.findings, &plan)) {
            EXPECT_FALSE(finding.code.isEmpty());
            EXPECT_FALSE(finding.text.isEmpty());
            EXPECT_FALSE(finding.line.isEmpty()) << str(finding.code);
            EXPECT_FALSE(finding.place.isEmpty()) << str(finding.code);
            EXPECT_TRUE(finding.use) << str(finding.code) << ": nothing to go to";
        }
    }
}

TEST_F(PlanFindings, ConflictsOfTheDocumentsAreToldApartAndSayWhichReadingIsFollowed)
{
    for (const assess::CompiledPlan &plan : shippedPlans()) {
        const auto reviewed = workshop.review(support::readFile(plan.plan().source), plan.plan().source);
        std::set<QString> told;
        std::size_t conflicts = 0;
        for (const PlanFinding &finding : viewmodel::findingsWords(plan.plan(), reviewed.findings)) {
            if (finding.code != QStringLiteral("document-conflict"))
                continue;
            const plan::Conflict &conflict = plan.plan().conflicts[conflicts++];
            told.insert(finding.text);
            EXPECT_EQ(str(finding.text), conflict.text);
            EXPECT_NE(str(finding.detail).find(conflict.reading), std::string::npos) << str(finding.detail);
            EXPECT_NE(str(finding.place).find(conflict.between.back().section), std::string::npos);
            EXPECT_EQ(str(viewmodel::partKey(viewmodel::partsOf(plan.plan(), finding.use->place), finding.use->id)),
                "conflict:" + conflict.id);
        }
        EXPECT_EQ(conflicts, plan.plan().conflicts.size());
        EXPECT_EQ(told.size(), conflicts) << plan.plan().id << ": rows that read alike";
    }
}

TEST_F(PlanFindings, ErrorsComeFirstThenWarningsThenNotes)
{
    openBrokenCell();
    ASSERT_EQ(str(plans.editor().save()), "");
    ASSERT_TRUE(plans.show(draft()->key));
    check();
    const auto rank = [](const PlanFinding &finding) { return finding.error ? 0 : finding.note ? 2 : 1; };
    EXPECT_TRUE(std::ranges::is_sorted(plans.findings(), {}, rank));
    EXPECT_EQ(rank(plans.findings().front()), 0);
    EXPECT_EQ(rank(plans.findings().back()), 2);
}

TEST_F(PlanFindings, TheEditorTheChecksTheListAndTheHeadCountTheSameErrors)
{
    openBrokenCell();
    const viewmodel::ValueAnswer answer = plans.editor().answer();
    EXPECT_GT(answer.fresh.errors, 1);
    EXPECT_EQ(answer.fresh.errors + answer.fresh.warnings + answer.fresh.notes, std::ssize(answer.findings));
    ASSERT_EQ(str(plans.editor().save()), "");
    ASSERT_TRUE(QTest::qWaitFor([this] { return draft() && !draft()->fault.isEmpty(); }, 10000)) << "it is marked";
    EXPECT_EQ(str(draft()->fault), str(viewmodel::faultWords(answer.whole)));
    ASSERT_TRUE(plans.show(draft()->key));
    EXPECT_EQ(str(plans.row()->fault), str(draft()->fault));
    check();
    EXPECT_EQ(std::ranges::count(plans.findings(), true, &PlanFinding::error), answer.whole.errors);
    EXPECT_EQ(str(plans.checkSummary()), str(viewmodel::tallyWords(answer.whole)));
}

TEST_F(PlanFindings, WhatThePlanSaysOfPlansThatAreNotAtHandIsFoundAndCountedToo)
{
    check(); // special-equipment is alone here, and names the reserve as the plan beside it
    const auto found = std::ranges::find(plans.findings(), QStringLiteral("unknown-plan"), &PlanFinding::code);
    ASSERT_NE(found, plans.findings().end());
    EXPECT_EQ(str(found->detail), "plan pharma-reserve");
    EXPECT_FALSE(found->line.isEmpty());
    EXPECT_TRUE(found->use) << "there is a place to go to";
    openBrokenCell();
    const viewmodel::ValueAnswer answer = plans.editor().answer();
    ASSERT_EQ(str(plans.editor().save()), "");
    ASSERT_TRUE(plans.show(draft()->key));
    check();
    EXPECT_EQ(str(plans.checkSummary()), str(viewmodel::tallyWords(answer.whole))) << "warnings and notes as well";
}

TEST_F(PlanFindings, WhatAPlanGivesAnotherWronglyIsNamed)
{
    const auto shipped = shippedPlans();
    const auto food =
        std::ranges::find_if(shipped, [](const assess::CompiledPlan &plan) { return plan.plan().id == "food-safety"; });
    const auto reserve = std::ranges::find_if(
        shipped, [](const assess::CompiledPlan &plan) { return plan.plan().id == "pharma-reserve"; });
    ASSERT_TRUE(food != shipped.end() && reserve != shipped.end());
    plan::Plan forgetful = reserve->plan();
    std::erase_if(forgetful.facts, [](const plan::Fact &fact) { return fact.name == "event_category"; });
    const plan::Plan *others[] = {&forgetful};
    const auto found = viewmodel::findingsWords(food->plan(), check::checkBeside(food->plan(), others));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found.front().error);
    EXPECT_EQ(str(found.front().detail), "fact event_category of plan pharma-reserve");
}

TEST_F(PlanFindings, AValueThatCannotBeReadSaysHowToTypeItWhenItIsSavedToo)
{
    plans.showDecision(QStringLiteral("accident_grade"));
    ASSERT_EQ(str(plans.edit(plans.table().index(9, viewmodel::DecisionTableModel::FirstInput))), "");
    plans.editor().setText(QStringLiteral("许多人"));
    const QString help = plans.editor().answer().problem;
    ASSERT_FALSE(help.isEmpty());
    EXPECT_EQ(str(plans.editor().save()), "Not saved. " + str(help));
}

TEST_F(PlanFindings, ADraftWithoutErrorsIsNotMarked)
{
    const std::string text = workshop.textOf(*plans.plan()).value();
    ASSERT_TRUE(workshop.saveDraft(*plans.plan(), text, {}));
    plans.refresh();
    ASSERT_TRUE(QTest::qWaitFor([this] { return draft() != nullptr; }, 10000));
    QTest::qWait(300);
    EXPECT_EQ(str(draft()->fault), "");
}

TEST_F(PlanFindings, AFailingCaseSaysWhatItExpectsAndWhatTheTablesGive)
{
    openBrokenCell();
    const auto &findings = plans.editor().answer().findings;
    const auto failing = std::ranges::find(findings, QStringLiteral("failing-case"), &PlanFinding::code);
    ASSERT_NE(failing, findings.end());
    EXPECT_NE(str(failing->detail).find("expected"), std::string::npos) << str(failing->detail);
    EXPECT_EQ(failing->use->place, PlanPlace::Nowhere);
    EXPECT_TRUE(std::ranges::any_of(plans.plan()->cases, [&](const plan::Case &example) {
        return str(failing->place).find(example.name) != std::string::npos;
    })) << str(failing->place);
    EXPECT_FALSE(failing->witness.empty());
}

TEST_F(PlanFindings, ACaseOfStepsSaysWhichStepsItExpects)
{
    int looked = 0;
    for (const assess::CompiledPlan &plan : shippedPlans()) {
        for (const plan::Case &example : plan.plan().cases) {
            if (!example.steps)
                continue;
            for (const plan::Case::Steps::Expected &expected : example.steps->expected) {
                const PlanFinding finding = viewmodel::findingWords(plan.plan(),
                    {base::Severity::Error, "failing-case", "", plan.plan().source, expected.position}, &plan);
                EXPECT_NE(str(finding.detail).find("expected to be"), std::string::npos) << example.name;
                EXPECT_NE(str(finding.place).find(example.name), std::string::npos) << str(finding.place);
                ++looked;
            }
        }
    }
    EXPECT_GT(looked, 10);
}

TEST_F(PlanFindings, APlaceOfTheTextIsThePartThatIsWrittenThere)
{
    const plan::Plan &plan = *plans.plan();
    const auto useAt = [&](base::SourcePosition at) {
        const auto use = viewmodel::partAt(plan, at);
        return use ? str(use->id) : std::string();
    };
    EXPECT_EQ(useAt({1, 1}), "") << "the head";
    const plan::Clause &clause = plan.clauses[3];
    EXPECT_EQ(useAt(clause.position), "clause:" + clause.section);
    const plan::Task &task = plan.taskSets.front().tasks.front();
    EXPECT_EQ(useAt(task.position), "task:" + task.id);
    const plan::Rule &rule = plan.decisions[1].rules[2];
    EXPECT_EQ(useAt(rule.when.front().position), "rule:" + plan.decisions[1].name + "/3") << "a cell is of its row";
    const plan::Case &example = plan.cases.back();
    EXPECT_EQ(useAt({example.position.line + 1, 1}), "case:" + example.name);
}

TEST_F(PlanFindings, InAVersionOfTwoFilesThePlaceIsOfTheFileItStandsIn)
{
    night::Night other{{"heavy-pollution"}};
    viewmodel::PlanPresenter versions{other.desk, workshop};
    ASSERT_EQ(versions.list().rowCount(), 2);
    ASSERT_TRUE(versions.show(versions.list().rows()[1].key));
    const plan::Plan &plan = *versions.plan();
    ASSERT_GT(plan.parts.size(), 1U);
    EXPECT_FALSE(viewmodel::partAt(plan, {plan.parts.back().firstLine, 1})) << "the head of the second file";
}

// Both sides of one threshold are two findings of the checker, and one to read.
TEST(FindingWords, FindingsThatReadAlikeAreOneWithTheirNumber)
{
    const std::vector<assess::CompiledPlan> plans = shippedPlans();
    const plan::Plan &plan = plans.front().plan();
    base::Diagnostic one{base::Severity::Warning, "untested-threshold", "inside", "plan.yaml",
        plan.decisions.front().rules.front().when.front().position};
    base::Diagnostic other = one;
    other.message = "outside";
    base::Diagnostic elsewhere = one;
    elsewhere.position = plan.decisions.back().rules.front().when.front().position;
    const auto findings = viewmodel::findingsWords(plan, {one, other, elsewhere}, nullptr);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_TRUE(findings[0].detail.contains(QStringLiteral("2 findings alike"))) << str(findings[0].detail);
    EXPECT_FALSE(findings[1].detail.contains(QStringLiteral("alike"))) << str(findings[1].detail);
}

TEST_F(PlanFindings, ACellOfNamedValuesIsReadAndWrittenByTheirLabels)
{
    plans.showDecision(QStringLiteral("scope"));
    ASSERT_EQ(str(plans.edit(plans.table().index(0, viewmodel::DecisionTableModel::FirstInput))), "");
    EXPECT_TRUE(plans.editor().original().startsWith(QStringLiteral("\"锅炉\",\"压力容器（含气瓶）\"")))
        << str(plans.editor().original());
    EXPECT_FALSE(plans.editor().original().contains(QStringLiteral("boiler")));
    plans.editor().setText(plans.editor().original());
    EXPECT_FALSE(plans.editor().answer().checking) << "the same value is no change";
    plans.editor().setText(QStringLiteral("\"锅炉\",\"crane\""));
    EXPECT_EQ(str(plans.editor().answer().problem), "") << "labels and names alike";
    EXPECT_EQ(str(plans.editor().answer().words), "锅炉、起重机械 之一");
    plans.editor().setText(QStringLiteral("\"锅炉\",>"));
    EXPECT_TRUE(plans.editor().answer().problem.contains(QStringLiteral("锅炉, 压力容器（含气瓶）")))
        << str(plans.editor().answer().problem);
    for (const char *typed : {"“锅炉”，“起重机械”", "锅炉、起重机械", "锅炉，起重机械"}) {
        plans.editor().setText(QString::fromUtf8(typed));
        EXPECT_EQ(str(plans.editor().answer().words), "锅炉、起重机械 之一") << typed;
    }
}
