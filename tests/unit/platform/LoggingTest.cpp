#include "platform/Logging.h"

#include "support/TempDir.h"

#include <QDebug>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace {

using platform::LogLevel;
using ::testing::internal::CaptureStderr;
using ::testing::internal::GetCapturedStderr;

class Logging : public ::testing::Test {
protected:
    ~Logging() override { platform::stopLogging(); }

    support::TempDir folder;
    platform::LogOptions options{.folder = folder.path() / "logs"};

    std::string logText()
    {
        std::ifstream in(folder.path() / "logs" / "fengsui.log");
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

TEST_F(Logging, WritesEntriesWithTheirLevelToTheFile)
{
    ASSERT_TRUE(platform::startLogging(options));
    platform::log(LogLevel::Info, "record opened");
    platform::log(LogLevel::Debug, "not asked for");
    const std::string text = logText();
    EXPECT_NE(text.find(" info: record opened\n"), std::string::npos) << text;
    EXPECT_EQ(text.find("not asked for"), std::string::npos);
}

TEST_F(Logging, ShowsWarningsAndAboveOnStandardErrorToo)
{
    ASSERT_TRUE(platform::startLogging(options));
    CaptureStderr();
    platform::log(LogLevel::Info, "quiet");
    platform::log(LogLevel::Warning, "disk nearly full");
    platform::log(LogLevel::Critical, "record damaged");
    const std::string shown = GetCapturedStderr();
    EXPECT_EQ(shown.find("quiet"), std::string::npos);
    EXPECT_NE(shown.find("warning: disk nearly full"), std::string::npos) << shown;
    EXPECT_NE(shown.find("critical: record damaged"), std::string::npos) << shown;
}

TEST_F(Logging, TakesInWhatQtSays)
{
    ASSERT_TRUE(platform::startLogging(options));
    CaptureStderr();
    qWarning("a widget complains");
    qCritical("a driver is missing");
    (void)GetCapturedStderr();
    EXPECT_NE(logText().find(" warning: Qt (default): a widget complains\n"), std::string::npos) << logText();
    EXPECT_NE(logText().find(" error: Qt (default): a driver is missing\n"), std::string::npos) << logText();
}

TEST_F(Logging, AnEntryIsOneLine)
{
    ASSERT_TRUE(platform::startLogging(options));
    platform::log(LogLevel::Info, "first\nsecond\r\x1b[31m");
    EXPECT_NE(logText().find("info: first | second[31m\n"), std::string::npos) << logText();
}

TEST_F(Logging, AMessageWithBracesIsTakenAsItIs)
{
    ASSERT_TRUE(platform::startLogging(options));
    platform::log(LogLevel::Info, "{} {0} {unknown}");
    EXPECT_NE(logText().find("info: {} {0} {unknown}\n"), std::string::npos) << logText();
}

TEST_F(Logging, BeginsANewFileWhenOneIsFullAndKeepsOnlySoMany)
{
    options.fileBytes = 2000;
    options.files = 2;
    ASSERT_TRUE(platform::startLogging(options));
    for (int i = 0; i < 200; ++i)
        platform::log(LogLevel::Info, "an entry of some length, to fill the file");
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(options.folder)) {
        ++files;
        EXPECT_LE(entry.file_size(), 2000u);
    }
    EXPECT_EQ(files, 3);
}

TEST_F(Logging, WithoutAFileItGoesOnToStandardErrorAndSaysWhy)
{
    std::ofstream(folder.path() / "logs") << "a file where the folder should be";
    CaptureStderr();
    const auto started = platform::startLogging(options);
    platform::log(LogLevel::Error, "still heard");
    const std::string shown = GetCapturedStderr();
    ASSERT_FALSE(started.has_value());
    EXPECT_EQ(started.error().code, base::ErrorCode::ReadOnly);
    EXPECT_NE(shown.find("still heard"), std::string::npos) << shown;
}

TEST_F(Logging, NothingGoesToStandardOutput)
{
    ::testing::internal::CaptureStdout();
    CaptureStderr();
    platform::log(LogLevel::Error, "before the start");
    ASSERT_TRUE(platform::startLogging(options));
    platform::log(LogLevel::Error, "after the start");
    const std::string shown = GetCapturedStderr();
    EXPECT_EQ(::testing::internal::GetCapturedStdout(), "");
    EXPECT_NE(shown.find("before the start"), std::string::npos) << shown;
}

TEST(Logged, LeavesTheSubjectOfAnErrorOut)
{
    const base::Error error{base::ErrorCode::Invalid, "the answer is not a number", "三人死亡"};
    EXPECT_EQ(platform::logged(error), "invalid: the answer is not a number");
}

} // namespace
