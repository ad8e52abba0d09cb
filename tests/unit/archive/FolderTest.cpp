#include "archive/Folder.h"

#include "support/TempDir.h"
#include "unit/archive/FaultyDisk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace archive;
namespace fs = std::filesystem;

namespace {

const std::vector<File> Files{{"a.txt", "A"}, {"deep/er/b.txt", "B"}};

/// What stands in a folder, by name; also what should not be left there.
std::vector<std::string> namesIn(const fs::path &folder)
{
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// No file of this process gets longer: what a full disk is to whoever writes.
class NoMoreThan {
public:
    explicit NoMoreThan(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~NoMoreThan() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

TEST(Folder, WhatWentInComesOutForItsOwnerOnly)
{
    const support::TempDir folder;
    ASSERT_TRUE(writeFolder(folder.file("x"), Files, Replace::Never));
    const auto files = readFolder(folder.file("x"));
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 2U);
    EXPECT_EQ((*files)[1].name, "deep/er/b.txt");
    EXPECT_EQ((*files)[1].bytes, "B");
    EXPECT_EQ(fs::status(folder.file("x/a.txt")).permissions() & fs::perms::others_all, fs::perms::none);
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"x"});
}

TEST(Folder, WhatStandsThereStaysUnlessItMayGo)
{
    const support::TempDir folder;
    fs::create_directory(folder.file("x"));
    std::ofstream(folder.file("x/own.txt")) << "mine";
    EXPECT_EQ(writeFolder(folder.file("x"), Files, Replace::Never).error().code, base::ErrorCode::Refused);
    EXPECT_TRUE(fs::exists(folder.file("x/own.txt")));
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"x"});
    ASSERT_TRUE(writeFolder(folder.file("x/"), Files, Replace::Allow));
    EXPECT_FALSE(fs::exists(folder.file("x/own.txt")));
    EXPECT_TRUE(fs::exists(folder.file("x/a.txt")));
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"x"});
}

TEST(Folder, AFullDiskLeavesNothing)
{
    const support::TempDir folder;
    const std::vector<File> large{{"a.txt", "A"}, {"b.txt", std::string(100'000, 'b')}};
    const auto written = [&] {
        const NoMoreThan limit(50'000);
        return writeFolder(folder.file("x"), large, Replace::Never);
    }();
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, base::ErrorCode::Full);
    EXPECT_EQ(written.error().subject, folder.file("x"));
    EXPECT_TRUE(namesIn(folder.path()).empty());
}

TEST(Folder, AFullDiskKeepsTheFileThatStoodThere)
{
    const support::TempDir folder;
    std::ofstream(folder.file("x.zip")) << "before";
    const auto written = [&] {
        const NoMoreThan limit(50'000);
        return writeFile(folder.file("x.zip"), std::string(100'000, 'b'), Replace::Allow);
    }();
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, base::ErrorCode::Full);
    EXPECT_EQ(fs::file_size(folder.file("x.zip")), 6U);
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"x.zip"});
}

TEST(Folder, AFolderThatIsNotThereOrCannotBeWrittenToLeavesNothing)
{
    const support::TempDir folder;
    EXPECT_EQ(writeFolder(folder.file("none/x"), Files, Replace::Never).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(writeFolder("/proc/x", Files, Replace::Never).error().subject, "/proc/x");
    std::ofstream(folder.file("file")) << "x";
    EXPECT_FALSE(writeFolder(folder.file("file/x"), Files, Replace::Never));
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"file"});
}

TEST(Folder, LinksAreNamedAndNotFollowed)
{
    const support::TempDir folder;
    fs::create_directory(folder.file("x"));
    fs::create_symlink("/etc/hostname", folder.file("x/link"));
    fs::create_directory_symlink("/etc", folder.file("x/etc"));
    const auto files = readFolder(folder.file("x"));
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 2U);
    for (const FoundFile &file : *files) {
        EXPECT_EQ(file.fault, "it is no plain file");
        EXPECT_EQ(file.bytes, "");
    }
}

// Each of them once made a program end: a file whose reading fails, and one that says it is empty and is not.
TEST(Folder, AFileThatCannotBeReadIsNamedAndTheOthersAreRead)
{
    const auto files = readFolder("/proc/self/task", {.most = 1U << 20U});
    ASSERT_TRUE(files) << base::toString(files.error());
    const auto ending = [&](std::string_view name) {
        const auto found =
            std::ranges::find_if(*files, [&](const FoundFile &file) { return file.name.ends_with(name); });
        EXPECT_NE(found, files->end()) << name;
        return found == files->end() ? FoundFile{} : *found;
    };
    EXPECT_NE(ending("/mem").fault.find("it cannot be read: "), std::string::npos) << ending("/mem").fault;
    EXPECT_EQ(ending("/comm").fault, "");
    EXPECT_NE(ending("/comm").bytes, "");
}

TEST(Folder, NoMoreIsReadThanWasAskedFor)
{
    const support::TempDir folder;
    ASSERT_TRUE(writeFolder(
        folder.file("x"), {{"a", std::string(60, 'a')}, {"b", std::string(60, 'b')}, {"c", "c"}}, Replace::Never));
    const auto files = readFolder(folder.file("x"), {.most = 100});
    ASSERT_TRUE(files);
    EXPECT_EQ(std::ranges::count(*files, "it is too large", &FoundFile::fault), 1) << "whichever is read second";
    EXPECT_EQ((*files)[2].bytes, "c");
    const auto whole = readFolder(folder.file("x"), {.most = 121});
    EXPECT_EQ(std::ranges::count(*whole, "", &FoundFile::fault), 3);
}

TEST(Folder, OnlyWantedFilesAreRead)
{
    const support::TempDir folder;
    ASSERT_TRUE(writeFolder(folder.file("x"), Files, Replace::Never));
    const auto files = readFolder(folder.file("x"), {.wants = [](std::string_view name) { return name == "a.txt"; }});
    ASSERT_EQ(files->size(), 2U);
    EXPECT_EQ((*files)[0].bytes, "A");
    EXPECT_EQ((*files)[1].bytes, "");
    EXPECT_EQ((*files)[1].fault, NotWanted);
}

TEST(Folder, APipeIsNotWaitedFor)
{
    const support::TempDir folder;
    ASSERT_EQ(::mkfifo(folder.file("pipe").c_str(), S_IRUSR | S_IWUSR), 0);
    EXPECT_EQ(readFile(folder.file("pipe")).error().code, base::ErrorCode::Invalid);
    EXPECT_EQ(readFile(folder.file("none")).error().code, base::ErrorCode::NotFound);
}

TEST(Folder, EveryFileAndFolderIsDurableBeforeItHasItsName)
{
    const support::TempDir folder;
    FaultyDisk disk;
    ASSERT_TRUE(writeFolder(folder.file("x"), Files, Replace::Never));
    const std::string part = fs::canonical(folder.path()).string() + "/x.part-";
    const auto madeDurable = [&](const std::string &name) {
        return std::ranges::any_of(
            disk.synced(), [&](const std::string &path) { return path.starts_with(part) && path.ends_with(name); });
    };
    for (const char *name : {"/a.txt", "/deep/er/b.txt", "/deep/er", "/deep"})
        EXPECT_TRUE(madeDurable(name)) << name;
    EXPECT_EQ(disk.synced().back(), fs::canonical(folder.path()).string()) << "the name itself, last";
}

TEST(Folder, WhatStoodThereIsBackWhenTheDiskFailsAfterTheMove)
{
    const support::TempDir folder;
    ASSERT_TRUE(writeFolder(folder.file("x"), {{"old.txt", "old"}}, Replace::Never));
    FaultyDisk disk;
    disk.failAt(fs::canonical(folder.path()).string());
    for (const char *name : {"x", "new"}) {
        const auto written = writeFolder(folder.file(name), Files, Replace::Allow);
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, base::ErrorCode::Io);
        EXPECT_NE(written.error().detail.find("nothing was changed"), std::string::npos) << written.error().detail;
        EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"x"});
        EXPECT_EQ(namesIn(folder.file("x")), std::vector<std::string>{"old.txt"});
    }
    EXPECT_FALSE(writeFile(folder.file("file"), "x", Replace::Never));
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"x"});
}

// A file cannot be taken back once it stands in the place of another: then that is what is said.
TEST(Folder, AFileThatOnlyMayNotOutlastAPowerCutIsSaidToStandThere)
{
    const support::TempDir folder;
    std::ofstream(folder.file("x")) << "old";
    FaultyDisk disk;
    disk.failAt(fs::canonical(folder.path()).string());
    const auto written = writeFile(folder.file("x"), "new", Replace::Allow);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().reason, InPlace);
    EXPECT_EQ(written.error().detail.find("nothing was changed"), std::string::npos) << written.error().detail;
    EXPECT_EQ(readFile(folder.file("x")).value(), "new");
}

TEST(Folder, AFolderIsReplacedWithoutAMomentWhenNothingStandsThere)
{
    const support::TempDir folder;
    ASSERT_TRUE(writeFolder(folder.file("x"), {{"old.txt", "old"}}, Replace::Never));
    ASSERT_TRUE(writeFolder(folder.file("y"), {{"new.txt", "new"}}, Replace::Never));
    FaultyDisk disk;
    bool stood = true;
    disk.atRename([&] { stood = stood && fs::exists(folder.file("x")); });
    ASSERT_TRUE(exchange(folder.file("y"), folder.file("x")));
    EXPECT_TRUE(stood);
    EXPECT_EQ(namesIn(folder.file("x")), std::vector<std::string>{"new.txt"});
    EXPECT_EQ(namesIn(folder.file("y")), std::vector<std::string>{"old.txt"});
}

TEST(Folder, AFileSystemThatKnowsNoExchangeDoesItInSteps)
{
    const support::TempDir folder;
    ASSERT_TRUE(writeFolder(folder.file("x"), {{"old.txt", "old"}}, Replace::Never));
    FaultyDisk disk;
    disk.knowNoFlags();
    ASSERT_TRUE(writeFolder(folder.file("x"), Files, Replace::Allow));
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"x"});
    EXPECT_EQ(namesIn(folder.file("x")), (std::vector<std::string>{"a.txt", "deep"}));
    EXPECT_EQ(writeFolder(folder.file("x"), Files, Replace::Never).error().code, base::ErrorCode::Refused);
}

TEST(Folder, WhoMayReadAFileIsSaid)
{
    const support::TempDir folder;
    const mode_t before = ::umask(S_IWGRP | S_IWOTH);
    ASSERT_TRUE(writeFile(folder.file("own"), "x", Replace::Never));
    ASSERT_TRUE(writeFile(folder.file("paper"), "x", Replace::Never, Readers::AsUsual));
    ::umask(before);
    EXPECT_EQ(fs::status(folder.file("own")).permissions(), fs::perms(0600));
    EXPECT_EQ(fs::status(folder.file("paper")).permissions(), fs::perms(0644));
}

TEST(Folder, ALinkLeadsToTheFileThatIsReplaced)
{
    const support::TempDir folder;
    fs::create_directory(folder.file("real"));
    std::ofstream(folder.file("real/x")) << "old";
    fs::create_symlink("real/x", folder.file("link"));
    ASSERT_TRUE(writeFile(folder.file("link"), "new", Replace::Allow));
    EXPECT_TRUE(fs::is_symlink(folder.file("link")));
    EXPECT_EQ(readFile(folder.file("real/x")).value(), "new");
    EXPECT_EQ(writeFile(folder.file("link"), "newer", Replace::Never).error().code, base::ErrorCode::Refused);
    EXPECT_EQ(namesIn(folder.file("real")), std::vector<std::string>{"x"});
}
