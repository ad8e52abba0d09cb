#include "viewmodel/RecordCare.h"

#include "unit/viewmodel/Night.h"
#include "viewmodel/OpeningProblem.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <latch>

using namespace viewmodel;
using night::str;

namespace {

struct RecordCareTest : ::testing::Test {
    night::Night night;
    std::optional<base::Instant> last;
    std::atomic<QThread *> copiedIn = nullptr;
    std::string copiedTo;
    base::Result<> answer;
    RecordCare care{night.session, night.clock,
        {[this](const std::string &to) {
             copiedIn = QThread::currentThread();
             copiedTo = to;
             return answer;
         },
            [this] { return last; }, [this](base::Instant at) { last = at; }}};
    QSignalSpy told{&care, &RecordCare::told};

    /// Backs up and returns the sentence it leads to.
    std::string backUp()
    {
        care.backUp(QStringLiteral("/mnt/usb/b.db"));
        EXPECT_TRUE(told.wait());
        return str(told.takeLast().at(0).toString());
    }
};

TEST_F(RecordCareTest, ACheckSaysHowMuchWasLookedAt)
{
    night.call();
    care.verify();
    ASSERT_EQ(told.count(), 1);
    EXPECT_TRUE(told.at(0).at(1).toBool());
    EXPECT_TRUE(told.at(0).at(0).toString().startsWith(QStringLiteral("The record is whole: ")));
    EXPECT_EQ(care.check(), RecordCare::Check::Whole);
}

TEST_F(RecordCareTest, ACheckThatNobodyAskedForIsSilentWhenAllIsWell)
{
    night.session.verify();
    EXPECT_EQ(told.count(), 0);
    EXPECT_EQ(care.check(), RecordCare::Check::Whole);
}

TEST_F(RecordCareTest, ABrokenChainIsToldWhoeverAsked)
{
    Q_EMIT night.session.verified({40, {}, 17, {}, false, false});
    ASSERT_EQ(told.count(), 1);
    EXPECT_FALSE(told.at(0).at(1).toBool());
    EXPECT_TRUE(told.at(0).at(0).toString().contains(QStringLiteral("from entry 17 on")));
    EXPECT_EQ(care.check(), RecordCare::Check::Broken);
}

TEST_F(RecordCareTest, AnEndThatIsGoneAndAnEntryThatWasReplacedAreToldApart)
{
    Q_EMIT night.session.verified({40, {}, 41, {}, true, false});
    Q_EMIT night.session.verified({40, {}, 17, {}, false, true});
    ASSERT_EQ(told.count(), 2);
    EXPECT_TRUE(told.at(0).at(0).toString().contains(QStringLiteral("gone from the record, from 41 on")));
    EXPECT_TRUE(told.at(1).at(0).toString().contains(QStringLiteral("it, or one before it, was replaced")));
    EXPECT_EQ(care.check(), RecordCare::Check::Broken);
}

TEST_F(RecordCareTest, ACheckThatCannotBeMadeSaysWhatToDo)
{
    Q_EMIT night.session.verifyFailed(QStringLiteral("Checking the record failed: …"));
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(care.check(), RecordCare::Check::Failed);
}

TEST_F(RecordCareTest, ACheckOfARecordThatIsNotOpenFailsAndCanBeAskedForAgain)
{
    Session closed(
        []() -> base::Result<std::unique_ptr<ConsoleBundle>> { return base::fail(base::ErrorCode::Busy, "held"); },
        Session::Mode::InPlace);
    RecordCare check(closed, night.clock, {});
    QSignalSpy outcome(&check, &RecordCare::told);
    for (int asked = 1; asked <= 2; ++asked) {
        check.verify();
        ASSERT_EQ(outcome.count(), asked);
        EXPECT_TRUE(outcome.back().at(0).toString().startsWith(QStringLiteral("Checking the record failed: ")));
        EXPECT_EQ(check.check(), RecordCare::Check::Failed);
    }
}

TEST_F(RecordCareTest, ABackupRunsBesideTheWindowAndItsTimeIsKept)
{
    EXPECT_EQ(str(care.backupText()), "not backed up yet");
    care.backUp(QStringLiteral("/mnt/usb/b.db"));
    EXPECT_EQ(str(care.backupText()), "backing up…");
    ASSERT_TRUE(told.wait());
    EXPECT_EQ(str(told.at(0).at(0).toString()), "Backed up to b.db.");
    EXPECT_EQ(copiedTo, "/mnt/usb/b.db");
    EXPECT_NE(copiedIn.load(), QThread::currentThread());
    EXPECT_EQ(last, night.clock.now());
    EXPECT_EQ(str(care.backupText()), "02:51 backed up");
    night.clock.set(night::at("2026-11-26 01:00"));
    EXPECT_EQ(str(care.backupText()), "11-25 02:51 backed up");
}

TEST_F(RecordCareTest, AFailedBackupSaysWhatFailedWhatIsSafeAndWhatToDo)
{
    answer = base::fail(base::ErrorCode::Full, "disk");
    EXPECT_EQ(backUp(),
        "Backup failed: the disk is full; what is recorded stays as it was. Free some space, then try again.");
    EXPECT_FALSE(last.has_value());
    EXPECT_EQ(str(care.backupText()), "not backed up yet");
}

TEST_F(RecordCareTest, EveryFailureOfABackupHasASentenceThatSaysWhatToDo)
{
    QStringList sentences;
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::Io); ++code) {
        answer = base::fail(static_cast<base::ErrorCode>(code), "raw-detail");
        const QString sentence = QString::fromStdString(backUp());
        EXPECT_TRUE(sentence.startsWith(QStringLiteral("Backup failed: "))) << str(sentence);
        EXPECT_FALSE(sentence.contains(QStringLiteral("raw-detail"))) << code;
        EXPECT_FALSE(sentence.contains(QStringLiteral("a rule forbids"))) << code;
        EXPECT_EQ(sentence.count(u'.') >= 1 && sentence.endsWith(u'.'), true) << str(sentence);
        sentences << sentence;
    }
    sentences.removeDuplicates();
    EXPECT_EQ(sentences.size(), 10); // a name that may not be replaced is said alike, whatever the reason
}

TEST_F(RecordCareTest, ASecondBackupWaitsForTheFirst)
{
    std::latch hold(1);
    RecordCare slow(night.session, night.clock,
        {[&hold](const std::string &) -> base::Result<> {
             hold.wait();
             return {};
         },
            [] { return std::nullopt; }, [](base::Instant) {}});
    QSignalSpy outcome(&slow, &RecordCare::told);
    slow.backUp(QStringLiteral("a.db"));
    slow.backUp(QStringLiteral("b.db"));
    ASSERT_EQ(outcome.count(), 1);
    EXPECT_FALSE(outcome.at(0).at(1).toBool());
    hold.count_down();
    ASSERT_TRUE(outcome.wait());
    EXPECT_EQ(str(outcome.at(1).at(0).toString()), "Backed up to a.db.");
}

TEST_F(RecordCareTest, NoFileChosenIsNoBackup)
{
    care.backUp({});
    EXPECT_EQ(str(care.backupText()), "not backed up yet");
}

TEST_F(RecordCareTest, TheSuggestedNameCarriesTheMoment)
{
    EXPECT_EQ(str(care.suggestedName()), "fengsui-2026-11-25-0251.db");
}

TEST(OpeningProblemTest, EveryCodeHasItsWordsAndSaysWhatIsSafeAndWhatToDo)
{
    QStringList said;
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::Io); ++code) {
        const bool invalid = code == static_cast<int>(base::ErrorCode::Invalid);
        const std::string file = invalid ? "/x/plans/fire/plan.yaml" : "/x/fengsui.db";
        const OpeningProblem problem = openingProblem({static_cast<base::ErrorCode>(code), "raw-detail", file});
        EXPECT_TRUE(problem.what.endsWith(u'.')) << code;
        EXPECT_TRUE(problem.advice.endsWith(u'.')) << code;
        EXPECT_EQ(str(problem.safe), "What is recorded was not changed.");
        EXPECT_FALSE(problem.what.contains(QStringLiteral("raw"))) << code;
        EXPECT_EQ(str(problem.where), file);
        EXPECT_EQ(str(problem.forExpert), std::string(base::name(static_cast<base::ErrorCode>(code))) + ": raw-detail");
        EXPECT_FALSE(said.contains(problem.what)) << str(problem.what);
        said << problem.what;
    }
}

TEST(OpeningProblemTest, AFolderInThePlaceOfARecordIsNotTakenForAPlan)
{
    const OpeningProblem plan = openingProblem({base::ErrorCode::Invalid, "", "/data/plans/fire/plan.yaml"});
    EXPECT_EQ(str(plan.what), "A plan file cannot be used.");
    const OpeningProblem folder = openingProblem({base::ErrorCode::Invalid, "", "/home/desk"});
    EXPECT_EQ(str(folder.what), "The file is no record of this kind.");
    EXPECT_EQ(str(folder.advice), "Open another record file.");
}

TEST(OpeningProblemTest, InOneLineItIsTheSameThatThePageSays)
{
    for (const base::ErrorCode code : {base::ErrorCode::Foreign, base::ErrorCode::Invalid})
        EXPECT_EQ(str(viewmodel::openingSentence({code, "", "/tmp"})),
            "The file is no record of this kind. What is recorded was not changed. Open another record file.");
}

TEST(OpeningProblemTest, TheExpertReadsOneLineTheLogKeepsTheRest)
{
    EXPECT_EQ(str(openingProblem({base::ErrorCode::Invalid, "plan.yaml:3:1: error: a\nplan.yaml:9:1: error: b", ""})
                      .forExpert),
        "invalid: plan.yaml:3:1: error: a");
}

TEST(OpeningProblemTest, ASecondProgramIsNamedOnlyWhenItHoldsTheRecord)
{
    const RecordHolder holder{QStringLiteral("fengsui"), 4711, QStringLiteral("desk-1")};
    EXPECT_EQ(str(openingProblem({base::ErrorCode::Busy, ""}, holder).holder), "fengsui, process 4711 on desk-1");
    EXPECT_EQ(str(openingProblem({base::ErrorCode::Busy, ""}).holder), "");
    EXPECT_EQ(str(openingProblem({base::ErrorCode::Full, ""}, holder).holder), "");
}

TEST(OpeningProblemTest, TheDeskKeepsTheErrorUntilItIsOpenedAgain)
{
    base::ManualClock clock(night::at("2026-11-25 02:51"));
    bool held = true;
    Session session(
        [&]() -> base::Result<std::unique_ptr<ConsoleBundle>> {
            if (held)
                return base::fail(base::ErrorCode::Busy, "held", "a.db");
            return std::make_unique<night::MemoryBundle>(clock);
        },
        Session::Mode::InPlace);
    Desk desk(session, clock);
    desk.open();
    ASSERT_EQ(desk.state(), Desk::State::Failed);
    ASSERT_TRUE(desk.failure().has_value());
    EXPECT_EQ(desk.failure()->code, base::ErrorCode::Busy);
    EXPECT_EQ(desk.failure()->subject, "a.db");
    held = false;
    desk.open();
    EXPECT_EQ(desk.state(), Desk::State::Open);
    EXPECT_FALSE(desk.failure().has_value());
}

} // namespace
