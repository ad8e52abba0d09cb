#include "unit/store/StoreFixture.h"

using namespace storetest;

namespace {

/// A record of one long stream "b" between two short ones: what "a" and "c" hold lies before what a writer looks back
/// on.
class Unaltered : public RecordTest {
protected:
    static constexpr std::size_t Many = 20'000;

    void SetUp() override
    {
        const auto record = open();
        ASSERT_NE(record, nullptr);
        for (const auto &[stream, text] : {std::pair{"a", "first of a"}, std::pair{"c", "first of c"}}) {
            const std::vector<app::NewEvent> events{note(R"({"text":")" + std::string(text) + "\"}"), note()};
            ASSERT_TRUE(record->append(stream, 0, events, Noon));
        }
        ASSERT_TRUE(record->append("b", 0, std::vector<app::NewEvent>(Many, note()), Noon));
    }
    /// Changes text in the file, without its length.
    void alter(const std::string &from, const std::string &to)
    {
        std::string bytes = readFile(path);
        const std::size_t at = bytes.find(from);
        ASSERT_NE(at, std::string::npos);
        writeFile(path, bytes.replace(at, to.size(), to));
    }
    std::string fault(const std::string &stream)
    {
        const auto sound = open()->requireUnaltered(stream);
        return sound ? std::string() : sound.error().detail;
    }
};

} // namespace

TEST_F(Unaltered, AWholeRecordHasNoFault)
{
    EXPECT_EQ(fault("a"), "");
    EXPECT_EQ(fault("b"), "");
    EXPECT_EQ(fault(""), "");
    EXPECT_TRUE(open()->requireWhole());
}

TEST_F(Unaltered, WhatAWriterBuildsOnIsExaminedHoweverOldItIs)
{
    alter("first of a", "FIRST of a");
    EXPECT_TRUE(fault("a").starts_with("the record is broken at event 1: its hash does not fit its content"))
        << fault("a");
    EXPECT_EQ(fault("c"), "") << "so old an event of another stream is found by requireWhole";
    const auto whole = open()->requireWhole();
    ASSERT_FALSE(whole);
    EXPECT_EQ(whole.error().code, base::ErrorCode::Corrupt);
    EXPECT_NE(whole.error().detail.find("restore the last backup"), std::string::npos);
}
