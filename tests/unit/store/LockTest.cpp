#include "ChildProcess.h"
#include "RawSqlite.h"
#include "StoreFixture.h"

#include "store/RecordLock.h"

namespace {

using base::ErrorCode;
using storetest::beside;
using storetest::ChildProcess;
using storetest::codeOf;
using storetest::Noon;
using storetest::note;
using storetest::RawSqlite;
using storetest::reading;

class Lock : public storetest::RecordTest {
protected:
    /// A second program that opens the record, tells 1 and keeps it open.
    auto holder()
    {
        return [this](int pipe) {
            const auto record = store::SqliteEventStore::open(path);
            ChildProcess::tell(pipe, record ? 1 : 0);
            ::pause();
        };
    }
};

TEST_F(Lock, ASecondProgramLearnsWhoHasTheRecordOpen)
{
    makeRecord(1);
    const ChildProcess other(holder());
    ASSERT_EQ(other.next(), 1);
    const auto opened = store::SqliteEventStore::open(path);
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, ErrorCode::Busy);
    EXPECT_NE(opened.error().detail.find("process " + std::to_string(other.pid())), std::string::npos)
        << opened.error().detail;
    EXPECT_NE(opened.error().detail.find("store_test"), std::string::npos) << opened.error().detail;
}

TEST_F(Lock, TheHolderOfARecordCanBeAskedFor)
{
    makeRecord(1);
    EXPECT_FALSE(store::lockHolder(path).has_value());
    const ChildProcess other(holder());
    ASSERT_EQ(other.next(), 1);
    const auto found = store::lockHolder(path);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->process, other.pid());
    EXPECT_EQ(found->program, "store_test");
    EXPECT_FALSE(found->machine.empty());
}

TEST_F(Lock, TheLockOfAProgramThatDiedIsTakenOver)
{
    makeRecord(1);
    ChildProcess other(holder());
    ASSERT_EQ(other.next(), 1);
    other.kill();
    EXPECT_NE(open(), nullptr);
}

TEST_F(Lock, ReadersAndScriptsMayOpenBesideTheProgram)
{
    const auto record = open();
    ASSERT_NE(record, nullptr);
    const auto reader = open(reading());
    const auto script = open(beside());
    ASSERT_NE(reader, nullptr);
    ASSERT_NE(script, nullptr);
    const std::vector<app::NewEvent> events{note()};
    ASSERT_TRUE(script->append("a", 0, events, Noon));
    EXPECT_EQ(reader->lastPosition().value(), 1);
    EXPECT_EQ(codeOf(record->append("a", 0, events, Noon)), ErrorCode::Conflict);
    EXPECT_TRUE(record->append("a", 1, events, Noon));
}

TEST_F(Lock, PollSeesWhatAnotherProgramAppended)
{
    const auto record = open();
    ASSERT_NE(record, nullptr);
    std::int64_t heard = 0;
    const auto subscription = record->subscribe([&](std::int64_t position) { heard = position; });
    const ChildProcess other([this](int pipe) {
        const auto script = store::SqliteEventStore::open(path, beside());
        const std::vector<app::NewEvent> events{note(), note()};
        ChildProcess::tell(pipe, script && (*script)->append("a", 0, events, Noon) ? 1 : 0);
    });
    ASSERT_EQ(other.next(), 1);
    ASSERT_TRUE(record->poll());
    EXPECT_EQ(heard, 2);
}

TEST_F(Lock, AWriterGivesUpWithBusyWhileAnotherWrites)
{
    makeRecord(1);
    const auto record = open(beside());
    ASSERT_NE(record, nullptr);
    RawSqlite raw(path);
    ASSERT_EQ(raw.run("BEGIN IMMEDIATE"), SQLITE_OK);
    const std::vector<app::NewEvent> events{note()};
    EXPECT_EQ(codeOf(record->append("a", 1, events, Noon)), ErrorCode::Busy);
    EXPECT_EQ(record->readAll()->size(), 1u) << "reading goes on";
    ASSERT_EQ(raw.run("ROLLBACK"), SQLITE_OK);
    EXPECT_TRUE(record->append("a", 1, events, Noon));
}

// POSIX drops a process's locks on a file when any descriptor of it is closed; a look at the header must not do that.
TEST_F(Lock, OpeningTheRecordAgainInTheSameProgramKeepsTheLocksOfTheFirst)
{
    const auto record = open();
    ASSERT_NE(record, nullptr);
    const std::vector<app::NewEvent> events{note()};
    ASSERT_TRUE(record->append("a", 0, events, Noon));
    ASSERT_NE(open(reading()), nullptr); // opened, inspected and closed again
    const ChildProcess other([this](int pipe) {
        // The last connection to close takes the log away; with the locks of the first gone this one would think it is
        // the last.
        {
            const auto script = store::SqliteEventStore::open(path, beside());
        }
        ChildProcess::tell(pipe, ::access((path + "-wal").c_str(), F_OK) == 0 ? 1 : 0);
    });
    EXPECT_EQ(other.next(), 1) << "the log of an open record was taken away";
    EXPECT_TRUE(record->append("a", 1, events, Noon));
}

} // namespace
