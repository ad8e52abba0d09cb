#include "unit/viewmodel/IncidentModels.h"

#include <QSignalSpy>

using namespace viewmodel;
using night::IncidentModelsTest;
using night::str;
using night::textAt;

TEST_F(IncidentModelsTest, NothingInViewIsEmptyEverywhere)
{
    EXPECT_TRUE(incident.empty());
    EXPECT_EQ(incident.timeline().rowCount() + incident.tasks().rowCount() + incident.facts().rowCount(), 0);
    EXPECT_EQ(incident.addNote(QStringLiteral("x"), {}, {}), 0u);
}

TEST_F(IncidentModelsTest, QuestionsSayWhatEachAnswerWouldChangeAndByWhichClause)
{
    night.call();
    night.answer("equipment_kind", "锅炉");
    night.answer("deaths", "3");
    const QuestionRow &injuries = question("serious_injuries");
    EXPECT_EQ(str(injuries.question), "重伤几人？");
    EXPECT_EQ(injuries.kind, AnswerKind::Number);
    EXPECT_EQ(str(injuries.unit), "人");
    EXPECT_TRUE(injuries.unknown);
    EXPECT_TRUE(injuries.why.contains(QStringLiteral("至少 50 人 → level Ⅰ"))) << str(injuries.why);
    EXPECT_EQ(str(injuries.cites), "附件2 · 附件6");
}

TEST_F(IncidentModelsTest, AHalfKnownCountWithOneThresholdLeftIsAskedAsYesOrNo)
{
    night.call();
    night.answer("deaths", "至少4");
    const QuestionRow row = question("deaths");
    EXPECT_EQ(row.kind, AnswerKind::YesNo);
    EXPECT_EQ(str(row.question), "Is 死亡人数 至少 10 人?");
    EXPECT_EQ(str(row.current), "至少 4 人");
    EXPECT_NE(incident.answerYesNo(QStringLiteral("deaths"), false, {}, {}, night.expectRecorded()), 0u);
    EXPECT_EQ(textAt(incident.facts(), 0, FactStripModel::ValueRole), "至少 4 人、不到 10 人");
}

TEST_F(IncidentModelsTest, WhereOneValueIsLeftItIsAskedWhetherItIsThatOne)
{
    night.call();
    night.answer("deaths", "<=10");
    const QuestionRow row = question("deaths");
    EXPECT_EQ(row.kind, AnswerKind::Number) << "three levels are still open";
    night.answer("deaths", "3-10");
    EXPECT_EQ(question("deaths").kind, AnswerKind::YesNo);
    EXPECT_EQ(str(question("deaths").question), "Is 死亡人数 10 人?");
}

TEST_F(IncidentModelsTest, FactsThatCanNoLongerChangeAnythingAreNotAskedAndSaidSo)
{
    night.call();
    night.answer("equipment_kind", "锅炉");
    night.answer("deaths", "10");
    EXPECT_EQ(incident.questions().rowCount(), 0);
    EXPECT_EQ(str(incident.questions().noLongerAsked()),
        "No longer asked: 重伤, 直接损失, 波及, 社会影响 cannot change the level");
}

TEST_F(IncidentModelsTest, AnAnswerThatCannotBeReadIsAnsweredAtOnceWithTheForms)
{
    night.call();
    const int lines = incident.timeline().rowCount();
    EXPECT_EQ(incident.answer(QStringLiteral("deaths"), QStringLiteral("好几个"), {}, {}, night.keep()), 0u);
    EXPECT_EQ(str(night.problem), "Cannot read this as 死亡人数. Type 4, 3+, >=3, <50, 30-50, or ? for unknown.");
    EXPECT_EQ(incident.timeline().rowCount(), lines);
    EXPECT_EQ(
        incident.answer(QStringLiteral("deaths"), QStringLiteral("3"), {}, QStringLiteral("soon"), night.keep()), 0u);
    EXPECT_EQ(str(night.problem), "This time cannot be read. Type 03:02, or 11-24 22:10.");
}

TEST_F(IncidentModelsTest, UnknownIsAValueAndAnAnswerTakenBackIsUnknownAgain)
{
    night.call();
    night.answer("deaths", "3");
    EXPECT_FALSE(incident.facts().rows().front().unknown);
    night.answer("deaths", "?");
    EXPECT_TRUE(incident.facts().rows().front().unknown);
    EXPECT_EQ(textAt(incident.facts(), 0, FactStripModel::ValueRole), "未知");
}

TEST_F(IncidentModelsTest, TheLevelPanelShowsCertainPossibleProofAndGap)
{
    night.call();
    night.answer("equipment_kind", "锅炉");
    night.answer("deaths", "至少3");
    const LevelView &view = incident.level().view();
    ASSERT_EQ(view.chips.size(), 2u);
    EXPECT_EQ(view.chips[0], (Chip{Level::Second, ChipForm::Proposed, QStringLiteral("at least level Ⅱ")}));
    EXPECT_EQ(view.chips[1], (Chip{Level::First, ChipForm::Possible, QStringLiteral("possible level Ⅰ")}));
    EXPECT_EQ(str(view.missing), "Missing: 死亡人数, 重伤人数, 直接经济损失");
    EXPECT_EQ(str(view.nextTitle), "To level Ⅰ");
    EXPECT_EQ(str(view.nextText), "死亡 至少 10 人, or 重伤 至少 50 人, or 直接损失 至少 5000 万元");
    EXPECT_EQ(str(view.nextCites), "附件2 · 附件6");
    const auto grade = std::ranges::find(view.because, QStringLiteral("附件2"), &BecauseRow::cites);
    ASSERT_NE(grade, view.because.end());
    EXPECT_EQ(str(grade->premise), "死亡 至少 3 人");
    EXPECT_EQ(str(grade->outcome), "at least 较大事故");
    EXPECT_TRUE(grade->certain);
}

TEST_F(IncidentModelsTest, StepsSayWhichIsAdvisedWhichNeedsAReasonAndWhatIsRefused)
{
    night.call();
    night.answer("equipment_kind", "锅炉");
    night.answer("deaths", "3");
    night.answer("serious_injuries", "0");
    night.answer("direct_loss", "0");
    night.take("verify", "office_duty");
    const LevelView &view = incident.level().view();
    EXPECT_EQ(str(view.response.steps.front().id), "start_2");
    EXPECT_TRUE(view.response.steps.front().advised);
    EXPECT_FALSE(view.response.steps.front().needsReason);
    EXPECT_TRUE(step("start_1").needsReason);
    EXPECT_TRUE(step("start_3").needsReason);
    EXPECT_TRUE(step("end").refused);
    EXPECT_EQ(str(step("end").refusal), "response not started (5.4)");
    EXPECT_EQ(str(view.deciders), "市指挥部指挥长 (分管特种设备安全工作的副市长)");
    EXPECT_EQ(str(view.deciderCites), "2.1 · 附件6");
    EXPECT_EQ(str(view.response.state.text), "核实 · response not started");
}

TEST_F(IncidentModelsTest, AStepAgainstTheAdviceWithoutAReasonIsRefusedInWords)
{
    night.call();
    night.answer("deaths", "3");
    night.take("verify", "office_duty");
    Order order;
    order.post = QStringLiteral("commander");
    EXPECT_NE(incident.takeTransition(QStringLiteral("start_1"), order, {}, night.keep()), 0u);
    EXPECT_TRUE(night.problem.startsWith(QStringLiteral("Cannot 启动Ⅰ级: a reason is needed"))) << str(night.problem);
}

TEST_F(IncidentModelsTest, TheEndAsksForEachConfirmationAndOpensWhenAllAreGiven)
{
    night.call();
    night.answer("equipment_kind", "锅炉");
    night.answer("deaths", "3");
    night.take("verify", "office_duty");
    night.take("start_2");
    ASSERT_EQ(step("end").requirements.size(), 5u);
    EXPECT_TRUE(step("end").refused);
    for (const RequirementRow &requirement : std::vector(step("end").requirements)) {
        EXPECT_FALSE(requirement.met) << str(requirement.text);
        EXPECT_NE(incident.confirm(
                      requirement.confirmation, true, {QStringLiteral("现场指挥部")}, {}, night.expectRecorded()),
            0u);
    }
    EXPECT_FALSE(step("end").refused);
    night.take("end");
    EXPECT_TRUE(incident.readOnly());
    EXPECT_EQ(str(incident.head().head().readOnlyReason), "02:51 终止: read-only. Reopen to go on.");
    EXPECT_TRUE(incident.head().head().responded);
    EXPECT_TRUE(incident.level().view().canReopen);
    EXPECT_EQ(incident.questions().rowCount(), 0);
    EXPECT_NE(incident.setTask(QStringLiteral("rescue_people"), TaskState::Done, {}, {}, {}, night.keep()), 0u);
    EXPECT_TRUE(night.problem.contains(QStringLiteral("it has ended; reopen it first"))) << str(night.problem);
}

TEST_F(IncidentModelsTest, AnIncidentThatIsNotThePlansBusinessSaysByWhichClause)
{
    night.call();
    night.answer("equipment_kind", "other");
    const LevelView &view = incident.level().view();
    EXPECT_EQ(str(view.notApplicable), "不属本预案 (1.4): goes to 主管该设备或行业的部门及其预案");
    ASSERT_EQ(view.chips.size(), 1u);
    EXPECT_EQ(str(view.chips.front().text), "不属本预案");
    EXPECT_EQ(incident.questions().rowCount(), 0);
}

TEST_F(IncidentModelsTest, APlanWhoseTextIsLostIsSaidInsteadOfNoPlan)
{
    auto lost = std::make_shared<incident::Incident>(*night.desk.incidents().incident(night.call()));
    lost->activations.front().digest = "no such text";
    LevelPresenter level;
    level.show(makeSubject(lost, {}, night.session.plans(), Depth::Explained), night::at("2026-11-25 03:00"));
    EXPECT_FALSE(level.view().hasPlan);
    EXPECT_TRUE(level.view().withoutPlan.startsWith(QStringLiteral("The version special-equipment@")))
        << str(level.view().withoutPlan);
}

TEST_F(IncidentModelsTest, ThreeDeadByUnknownEquipmentAreNoMatterOfTheCounty)
{
    night.call();
    night.answer("deaths", "3+");
    QStringList chips;
    for (const Chip &chip : incident.level().view().chips)
        chips << chip.text;
    EXPECT_EQ(str(chips.join(u' ')), "at least level Ⅱ possible level Ⅰ possible 不属本预案");
}

TEST_F(IncidentModelsTest, WhatLiesWithTheCountyWhateverTheEquipmentStillAsksForIt)
{
    night.call();
    for (const auto &[fact, value] : {std::pair("deaths", "0"), {"serious_injuries", "1"}, {"direct_loss", "0"},
             {"counties_affected", "1"}, {"major_social_impact", "n"}})
        night.answer(fact, value);
    QStringList chips;
    for (const Chip &chip : incident.level().view().chips)
        chips << chip.text;
    EXPECT_EQ(str(chips.join(u' ')), "possible 不属本预案 possible 县级应对");
    ASSERT_EQ(incident.questions().rowCount(), 1);
    EXPECT_EQ(str(incident.questions().rows().front().key), "equipment_kind");
    EXPECT_EQ(str(newest("assessment")), "不属本预案 or 县级应对");
}

TEST_F(IncidentModelsTest, WhereTheCountyRespondsTheCityStillAsksWhatItsWarningHangsOn)
{
    night.call();
    for (const auto &[fact, value] :
        {std::pair("equipment_kind", "elevator"), {"deaths", "0"}, {"serious_injuries", "1"}, {"direct_loss", "0"},
            {"counties_affected", "1"}, {"major_social_impact", "n"}, {"hazard_grade", "较大"}})
        night.answer(fact, value);
    ASSERT_EQ(incident.questions().rowCount(), 1);
    EXPECT_EQ(str(incident.questions().rows().front().key), "crowded_place");
    night.answer("equipment_kind", "other");
    EXPECT_EQ(incident.questions().rowCount(), 0) << "outside the plan nothing of it is asked";
}

TEST_F(IncidentModelsTest, ClocksSetByHandStopWithTheResponseAndAFalseAlarmLeavesNothingOpen)
{
    night.call();
    incident.setDeadline(QStringLiteral("追问重伤人数"), {}, QStringLiteral("03:00"), night.expectRecorded());
    EXPECT_TRUE(step("end").openMatters.join(u' ').contains(QStringLiteral("追问重伤人数")))
        << str(step("end").openMatters.join(u' '));
    EXPECT_TRUE(step("close_untrue").openMatters.isEmpty());
}

TEST_F(IncidentModelsTest, NothingIsUnchangedOnceThePlanMayApplyAgain)
{
    night.call();
    for (const auto &[fact, value] : {std::pair("equipment_kind", "电梯"), {"deaths", "0"}, {"serious_injuries", "1"},
             {"direct_loss", "0"}, {"counties_affected", "1"}, {"major_social_impact", "n"}})
        night.answer(fact, value);
    EXPECT_EQ(str(newest("assessment")), "县级应对");
    night.answer("major_social_impact", "?");
    EXPECT_FALSE(newest("assessment").startsWith(QStringLiteral("unchanged"))) << str(newest("assessment"));
}

TEST_F(IncidentModelsTest, TheTimelineClaimsNoLevelWhileThePlanMayNotApply)
{
    night.call();
    night.answer("deaths", "1");
    EXPECT_EQ(str(newest("assessment")), "unchanged, level open; missing: 重伤, 直接损失");
    night.answer("equipment_kind", "不是特种设备");
    EXPECT_EQ(str(newest("assessment")), "不属本预案");
}

TEST_F(IncidentModelsTest, TheWarningLadderShowsOnlyOnceAHazardIsReported)
{
    night.call();
    EXPECT_TRUE(incident.level().view().warning.steps.empty());
    night.answer("hazard_grade", "重大");
    EXPECT_TRUE(std::ranges::any_of(incident.questions().rows(),
        [](const QuestionRow &row) { return row.key == QStringLiteral("crowded_place"); }));
    night.answer("crowded_place", "是");
    const LevelView &view = incident.level().view();
    ASSERT_FALSE(view.warning.steps.empty());
    EXPECT_EQ(str(view.warning.steps.front().id), "issue_orange");
    EXPECT_TRUE(view.warning.steps.front().advised);
    night.take("issue_orange", "regulator");
    EXPECT_EQ(
        incident.level().view().warning.state, (Chip{Level::Second, ChipForm::InForce, QStringLiteral("橙色预警")}));
}

TEST_F(IncidentModelsTest, TheLifecycleNamesAllLevelsUntilOneIsInForce)
{
    night.call();
    const auto texts = [&] {
        QStringList steps;
        for (const LifecycleStep &lifecycle : incident.head().head().steps)
            steps << lifecycle.text + (lifecycle.state == StepState::Current ? QStringLiteral("*") : QString());
        return str(steps.join(QLatin1Char('|')));
    };
    EXPECT_EQ(texts(), "接报*|核实|level Ⅲ / level Ⅱ / level Ⅰ|终止|评估");
    night.answer("deaths", "3");
    night.take("verify", "office_duty");
    night.take("start_2", "commander", "指挥长令");
    EXPECT_EQ(texts(), "接报|核实|Ⅱ级响应*|终止|评估");
    EXPECT_EQ(incident.head().head().steps[2].level, Level::Second);
    night.answer("equipment_kind", "other");
    night.take("withdraw", "commander");
    EXPECT_EQ(texts(), "接报|不属本预案*") << "neither ended nor reviewed";
}

TEST_F(IncidentModelsTest, ATaskChangesInPlaceAndCountsAreKept)
{
    night.call();
    QSignalSpy reset(&incident.tasks(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(&incident.tasks(), &QAbstractItemModel::dataChanged);
    const int rows = incident.tasks().rowCount();
    night.goTo("03:05");
    EXPECT_NE(incident.setTask(QStringLiteral("seal_site"), TaskState::Done, QStringLiteral("市公安局"), {}, {},
                  night.expectRecorded()),
        0u);
    EXPECT_EQ(incident.tasks().rowCount(), rows);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(str(task("seal_site").status), "done 03:05");
    EXPECT_EQ(str(task("seal_site").owner), "市公安局");
    EXPECT_EQ(str(task("seal_site").cite), "5.2(2)");
    EXPECT_EQ(str(incident.tasks().headline()), "先期处置 done 1 / " + std::to_string(rows));
}

TEST_F(IncidentModelsTest, ATaskThatDoesNotApplyNeedsAReasonAndLeavesTheCount)
{
    night.call();
    EXPECT_NE(incident.setTask(QStringLiteral("mark_zones"), TaskState::NotApplicable, {}, {}, {}, night.keep()), 0u);
    EXPECT_TRUE(night.problem.contains(QStringLiteral("a reason is needed"))) << str(night.problem);
    const int rows = incident.tasks().rowCount();
    EXPECT_NE(incident.setTask(QStringLiteral("mark_zones"), TaskState::NotApplicable, {}, QStringLiteral("无泄漏"), {},
                  night.expectRecorded()),
        0u);
    EXPECT_EQ(str(task("mark_zones").status), "not applicable: 无泄漏");
    EXPECT_FALSE(task("mark_zones").needsPerson);
    EXPECT_EQ(str(incident.tasks().headline()), "先期处置 done 0 / " + std::to_string(rows - 1));
}

TEST_F(IncidentModelsTest, WhatAClosedPlanHadAskedForIsNoLongerOwedAndComesBackWithIt)
{
    night.call();
    incident.setTask(QStringLiteral("seal_site"), TaskState::Done, {}, {}, {}, night.expectRecorded());
    incident.setTask(QStringLiteral("rescue_people"), TaskState::Notified, {}, {}, {}, night.expectRecorded());
    night.answer("equipment_kind", "不是特种设备");
    night.goTo("03:05");
    night.take("dismiss", "office_director", "不是特种设备");
    EXPECT_EQ(str(task("verify_information").status), "no longer owed: 不属本预案");
    EXPECT_EQ(task("verify_information").state, TaskState::NotApplicable);
    EXPECT_FALSE(task("verify_information").needsPerson);
    EXPECT_EQ(str(task("rescue_people").status), "notified 02:51, no longer owed: 不属本预案");
    EXPECT_EQ(task("seal_site").state, TaskState::Done) << "what was done stays done";
    EXPECT_EQ(str(incident.tasks().headline()), "先期处置 done 1 / 1");

    Order order;
    order.post = QStringLiteral("office_director");
    order.reason = QStringLiteral("查明是锅炉");
    night.goTo("03:10");
    EXPECT_NE(incident.reopen(order, {}, night.expectRecorded()), 0u);
    EXPECT_TRUE(task("verify_information").needsPerson) << "taken up again, it is owed again";
}

TEST_F(IncidentModelsTest, AMatterCanGoToAPlanThatRunsBesideAlready)
{
    night::Night several({"special-equipment", "food-safety", "heavy-pollution"});
    several.call(QStringLiteral("呕吐"));
    several.incident().addPlan(QStringLiteral("food-safety"), {}, several.expectRecorded());
    several.incident().setActivation(QStringLiteral("special-equipment"));
    const auto &steps = several.incident().level().view().response.steps;
    const auto away = std::ranges::find(steps, QStringLiteral("dismiss"), &TransitionRow::id);
    ASSERT_NE(away, steps.end());
    const Choices choices = several.incident().handOverChoices(*away);
    ASSERT_GE(choices.size(), 2u);
    EXPECT_EQ(str(choices[0].text), "主管该设备或行业的部门及其预案") << "as the plan says first";
    EXPECT_EQ(str(choices[1].id), "food-safety");
    EXPECT_EQ(str(choices[1].text), "食品安全 (running here)");
    Order order;
    order.post = QStringLiteral("office_director");
    order.reason = QStringLiteral("是食物中毒");
    order.goesTo = choices[1].id;
    several.goTo("03:00");
    EXPECT_NE(several.incident().takeTransition(away->id, order, {}, several.expectRecorded()), 0u);
    EXPECT_EQ(several.incident().head().head().plans.size(), 2u) << "nothing more is opened";
    EXPECT_TRUE(several.incident().head().head().readOnlyReason.contains(QStringLiteral("→ 吕梁市食品安全")))
        << str(several.incident().head().head().readOnlyReason);
}

TEST_F(IncidentModelsTest, TasksOfTheNewestStateStandOnTopUnderTheirHeading)
{
    night.call();
    night.answer("deaths", "3");
    night.take("verify", "office_duty");
    night.take("start_2", "commander", "指挥长令");
    ASSERT_TRUE(incident.tasks().rows().front().heading);
    EXPECT_EQ(incident.tasks().flags(incident.tasks().index(0, 0)), Qt::ItemFlags(Qt::ItemIsEnabled));
    EXPECT_FALSE(incident.tasks().nextOpen({}).startsWith(QStringLiteral("set:")));
    const QString first = incident.tasks().nextOpen({});
    EXPECT_EQ(first, incident.tasks().rows()[1].key);
    EXPECT_EQ(incident.tasks().nextOpen(first), incident.tasks().rows()[2].key);
}

TEST_F(IncidentModelsTest, APlanThatIsClosedBeforeAnyLevelWasInForceHasHadNoResponse)
{
    night.call();
    night.take("close_untrue", "office_director", "误报");
    ASSERT_TRUE(incident.readOnly());
    EXPECT_FALSE(incident.head().head().responded);
    EXPECT_TRUE(incident.level().view().canReopen);
    const auto &ended = incident.deadlines().rows();
    ASSERT_FALSE(ended.empty());
    EXPECT_EQ(str(ended.back().stateText), "no longer runs");
    EXPECT_TRUE(ended.back().note.contains(QStringLiteral("step taken: "))) << str(ended.back().note);
}
