#include "platform/DraftStore.h"

#include "support/TempDir.h"

#include <QFile>

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>

#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using platform::DraftStore;

const QString Note = QStringLiteral("incident/2025-0001/note");
const QString Narrative = QStringLiteral("new/narrative");

class Drafts : public ::testing::Test {
protected:
    support::TempDir folder;
    std::string file = folder.file("drafts.json");
    QString path = QString::fromStdString(file);

    QByteArray bytes(const QString &of)
    {
        QFile in(of);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void write(const QByteArray &text)
    {
        QFile out(path);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
};

TEST_F(Drafts, AreEmptyAtFirstAndLeaveNoFile)
{
    DraftStore drafts(path);
    EXPECT_EQ(drafts.draft(Note), QString());
    EXPECT_TRUE(drafts.keep(Note, QString()));
    EXPECT_FALSE(fs::exists(file));
    EXPECT_FALSE(drafts.problem().has_value());
}

TEST_F(Drafts, AreThereTheNextTimeFieldByField)
{
    {
        DraftStore drafts(path);
        ASSERT_TRUE(drafts.keep(Note, QStringLiteral("电梯困人，\n\"三人\" 𠮷")));
        ASSERT_TRUE(drafts.keep(Narrative, QStringLiteral("x")));
    }
    const DraftStore drafts(path);
    EXPECT_EQ(drafts.draft(Note), QStringLiteral("电梯困人，\n\"三人\" 𠮷"));
    EXPECT_EQ(drafts.draft(Narrative), QStringLiteral("x"));
    EXPECT_EQ(drafts.keys(), (QStringList{Note, Narrative}));
}

TEST_F(Drafts, AreForgottenWhenTheyAreEmptied)
{
    DraftStore drafts(path);
    ASSERT_TRUE(drafts.keep(Note, QStringLiteral("a")));
    ASSERT_TRUE(drafts.keep(Narrative, QStringLiteral("b")));
    ASSERT_TRUE(drafts.keep(Note, QString()));
    EXPECT_EQ(DraftStore(path).keys(), QStringList{Narrative});
    ASSERT_TRUE(drafts.keep(Narrative, QString()));
    EXPECT_EQ(DraftStore(path).keys(), QStringList());
}

TEST_F(Drafts, SurviveAKill)
{
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        DraftStore drafts(path);
        for (int i = 1;; ++i) {
            if (!drafts.keep(Note, QString::number(i)))
                ::_exit(1);
            (void)!::write(ends[1], &i, sizeof i);
        }
    }
    ::close(ends[1]);
    int kept = 0;
    while (kept < 20)
        ASSERT_EQ(::read(ends[0], &kept, sizeof kept), static_cast<ssize_t>(sizeof kept));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    for (int next = 0; ::read(ends[0], &next, sizeof next) == static_cast<ssize_t>(sizeof next);)
        kept = next;
    ::close(ends[0]);
    const DraftStore drafts(path);
    EXPECT_FALSE(drafts.problem().has_value());
    const int found = drafts.draft(Note).toInt();
    EXPECT_GE(found, kept);
    EXPECT_LE(found, kept + 1) << "at most the write under way";
}

TEST_F(Drafts, AreForTheirOwnerOnly)
{
    DraftStore drafts(path);
    ASSERT_TRUE(drafts.keep(Note, QStringLiteral("a")));
    EXPECT_EQ(fs::status(file).permissions() & fs::perms::all, fs::perms(0600));
}

TEST_F(Drafts, AFileThatCannotBeReadIsKeptAside)
{
    for (const char *damaged : {"{\"a\":\"cut o", "[1,2]", "{\"a\":5}", ""}) {
        write(damaged);
        const DraftStore drafts(path);
        ASSERT_TRUE(drafts.problem().has_value()) << damaged;
        EXPECT_EQ(drafts.problem()->code, base::ErrorCode::Corrupt);
        EXPECT_EQ(drafts.keys(), QStringList());
        EXPECT_FALSE(fs::exists(file));
    }
    EXPECT_EQ(bytes(path + QStringLiteral(".damaged")), QByteArray("{\"a\":\"cut o"));
    EXPECT_EQ(bytes(path + QStringLiteral(".damaged-2")), QByteArray("[1,2]"));
}

TEST_F(Drafts, StayInMemoryWhenTheyCannotBeWrittenAndAreWrittenLater)
{
    fs::create_directory(folder.file("gone"));
    const QString lost = QString::fromStdString(folder.file("gone/drafts.json"));
    DraftStore drafts(lost);
    fs::remove(folder.file("gone"));
    const auto kept = drafts.keep(Note, QStringLiteral("a"));
    ASSERT_FALSE(kept.has_value());
    EXPECT_NE(kept.error().detail.find("as long as the program runs"), std::string::npos) << kept.error().detail;
    EXPECT_EQ(drafts.draft(Note), QStringLiteral("a"));

    fs::create_directory(folder.file("gone"));
    EXPECT_TRUE(drafts.keep(Note, QStringLiteral("a"))) << "nothing new, but not yet written";
    EXPECT_EQ(DraftStore(lost).draft(Note), QStringLiteral("a"));
}

} // namespace
