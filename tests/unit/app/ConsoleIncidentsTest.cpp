#include "unit/app/Desk.h"

#include "app/Retry.h"

using namespace desk;
using incident::IncidentId;
using incident::RefusalCode;

namespace {

std::int64_t positionOf(Desk &desk) { return desk.store.record().lastPosition().value(); }

std::vector<app::ReadModelRow> boardOf(Desk &desk) { return desk.store.record().readModel("incident-board").value(); }

} // namespace

TEST(ConsoleIncidents, NumbersIncidentsWithinTheYearOfChina)
{
    Desk desk;
    EXPECT_EQ(desk.call(), IncidentId{"2026-0001"});
    EXPECT_EQ(desk.call(), IncidentId{"2026-0002"});
    desk.clock.set(at("2026-12-31T16:00:00Z"));
    EXPECT_EQ(desk.call(), IncidentId{"2027-0001"});
}

TEST(ConsoleIncidents, TakesTheNextNumberWhenAnotherProgramTookThisOne)
{
    Desk desk;
    Desk other(desk.shareRecord());
    EXPECT_EQ(other.call(), IncidentId{"2026-0001"});
    EXPECT_EQ(desk.call(), IncidentId{"2026-0002"}) << "although this program has not taken in the other's incident";
}

TEST(ConsoleIncidents, NumbersOnWhenOvertakenBetweenReadingAndWriting)
{
    Desk desk;
    Desk other(desk.shareRecord());
    desk.call();
    other.open();
    bool overtaken = false;
    desk.store.beforeAppend = [&] {
        if (!std::exchange(overtaken, true)) {
            EXPECT_EQ(other.call(), IncidentId{"2026-0002"});
        }
    };
    EXPECT_EQ(desk.call(), IncidentId{"2026-0003"});
}

TEST(ConsoleIncidents, RecordsWhatWasDecidedWithBothTimes)
{
    Desk desk;
    const IncidentId id = desk.call();
    desk.clock.set(at("2026-11-25 03:20"));
    const auto done = desk.console().execute(id, deaths(4), at("2026-11-25 03:10"), "总值班室");
    ASSERT_TRUE(done);
    const auto stored = desk.store.record().readStream("incident/2026-0001").value();
    ASSERT_EQ(stored.size(), static_cast<std::size_t>((*done)->version));
    const auto fact =
        std::find_if(stored.begin(), stored.end(), [](const auto &event) { return event.type == "fact-reported"; });
    ASSERT_NE(fact, stored.end());
    EXPECT_EQ(fact->happened, at("2026-11-25 03:10"));
    EXPECT_EQ(fact->recorded, at("2026-11-25 03:20"));
    EXPECT_EQ(fact->actor, "总值班室");
    EXPECT_EQ(fact->payload, R"({"fact":"deaths","reading":4,"source":"现场民警"})");
    EXPECT_EQ((*done)->activations.at(0).findings.at(0).outcome, "II");
}

TEST(ConsoleIncidents, PublishesSnapshotsThatNeverChange)
{
    Desk desk;
    const IncidentId id = desk.call();
    const app::IncidentPointer before = desk.now(id);
    const incident::Incident copy = *before;
    const app::IncidentPointer after = desk.tell(id, deaths(4));
    EXPECT_TRUE(*before == copy);
    EXPECT_NE(before, after);
    EXPECT_EQ(desk.now(id), after);
    EXPECT_EQ(desk.console().incidents(), std::vector{after});
}

TEST(ConsoleIncidents, KeepsTheBoardInStepWithEveryAppend)
{
    Desk desk;
    const IncidentId id = desk.call();
    desk.tell(id, deaths(1));
    desk.tell(id, take("start_3"));
    const auto rows = boardOf(desk);
    ASSERT_EQ(rows.size(), 1U);
    const auto row = app::fromReadModel(rows[0]);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->title, "孝义市 梧桐镇 锅炉爆炸");
    EXPECT_EQ(row->state, "Ⅲ级响应");
    EXPECT_FALSE(row->ended);
    EXPECT_EQ(row->version, desk.now(id)->version);
    EXPECT_EQ(row->openTasks, 1U);
    EXPECT_EQ(row->overdue, 0U);
    ASSERT_TRUE(row->next);
    EXPECT_EQ(row->next->due, at("2026-11-25 04:00"));
    EXPECT_EQ(row->next->label, "初报");
}

TEST(ConsoleIncidents, RecordsNothingWhenRefused)
{
    Desk desk;
    const IncidentId id = desk.call();
    const std::int64_t position = positionOf(desk);
    const app::IncidentPointer before = desk.now(id);
    EXPECT_TRUE(refused(desk.console().execute(id, take("end")), RefusalCode::NotFromHere));
    EXPECT_TRUE(refused(desk.console().execute({"2026-0815"}, deaths(1)), RefusalCode::UnknownIncident));
    EXPECT_TRUE(refused(desk.console().report(report({"no-such-plan"})), RefusalCode::UnknownPlan));
    EXPECT_EQ(positionOf(desk), position);
    EXPECT_EQ(desk.now(id), before);
    EXPECT_EQ(desk.now({"2026-0815"}), nullptr);
    EXPECT_EQ(desk.call(), IncidentId{"2026-0002"}) << "a refused call uses up no number";
}

TEST(ConsoleIncidents, LeavesNumberingToReport)
{
    Desk desk;
    EXPECT_TRUE(failed(desk.console().execute({"2026-0001"}, report()), base::ErrorCode::Invalid));
    EXPECT_TRUE(desk.console().incidents().empty());
}

TEST(ConsoleIncidents, ChangesNothingWhenTheRecordCannotBeWritten)
{
    Desk desk;
    const IncidentId id = desk.call();
    const auto incidents = desk.console().incidents();
    const auto rows = boardOf(desk);
    desk.store.appendsFailWith = base::ErrorCode::Full;
    EXPECT_TRUE(failed(desk.console().execute(id, deaths(4)), base::ErrorCode::Full));
    EXPECT_TRUE(failed(desk.console().report(report()), base::ErrorCode::Full));
    desk.clock.advance(std::chrono::hours(2));
    const auto noticed = desk.console().noticeTime();
    ASSERT_FALSE(noticed);
    EXPECT_EQ(std::get<base::Error>(noticed.error()).code, base::ErrorCode::Full);
    EXPECT_EQ(desk.console().incidents(), incidents);
    EXPECT_EQ(boardOf(desk), rows);

    desk.store.appendsFailWith = std::nullopt;
    EXPECT_EQ(desk.tell(id, deaths(4))->facts.at("deaths").size(), 1U);
    EXPECT_EQ(desk.call(), IncidentId{"2026-0002"});
}

TEST(ConsoleIncidents, NamesWhoIsOnDutyAsTheRecorder)
{
    Desk desk;
    const IncidentId id = desk.call();
    const auto lastActor = [&] { return desk.now(id)->history.back().actor; };
    EXPECT_EQ(lastActor(), "值班员");
    ASSERT_TRUE(desk.console().replaceRoster(
        {{{at("2026-11-25 00:00"), at("2026-11-25 08:00"), identity::ShiftRole::Duty, "总值班室", "甲"}}}));
    desk.tell(id, incident::AddNote{"一"});
    EXPECT_EQ(lastActor(), "总值班室");
    ASSERT_TRUE(desk.console().execute(id, incident::AddNote{"二"}, {}, "带班领导"));
    EXPECT_EQ(lastActor(), "带班领导");
    desk.clock.set(at("2026-11-25 08:00"));
    desk.tell(id, incident::AddNote{"三"});
    EXPECT_EQ(lastActor(), "值班员");
}

TEST(ConsoleIncidents, DecidesAnewOnTheStateAnotherProgramLeft)
{
    Desk desk;
    const IncidentId id = desk.call();
    Desk other(desk.shareRecord());
    other.tell(id, deaths(2));
    const app::IncidentPointer after = desk.tell(id, incident::AddNote{"电话不通"});
    EXPECT_EQ(after->facts.at("deaths").size(), 1U);
    EXPECT_TRUE(std::holds_alternative<incident::NoteAdded>(after->history.back().event));
    EXPECT_EQ(after->version, static_cast<std::int64_t>(after->history.size()));
    EXPECT_TRUE(*after == *desk.now(id));
}

TEST(ConsoleIncidents, RefusesWhatTheOtherProgramsStateForbids)
{
    Desk desk;
    const IncidentId id = desk.call();
    Desk other(desk.shareRecord());
    other.tell(id, deaths(1));
    other.tell(id, take("start_3"));
    const app::IncidentPointer before = desk.now(id);
    EXPECT_TRUE(refused(desk.console().execute(id, take("start_2")), RefusalCode::NotFromHere));
    EXPECT_EQ(desk.now(id), before) << "what failed publishes nothing; refresh() does";
}

TEST(ConsoleIncidents, GivesUpWhereOthersAreAlwaysFaster)
{
    Desk desk;
    const IncidentId id = desk.call();
    Desk other(desk.shareRecord());
    int overtaken = 0;
    desk.store.beforeAppend = [&] {
        ++overtaken;
        other.tell(id, incident::AddNote{"抢先"});
    };
    EXPECT_TRUE(failed(desk.console().execute(id, incident::AddNote{"晚了"}), base::ErrorCode::Conflict));
    EXPECT_EQ(overtaken, app::ConflictAttempts);
    desk.store.beforeAppend = {};
    EXPECT_EQ(desk.tell(id, incident::AddNote{"现在"})->version, other.now(id)->version + 1);
}

TEST(ConsoleIncidents, CountsACommandThatChangesNothingAsDone)
{
    Desk desk;
    const IncidentId id = desk.call();
    const std::int64_t position = positionOf(desk);
    const auto done = desk.console().execute(id, incident::NoticeTime{});
    ASSERT_TRUE(done);
    EXPECT_EQ(*done, desk.now(id));
    EXPECT_EQ(positionOf(desk), position);
}
