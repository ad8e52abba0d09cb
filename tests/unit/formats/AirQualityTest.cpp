#include "airquality/Episodes.h"
#include "formats/AirQualityCsv.h"
#include "formats/AqiStandardsJson.h"
#include "support/Golden.h"

#include <gmock/gmock.h>

using namespace formats;
using airquality::Hour;
using airquality::Pollutant;

namespace {

Hour hour(const char *text)
{
    return std::chrono::floor<std::chrono::hours>(base::parseIso(std::string(text) + "+08:00").value());
}

template <class T>
std::string codesOf(const Import<T> &import)
{
    std::string codes;
    for (const base::Diagnostic &diagnostic : import.diagnostics)
        codes += std::to_string(diagnostic.position.line) + ":" + std::to_string(diagnostic.position.column) + " "
            + diagnostic.code + "; ";
    return codes;
}

std::vector<airquality::Standard> shipped()
{
    const std::string file = std::string(SOURCE_DIR) + "/data/aqi/hj633.json";
    return readAqiStandards(support::readFile(file), file).value();
}

} // namespace

TEST(IndexCsv, ReadsHoursInAnyOrderAndKeepsMissingOnesMissing)
{
    const auto import = readAirQualityCsv("time,aqi_24h,forecast\n"
                                          "2026-12-01 02:00,210,是\n"
                                          "2026-12-01T00:00:00,180,\n"
                                          "2026/12/1 1:00,,\n",
        "series.csv");
    EXPECT_EQ(codesOf(import), "");
    ASSERT_TRUE(import.value);
    const airquality::IndexSeries expected{
        {hour("2026-12-01T00:00"), {180, false}}, {hour("2026-12-01T02:00"), {210, true}}};
    EXPECT_EQ(import.value->index, expected);
}

TEST(IndexCsv, SaysRowByRowWhatIsWrong)
{
    const auto import = readAirQualityCsv("time,aqi_24h,forecast\n"
                                          "yesterday,100,\n"
                                          "2026-12-01 00:30,100,\n"
                                          "2026-12-01 01:00,many,\n"
                                          "2026-12-01 02:00,501,\n"
                                          "2026-12-01 03:00,99.5,\n"
                                          "2026-12-01 04:00,100,perhaps\n"
                                          "2026-12-01 04:00,100,\n",
        "series.csv");
    EXPECT_EQ(codesOf(import),
        "2:1 bad-time; 3:1 not-an-hour; 4:18 bad-number; 5:18 outside-domain; 6:18 bad-number; 7:22 bad-value; "
        "8:1 duplicate-hour; ");
    EXPECT_FALSE(import.value);
}

TEST(ConcentrationCsv, TakesThePollutantsThatAreThere)
{
    const auto import =
        readAirQualityCsv("时间,PM2.5,CO\n2026-12-01 00:00,150.5,2.1\n2026-12-01 01:00,,2\n", "raw.csv");
    EXPECT_EQ(codesOf(import), "");
    ASSERT_TRUE(import.value);
    EXPECT_EQ(import.value->concentrations.at(hour("2026-12-01T00:00")).at(Pollutant::PM25), 150.5);
    EXPECT_EQ(import.value->concentrations.at(hour("2026-12-01T01:00")).size(), 1U) << "nothing was measured, not zero";
    EXPECT_EQ(codesOf(readAirQualityCsv("time\n2026-12-01 00:00\n", "raw.csv")), "1:1 no-value; ");
}

TEST(AqiStandards, TheShippedEditionsFollowEachOther)
{
    const auto standards = shipped();
    ASSERT_EQ(standards.size(), 2U);
    EXPECT_EQ(standards[0].name, "HJ 633-2012");
    EXPECT_EQ(*standards[0].validTo + std::chrono::days(1), standards[1].validFrom);
    EXPECT_FALSE(standards[1].validTo);
    // What the new edition made stricter: PM2.5 and PM10 for an index of 100.
    EXPECT_EQ(airquality::subIndex(standards[0].day.at(Pollutant::PM25), 60), 82);
    EXPECT_EQ(airquality::subIndex(standards[1].day.at(Pollutant::PM25), 60), 100);
    EXPECT_EQ(airquality::subIndex(standards[0].day.at(Pollutant::PM10), 120), 85);
    EXPECT_EQ(airquality::subIndex(standards[1].day.at(Pollutant::PM10), 120), 100);
}

TEST(AqiStandards, AWrongTableIsNamedByItsLine)
{
    std::string json = support::readFile(std::string(SOURCE_DIR) + "/data/aqi/hj633.json");
    const std::size_t place = json.find("[0, 35, 75");
    json.replace(place, 10, "[0, 75, 35");
    const auto read = readAqiStandards(json, "hj633.json");
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().detail, testing::StartsWith("hj633.json:11:"));
    EXPECT_THAT(read.error().detail, testing::HasSubstr("rising"));
    EXPECT_FALSE(readAqiStandards("[", "hj633.json"));
    EXPECT_FALSE(readAqiStandards("{}", "hj633.json"));
}

TEST(Episodes, OfDecember2015AreTheFiveThatAllOfBeijingRemembers)
{
    const auto import =
        readAirQualityCsv(support::readFile(std::string(FIXTURE_DIR) + "/airquality/2015-12.csv"), "2015-12.csv");
    ASSERT_TRUE(import.value) << codesOf(import);
    EXPECT_EQ(import.value->index.size(), 744U);
    std::string said;
    for (const airquality::Episode &episode : airquality::episodesIn(import.value->index))
        said += base::toIso(episode.from).substr(0, 13) + " " + base::toIso(episode.to).substr(0, 13) + " "
            + std::to_string(episode.hoursOver200) + " " + std::to_string(episode.hoursOver300) + " "
            + std::to_string(episode.peak) + "\n";
    EXPECT_EQ(said,
        "2015-12-01T00 2015-12-02T15 40 36 500\n"
        "2015-12-07T02 2015-12-10T18 89 3 301\n"
        "2015-12-13T00 2015-12-15T00 49 0 269\n"
        "2015-12-20T10 2015-12-27T07 150 43 483\n"
        "2015-12-29T06 2015-12-30T18 37 14 358\n");
}
