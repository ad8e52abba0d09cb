#include "store/ChainVerifier.h"

#include <gtest/gtest.h>

namespace {

/// Three events of stream "a", one of "b".
std::vector<app::StoredEvent> chain()
{
    store::ChainEnd end;
    const app::NewEvent event{"noted", {}, "值班员", "{}"};
    std::vector<app::StoredEvent> events;
    for (std::int64_t version = 1; version <= 3; ++version)
        events.push_back(store::sealNext(end, event, "a", version, {}));
    events.push_back(store::sealNext(end, event, "b", 1, {}));
    return events;
}

app::ChainReport verify(const std::vector<app::StoredEvent> &events)
{
    store::ChainVerifier verifier;
    for (const app::StoredEvent &event : events) {
        if (!verifier.accept(event))
            break;
    }
    return verifier.report();
}

TEST(ChainVerifier, FindsNothingInAWholeChain)
{
    const auto events = chain();
    const app::ChainReport report = verify(events);
    EXPECT_EQ(report.events, 4);
    EXPECT_EQ(report.firstBadPosition, 0);
    EXPECT_EQ(report.head, events[3].hash);
    EXPECT_EQ(report.reason, "");
}

TEST(ChainVerifier, NamesTheRowThatWasChanged)
{
    auto events = chain();
    events[2].payload = R"({"deaths":0})";
    const app::ChainReport report = verify(events);
    EXPECT_EQ(report.firstBadPosition, 3);
    EXPECT_EQ(report.events, 3);
    EXPECT_EQ(report.head, events[1].hash);
    EXPECT_NE(report.reason.find("changed after it was recorded"), std::string::npos) << report.reason;
}

TEST(ChainVerifier, ARowHashedAnewBreaksTheLinkOfTheNext)
{
    auto events = chain();
    events[1].payload = R"({"deaths":0})";
    events[1].hash = store::rowHash(events[1]);
    const app::ChainReport report = verify(events);
    EXPECT_EQ(report.firstBadPosition, 3);
    EXPECT_NE(report.reason.find("previous hash"), std::string::npos) << report.reason;
}

TEST(ChainVerifier, NamesTheRowThatIsMissing)
{
    auto events = chain();
    events.erase(events.begin() + 1);
    const app::ChainReport report = verify(events);
    EXPECT_EQ(report.firstBadPosition, 2);
    EXPECT_NE(report.reason.find("missing"), std::string::npos) << report.reason;
}

TEST(ChainVerifier, MissesTheBeginningToo)
{
    auto events = chain();
    events.erase(events.begin());
    EXPECT_EQ(verify(events).firstBadPosition, 1);
}

TEST(ChainVerifier, AVersionMustFollowTheOneBeforeInItsStream)
{
    store::ChainEnd end;
    const app::NewEvent event{"noted", {}, "值班员", "{}"};
    std::vector<app::StoredEvent> events{
        store::sealNext(end, event, "a", 1, {}), store::sealNext(end, event, "a", 3, {})};
    const app::ChainReport report = verify(events);
    EXPECT_EQ(report.firstBadPosition, 2);
    EXPECT_NE(report.reason.find("version is 3"), std::string::npos) << report.reason;
}

TEST(ChainVerifier, ARowThatCannotBeReadIsTheFirstBadOne)
{
    store::ChainVerifier verifier;
    ASSERT_TRUE(verifier.accept(chain()[0]));
    verifier.unreadable("disk image is malformed");
    EXPECT_EQ(verifier.report().firstBadPosition, 2);
    EXPECT_NE(verifier.report().reason.find("malformed"), std::string::npos);
    EXPECT_FALSE(verifier.accept(chain()[1])) << "after a bad row nothing counts";
}

} // namespace
