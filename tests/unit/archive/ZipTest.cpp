#include "archive/Zip.h"

#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

using namespace archive;

namespace {

constexpr base::Instant Made = base::Instant(std::chrono::milliseconds(1'764'000'000'000));
const std::vector<File> Files{
    {"first", "stored as it is", true}, {"folder/二.txt", std::string(5000, 'a')}, {"empty", ""}};

std::string zipped()
{
    const auto bytes = zipOf(Files, Made);
    EXPECT_TRUE(bytes) << base::toString(bytes.error());
    return bytes.value_or(std::string());
}

struct OnDisk {
    support::TempDir folder;
    std::string path = folder.file("x.zip");
    explicit OnDisk(const std::string &bytes) { std::ofstream(path, std::ios::binary) << bytes; }
};

} // namespace

TEST(Zip, WhatWentInComesOut)
{
    const OnDisk disk(zipped());
    const auto files = readZip(disk.path);
    ASSERT_TRUE(files) << base::toString(files.error());
    ASSERT_EQ(files->size(), 3U);
    EXPECT_EQ((*files)[0].name, "empty");
    EXPECT_EQ((*files)[1].bytes, "stored as it is");
    EXPECT_EQ((*files)[2].name, "folder/二.txt");
    EXPECT_EQ((*files)[2].bytes, std::string(5000, 'a'));
    EXPECT_LT(zipped().size(), 2000U) << "deflated";
}

TEST(Zip, TheSameFilesGiveTheSameBytesInAnyTimeZone)
{
    const std::string first = zipped();
    setenv("TZ", "America/New_York", 1);
    tzset();
    EXPECT_EQ(zipped(), first);
    setenv("TZ", "UTC", 1);
    tzset();
    EXPECT_NE(*zipOf(Files, Made + std::chrono::hours(1)), first);
}

TEST(Zip, OneThatWasCutOffAnywhereIsNone)
{
    const std::string whole = zipped();
    for (std::size_t kept = 0; kept < whole.size(); kept += 7) {
        const OnDisk disk(whole.substr(0, kept));
        const auto files = readZip(disk.path);
        ASSERT_FALSE(files) << kept;
        EXPECT_EQ(files.error().code, base::ErrorCode::Corrupt);
    }
    EXPECT_EQ(readZip("/nowhere.zip").error().code, base::ErrorCode::NotFound);
}

TEST(Zip, AByteChangedInAFileIsNamed)
{
    std::string bytes = zipped();
    bytes[bytes.find("stored as it is")] = 'S';
    const OnDisk disk(bytes);
    const auto files = readZip(disk.path);
    ASSERT_TRUE(files) << base::toString(files.error());
    EXPECT_EQ((*files)[1].name, "first");
    EXPECT_NE((*files)[1].fault, "");
    EXPECT_EQ((*files)[2].fault, "");
}

TEST(Zip, NamesThatLeaveTheFolderAreNeitherWrittenNorTwice)
{
    for (const char *name : {"../x", "/x", "a/../x", "a//b", "", "a\\b", "c:x", "a\nb", "a ", "b.", ".."}) {
        EXPECT_FALSE(isSafeName(name)) << name;
        EXPECT_EQ(zipOf({{name, "x"}}, Made).error().code, base::ErrorCode::Invalid) << name;
    }
    EXPECT_TRUE(isSafeName("events/000001.row"));
    EXPECT_EQ(zipOf({{"a", "x"}, {"a", "y"}}, Made).error().code, base::ErrorCode::Invalid);
}
