// A heavy-pollution episode in the real window: from a CSV to the lifted warning, and an hour that is corrected.
#include "gui/window/Operator.h"

#include "ui/common/ActionButton.h"
#include "ui/curves/CurvesPage.h"
#include "ui/curves/PlotPane.h"
#include "ui/curves/PlotView.h"
#include "ui/curves/SeriesEntryPanel.h"
#include "ui/duty/BoardPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StepButtons.h"
#include "ui/common/RowList.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QMimeData>
#include <QDialog>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTimer>

#include <fstream>

namespace {

class Pollution : public Operator {
protected:
    /// Hours from 2026-11-23 02:00 on, the first 49 measured (until 11-25 02:00).
    std::string csv(const std::vector<std::pair<int, int>> &stretches)
    {
        std::string text = "time,aqi_24h,forecast\n";
        base::Instant hour = base::parseIso("2026-11-23T02:00:00+08:00").value();
        int number = 0;
        for (const auto &[aqi, hours] : stretches) {
            for (int i = 0; i < hours; ++i, ++number, hour += std::chrono::hours(1))
                text += base::toIso(hour).substr(0, 16) + "," + std::to_string(aqi) + (number < 49 ? ",\n" : ",是\n");
        }
        return text;
    }

    /// Ctrl+G to the curves, the button to where rows are taken, the file dropped there, and Ctrl+Enter.
    void takeFile(const std::string &name, const std::string &text)
    {
        std::ofstream(folder.file(name)) << text;
        const std::size_t before = seriesCount();
        if (!window().page().curvesShown())
            press(Qt::Key_G, Qt::ControlModifier);
        window().curves().takeButton()->click();
        ui::SeriesEntryPanel &entry = *window().curves().entry();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(folder.file(name)))});
        QDragEnterEvent drag(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&entry, &drag); // Qt gives a drop to nobody who was not entered
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&entry, &drop);
        ASSERT_TRUE(waitFor([&] { return !entry.summary().isEmpty(); }));
        EXPECT_TRUE(entry.summary().startsWith(QString::fromStdString(name))) << entry.summary().toStdString();
        ASSERT_FALSE(entry.recordButton()->isRefused()) << entry.recordButton()->refusal().toStdString();
        press(Qt::Key_Return, Qt::ControlModifier);
        // The record is in view before the panel hears that it is written, closes and hands the focus on.
        ASSERT_TRUE(waitFor([&] { return seriesCount() == before + 1 && !entry.isVisible(); }));
    }

    std::size_t seriesCount()
    {
        return static_cast<std::size_t>(std::ranges::count_if(incident().timeline().rows(),
            [](const viewmodel::TimelineRow &row) { return row.text.contains(QStringLiteral("air quality")); }));
    }

    std::string warning() { return incident().level().view().warning.state.text.toStdString(); }

    /// A step of the warning ladder: its button, both signatures, the post, Ctrl+Enter.
    void takeWarningStep(const char *step)
    {
        ui::LevelPanel &level = *window().page().level();
        ui::ActionButton *button = level.warningSteps()->button(QString::fromUtf8(step));
        if (!button)
            button = level.steps()->button(QString::fromUtf8(step));
        ASSERT_NE(button, nullptr) << step;
        button->click();
        ui::OrderStrip &order = *level.order();
        ASSERT_TRUE(order.isOpen()) << level.message();
        signEverything(order);
        order.deciders()->setFocus();
        press(Qt::Key_Space);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return !order.isOpen(); })) << order.subject().toStdString();
    }
};

} // namespace

TEST_F(Pollution, FromACsvToTheLiftedWarning)
{
    open();
    takeCall(QStringLiteral("预报未来几天全市重污染天气"));
    ASSERT_TRUE(incident().series().view().asked);
    answer("dust_storm", QStringLiteral("n"));
    answer("so2_hourly", QStringLiteral("60"));
    answer("provincial_order", QStringLiteral("4")); // the fourth of the list: none

    // 49 heavy hours, then the band that lifts nothing.
    takeFile("first.csv", csv({{220, 49}, {180, 12}}));
    EXPECT_EQ(valueOf("hours_over_200"), "49 小时");
    EXPECT_EQ(valueOf("peak_daily_aqi"), "220");
    EXPECT_EQ(valueOf("improved_hours"), "0 小时");
    ui::CurvesPage &curves = window().curves();
    EXPECT_TRUE(curves.series()->chart()->isVisible());
    EXPECT_TRUE(curves.caution().startsWith(QStringLiteral("151 to 200 for 12 h"))) << curves.caution().toStdString();
    const viewmodel::Plot &plot = curves.series()->chart()->plot();
    ASSERT_EQ(plot.bands.size(), 1U);
    EXPECT_EQ(plot.bands.front().words.front().toStdString(), "49 h > 200 → 黄色预警");
    takeWarningStep("issue_yellow");
    ASSERT_TRUE(waitFor([this] { return warning().find("黄色预警") != std::string::npos; })) << warning();

    // Still in the band: what the plan needs for lifting is not there.
    const auto lifting = [this] {
        for (const viewmodel::TransitionRow &row : incident().level().view().warning.steps) {
            if (row.id == QStringLiteral("lift"))
                return row;
        }
        return viewmodel::TransitionRow();
    };
    EXPECT_TRUE(lifting().refused);

    takeFile("second.csv", csv({{220, 49}, {120, 36}}));
    EXPECT_EQ(valueOf("improved_hours"), "至少 36 小时");
    EXPECT_EQ(curves.caution().toStdString(), "");
    takeWarningStep("lift");
    ASSERT_TRUE(waitFor([this] { return warning().find("黄色") == std::string::npos; })) << warning();
    EXPECT_EQ(seriesCount(), 2U) << "both stay in the record";

    // The newest series counts no hour over 200; the last report tells of all of them.
    const std::string report = incident().reportDraft(QStringLiteral("final")).text.toStdString();
    EXPECT_NE(report.find("超过 200 共 49 小时"), std::string::npos) << report;
    EXPECT_NE(report.find("预警最高为“黄色预警（三级）”"), std::string::npos) << report;
    EXPECT_EQ(report.find("AQI 高于 200 的小时数 0"), std::string::npos) << report;
}

TEST_F(Pollution, AnHourIsCorrectedInItsRowAndFaultsAreNamedByTheirLine)
{
    open();
    takeCall(QStringLiteral("预报未来几天全市重污染天气"));
    takeFile("first.csv", csv({{220, 49}}));
    ui::CurvesPage &curves = window().curves();
    ui::SeriesEntryPanel &entry = *curves.entry();
    curves.series()->tableButton()->click();
    ASSERT_TRUE(curves.series()->tableShown());
    ASSERT_TRUE(waitFor([&] { return curves.series()->table()->model()->rowCount() > 3; }));
    curves.series()->table()->setFocus();
    ASSERT_TRUE(waitFor([&] { return curves.series()->table()->hasFocus(); }))
        << "a note of the record may come between";
    curves.series()->table()->choose(curves.series()->table()->model()->index(3, 0));
    press(Qt::Key_Return);
    ASSERT_TRUE(entry.isVisible());
    QTextCursor cursor = entry.rows()->textCursor();
    EXPECT_EQ(cursor.block().text().toStdString(), "2026-11-23 05:00,220,");
    cursor.select(QTextCursor::LineUnderCursor);
    cursor.insertText(QStringLiteral("2026-11-23 05:00,vier,"));
    ASSERT_EQ(entry.findings()->model()->rowCount(), 1);
    EXPECT_TRUE(entry.recordButton()->isRefused());
    EXPECT_EQ(entry.findings()->model()->index(0, 0).data(viewmodel::ImportFindings::LineRole).toInt(), 5);
    cursor.select(QTextCursor::LineUnderCursor);
    cursor.insertText(QStringLiteral("2026-11-23 05:00,120,"));
    EXPECT_EQ(entry.findings()->model()->rowCount(), 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return valueOf("hours_over_200") == "至少 48 小时"; })) << valueOf("hours_over_200");
    EXPECT_EQ(seriesCount(), 2U);
}

TEST_F(Pollution, RowsThatFollowOthersKeepTheHoursBeforeUnlessSomebodyLeavesThemOut)
{
    open();
    takeCall(QStringLiteral("预报未来几天全市重污染天气"));
    takeFile("first.csv", csv({{220, 49}, {140, 12}}));
    EXPECT_EQ(valueOf("hours_over_200"), "49 小时");
    ui::CurvesPage &curves = window().curves();
    ui::SeriesEntryPanel &entry = *curves.entry();
    curves.takeButton()->click();
    ASSERT_TRUE(entry.isVisible());
    type(QStringLiteral("11-25 02:00 190")); // the last hour that is measured
    ASSERT_TRUE(entry.earlierHours()->isVisible());
    EXPECT_EQ(entry.earlierHours()->text(), QStringLiteral("Go on counting the 60 hour(s) recorded before"));
    EXPECT_TRUE(entry.summary().contains(QStringLiteral("48 h over 200"))) << entry.summary().toStdString();
    entry.earlierHours()->click();
    EXPECT_TRUE(entry.summary().startsWith(QStringLiteral("1 hour(s)"))) << entry.summary().toStdString();
    entry.earlierHours()->click();
    entry.rows()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return valueOf("hours_over_200") == "48 小时"; })) << valueOf("hours_over_200");
    curves.series()->tableButton()->click();
    curves.series()->table()->setFocus();
    curves.series()->table()->choose(curves.series()->table()->model()->index(3, 0));
    press(Qt::Key_Return);
    ASSERT_TRUE(entry.isVisible());
    EXPECT_FALSE(entry.earlierHours()->isVisible()) << "corrected rows are the whole";
    EXPECT_EQ(entry.rows()->document()->blockCount(), 63) << "the names of the columns, 61 hours and an empty line";
}

TEST_F(Pollution, CorrectingAnHourLosesNoRowsTypedBeforeAndKeepsTheNameOfTheFile)
{
    open();
    takeCall(QStringLiteral("预报未来几天全市重污染天气"));
    takeFile("first.csv", csv({{220, 49}}));
    ui::CurvesPage &curves = window().curves();
    ui::SeriesEntryPanel &entry = *curves.entry();
    curves.takeButton()->click();
    type(QStringLiteral("11-25 10:00 183"));
    press(Qt::Key_Escape);
    ASSERT_FALSE(entry.isVisible());
    curves.series()->tableButton()->click();
    ASSERT_TRUE(waitFor([&] { return curves.series()->table()->model()->rowCount() > 3; }));
    curves.series()->table()->setFocus();
    ASSERT_TRUE(waitFor([&] { return curves.series()->table()->hasFocus(); }))
        << "a note of the record may come between";
    curves.series()->table()->choose(curves.series()->table()->model()->index(3, 0));
    press(Qt::Key_Return);
    ASSERT_TRUE(entry.isVisible());
    QTextCursor cursor = entry.rows()->textCursor();
    cursor.select(QTextCursor::LineUnderCursor);
    cursor.insertText(QStringLiteral("2026-11-23 05:00,120,"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return seriesCount() == 2U; }));
    const auto &rows = incident().timeline().rows();
    const auto newest = std::ranges::find_if(
        rows, [](const viewmodel::TimelineRow &row) { return row.text.contains(QStringLiteral("air quality")); });
    EXPECT_TRUE(newest->text.contains(QStringLiteral("first.csv, corrected by hand"))) << newest->text.toStdString();
    ASSERT_TRUE(waitFor([&] { return !entry.isVisible(); }));
    curves.takeButton()->click();
    EXPECT_EQ(entry.rows()->toPlainText().toStdString(), "11-25 10:00 183");
}

TEST_F(Pollution, TheTableIsTheChartsTwinAndKeysLeadThere)
{
    open();
    takeCall(QStringLiteral("预报未来几天全市重污染天气"));
    press(Qt::Key_G, Qt::ControlModifier);
    ASSERT_TRUE(window().page().curvesShown());
    EXPECT_TRUE(window().curves().series()->isVisible());
    press(Qt::Key_3, Qt::AltModifier);
    EXPECT_FALSE(window().page().curvesShown()) << "the questions come forward";
    EXPECT_TRUE(window().page().questions()->list()->isVisible());
}

TEST_F(Pollution, CtrlITakesASeriesWhereverTheFocusIsWhileTheCurvesAreInView)
{
    open();
    takeCall(QStringLiteral("预报未来几天全市重污染天气"));
    press(Qt::Key_G, Qt::ControlModifier);
    QTimer dismiss; // the question for a file is the platform's own
    QObject::connect(&dismiss, &QTimer::timeout, &dismiss, [] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    dismiss.start(20);
    window().board().list()->setFocus();
    press(Qt::Key_I, Qt::ControlModifier);
    EXPECT_TRUE(window().curves().entry()->isVisible());
    EXPECT_TRUE(window().page().curvesShown());
}

TEST_F(Pollution, ASeriesTakenWhileTheCurvesAreHiddenIsJudgedOnceTheyAreSeen)
{
    open();
    takeCall(QStringLiteral("预报未来几天全市重污染天气"));
    takeFile("first.csv", csv({{220, 49}}));
    press(Qt::Key_G, Qt::ControlModifier);
    ASSERT_FALSE(window().page().curvesShown());
    incident::HourlySeries series = incident().series().series()->series;
    std::ranges::fill(series.index, 180);
    incident().recordSeries({{}, {}, series}, {});
    ASSERT_TRUE(waitFor([this] { return seriesCount() == 2; }));
    EXPECT_EQ(window().curves().caution().toStdString(), "") << "nobody looks";
    press(Qt::Key_G, Qt::ControlModifier);
    EXPECT_TRUE(window().curves().caution().startsWith(QStringLiteral("151 to 200 for 49 h")))
        << window().curves().caution().toStdString();
}
