// What the plan screen says: clauses with their uses, tables lit by facts, ladders laid out, the try-out, one cell
// changed.
#include "plan/DecisionModel.h"
#include "unit/viewmodel/Night.h"

#include "check/CoverageTable.h"
#include "formats/PlanDrafts.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"
#include "support/TempDir.h"
#include "viewmodel/plans/LadderLayout.h"
#include "viewmodel/plans/PlanParts.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <fstream>
#include <set>

namespace {

using night::str;
using viewmodel::ClauseTreeModel;
using viewmodel::DecisionTableModel;
using viewmodel::RowLight;

std::vector<assess::CompiledPlan> allPlans()
{
    std::vector<assess::CompiledPlan> plans;
    for (const std::string &file : formats::findPlans(std::string(SOURCE_DIR) + "/data/plans"))
        plans.push_back(*formats::loadPlanFile(file).compiled);
    return plans;
}

class PlanScreen : public ::testing::Test {
protected:
    PlanScreen()
    {
        key = plans.list().rows().front().key;
        plans.show(key);
    }
    std::string cell(int row, int column) { return str(plans.table().index(row, column).data().toString()); }
    RowLight light(int row)
    {
        return plans.table().index(row, 0).data(DecisionTableModel::LightRole).value<RowLight>();
    }
    std::string heading(int column) { return str(plans.table().headerData(column, Qt::Horizontal).toString()); }
    const viewmodel::TryOutAnswer &answer(const char *decision)
    {
        const auto &answers = plans.tryOut().answers();
        return *std::ranges::find(answers, QString::fromUtf8(decision), &viewmodel::TryOutAnswer::key);
    }
    bool waitForChecker()
    {
        return QTest::qWaitFor([this] { return plans.editor().answer().checked; }, 10000);
    }

    night::Night night;
    support::TempDir folder;
    formats::PlanDrafts workshop{folder.path() / "drafts"};
    viewmodel::PlanPresenter plans{night.desk, workshop};
    QString key;
};

QModelIndex findClause(const ClauseTreeModel &model, const QString &section, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(ClauseTreeModel::SectionRole).toString() == section)
            return index;
        if (const QModelIndex inner = findClause(model, section, index); inner.isValid())
            return inner;
    }
    return {};
}

} // namespace

TEST_F(PlanScreen, TheListNamesEveryVersionWithDocumentAndState)
{
    ASSERT_EQ(plans.list().rowCount(), 1);
    const viewmodel::PlanRow &row = plans.list().rows().front();
    EXPECT_EQ(str(row.title), "吕梁市特种设备事故应急预案");
    EXPECT_EQ(str(row.document), "吕政办发〔2020〕72号");
    EXPECT_EQ(str(row.version), "2020");
    EXPECT_FALSE(row.draft);
    EXPECT_FALSE(plans.show(QStringLiteral("none")));
}

TEST_F(PlanScreen, ClausesStandUnderTheChapterTheyBelongTo)
{
    const QAbstractItemModelTester tester(&plans.clauses(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex inner = findClause(plans.clauses(), QStringLiteral("5.2"));
    ASSERT_TRUE(inner.isValid());
    EXPECT_EQ(str(inner.parent().data(ClauseTreeModel::SectionRole).toString()), "5");
    EXPECT_FALSE(findClause(plans.clauses(), QStringLiteral("附件2")).parent().isValid());
}

TEST_F(PlanScreen, EveryClauseOfEveryPlanStandsInTheTreeOnce)
{
    for (const assess::CompiledPlan &plan : allPlans()) {
        ClauseTreeModel model;
        model.show(&plan.plan());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (const plan::Clause &clause : plan.plan().clauses)
            EXPECT_TRUE(findClause(model, QString::fromStdString(clause.section)).isValid()) << clause.section;
    }
}

TEST_F(PlanScreen, AUseLeadsToTheRowThatRestsOnTheClause)
{
    const QModelIndex clause = findClause(plans.clauses(), QStringLiteral("附件2"));
    bool found = false;
    for (int row = 0; row < plans.clauses().rowCount(clause); ++row) {
        const auto use = plans.clauses().useAt(plans.clauses().index(row, 0, clause));
        if (use && use->id == QStringLiteral("rule:accident_grade/3")) {
            found = true;
            EXPECT_EQ(use->place, viewmodel::PlanPlace::Table);
            EXPECT_EQ(str(use->within), "accident_grade");
            EXPECT_EQ(use->row, 2);
        }
    }
    EXPECT_TRUE(found);
    EXPECT_FALSE(plans.clauses().useAt(clause)) << "a clause is no use";
}

// Whatever a clause of a shipped plan became is shown somewhere: a link never leads nowhere.
TEST_F(PlanScreen, EveryUseOfEveryPlanIsAPartThatIsShown)
{
    for (const assess::CompiledPlan &compiled : allPlans()) {
        const plan::Plan &plan = compiled.plan();
        for (const check::ClauseUse &clause : check::coverageOf(plan)) {
            for (const std::string &id : clause.uses) {
                const viewmodel::PlanUse use = viewmodel::describeUse(plan, id);
                EXPECT_NE(str(use.text), id) << plan.id << ": a raw id";
                if (use.place == viewmodel::PlanPlace::Table)
                    EXPECT_NE(plan::findDecision(plan, use.within.toStdString()), nullptr) << id;
                else if (use.place == viewmodel::PlanPlace::Ladder)
                    EXPECT_NE(plan::findLifecycle(plan, use.within.toStdString()), nullptr) << id;
                else
                    EXPECT_NE(str(viewmodel::partKey(viewmodel::partsOf(plan, use.place), use.id)), "")
                        << plan.id << ": " << id;
            }
        }
    }
}

TEST_F(PlanScreen, CellsAreReadInWords)
{
    plans.showDecision(QStringLiteral("accident_grade"));
    EXPECT_EQ(heading(1).substr(0, heading(1).find('\n')), "死亡 (人)");
    EXPECT_EQ(cell(0, 1), "至少 30");
    EXPECT_EQ(cell(0, 2), "—");
    EXPECT_EQ(cell(3, 1), "至少 10、不到 30");
    EXPECT_EQ(cell(0, plans.table().clauseColumn()), "附件2");
    plans.showDecision(QStringLiteral("response_level"));
    EXPECT_EQ(cell(0, 1), "重大事故及以上") << "a decision's outcomes by their labels";
}

TEST_F(PlanScreen, RowsAreLitByTheTryOut)
{
    plans.showDecision(QStringLiteral("accident_grade"));
    EXPECT_EQ(str(plans.tryOut().answer(QStringLiteral("deaths"), QStringLiteral("4"))), "");
    EXPECT_EQ(light(6), RowLight::Undecided) << "the injured nobody counted yet may call for more";
    EXPECT_EQ(light(1), RowLight::Possible);
    EXPECT_EQ(light(0), RowLight::RuledOut);
    EXPECT_EQ(light(9), RowLight::Beaten) << "the last row always matches, but a stronger one counts";
    EXPECT_NE(heading(1).find("4"), std::string::npos) << "what is known stands above the column";
    for (int row = 0; row < plans.table().rowCount(); ++row)
        EXPECT_FALSE(cell(row, plans.table().lightColumn()).empty()) << "never the tint alone";
    plans.tryOut().answer(QStringLiteral("serious_injuries"), QStringLiteral("0"));
    plans.tryOut().answer(QStringLiteral("direct_loss"), QStringLiteral("0"));
    EXPECT_EQ(light(6), RowLight::Hit) << "now no fact can change it";
}

TEST_F(PlanScreen, RowsAreLitForTheIncidentInViewAndFollowIt)
{
    night.call();
    night.answer("deaths", "12");
    plans.show(key);
    EXPECT_EQ(plans.held(), night.incident().number());
    plans.showDecision(QStringLiteral("accident_grade"));
    EXPECT_EQ(light(3), RowLight::Undecided);
    night.answer("deaths", "4");
    EXPECT_EQ(light(3), RowLight::RuledOut);
    EXPECT_EQ(light(6), RowLight::Undecided);
    ASSERT_EQ(plans.cases().size(), 2U);
    EXPECT_TRUE(std::ranges::any_of(
        plans.ladders().front().states, [](const viewmodel::LadderState &state) { return state.current; }));
    plans.hold({});
    EXPECT_EQ(light(6), RowLight::RuledOut) << "the try-out began with the twelve";
}

TEST_F(PlanScreen, AnIncidentThatEndedSaysSoStandsBehindAndIsNotTakenByItself)
{
    const QString ended = night.call();
    night.answer("deaths", "12");
    night.take("close_untrue", "office_director", "误报");
    plans.show(key);
    EXPECT_EQ(plans.held(), ended) << "it is in view";
    const QString open = night.call(QStringLiteral("气瓶泄漏"));
    const auto cases = plans.cases();
    ASSERT_EQ(cases.size(), 3U);
    EXPECT_EQ(cases[1].id, open);
    EXPECT_EQ(cases[2].id, ended);
    EXPECT_TRUE(str(cases[2].text).starts_with("ended: ")) << str(cases[2].text);
    night.desk.select({});
    plans.show(key);
    EXPECT_EQ(plans.held(), open) << "the only one that runs";
}

TEST_F(PlanScreen, AnIncidentUnderAnotherVersionLightsNothing)
{
    night.call();
    const std::string text = workshop.textOf(*plans.plan()).value();
    ASSERT_TRUE(workshop.saveDraft(
        *plans.plan(), workshop.withValue(text, app::CellPlace{"accident_grade", 0, 0}, ">= 25").value(), {}));
    plans.refresh();
    ASSERT_TRUE(QTest::qWaitFor([this] { return plans.list().rowCount() == 2; }, 10000));
    const viewmodel::PlanRow &draft = plans.list().rows()[1];
    EXPECT_TRUE(draft.draft);
    ASSERT_TRUE(plans.show(draft.key));
    EXPECT_EQ(plans.cases().size(), 1U) << "only the try-out: the incident runs the version in force";
    EXPECT_EQ(plans.sources().size(), 2U) << "its facts may be tried on the draft";
    EXPECT_EQ(night.desk.session().plans().byDigest(draft.key.toStdString()), nullptr)
        << "no incident can be opened under a draft";
}

TEST_F(PlanScreen, TheAnswerFollowsTheFacts)
{
    viewmodel::TryOut &tryOut = plans.tryOut();
    EXPECT_FALSE(answer("accident_grade").settled);
    EXPECT_EQ(str(tryOut.answer(QStringLiteral("deaths"), QStringLiteral("30以上"))), "");
    EXPECT_TRUE(answer("accident_grade").settled);
    EXPECT_EQ(str(answer("accident_grade").chips.front().text), "特别重大事故");
    EXPECT_EQ(str(answer("accident_grade").because.front().cite), "附件2");
    EXPECT_TRUE(answer("response_level").settled);

    EXPECT_EQ(str(tryOut.answer(QStringLiteral("deaths"), QStringLiteral("3+"))), "");
    EXPECT_FALSE(answer("accident_grade").settled);
    EXPECT_FALSE(answer("accident_grade").missing.isEmpty());
    EXPECT_FALSE(answer("accident_grade").next.isEmpty());
    EXPECT_NE(str(tryOut.answer(QStringLiteral("deaths"), QStringLiteral("很多"))), "");
    EXPECT_EQ(str(tryOut.facts().front().value), "至少 3 人") << "what cannot be read changes nothing";
    EXPECT_EQ(str(tryOut.answer(QStringLiteral("deaths"), QStringLiteral("?"))), "");
    EXPECT_TRUE(tryOut.readings().empty());
}

TEST_F(PlanScreen, AFactIsMovedFromThresholdToThreshold)
{
    viewmodel::TryOut &tryOut = plans.tryOut();
    const auto deaths = [&] { return tryOut.facts().front(); };
    ASSERT_EQ(deaths().choices.size(), 5) << "unknown, below 3, below 10, below 30, 30 and more";
    tryOut.choose(QStringLiteral("deaths"), 4);
    EXPECT_EQ(deaths().choice, 4);
    EXPECT_EQ(str(deaths().value), "至少 30 人");
    EXPECT_TRUE(answer("accident_grade").settled);
    tryOut.choose(QStringLiteral("deaths"), 0);
    EXPECT_TRUE(deaths().value.isEmpty());
    EXPECT_EQ(deaths().choice, 0);
}

TEST_F(PlanScreen, ATryOutRecordsNothing)
{
    night.call();
    const auto before = night.incident().timeline().rows().size();
    plans.show(key);
    plans.begin(night.incident().number());
    EXPECT_EQ(str(plans.tryOut().answer(QStringLiteral("deaths"), QStringLiteral("30"))), "");
    EXPECT_EQ(night.incident().timeline().rows().size(), before);
}

TEST_F(PlanScreen, AChangedThresholdIsCheckedComparedAndSavedAsADraft)
{
    plans.showDecision(QStringLiteral("accident_grade"));
    ASSERT_EQ(str(plans.edit(plans.table().index(0, DecisionTableModel::FirstInput))), "");
    viewmodel::ValueEditor &editor = plans.editor();
    EXPECT_EQ(str(editor.original()), ">= 30");
    EXPECT_NE(str(editor.save()), "") << "nothing is changed yet";
    editor.setText(QStringLiteral("至少 25"));
    EXPECT_EQ(str(editor.answer().words), "至少 25 人");
    ASSERT_TRUE(waitForChecker());
    EXPECT_TRUE(editor.answer().usable);
    ASSERT_EQ(editor.answer().effects.size(), 1U);
    EXPECT_EQ(str(editor.answer().effects.front().subject), "事故等级");
    EXPECT_NE(editor.answer().effects.front().count.indexOf(QStringLiteral("9")), -1);
    EXPECT_FALSE(editor.answer().findings.empty()) << "the rows from 10 to 30 and from 25 on now overlap";

    const std::string before = support::readFile(plans.plan()->source);
    QSignalSpy saved(&editor, &viewmodel::ValueEditor::saved);
    EXPECT_EQ(str(editor.save(QStringLiteral(" 从严 "), QStringLiteral("市应急局"))), "");
    EXPECT_EQ(saved.count(), 1);
    EXPECT_FALSE(editor.isOpen());
    EXPECT_EQ(support::readFile(plans.plan()->source), before);
    ASSERT_EQ(plans.list().rowCount(), 2);
    ASSERT_TRUE(plans.show(plans.list().rows()[1].key));
    plans.showDecision(QStringLiteral("accident_grade"));
    EXPECT_EQ(cell(0, 1), "至少 25");
    ASSERT_EQ(plans.plan()->changes.size(), 1U) << "what was approved is of the plan it comes from";
    const plan::Change &change = plans.plan()->changes.front();
    EXPECT_NE(change.what.find(">= 30 → >= 25"), std::string::npos) << change.what;
    EXPECT_NE(change.what.find("死亡"), std::string::npos) << change.what;
    EXPECT_EQ(change.reason, "从严");
    EXPECT_EQ(change.by, "市应急局");
    EXPECT_EQ(change.state, plan::ChangeState::Proposed);
    EXPECT_EQ(change.proposed, calendar::toIso(calendar::dayOf(night.clock.now())));
}

TEST_F(PlanScreen, ACellThatTearsAGapIsSaidAtOnce)
{
    plans.showDecision(QStringLiteral("accident_grade"));
    ASSERT_EQ(str(plans.edit(plans.table().index(9, DecisionTableModel::FirstInput))), "");
    plans.editor().setText(QStringLiteral(">= 1"));
    ASSERT_TRUE(waitForChecker());
    const auto &findings = plans.editor().answer().findings;
    EXPECT_TRUE(std::ranges::any_of(findings, &viewmodel::PlanFinding::error));
    plans.editor().setText(QStringLiteral("许多"));
    EXPECT_FALSE(plans.editor().answer().problem.isEmpty());
    EXPECT_FALSE(plans.editor().answer().checked) << "what was said is about another text";
    EXPECT_NE(str(plans.editor().save()), "");
}

TEST_F(PlanScreen, AnOutcomeIsChangedInTheWordsOfItsTable)
{
    plans.showDecision(QStringLiteral("response_level"));
    ASSERT_EQ(str(plans.edit(plans.table().index(1, DecisionTableModel::FirstInput))), "");
    plans.editor().setText(QStringLiteral("重大事故"));
    EXPECT_TRUE(plans.editor().answer().problem.isEmpty());
    EXPECT_EQ(str(plans.editor().answer().words), "重大事故");
    EXPECT_NE(str(plans.edit(plans.table().index(1, 0))), "") << "a number of a row is no cell";
}

TEST_F(PlanScreen, TheCheckerGoesOverTheWholePlan)
{
    plans.check();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !plans.findings().empty(); }, 10000));
    EXPECT_FALSE(std::ranges::any_of(plans.findings(), &viewmodel::PlanFinding::error));
    EXPECT_FALSE(plans.checkSummary().isEmpty());
    for (const viewmodel::PlanFinding &finding : plans.findings())
        EXPECT_FALSE(finding.place.isEmpty());
}

TEST_F(PlanScreen, ADraftThatCannotBeReadIsNamed)
{
    std::filesystem::create_directories(folder.path() / "drafts");
    std::ofstream(folder.path() / "drafts" / "x.yaml") << "plan: [";
    plans.refresh();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !plans.listProblem().isEmpty(); }, 10000));
    EXPECT_EQ(plans.list().rowCount(), 1);
    EXPECT_TRUE(plans.listProblem().contains(QStringLiteral("x.yaml")));
}

namespace {

/// A piece of a line runs through the inside of a box.
bool crosses(const QPointF &from, const QPointF &to, const QRectF &box)
{
    return QRectF(from, to)
        .normalized()
        .adjusted(-0.01, -0.01, 0.01, 0.01)
        .intersects(box.adjusted(0.1, 0.1, -0.1, -0.1));
}

} // namespace

TEST(LadderLayout, NoBoxesOverlapEveryStepIsDrawnAndNoLineRunsThroughABox)
{
    const auto width = [](const QString &text) { return static_cast<double>(text.size()); };
    for (const assess::CompiledPlan &plan : allPlans()) {
        for (const viewmodel::Ladder &ladder : viewmodel::laddersOf(plan.plan(), {})) {
            const viewmodel::LadderDrawing drawing = viewmodel::layOut(ladder, width, width);
            const std::string name = plan.plan().id + "/" + str(ladder.id);
            std::map<QString, QRectF> boxes;
            for (const viewmodel::PlacedState &state : drawing.states)
                boxes[state.id] = state.box;
            ASSERT_EQ(boxes.size(), ladder.states.size()) << name;
            for (const auto &[id, box] : boxes) {
                EXPECT_TRUE(QRectF(QPointF(), drawing.size).contains(box)) << name;
                for (const auto &[other, otherBox] : boxes)
                    EXPECT_TRUE(id == other || !box.intersects(otherBox)) << name << ": " << str(id) << str(other);
            }
            std::set<std::tuple<QString, QString, QString>> drawn;
            for (const viewmodel::PlacedStep &step : drawing.steps) {
                drawn.insert({step.id, step.from, step.to});
                const QRectF from = boxes[step.from].adjusted(-0.01, -0.01, 0.01, 0.01);
                const QRectF to = boxes[step.to].adjusted(-0.01, -0.01, 0.01, 0.01);
                EXPECT_TRUE(from.contains(step.line.first())) << name << ": " << str(step.id);
                EXPECT_TRUE(to.contains(step.line.last())) << name << ": " << str(step.id);
                for (qsizetype i = 1; i < step.line.size(); ++i) {
                    for (const auto &[id, box] : boxes)
                        EXPECT_FALSE(crosses(step.line[i - 1], step.line[i], box))
                            << name << ": " << str(step.id) << " through " << str(id);
                }
            }
            for (const viewmodel::LadderStep &step : ladder.steps) {
                for (const QString &from : step.from)
                    EXPECT_TRUE(drawn.contains({step.id, from, step.to})) << name << ": " << str(step.id);
            }
            for (const viewmodel::PlacedLabel &label : drawing.labels) {
                EXPECT_TRUE(QRectF(QPointF(), drawing.size).contains(label.box)) << name;
                for (const auto &[id, box] : boxes)
                    EXPECT_FALSE(label.box.intersects(box)) << name << ": " << str(label.step) << " on " << str(id);
            }
        }
    }
}

TEST(LadderLayout, TheStrongestLevelStandsOnTopAndTheEndAtTheRight)
{
    const auto width = [](const QString &text) { return static_cast<double>(text.size()); };
    for (const assess::CompiledPlan &plan : allPlans()) {
        const auto ladders = viewmodel::laddersOf(plan.plan(), {});
        if (plan::isDecisionModel(plan.plan())) {
            EXPECT_TRUE(ladders.empty());
            continue;
        }
        const viewmodel::Ladder ladder = ladders.front();
        std::map<QString, QRectF> boxes;
        for (const viewmodel::PlacedState &state : viewmodel::layOut(ladder, width, width).states)
            boxes[state.id] = state.box;
        for (const viewmodel::LadderState &one : ladder.states) {
            for (const viewmodel::LadderState &other : ladder.states) {
                if (one.kind == plan::StateKind::Level && other.kind == one.kind && one.strength < other.strength) {
                    EXPECT_LT(boxes[one.id].top(), boxes[other.id].top());
                } else if (one.kind == plan::StateKind::Initial && other.kind == plan::StateKind::Ended) {
                    EXPECT_LT(boxes[one.id].right(), boxes[other.id].left());
                }
            }
        }
    }
}

TEST(LadderLayout, AnEmptyLadderIsNothingToDraw)
{
    EXPECT_TRUE(viewmodel::layOut(
        {}, [](const QString &) { return 1.0; },
        [](const QString &) {
            return 1.0;
        }).states.empty());
}

TEST(LadderWords, AStepSaysWhoDecidesAndByWhichClause)
{
    for (const assess::CompiledPlan &plan : allPlans()) {
        for (const viewmodel::Ladder &ladder : viewmodel::laddersOf(plan.plan(), {})) {
            for (const viewmodel::LadderStep &step : ladder.steps) {
                const QString said = viewmodel::describe(ladder, step.id).join(u'\n');
                EXPECT_TRUE(said.contains(step.deciders) && !step.deciders.isEmpty()) << str(step.id);
                EXPECT_TRUE(said.contains(step.cite) && !step.cite.isEmpty()) << str(step.id);
            }
        }
    }
}
