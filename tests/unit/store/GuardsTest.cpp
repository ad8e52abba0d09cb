#include "RawSqlite.h"
#include "StoreFixture.h"

#include "store/Maintenance.h"

namespace {

using base::ErrorCode;
using storetest::RawSqlite;
using storetest::RecordTest;

const std::string Zeros(64, '0');
const std::string Ones(64, '1');

class Guards : public RecordTest {
protected:
    void SetUp() override { makeRecord(4); }

    /// Five values of a row from the outside: position, stream, version, previous hash.
    static std::string row(int position, const std::string &stream, int version, const std::string &previous)
    {
        return "(position, stream, version, type, happened, recorded, actor, payload, previous_hash, hash) VALUES ("
            + std::to_string(position) + ", '" + stream + "', " + std::to_string(version) + ", 't', 0, 0, 'x', '{}', '"
            + previous + "', '" + Ones + "')";
    }

    /// Alters a row in a way the guards cannot see, and puts them up again.
    void tamper(const std::string &sql)
    {
        RawSqlite raw(path);
        const std::string names[] = {"event_is_never_changed", "event_is_never_deleted", "event_is_added_at_the_end"};
        std::string restore;
        for (const std::string &name : names) {
            restore += raw.text("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'") + ";\n";
            ASSERT_EQ(raw.run("DROP TRIGGER " + name), SQLITE_OK);
        }
        ASSERT_EQ(raw.run(sql), SQLITE_OK) << raw.message();
        ASSERT_EQ(raw.run(restore), SQLITE_OK) << raw.message();
    }

    app::ChainReport verify()
    {
        const auto report = store::verifyRecord(path);
        EXPECT_TRUE(report.has_value()) << (report ? "" : base::toString(report.error()));
        return report ? report->chain : app::ChainReport{};
    }
};

TEST_F(Guards, AnotherProgramCannotChangeAnEvent)
{
    RawSqlite raw(path);
    EXPECT_EQ(raw.run("UPDATE event SET payload = '{}' WHERE position = 2"), SQLITE_CONSTRAINT);
    EXPECT_EQ(raw.message(), "an event is never changed");
    EXPECT_EQ(raw.run("UPDATE OR REPLACE event SET position = 1 WHERE position = 2"), SQLITE_CONSTRAINT);
}

TEST_F(Guards, AnotherProgramCannotDeleteAnEvent)
{
    RawSqlite raw(path);
    EXPECT_EQ(raw.run("DELETE FROM event WHERE position = 4"), SQLITE_CONSTRAINT);
    EXPECT_EQ(raw.message(), "an event is never deleted");
    EXPECT_EQ(raw.run("DELETE FROM event"), SQLITE_CONSTRAINT);
    EXPECT_EQ(raw.text("SELECT count(*) FROM event"), "4");
}

TEST_F(Guards, AnotherProgramCannotReplaceAnEventByInsertingOverIt)
{
    RawSqlite raw(path);
    const std::string head = raw.text("SELECT hash FROM event WHERE position = 4");
    EXPECT_EQ(raw.run("INSERT OR REPLACE INTO event " + row(4, "a", 4, head)), SQLITE_CONSTRAINT);
    // At the end, but over the (stream, version) of an older row.
    EXPECT_EQ(raw.run("INSERT OR REPLACE INTO event " + row(5, "a", 4, head)), SQLITE_CONSTRAINT);
    EXPECT_EQ(raw.run("INSERT INTO event " + row(5, "a", 4, head) + " ON CONFLICT DO UPDATE SET payload = 'x'"),
        SQLITE_CONSTRAINT);
    EXPECT_EQ(raw.text("SELECT group_concat(version) FROM event"), "1,2,3,4");
    EXPECT_EQ(raw.text("SELECT hash FROM event WHERE position = 4"), head);
}

TEST_F(Guards, AnEventIsOnlyAddedAtTheEndOfRecordStreamAndChain)
{
    RawSqlite raw(path);
    const std::string head = raw.text("SELECT hash FROM event WHERE position = 4");
    EXPECT_EQ(raw.run("INSERT INTO event " + row(6, "a", 5, head)), SQLITE_CONSTRAINT) << "a gap";
    EXPECT_EQ(raw.run("INSERT INTO event " + row(0, "b", 1, Zeros)), SQLITE_CONSTRAINT) << "before the first";
    EXPECT_EQ(raw.run("INSERT INTO event " + row(5, "a", 6, head)), SQLITE_CONSTRAINT) << "a version left out";
    EXPECT_EQ(raw.run("INSERT INTO event " + row(5, "b", 2, head)), SQLITE_CONSTRAINT)
        << "a stream that does not begin at 1";
    EXPECT_EQ(raw.run("INSERT INTO event " + row(5, "a", 5, Ones)), SQLITE_CONSTRAINT) << "off the chain";
    EXPECT_EQ(raw.run("INSERT INTO event " + row(5, "a", 5, head)), SQLITE_OK) << raw.message();
}

TEST_F(Guards, ReadModelsAreFree)
{
    RawSqlite raw(path);
    EXPECT_EQ(raw.run("INSERT INTO read_model VALUES ('board', 'a', '{}'); DELETE FROM read_model"), SQLITE_OK)
        << raw.message();
}

TEST_F(Guards, AChangeBehindTheBackIsFoundAtItsPosition)
{
    tamper("UPDATE event SET payload = '{\"deaths\":0}' WHERE position = 3");
    const app::ChainReport report = verify();
    EXPECT_EQ(report.firstBadPosition, 3);
    EXPECT_NE(report.reason.find("changed after it was recorded"), std::string::npos) << report.reason;
}

TEST_F(Guards, ADeletionBehindTheBackIsFoundAtItsPosition)
{
    tamper("DELETE FROM event WHERE position = 2");
    EXPECT_EQ(verify().firstBadPosition, 2);
}

TEST_F(Guards, AnInventedEventIsFoundAtItsPosition)
{
    RawSqlite raw(path);
    ASSERT_EQ(raw.run("INSERT INTO event " + row(5, "a", 5, raw.text("SELECT hash FROM event WHERE position = 4"))),
        SQLITE_OK);
    EXPECT_EQ(verify().firstBadPosition, 5);
}

TEST_F(Guards, ARecordWhoseLastEventWasChangedIsNotWrittenOn)
{
    tamper("UPDATE event SET actor = 'somebody else' WHERE position = 4");
    const auto opened = store::SqliteEventStore::open(path);
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, ErrorCode::Corrupt);
    EXPECT_NE(opened.error().detail.find("db verify"), std::string::npos) << opened.error().detail;
    EXPECT_TRUE(store::SqliteEventStore::open(path, storetest::reading())) << "it can still be read";
}

TEST_F(Guards, ARecordWithoutItsGuardsIsNotWrittenOnAndVerifySaysWhichIsMissing)
{
    ASSERT_EQ(RawSqlite(path).run("DROP TRIGGER event_is_never_deleted"), SQLITE_OK);
    const auto opened = store::SqliteEventStore::open(path);
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, ErrorCode::Corrupt);

    const auto report = store::verifyRecord(path);
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->chain.firstBadPosition, 0);
    EXPECT_FALSE(report->whole());
    EXPECT_EQ(report->damage, std::vector<std::string>{"the trigger event_is_never_deleted is missing"});
}

TEST_F(Guards, AGuardThatWasWeakenedOrAddedIsNoticed)
{
    ASSERT_EQ(RawSqlite(path).run(
                  "DROP TRIGGER event_is_never_changed; CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event "
                  "BEGIN SELECT 1; END; CREATE TABLE extra (a)"),
        SQLITE_OK);
    const auto report = store::verifyRecord(path);
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->damage,
        (std::vector<std::string>{
            "the trigger event_is_never_changed was altered", "the table extra does not belong here"}));
}

} // namespace
