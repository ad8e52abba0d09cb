#include "viewmodel/board/IncidentListModel.h"

#include "unit/viewmodel/Night.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace viewmodel;
using night::str;
using night::textAt;
using Role = IncidentListModel::Role;

namespace {

struct IncidentListTest : ::testing::Test {
    explicit IncidentListTest(const std::vector<std::string> &plans = {"special-equipment"})
        : night(plans)
    {
    }

    night::Night night;
    IncidentListModel &list = night.desk.incidents();
    QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::Fatal};

    /// Ends what is in view without a response.
    void dismiss() { night.take("close_untrue", "office_director", "误报"); }
    static IncidentFilter words(const char *text)
    {
        IncidentFilter filter;
        filter.words = QString::fromUtf8(text);
        return filter;
    }
    static IncidentFilter narrowed(const char *plan, const char *county, Standing standing, bool overdueOnly = false)
    {
        return {{}, QString::fromUtf8(plan), QString::fromUtf8(county), standing, overdueOnly};
    }
    QString key(int row) { return list.rows().at(static_cast<std::size_t>(row)).key; }
};

/// With a plan whose report is owed a week after the end.
struct OwingIncidentTest : IncidentListTest {
    OwingIncidentTest()
        : IncidentListTest({"special-equipment", "food-safety"})
    {
    }
    QString endAtThree()
    {
        const QString owing = night.call(QStringLiteral("食物中毒"), QStringLiteral("岚县"), "food-safety");
        night.take("verify", "office_duty");
        night.take("start_3", "commander", "先按Ⅲ级应对");
        for (const char *condition :
            {"situation_controlled", "all_treated", "stable_24h", "no_new_patients", "incubation_passed",
                "food_controlled", "environment_clean", "secondary_removed", "harm_removed", "ending_evaluated"})
            night.incident().confirm(
                QString::fromUtf8(condition), true, {QStringLiteral("市市场监管局")}, {}, night.expectRecorded());
        night.goTo("03:00");
        night.take("end", "commander", "患者均已治愈");
        return owing;
    }
};

} // namespace

TEST_F(IncidentListTest, ANewIncidentShowsWhatIsKnownAndWhatIsMissing)
{
    night.call();
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(textAt(list, 0, Role::TitleRole), "孝义市 梧桐镇 锅炉爆炸");
    EXPECT_EQ(textAt(list, 0, Role::PlansRole), "特种设备事故");
    EXPECT_EQ(textAt(list, 0, Role::ElapsedRole), "0 h 0 min");
    EXPECT_EQ(textAt(list, 0, Role::ChipTextRole), "level open") << "its mildest level would look like an answer";
    EXPECT_EQ(list.rows().front().chip, (Chip{Level::None, ChipForm::Possible, QStringLiteral("level open")}));
    // deaths, serious injuries, loss; then what decides whether the plan applies: kind, counties, impact
    EXPECT_EQ(list.rows().front().missing, 6);
    EXPECT_EQ(str(list.headline()), "1 open");
}

TEST_F(IncidentListTest, AWarningInForceSaysMoreThanWhatAnAccidentCouldBecome)
{
    night.call();
    night.answer("crowded_place", "y");
    night.answer("hazard_grade", "重大");
    night.take("issue_orange", "regulator");
    EXPECT_EQ(list.rows().front().chip, (Chip{Level::Second, ChipForm::InForce, QStringLiteral("橙色预警")}));
    EXPECT_EQ(list.rows().front().accent, Level::Second);
    night.answer("deaths", "3");
    EXPECT_EQ(list.rows().front().chip.form, ChipForm::InForce) << "what is only proposed hides no warning";
    EXPECT_EQ(list.rows().front().proposal.form, ChipForm::Proposed) << "both are to be seen";
}

TEST_F(IncidentListTest, TheNextDeadlineComesFirstAndOverdueBeforeAll)
{
    const QString first = night.call(QStringLiteral("锅炉爆炸"));
    night.goTo("03:00");
    const QString second = night.call(QStringLiteral("气瓶泄漏"));
    EXPECT_EQ(key(0), first); // unit report due 03:51 before 04:00
    night.incident().setDeadline(QStringLiteral("续报"), {}, QStringLiteral("03:05"), night.expectRecorded());
    EXPECT_EQ(key(0), second);
    night.goTo("03:12:26");
    EXPECT_EQ(key(0), second);
    EXPECT_EQ(textAt(list, 0, Role::DeadlineRole), "续报 03:05");
    EXPECT_EQ(textAt(list, 0, Role::DueRole), "over 00:07:26");
    EXPECT_EQ(list.rows().front().clock, ClockState::Over);
}

TEST_F(IncidentListTest, ATickChangesOnlyTimeRolesAndNeverResets)
{
    night.call();
    QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&list, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&list, &QAbstractItemModel::rowsMoved);
    night.clock.advance(std::chrono::seconds(1));
    list.tick(night.clock.now());
    ASSERT_EQ(changed.count(), 1);
    const auto roles = changed.at(0).at(2).value<QList<int>>();
    EXPECT_TRUE(roles.contains(Role::DueRole));
    EXPECT_FALSE(roles.contains(Role::TitleRole));
    EXPECT_FALSE(roles.contains(Role::ChipTextRole));
    list.tick(night.clock.now()); // the same second again
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(reset.count() + moved.count(), 0);
}

TEST_F(IncidentListTest, AnEndedIncidentStaysHalfAnHourUnderItsHeading)
{
    night.call();
    const QString open = night.call(QStringLiteral("气瓶泄漏"));
    night.desk.select(QStringLiteral("2026-0001"));
    night.goTo("03:00");
    dismiss();
    ASSERT_EQ(list.rowCount(), 3);
    EXPECT_EQ(key(0), open);
    EXPECT_TRUE(list.rows()[1].section);
    EXPECT_EQ(list.flags(list.index(1, 0)), Qt::ItemFlags(Qt::ItemIsEnabled));
    EXPECT_EQ(textAt(list, 2, Role::ElapsedRole), "03:00 不属实");
    EXPECT_EQ(textAt(list, 2, Role::DeadlineRole), "read-only") << "an untrue call has nothing to sum up";
    EXPECT_TRUE(list.rows()[2].ended);
    night.goTo("03:29:59");
    EXPECT_EQ(list.rowCount(), 3);
    night.goTo("03:30");
    EXPECT_EQ(list.rowCount(), 1);
    list.setEndedShown(true);
    EXPECT_EQ(list.rowCount(), 3);
}

TEST_F(OwingIncidentTest, AnEndedIncidentThatOwesAReportStaysAmongWhatIsToBeDone)
{
    const QString owing = endAtThree();
    night.call(QStringLiteral("气瓶泄漏"), QStringLiteral("汾阳市"));
    ASSERT_EQ(list.rowCount(), 2) << "it stands under no heading";
    ASSERT_EQ(key(1), owing) << "its report is due in a week, the other's within the hour";
    EXPECT_TRUE(list.rows()[1].ended);
    EXPECT_EQ(textAt(list, 1, Role::ElapsedRole), "03:00 终止");
    EXPECT_EQ(textAt(list, 1, Role::DeadlineRole), "调查评估报告（一周内） 12-02 24:00");
    EXPECT_EQ(list.rows()[1].clock, ClockState::Running);
    EXPECT_EQ(str(list.headline()), "1 open · 1 ended, still owed");
    EXPECT_EQ(list.effect(), (FilterEffect{2, 2, 0}));

    night.goTo("05:00");
    ASSERT_EQ(list.rowCount(), 2) << "not only for half an hour";
    night.clock.set(night::at("2026-12-02 23:30"));
    list.tick(night.clock.now());
    EXPECT_EQ(list.rows()[1].clock, ClockState::Near);
    night.clock.set(night::at("2026-12-03 00:10"));
    list.tick(night.clock.now());
    EXPECT_EQ(list.rows()[1].clock, ClockState::Over);
    EXPECT_EQ(str(list.headline()), "1 open · 2 over · 1 ended, still owed");
    list.setFilter(narrowed("food-safety", "", Standing::Any, true));
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(key(0), owing);
    list.setFilter({});

    night.desk.select(owing);
    night.incident().endDeadline(
        night.incident().deadlines().rows().front().key, QStringLiteral("报告已报送"), night.expectRecorded());
    EXPECT_EQ(list.rowCount(), 1) << "nothing is owed any more, and it ended long ago";
    EXPECT_EQ(str(list.headline()), "1 open · 1 over");
    list.setEndedShown(true);
    ASSERT_EQ(list.rowCount(), 3);
    EXPECT_TRUE(list.rows()[1].section);
    EXPECT_EQ(key(2), owing);
    EXPECT_TRUE(textAt(list, 2, Role::DeadlineRole).starts_with("read-only"));
}

TEST_F(OwingIncidentTest, WhatIsDueWithinTheYearWaitsAmongTheEndedUntilItsMonth)
{
    const QString owing = endAtThree();
    night.incident().extendDeadline(night.incident().deadlines().rows().front().key, QStringLiteral("2027-06-01 00:00"),
        QStringLiteral("并入年度评估"), night.expectRecorded());
    EXPECT_EQ(str(list.headline()), "0 open");
    night.goTo("04:00");
    EXPECT_EQ(list.rowCount(), 0);
    list.setEndedShown(true);
    ASSERT_EQ(list.rowCount(), 2);
    EXPECT_TRUE(textAt(list, 1, Role::DeadlineRole).ends_with("24:00")) << textAt(list, 1, Role::DeadlineRole);
    night.clock.set(night::at("2027-04-30 23:59"));
    list.tick(night.clock.now());
    EXPECT_TRUE(list.rows()[0].section);
    night.clock.set(night::at("2027-05-01 00:00"));
    const QSignalSpy told(&list, &IncidentListModel::headlineChanged);
    list.tick(night.clock.now());
    EXPECT_EQ(told.count(), 1) << "time alone changes what stands above the list";
    ASSERT_EQ(list.rowCount(), 1) << "under no heading";
    EXPECT_EQ(key(0), owing);
    EXPECT_EQ(str(list.headline()), "0 open · 1 ended, still owed");
}

TEST_F(IncidentListTest, TheFilterLooksAtPlacePlanAndLevel)
{
    night.call(QStringLiteral("锅炉爆炸"), QStringLiteral("孝义市"));
    night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市"));
    night.answer("deaths", "3+");
    list.setFilter(words("孝义"));
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(textAt(list, 0, Role::TitleRole), "孝义市 梧桐镇 锅炉爆炸");
    list.setFilter(words("特种 Ⅱ"));
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(textAt(list, 0, Role::TitleRole), "汾阳市 梧桐镇 电梯困人");
    list.setFilter(words("食品"));
    EXPECT_EQ(list.rowCount(), 0);
    EXPECT_EQ(list.toDoCount(), 2);
    list.setFilter({});
    EXPECT_EQ(list.rowCount(), 2);
}

TEST_F(IncidentListTest, TheSearchLooksThroughWhatCallersSaid)
{
    night.call(QStringLiteral("爆炸"), QStringLiteral("孝义市"));
    night.call(QStringLiteral("困人"), QStringLiteral("汾阳市"));
    night.incident().addNarrative(QStringLiteral("三楼电梯内有两名老人"), {}, {}, night.expectRecorded());
    list.setFilter(words("老人"));
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(textAt(list, 0, Role::TitleRole), "汾阳市 梧桐镇 困人");
    EXPECT_EQ(list.effect(), (FilterEffect{1, 2, 0}));
    EXPECT_EQ(str(list.effect().text()), "1 of 2 shown");
}

TEST_F(IncidentListTest, EveryFilterNarrowsAndTheyNarrowTogether)
{
    night.call(QStringLiteral("爆炸"), QStringLiteral("孝义市"));
    night.answer("deaths", "3");
    night.call(QStringLiteral("困人"), QStringLiteral("汾阳市"));
    const FilterChoices choices = list.filterChoices();
    ASSERT_EQ(choices.plans.size(), 1u);
    EXPECT_EQ(str(choices.plans.front().id), "special-equipment");
    EXPECT_EQ(choices.counties, (QStringList{QStringLiteral("孝义市"), QStringLiteral("汾阳市")}));
    const auto shown = [this](const IncidentFilter &filter) {
        list.setFilter(filter);
        return list.rowCount();
    };
    EXPECT_EQ(shown(narrowed("special-equipment", "", Standing::Any)), 2);
    EXPECT_EQ(shown(narrowed("food-safety", "", Standing::Any)), 0);
    EXPECT_EQ(shown(narrowed("", "汾阳市", Standing::Any)), 1);
    EXPECT_EQ(shown(narrowed("", "", Standing::Second)), 1) << "at least Ⅱ is certain";
    EXPECT_EQ(shown(narrowed("", "汾阳市", Standing::Second)), 0);
    EXPECT_EQ(shown(narrowed("", "", Standing::InForce)), 0);
    EXPECT_EQ(shown(narrowed("", "", Standing::NotInForce)), 2);
    EXPECT_EQ(shown(narrowed("", "", Standing::Any, true)), 0);
}

TEST_F(IncidentListTest, WhatRunsOverBehindAFilterIsSaidAndWithOnlyOverdueItComesIn)
{
    night.call(QStringLiteral("爆炸"), QStringLiteral("孝义市"));
    night.call(QStringLiteral("困人"), QStringLiteral("汾阳市"));
    night.incident().setDeadline(QStringLiteral("追问"), {}, QStringLiteral("03:05"), night.expectRecorded());
    list.setFilter(narrowed("", "孝义市", Standing::Any));
    QSignalSpy told(&list, &IncidentListModel::effectChanged);
    EXPECT_EQ(list.effect().hiddenOver, 0);
    night.goTo("03:06");
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(str(list.effect().text()), "1 of 2 shown · 1 over, hidden");
    EXPECT_EQ(str(list.headline()), "2 open · 1 over");
    night.goTo("03:00");
    list.setFilter(narrowed("", "", Standing::Any, true));
    EXPECT_EQ(list.rowCount(), 0);
    night.goTo("03:06");
    ASSERT_EQ(list.rowCount(), 1) << "time alone brings it in";
    EXPECT_EQ(textAt(list, 0, Role::TitleRole), "汾阳市 梧桐镇 困人");
}

TEST_F(IncidentListTest, FiftyOpenIncidentsStandInTheOrderOfTheirDeadlines)
{
    for (int i = 0; i < 50; ++i) {
        night.goTo(i < 10 ? "02:5" + std::to_string(i) : "03:" + std::to_string(i));
        night.call(QStringLiteral("第%1起").arg(i));
    }
    ASSERT_EQ(list.rowCount(), 50);
    night.goTo("04:20");
    for (int row = 1; row < 50; ++row)
        EXPECT_LE(textAt(list, row - 1, Role::DueAtRole), textAt(list, row, Role::DueAtRole));
    EXPECT_EQ(list.effect().toDo, 50);
    EXPECT_GT(list.rows().front().over, 0);
    list.setFilter(words("第37起"));
    EXPECT_EQ(list.rowCount(), 1);
    EXPECT_EQ(list.toDoRows().size(), 50u) << "the wall shows them all";
}

TEST_F(IncidentListTest, ALevelInForceMarksTheRowAndAStrongerOneStandsBeside)
{
    night.call();
    night.answer("equipment_kind", "锅炉");
    night.answer("counties_affected", "2");
    night.answer("deaths", "1");
    night.answer("serious_injuries", "2");
    night.answer("direct_loss", "100");
    night.take("verify", "office_duty");
    night.take("start_3");
    EXPECT_EQ(list.rows().front().chip, (Chip{Level::Third, ChipForm::InForce, QStringLiteral("Ⅲ级响应")}));
    EXPECT_EQ(list.rows().front().accent, Level::Third);
    EXPECT_EQ(list.rows().front().proposal, Chip{});
    night.answer("deaths", "3");
    EXPECT_EQ(str(list.rows().front().proposal.text), "level Ⅱ");
    EXPECT_EQ(list.rows().front().proposal.level, Level::Second);
}

TEST_F(IncidentListTest, AnIncidentForTheCountySaysSo)
{
    night.call();
    for (const auto &[fact, text] :
        std::vector<std::pair<const char *, const char *>>{{"equipment_kind", "电梯"}, {"deaths", "0"},
            {"serious_injuries", "1"}, {"direct_loss", "5"}, {"counties_affected", "1"}, {"major_social_impact", "否"}})
        night.answer(fact, text);
    EXPECT_EQ(textAt(list, 0, Role::ChipTextRole), "县级应对");
    EXPECT_EQ(list.rows().front().missing, 0);
}

TEST(BoardOfSeveralPlans, WhatOnePlanHasInForceDoesNotHideWhatAnotherCallsFor)
{
    night::Night night({"special-equipment", "pharma-reserve"});
    night.call();
    night.answer("equipment_kind", "锅炉");
    night.answer("deaths", "至少3");
    const IncidentListModel &list = night.desk.incidents();
    ASSERT_EQ(str(list.rows().front().chip.text), "at least level Ⅱ");
    night.incident().addPlan(QStringLiteral("pharma-reserve"), {}, night.expectRecorded());
    night.incident().setActivation(QStringLiteral("pharma-reserve"));
    night.answer("command_request", "电话要求");
    night.take("verify", "general_group_duty");
    night.take("start", "leader");
    EXPECT_EQ(str(list.rows().front().chip.text), "应急响应");
    EXPECT_EQ(str(list.rows().front().proposal.text), "at least level Ⅱ");
}

TEST(BoardOfSeveralPlans, HowOnePlanEndedDoesNotHideWhatRunsOn)
{
    night::Night night({"special-equipment", "pharma-reserve"});
    night.call(QStringLiteral("叉车侧翻"));
    night.incident().addPlan(QStringLiteral("pharma-reserve"), {}, night.expectRecorded());
    night.take("close_untrue", "office_director", "误报");
    const IncidentRow &row = night.desk.incidents().rows().front();
    EXPECT_FALSE(row.ended);
    EXPECT_EQ(str(row.chip.text).find("不属实"), std::string::npos) << str(row.chip.text);
    EXPECT_GT(row.missing, 0);
}
