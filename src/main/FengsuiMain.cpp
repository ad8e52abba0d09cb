#include "main/DataCare.h"
#include "main/DeskWindow.h"
#include "main/KeptDrafts.h"
#include "main/Language.h"
#include "main/Options.h"
#include "main/RecordBundle.h"
#include "main/Screenshots.h"

#include "formats/AreasCsv.h"
#include "platform/Logging.h"
#include "platform/Paths.h"
#include "platform/Settings.h"
#include "platform/SystemClock.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

#include <cstdio>
#include <fstream>
#include <sstream>

namespace {

using namespace root;

/// What a caller may name as the county; nothing when the list is missing: any name can be typed.
QStringList counties(const std::filesystem::path &data)
{
    const std::filesystem::path path = data / "areas" / "counties.csv";
    const std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    QStringList names;
    for (const std::string &name : formats::readCountiesCsv(text.str(), path.string()).value.value_or(std::vector<std::string>{}))
        names << QString::fromStdString(name);
    return names;
}

/// Which record the options ask for.
RecordChoice chooseRecord(const Options &options, const platform::UserFolder &folder, const std::filesystem::path &data)
{
    RecordChoice choice;
    choice.data = data;
    choice.kind = options.demo ? store::RecordKind::Demo : store::RecordKind::Live;
    if (!options.record.isEmpty()) {
        choice.file = options.record.toStdString();
    } else if (options.demo) {
        choice.file = folder.demoRecord();
        choice.fillFrom = data / "demo" / "night.yaml";
    } else {
        choice.file = folder.liveRecord();
    }
    return choice;
}

int complain(const base::Error &error)
{
    std::fprintf(stderr, "fengsui: %s\n", base::toString(error).c_str());
    return 1;
}

/// Paints the board, the incident first on it, and the dark look, then quits.
void takeScreenshots(DeskWindow &desk, viewmodel::Desk &model, ui::Theme &theme, const QString &folder)
{
    QObject::connect(&model, &viewmodel::Desk::stateChanged, &desk, [&, folder](viewmodel::Desk::State state) {
        if (state == viewmodel::Desk::State::Opening)
            return;
        QTimer::singleShot(300, &desk, [&, folder] {
            bool good = saveScreenshot(desk.window(), folder, QStringLiteral("board"));
            if (model.incidents().rowCount() == 0)
                model.incidents().setEndedShown(true); // a record of long ago: what it holds has ended
            for (int row = 0; row < model.incidents().rowCount() && model.incident().empty(); ++row) {
                const QString number = model.incidents().index(row, 0).data(viewmodel::IncidentListModel::NumberRole).toString();
                if (!number.isEmpty()) { // a heading has none
                    model.select(number);
                    break;
                }
            }
            QTimer::singleShot(500, &desk, [&, folder, good]() mutable {
                good = saveScreenshot(desk.window(), folder, QStringLiteral("incident-light")) && good;
                theme.setAppearance(ui::Appearance::Dark);
                QTimer::singleShot(300, &desk, [&, folder, good] {
                    const bool all = saveScreenshot(desk.window(), folder, QStringLiteral("incident-dark")) && good;
                    QApplication::exit(all ? 0 : 1);
                });
            });
        });
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("fengsui"));
    QApplication::setApplicationVersion(QStringLiteral(FENGSUI_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/fengsui.svg")));
    int exitCode = 0;
    const auto options = readOptions(QApplication::arguments(), exitCode);
    if (!options)
        return exitCode;
    const auto data = platform::findData(platform::dataSearch());
    if (!data)
        return complain(data.error());
    const auto folder = platform::UserFolder::standard();
    if (!folder)
        return complain(folder.error());
    if (const auto started = platform::startLogging({folder->logs()}); !started)
        platform::log(platform::LogLevel::Warning, platform::logged(started.error()));
    installLanguage(application, options->language);

    const platform::SystemClock clock;
    platform::Settings settings(QString::fromStdString(folder->settings().string()));
    ui::Theme theme(application, options->screenshots.isEmpty() ? ui::Appearance::System : ui::Appearance::Light);
    ui::Ticker ticker(clock);
    KeptDrafts drafts(QString::fromStdString(folder->drafts().string()));
    const auto record = std::make_shared<RecordChoice>(chooseRecord(*options, *folder, *data));
    viewmodel::Session session([record, &clock] { return RecordBundle::open(*record, clock); });
    viewmodel::Desk desk(session, clock);
    const ui::WorkMode mode = record->kind == store::RecordKind::Live ? ui::WorkMode::Live : ui::WorkMode::Demonstration;
    desk.open(); // in its own thread, while this one builds the window
    DataCare care(desk, clock, settings.values(), record->file);
    DeskWindow window({desk, theme, ticker, drafts, settings.values(), care, mode}, counties(*data));
    // Only while no record is open, so nothing reads the choice at that moment.
    QObject::connect(&window, &DeskWindow::anotherRecordWanted, &desk, [&, record](const QString &file) {
        record->file = file.toStdString();
        record->fillFrom.clear();
        care.setRecord(record->file);
        desk.open();
    });
    if (!options->screenshots.isEmpty()) {
        window.window().resize(1600, 900);
        takeScreenshots(window, desk, theme, options->screenshots);
    }
    if (options->firstPaintOnly)
        QObject::connect(&desk, &viewmodel::Desk::stateChanged, &window, [] { QTimer::singleShot(0, &QApplication::quit); });
    if (options->screenshots.isEmpty() && !settings.values().contains(QStringLiteral("window/geometry")))
        window.window().showMaximized(); // the first time
    else
        window.window().show();
    ticker.start();
    const int result = QApplication::exec();
    platform::stopLogging();
    return result;
}
