#include "unit/documents/SampleForm.h"

#include "documents/MendPdf.h"
#include "support/PdfReader.h"

#include <iconv.h>

using namespace test;
using support::PdfReader;

namespace {

/// Every character of GB 2312, in its order.
QString gb2312()
{
    const iconv_t converter = iconv_open("UTF-8", "GB2312");
    std::string all;
    for (int row = 0xA1; row <= 0xF7; ++row) {
        for (int cell = 0xA1; cell <= 0xFE; ++cell) {
            std::array<char, 2> in{char(row), char(cell)};
            std::array<char, 8> out{};
            char *from = in.data();
            char *to = out.data();
            std::size_t left = in.size();
            std::size_t room = out.size();
            if (iconv(converter, &from, &left, &to, &room) != std::size_t(-1))
                all.append(out.data(), out.size() - room);
            else
                iconv(converter, nullptr, nullptr, nullptr, nullptr);
        }
    }
    iconv_close(converter);
    return QString::fromStdString(all);
}

bool isHan(QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; }

} // namespace

// Fonts draw 一 and the radical ⼀ with one glyph, and Qt names it after the radical: nobody would find 一 again.
TEST(Search, EveryCharacterOfGB2312IsFoundAgain)
{
    const QString all = gb2312();
    ASSERT_EQ(all.size(), 7445);
    for (const std::string &face : {"", "heiti", "songti", "title"}) {
        SampleForm sample;
        if (face.empty()) {
            for (qsizetype i = 0; i < all.size(); i += 40)
                sample.add("字", all.mid(i, 40).toStdString());
        } else if (face == "heiti") {
            for (qsizetype i = 0; i < all.size(); i += 40)
                sample.add(all.mid(i, 40).toStdString(), "字");
        } else if (face == "songti") {
            sample.form.notes = {all.toStdString()};
        } else {
            sample.form.label = all.toStdString();
        }
        const QString found = PdfReader(sample.pdf()).running();
        std::string lost;
        int lostCount = 0;
        for (const QChar c : all) {
            if (!c.isSpace() && !found.contains(c)) {
                lost += QString(c).toStdString();
                ++lostCount;
                EXPECT_FALSE(isHan(c)) << QString(c).toStdString() << " is not found in " << face;
            }
        }
        EXPECT_EQ(lostCount, 0) << face << " loses " << lost;
    }
}

TEST(Search, NumbersUnitsAndPunctuationOfReportsAreFound)
{
    SampleForm sample;
    const QString words =
        QStringLiteral("PM2.5浓度为115µg/m³（Ⅱ级），AQI>200持续≥36小时；SO₂≤150—见“附件1”·〔2026〕3号");
    sample.add("说法", words.toStdString());
    EXPECT_TRUE(PdfReader(sample.pdf()).running().contains(words)) << PdfReader(sample.pdf()).text().toStdString();
}

TEST(Search, TheSameDocumentGivesTheSameBytes)
{
    SampleForm sample;
    sample.add("申请单位", "某医院");
    EXPECT_EQ(sample.pdf(), sample.pdf());
    EXPECT_NE(sample.pdf().find("D:20261125031400+08'00'"), std::string::npos);
}

// Characters of the 通用规范汉字表 that names of people have: two of them in one document are told apart.
TEST(Search, CharactersBeyondTheBasicPlaneAreFound)
{
    SampleForm sample;
    sample.form.notes = {"联系人：陈𬭎、王𫖯、陈𬭎。"};
    const QString found = PdfReader(sample.pdf()).running();
    EXPECT_TRUE(found.contains(QStringLiteral("陈𬭎、王𫖯、陈𬭎"))) << found.toStdString();
}

TEST(Search, GlyphsWithoutANameGetOneWhereTheFontDrawsAllOfThem)
{
    const std::string map = "2 beginbfrange\n<0000> <0000> [ <0000> ]\n<0002> <0002> [ <4e00> ]\nendbfrange\nendcmap\n";
    const std::string named = documents::mendedNames(map, {{}, U"\U00020BB7\U0002B5AF"}, 4);
    EXPECT_NE(named.find("2 beginbfchar\n<0001> <d842dfb7>\n<0003> <d86dddaf>\nendbfchar\nendcmap"), std::string::npos)
        << named;
    EXPECT_EQ(documents::mendedNames(map, {{}, U"\U00020BB7"}, 4), map) << "which of them it is, nobody knows";
    EXPECT_EQ(documents::mendedNames(map, {{}, U"\U00020BB7"}, 0), map);
    EXPECT_EQ(documents::beyondPlane(QStringLiteral("一𬭎二𫖯𬭎")), U"𬭎𫖯");
}

TEST(Search, NamesOfGlyphsAreMendedOneByOne)
{
    const std::string map = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n2 beginbfrange\n"
                            "<0001> <0002> <2f00>\n<0003> <0004> [<4e8c> <2f08> ]\nendbfrange\n";
    EXPECT_EQ(documents::mendedNames(map, {{{0x2F00, 0x4E00}, {0x2F08, 0x4EBA}}}, 5),
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n2 beginbfrange\n"
        "<0001> <0002> [ <4e00> <2f01> ]\n<0003> <0004> [ <4e8c> <4eba> ]\nendbfrange\n");
    EXPECT_FALSE(documents::mendedPdf("no PDF at all", {}, {}));
}
