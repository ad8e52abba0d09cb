#include "unit/app/Desk.h"

using namespace desk;

namespace {

const identity::Directory Directory{{{"commander", "", {"0000-0001", "0000-0002"}}}};
const identity::Directory Newer{{{"commander", "", {"0000-0003"}}, {"police", "", {"0000-0004"}}}};

} // namespace

TEST(ConsoleRegisters, FindsTheLastDirectoryAndRosterInTheRecord)
{
    Desk desk;
    const identity::Roster roster{
        {{at("2026-11-25 00:00"), at("2026-11-25 08:00"), identity::ShiftRole::Lead, "带班领导", ""}}};
    ASSERT_TRUE(desk.console().replaceDirectory(Directory));
    ASSERT_TRUE(desk.console().replaceDirectory(Newer));
    ASSERT_TRUE(desk.console().replaceRoster(roster, "总值班室"));
    desk.open();
    EXPECT_EQ(desk.console().directory(), Newer);
    EXPECT_EQ(desk.console().roster(), roster);
    const auto kept = desk.store.record().readStream("directory").value();
    EXPECT_EQ(kept.size(), 2U) << "the earlier one stays in the record";
    EXPECT_EQ(desk.store.record().readStream("roster").value().at(0).actor, "总值班室");
}

TEST(ConsoleRegisters, KeepsTheOldOneWhenTheRecordCannotBeWritten)
{
    Desk desk;
    ASSERT_TRUE(desk.console().replaceDirectory(Directory));
    desk.store.appendsFailWith = base::ErrorCode::Full;
    const auto replaced = desk.console().replaceDirectory(Newer);
    ASSERT_FALSE(replaced);
    EXPECT_EQ(replaced.error().code, base::ErrorCode::Full);
    EXPECT_EQ(desk.console().directory(), Directory);
    ASSERT_FALSE(desk.console().replaceRoster({}));
}

TEST(ConsoleRegisters, ReplacesWhatAnotherProgramReplacedMeanwhile)
{
    Desk desk;
    Desk other(desk.shareRecord());
    ASSERT_TRUE(other.console().replaceDirectory(Directory));
    ASSERT_TRUE(desk.console().replaceDirectory(Newer));
    EXPECT_EQ(desk.console().directory(), Newer);
    ASSERT_TRUE(other.console().refresh());
    EXPECT_EQ(other.console().directory(), Newer);
}

TEST(ConsoleRegisters, NamesAnEventThatDoesNotBelongThere)
{
    Desk desk;
    const app::NewEvent stray = desk.codec.encodeRegister(app::RosterReplaced{});
    ASSERT_TRUE(desk.store.record().append("directory", 0, {&stray, 1}, desk.clock.now()));
    const auto opened = desk.tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(opened.error().subject, "directory");
}
