#include "store/MemoryEventStore.h"
#include "store/SqliteEventStore.h"
#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <optional>

namespace {

using app::EventStore;
using app::NewEvent;
using app::ReadModelRow;
using app::StoredEvent;
using base::ErrorCode;
using std::chrono::milliseconds;

constexpr base::Instant Noon{milliseconds{1'764'043'200'000}}; // 2025-11-25T12:00:00+08:00

struct InMemory {
    std::unique_ptr<EventStore> open() { return std::make_unique<store::MemoryEventStore>(); }
    std::unique_ptr<EventStore> openBeside(const EventStore &first)
    {
        return store::MemoryEventStore::sharing(dynamic_cast<const store::MemoryEventStore &>(first));
    }
};

struct InSqlite {
    support::TempDir folder;
    std::unique_ptr<EventStore> openFile(bool exclusive)
    {
        store::OpenOptions options;
        options.exclusive = exclusive;
        auto opened = store::SqliteEventStore::open(folder.file("fengsui.db"), options);
        EXPECT_TRUE(opened.has_value()) << (opened ? "" : base::toString(opened.error()));
        return opened ? std::move(*opened) : nullptr;
    }
    std::unique_ptr<EventStore> open() { return openFile(true); }
    std::unique_ptr<EventStore> openBeside(const EventStore &) { return openFile(false); }
};

NewEvent event(std::string payload, std::string type = "fact-reported")
{
    return {std::move(type), Noon - std::chrono::minutes(3), "市应急局 值班员", std::move(payload)};
}

template <class Factory>
class EventStoreContract : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_store = m_factory.open();
        ASSERT_NE(m_store, nullptr);
    }

    EventStore &record() { return *m_store; }
    std::unique_ptr<EventStore> secondWriter() { return m_factory.openBeside(*m_store); }

    base::Result<app::AppendReceipt> append(const std::string &stream, std::int64_t expected,
        std::vector<NewEvent> events, std::vector<ReadModelRow> rows = {})
    {
        return m_store->append(stream, expected, events, Noon, rows);
    }

    std::vector<StoredEvent> all(std::int64_t after = 0, std::int64_t limit = 0)
    {
        auto read = m_store->readAll(after, limit);
        EXPECT_TRUE(read.has_value());
        return read.value_or(std::vector<StoredEvent>{});
    }

    std::vector<std::string> payloadsOf(const std::vector<StoredEvent> &events)
    {
        std::vector<std::string> payloads;
        for (const StoredEvent &each : events)
            payloads.push_back(each.payload);
        return payloads;
    }

    std::vector<ReadModelRow> rowsOf(const std::string &model)
    {
        auto rows = m_store->readModel(model);
        EXPECT_TRUE(rows.has_value());
        return rows.value_or(std::vector<ReadModelRow>{});
    }

private:
    Factory m_factory;
    std::unique_ptr<EventStore> m_store;
};

using Implementations = ::testing::Types<InMemory, InSqlite>;
TYPED_TEST_SUITE(EventStoreContract, Implementations);

TYPED_TEST(EventStoreContract, AppendsToSeveralStreamsTogetherOrToNone)
{
    ASSERT_TRUE(this->append("stock", 0, {event("1")}));
    const std::vector<app::StreamAppend> good{{"notices", 0, {event("2"), event("3")}}, {"stock", 1, {event("4")}}};
    const auto last = this->record().appendTogether(good, Noon);
    ASSERT_TRUE(last) << base::toString(last.error());
    EXPECT_EQ(*last, 4);
    const auto all = this->record().readAll().value();
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[2].stream, "notices");
    EXPECT_EQ(all[2].version, 2);
    EXPECT_EQ(all[3].stream, "stock");
    EXPECT_EQ(all[3].version, 2);
    const std::vector<app::StreamAppend> late{{"notices", 2, {event("5")}}, {"stock", 1, {event("6")}}};
    const auto refused = this->record().appendTogether(late, Noon);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_EQ(this->record().lastPosition().value(), 4) << "nothing of it";
    EXPECT_EQ(this->record().verify().value().firstBadPosition, 0);
}

TYPED_TEST(EventStoreContract, AStreamWithoutEventsGuardsWhatWasReadOfIt)
{
    ASSERT_TRUE(this->append("accounts", 0, {event("1")}));
    const std::vector<app::StreamAppend> good{{"notices", 0, {event("2")}}, {"accounts", 1, {}}, {"stock", 0, {}}};
    const auto last = this->record().appendTogether(good, Noon);
    ASSERT_TRUE(last) << base::toString(last.error());
    EXPECT_EQ(*last, 2);
    EXPECT_TRUE(this->record().readStream("stock").value().empty());
    ASSERT_TRUE(this->append("accounts", 1, {event("3")}));
    const std::vector<app::StreamAppend> late{{"notices", 1, {event("4")}}, {"accounts", 1, {}}};
    const auto refused = this->record().appendTogether(late, Noon);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_EQ(this->record().lastPosition().value(), 3) << "nothing of it";
    const std::vector<app::StreamAppend> alone{{"accounts", 2, {}}};
    EXPECT_EQ(this->record().appendTogether(alone, Noon).value_or(0), 3) << "nothing but a guard appends nothing";
}

TYPED_TEST(EventStoreContract, KeepsEveryFieldOfAnEvent)
{
    ASSERT_TRUE(this->append("incident/2025-0001", 0, {event(R"({"deaths":4})")}));
    const auto stored = this->all();
    ASSERT_EQ(stored.size(), 1u);
    EXPECT_EQ(stored[0].position, 1);
    EXPECT_EQ(stored[0].stream, "incident/2025-0001");
    EXPECT_EQ(stored[0].version, 1);
    EXPECT_EQ(stored[0].type, "fact-reported");
    EXPECT_EQ(stored[0].happened, Noon - std::chrono::minutes(3));
    EXPECT_EQ(stored[0].recorded, Noon);
    EXPECT_EQ(stored[0].actor, "市应急局 值班员");
    EXPECT_EQ(stored[0].payload, R"({"deaths":4})");
    EXPECT_EQ(stored[0].previousHash, std::string(64, '0'));
    EXPECT_EQ(stored[0].hash.size(), 64u);
}

TYPED_TEST(EventStoreContract, CountsVersionsOfAStreamFromOneInTheOrderGiven)
{
    const auto first = this->append("a", 0, {event("{\"n\":1}"), event("{\"n\":2}")});
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->lastVersion, 2);
    const auto second = this->append("a", 2, {event("{\"n\":3}")});
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(second->lastVersion, 3);

    const auto stream = this->record().readStream("a");
    ASSERT_TRUE(stream.has_value());
    EXPECT_EQ(this->payloadsOf(*stream), (std::vector<std::string>{"{\"n\":1}", "{\"n\":2}", "{\"n\":3}"}));
    for (std::size_t i = 0; i < stream->size(); ++i)
        EXPECT_EQ((*stream)[i].version, static_cast<std::int64_t>(i) + 1);
}

TYPED_TEST(EventStoreContract, ReadsAStreamAfterAVersion)
{
    ASSERT_TRUE(this->append("a", 0, {event("{\"n\":1}"), event("{\"n\":2}"), event("{\"n\":3}")}));
    const auto rest = this->record().readStream("a", 2);
    ASSERT_TRUE(rest.has_value());
    EXPECT_EQ(this->payloadsOf(*rest), std::vector<std::string>{"{\"n\":3}"});
    EXPECT_TRUE(this->record().readStream("a", 3)->empty());
    EXPECT_TRUE(this->record().readStream("a", 99)->empty());
}

TYPED_TEST(EventStoreContract, AnUnknownStreamIsEmpty)
{
    const auto stream = this->record().readStream("nobody");
    ASSERT_TRUE(stream.has_value());
    EXPECT_TRUE(stream->empty());
}

TYPED_TEST(EventStoreContract, AStreamIsNotReadWhenAnotherBeginsWithItsName)
{
    ASSERT_TRUE(this->append("incident/1", 0, {event("{\"n\":1}")}));
    ASSERT_TRUE(this->append("incident/10", 0, {event("{\"n\":10}")}));
    EXPECT_EQ(this->payloadsOf(*this->record().readStream("incident/1")), std::vector<std::string>{"{\"n\":1}"});
}

TYPED_TEST(EventStoreContract, NumbersPositionsAcrossStreamsWithoutGaps)
{
    ASSERT_TRUE(this->append("a", 0, {event("{\"n\":1}")}));
    ASSERT_TRUE(this->append("b", 0, {event("{\"n\":2}"), event("{\"n\":3}")}));
    EXPECT_FALSE(this->append("a", 0, {event("{}")})); // leaves no gap
    const auto last = this->append("a", 1, {event("{\"n\":4}")});
    ASSERT_TRUE(last.has_value());
    EXPECT_EQ(last->lastPosition, 4);

    const auto stored = this->all();
    ASSERT_EQ(stored.size(), 4u);
    for (std::size_t i = 0; i < stored.size(); ++i) {
        EXPECT_EQ(stored[i].position, static_cast<std::int64_t>(i) + 1);
        EXPECT_EQ(stored[i].payload, "{\"n\":" + std::to_string(i + 1) + "}");
    }
    EXPECT_EQ(this->record().lastPosition().value(), 4);
}

TYPED_TEST(EventStoreContract, EachEventNamesTheHashOfTheOneBefore)
{
    ASSERT_TRUE(this->append("a", 0, {event("{}"), event("{}")}));
    ASSERT_TRUE(this->append("b", 0, {event("{}")}));
    const auto stored = this->all();
    ASSERT_EQ(stored.size(), 3u);
    EXPECT_EQ(stored[1].previousHash, stored[0].hash);
    EXPECT_EQ(stored[2].previousHash, stored[1].hash);
    EXPECT_NE(stored[1].hash, stored[0].hash);
}

TYPED_TEST(EventStoreContract, RefusesAStaleWriterAndWritesNothing)
{
    ASSERT_TRUE(this->append("a", 0, {event("{\"n\":1}")}));
    const auto stale = this->append("a", 0, {event("{\"n\":2}"), event("{\"n\":3}")});
    ASSERT_FALSE(stale.has_value());
    EXPECT_EQ(stale.error().code, ErrorCode::Conflict);
    EXPECT_EQ(this->all().size(), 1u);
}

TYPED_TEST(EventStoreContract, RefusesAWriterThatClaimsToHaveSeenMoreThanThereIs)
{
    const auto early = this->append("a", 1, {event("{}")});
    ASSERT_FALSE(early.has_value());
    EXPECT_EQ(early.error().code, ErrorCode::Conflict);
    EXPECT_TRUE(this->all().empty());
}

TYPED_TEST(EventStoreContract, OfTwoWritersThatSawTheSameTheSecondIsRefused)
{
    const auto second = this->secondWriter();
    ASSERT_NE(second, nullptr);
    ASSERT_TRUE(this->append("a", 0, {event("{\"by\":1}")}));
    const std::vector<NewEvent> late{event("{\"by\":2}")};
    EXPECT_EQ(second->append("a", 0, late, Noon).error().code, ErrorCode::Conflict);
    ASSERT_TRUE(second->append("a", 1, late, Noon));
    EXPECT_EQ(this->payloadsOf(this->all()), (std::vector<std::string>{"{\"by\":1}", "{\"by\":2}"}));
}

TYPED_TEST(EventStoreContract, ReadsEverythingInPagesOfTheLimit)
{
    ASSERT_TRUE(this->append("a", 0, {event("{\"n\":1}"), event("{\"n\":2}"), event("{\"n\":3}")}));
    EXPECT_EQ(this->payloadsOf(this->all(0, 2)), (std::vector<std::string>{"{\"n\":1}", "{\"n\":2}"}));
    EXPECT_EQ(this->payloadsOf(this->all(2, 2)), std::vector<std::string>{"{\"n\":3}"});
    EXPECT_EQ(this->all(1, 0).size(), 2u);
    EXPECT_TRUE(this->all(3, 2).empty());
    EXPECT_TRUE(this->all(99, 0).empty());
}

TYPED_TEST(EventStoreContract, AppendingNothingChangesNothingAndTellsWhereTheStreamStands)
{
    ASSERT_TRUE(this->append("a", 0, {event("{}"), event("{}")}));
    const auto nothing = this->append("a", 2, {});
    ASSERT_TRUE(nothing.has_value());
    EXPECT_EQ(nothing->lastVersion, 2);
    EXPECT_EQ(nothing->lastPosition, 2);
    EXPECT_EQ(this->append("a", 1, {}).error().code, ErrorCode::Conflict);
    EXPECT_EQ(this->all().size(), 2u);
}

TYPED_TEST(EventStoreContract, ReplacesReadModelRowsTogetherWithTheEvents)
{
    ASSERT_TRUE(this->append(
        "a", 0, {event("{}")}, {{"board", "b", "{\"v\":1}"}, {"board", "a", "{\"v\":2}"}, {"other", "a", "{}"}}));
    ASSERT_TRUE(this->append("a", 1, {event("{}")}, {{"board", "b", "{\"v\":3}"}}));
    EXPECT_EQ(
        this->rowsOf("board"), (std::vector<ReadModelRow>{{"board", "a", "{\"v\":2}"}, {"board", "b", "{\"v\":3}"}}));
    EXPECT_EQ(this->rowsOf("other"), (std::vector<ReadModelRow>{{"other", "a", "{}"}}));
    EXPECT_TRUE(this->rowsOf("unknown").empty());
}

TYPED_TEST(EventStoreContract, AConflictLeavesReadModelsUntouched)
{
    ASSERT_TRUE(this->append("a", 0, {event("{}")}, {{"board", "a", "{\"v\":1}"}}));
    ASSERT_FALSE(this->append("a", 0, {event("{}")}, {{"board", "a", "{\"v\":2}"}, {"board", "new", "{}"}}));
    EXPECT_EQ(this->rowsOf("board"), (std::vector<ReadModelRow>{{"board", "a", "{\"v\":1}"}}));
}

TYPED_TEST(EventStoreContract, RebuildingReplacesEveryReadModelAndNoEvent)
{
    ASSERT_TRUE(this->append("a", 0, {event("{}")}, {{"board", "old", "{}"}, {"other", "old", "{}"}}));
    const std::vector<ReadModelRow> fresh{{"board", "new", "{\"v\":1}"}};
    ASSERT_TRUE(this->record().rebuildReadModels(fresh));
    EXPECT_EQ(this->rowsOf("board"), fresh);
    EXPECT_TRUE(this->rowsOf("other").empty());
    EXPECT_EQ(this->all().size(), 1u);
}

TYPED_TEST(EventStoreContract, TellsSubscribersOfItsOwnAppendsAtOnce)
{
    std::vector<std::int64_t> heard;
    const auto subscription = this->record().subscribe([&](std::int64_t position) { heard.push_back(position); });
    ASSERT_TRUE(this->append("a", 0, {event("{}"), event("{}")}));
    EXPECT_EQ(heard, std::vector<std::int64_t>{2});
    ASSERT_TRUE(this->record().poll()); // the same news is not told twice
    ASSERT_TRUE(this->append("a", 2, {}));
    EXPECT_EQ(heard, std::vector<std::int64_t>{2});
}

TYPED_TEST(EventStoreContract, PollTellsOfWhatAnotherWriterAppended)
{
    const auto second = this->secondWriter();
    ASSERT_NE(second, nullptr);
    std::vector<std::int64_t> heard;
    const auto subscription = this->record().subscribe([&](std::int64_t position) { heard.push_back(position); });
    ASSERT_TRUE(this->record().poll());
    EXPECT_TRUE(heard.empty());
    const std::vector<NewEvent> events{event("{}"), event("{}"), event("{}")};
    ASSERT_TRUE(second->append("b", 0, events, Noon));
    EXPECT_EQ(this->record().lastPosition().value(), 3);
    ASSERT_TRUE(this->record().poll());
    EXPECT_EQ(heard, std::vector<std::int64_t>{3});
    ASSERT_TRUE(this->record().poll());
    EXPECT_EQ(heard, std::vector<std::int64_t>{3});
}

TYPED_TEST(EventStoreContract, WhatIsThereWhenTheStoreOpensIsNoNews)
{
    ASSERT_TRUE(this->append("a", 0, {event("{}")}));
    const auto second = this->secondWriter();
    ASSERT_NE(second, nullptr);
    int calls = 0;
    const auto subscription = second->subscribe([&](std::int64_t) { ++calls; });
    ASSERT_TRUE(second->poll());
    EXPECT_EQ(calls, 0);
}

TYPED_TEST(EventStoreContract, AnEndedSubscriptionHearsNothingMore)
{
    int ended = 0;
    int kept = 0;
    auto first = this->record().subscribe([&](std::int64_t) { ++ended; });
    const auto second = this->record().subscribe([&](std::int64_t) { ++kept; });
    ASSERT_TRUE(this->append("a", 0, {event("{}")}));
    first.reset();
    ASSERT_TRUE(this->append("a", 1, {event("{}")}));
    EXPECT_EQ(ended, 1);
    EXPECT_EQ(kept, 2);
}

TYPED_TEST(EventStoreContract, ASubscriberMayEndItsSubscriptionOrAppendWhileItIsCalled)
{
    std::vector<std::int64_t> heard;
    std::unique_ptr<app::Subscription> subscription;
    subscription = this->record().subscribe([&](std::int64_t position) {
        heard.push_back(position);
        if (position == 1)
            ASSERT_TRUE(this->append("b", 0, {event("{}")}));
        else
            subscription.reset();
    });
    ASSERT_TRUE(this->append("a", 0, {event("{}")}));
    ASSERT_TRUE(this->append("a", 1, {event("{}")}));
    EXPECT_EQ(heard, (std::vector<std::int64_t>{1, 2}));
}

TYPED_TEST(EventStoreContract, AnEmptyRecordIsWholeAndEndsInZeros)
{
    const auto report = this->record().verify();
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->events, 0);
    EXPECT_EQ(report->head, std::string(64, '0'));
    EXPECT_EQ(report->firstBadPosition, 0);
    EXPECT_EQ(this->record().lastPosition().value(), 0);
}

TYPED_TEST(EventStoreContract, VerifyWalksTheWholeChain)
{
    ASSERT_TRUE(this->append("a", 0, {event("{}"), event("{}")}));
    ASSERT_TRUE(this->append("b", 0, {event("{}")}));
    const auto report = this->record().verify();
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->events, 3);
    EXPECT_EQ(report->head, this->all().back().hash);
    EXPECT_EQ(report->firstBadPosition, 0) << report->reason;
}

TYPED_TEST(EventStoreContract, KeepsUnicodeQuotesNulsAndAMegabyteToTheByte)
{
    const std::string strange = std::string("𠮷 烽燧 'quoted' \"double\" \\ \n\t") + '\0' + "after nul";
    const std::string large = "{\"text\":\"" + std::string(1024 * 1024, 'x') + "\"}";
    NewEvent odd = event(strange);
    odd.actor = "o'Brien; DROP TABLE event; --";
    ASSERT_TRUE(this->append("流/𠮷'", 0, {odd, event(large)}, {{"板'", "键", "{\"值\":\"𠮷\"}"}}));
    const auto stored = this->record().readStream("流/𠮷'");
    ASSERT_TRUE(stored.has_value());
    ASSERT_EQ(stored->size(), 2u);
    EXPECT_EQ((*stored)[0].payload, strange);
    EXPECT_EQ((*stored)[0].actor, odd.actor);
    EXPECT_TRUE((*stored)[1].payload == large);
    EXPECT_EQ(this->rowsOf("板'"), (std::vector<ReadModelRow>{{"板'", "键", "{\"值\":\"𠮷\"}"}}));
    EXPECT_EQ(this->record().verify()->firstBadPosition, 0);
}

TYPED_TEST(EventStoreContract, KeepsTimesBeforeTheEpochToTheMillisecond)
{
    NewEvent old = event("{}");
    old.happened = base::Instant(milliseconds{-1});
    const std::vector<NewEvent> events{old};
    ASSERT_TRUE(this->record().append("a", 0, events, base::Instant(milliseconds{-86'400'001})));
    EXPECT_EQ(this->all()[0].happened, base::Instant(milliseconds{-1}));
    EXPECT_EQ(this->all()[0].recorded, base::Instant(milliseconds{-86'400'001}));
    EXPECT_EQ(this->record().verify()->firstBadPosition, 0);
}

TYPED_TEST(EventStoreContract, HoldsTenThousandEvents)
{
    constexpr std::int64_t Streams = 10;
    constexpr std::int64_t Each = 1000;
    std::vector<NewEvent> batch;
    for (std::int64_t n = 1; n <= Each; ++n)
        batch.push_back(event("{\"n\":" + std::to_string(n) + "}"));
    for (std::int64_t s = 0; s < Streams; ++s)
        ASSERT_TRUE(this->append(std::string("s") + std::to_string(s), 0, batch));

    const auto report = this->record().verify();
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->events, Streams * Each);
    EXPECT_EQ(report->firstBadPosition, 0) << report->reason;
    const auto page = this->all(5'999, 2);
    ASSERT_EQ(page.size(), 2u);
    EXPECT_EQ(page[0].stream, "s5");
    EXPECT_EQ(page[0].version, 1000);
    EXPECT_EQ(page[1].stream, "s6");
    EXPECT_EQ(page[1].version, 1);
    EXPECT_EQ(this->record().readStream("s9", 998)->size(), 2u);
}

TEST(EventStoreContractTwins, BothStoresMakeTheSameHashChain)
{
    InSqlite files;
    const auto file = files.open();
    ASSERT_NE(file, nullptr);
    store::MemoryEventStore memory;
    const std::vector<NewEvent> events{event("{\"deaths\":4}"), event("{\"deaths\":5}")};
    ASSERT_TRUE(file->append("incident/2025-0001", 0, events, Noon));
    ASSERT_TRUE(memory.append("incident/2025-0001", 0, events, Noon));
    EXPECT_EQ(file->verify()->head, memory.verify()->head);
}

} // namespace
