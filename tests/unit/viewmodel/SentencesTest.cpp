#include "viewmodel/Sentences.h"

#include "unit/viewmodel/Night.h"

using namespace viewmodel;
using night::str;

TEST(SentencesTest, ARefusalSaysWhatWhyAndByWhichClause)
{
    const incident::Refusal refusal{incident::RefusalCode::RequirementUnmet, "环境监测达标", "5.4"};
    EXPECT_EQ(str(refusalSentence(refusal, QStringLiteral("终止"))), "Cannot 终止: not confirmed: 环境监测达标 (5.4).");
}

TEST(SentencesTest, ARefusalWithoutAClauseEndsAtTheReason)
{
    const app::Failure failure = incident::Refusal{incident::RefusalCode::EmptyText};
    EXPECT_EQ(str(failureSentence(failure, incident::AddNote{})), "Cannot add the note: nothing was entered.");
}

TEST(SentencesTest, AnErrorSaysWhatFailedWhatIsSafeAndWhatToDo)
{
    const app::Failure failure = base::Error{base::ErrorCode::Full, "SQLITE_FULL"};
    EXPECT_EQ(str(failureSentence(failure, incident::AddNote{})),
        "Recording failed: the disk is full; what is recorded stays as it was. Free some space, then try again.");
}

TEST(SentencesTest, NoCodeIsLeftWithoutWordsAndNoneShowsItsDetail)
{
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::Io); ++code) {
        const QString sentence =
            errorSentence({static_cast<base::ErrorCode>(code), "raw-detail", "X"}, QStringLiteral("A"));
        EXPECT_TRUE(sentence.startsWith(QStringLiteral("A failed: "))) << str(sentence);
        EXPECT_FALSE(sentence.contains(QStringLiteral(": ;"))) << code;
        EXPECT_FALSE(sentence.contains(QStringLiteral("raw-detail"))) << code;
    }
    QStringList reasons;
    for (int code = 0; code <= static_cast<int>(incident::RefusalCode::NotLater); ++code) {
        const QString reason = refusalReason({static_cast<incident::RefusalCode>(code), "X", {}, "raw-detail"});
        EXPECT_FALSE(reason.isEmpty()) << code;
        EXPECT_FALSE(reason.contains(QStringLiteral("raw-detail"))) << code;
        EXPECT_FALSE(reasons.contains(reason)) << str(reason);
        reasons << reason;
    }
}
