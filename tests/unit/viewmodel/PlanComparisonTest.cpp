// Two versions of a plan against each other, as the plan screen says it: situations, parts, an incident under both, the
// change record.
#include "unit/viewmodel/Night.h"

#include "formats/PlanDrafts.h"
#include "formats/PlanYaml.h"
#include "support/TempDir.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <gmock/gmock.h>

namespace {

using night::str;
using ::testing::HasSubstr;
using ::testing::Not;
using viewmodel::DecisionTableModel;
using viewmodel::PlanComparison;
using viewmodel::SituationRow;

const std::string Plans = std::string(SOURCE_DIR) + "/data/plans/";

class Comparison : public ::testing::Test {
protected:
    /// The version of that name in view, and compared with what stands against it.
    void compare(const char *version)
    {
        ASSERT_TRUE(plans.show(keyOf(version)));
        plans.compare();
        ASSERT_TRUE(done());
    }
    bool done()
    {
        return QTest::qWaitFor([this] { return !plans.comparison().isComparing(); }, 10000);
    }
    QString keyOf(const char *version)
    {
        for (const viewmodel::PlanRow &row : plans.list().rows()) {
            if (row.version == QString::fromUtf8(version))
                return row.key;
        }
        ADD_FAILURE() << version;
        return {};
    }
    const SituationRow *situation(const char *before, const char *after, const char *words = "")
    {
        for (const SituationRow &row : plans.comparison().situations().rows()) {
            if (row.before.text == QString::fromUtf8(before) && row.after.text == QString::fromUtf8(after)
                && row.text.contains(QString::fromUtf8(words)))
                return &row;
        }
        return nullptr;
    }
    const viewmodel::PartChange *part(const char *key)
    {
        return plans.comparison().parts().rowAt(plans.comparison().parts().indexOf(QString::fromUtf8(key)));
    }
    /// A call of haze on the superseded plan, answered fact by fact.
    QString episode()
    {
        viewmodel::Intake intake;
        intake.narrative = QStringLiteral("预报全市重污染");
        intake.plans = {QStringLiteral("heavy-pollution")};
        intake.reason = QStringLiteral("新预案尚未录入");
        EXPECT_NE(night.desk.report(intake, night.expectRecorded()), 0u);
        night.goTo("03:10");
        for (const auto &[fact, answer] : std::vector<std::pair<const char *, const char *>>{
                 {"dust_storm", "否"}, {"so2_hourly", "0"}, {"provincial_order", "没有省令"}})
            night.answer(fact, answer);
        return night.incident().number();
    }
    bool replayed()
    {
        return QTest::qWaitFor(
            [this] { return !plans.comparison().replay().summary().contains(QStringLiteral("being judged")); }, 10000);
    }

    night::Night night{{"heavy-pollution", "special-equipment"}};
    support::TempDir folder;
    formats::PlanDrafts workshop{folder.path() / "drafts"};
    viewmodel::PlanPresenter plans{night.desk, workshop};
};

} // namespace

TEST_F(Comparison, TheVersionInUseStandsAgainstItsDraftAndADraftAgainstWhatItCameFrom)
{
    for (const char *version : {"2020", "2024-draft"}) {
        SCOPED_TRACE(version);
        // special-equipment has a version 2020 too
        for (const viewmodel::PlanRow &row : plans.list().rows()) {
            if (row.plan != QStringLiteral("heavy-pollution") || row.version != QString::fromUtf8(version))
                continue;
            ASSERT_TRUE(plans.show(row.key));
            plans.compare();
            ASSERT_TRUE(done());
        }
        EXPECT_EQ(str(plans.comparison().name(PlanComparison::Before)), "2020");
        EXPECT_EQ(str(plans.comparison().name(PlanComparison::After)), "2024-draft");
        EXPECT_EQ(plans.comparison().versions().size(), 2U) << "of this plan alone";
    }
}

TEST_F(Comparison, ASituationSaysItsRangesBothAnswersWithTheirClausesAndAnExample)
{
    compare("2024-draft");
    PlanComparison &comparison = plans.comparison();
    const QAbstractItemModelTester tester(
        &comparison.situations(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(comparison.situations().situations(), 17);
    EXPECT_THAT(str(comparison.summary()), HasSubstr("17"));
    EXPECT_THAT(str(comparison.notes().join(u'\n')), HasSubstr("AQI>150"));
    const SituationRow *row = situation("黄色预警", "橙色预警", "AQI>200 至少 48 小时、不到 72 小时");
    ASSERT_NE(row, nullptr);
    EXPECT_THAT(str(row->text), HasSubstr("SO₂ 至多 650 微克/立方米"));
    EXPECT_THAT(str(row->detail), HasSubstr("AQI>200 48 小时"));
    EXPECT_EQ(row->before.level, viewmodel::Level::Third);
    EXPECT_EQ(row->after.level, viewmodel::Level::Second);
    comparison.pick(row->key);
    EXPECT_EQ(str(comparison.answer(PlanComparison::Before).chip.text), "黄色预警");
    EXPECT_THAT(str(comparison.answer(PlanComparison::Before).reasons.join(u'|')), HasSubstr("3.1.1"));
    EXPECT_EQ(str(comparison.answer(PlanComparison::After).chip.text), "橙色预警");
    EXPECT_THAT(str(comparison.answer(PlanComparison::After).reasons.join(u'|')), HasSubstr("3.1.2"));
}

TEST_F(Comparison, ALevelThatFollowsSaysTheClauseItComesFrom)
{
    compare("2024-draft");
    const SituationRow *row = situation("level Ⅲ", "level Ⅱ");
    ASSERT_NE(row, nullptr);
    plans.comparison().pick(row->key);
    const QStringList reasons = plans.comparison().answer(PlanComparison::After).reasons;
    ASSERT_EQ(reasons.size(), 2);
    EXPECT_THAT(str(reasons[0]), HasSubstr("3.1.2")) << "the warning it looks at first";
    EXPECT_THAT(str(reasons[1]), HasSubstr("4.1"));
}

// What the list claims is what the versions say: every example is put to both.
TEST_F(Comparison, EveryExampleComesToTheTwoOutcomesThatAreShown)
{
    compare("2024-draft");
    PlanComparison &comparison = plans.comparison();
    int tried = 0;
    for (const SituationRow &row : comparison.situations().rows()) {
        if (row.section)
            continue;
        comparison.pick(row.key);
        EXPECT_EQ(str(comparison.answer(PlanComparison::Before).chip.text), str(row.before.text)) << str(row.text);
        EXPECT_EQ(str(comparison.answer(PlanComparison::After).chip.text), str(row.after.text)) << str(row.text);
        ++tried;
    }
    EXPECT_EQ(tried, 17);
}

TEST_F(Comparison, TheTablesAreLitByTheExampleAndTheCellsThatDifferAreMarked)
{
    compare("2024-draft");
    PlanComparison &comparison = plans.comparison();
    comparison.pick(situation("黄色预警", "橙色预警", "AQI>200 至少 48 小时、不到 72 小时")->key);
    DecisionTableModel &after = comparison.table(PlanComparison::After);
    const int orange = 4; // AQI>200 48 h
    EXPECT_EQ(after.index(orange, 0).data(DecisionTableModel::LightRole).value<viewmodel::RowLight>(),
        viewmodel::RowLight::Hit);
    EXPECT_TRUE(after.index(orange, 2).data(DecisionTableModel::ChangedRole).toBool()) << "72 before, 48 now";
    EXPECT_FALSE(after.index(orange, 3).data(DecisionTableModel::ChangedRole).toBool());
    EXPECT_FALSE(after.index(orange, after.clauseColumn()).data(DecisionTableModel::ChangedRole).toBool());
    EXPECT_TRUE(after.index(5, after.outcomeColumn()).data(DecisionTableModel::ChangedRole).toBool())
        << "a row that only the draft has";
    EXPECT_FALSE(after.index(1, 4).data(DecisionTableModel::ChangedRole).toBool()) << "500 in both";
    comparison.pick({});
    EXPECT_EQ(after.rowCount(), 0);
    EXPECT_EQ(comparison.picked(), nullptr);
}

TEST_F(Comparison, TheExampleGoesIntoTheTryOut)
{
    compare("2024-draft");
    EXPECT_EQ(str(plans.tryExample()), "") << "nothing is picked";
    plans.comparison().pick(situation("黄色预警", "橙色预警", "AQI>200 至少 48 小时、不到 72 小时")->key);
    EXPECT_EQ(str(plans.tryExample()), "warning_level");
    EXPECT_EQ(plans.plan()->version, "2024-draft") << "the version in view stays";
    EXPECT_EQ(plans.tryOut().readings().at("hours_over_200"), plan::Reading(plan::Exact{48.0}));
    const auto &answers = plans.tryOut().answers();
    const auto level = std::ranges::find(answers, QStringLiteral("warning_level"), &viewmodel::TryOutAnswer::key);
    EXPECT_EQ(str(level->chips.front().text), "橙色预警");
}

TEST_F(Comparison, SwappedTheOutcomesStandTheOtherWayRound)
{
    compare("2024-draft");
    ASSERT_NE(situation("黄色预警", "橙色预警"), nullptr);
    plans.comparison().swap();
    ASSERT_TRUE(done());
    EXPECT_EQ(situation("黄色预警", "橙色预警"), nullptr);
    EXPECT_NE(situation("橙色预警", "黄色预警"), nullptr);
    plans.comparison().choose(PlanComparison::Before, plans.comparison().key(PlanComparison::After));
    ASSERT_TRUE(done());
    EXPECT_EQ(plans.comparison().situations().rowCount(), 0);
    EXPECT_EQ(plans.comparison().parts().rowCount(), 0);
    EXPECT_THAT(str(plans.comparison().summary()), HasSubstr("in no situation")) << "a version with itself";
}

TEST_F(Comparison, APlanOfOneVersionSaysWhatToDo)
{
    for (const viewmodel::PlanRow &row : plans.list().rows()) {
        if (row.plan == QStringLiteral("special-equipment"))
            plans.show(row.key);
    }
    plans.compare();
    EXPECT_FALSE(plans.comparison().isComparing());
    EXPECT_THAT(str(plans.comparison().summary()), HasSubstr("Only one version"));
    EXPECT_EQ(plans.comparison().record().rowCount(), 1) << "its change record is there nonetheless";
}

TEST_F(Comparison, PartsSayOnlyWhatDiffersOfThem)
{
    compare("2024-draft");
    const viewmodel::PartChange *step = part("transitions|warning/issue_red");
    ASSERT_NE(step, nullptr);
    EXPECT_EQ(str(step->name), "发布红色预警");
    EXPECT_THAT(str(step->before), HasSubstr("健康防护提示"));
    EXPECT_THAT(str(step->after), Not(HasSubstr("健康防护提示")));
    EXPECT_THAT(str(step->after), Not(HasSubstr("附件2"))) << "what both say alike is not repeated";
    const viewmodel::PartChange *gone = part("tasks|publish_notice");
    ASSERT_NE(gone, nullptr);
    EXPECT_TRUE(gone->onlyBefore);
    EXPECT_THAT(str(gone->before), HasSubstr("市生态环境局"));
    const viewmodel::PartChange *fresh = part("facts|hours_over_150");
    ASSERT_NE(fresh, nullptr);
    EXPECT_TRUE(fresh->onlyAfter);
    const viewmodel::PartChange *relation = part("consistency|hours_over_150 = 0 or peak_daily_aqi > 150");
    ASSERT_NE(relation, nullptr);
    EXPECT_THAT(str(relation->after), HasSubstr("AQI>150 is 0 or 峰值 > 150"));
}

TEST_F(Comparison, ARowOfATableIsNamedByItsNumberInEachVersion)
{
    compare("2024-draft");
    const auto &rows = plans.comparison().parts().rows();
    int changed = 0;
    for (const viewmodel::PartChange &row : rows) {
        if (!row.key.startsWith(QStringLiteral("rows|")))
            continue;
        ++changed;
        EXPECT_EQ(row.before.startsWith(QStringLiteral("row ")), !row.onlyAfter) << str(row.before);
        EXPECT_EQ(row.after.startsWith(QStringLiteral("row ")), !row.onlyBefore) << str(row.after);
    }
    EXPECT_GT(changed, 3);
    const viewmodel::PartChange *red = part("rows|warning_level/red/hours_over_200 >= 96 and hours_over_300 >= 48");
    ASSERT_NE(red, nullptr);
    EXPECT_THAT(str(red->before), HasSubstr("row 1\n"));
    EXPECT_TRUE(red->onlyBefore);
}

// Whatever a shipped plan says has its word: no id and no key of the file is shown.
TEST(PartWords, EveryFieldOfEveryShippedPlanIsSaidInWords)
{
    int fields = 0;
    for (const std::string &file : formats::findPlans(Plans)) {
        const formats::PlanLoad load = formats::loadPlanFile(file);
        ASSERT_TRUE(load.plan);
        for (const plan::Part &part : plan::partsOf(*load.plan)) {
            EXPECT_TRUE(viewmodel::hasSectionWord(part.section)) << part.section;
            for (const plan::PartField &field : part.fields) {
                EXPECT_TRUE(viewmodel::hasFieldWord(field.name)) << field.name;
                const std::string words = str(viewmodel::fieldWords(*load.plan, field));
                EXPECT_EQ(words.find('_'), std::string::npos) << file << " " << part.section << ": " << words;
                ++fields;
            }
        }
    }
    EXPECT_GT(fields, 3000);
}

TEST(PartWords, AConditionIsSaidWithTheLabelsOfWhatItCompares)
{
    const formats::PlanLoad load = formats::loadPlanFile(Plans + "heavy-pollution/plan.yaml");
    EXPECT_EQ(str(viewmodel::conditionWords(*load.plan, "warning_level = \"red\" and scope != \"not_applicable\"")),
        "预警级别 is 红色预警 and 是否本预案的重污染天气 is not 不属本预案");
    EXPECT_EQ(str(viewmodel::conditionWords(*load.plan, "department_signed")), "申请部门领导已签字");
}

TEST(TableDifference, OneMovedThresholdIsOneCellOnEitherSide)
{
    const formats::PlanLoad load = formats::loadPlanFile(Plans + "special-equipment/plan.yaml");
    const plan::Decision &grade = *plan::findDecision(*load.plan, "accident_grade");
    plan::Decision changed = grade;
    changed.rules[3].when[0].tests = feel::UnaryTests::parse("[12..30)").value();
    const auto count = [](const viewmodel::ChangedCells &cells) {
        std::ptrdiff_t sum = 0;
        for (const std::vector<bool> &row : cells)
            sum += std::ranges::count(row, true);
        return sum;
    };
    const viewmodel::TableDifference same = viewmodel::tableDifference(grade, grade);
    EXPECT_EQ(count(same.before) + count(same.after), 0);
    const viewmodel::TableDifference moved = viewmodel::tableDifference(grade, changed);
    EXPECT_EQ(count(moved.before), 1);
    EXPECT_EQ(count(moved.after), 1);
    EXPECT_TRUE(moved.before[3][0]);
    EXPECT_TRUE(moved.after[3][0]);
    changed.rules.erase(changed.rules.begin() + 3);
    const viewmodel::TableDifference dropped = viewmodel::tableDifference(grade, changed);
    EXPECT_EQ(count(dropped.before), std::ssize(grade.inputs) + 2) << "the whole row";
    EXPECT_EQ(count(dropped.after), 0);
}

TEST_F(Comparison, AnIncidentUnderBothPartsWhereTheThresholdsDo)
{
    const QString number = episode();
    night.goTo("03:20");
    night.answer("hours_over_300", "0");
    night.answer("peak_daily_aqi", "260");
    night.answer("hours_over_200", "50");
    const auto before = night.incident().timeline().rows().size();
    compare("2024-draft");
    viewmodel::VersionReplay &replay = plans.comparison().replay();
    EXPECT_EQ(str(replay.incident()), str(number)) << "the one in view";
    ASSERT_TRUE(replayed());
    const QModelIndex parting = replay.moments().parting();
    ASSERT_TRUE(parting.isValid()) << str(replay.summary());
    const viewmodel::ReplayRow &row = *replay.moments().rowAt(parting);
    EXPECT_EQ(str(row.when), "03:20");
    EXPECT_EQ(str(row.told), "AQI>200 50 小时");
    EXPECT_EQ(str(row.before), "黄色预警 (3.1.1)");
    EXPECT_EQ(row.beforeLevel, viewmodel::Level::Third);
    EXPECT_THAT(str(row.after), HasSubstr("橙色预警")) << "on which clauses is said: " << str(row.after);
    EXPECT_THAT(str(row.after), HasSubstr("3.1.2"));
    EXPECT_THAT(str(replay.summary()), HasSubstr("03:20"));
    EXPECT_THAT(str(replay.notes().join(u' ')), HasSubstr("AQI>150"));
    for (int i = 0; i < parting.row(); ++i)
        EXPECT_FALSE(replay.moments().rows()[static_cast<std::size_t>(i)].differs);
    EXPECT_EQ(night.incident().timeline().rows().size(), before) << "nothing is recorded";
    night.goTo("03:30");
    night.answer("hours_over_200", "100");
    ASSERT_TRUE(replayed());
    EXPECT_EQ(str(replay.moments().rows().back().stands), "alike") << "it follows the incident";
}

// Hours over 150 were never asked for under the plan of 2020; the recorded series answers them all the same.
TEST_F(Comparison, WhatTheSeriesSaysCountsUnderAVersionThatWasNotThere)
{
    const QString number = episode();
    incident::HourlySeries series;
    series.from = night::at("2026-11-21 00:00");
    series.observedUntil = series.from + std::chrono::hours(79);
    series.index.assign(80, std::int64_t(180));
    night.session.submit(
        {{number.toStdString()}, incident::RecordSeries{"市环境监测站", "", series}}, night.expectRecorded());
    compare("2024-draft");
    ASSERT_TRUE(replayed());
    viewmodel::VersionReplay &replay = plans.comparison().replay();
    EXPECT_THAT(str(replay.notes().join(u' ')), HasSubstr("read off the recorded series: AQI>150"));
    const QModelIndex parting = replay.moments().parting();
    ASSERT_TRUE(parting.isValid());
    EXPECT_EQ(str(replay.moments().rowAt(parting)->before), "无预警 (3.1)");
    EXPECT_EQ(str(replay.moments().rowAt(parting)->after), "橙色预警 (3.1.2)");
    EXPECT_THAT(str(replay.moments().rowAt(parting)->told), HasSubstr("AQI>150 至少 80 小时"));
}

TEST_F(Comparison, AnIncidentOfLongAgoIsFetchedAndOneThatCannotBeHadIsSaid)
{
    compare("2024-draft");
    night.desk.incidents().setArchive(
        {{{"2025-0007"}, "重污染天气", "响应终止", night::at("2025-01-02 03:00"), night::at("2025-01-05 03:00")}});
    viewmodel::VersionReplay &replay = plans.comparison().replay();
    ASSERT_EQ(replay.incidents().size(), 1U);
    EXPECT_THAT(str(replay.incidents().front().text), HasSubstr("重污染天气"));
    EXPECT_TRUE(replay.incident().isEmpty()) << "it is not fetched unless somebody wants it";
    replay.choose(QStringLiteral("2025-0007")); // there is none of that number in this record
    EXPECT_THAT(str(replay.summary()), Not(HasSubstr("being fetched")));
    EXPECT_FALSE(replay.summary().isEmpty());
    EXPECT_EQ(replay.moments().rowCount(), 0);
}

TEST_F(Comparison, WithoutAnIncidentOfThePlanTheReplaySaysSo)
{
    night.call(); // on special-equipment
    compare("2024-draft");
    EXPECT_TRUE(plans.comparison().replay().incidents().empty());
    EXPECT_THAT(str(plans.comparison().replay().summary()), HasSubstr("No incident of this plan"));
    plans.comparison().replay().choose(night.incident().number());
    EXPECT_THAT(str(plans.comparison().replay().summary()), HasSubstr("does not run this plan"));
}

TEST_F(Comparison, TheChangeRecordSaysWhatTheFormAsksFor)
{
    compare("2024-draft");
    viewmodel::ChangeRecordModel &record = plans.comparison().record();
    ASSERT_EQ(record.rowCount(), 2);
    EXPECT_EQ(str(record.rows()[0].effective), "2020-11-25");
    EXPECT_EQ(str(record.rows()[0].state), "approved");
    EXPECT_EQ(str(record.rows()[0].proposed), "not stated") << "the document leaves it open";
    EXPECT_EQ(str(record.rows()[1].version), "2024-draft");
    EXPECT_EQ(str(record.rows()[1].by), "市生态环境局");
    EXPECT_THAT(str(record.text()), HasSubstr("吕梁市重污染天气应急预案"));
    EXPECT_THAT(str(record.text()), HasSubstr("\n2. "));
    EXPECT_THAT(str(record.text()), HasSubstr("市生态环境局"));
}

TEST_F(Comparison, ACellOfAnAmendmentIsChangedAndItsDraftStandsAgainstIt)
{
    ASSERT_TRUE(plans.show(keyOf("2024-draft")));
    plans.showDecision(QStringLiteral("warning_level"));
    ASSERT_EQ(str(plans.edit(plans.table().index(4, DecisionTableModel::FirstInput + 1))), "");
    EXPECT_EQ(str(plans.editor().original()), ">= 48");
    plans.editor().setText(QStringLiteral("至少 50"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return plans.editor().answer().checked; }, 20000));
    EXPECT_FALSE(plans.editor().answer().effects.empty());
    ASSERT_EQ(str(plans.editor().save()), "");
    ASSERT_TRUE(plans.show(keyOf("draft 1 of 2024-draft")));
    EXPECT_EQ(plans.plan()->basedOn, "2020") << "an amendment again";
    plans.compare();
    ASSERT_TRUE(done());
    EXPECT_EQ(str(plans.comparison().name(PlanComparison::Before)), "2024-draft");
    ASSERT_NE(situation("橙色预警", "黄色预警", "AQI>200 至少 48 小时、不到 50 小时"), nullptr);
    EXPECT_EQ(plans.comparison().versions().size(), 3U);
}
