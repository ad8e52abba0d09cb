#include "documents/Faces.h"

#include <QFontInfo>
#include <QRawFont>
#include <gtest/gtest.h>

using namespace documents;

TEST(Faces, EveryFaceIsFoundAndSaysWhatStandsInForIt)
{
    ASSERT_EQ(faces().size(), FaceCount);
    for (const FaceChoice &choice : faces()) {
        EXPECT_FALSE(choice.used.empty()) << choice.official << ": scripts/setup.sh installs a fallback";
        EXPECT_EQ(QFontInfo(QFont(familyOf(choice.face))).family().toStdString(), choice.used);
        const bool isFallback =
            choice.used == "LXGW WenKai" || choice.used == "Noto Serif CJK SC" || choice.used == "Noto Sans CJK SC";
        EXPECT_NE(choice.isOfficial, isFallback) << choice.used;
    }
}

TEST(Faces, FallbacksHaveTheCharactersOfForms)
{
    for (const FaceChoice &choice : faces()) {
        const QRawFont font = QRawFont::fromFont(paperFont(choice.face, 16));
        for (const QChar c : QStringLiteral("吕梁市〔〕（）：、，。—　0123456789□"))
            EXPECT_TRUE(font.supportsCharacter(c)) << choice.used << " lacks " << QString(c).toStdString();
    }
}

TEST(Faces, PaperIsSetWithoutShapingAndHinting)
{
    const QFont font = paperFont(Face::FangSong, 16);
    EXPECT_EQ(font.pointSizeF(), 16);
    EXPECT_EQ(font.styleStrategy(), QFont::PreferNoShaping);
    EXPECT_EQ(font.hintingPreference(), QFont::PreferNoHinting);
}

TEST(Faces, OnlyTheFallbackOfTheTitleIsBold)
{
    for (const FaceChoice &choice : faces())
        EXPECT_EQ(isBold(choice.face), choice.face == Face::XiaoBiaoSong && !choice.isOfficial) << choice.word;
}
