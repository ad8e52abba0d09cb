#include "viewmodel/IncidentListModel.h"

#include "unit/viewmodel/Night.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace viewmodel;
using night::str;
using night::textAt;
using Role = IncidentListModel::Role;

namespace {

struct IncidentListTest : ::testing::Test {
    night::Night night;
    IncidentListModel &list = night.desk.incidents();
    QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::Fatal};

    /// Ends what is in view without a response.
    void dismiss() { night.take("close_untrue", "office_director"); }
    QString key(int row) { return list.rows().at(static_cast<std::size_t>(row)).key; }
};

} // namespace

TEST_F(IncidentListTest, ANewIncidentShowsWhatIsKnownAndWhatIsMissing)
{
    night.call();
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(textAt(list, 0, Role::TitleRole), "孝义市 梧桐镇 锅炉爆炸");
    EXPECT_EQ(textAt(list, 0, Role::PlansRole), "特种设备事故");
    EXPECT_EQ(textAt(list, 0, Role::ElapsedRole), "0 h 0 min");
    EXPECT_EQ(textAt(list, 0, Role::ChipTextRole), "possible level Ⅲ");
    EXPECT_EQ(list.rows().front().chip.form, ChipForm::Possible);
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
    EXPECT_EQ(list.rows().front().chip.form, ChipForm::Proposed) << "what is certain of an accident comes first";
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

TEST_F(IncidentListTest, TheFilterLooksAtPlacePlanAndLevel)
{
    night.call(QStringLiteral("锅炉爆炸"), QStringLiteral("孝义市"));
    night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市"));
    night.answer("deaths", "3+");
    list.setFilter(QStringLiteral("孝义"));
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(textAt(list, 0, Role::TitleRole), "孝义市 梧桐镇 锅炉爆炸");
    list.setFilter(QStringLiteral("特种 Ⅱ"));
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(textAt(list, 0, Role::TitleRole), "汾阳市 梧桐镇 电梯困人");
    list.setFilter(QStringLiteral("食品"));
    EXPECT_EQ(list.rowCount(), 0);
    EXPECT_EQ(list.openCount(), 2);
    list.setFilter({});
    EXPECT_EQ(list.rowCount(), 2);
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
