#include "formats/Csv.h"

#include <gtest/gtest.h>

using namespace formats;

namespace {

std::vector<std::vector<std::string>> textsOf(const CsvText &csv)
{
    std::vector<std::vector<std::string>> rows;
    for (const CsvRow &row : csv.rows) {
        rows.emplace_back();
        for (const CsvField &field : row.fields)
            rows.back().push_back(field.text);
    }
    return rows;
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

TEST(Csv, ReadsQuotedFieldsWithCommasQuotesAndLineBreaks)
{
    const CsvText csv = readCsv("a,\"b, c\",\"say \"\"x\"\"\"\n\"two\nlines\",d,e\n", "f.csv");
    EXPECT_TRUE(csv.diagnostics.empty());
    EXPECT_EQ(textsOf(csv), (Rows{{"a", "b, c", "say \"x\""}, {"two\nlines", "d", "e"}}));
}

TEST(Csv, ReadsEveryKindOfLineEnd)
{
    EXPECT_EQ(textsOf(readCsv("a,b\r\nc,d\r\n", "f")), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(textsOf(readCsv("a,b\rc,d", "f")), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(textsOf(readCsv("a,b\nc,d", "f")), (Rows{{"a", "b"}, {"c", "d"}}));
}

TEST(Csv, KeepsEmptyFieldsAtEitherEnd) { EXPECT_EQ(textsOf(readCsv(",x,\n", "f")), (Rows{{"", "x", ""}})); }

TEST(Csv, LeavesOutRowsWithoutAnyTextButCountsTheirLines)
{
    const CsvText csv = readCsv("a,b\r\n\r\n,,\r\nc,d\r\n", "f");
    EXPECT_EQ(textsOf(csv), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(csv.rows[1].line, 4);
}

TEST(Csv, CountsLinesInsideQuotesAndColumnsInCharacters)
{
    const CsvText csv = readCsv("岗位,\"一\n二\",电话\n下一行,x,y\n", "f");
    EXPECT_EQ(csv.rows[0].fields[1].position, (base::SourcePosition{1, 4}));
    EXPECT_EQ(csv.rows[0].fields[2].position, (base::SourcePosition{2, 4}));
    EXPECT_EQ(csv.rows[1].line, 3);
    EXPECT_EQ(csv.rows[1].fields[1].position, (base::SourcePosition{3, 5}));
}

TEST(Csv, NamesThePlaceWhereAnUnterminatedQuoteWasOpened)
{
    const CsvText csv = readCsv("a,b\nc,\"d\ne,f\n", "list.csv");
    ASSERT_EQ(csv.diagnostics.size(), 1U);
    EXPECT_EQ(csv.diagnostics[0].code, "unterminated-quote");
    EXPECT_EQ(csv.diagnostics[0].file, "list.csv");
    EXPECT_EQ(csv.diagnostics[0].position, (base::SourcePosition{2, 3}));
}

TEST(Csv, RefusesQuotesThatDoNotEncloseTheField)
{
    const CsvText before = readCsv("ab\"c\n", "f");
    ASSERT_EQ(before.diagnostics.size(), 1U);
    EXPECT_EQ(before.diagnostics[0].code, "stray-quote");
    EXPECT_EQ(before.diagnostics[0].position, (base::SourcePosition{1, 3}));
    const CsvText after = readCsv("\"ab\"c\n", "f");
    ASSERT_EQ(after.diagnostics.size(), 1U);
    EXPECT_EQ(after.diagnostics[0].position, (base::SourcePosition{1, 5}));
}

TEST(Csv, DropsTheByteOrderMark)
{
    const CsvText csv = readCsv("\xEF\xBB\xBF"
                                "岗位,电话\n",
        "f");
    EXPECT_EQ(textsOf(csv), (Rows{{"岗位", "电话"}}));
    EXPECT_EQ(csv.rows[0].fields[1].position.column, 4);
}

TEST(Csv, ReadsGb18030WhenTheBytesAreNoUtf8)
{
    EXPECT_EQ(textsOf(readCsv("\xB8\xDA\xCE\xBB,\xB5\xE7\xBB\xB0\n", "f")), (Rows{{"岗位", "电话"}}));
    // A character of four bytes: U+20087, in GB18030 95 32 90 31.
    EXPECT_EQ(textsOf(readCsv("\x95\x32\x90\x31,x\n", "f")), (Rows{{"\U00020087", "x"}}));
}

TEST(Csv, SaysInWhichLineTheEncodingIsNeither)
{
    const CsvText csv = readCsv("a,b\nc,\xFF\xFF\n", "f");
    ASSERT_EQ(csv.diagnostics.size(), 1U);
    EXPECT_EQ(csv.diagnostics[0].code, "wrong-encoding");
    EXPECT_EQ(csv.diagnostics[0].position.line, 2);
    EXPECT_TRUE(csv.rows.empty());
}

TEST(Csv, RefusesWorkbooksAndOtherBinaryFiles)
{
    EXPECT_EQ(readCsv("PK\x03\x04rest", "f").diagnostics.at(0).code, "not-text");
    EXPECT_EQ(readCsv("\xD0\xCF\x11\xE0rest", "f").diagnostics.at(0).code, "not-text");
    EXPECT_EQ(readCsv(std::string_view("a\0b", 3), "f").diagnostics.at(0).code, "not-text");
    EXPECT_EQ(readCsv(std::string_view("\xFF\xFE"
                                       "a\0",
                          4),
                  "f")
                  .diagnostics.at(0)
                  .code,
        "wrong-encoding");
}
