#include "archive/Folder.h"

#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

#include <sys/resource.h>

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
