#include "unit/viewmodel/Night.h"

#include <QSignalSpy>

using namespace viewmodel;
using night::at;
using night::str;

namespace {

struct DeskTest : ::testing::Test {
    night::Night night;
    const Strip &strip() { return night.desk.strip().strip(); }
};

/// Answers when told to.
struct SlowSink final : CommandSink {
    RequestId submit(Request, Reply reply) override
    {
        replies.push_back(reply);
        return replies.size();
    }
    std::vector<Reply> replies;
};

} // namespace

TEST_F(DeskTest, AProblemOfAnIncidentNoLongerInViewIsSaidWithItsNumber)
{
    const QString first = night.call();
    const QString second = night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市"));
    const auto pointer = [this](const QString &number) { return night.desk.incidents().incident(number); };
    SlowSink sink;
    IncidentPresenter presenter(night.session.plans(), sink);
    QSignalSpy elsewhere(&presenter, &IncidentPresenter::problemElsewhere);
    QStringList told;
    const Reply reply(&presenter, [&told](const QString &problem) { told << problem; });

    presenter.show(pointer(first), night.clock.now());
    presenter.addNote(QStringLiteral("a"), {}, reply);
    presenter.addNote(QStringLiteral("b"), {}, reply);
    presenter.addNote(QStringLiteral("c"), {}, reply);
    sink.replies[0].tell(QStringLiteral("disk full"));
    presenter.show(pointer(second), night.clock.now());
    sink.replies[1].tell(QStringLiteral("disk full"));
    sink.replies[2].tell({});
    EXPECT_EQ(told, (QStringList{QStringLiteral("disk full"), QString()}));
    ASSERT_EQ(elsewhere.count(), 1);
    EXPECT_EQ(elsewhere.at(0).at(0).toString(), first);
    EXPECT_EQ(str(elsewhere.at(0).at(1).toString()), "disk full");
}

TEST_F(DeskTest, AnEmptyBoardIsOpenAndSaysThatNothingRuns)
{
    EXPECT_EQ(night.desk.state(), Desk::State::Open);
    EXPECT_EQ(str(strip().next), "no clock running");
    EXPECT_EQ(str(strip().clock), "02:51:00");
    EXPECT_EQ(str(strip().duty), "not in the roster");
    EXPECT_EQ(str(strip().record), "whole");
    EXPECT_TRUE(strip().recordGood);
}

TEST_F(DeskTest, TheStripNamesWhoIsOnDutyAndWhoLeads)
{
    const base::Instant from = at("2026-11-25 00:00");
    const base::Instant to = at("2026-11-25 08:00");
    night.session.replaceRoster({{{from, to, identity::ShiftRole::Duty, "市应急局 总值班室 值班员", ""},
        {from, to, identity::ShiftRole::Lead, "市应急局 副局长", "李某"}}});
    EXPECT_EQ(str(strip().duty), "市应急局 总值班室 值班员");
    EXPECT_EQ(str(strip().lead), "市应急局 副局长 李某");
    night.goTo("08:00");
    EXPECT_EQ(str(strip().duty), "not in the roster");
}

TEST_F(DeskTest, WhatRanOverStandsBesideWhatComesNext)
{
    const QString number = night.call();
    night.incident().setDeadline(QStringLiteral("续报二"), {}, QStringLiteral("03:02"), night.expectRecorded());
    night.incident().setDeadline(QStringLiteral("追问重伤人数"), {}, QStringLiteral("03:20"), night.expectRecorded());
    night.goTo("03:14:26");
    EXPECT_EQ(str(strip().next), "03:20 孝义市 追问重伤人数 · left 00:05:34");
    EXPECT_EQ(strip().nextState, ClockState::Near);
    EXPECT_EQ(strip().nextPlace.incident, number);
    EXPECT_EQ(strip().overdue, 1);
    EXPECT_EQ(str(strip().overdueText), "1 over · 孝义市 续报二");
}

TEST_F(DeskTest, AClockThatRanOverIsRecordedByTheTick)
{
    night.call();
    night.incident().setDeadline(QStringLiteral("续报二"), {}, QStringLiteral("03:02"), night.expectRecorded());
    night.goTo("03:02:01");
    EXPECT_EQ(str(night.incident().timeline().rows().front().text), "续报二: ran over");
}

TEST_F(DeskTest, ANewIncidentComesIntoViewOnceItIsRecorded)
{
    QSignalSpy selected(&night.desk, &Desk::selected);
    const QString number = night.call();
    EXPECT_EQ(str(number), "2026-0001");
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected.at(0).at(0).toString(), number);
}

TEST(PlansOfACall, WhoNamesThePlanMeansIt)
{
    const night::Night night({"special-equipment", "food-safety"});
    const auto suggested = [&](const char *words) {
        return str(night.desk.suggestedPlans(QString::fromUtf8(words)).join(u' '));
    };
    EXPECT_EQ(suggested("特种设备出了事"), "special-equipment") << "no keyword of the plan, but its name";
    EXPECT_EQ(suggested("食品安全事件"), "food-safety");
    EXPECT_EQ(suggested("设备坏了"), "");
}

TEST_F(DeskTest, AnIntakeWithoutAWordIsRefusedAndNothingIsOpened)
{
    EXPECT_NE(night.desk.report({}, night.keep()), 0u);
    EXPECT_TRUE(night.problem.startsWith(QStringLiteral("Cannot open the incident: "))) << str(night.problem);
    EXPECT_EQ(night.desk.incidents().rowCount(), 0);
}

TEST_F(DeskTest, WhileTheDiskIsFullNothingIsLostFromViewAndTheSentenceSaysWhatToDo)
{
    night.call();
    night.store().appendsFailWith = base::ErrorCode::Full;
    const int lines = night.incident().timeline().rowCount();
    EXPECT_NE(night.incident().addNote(QStringLiteral("注意"), {}, night.keep()), 0u);
    EXPECT_TRUE(night.problem.contains(QStringLiteral("Free some space"))) << str(night.problem);
    EXPECT_EQ(night.incident().timeline().rowCount(), lines);
}

TEST_F(DeskTest, AClockThatCannotBeRecordedIsNotedOnceUntilItWorksAgain)
{
    night.call();
    night.incident().setDeadline(QStringLiteral("续报二"), {}, QStringLiteral("03:02"), night.expectRecorded());
    QSignalSpy noted(&night.desk, &Desk::problemNoted);
    night.store().appendsFailWith = base::ErrorCode::Full;
    night.goTo("03:02:01");
    ASSERT_EQ(noted.count(), 1);
    EXPECT_TRUE(noted.at(0).at(0).toString().startsWith(QStringLiteral("Recording failed: the disk is full")));
    night.goTo("03:02:02");
    EXPECT_EQ(noted.count(), 1);
    night.store().appendsFailWith.reset();
    night.goTo("03:02:03");
    EXPECT_EQ(str(night.incident().timeline().rows().front().text), "续报二: ran over");
    night.store().appendsFailWith = base::ErrorCode::Full;
    night.goTo("03:41");
    EXPECT_EQ(noted.count(), 2);
}

TEST_F(DeskTest, AClockSetBackAndAMachineThatSleptAreSaid)
{
    QStringList said;
    QObject::connect(&night.desk, &Desk::timeJumped, &night.desk, [&](const QString &text) { said << text; });
    night.desk.tick();
    night.clock.advance(std::chrono::seconds(1));
    night.desk.tick();
    EXPECT_TRUE(said.isEmpty());
    night.clock.advance(std::chrono::hours(3));
    night.desk.tick();
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.front().contains(QStringLiteral("03:00:00"))) << str(said.front());
    night.clock.advance(-std::chrono::hours(1));
    night.desk.tick();
    ASSERT_EQ(said.size(), 2);
    EXPECT_TRUE(said.back().contains(QStringLiteral("set back by 01:00:00"))) << str(said.back());
    night.desk.tick();
    EXPECT_EQ(said.size(), 2);
}

TEST_F(DeskTest, AClockSetBackBeforeTheProgramStartedIsNoticedByTheRecord)
{
    QStringList said;
    QObject::connect(&night.desk, &Desk::timeJumped, &night.desk, [&](const QString &text) { said << text; });
    night.call();
    night.clock.advance(-std::chrono::hours(2));
    night.desk.tick();
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.front().contains(QStringLiteral("The record goes on to 02:51"))) << str(said.front());
    night.desk.tick();
    EXPECT_EQ(said.size(), 1) << "once";
}

TEST_F(DeskTest, TheLatestTimeOfTheRecordCountsNotItsLastLine)
{
    QStringList said;
    QObject::connect(&night.desk, &Desk::timeJumped, &night.desk, [&](const QString &text) { said << text; });
    night.call();
    night.clock.advance(-std::chrono::hours(2));
    night.incident().addNote(QStringLiteral("钟已拨回"), {}, night.expectRecorded());
    night.desk.tick();
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.front().contains(QStringLiteral("The record goes on to 02:51"))) << str(said.front());
}

TEST_F(DeskTest, ARecordThatCannotBeOpenedLeavesASentence)
{
    base::ManualClock clock;
    Session session(
        []() -> base::Result<std::unique_ptr<ConsoleBundle>> { return base::fail(base::ErrorCode::Foreign, "x"); },
        Session::Mode::InPlace);
    Desk desk(session, clock);
    desk.open();
    EXPECT_EQ(desk.state(), Desk::State::Failed);
    desk.tick();
    EXPECT_FALSE(desk.strip().strip().known);
    EXPECT_EQ(str(desk.strip().strip().next + desk.strip().strip().duty), "") << "nobody knows, nothing is claimed";
    EXPECT_TRUE(desk.problem().contains(QStringLiteral("no record of this kind"))) << str(desk.problem());
}

TEST(PlansOfACall, ADocumentThatOnlyDecidesIsNotOffered)
{
    const night::Night night({"special-equipment", "pharma-holder"});
    ASSERT_EQ(night.desk.planChoices().size(), 1U);
    EXPECT_EQ(str(night.desk.planChoices().front().id), "special-equipment");
    EXPECT_EQ(str(night.desk.suggestedPlans(QStringLiteral("承储企业条件")).join(u' ')), "special-equipment")
        << "the only one that can be started is suggested whatever is said";
}
