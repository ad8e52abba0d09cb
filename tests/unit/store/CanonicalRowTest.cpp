#include "store/CanonicalRow.h"

#include <gtest/gtest.h>

namespace {

using std::chrono::milliseconds;

app::NewEvent alarm()
{
    return {"fact-reported", base::Instant(milliseconds{1'764'043'020'000}), "值班员", R"({"deaths":4})"};
}

constexpr base::Instant Recorded{milliseconds{1'764'043'200'000}};

TEST(CanonicalRow, WritesEveryFieldWithItsLengthInBytes)
{
    store::ChainEnd end;
    const app::StoredEvent event = store::sealNext(end, alarm(), "incident/2025-0001", 1, Recorded);
    EXPECT_EQ(store::canonicalRow(event),
        "fengsui-event-1\n"
        "1:1,"
        "18:incident/2025-0001,"
        "1:1,"
        "13:fact-reported,"
        "13:1764043020000,"
        "13:1764043200000,"
        "9:值班员,"
        "12:{\"deaths\":4},"
        "64:0000000000000000000000000000000000000000000000000000000000000000,");
}

// The digest was taken with "openssl dgst -sm3" over the bytes above: whoever has the format needs none of our code.
TEST(CanonicalRow, HashesToWhatAnotherProgramComputes)
{
    store::ChainEnd end;
    const app::StoredEvent event = store::sealNext(end, alarm(), "incident/2025-0001", 1, Recorded);
    EXPECT_EQ(event.hash, "e7dbc191e247058cf82f036c846c0f02912c8982903d17f4462e379b6d6fa562");
    EXPECT_EQ(end.position, 1);
    EXPECT_EQ(end.hash, event.hash);
}

TEST(CanonicalRow, NoTextCanMoveFromOneFieldToTheNext)
{
    store::ChainEnd end;
    app::StoredEvent left = store::sealNext(end, alarm(), "a", 1, Recorded);
    app::StoredEvent right = left;
    left.type = std::string("ab");
    left.actor = std::string("c");
    right.type = std::string("a");
    right.actor = std::string("bc");
    EXPECT_NE(store::rowHash(left), store::rowHash(right));
}

TEST(CanonicalRow, EveryFieldChangesTheHash)
{
    store::ChainEnd end;
    const app::StoredEvent event = store::sealNext(end, alarm(), "a", 1, Recorded);
    const auto changed = [&](auto change) {
        app::StoredEvent other = event;
        change(other);
        return store::rowHash(other) != event.hash;
    };
    EXPECT_TRUE(changed([](auto &e) { e.position = 2; }));
    EXPECT_TRUE(changed([](auto &e) { e.stream.push_back('b'); }));
    EXPECT_TRUE(changed([](auto &e) { e.version = 2; }));
    EXPECT_TRUE(changed([](auto &e) { e.type = "noted"; }));
    EXPECT_TRUE(changed([](auto &e) { e.happened += milliseconds(1); }));
    EXPECT_TRUE(changed([](auto &e) { e.recorded += milliseconds(1); }));
    EXPECT_TRUE(changed([](auto &e) { e.actor = "带班"; }));
    EXPECT_TRUE(changed([](auto &e) { e.payload = R"({"deaths":5})"; }));
    EXPECT_TRUE(changed([](auto &e) { e.previousHash[0] = '1'; }));
    EXPECT_FALSE(changed([](auto &e) { e.hash = "not part of the row"; }));
}

} // namespace
