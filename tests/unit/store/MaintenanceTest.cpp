#include "RawSqlite.h"
#include "StoreFixture.h"

#include "store/CanonicalRow.h"
#include "store/Maintenance.h"
#include "store/MemoryEventStore.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using storetest::codeOf;
using storetest::Noon;
using storetest::note;
using storetest::RawSqlite;
using storetest::readFile;
using storetest::writeFile;

class Maintenance : public storetest::RecordTest {
protected:
    std::string copy = folder.file("backup.db");

    /// Names of the files in the folder that belong to no finished operation.
    std::vector<std::string> leftovers()
    {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(folder.path())) {
            const std::string name = entry.path().filename().string();
            if (name.find(".partial") != std::string::npos || name.find(".restoring") != std::string::npos
                || name.ends_with(".lock"))
                names.push_back(name);
        }
        return names;
    }

    std::int64_t eventsIn(const std::string &file)
    {
        const auto report = store::verifyRecord(file);
        EXPECT_TRUE(report.has_value()) << (report ? "" : base::toString(report.error()));
        return report && report->whole() ? report->chain.events : -1;
    }

    void damageEvent(const std::string &file, int position)
    {
        ASSERT_EQ(
            RawSqlite(file).run("DROP TRIGGER event_is_never_changed; UPDATE event SET payload = '[]' WHERE position = "
                + std::to_string(position)),
            SQLITE_OK);
    }
};

TEST_F(Maintenance, ABackupIsTakenWhileTheRecordIsOpenAndHoldsAllOfIt)
{
    const auto record = open();
    ASSERT_NE(record, nullptr);
    const std::vector<app::NewEvent> events{note(), note(), note()};
    ASSERT_TRUE(record->append("a", 0, events, Noon));
    const auto done = store::backUpRecord(path, copy);
    ASSERT_TRUE(done.has_value()) << base::toString(done.error());
    EXPECT_EQ(eventsIn(copy), 3);
    ASSERT_TRUE(record->append("a", 3, events, Noon)) << "the record goes on";
    EXPECT_EQ(eventsIn(copy), 3);
    EXPECT_EQ(fs::status(copy).permissions() & fs::perms::all, fs::perms(0600));
}

TEST_F(Maintenance, ABackupDoesNotReplaceAFileUnlessAsked)
{
    makeRecord(2);
    writeFile(copy, "precious");
    EXPECT_EQ(codeOf(store::backUpRecord(path, copy)), ErrorCode::Refused);
    EXPECT_EQ(readFile(copy), "precious");
    ASSERT_TRUE(store::backUpRecord(path, copy, store::Overwrite::Allow));
    EXPECT_EQ(eventsIn(copy), 2);
    EXPECT_EQ(leftovers(), std::vector<std::string>{});
}

TEST_F(Maintenance, ABackupInThePlaceOfAnotherTakesNothingFromTheLogThatStoodBesideIt)
{
    makeRecord(2);
    ASSERT_TRUE(store::backUpRecord(path, copy));
    { // an earlier backup that somebody wrote to, with events in its log only, as after a crash
        store::OpenOptions own;
        own.exclusive = false;
        const auto earlier = store::SqliteEventStore::open(copy, own);
        ASSERT_TRUE(earlier.has_value());
        const std::vector<app::NewEvent> events{note(), note(), note()};
        ASSERT_TRUE((*earlier)->append("a", 2, events, Noon));
        fs::copy_file(copy, folder.file("crashed.db"));
        fs::copy_file(copy + "-wal", folder.file("crashed.db-wal"));
    }
    const std::string crashed = folder.file("crashed.db");
    ASSERT_EQ(eventsIn(crashed), 5) << "the log counts";
    ASSERT_TRUE(fs::exists(crashed + "-wal"));
    const auto done = store::backUpRecord(path, crashed, store::Overwrite::Allow);
    ASSERT_TRUE(done.has_value()) << base::toString(done.error());
    EXPECT_FALSE(fs::exists(crashed + "-wal"));
    EXPECT_FALSE(fs::exists(crashed + "-shm"));
    EXPECT_EQ(eventsIn(crashed), 2);
}

TEST_F(Maintenance, ABackupInThePlaceOfADamagedOneLeavesNoLogOfItBehind)
{
    makeRecord(2);
    writeFile(copy, "no record");
    writeFile(copy + "-wal", "remains of a log");
    const auto done = store::backUpRecord(path, copy, store::Overwrite::Allow);
    ASSERT_TRUE(done.has_value()) << base::toString(done.error());
    EXPECT_FALSE(fs::exists(copy + "-wal"));
    EXPECT_EQ(eventsIn(copy), 2);
}

TEST_F(Maintenance, ALogWithoutItsRecordIsNotTakenForTheLogOfWhatComes)
{
    makeRecord(2);
    writeFile(copy + "-wal", "remains of a log");
    EXPECT_EQ(codeOf(store::backUpRecord(path, copy)), ErrorCode::Refused);
    ASSERT_TRUE(store::backUpRecord(path, copy, store::Overwrite::Allow));
    EXPECT_FALSE(fs::exists(copy + "-wal"));

    const std::string place = folder.file("new.db");
    writeFile(place + "-wal", "remains of a log");
    const auto restored = store::restoreRecord(copy, place);
    ASSERT_TRUE(restored.has_value()) << base::toString(restored.error());
    EXPECT_EQ(restored->keptAt, std::nullopt);
    EXPECT_FALSE(fs::exists(place + "-wal"));
    EXPECT_EQ(readFile(place + ".before-restore-wal"), "remains of a log");
}

TEST_F(Maintenance, ABackupDoesNotReplaceARecordThatSomebodyHasOpen)
{
    makeRecord(2);
    store::OpenOptions own;
    const auto other = store::SqliteEventStore::open(copy, own);
    ASSERT_TRUE(other.has_value());
    EXPECT_EQ(codeOf(store::backUpRecord(path, copy, store::Overwrite::Allow)), ErrorCode::Busy);
    const std::vector<app::NewEvent> events{note()};
    EXPECT_TRUE((*other)->append("a", 0, events, Noon)) << "it goes on";
}

TEST_F(Maintenance, ABackupNeverTakesThePlaceOfItsOwnRecord)
{
    makeRecord(2);
    EXPECT_EQ(codeOf(store::backUpRecord(path, path, store::Overwrite::Allow)), ErrorCode::Invalid);
    EXPECT_EQ(eventsIn(path), 2);
}

TEST_F(Maintenance, ADamagedRecordGivesNoBackupThatLooksGood)
{
    makeRecord(3);
    damageEvent(path, 2);
    const auto done = store::backUpRecord(path, copy);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::Corrupt);
    EXPECT_NE(done.error().detail.find("event 2"), std::string::npos) << done.error().detail;
    EXPECT_FALSE(fs::exists(copy));
    EXPECT_EQ(leftovers(), std::vector<std::string>{});
}

TEST_F(Maintenance, ABackupToAFolderThatIsNotThereFails)
{
    makeRecord(1);
    const std::string nowhere = folder.file("no/backup.db");
    const auto done = store::backUpRecord(path, nowhere);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::NotFound);
    EXPECT_EQ(done.error().subject, nowhere);
    EXPECT_NE(done.error().detail.find("the folder " + folder.file("no") + " does not exist"), std::string::npos)
        << done.error().detail;
    EXPECT_EQ(codeOf(store::restoreRecord(path, nowhere)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(store::backUpRecord(folder.file("missing.db"), copy)), ErrorCode::NotFound);
}

TEST_F(Maintenance, NamesWithQuotesAndSpacesAreNames)
{
    makeRecord(1);
    const std::string odd = folder.file("it's a 备份.db");
    ASSERT_TRUE(store::backUpRecord(path, odd));
    EXPECT_EQ(eventsIn(odd), 1);
}

TEST_F(Maintenance, RestoreBringsTheBackupAndKeepsWhatWasThere)
{
    makeRecord(2);
    ASSERT_TRUE(store::backUpRecord(path, copy));
    {
        const auto record = open();
        const std::vector<app::NewEvent> events{note()};
        ASSERT_TRUE(record->append("a", 2, events, Noon));
    }
    const auto restored = store::restoreRecord(copy, path);
    ASSERT_TRUE(restored.has_value()) << base::toString(restored.error());
    EXPECT_EQ(restored->keptAt, path + ".before-restore");
    EXPECT_EQ(eventsIn(path), 2);
    EXPECT_EQ(eventsIn(*restored->keptAt), 3);
    EXPECT_EQ(eventsIn(copy), 2);
    EXPECT_NE(open(), nullptr);

    const auto again = store::restoreRecord(copy, path);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->keptAt, path + ".before-restore-2");
    EXPECT_EQ(eventsIn(path + ".before-restore"), 3) << "what was kept before is kept";
    EXPECT_EQ(leftovers(), std::vector<std::string>{});
}

TEST_F(Maintenance, RestoreReplacesADamagedRecordTogetherWithItsLog)
{
    makeRecord(2);
    ASSERT_TRUE(store::backUpRecord(path, copy));
    std::string bytes = readFile(path);
    bytes.replace(100, 300, std::string(300, '\xff'));
    writeFile(path, bytes);
    writeFile(path + "-wal", "remains of a log");
    const auto restored = store::restoreRecord(copy, path);
    ASSERT_TRUE(restored.has_value()) << base::toString(restored.error());
    EXPECT_EQ(eventsIn(path), 2);
    EXPECT_TRUE(readFile(*restored->keptAt) == bytes);
    EXPECT_EQ(readFile(*restored->keptAt + "-wal"), "remains of a log");
}

TEST_F(Maintenance, RestoreToAnEmptyPlaceKeepsNothing)
{
    makeRecord(2);
    ASSERT_TRUE(store::backUpRecord(path, copy));
    const auto restored = store::restoreRecord(copy, folder.file("new.db"));
    ASSERT_TRUE(restored.has_value());
    EXPECT_EQ(restored->keptAt, std::nullopt);
    EXPECT_EQ(eventsIn(folder.file("new.db")), 2);
}

TEST_F(Maintenance, RestoreRefusesADamagedBackupAndChangesNothing)
{
    makeRecord(3);
    ASSERT_TRUE(store::backUpRecord(path, copy));
    damageEvent(copy, 3);
    EXPECT_EQ(codeOf(store::restoreRecord(copy, path)), ErrorCode::Corrupt);
    EXPECT_EQ(eventsIn(path), 3);
    EXPECT_FALSE(fs::exists(path + ".before-restore"));
}

TEST_F(Maintenance, RestoreWaitsForNobodyWhoHasTheRecordOpen)
{
    makeRecord(1);
    ASSERT_TRUE(store::backUpRecord(path, copy));
    const auto record = open();
    ASSERT_NE(record, nullptr);
    EXPECT_EQ(codeOf(store::restoreRecord(copy, path)), ErrorCode::Busy);
}

TEST_F(Maintenance, RestoreNeverMixesDemonstrationAndLive)
{
    makeRecord(1);
    const std::string demo = folder.file("demo.db");
    {
        store::OpenOptions options;
        options.kind = store::RecordKind::Demo;
        ASSERT_TRUE(store::SqliteEventStore::open(demo, options));
    }
    EXPECT_EQ(codeOf(store::restoreRecord(demo, path)), ErrorCode::Foreign);
    writeFile(copy, "the diary of somebody else");
    EXPECT_EQ(codeOf(store::restoreRecord(path, copy)), ErrorCode::Foreign);
    EXPECT_EQ(readFile(copy), "the diary of somebody else");
    EXPECT_EQ(eventsIn(path), 1);
}

TEST_F(Maintenance, VerifyReportsADamagedPage)
{
    makeRecord(500);
    std::string bytes = readFile(path);
    const std::size_t middle = bytes.size() / 2 / 4096 * 4096;
    bytes.replace(middle, 4096, std::string(4096, '\x07'));
    writeFile(path, bytes);
    const auto report = store::verifyRecord(path);
    ASSERT_TRUE(report.has_value()) << base::toString(report.error());
    EXPECT_FALSE(report->whole());
    EXPECT_FALSE(report->damage.empty());
}

TEST_F(Maintenance, StatisticsCountWhatIsThere)
{
    {
        const auto record = open();
        ASSERT_NE(record, nullptr);
        const std::vector<app::NewEvent> events{note(), note()};
        const std::vector<app::ReadModelRow> rows{{"board", "a", "{}"}, {"board", "b", "{}"}};
        ASSERT_TRUE(record->append("a", 0, events, Noon, rows));
        ASSERT_TRUE(record->append("b", 0, events, Noon + std::chrono::hours(1)));
        const auto figures = store::recordStatistics(path); // beside the open record
        ASSERT_TRUE(figures.has_value()) << base::toString(figures.error());
        EXPECT_EQ(figures->events, 4);
        EXPECT_EQ(figures->streams, 2);
        EXPECT_EQ(figures->readModelRows, 2);
        EXPECT_EQ(figures->schema, 1);
        EXPECT_EQ(figures->kind, store::RecordKind::Live);
        EXPECT_EQ(figures->firstRecorded, Noon);
        EXPECT_EQ(figures->lastRecorded, Noon + std::chrono::hours(1));
        EXPECT_EQ(figures->head, record->verify()->head);
    }
    EXPECT_EQ(store::recordStatistics(path)->bytes, fs::file_size(path));
}

TEST_F(Maintenance, StatisticsOfAnEmptyRecord)
{
    ASSERT_NE(open(), nullptr);
    const auto figures = store::recordStatistics(path);
    ASSERT_TRUE(figures.has_value());
    EXPECT_EQ(figures->events, 0);
    EXPECT_EQ(figures->firstRecorded, std::nullopt);
    EXPECT_EQ(figures->head, std::string(64, '0'));
}

TEST(ExportJsonLines, AReaderCanComputeEveryHashAgain)
{
    store::MemoryEventStore record;
    const std::vector<app::NewEvent> events{
        {"noted", Noon - std::chrono::milliseconds(1), "值班员", R"({"text":"电梯\n困人"})"},
        {"noted", Noon, "\"quoted\"", R"({"n":1.50})"}};
    ASSERT_TRUE(record.append("incident/2025-0001", 0, events, Noon));
    std::ostringstream out;
    ASSERT_EQ(store::exportJsonLines(record, out).value(), 2);

    std::istringstream in(out.str());
    std::string line, previous(64, '0');
    int lines = 0;
    while (std::getline(in, line)) {
        const auto json = nlohmann::json::parse(line);
        app::StoredEvent event;
        event.position = json["position"];
        event.stream = json["stream"];
        event.version = json["version"];
        event.type = json["type"];
        event.happened = base::parseIso(json["happened"].get<std::string>()).value();
        event.recorded = base::parseIso(json["recorded"].get<std::string>()).value();
        event.actor = json["actor"];
        const std::size_t from = line.find("\"payload\":") + 10;
        event.payload = line.substr(from, line.find(",\"previous_hash\"") - from);
        event.previousHash = json["previous_hash"];
        EXPECT_EQ(event.previousHash, previous);
        EXPECT_EQ(json["hash"], store::rowHash(event));
        previous = json["hash"];
        ++lines;
    }
    EXPECT_EQ(lines, 2);
}

TEST(ExportJsonLines, APayloadThatIsNoObjectOfOneLineStaysOnOneLine)
{
    store::MemoryEventStore record;
    const std::vector<app::NewEvent> events{note("{\n}"), note("no JSON")};
    ASSERT_TRUE(record.append("a", 0, events, Noon));
    std::ostringstream out;
    ASSERT_TRUE(store::exportJsonLines(record, out));
    const std::string text = out.str();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
    EXPECT_NE(text.find(R"("payload_text":"{\n}")"), std::string::npos) << text;
}

TEST(ExportJsonLines, ManyEventsComeInOrderAndAStreamThatFailsIsAnError)
{
    store::MemoryEventStore record;
    const std::vector<app::NewEvent> events(1201, note());
    ASSERT_TRUE(record.append("a", 0, events, Noon));
    std::ostringstream out;
    EXPECT_EQ(store::exportJsonLines(record, out).value(), 1201);
    EXPECT_NE(out.str().find("{\"position\":1201,"), std::string::npos);
    std::ostringstream broken;
    broken.setstate(std::ios::badbit);
    EXPECT_EQ(codeOf(store::exportJsonLines(record, broken)), ErrorCode::Io);
}

} // namespace
