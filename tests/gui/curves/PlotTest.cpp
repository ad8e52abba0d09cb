// What a chart draws and where: by its geometry, its pixels, and the place that is read.
#include "ui/common/Theme.h"
#include "ui/common/Tokens.h"
#include "ui/common/Metrics.h"
#include "ui/curves/PlotGeometry.h"
#include "ui/curves/PlotLabels.h"
#include "ui/curves/PlotView.h"

#include <QApplication>
#include <QTest>

#include <gmock/gmock.h>

using namespace ui;
using ::testing::ElementsAre;
using viewmodel::Plot;
using viewmodel::PlotBand;
using viewmodel::PlotCurve;

namespace {

base::Instant at(const std::string &text) { return base::parseIso(text + ":00+08:00").value(); }

/// Nine hours: the fourth is missing, the last three are forecast; an episode from the second to the seventh.
Plot nineHours()
{
    Plot plot;
    plot.title = QStringLiteral("AQI");
    plot.from = at("2026-12-23 00:00");
    plot.to = at("2026-12-23 08:00");
    plot.top = 500;
    plot.ticks = {0, 100, 200, 300, 400, 500};
    plot.lines = {{200, QStringLiteral("heavy > 200"), viewmodel::PlotTone::Near}};
    PlotCurve curve;
    for (int hour = 0; hour < 9; ++hour) {
        const base::Instant moment = plot.from + std::chrono::hours(hour);
        plot.stops.push_back(
            {moment, QStringLiteral("hour %1").arg(hour), hour == 3 ? std::vector<double>() : std::vector{250.0}});
        if (hour != 3)
            curve.points.push_back({moment, 250, hour > 5, hour == 0 || hour == 4});
    }
    plot.curves = {curve};
    PlotBand band;
    band.from = at("2026-12-23 01:00");
    band.to = at("2026-12-23 06:00");
    band.words = {QStringLiteral("6 h > 200")};
    band.level = viewmodel::Level::Third;
    plot.bands = {band};
    plot.now = at("2026-12-23 05:00");
    plot.nowText = QStringLiteral("now");
    return plot;
}

constexpr QRectF Area(100, 50, 800, 400);

/// As good as the colour: lines between two pixels are blended.
bool isNear(const QColor &color, const QColor &wanted)
{
    constexpr int Most = 120;
    return std::abs(color.red() - wanted.red()) + std::abs(color.green() - wanted.green())
        + std::abs(color.blue() - wanted.blue())
        < Most;
}

/// The colour is at the place, or right beside it.
bool isAt(const QImage &image, qreal x, qreal y, const QColor &color)
{
    for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy) {
            if (isNear(image.pixelColor(qRound(x) + dx, qRound(y) + dy), color))
                return true;
        }
    }
    return false;
}

QColor pixel(const QImage &image, qreal x, qreal y) { return image.pixelColor(qRound(x), qRound(y)); }

/// The part of a row between two places that has the colour, within a pixel of the row.
qreal shareIn(const QImage &image, qreal from, qreal to, qreal y, const QColor &color)
{
    int count = 0;
    for (int x = qRound(from); x < qRound(to); ++x) {
        for (int row = qRound(y) - 1; row <= qRound(y) + 1; ++row) {
            if (isNear(image.pixelColor(x, row), color)) {
                ++count;
                break;
            }
        }
    }
    return count / (to - from);
}

} // namespace

TEST(PlotGeometry, TurnsTimesAndValuesIntoPlaces)
{
    const Plot plot = nineHours();
    const PlotGeometry geometry(plot, Area);
    EXPECT_EQ(geometry.x(at("2026-12-23 00:00")), 100);
    EXPECT_EQ(geometry.x(at("2026-12-23 02:00")), 300);
    EXPECT_EQ(geometry.x(at("2026-12-23 08:00")), 900);
    EXPECT_EQ(geometry.y(0), 450);
    EXPECT_EQ(geometry.y(500), 50);
    EXPECT_EQ(geometry.y(200), 290);
    EXPECT_EQ(geometry.bandRect(plot.bands.front()), QRectF(200, 50, 500, 400));
    EXPECT_EQ(geometry.stopAt(340), 2);
    EXPECT_EQ(geometry.stopAt(-10), 0);
    EXPECT_EQ(PlotGeometry(Plot(), Area).stopAt(5), -1);
}

TEST(PlotGeometry, ACurveIsBrokenWhereHoursAreMissingAndDashedWhereTheyAreForecast)
{
    const Plot plot = nineHours();
    const auto strokes = PlotGeometry(plot, Area).strokes(plot.curves.front());
    ASSERT_EQ(strokes.size(), 3U);
    EXPECT_EQ(strokes[0].points, (QPolygonF{{100, 250}, {200, 250}, {300, 250}}));
    EXPECT_EQ(strokes[1].points, (QPolygonF{{500, 250}, {600, 250}}));
    EXPECT_FALSE(strokes[1].dashed);
    EXPECT_EQ(strokes[2].points, (QPolygonF{{600, 250}, {700, 250}, {800, 250}, {900, 250}}))
        << "from the last measured hour";
    EXPECT_TRUE(strokes[2].dashed);
}

TEST(PlotGeometry, ACountStandsUntilTheNext)
{
    Plot plot = nineHours();
    PlotCurve steps;
    steps.steps = true;
    steps.points = {{plot.from, 100, false, true}, {at("2026-12-23 02:00"), 300, false, false}};
    const auto strokes = PlotGeometry(plot, Area).strokes(steps);
    ASSERT_EQ(strokes.size(), 1U);
    EXPECT_EQ(strokes[0].points, (QPolygonF{{100, 370}, {300, 370}, {300, 210}}));
}

TEST(PlotGeometry, TheTimeAxisHasAsManyMarksAsFit)
{
    Plot plot = nineHours();
    const auto texts = [&](qreal width) {
        std::vector<std::string> said;
        for (const auto &tick : PlotGeometry(plot, Area).timeTicks(width))
            said.push_back(tick.text.toStdString());
        return said;
    };
    EXPECT_THAT(texts(250), ElementsAre("12-23", "03:00", "06:00"));
    plot.to = plot.from + std::chrono::minutes(35);
    EXPECT_THAT(texts(150), ElementsAre("12-23", "00:10", "00:20", "00:30")) << "within the first hour too";
    plot.from = plot.to = at("2026-12-23 03:07");
    EXPECT_THAT(texts(150), ElementsAre("03:07"));
    plot = nineHours();
    plot.to = plot.from + std::chrono::hours(24 * 5);
    EXPECT_THAT(texts(150), ElementsAre("12-23", "12-24", "12-25", "12-26", "12-27", "12-28"));
}

TEST(PlotLabels, AnEpisodeTooShortForItsWordsStillSaysThemWholeOffTheCurveAndOffTheOthers)
{
    Plot plot = nineHours();
    // The curve runs along the foot, where the words would stand.
    for (viewmodel::PlotPoint &point : plot.curves.front().points)
        point.value = 20;
    PlotBand late = plot.bands.front();
    late.from = at("2026-12-23 07:00");
    late.to = at("2026-12-23 08:00");
    PlotBand &early = plot.bands.front();
    early.to = at("2026-12-23 01:20");
    early.words =
        late.words = {QStringLiteral("92 hours over 200: orange"), QStringLiteral("12-23 01:00 to 12-26 07:00")};
    PlotBand pause = early;
    pause.hatched = true;
    plot.bands = {early, pause, late};
    const QFont font = qApp->font();
    const PlotGeometry geometry(plot, QRectF(50, 20, 400, 240));
    const auto words = PlotLabels(plot, geometry, font).ofBands();
    ASSERT_EQ(words.size(), 3U);
    std::vector<QRectF> taken;
    for (std::size_t band = 0; band < words.size(); ++band) {
        ASSERT_EQ(words[band].size(), 2U);
        for (std::size_t line = 0; line < 2; ++line) {
            const PlacedWords &said = words[band][line];
            EXPECT_EQ(said.text, plot.bands[band].words[qsizetype(line)]) << "not cut";
            EXPECT_TRUE(geometry.area().contains(said.place)) << band;
            EXPECT_GE(
                said.place.width(), QFontMetricsF(line == 0 ? boldFont(font) : font).horizontalAdvance(said.text));
            EXPECT_LT(said.place.bottom(), geometry.y(20)) << "off the curve";
            for (const QRectF &other : taken)
                EXPECT_FALSE(other.intersects(said.place)) << band;
            taken.push_back(said.place);
        }
    }
}

TEST(PlotLabels, TheLinesAreNamedBesideTheAreaApartFromEachOther)
{
    PlotView view;
    view.resize(520, 200);
    Plot plot = nineHours();
    plot.lines = {{500, QStringLiteral("top of the scale 500")}, {200, QStringLiteral("heavy > 200")},
        {190, QStringLiteral("nearly heavy")}, {2, QStringLiteral("nothing")}};
    view.setPlot(plot);
    const PlotGeometry geometry(view.plot(), view.area());
    const QFont font = typeFont(view.font(), TypeRole::Note);
    const auto words = PlotLabels(view.plot(), geometry, font).ofLines();
    ASSERT_EQ(words.size(), 4U);
    for (std::size_t i = 0; i < words.size(); ++i) {
        EXPECT_GT(words[i].place.left(), view.area().right()) << "no curve there";
        EXPECT_TRUE(QRectF(view.rect()).contains(words[i].place)) << i;
        for (std::size_t other = 0; other < i; ++other)
            EXPECT_FALSE(words[other].place.intersects(words[i].place)) << other << " " << i;
    }
    EXPECT_NEAR(words[1].place.center().y(), geometry.y(200), QFontMetricsF(font).height() / 2);
}

TEST(PlotLabels, TheLastDateOfTheTimeAxisIsWhole)
{
    Plot plot = nineHours();
    plot.lines.clear();
    plot.to = at("2026-12-24 00:00"); // ends where a day begins
    PlotView view;
    view.resize(520, 200);
    view.setPlot(plot);
    const QFontMetricsF metrics(typeFont(view.font(), TypeRole::Note));
    const auto ticks = PlotGeometry(plot, view.area()).timeTicks(100);
    ASSERT_FALSE(ticks.empty());
    EXPECT_EQ(ticks.back().text, QStringLiteral("12-24"));
    EXPECT_LE(ticks.back().x + metrics.horizontalAdvance(ticks.back().text) / 2, view.width());
}

TEST(PlotView, DrawsBandLineAndCurveInTheTokensLightAndDark)
{
    Theme theme(*qApp, Appearance::Light);
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        theme.setAppearance(appearance);
        const Tokens &tokens = theme.tokens();
        PlotView view;
        view.resize(900, 500);
        view.setPlot(nineHours());
        view.setStop(8);
        QImage image(view.size(), QImage::Format_RGB32);
        image.fill(tokens.surface);
        view.render(&image, {}, {}, QWidget::DrawChildren);
        const Plot &plot = view.plot();
        const PlotGeometry geometry(plot, view.area());
        const QRectF band = geometry.bandRect(plot.bands.front());
        EXPECT_EQ(pixel(image, band.left() + 20, geometry.y(400)), tokens.bg) << "shaded";
        EXPECT_EQ(pixel(image, band.left() + 20, band.top() + 2), tokens.yellow.edge) << "its level";
        EXPECT_EQ(pixel(image, band.left() - 20, geometry.y(400)), tokens.surface);
        // The line at 200, under nothing but the curve's end.
        EXPECT_GT(shareIn(image, view.area().left(), view.area().right(), geometry.y(200), tokens.near), 0.9);
        const auto ink = [&](int from, int to) {
            const qreal left = geometry.x(plot.from + std::chrono::hours(from)) + 4;
            const qreal right = geometry.x(plot.from + std::chrono::hours(to)) - 4;
            return shareIn(image, left, right, geometry.y(250), tokens.text);
        };
        EXPECT_GT(ink(0, 2), 0.95) << "measured: solid";
        EXPECT_LT(ink(2, 4), 0.05) << "missing: broken";
        EXPECT_GT(ink(6, 8), 0.4) << "forecast: dashed";
        EXPECT_LT(ink(6, 8), 0.8);
        EXPECT_TRUE(isAt(image, geometry.x(*plot.now), geometry.y(450), tokens.accent.fill)) << "now";
    }
}

TEST(PlotView, TheHourReadStaysWhileTimePassesAndGoesToNowWithANewSeries)
{
    PlotView view;
    Plot plot = nineHours();
    view.setPlot(plot);
    const int now = view.stop();
    view.setStop(2);
    plot.now = *plot.now + std::chrono::minutes(1);
    view.setPlot(plot);
    EXPECT_EQ(view.stop(), 2) << "a minute later";
    plot.curves.front().points.front().value += 50;
    view.setPlot(plot);
    EXPECT_EQ(view.stop(), now) << "of another series nobody has read anything yet";
}

TEST(PlotView, KeysMoveThePlaceThatIsReadAndItSaysWhatStandsThere)
{
    PlotView view;
    view.resize(900, 500);
    view.setPlot(nineHours());
    view.show();
    view.setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    view.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
    EXPECT_EQ(view.stop(), 5) << "begins at now";
    QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_EQ(view.stopText().toStdString(), "hour 4");
    EXPECT_EQ(view.accessibleDescription().toStdString(), "hour 4");
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_EQ(view.stop(), 0) << "stays at the end";
    QTest::keyClick(&view, Qt::Key_PageDown);
    EXPECT_EQ(view.stop(), 8);
    QTest::mouseClick(&view, Qt::LeftButton, {},
        QPoint(qRound(PlotGeometry(view.plot(), view.area()).x(view.plot().stops[2].at)),
            qRound(view.area().center().y())));
    EXPECT_EQ(view.stopText().toStdString(), "hour 2");
}
