#include "formats/AqiStandardsJson.h"
#include "formats/SeriesText.h"

#include <gmock/gmock.h>

using namespace formats;
using ::testing::ElementsAre;

namespace {

base::Instant at(const std::string &text) { return base::parseIso(text + ":00+08:00").value(); }

const base::Instant Now = at("2026-12-23 10:20");

const std::vector<airquality::Standard> &standards()
{
    static const auto Standards = loadAqiStandards(std::string(SOURCE_DIR) + "/data").value();
    return Standards;
}

Import<incident::HourlySeries> read(std::string_view text)
{
    return readSeries(text, "series.csv", {standards(), Now});
}

std::string codesOf(const Import<incident::HourlySeries> &import)
{
    std::string codes;
    for (const base::Diagnostic &diagnostic : import.diagnostics)
        codes += std::to_string(diagnostic.position.line) + " " + diagnostic.code + "; ";
    return codes;
}

} // namespace

TEST(SeriesText, RowsAsSomebodyTypesThem)
{
    const auto import = read("12-23 08 183\n12-23 9:00，210\n\n12/23 10时 230\n2026-12-23 12:00\t250\t预报\n");
    EXPECT_EQ(codesOf(import), "");
    ASSERT_TRUE(import.value);
    EXPECT_EQ(import.value->from, at("2026-12-23 08:00"));
    EXPECT_EQ(import.value->observedUntil, at("2026-12-23 10:00"));
    EXPECT_THAT(import.value->index, ElementsAre(183, 210, 230, std::nullopt, 250));
}

TEST(SeriesText, AShortDateIsOfTheYearThatIsNearest)
{
    const auto import = readSeries("12-31 23 90\n01-01 00 95\n", "", {standards(), at("2027-01-01 08:00")});
    ASSERT_TRUE(import.value) << codesOf(import);
    EXPECT_EQ(import.value->from, at("2026-12-31 23:00"));
    EXPECT_EQ(import.value->index.size(), 2U);
}

TEST(SeriesText, AFaultIsNamedByTheLineSomebodySees)
{
    EXPECT_EQ(codesOf(read("12-23 08 183\n12-23 09 many\n")), "2 bad-number; ");
    EXPECT_EQ(codesOf(read("12-23 08 183\nyesterday 200\n12-23 10 600\n")), "2 bad-time; 3 outside-domain; ");
    EXPECT_EQ(codesOf(read("time,aqi_24h\n2026-12-23 08:00,183\n2026-12-23 08:00,184\n")), "3 duplicate-hour; ");
    EXPECT_EQ(codesOf(read("12-23 08 183 预报\n12-23 09 190\n")), "1 forecast-too-early; ");
    EXPECT_EQ(codesOf(read("")), "0 empty-file; ");
}

TEST(SeriesText, WhatHasNotHappenedIsForecastWhateverTheFileSays)
{
    const auto import = read("time,aqi_24h\n2026-12-23 10:00,183\n2026-12-23 11:00,190\n");
    EXPECT_EQ(codesOf(import), "0 not-yet-measured; ");
    ASSERT_TRUE(import.value);
    EXPECT_EQ(import.value->observedUntil, at("2026-12-23 10:00"));
    EXPECT_EQ(readSeries("time,aqi_24h\n2026-12-23 11:00,190\n", "", {standards()}).value->observedUntil,
        at("2026-12-23 11:00"))
        << "nobody said what time it is";
}

TEST(SeriesText, OfConcentrationsTheIndexItsEditionAndWhatLeads)
{
    std::string rows = "time,PM2.5,SO2,forecast\n";
    for (int hour = 0; hour < 30; ++hour) {
        rows += "2026-12-" + std::string(hour < 24 ? "22 " : "23 ") + std::to_string(hour % 24) + ":00,200,60,"
            + (hour > 28 ? "是" : "") + "\n";
    }
    const auto import = read(rows);
    EXPECT_EQ(codesOf(import), "0 without-index; ") << "the first 19 hours";
    ASSERT_TRUE(import.value);
    EXPECT_EQ(import.value->index.size(), 30U);
    EXPECT_FALSE(import.value->index[18]);
    EXPECT_TRUE(import.value->index[19]);
    EXPECT_EQ(import.value->leading[29], "PM2.5");
    EXPECT_THAT(import.value->editions, ElementsAre("HJ 633-2026"));
    EXPECT_EQ(import.value->observedUntil, at("2026-12-23 04:00"));
    EXPECT_EQ(incident::largestOf(*import.value, "SO2"), 60);
    EXPECT_EQ(codesOf(read("time,PM2.5\n2026-12-23 08:00,200\n")), "0 no-index; ");
}

TEST(SeriesText, ThreeMonthsAreEnough)
{
    EXPECT_EQ(codesOf(read("time,aqi_24h\n2026-01-01 00:00,90\n2026-12-23 08:00,90\n")), "0 too-long; ");
}

TEST(SeriesText, ReadsBackWhatItWrote)
{
    for (const std::string rows :
        {"12-23 08 183\n12-23 10 230\n12-23 11 250 预报\n", "time,PM2.5,SO2\n2026-12-22 00:00,35.5,\n"}) {
        auto read = readSeries(rows, "", {standards(), Now});
        if (!read.value) { // no index of a single hour; the rows alone matter here
            incident::HourlySeries series;
            series.from = series.observedUntil = at("2026-12-22 00:00");
            series.index = {std::nullopt};
            series.concentrations = {{"PM2.5", {35.5}}};
            EXPECT_EQ(seriesText(series), "time,PM2.5,forecast\n2026-12-22 00:00,35.5,\n");
            continue;
        }
        EXPECT_EQ(seriesText(*read.value),
            "time,aqi_24h,forecast\n2026-12-23 08:00,183,\n2026-12-23 09:00,,\n2026-12-23 10:00,230,\n"
            "2026-12-23 11:00,250,预报\n");
        EXPECT_EQ(readSeries(seriesText(*read.value), "", {standards(), Now}).value, read.value);
    }
}

TEST(SeriesText, AnIndexThatWasGivenStandsBesideConcentrations)
{
    const auto import = read("time,aqi_24h,SO2\n2026-12-23 08:00,183,60\n2026-12-23 09:00,,70\n");
    EXPECT_EQ(codesOf(import), "0 without-index; ");
    ASSERT_TRUE(import.value);
    EXPECT_THAT(import.value->index, ElementsAre(183, std::nullopt));
    EXPECT_EQ(incident::largestOf(*import.value, "SO2"), 70);
    EXPECT_TRUE(import.value->editions.empty()) << "taken as given";
    EXPECT_EQ(
        seriesText(*import.value), "time,aqi_24h,SO2,forecast\n2026-12-23 08:00,183,60,\n2026-12-23 09:00,,70,\n");
    EXPECT_EQ(readSeries(seriesText(*import.value), "", {standards(), Now}).value, import.value);
}

TEST(SeriesText, ARowWithoutAValueAtTheEndIsAnHourThatIsMissing)
{
    const auto import = read("time,aqi_24h\n2026-12-23 08:00,183\n2026-12-23 09:00,\n");
    ASSERT_TRUE(import.value) << codesOf(import);
    EXPECT_THAT(import.value->index, ElementsAre(183, std::nullopt));
}

TEST(SeriesText, OnlyGivenIndicesAreWrittenAndTheOthersAreWorkedOutAnew)
{
    std::string rows = "time,aqi_24h,PM2.5\n";
    for (int hour = 0; hour < 24; ++hour)
        rows += "2026-12-22 " + std::to_string(hour) + ":00," + (hour == 20 ? "183" : "") + ",200\n";
    const auto import = read(rows);
    ASSERT_TRUE(import.value);
    EXPECT_EQ(import.value->index[20], 183) << "as given";
    EXPECT_EQ(import.value->index[21], 250) << "worked out";
    std::string again = seriesText(*import.value);
    EXPECT_THAT(again, ::testing::HasSubstr("2026-12-22 21:00,,200,"));
    EXPECT_EQ(read(again).value, import.value);
    again.replace(again.find("2026-12-22 21:00,,200"), 21, "2026-12-22 21:00,,900");
    EXPECT_GT(read(again).value->index[21], 250) << "a corrected value changes what comes of it";
}

TEST(SeriesText, RowsTooFewForAnIndexHaveOneBehindTheDayBefore)
{
    std::string day = "time,PM2.5\n";
    for (int hour = 0; hour < 24; ++hour)
        day += "2026-12-22 " + std::to_string(hour) + ":00,200\n";
    const auto earlier = read(day);
    ASSERT_TRUE(earlier.value);
    const std::string rows = "time,PM2.5\n2026-12-23 00:00,200\n2026-12-23 01:00,200\n";
    EXPECT_EQ(codesOf(read(rows)), "0 no-index; ");
    const auto import = readSeries(rows, "series.csv", {standards(), Now, &*earlier.value});
    ASSERT_TRUE(import.value) << codesOf(import);
    EXPECT_EQ(import.value->index.size(), 26U);
    EXPECT_EQ(import.value->index[25], 250);
}
