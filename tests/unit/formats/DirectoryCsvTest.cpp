#include "formats/DirectoryCsv.h"
#include "support/Golden.h"

using namespace formats;
using identity::DirectoryEntry;

namespace {

std::string codesOf(const std::vector<base::Diagnostic> &diagnostics)
{
    std::string codes;
    for (const base::Diagnostic &diagnostic : diagnostics) {
        codes += std::to_string(diagnostic.position.line) + ":" + std::to_string(diagnostic.position.column) + " "
            + diagnostic.code + "; ";
    }
    return codes;
}

std::string fixture(const std::string &name) { return support::readFile(std::string(FIXTURE_DIR) + "/csv/" + name); }

/// The one diagnostic of a text that has one error.
std::string faultOf(std::string_view text)
{
    const auto import = readDirectoryCsv(text, "f.csv");
    EXPECT_FALSE(import.value);
    return codesOf(import.diagnostics);
}

} // namespace

TEST(DirectoryCsv, ReadsPostsPersonsAndAllTheirNumbers)
{
    const auto import = readDirectoryCsv(fixture("directory.csv"), "directory.csv");
    EXPECT_EQ(codesOf(import.diagnostics), "");
    EXPECT_EQ(import.rows, 4U);
    ASSERT_TRUE(import.value);
    const identity::Directory expected{
        {{"市指挥部指挥长", "", {"0000-0001", "0000-0002"}}, {"市指挥部副指挥长", "", {"0000-0003"}},
            {"市应急管理局总值班室", "", {"0000-0004", "0000-0005"}}, {"市公安局", "", {"0000-0006 转 01"}}}};
    EXPECT_EQ(*import.value, expected);
}

TEST(DirectoryCsv, ReadsTheSameFromWhatExcelSavesInChina)
{
    const auto utf8 = readDirectoryCsv(fixture("directory.csv"), "f");
    const auto excel = readDirectoryCsv(fixture("directory-gb18030.csv"), "f");
    ASSERT_TRUE(utf8.value);
    ASSERT_TRUE(excel.value);
    EXPECT_EQ(*excel.value, *utf8.value);
}

TEST(DirectoryCsv, AcceptsOtherNamesAndAnyOrderOfColumns)
{
    const auto import = readDirectoryCsv("Phone,PERSON,post\n0000-0001；0000-0002、0000-0003,甲,fire\n", "f");
    ASSERT_TRUE(import.value) << codesOf(import.diagnostics);
    EXPECT_EQ(
        import.value->entries, (std::vector<DirectoryEntry>{{"fire", "甲", {"0000-0001", "0000-0002", "0000-0003"}}}));
    EXPECT_TRUE(readDirectoryCsv("单位,电话１\n市公安局,０００００００１\n", "f").value);
}

TEST(DirectoryCsv, NamesEveryFaultyRowAndTakesNone)
{
    const auto import = readDirectoryCsv(fixture("directory-faulty.csv"), "directory-faulty.csv");
    EXPECT_FALSE(import.value);
    EXPECT_EQ(import.rows, 5U);
    EXPECT_EQ(codesOf(import.diagnostics), "3:1 empty-post; 4:7 bad-phone; 5:1 duplicate-row; 6:1 field-count; ");
    EXPECT_EQ(import.diagnostics.front().file, "directory-faulty.csv");
}

TEST(DirectoryCsv, SaysWhatIsWrongWithTheHeader)
{
    EXPECT_EQ(faultOf(""), "0:0 empty-file; ");
    EXPECT_EQ(faultOf("\n,,\n"), "0:0 empty-file; ");
    EXPECT_EQ(faultOf("岗位,电话\n"), "1:1 no-rows; ");
    EXPECT_EQ(faultOf("岗位,姓名\n市公安局,甲\n"), "1:1 missing-column; ");
    EXPECT_EQ(faultOf("岗位,电话,邮箱\n市公安局,0000-0001,x\n"), "1:7 unknown-column; ");
    EXPECT_EQ(faultOf("岗位,电话,岗位\n市公安局,0000-0001,x\n"), "1:7 duplicate-column; ");
}

TEST(DirectoryCsv, WarnsOfAPostWithoutNumberAndOfANumberGivenTwice)
{
    const auto import = readDirectoryCsv("岗位,电话\n市公安局,\n市气象局,0000-0001/0000-0001\n", "f");
    ASSERT_TRUE(import.value);
    EXPECT_EQ(codesOf(import.diagnostics), "2:1 no-phone; 3:6 duplicate-phone; ");
    EXPECT_EQ(import.value->entries[1].phones, (std::vector<std::string>{"0000-0001"}));
}

TEST(DirectoryCsv, RefusesWhatCannotBeDialled)
{
    EXPECT_EQ(faultOf("岗位,电话\n市公安局,总机\n"), "2:6 bad-phone; ");
    EXPECT_EQ(faultOf("岗位,电话\n市公安局,12\n"), "2:6 bad-phone; ");
    EXPECT_TRUE(readDirectoryCsv("岗位,电话\n市公安局,+86 (0000) 0001\n", "f").value);
    EXPECT_TRUE(readDirectoryCsv("岗位,电话\n市公安局,110\n", "f").value);
}

TEST(DirectoryCsv, IgnoresTheEmptyColumnsSpreadsheetsAppend)
{
    const auto import = readDirectoryCsv("岗位,电话,\n市公安局,0000-0001,,,\n", "f");
    ASSERT_TRUE(import.value) << codesOf(import.diagnostics);
    EXPECT_EQ(import.value->entries.size(), 1U);
}
