#include "store/LostEnds.h"
#include "store/Maintenance.h"
#include "unit/store/StoreFixture.h"

#include "store/FileInspection.h"

#include <filesystem>

using namespace storetest;
namespace fs = std::filesystem;

namespace {

/// A record of three events that this machine remembers, and a copy of it as it was then.
class SeenEndsTest : public RecordTest {
protected:
    const fs::path seenEnds{folder.file("seen-ends")};
    const std::string copy = folder.file("copy.db");

    void SetUp() override
    {
        makeRecord(3, remembering());
        fs::copy_file(path, copy);
    }
    [[nodiscard]] store::OpenOptions remembering() const
    {
        store::OpenOptions options;
        options.seenEnds = seenEnds;
        return options;
    }
    void append(const std::string &stream, std::int64_t expected, const std::string &payload)
    {
        const auto record = open(remembering());
        ASSERT_NE(record, nullptr);
        ASSERT_TRUE(record->append(stream, expected, std::vector{note(payload)}, Noon));
    }
    /// What an attacker does who has an old copy: nothing in the file itself tells.
    void putBack() { fs::copy_file(copy, path, fs::copy_options::overwrite_existing); }
    [[nodiscard]] store::VerifyReport verify() const
    {
        auto report = store::verifyRecord(path, seenEnds);
        EXPECT_TRUE(report);
        return report.value_or(store::VerifyReport{});
    }
    [[nodiscard]] store::SeenRecord seen() const
    {
        const auto seen = store::SeenEnds(seenEnds).of(store::resolvedPath(path));
        EXPECT_TRUE(seen);
        return seen.value_or(store::SeenRecord{});
    }
    /// Another record of `count` events, made somewhere else, comes into its place.
    void putForged(int count)
    {
        const std::string other = folder.file("forged.db");
        {
            const auto forged = store::SqliteEventStore::open(other);
            ASSERT_TRUE(forged);
            const std::vector events(static_cast<std::size_t>(count), note(R"({"text":"forged"})"));
            ASSERT_TRUE((*forged)->append("a", 0, events, Noon));
        }
        fs::rename(other, path);
    }
};

constexpr std::chrono::days Day{1};

} // namespace

TEST_F(SeenEndsTest, ARecordThatOnlyGrowsIsWhole)
{
    append("b", 0, R"({"text":"more"})");
    EXPECT_TRUE(verify().whole());
    EXPECT_EQ(verify().seen.upTo, 4);
    EXPECT_EQ(seen().trail.back().position, 4);
    EXPECT_EQ(seen().trail.back().recorded, Noon);
    EXPECT_TRUE(seen().lost.empty());
}

TEST_F(SeenEndsTest, AnOpenRecordIsRememberedAtTheNextLookForNews)
{
    const auto window = open(remembering());
    ASSERT_NE(window, nullptr);
    ASSERT_TRUE(window->append("b", 0, std::vector{note()}, Noon));
    ASSERT_TRUE(window->poll());
    EXPECT_EQ(seen().trail.back().position, 4) << "a power cut now would not make it forget";
    EXPECT_FALSE(window->memoryProblem());
}

TEST_F(SeenEndsTest, ARecordCutOffAtItsEndIsFound)
{
    append("b", 0, R"({"text":"gone"})");
    append("b", 1, R"({"text":"gone too"})");
    putBack();
    EXPECT_TRUE(store::verifyRecord(path)->whole()) << "the chain alone cannot tell";
    const store::VerifyReport report = verify();
    EXPECT_EQ(report.asSeen.firstBadPosition, 4);
    EXPECT_TRUE(report.asSeen.cutOff);
    EXPECT_FALSE(report.asSeen.liesBefore) << "the third was the last once, and stands";
    EXPECT_EQ(report.asSeen.reason,
        "it was cut off behind event 3: this machine saw it go on to event 5 of 2025-11-25T12:00:00.000+08:00; up to "
        "event 3 it is as this machine saw it");
}

TEST_F(SeenEndsTest, AnEventTakenOutInTheMiddleIsNotCalledACut)
{
    append("b", 0, R"({"text":"more"})");
    putForged(3); // as long as a record of four from which one was taken
    const store::VerifyReport report = verify();
    EXPECT_TRUE(report.asSeen.liesBefore) << report.asSeen.reason;
}

TEST_F(SeenEndsTest, WhatStandsBeforeACutIsNotVouchedForUnlessItWasSeen)
{
    putForged(1);
    const store::VerifyReport report = verify();
    EXPECT_EQ(report.asSeen.firstBadPosition, 2);
    EXPECT_TRUE(report.asSeen.cutOff);
    EXPECT_TRUE(report.asSeen.liesBefore);
    EXPECT_NE(report.asSeen.reason.find("this machine saw nothing of what stands there"), std::string::npos)
        << report.asSeen.reason;
}

TEST_F(SeenEndsTest, ARecordMadeAnewWithAllItsHashesIsFound)
{
    putForged(4);
    EXPECT_TRUE(store::verifyRecord(path)->whole());
    const store::VerifyReport report = verify();
    EXPECT_EQ(report.asSeen.firstBadPosition, 3);
    EXPECT_TRUE(report.asSeen.liesBefore) << "it may be the second that was replaced";
    EXPECT_FALSE(report.asSeen.cutOff);
    EXPECT_NE(report.asSeen.reason.find("another event stands there"), std::string::npos) << report.asSeen.reason;
}

TEST_F(SeenEndsTest, AReplacedEventCountsForMoreThanACut)
{
    append("b", 0, R"({"text":"more"})"); // 3 and 4 are remembered
    putForged(3);
    const store::VerifyReport report = verify();
    EXPECT_EQ(report.asSeen.firstBadPosition, 3);
    EXPECT_FALSE(report.asSeen.cutOff);
    EXPECT_TRUE(report.asSeen.liesBefore);
}

TEST_F(SeenEndsTest, ACutStaysACutHoweverTheRecordGoesOn)
{
    append("b", 0, R"({"text":"gone"})");
    putBack();
    for (int n = 0; n < 3; ++n)
        append("c", n, R"({"text":"later"})");
    ASSERT_EQ(seen().lost.size(), 1U);
    EXPECT_EQ(seen().lost.front().end.position, 4);
    EXPECT_EQ(seen().lost.front().found.position, 3);
    EXPECT_EQ(seen().trail.back().position, 6);
    const store::VerifyReport report = verify();
    EXPECT_EQ(report.asSeen.firstBadPosition, 4);
    EXPECT_TRUE(report.asSeen.cutOff) << report.asSeen.reason;
    EXPECT_NE(report.asSeen.reason.find("cut off behind event 3"), std::string::npos) << report.asSeen.reason;
    EXPECT_EQ(report.seen.upTo, 3) << "what was seen since was seen of what came after";
}

TEST_F(SeenEndsTest, AnEndTakenOutUnderAnOpenRecordIsLostAsWell)
{
    append("b", 0, R"({"text":"gone"})");
    const auto window = open(remembering());
    ASSERT_NE(window, nullptr);
    putBack();
    const auto other = open(beside()); // the connection of the window keeps the pages it has
    ASSERT_NE(other, nullptr);
    ASSERT_TRUE(other->append("c", 0, std::vector{note(), note()}, Noon));
    ASSERT_TRUE(window->poll());
    EXPECT_EQ(verify().asSeen.firstBadPosition, 4);
}

TEST_F(SeenEndsTest, AFileThatIsGoneAndBegunAnewIsFound)
{
    fs::remove(path);
    EXPECT_EQ(store::furthestSeen(path, seenEnds)->position, 3);
    makeRecord(1, remembering());
    const store::VerifyReport report = verify();
    EXPECT_EQ(report.asSeen.firstBadPosition, 1) << "it was empty when that was found";
    EXPECT_TRUE(report.asSeen.cutOff);
}

TEST_F(SeenEndsTest, NobodyWritesOnWithoutKnowingWhy)
{
    append("b", 0, R"({"text":"gone"})");
    putBack();
    const auto sound = open(remembering())->requireUnaltered("a");
    ASSERT_FALSE(sound);
    EXPECT_EQ(sound.error().code, base::ErrorCode::Corrupt);
    EXPECT_NE(sound.error().detail.find("event 4: it was cut off behind event 3"), std::string::npos)
        << sound.error().detail;
    EXPECT_NE(sound.error().detail.find("accept-end"), std::string::npos);
}

TEST_F(SeenEndsTest, WhoKnowsWhySaysSoAndItStaysRemembered)
{
    append("b", 0, R"({"text":"gone"})");
    putBack();
    for (const char *none : {"", "  ", "two\nlines"})
        EXPECT_EQ(codeOf(store::acceptLostEnds(path, seenEnds, none, Noon)), base::ErrorCode::Invalid) << none;
    const auto accepted = store::acceptLostEnds(path, seenEnds, "换盘时用了旧备份", Noon + std::chrono::minutes{5});
    ASSERT_TRUE(accepted);
    ASSERT_EQ(accepted->size(), 1U);
    EXPECT_TRUE(verify().whole());
    EXPECT_TRUE(open(remembering())->requireUnaltered("a"));
    ASSERT_EQ(verify().seen.accepted.size(), 1U);
    const store::AcceptedLoss told = verify().seen.accepted.front();
    EXPECT_EQ(told.end.position, 4);
    EXPECT_EQ(told.recordEnded, 3);
    EXPECT_EQ(told.because, "换盘时用了旧备份");
    EXPECT_EQ(told.accepted, Noon + std::chrono::minutes{5});
    EXPECT_EQ(store::acceptLostEnds(path, seenEnds, "again", Noon).value().size(), 0U);
    append("b", 0, R"({"text":"after"})");
    EXPECT_TRUE(verify().whole());
    putBack();
    EXPECT_EQ(verify().asSeen.firstBadPosition, 4) << "what came behind it is held on to again";
}

TEST_F(SeenEndsTest, FromTheMomentOfAcceptingOnTheEndIsHeldOnToAgain)
{
    putForged(5);
    ASSERT_TRUE(store::acceptLostEnds(path, seenEnds, "搬到新机器", Noon));
    putBack();
    EXPECT_EQ(verify().asSeen.firstBadPosition, 4) << "nobody opened it for writing in between";
}

TEST_F(SeenEndsTest, WhatComesBackIsNotLostAnyMore)
{
    append("b", 0, R"({"text":"gone"})");
    const std::string whole = folder.file("whole.db");
    fs::copy_file(path, whole);
    putBack();
    ASSERT_NE(open(remembering()), nullptr);
    ASSERT_EQ(seen().lost.size(), 1U);
    ASSERT_TRUE(store::acceptLostEnds(path, seenEnds, "暂用旧副本", Noon));
    fs::copy_file(whole, path, fs::copy_options::overwrite_existing);
    EXPECT_TRUE(verify().whole());
    EXPECT_TRUE(verify().seen.accepted.empty()) << "it is there";
    ASSERT_NE(open(remembering()), nullptr);
    EXPECT_TRUE(seen().lost.empty());
    EXPECT_EQ(seen().trail.back().position, 4);
}

TEST_F(SeenEndsTest, WhatAnActOfOursReplacesIsNoLossWhatWasLostBeforeStaysSo)
{
    append("b", 0, R"({"text":"gone"})");
    putBack();
    append("c", 0, R"({"text":"replaced"})");
    const store::Replacing replacing(path, seenEnds);
    putForged(2);
    const auto given = replacing.done("restored from x", Noon);
    ASSERT_TRUE(given);
    ASSERT_FALSE(given->empty());
    EXPECT_EQ(given->back().position, 4);
    ASSERT_EQ(seen().lost.size(), 1U) << "the theft of before is not explained by it";
    EXPECT_EQ(seen().trail.back().position, 2);
    EXPECT_FALSE(verify().whole());
}

TEST_F(SeenEndsTest, WhoOnlyLooksRemembersNothing)
{
    const auto looked = store::verifyRecord(copy, seenEnds);
    ASSERT_TRUE(looked);
    EXPECT_TRUE(looked->whole());
    EXPECT_EQ(looked->seen.upTo, 0);
    EXPECT_FALSE(store::furthestSeen(copy, seenEnds));
}

TEST_F(SeenEndsTest, NothingIsRememberedOfADemonstration)
{
    const std::string demo = folder.file("demo.db");
    store::OpenOptions options = remembering();
    options.kind = store::RecordKind::Demo;
    ASSERT_TRUE(store::SqliteEventStore::open(demo, options).value()->append("a", 0, std::vector{note()}, Noon));
    EXPECT_FALSE(store::furthestSeen(demo, seenEnds));
}

TEST_F(SeenEndsTest, AMemoryThatCannotBeReadIsSaidAndPutAside)
{
    const fs::path file = fs::directory_iterator(seenEnds)->path();
    for (const std::string text : {"", "{", "[]", "7", R"({"trail":[{"position":"x"}],"lost":[],"accepted":[]})",
             R"({"trail":[]})", R"({"trail":[{"position":1,"hash":"x","recorded":"y"}],"lost":[],"accepted":[]})"}) {
        writeFile(file.string(), text);
        EXPECT_TRUE(verify().seen.problem) << text;
        EXPECT_TRUE(verify().whole()) << text;
    }
    const auto record = open(remembering());
    ASSERT_NE(record, nullptr);
    ASSERT_TRUE(record->memoryProblem());
    EXPECT_TRUE(fs::exists(file.string() + ".damaged"));
    EXPECT_EQ(seen().trail.back().position, 3) << "it is begun anew";
}

TEST_F(SeenEndsTest, AFolderInPlaceOfTheMemoryStopsNobody)
{
    const fs::path file = fs::directory_iterator(seenEnds)->path();
    fs::remove(file);
    fs::create_directory(file);
    EXPECT_TRUE(verify().seen.problem);
    const auto record = open(remembering());
    ASSERT_NE(record, nullptr);
    EXPECT_TRUE(record->append("b", 0, std::vector{note()}, Noon));
}

TEST_F(SeenEndsTest, RecordingGoesOnWhereNothingCanBeRemembered)
{
    writeFile(folder.file("plain"), "a file");
    store::OpenOptions options;
    options.seenEnds = folder.file("plain");
    const auto record = open(options);
    ASSERT_NE(record, nullptr);
    EXPECT_TRUE(record->append("b", 0, std::vector{note()}, Noon));
    EXPECT_EQ(record->lastPosition().value(), 4);
    EXPECT_TRUE(record->memoryProblem()) << "and says so";
}

TEST_F(SeenEndsTest, ALinkInItsPlaceIsNoWayAround)
{
    append("b", 0, R"({"text":"gone"})");
    fs::remove(path);
    fs::create_symlink(copy, path);
    EXPECT_EQ(verify().asSeen.firstBadPosition, 4);
}

TEST_F(SeenEndsTest, ALinkThatLeadsElsewhereAllAtOnceIsFound)
{
    const std::string link = folder.file("link.db");
    fs::create_symlink(path, link);
    {
        auto record = store::SqliteEventStore::open(link, remembering());
        ASSERT_TRUE(record);
        ASSERT_TRUE((*record)->append("b", 0, std::vector{note()}, Noon));
    }
    EXPECT_EQ(store::verifyRecord(link, seenEnds)->seen.upTo, 4);
    EXPECT_EQ(store::verifyRecord(path, seenEnds)->seen.upTo, 4) << "where it leads is remembered too";
    fs::remove(link);
    fs::create_symlink(copy, link);
    EXPECT_EQ(store::verifyRecord(link, seenEnds)->asSeen.firstBadPosition, 4);
}

TEST(Trail, TheFirstTheLastOfEachDayAndTheNewestAreKept)
{
    std::vector<store::SeenEnd> trail;
    std::int64_t position = 0;
    for (int day = 0; day < 3; ++day) {
        for (int minute = 0; minute < 100; ++minute)
            store::goOn(trail, {++position, "h", Noon + day * Day + std::chrono::minutes{minute}});
    }
    ASSERT_EQ(trail.size(), 103U);
    EXPECT_EQ(trail[0].position, 1);
    EXPECT_EQ(trail[1].position, 100);
    EXPECT_EQ(trail[2].position, 200);
    EXPECT_EQ(trail[3].position, 201) << "of the newest each one";
    for (int day = 3; day < 1000; ++day)
        store::goOn(trail, {++position, "h", Noon + day * Day});
    EXPECT_EQ(trail.size(), 400U);
    EXPECT_EQ(trail.front().position, 1);
    EXPECT_EQ(trail.back().position, position);
}
