#include "store/SqliteEventStore.h"
#include "support/TempDir.h"
#include "unit/app/Desk.h"

using namespace desk;
using incident::IncidentId;

namespace {

std::vector<app::IncidentPointer> refresh(Desk &desk)
{
    const auto changed = desk.console().refresh();
    EXPECT_TRUE(changed) << base::toString(changed.error());
    return changed ? *changed : std::vector<app::IncidentPointer>{};
}

std::unique_ptr<app::EventStore> openFile(const support::TempDir &folder)
{
    store::OpenOptions options;
    options.exclusive = false;
    auto opened = store::SqliteEventStore::open(folder.file("record.db"), options);
    EXPECT_TRUE(opened) << base::toString(opened.error());
    return opened ? std::move(*opened) : nullptr;
}

} // namespace

TEST(ConsoleRefresh, ShowsWhatAnotherProgramRecordedOnTheSameFile)
{
    const support::TempDir folder;
    Desk desk(openFile(folder));
    Desk other(openFile(folder));
    const IncidentId id = desk.call();
    const auto opened = refresh(other);
    ASSERT_EQ(opened.size(), 1U);
    EXPECT_EQ(opened[0]->id, id);
    EXPECT_TRUE(*opened[0] == *desk.now(id));

    other.tell(id, deaths(4));
    const app::IncidentPointer before = desk.now(id);
    const auto changed = refresh(desk);
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0]->facts.at("deaths").size(), 1U);
    EXPECT_TRUE(before->facts.empty()) << "the snapshot taken before does not change";
    EXPECT_EQ(desk.now(id), changed[0]);
    EXPECT_TRUE(refresh(desk).empty());
}

TEST(ConsoleRefresh, RetriesConflictsOnTheSameFile)
{
    const support::TempDir folder;
    Desk desk(openFile(folder));
    const IncidentId id = desk.call();
    Desk other(openFile(folder));
    other.tell(id, deaths(1));
    other.tell(id, take("start_3"));
    const app::IncidentPointer after = desk.tell(id, incident::AddNote{"同时"});
    EXPECT_EQ(after->activations.at(0).state, "response_3");
    EXPECT_TRUE(refresh(desk).empty()) << "the conflict brought everything already";
    refresh(other);
    EXPECT_TRUE(*other.now(id) == *after);
    EXPECT_EQ(desk.console().verify().value().firstBadPosition, 0);
}

TEST(ConsoleRefresh, HasNoNewsOfItsOwnWork)
{
    Desk desk;
    const IncidentId id = desk.call();
    desk.tell(id, deaths(4));
    ASSERT_TRUE(desk.console().replaceDirectory({{{"commander", "", {"0000-0001"}}}}));
    EXPECT_TRUE(refresh(desk).empty());
    desk.store.asked = 0;
    EXPECT_TRUE(refresh(desk).empty());
    EXPECT_EQ(desk.store.asked, 2) << "whether there is news, and the last position";
}

TEST(ConsoleRefresh, TakesInRegistersOfAnotherProgram)
{
    Desk desk;
    Desk other(desk.shareRecord());
    const identity::Directory directory{{{"commander", "", {"0000-0001"}}}};
    const identity::Roster roster{
        {{at("2026-11-25 00:00"), at("2026-11-25 08:00"), identity::ShiftRole::Duty, "总值班室", ""}}};
    ASSERT_TRUE(other.console().replaceDirectory(directory));
    ASSERT_TRUE(other.console().replaceRoster(roster));
    EXPECT_TRUE(desk.console().directory().entries.empty());
    EXPECT_TRUE(refresh(desk).empty());
    EXPECT_EQ(desk.console().directory(), directory);
    EXPECT_EQ(desk.console().roster(), roster);
}

TEST(ConsoleRefresh, TakesInAReductionListOfAnotherProgram)
{
    Desk desk;
    Desk other(desk.shareRecord());
    ASSERT_TRUE(other.console().replaceReductionList({{}, {{"SO2", 100}}}));
    EXPECT_TRUE(refresh(desk).empty());
    EXPECT_EQ(desk.console().reductionList().society.size(), 1U);
}

TEST(ConsoleRefresh, BringsBackAnArchivedIncidentThatWasReopenedElsewhere)
{
    Desk desk;
    const IncidentId id = desk.call();
    desk.end(id);
    desk.clock.set(at("2026-11-28 03:00"));
    desk.open();
    ASSERT_EQ(desk.console().archive().size(), 1U);
    Desk other(desk.shareRecord());
    other.clock.set(at("2026-11-28 03:00"));
    const incident::Reopen reopen{{"boiler"}, {"commander", incident::Channel::Phone, "电话"}, "复燃"};
    other.tell(id, reopen);
    const auto changed = refresh(desk);
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0]->activations.at(0).state, "response_3");
    EXPECT_TRUE(desk.console().archive().empty());
}

TEST(ConsoleRefresh, StaysWhereItWasWhenReadingFails)
{
    Desk desk;
    const IncidentId id = desk.call();
    Desk other(desk.shareRecord());
    other.tell(id, deaths(4));
    const app::IncidentPointer before = desk.now(id);
    desk.store.readsFailWith = base::ErrorCode::Io;
    EXPECT_FALSE(desk.console().refresh());
    EXPECT_EQ(desk.now(id), before);
    desk.store.readsFailWith = std::nullopt;
    EXPECT_EQ(refresh(desk).size(), 1U);
}
