// What the screen says about a series, and about followed numbers.
#include "Night.h"

#include "formats/PlanLoader.h"
#include "incident/Decide.h"
#include "support/Golden.h"
#include "viewmodel/incident/FollowedPresenter.h"
#include "incident/SeriesFacts.h"
#include "viewmodel/series/SeriesNotes.h"
#include "viewmodel/series/SeriesPresenter.h"
#include "viewmodel/series/SeriesReasons.h"

#include <gmock/gmock.h>

using namespace viewmodel;
using night::str;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

assess::CompiledPlan shipped(const std::string &id)
{
    const std::string file = std::string(SOURCE_DIR) + "/data/plans/" + id + "/plan.yaml";
    return formats::loadCompiledPlan(support::readFile(file), file).value();
}

const assess::CompiledPlan &pollution()
{
    static const auto Plan = shipped("heavy-pollution");
    return Plan;
}

incident::HourlySeries seriesOf(const std::vector<std::pair<int, int>> &stretches, int measured)
{
    incident::HourlySeries series;
    series.from = night::at("2026-12-20 00:00");
    series.observedUntil = series.from + std::chrono::hours(measured - 1);
    for (const auto &[aqi, hours] : stretches) {
        for (int i = 0; i < hours; ++i)
            series.index.push_back(aqi < 0 ? std::nullopt : std::optional<std::int64_t>(aqi));
    }
    return series;
}

std::vector<SeriesReason> reasonsOf(const incident::HourlySeries &series)
{
    return seriesReasons(pollution(), incident::factsOf(pollution().plan(), series));
}

std::string notesOf(const incident::HourlySeries &series)
{
    const airquality::CurrentHours hours = incident::currentHours(series);
    return str(seriesNotes(pollution().plan(), series, hours, judgedEpisodes(pollution(), hours)).join(u'\n'));
}

} // namespace

TEST(SeriesWords, EachFactSaysWhatItCallsForByItself)
{
    const auto reasons = reasonsOf(seriesOf({{220, 60}, {310, 43}}, 80));
    ASSERT_EQ(reasons.size(), 3U);
    EXPECT_EQ(str(reasons[0].value), "至少 103 小时") << "the series ends before the episode does";
    EXPECT_EQ(str(reasons[0].chip.text), "橙色预警");
    EXPECT_EQ(reasons[0].chip.level, Level::Second);
    EXPECT_EQ(str(reasons[0].cite), "3.1.2");
    EXPECT_EQ(str(reasons[1].value), "至少 43 小时");
    EXPECT_THAT(str(reasons[1].judgement), HasSubstr("红色预警 needs")) << "48 in a row with 96 in all";
    EXPECT_THAT(str(reasons[1].judgement), HasSubstr("48"));
    EXPECT_EQ(str(reasons[2].value), "至少 310");
}

TEST(SeriesWords, TheNextLevelIsSaidByWhereItBegins)
{
    const auto reasons = reasonsOf(seriesOf({{220, 46}}, 40));
    ASSERT_FALSE(reasons.empty());
    EXPECT_THAT(str(reasons[0].judgement), HasSubstr("黄色预警 needs"));
    EXPECT_THAT(str(reasons[0].judgement), HasSubstr("48"));
    EXPECT_EQ(str(reasons[0].judgement).find("72"), std::string::npos) << "from 72 on it is orange, not none";
}

TEST(SeriesWords, TheBandBetween151And200IsSaid)
{
    const auto caution = [](const std::vector<std::pair<int, int>> &stretches) {
        return str(bandCaution(pollution().plan(), incident::currentHours(seriesOf(stretches, 10))));
    };
    EXPECT_THAT(caution({{220, 50}, {151, 3}}), HasSubstr("151 to 200 for 3 h, from 12-22 02:00 on"));
    EXPECT_THAT(caution({{220, 50}, {151, 3}}), HasSubstr("3.1 · 3.3.3"));
    EXPECT_EQ(caution({{220, 50}, {150, 40}}), "") << "150 lifts";
    EXPECT_EQ(caution({{160, 5}, {201, 50}}), "") << "before the heavy hours it is no trap";
    EXPECT_THAT(caution({{220, 50}, {200, 1}, {150, 36}}), HasSubstr("for 1 h"));
}

TEST(SeriesWords, MissingHoursAndPausesAreNamed)
{
    const incident::HourlySeries series = seriesOf({{220, 30}, {-1, 3}, {140, 10}, {220, 30}}, 40);
    const airquality::IndexSeries index = incident::indexOf(series);
    const auto episodes = judgedEpisodes(pollution(), incident::currentHours(series));
    ASSERT_EQ(episodes.size(), 1U);
    EXPECT_EQ(str(episodes[0].called), "黄色预警");
    const std::string notes = notesOf(series);
    EXPECT_THAT(notes, HasSubstr("3 hour(s) missing: 12-21 06:00 to 08:00 (3 h)"));
    EXPECT_THAT(
        notes, HasSubstr("pause 12-21 06:00 to 18:00 (13 h): ≤ 150 for 10 h at most, less than 36: one episode"));
    EXPECT_THAT(notes, HasSubstr("33 h are still missing for lifting (3.3.3)"));
}

TEST(SeriesWords, WhyHoursThatWereMeasuredCallForNothingAnyMoreIsSaid)
{
    const auto notes = [](const std::vector<std::pair<int, int>> &stretches, int observed) {
        return notesOf(seriesOf(stretches, observed));
    };
    EXPECT_THAT(notes({{220, 49}, {140, 37}}, 50),
        HasSubstr("≤ 150 for at least 36 h from 12-22 02:00 on: the 49 h over 200 before it are over"));
    EXPECT_THAT(notes({{220, 49}, {140, 36}}, 50), ::testing::Not(HasSubstr("over 200 before it")));
    EXPECT_THAT(notes({{140, 50}}, 10), ::testing::Not(HasSubstr("over 200 before it"))) << "there was nothing";
}

TEST(SeriesWords, WhyHoursOverCountNoMoreBeforeTheLiftingIsSaid)
{
    const std::string notes = notesOf(seriesOf({{320, 49}, {250, 37}}, 50));
    EXPECT_THAT(notes, HasSubstr("≤ 300 for at least 36 h from 12-22 02:00 on: the 49 h over 300 before it count"));
    EXPECT_THAT(notes, Not(HasSubstr("h over 200 before it")));
}

TEST(SeriesWords, HowFarTheSeriesLooksAheadIsSaid)
{
    EXPECT_THAT(notesOf(seriesOf({{220, 2}}, 2)), HasSubstr("Nothing is forecast: what comes after 12-20 01:00"));
    EXPECT_THAT(notesOf(seriesOf({{220, 2}, {90, 30}}, 2)), HasSubstr("The forecast reaches to 12-21 07:00"));
}

TEST(SeriesWords, AMonitorThatFellOutIsNamed)
{
    incident::HourlySeries series = seriesOf({{220, 40}, {-1, 20}}, 60);
    std::vector<std::optional<double>> particles(60, 280.0);
    std::fill(particles.begin() + 30, particles.end(), std::nullopt);
    series.concentrations = {{"PM2.5", particles}, {"NO2", std::vector<std::optional<double>>(60, 60.0)}};
    const std::string notes = notesOf(series);
    EXPECT_THAT(notes, Not(HasSubstr("No hour is missing")));
    EXPECT_EQ(str(reasonsOf(series)[0].value), "至少 40 小时");
    EXPECT_THAT(notes, HasSubstr("The index of 20 hour(s) is not known: PM2.5 missing for too long"));
}

TEST(SeriesPlots, TheChartHoldsLinesEpisodesPausesAndNow)
{
    const incident::HourlySeries series = seriesOf({{140, 10}, {220, 30}, {-1, 1}, {140, 10}, {320, 30}, {100, 9}}, 50);
    const auto episodes = judgedEpisodes(pollution(), incident::currentHours(series));
    const Plot plot = indexPlot(series, episodes, series.observedUntil);
    std::vector<double> lines;
    for (const PlotLine &line : plot.lines)
        lines.push_back(line.value);
    EXPECT_THAT(lines, ::testing::ElementsAre(500, 300, 200, 150));
    ASSERT_EQ(plot.bands.size(), 2U);
    EXPECT_EQ(str(plot.bands[0].words[0]), "at least 60 h > 200 → 黄色预警");
    EXPECT_EQ(plot.bands[0].level, Level::Third);
    EXPECT_TRUE(plot.bands[1].hatched);
    EXPECT_EQ(str(plot.bands[1].words[0]), "pause 11 h");
    EXPECT_EQ(plot.stops.size(), 90U);
    EXPECT_EQ(str(plot.stops[40].words), "12-21 16:00 · missing · measured");
    EXPECT_EQ(str(plot.stops[89].words), "12-23 17:00 · AQI 100 · forecast");
    const auto &points = plot.curves.front().points;
    EXPECT_EQ(points.size(), 89U);
    EXPECT_TRUE(points[40].apart) << "after the missing hour";
    EXPECT_FALSE(points[41].apart);
    EXPECT_FALSE(points[48].dashed);
    EXPECT_TRUE(points[49].dashed);
    EXPECT_EQ(plot.now, series.observedUntil);
    EXPECT_EQ(indexPlot(series, episodes, night::at("2027-01-01 00:00")).now, std::nullopt);
}

TEST(SeriesPlots, AnHourInTheBandSaysThatItDoesNeither)
{
    const incident::HourlySeries series = seriesOf({{180, 1}, {150, 1}, {201, 1}}, 3);
    const Plot plot = indexPlot(series, {}, series.observedUntil);
    EXPECT_THAT(str(plot.stops[0].words), HasSubstr("neither counts nor lifts"));
    EXPECT_THAT(str(plot.stops[1].words), Not(HasSubstr("neither")));
    EXPECT_THAT(str(plot.stops[2].words), Not(HasSubstr("neither")));
}

TEST(SeriesPlots, APollutantHasTheLinesOfThePlanThatSpeaksOfIt)
{
    const std::vector<PlotLine> lines = pollutantLines(pollution(), "SO2");
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].value, 500);
    EXPECT_EQ(str(lines[0].label), "> 500 → 黄色预警");
    EXPECT_EQ(lines[1].value, 650);
    EXPECT_EQ(str(lines[2].label), "> 800 → 红色预警");
    EXPECT_EQ(lines[2].tone, PlotTone::Danger);
    EXPECT_TRUE(pollutantLines(pollution(), "PM2.5").empty()) << "the plan says nothing of it alone";
    EXPECT_TRUE(pollutantLines(shipped("food-safety"), "SO2").empty());

    incident::HourlySeries series = seriesOf({{90, 2}}, 2);
    const incident::SeriesColumn column{"SO2", {60, 80}};
    series.concentrations = {column};
    const Plot plot = pollutantPlot(series, column, lines, series.observedUntil);
    EXPECT_EQ(plot.lines, lines);
    EXPECT_GE(plot.top, 800) << "every line is in the chart";
}

TEST(SeriesPlots, TheSeriesIsJudgedWhenItIsLookedAt)
{
    SeriesPresenter presenter;
    int told = 0;
    QObject::connect(&presenter, &SeriesPresenter::changed, &presenter, [&told] { ++told; });
    presenter.show({}, night::at("2026-12-20 00:00"));
    EXPECT_EQ(told, 1);
    EXPECT_FALSE(presenter.asked());
    EXPECT_FALSE(presenter.view().there);
}

TEST(SeriesPlots, RoundTicksReachTheLargest)
{
    EXPECT_THAT(roundTicks(0), ::testing::ElementsAre(0, 1));
    EXPECT_EQ(roundTicks(43).back(), 60);
    EXPECT_EQ(roundTicks(400).back(), 400);
}

TEST(SeriesTableModel, AMissingHourHasItsRow)
{
    SeriesTable table;
    incident::HourlySeries series = seriesOf({{180, 1}, {-1, 1}, {310, 1}}, 2);
    series.concentrations = {{"PM2.5", {120.5, std::nullopt, 300}}};
    series.leading = {"PM2.5", "", "PM2.5"};
    table.show(series);
    ASSERT_EQ(table.rowCount(), 3);
    ASSERT_EQ(table.columnCount(), 5);
    EXPECT_EQ(str(table.index(1, SeriesTable::Index).data().toString()), "missing");
    EXPECT_EQ(str(table.index(0, SeriesTable::FirstPollutant).data().toString()), "120.5");
    EXPECT_EQ(str(table.index(2, SeriesTable::Kind).data().toString()), "forecast");
    EXPECT_EQ(str(table.index(2, SeriesTable::Leading).data().toString()), "PM2.5");
    EXPECT_EQ(table.rowOf(series.from + std::chrono::hours(2)), 2);
    EXPECT_EQ(table.rowOf(series.from + std::chrono::hours(3)), -1);
}

TEST(Followed, EachReportIsAPointAndAStruckOneIsNone)
{
    const auto food = shipped("food-safety");
    const auto fact = std::ranges::find(food.plan().facts, true, &plan::Fact::followed);
    ASSERT_NE(fact, food.plan().facts.end());
    auto incident = std::make_shared<incident::Incident>();
    std::int64_t version = 0;
    const auto happen = [&](const std::string &time, incident::Event event) {
        incident::evolve(*incident, {++version, night::at(time), night::at(time), "值班员", std::move(event)});
    };
    const incident::ActivationId id{"food-safety"};
    happen("2026-11-25 01:00", incident::IncidentReported{{"2026-0001"}, "食堂呕吐", "一中"});
    happen("2026-11-25 01:00",
        incident::PlanActivated{id, "food-safety", food.plan().version, food.plan().digest, "", ""});
    const auto tell = [&](const std::string &time, plan::Reading reading) {
        happen(time, incident::FactReported{fact->name, std::move(reading), "一中"});
    };
    tell("2026-11-25 01:10", plan::Exact{12.0});
    tell("2026-11-25 02:10", plan::Exact{90.0});
    happen("2026-11-25 02:11", incident::EventStruck{version, "听错"});
    tell("2026-11-25 02:30", plan::Bounded{">= 20"});
    tell("2026-11-25 03:00", plan::Exact{31.0});
    Subject subject;
    subject.incident = incident;
    subject.activation = &incident->activations.front();
    subject.plan = &food;
    FollowedPresenter followed;
    followed.show(subject, night::at("2026-11-25 03:14"));
    ASSERT_TRUE(followed.asked());
    ASSERT_NE(followed.current(), nullptr);
    const Plot &plot = followed.current()->plot;
    ASSERT_EQ(plot.curves.size(), 1U);
    std::vector<double> values;
    for (const PlotPoint &point : plot.curves.front().points)
        values.push_back(point.value);
    EXPECT_THAT(values, ::testing::ElementsAre(12, 31)) << "the struck 90 is none, the bounded one no point";
    const PlotRange atLeast{night::at("2026-11-25 02:30"), 20.0, std::nullopt};
    EXPECT_THAT(plot.curves.front().ranges, ::testing::ElementsAre(atLeast)) << "but it is shown as far as it is known";
    EXPECT_TRUE(plot.curves.front().points.back().apart) << "at least 20: not known how the line goes there";
    EXPECT_EQ(plot.stops.size(), 3U);
    EXPECT_EQ(plot.top, 40);
    ASSERT_EQ(followed.table().rowCount(), 3);
    EXPECT_THAT(str(followed.table().index(0, 2).data().toString()), HasSubstr("31"));
    EXPECT_THAT(str(followed.table().index(1, 2).data().toString()), HasSubstr("至少 20"));
}

TEST(Followed, ANumberThatCountsTheSameIsOfferedAndTakenOverOnlyByAPerson)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    IncidentPresenter &incident = night.incident();
    const auto offered = [&](const char *fact) { return str(incident.formOf(QString::fromUtf8(fact)).same); };
    EXPECT_EQ(offered("affected_people"), "");
    night.answer("affected_people", "30-50 就诊");
    EXPECT_EQ(offered("treated"), "人数 30 至 50 人 (02:51)");
    EXPECT_EQ(offered("ill"), "") << "it counts something else";
    night.goTo("03:10");
    night.answer("ill", "60");
    EXPECT_EQ(offered("affected_people"), "发病人数 60 人 (03:10)") << "told as treated, and more are ill";
    night.answer("treated", "46");
    EXPECT_EQ(offered("affected_people"), "就诊人数 46 人 (03:10)");
    EXPECT_EQ(str(incident.formOf(QStringLiteral("affected_people")).current), "30 至 50 人 就诊") << "never by itself";

    EXPECT_NE(incident.takeOver(QStringLiteral("affected_people"), night.expectRecorded()), 0U);
    EXPECT_EQ(str(incident.formOf(QStringLiteral("affected_people")).current), "46 人 就诊");
    EXPECT_EQ(offered("affected_people"), "发病人数 60 人 (03:10)") << "of the treated they agree";
    const auto &facts = incident.facts().rows();
    const auto people = std::ranges::find(facts, QStringLiteral("affected_people"), &FactRow::key);
    ASSERT_NE(people, facts.end());
    EXPECT_EQ(str(people->value), "46 人 就诊") << "what it counts goes with it";
    EXPECT_TRUE(people->source.contains(QStringLiteral("就诊人数 46 人"))) << str(people->source);
    EXPECT_NE(incident.takeOver(QStringLiteral("affected_people"), night.expectRecorded()), 0U);
    EXPECT_EQ(str(incident.formOf(QStringLiteral("affected_people")).current), "60 人 发病, of these 46 人 就诊");
    EXPECT_EQ(offered("affected_people"), "") << "they agree";
    EXPECT_EQ(incident.takeOver(QStringLiteral("affected_people"), night.keep()), 0U);
    EXPECT_FALSE(night.problem.isEmpty());

    night.goTo("03:20");
    night.answer("affected_people", "50 就诊");
    EXPECT_EQ(offered("affected_people"), "") << "what is known is newer than the 46";
    EXPECT_EQ(offered("treated"), "人数 50 人 (03:20)");
    night.goTo("03:40");
    EXPECT_NE(incident.takeOver(QStringLiteral("treated"), night.expectRecorded()), 0U);
    night.answer("treated", "49", QStringLiteral("03:30"));
    EXPECT_EQ(str(incident.formOf(QStringLiteral("treated")).current), "49 人")
        << "what was taken over stays a number of when it was told";
}

TEST(Followed, NumbersThatAreCountedStandBesideThoseThatAreFollowed)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    night.answer("affected_people", "30-50 就诊", QStringLiteral("03:00"));
    night.answer("deaths", "0 已认定与食品有关", QStringLiteral("03:00"));
    night.answer("treated", "34", QStringLiteral("03:00"));
    const FollowedPresenter &followed = night.incident().followed();
    ASSERT_NE(followed.current(), nullptr);
    QStringList curves;
    for (const PlotCurve &curve : followed.current()->plot.curves)
        curves << curve.label;
    EXPECT_EQ(str(curves.join(u' ')), "人数 死亡 就诊人数");
    const PlotCurve &people = followed.current()->plot.curves.front();
    ASSERT_EQ(people.ranges.size(), 1U);
    EXPECT_EQ(people.ranges.front().low, 30);
    EXPECT_EQ(people.ranges.front().high, 50);
    EXPECT_EQ(followed.current()->plot.top, 60);
    EXPECT_EQ(followed.current()->rows.size(), 3U);
}

TEST(Followed, EachKindOfCountingHasALineOfItsOwn)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    night.answer("affected_people", "就诊 40", QStringLiteral("03:00"));
    night.goTo("03:20");
    night.answer("affected_people", "住院 12");
    const FollowedPresenter &followed = night.incident().followed();
    const auto &curves = followed.current()->plot.curves;
    ASSERT_EQ(curves.size(), 2U);
    EXPECT_EQ(str(curves[0].label), "人数 就诊");
    EXPECT_EQ(str(curves[1].label), "人数 住院");
    ASSERT_EQ(curves[0].points.size(), 1U);
    EXPECT_EQ(curves[0].points.front().value, 40);
    ASSERT_EQ(curves[1].points.size(), 1U);
    EXPECT_EQ(curves[1].points.front().value, 12);

    const auto &facts = night.incident().facts().rows();
    const auto people = std::ranges::find(facts, QStringLiteral("affected_people"), &FactRow::key);
    ASSERT_NE(people, facts.end());
    EXPECT_THAT(str(people->value), HasSubstr("40 人 就诊, of these 12 人 住院")) << "no level falls unseen";
}

TEST(Followed, APartIsOfferedToTheNumberThatAlwaysCountsIt)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    night.answer("affected_people", "发病 50");
    night.answer("affected_people", "就诊 40");
    EXPECT_EQ(str(night.incident().formOf(QStringLiteral("treated")).same), "人数 40 人 (02:51)");
    EXPECT_EQ(str(night.incident().formOf(QStringLiteral("ill")).same), "人数 50 人 (02:51)");
}

TEST(Followed, KindsThatReplaceEachOtherAreOneLine)
{
    night::Night night({"food-safety"});
    night.call(QStringLiteral("食堂呕吐"), QStringLiteral("岚县"), "food-safety");
    night.answer("deaths", "死因待认定 3");
    night.goTo("03:20");
    night.answer("deaths", "已认定与食品有关 2");
    const auto &curves = night.incident().followed().current()->plot.curves;
    ASSERT_EQ(curves.size(), 1U);
    EXPECT_EQ(curves.front().points.size(), 2U);
}
