#include "main/Program.h"

#include "main/DemonstrationAccounts.h"
#include "main/PeopleRoom.h"
#include "main/SeriesFormat.h"

#include "base/Digest.h"
#include "formats/AreasCsv.h"
#include "formats/TextFile.h"
#include "platform/Logging.h"
#include "ui/shell/ShellActions.h"

#include <QTimer>

#include <cstdio>

namespace root {

namespace {

RecordChoice chooseRecord(const Options &options, const platform::UserFolder &folder, const std::filesystem::path &data)
{
    RecordChoice choice;
    choice.data = data;
    choice.seenEnds = folder.seenEnds();
    choice.kind = options.demo ? store::RecordKind::Demo : store::RecordKind::Live;
    if (!options.record.isEmpty()) {
        choice.file = options.record.toStdString();
    } else if (options.demo) {
        choice.file = folder.demoRecord();
        choice.fillFrom = data / "demo" / "night.yaml";
        choice.accountsFrom = data / "demo" / "accounts.csv";
        choice.reserveFrom = data / "demo" / "reserve";
        choice.reductionFrom = data / "demo" / "reduction-list.csv";
        choice.cost = DemonstrationCost;
    } else {
        choice.file = folder.liveRecord();
    }
    return choice;
}

/// Each record has drafts of its own: what is typed in a demonstration never turns up in live work.
QString draftsOf(const platform::UserFolder &folder, const std::filesystem::path &record)
{
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(record, error);
    const std::string name = "drafts-" + base::sm3Hex(error ? record.string() : whole.string()).substr(0, 16) + ".json";
    return QString::fromStdString((folder.path() / name).string());
}

/// What a caller may name as the county; nothing when the list is missing: any name can be typed.
QStringList counties(const std::filesystem::path &data)
{
    const std::string path = (data / "areas" / "counties.csv").string();
    const std::string text = formats::readTextFile(path).value_or(std::string());
    QStringList names;
    for (const std::string &name : formats::readCountiesCsv(text, path).value.value_or(std::vector<std::string>{}))
        names << QString::fromStdString(name);
    return names;
}

ui::WorkMode modeOf(const RecordChoice &choice)
{
    return choice.kind == store::RecordKind::Live ? ui::WorkMode::Live : ui::WorkMode::Demonstration;
}

} // namespace

Program::Program(QApplication &application, const Options &options, const platform::UserFolder &folder,
    std::filesystem::path data, formats::PlansBeingRead plans)
    : m_settings(QString::fromStdString(folder.settings().string()))
    , m_theme(application, options.screenshots.isEmpty() ? ui::Appearance::System : ui::Appearance::Light)
    , m_ticker(m_clock)
    , m_choice(std::make_shared<RecordChoice>(chooseRecord(options, folder, data)))
    , m_drafts(draftsOf(folder, m_choice->file))
    , m_session(recordOpener(std::move(plans)))
    , m_desk(m_session, m_clock)
    , m_care(m_desk, m_clock, m_settings.values(), m_choice->file, m_choice->seenEnds, m_choice->data)
    , m_planDrafts(folder.planDrafts())
    , m_bell(m_desk.alarm(), data / "sounds")
    , m_signsIn(!options.screenshots.isEmpty())
{
    connectLog();
    // Before the window hears of it: a call that is taken at once begins with the words that are kept.
    connect(&m_desk, &viewmodel::Desk::stateChanged, this, &Program::forgetOldDrafts);
    m_desk.open(); // in its own thread, while this one makes the window
    m_window = std::make_unique<DeskWindow>(
        DeskWindow::Parts{m_desk, m_theme, m_ticker, m_drafts, m_settings.values(), m_care, m_planDrafts,
            modeOf(*m_choice), [data] { return counties(data); }, seriesFormat(data), (data / "forms").string()});
    offerDemonstration();
    connectOptions(options);
    connect(&m_desk, &viewmodel::Desk::stateChanged, this, &Program::tellRefilled);
    connect(&m_window->window().shellActions(), &ui::ShellActions::trySoundWanted, &m_bell, &ClockBell::tryOut);
    connect(m_window.get(), &DeskWindow::anotherRecordWanted, this, &Program::openAnother);
}

// Its incidents have the numbers of the earlier ones.
void Program::forgetOldDrafts(viewmodel::Desk::State state)
{
    if (state == viewmodel::Desk::State::Open && !m_choice->fillFrom.empty())
        m_drafts.forgetAll();
}

// What was tried in it is gone from the screen; it says where it went.
void Program::tellRefilled(viewmodel::Desk::State state)
{
    if (state != viewmodel::Desk::State::Open || m_choice->fillFrom.empty())
        return;
    if (const auto previous = RecordBundle::previousOf(*m_choice))
        m_window->window().setStatusNote(tr("Demonstration as at its start; what was tried before is kept in %1")
                                             .arg(QString::fromStdString(previous->filename().string())));
}

// In a demonstration, also in a copy of one, the duty officer is one key away, and whoever wants to be another has
// README's password.
void Program::offerDemonstration()
{
    if (m_choice->kind != store::RecordKind::Demo)
        return;
    const auto starters = readDemonstrationAccounts(m_choice->data / "demo" / "accounts.csv");
    if (!starters)
        return; // opening the record says why
    const auto duty = std::ranges::find_if(*starters, [](const formats::StarterAccount &starter) {
        return std::ranges::find(starter.roles, identity::Role::DutyOfficer) != starter.roles.end();
    });
    if (duty == starters->end())
        return;
    const QString account = QString::fromStdString(duty->name);
    const QString password = QString::fromStdString(duty->password);
    m_window->people().setDemonstration(account, password);
    if (m_signsIn)
        connect(&m_desk.people(), &viewmodel::People::stateChanged, this, [=, this](viewmodel::People::State state) {
            if (state == viewmodel::People::State::Locked)
                m_desk.people().signIn(account, password, {});
        });
}

void Program::connectOptions(const Options &options)
{
    if (!options.screenshots.isEmpty())
        m_screenshots = std::make_unique<Screenshots>(*m_window, m_theme, options.screenshots,
            modeOf(*m_choice) == ui::WorkMode::Live ? std::filesystem::path()
                                                    : m_choice->data / "demo" / "reduction-list.csv");
    if (!options.firstPaintOnly)
        return;
    const auto tell = [this] {
        std::puts("painted");
        std::fflush(stdout);
        QApplication::exit(m_desk.state() == viewmodel::Desk::State::Open ? 0 : 1);
    };
    connect(&m_window->window(), &ui::MainWindow::firstPainted, this, [this, tell] {
        if (m_desk.state() != viewmodel::Desk::State::Opening)
            return tell();
        connect(&m_desk, &viewmodel::Desk::stateChanged, this, [this, tell] { // the record took its time
            m_window->window().repaint();
            tell();
        });
    });
}

// No facts of incidents: codes and kinds only.
void Program::connectLog()
{
    using platform::LogLevel;
    if (m_settings.problem())
        platform::log(LogLevel::Warning, "settings: " + platform::logged(*m_settings.problem()));
    connect(&m_desk, &viewmodel::Desk::stateChanged, this, [this](viewmodel::Desk::State state) {
        if (state == viewmodel::Desk::State::Open)
            platform::log(LogLevel::Info, "opened a " + std::string(store::name(m_choice->kind)) + " record");
        else if (state == viewmodel::Desk::State::Failed && m_desk.failure())
            platform::log(LogLevel::Critical, "the record could not be opened: " + platform::logged(*m_desk.failure()));
    });
    connect(&m_session, &viewmodel::Session::failed, this, [](viewmodel::RequestId, const QString &) {
        platform::log(LogLevel::Error, "the record could not be read or written; the window says why");
    });
    connect(&m_session, &viewmodel::Session::verified, this, [](const app::ChainReport &report) {
        if (report.firstBadPosition == 0)
            platform::log(LogLevel::Info, "checked the record: whole, " + std::to_string(report.events) + " events");
        else
            platform::log(LogLevel::Critical,
                "checked the record: broken from event " + std::to_string(report.firstBadPosition) + ": "
                    + report.reason);
    });
}

// The plans that were begun with the program are for the first record; another reads them again.
viewmodel::Session::Factory Program::recordOpener(formats::PlansBeingRead plans) const
{
    auto begun = std::make_shared<std::optional<formats::PlansBeingRead>>(std::move(plans));
    return [begun, choice = m_choice, this] {
        formats::PlansBeingRead files = *begun ? std::move(**begun) : formats::PlansBeingRead(plansOf(choice->data));
        begun->reset();
        return RecordBundle::open(*choice, std::move(files), m_clock);
    };
}

void Program::openAnother(const QString &file)
{
    m_choice->file = file.toStdString();
    m_choice->fillFrom.clear();
    m_care.setRecord(m_choice->file);
    m_desk.open();
}

void Program::show()
{
    using namespace std::chrono_literals;
    connect(&m_desk, &viewmodel::Desk::stateChanged, this, &Program::showWindow);
    QTimer::singleShot(150ms, this, &Program::showWindow);
}

void Program::showWindow()
{
    if (m_window->window().isVisible())
        return;
    if (!m_screenshots && !m_settings.values().contains(QStringLiteral("window/geometry")))
        m_window->window().showMaximized(); // the first time
    else
        m_window->window().show();
    m_ticker.start();
}

} // namespace root
