#include "formats/RosterCsv.h"
#include "support/Golden.h"

using namespace formats;
using identity::ShiftRole;

namespace {

constexpr std::string_view Header = "开始,结束,角色,岗位,姓名\n";

base::Instant at(const char *text) { return base::parseIso(text).value(); }

Import<identity::Roster> read(const std::string &rows)
{
    return readRosterCsv(std::string(Header) + rows, "roster.csv");
}

std::string codesOf(const Import<identity::Roster> &import)
{
    std::string codes;
    for (const base::Diagnostic &diagnostic : import.diagnostics) {
        codes += std::to_string(diagnostic.position.line) + ":" + std::to_string(diagnostic.position.column) + " "
            + diagnostic.code + "; ";
    }
    return codes;
}

} // namespace

TEST(RosterCsv, ReadsShiftsInChinaStandardTime)
{
    const auto import = readRosterCsv(support::readFile(std::string(FIXTURE_DIR) + "/csv/roster.csv"), "roster.csv");
    EXPECT_EQ(codesOf(import), "");
    ASSERT_TRUE(import.value);
    ASSERT_EQ(import.value->shifts.size(), 3U);
    const identity::Shift expected{
        at("2026-11-25T12:00:00Z"), at("2026-11-26T00:00:00Z"), ShiftRole::Duty, "市应急管理局总值班室值班员", ""};
    EXPECT_EQ(import.value->shifts[1], expected);
    EXPECT_EQ(import.value->shifts[2].role, ShiftRole::Lead);
}

TEST(RosterCsv, ReadsTimesAsSpreadsheetsRewriteThem)
{
    const auto import = read("2026/11/5 8:00,2026/11/5 24:00,值班,a,\n2026-11-06T00:00:30,2026-11-06　08:00,值班,a,\n");
    ASSERT_TRUE(import.value) << codesOf(import);
    EXPECT_EQ(import.value->shifts[0].from, at("2026-11-05 08:00"));
    EXPECT_EQ(import.value->shifts[0].to, at("2026-11-06 00:00"));
    EXPECT_EQ(import.value->shifts[1].from, at("2026-11-06 00:00:30"));
    EXPECT_EQ(import.value->shifts[1].to, at("2026-11-06 08:00"));
}

TEST(RosterCsv, RefusesTimesThatDoNotExist)
{
    for (const char *time : {"2026-02-29 08:00", "2026-13-01 08:00", "2026-11-25 24:01", "2026-11-25 08:60",
             "2026-11-25", "08:00", "26-11-25 08:00", "2026-11-25 8", "2026-11--5 08:00", ""}) {
        const auto import = read("2026-01-01 00:00," + std::string(time) + ",值班,a,\n");
        EXPECT_FALSE(import.value) << time;
        EXPECT_EQ(codesOf(import), "2:18 bad-time; ") << time;
    }
}

TEST(RosterCsv, RefusesAShiftThatDoesNotEndAfterItBegins)
{
    const auto import = read("2026-11-25 20:00,2026-11-25 08:00,值班,a,\n2026-11-25 20:00,2026-11-25 20:00,值班,a,\n");
    EXPECT_FALSE(import.value);
    EXPECT_EQ(codesOf(import), "2:18 end-before-start; 3:18 end-before-start; ");
}

TEST(RosterCsv, RefusesUnknownRolesAndMissingPosts)
{
    const auto import = read("2026-11-25 08:00,2026-11-25 20:00,替班,a,\n2026-11-25 08:00,2026-11-25 20:00,带班,,\n");
    EXPECT_FALSE(import.value);
    EXPECT_EQ(codesOf(import), "2:35 unknown-role; 3:38 empty-post; ");
}

TEST(RosterCsv, WarnsOfOverlapsInOneRoleAtTheLaterRow)
{
    const auto import = read("2026-11-25 08:00,2026-11-26 08:00,值班,a,\n"
                             "2026-11-25 08:00,2026-11-26 08:00,带班,b,\n"
                             "2026-11-25 06:00,2026-11-25 09:00,值班,c,\n"
                             "2026-11-26 08:00,2026-11-26 20:00,值班,d,\n");
    ASSERT_TRUE(import.value);
    EXPECT_EQ(codesOf(import), "4:1 overlap; ");
    EXPECT_NE(import.diagnostics[0].message.find("line 2"), std::string::npos);
    EXPECT_EQ(import.value->shifts[2].post, "c") << "the order of the file decides which row counts";
}

TEST(RosterCsv, SeesAnOverlapWithAnEarlierLongShift)
{
    const auto import = read("2026-11-25 00:00,2026-11-28 00:00,带班,a,\n"
                             "2026-11-25 08:00,2026-11-25 10:00,带班,b,\n"
                             "2026-11-27 08:00,2026-11-27 10:00,带班,c,\n");
    EXPECT_EQ(codesOf(import), "3:1 overlap; 4:1 overlap; ");
}

TEST(RosterCsv, RefusesTheSameShiftTwice)
{
    const auto import =
        read("2026-11-25 08:00,2026-11-25 20:00,值班,a,甲\n2026-11-25 08:00,2026-11-25 20:00,值班,a,甲\n");
    EXPECT_FALSE(import.value);
    EXPECT_EQ(codesOf(import), "3:1 duplicate-row; ");
}

TEST(RosterCsv, ReportsAMissingColumnOnceNotOncePerRow)
{
    const auto import =
        readRosterCsv("开始,结束,岗位\n2026-11-25 08:00,2026-11-25 20:00,a\n2026-11-25 20:00,x,b\n", "f");
    EXPECT_FALSE(import.value);
    EXPECT_EQ(import.rows, 2U);
    EXPECT_EQ(codesOf(import), "1:1 missing-column; ");
}
