#include "formats/Workbook.h"

#include "formats/StockCsv.h"
#include "formats/TextFile.h"
#include "support/TempDir.h"

#include <gtest/gtest.h>
#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>
#include <random>

using namespace formats;

namespace {

/// A workbook as another program would write it.
class Book {
public:
    explicit Book(lxw_workbook_options options = {})
        : m_path(m_folder.file("book.xlsx"))
        , m_book(workbook_new_opt(m_path.c_str(), &options))
    {
    }
    lxw_worksheet *sheet(const char *name) { return workbook_add_worksheet(m_book, name); }
    lxw_format *format(const char *code)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, code);
        return format;
    }
    lxw_format *builtIn(std::uint8_t number)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format_index(format, number);
        return format;
    }
    /// Finishes it.
    std::string bytes()
    {
        EXPECT_EQ(workbook_close(m_book), LXW_NO_ERROR);
        return readTextFile(m_path).value();
    }

private:
    support::TempDir m_folder;
    std::string m_path;
    lxw_workbook *m_book;
};

/// "a|b" a row, the number of its line before it.
std::string rowsOf(const CsvText &table)
{
    std::string text;
    for (const CsvRow &row : table.rows) {
        text += std::to_string(row.line) + ":";
        for (const CsvField &field : row.fields)
            text += field.text + "|";
        text += "\n";
    }
    return text;
}

std::string codesOf(const CsvText &table)
{
    std::string codes;
    for (const base::Diagnostic &found : table.diagnostics)
        codes +=
            found.code + "@" + std::to_string(found.position.line) + ":" + std::to_string(found.position.column) + " ";
    return codes;
}

} // namespace

TEST(Workbook, ATextThatStandsInItsCellIsNeverReadAsNone)
{
    lxw_workbook_options streamed{};
    streamed.constant_memory = LXW_TRUE; // row by row, every text in its cell
    Book book(streamed);
    lxw_worksheet *sheet = book.sheet("批次");
    worksheet_write_string(sheet, 0, 0, "编码", nullptr);
    worksheet_write_number(sheet, 1, 0, 12, nullptr);
    worksheet_write_string(sheet, 2, 1, "2028-01-01", nullptr);
    const CsvText table = readWorkbook(book.bytes(), "lots.xlsx");
    EXPECT_TRUE(table.rows.empty());
    ASSERT_EQ(table.diagnostics.size(), 1U);
    EXPECT_EQ(table.diagnostics[0].code, "bad-workbook");
    EXPECT_EQ(table.diagnostics[0].message.substr(0, 8), "cell A1 ") << table.diagnostics[0].message;
}

TEST(Workbook, CellsCountAsTheyAreShown)
{
    Book book;
    lxw_worksheet *sheet = book.sheet("批次");
    lxw_datetime day{2027, 6, 30, 0, 0, 0};
    lxw_datetime moment{2026, 11, 25, 8, 5, 0};
    worksheet_write_string(sheet, 0, 0, "编码", nullptr);
    worksheet_write_string(sheet, 0, 1, "有效期至", nullptr);
    worksheet_write_string(sheet, 0, 2, " 数量 ", nullptr);
    worksheet_write_string(sheet, 1, 0, "007", nullptr);
    worksheet_write_datetime(sheet, 1, 1, &day, book.format("yyyy\"年\"m\"月\"d\"日\""));
    worksheet_write_number(sheet, 1, 2, 100000, nullptr);
    worksheet_write_datetime(sheet, 2, 1, &day, book.builtIn(14));
    worksheet_write_formula_num(sheet, 2, 2, "=0.1+0.2", nullptr, 0.1 + 0.2);
    worksheet_write_datetime(sheet, 4, 1, &moment, book.format("yyyy-mm-dd hh:mm"));
    worksheet_write_formula_str(sheet, 4, 0, "=\"a\"&\"b\"", nullptr, "ab");
    worksheet_write_number(sheet, 4, 2, 1234.5, book.format("#,##0.00 [$元]"));
    const CsvText read = readTable(book.bytes(), "book.xlsx");
    EXPECT_EQ(codesOf(read), "");
    EXPECT_EQ(rowsOf(read),
        "1:编码|有效期至|数量|\n"
        "2:007|2027-06-30|100000|\n"
        "3:|2027-06-30|0.3|\n"
        "5:ab|2026-11-25 08:05|1234.5|\n");
    EXPECT_EQ(read.rows[3].fields[2].position.line, 5);
    EXPECT_EQ(read.rows[3].fields[2].position.column, 3);
}

TEST(Workbook, TheFirstSheetThatHoldsAnythingIsReadAndTheOthersAreNamed)
{
    Book book;
    book.sheet("空");
    worksheet_write_string(book.sheet("目录"), 0, 0, "编码", nullptr);
    worksheet_write_string(book.sheet("旧"), 0, 0, "x", nullptr);
    const CsvText read = readTable(book.bytes(), "book.xlsx");
    EXPECT_EQ(rowsOf(read), "1:编码|\n");
    EXPECT_EQ(codesOf(read), "other-sheets@0:0 ");
    EXPECT_EQ(read.diagnostics[0].severity, base::Severity::Warning);
    EXPECT_NE(read.diagnostics[0].message.find("旧"), std::string::npos);
}

TEST(Workbook, AFaultIsSaidWithItsCell)
{
    Book book;
    lxw_worksheet *sheet = book.sheet("批次");
    const char *const headers[] = {"编码", "批号", "生产厂家", "有效期至", "货位", "单价", "数量"};
    for (std::uint16_t column = 0; column < 7; ++column)
        worksheet_write_string(sheet, 0, column, headers[column], nullptr);
    worksheet_write_string(sheet, 2, 0, "Y1", nullptr);
    worksheet_write_string(sheet, 2, 1, "B1", nullptr);
    worksheet_write_string(sheet, 2, 2, "厂", nullptr);
    worksheet_write_string(sheet, 2, 4, "A-1", nullptr);
    worksheet_write_number(sheet, 2, 5, 9.505, nullptr);
    worksheet_write_string(sheet, 2, 6, "一", nullptr);
    const auto lots = readLotsCsv(book.bytes(), "lots.xlsx");
    EXPECT_FALSE(lots.value);
    ASSERT_EQ(lots.diagnostics.size(), 2U);
    EXPECT_EQ(base::toString(lots.diagnostics[0]).substr(0, 13), "lots.xlsx:3:6");
    EXPECT_EQ(lots.diagnostics[0].code, "bad-price");
    EXPECT_EQ(lots.diagnostics[1].position.column, 7);
}

TEST(Workbook, WhatIsWrittenReadsBackAndNoCodeLosesItsZeros)
{
    const support::TempDir folder;
    const std::string path = folder.file("out.xlsx");
    const std::string csv = "编码,批号,单价,数量\n007,12.10,9.50,100000\n1E5,\"a,b\"\"c\",18.00,一\n";
    std::ofstream(path + ".part") << "somebody's own";
    ASSERT_TRUE(writeWorkbook(path, csv, "批次", StockAmounts));
    EXPECT_EQ(readTextFile(path + ".part").value(), "somebody's own");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 2) << "nothing is left beside it";
    const CsvText read = readTable(readTextFile(path).value(), path);
    EXPECT_EQ(rowsOf(read), "1:编码|批号|单价|数量|\n2:007|12.10|9.5|100000|\n3:1E5|a,b\"c|18|一|\n");
    const auto written = writeWorkbook(folder.file("no/such/folder.xlsx"), csv, "批次", StockAmounts);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, base::ErrorCode::Io);
}

TEST(Workbook, ABrokenFileIsRefusedAndNothingWorseHappens)
{
    Book book;
    worksheet_write_string(book.sheet("批次"), 0, 0, "编码", nullptr);
    const std::string whole = book.bytes();
    ASSERT_TRUE(isWorkbook(whole));
    EXPECT_EQ(codesOf(readTable("PK\x03\x04rest", "f.xlsx")), "bad-workbook@0:0 ");
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        std::string broken = whole;
        for (int bytes = 0; bytes < 8; ++bytes)
            broken[4 + random() % (broken.size() - 4)] = static_cast<char>(random());
        if (i % 4 == 0)
            broken.resize(4 + random() % (broken.size() - 4));
        (void)readTable(broken, "f.xlsx"); // whatever it says, it comes back
    }
    EXPECT_EQ(
        codesOf(readTable(std::string("PK\x03\x04") + std::string(40UL << 20U, 'x'), "f.xlsx")), "too-large@0:0 ");
}

TEST(Workbook, GeneralIsNoDateAlsoWhereLibreOfficeSpellsItOut)
{
    const std::string path = FIXTURE_DIR "/workbook/libreoffice.xlsx";
    EXPECT_EQ(
        rowsOf(readTable(readTextFile(path).value(), path)), "1:编码|数量|有效期至|单价|\n2:Y1|400|2027-06-30|12.5|\n");
}

TEST(Workbook, ACellWithoutRowOrColumnIsRefused)
{
    for (const char *name : {"cell-without-column.xlsx", "cell-without-row.xlsx"}) {
        const std::string path = std::string(FIXTURE_DIR "/workbook/") + name;
        EXPECT_EQ(codesOf(readTable(readTextFile(path).value(), path)), "bad-workbook@0:0 ") << name;
    }
}

TEST(Workbook, FewCellsThatStandFarApartFillNoMemory)
{
    Book book;
    lxw_worksheet *sheet = book.sheet("批次");
    worksheet_write_string(sheet, 0, 16'383, "编码", nullptr);
    for (lxw_row_t row = 1; row <= 5000; ++row)
        worksheet_write_string(sheet, row, 0, "Y1", nullptr);
    const CsvText read = readTable(book.bytes(), "f.xlsx");
    EXPECT_EQ(codesOf(read), "too-large@0:0 ");
    EXPECT_TRUE(read.rows.empty());
    Book far;
    sheet = far.sheet("批次");
    for (lxw_row_t row = 0; row <= 5000; ++row)
        worksheet_write_string(sheet, row, 16'383, "Y1", nullptr);
    EXPECT_EQ(codesOf(readTable(far.bytes(), "f.xlsx")), "too-large@0:0 ");
}
