#include "platform/Paths.h"

#include "support/TempDir.h"

#include <QByteArray>

#include <gtest/gtest.h>

#include <fstream>

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

class DataFolders : public ::testing::Test {
protected:
    support::TempDir folder;
    fs::path prefix = folder.path() / "usr";
    fs::path source = folder.path() / "source";
    platform::DataSearch search{"", prefix / "bin" / "fengsui", source};

    void put(const fs::path &data) { fs::create_directories(data / "plans"); }
};

TEST_F(DataFolders, AnInstalledProgramUsesItsOwnData)
{
    put(prefix / "share" / "fengsui");
    put(source);
    EXPECT_EQ(platform::findData(search).value(), prefix / "share" / "fengsui");
}

TEST_F(DataFolders, AProgramThatIsNotInstalledUsesTheSourceTree)
{
    put(source);
    EXPECT_EQ(platform::findData(search).value(), source);
}

TEST_F(DataFolders, TheEnvironmentWinsOverBoth)
{
    put(prefix / "share" / "fengsui");
    put(source);
    put(folder.path() / "mine");
    search.environment = folder.file("mine");
    EXPECT_EQ(platform::findData(search).value(), folder.path() / "mine");
}

TEST_F(DataFolders, AWrongEnvironmentIsAnErrorAndNotSilentlyPassedOver)
{
    put(source);
    search.environment = folder.file("mistyped");
    const auto found = platform::findData(search);
    ASSERT_FALSE(found.has_value());
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
    EXPECT_NE(found.error().detail.find("mistyped"), std::string::npos) << found.error().detail;
}

TEST_F(DataFolders, WhenThereIsNoneEveryPlaceIsNamed)
{
    const auto found = platform::findData(search);
    ASSERT_FALSE(found.has_value());
    EXPECT_NE(found.error().detail.find((prefix / "share/fengsui").string()), std::string::npos)
        << found.error().detail;
    EXPECT_NE(found.error().detail.find(source.string()), std::string::npos) << found.error().detail;
    EXPECT_NE(found.error().detail.find("FENGSUI_DATA"), std::string::npos) << found.error().detail;
}

TEST(DataSearch, LooksBesideThisExecutableAndInTheSourceTree)
{
    const platform::DataSearch search = platform::dataSearch();
    EXPECT_EQ(search.executable.filename(), "platform_test");
    EXPECT_EQ(search.sourceTree, fs::path(SOURCE_DIR) / "data");
}

TEST(UserFolder, IsMadeForItsOwnerOnly)
{
    const support::TempDir folder;
    const auto user = platform::UserFolder::at(folder.path() / "share" / "fengsui");
    ASSERT_TRUE(user.has_value());
    EXPECT_EQ(fs::status(user->path()).permissions() & fs::perms::all, fs::perms::owner_all);
    EXPECT_EQ(user->liveRecord(), folder.path() / "share/fengsui/fengsui.db");
    EXPECT_EQ(user->demoRecord(), folder.path() / "share/fengsui/demo.db");
    EXPECT_EQ(user->settings(), folder.path() / "share/fengsui/settings.ini");
    EXPECT_EQ(user->drafts(), folder.path() / "share/fengsui/drafts.json");
    EXPECT_EQ(user->logs(), folder.path() / "share/fengsui/logs");
    EXPECT_TRUE(platform::UserFolder::at(user->path())) << "a second time it is there already";
}

TEST(UserFolder, StandsInTheDataFolderOfThePerson)
{
    const support::TempDir folder;
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", folder.path().c_str());
    const auto user = platform::UserFolder::standard();
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
    ASSERT_TRUE(user.has_value());
    EXPECT_EQ(user->path(), folder.path() / "fengsui");
}

TEST(UserFolder, APlaceWhereNoFolderCanBeIsAnErrorThatSaysWhatToDo)
{
    const support::TempDir folder;
    std::ofstream(folder.file("plain")) << "x";
    const auto user = platform::UserFolder::at(folder.path() / "plain" / "fengsui");
    ASSERT_FALSE(user.has_value());
    EXPECT_NE(user.error().detail.find("XDG_DATA_HOME"), std::string::npos) << user.error().detail;
}

} // namespace
