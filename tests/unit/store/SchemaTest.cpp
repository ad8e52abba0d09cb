#include "RawSqlite.h"
#include "StoreFixture.h"

#include "store/Maintenance.h"
#include "store/Schema.h"
#include "store/SqliteConnection.h"

#include <filesystem>

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using storetest::codeOf;
using storetest::Noon;
using storetest::note;
using storetest::RawSqlite;

constexpr const char *Released = FIXTURE_DIR "/store/schema-1.db";

/// A copy of the record as the first release wrote it.
class ReleasedSchema : public storetest::RecordTest {
protected:
    void SetUp() override
    {
        fs::copy_file(Released, path);
        fs::permissions(path, fs::perms(0600));
    }

    std::vector<store::SchemaStep> stepsWith(std::vector<std::string> statements)
    {
        std::vector<store::SchemaStep> steps(store::schemaSteps().begin(), store::schemaSteps().end());
        steps.push_back({2, std::move(statements)});
        return steps;
    }

    std::unique_ptr<store::SqliteConnection> connect()
    {
        auto connection = store::SqliteConnection::open({path, false, false, std::chrono::milliseconds(0)});
        EXPECT_TRUE(connection.has_value());
        return connection ? std::move(*connection) : nullptr;
    }
};

TEST_F(ReleasedSchema, TheRecordOfTheFirstReleaseOpensWholeAndGoesOn)
{
    const auto record = open();
    ASSERT_NE(record, nullptr);
    const auto events = record->readAll();
    ASSERT_TRUE(events.has_value());
    ASSERT_EQ(events->size(), 3u);
    EXPECT_EQ((*events)[0].payload, R"({"text":"电梯困人"})");
    EXPECT_EQ((*events)[2].stream, "incident/2025-0002");
    EXPECT_EQ(record->readModel("board")->size(), 2u);
    const auto report = record->verify();
    EXPECT_EQ(report->firstBadPosition, 0) << report->reason;
    EXPECT_EQ(report->head, "31c31a5a21b007b10f9a74f0d3b617acfe890cb1dd88e62fddf836a63aacc245")
        << "the canonical row must never change";
    const std::vector<app::NewEvent> events2{note()};
    EXPECT_TRUE(record->append("incident/2025-0001", 2, events2, Noon));
}

TEST_F(ReleasedSchema, IsTheSchemaThatANewRecordOfThisVersionHas)
{
    const auto report = store::verifyRecord(path);
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->damage, std::vector<std::string>{});
}

TEST_F(ReleasedSchema, AnUpgradeKeepsACopyFirst)
{
    const auto steps =
        stepsWith({"CREATE TABLE note (text TEXT NOT NULL) STRICT", "INSERT INTO note VALUES ('upgraded')"});
    {
        const auto connection = connect();
        ASSERT_NE(connection, nullptr);
        const auto upgraded = store::upgradeRecord(*connection, path, steps);
        ASSERT_TRUE(upgraded.has_value()) << base::toString(upgraded.error());
        EXPECT_TRUE(store::upgradeRecord(*connection, path, steps)) << "a second time there is nothing to do";
    }
    EXPECT_EQ(RawSqlite(path).text("PRAGMA user_version"), "2");
    EXPECT_EQ(RawSqlite(path).text("SELECT text FROM note"), "upgraded");
    EXPECT_EQ(RawSqlite(path).text("SELECT count(*) FROM event"), "3");

    const std::string kept = path + ".before-schema-1";
    const auto copy = store::verifyRecord(kept);
    ASSERT_TRUE(copy.has_value()) << base::toString(copy.error());
    EXPECT_TRUE(copy->whole());
    EXPECT_EQ(copy->chain.events, 3);
    EXPECT_FALSE(fs::exists(kept + "-2"));
}

TEST_F(ReleasedSchema, AnUpgradeThatFailsChangesNothing)
{
    const auto steps = stepsWith({"CREATE TABLE note (text TEXT)", "CREATE TABLE event (again TEXT)"});
    {
        const auto connection = connect();
        ASSERT_NE(connection, nullptr);
        EXPECT_FALSE(store::upgradeRecord(*connection, path, steps));
    }
    EXPECT_EQ(RawSqlite(path).text("PRAGMA user_version"), "1");
    EXPECT_EQ(RawSqlite(path).text("SELECT count(*) FROM sqlite_schema WHERE name = 'note'"), "0");
    EXPECT_NE(open(), nullptr);
}

TEST_F(ReleasedSchema, AReaderDoesNotUpgradeAndSaysWhatToDo)
{
    const auto connection = connect();
    ASSERT_NE(connection, nullptr);
    const auto read = store::requireCurrentSchema(*connection, path, stepsWith({}));
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, ErrorCode::Refused);
    EXPECT_NE(read.error().detail.find("open it once for writing"), std::string::npos) << read.error().detail;
    EXPECT_TRUE(store::requireCurrentSchema(*connection, path));
}

TEST_F(ReleasedSchema, AnUpgradeDoesNotTouchWhatANewerVersionWrote)
{
    ASSERT_EQ(RawSqlite(path).run("PRAGMA user_version = 3"), SQLITE_OK);
    const auto connection = connect();
    ASSERT_NE(connection, nullptr);
    EXPECT_EQ(codeOf(store::upgradeRecord(*connection, path, stepsWith({}))), ErrorCode::Newer);
    EXPECT_FALSE(fs::exists(path + ".before-schema-3"));
}

} // namespace
