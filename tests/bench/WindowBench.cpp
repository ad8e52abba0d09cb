// The longest single event on the window's thread while somebody works on a record of 200 incidents with 100 events
// each. The limit is 50 ms: until an event is done, no key and no click is heard. The record lies in memory; it is the
// console's thread that waits for a disk, never the window's.
#include "YearsOfNotices.h"

#include "formats/EventJson.h"
#include "formats/PlanLoader.h"
#include "main/DataCare.h"
#include "formats/PlanDrafts.h"
#include "main/DeskWindow.h"
#include "main/KeptDrafts.h"
#include "plan/SpokenAnswer.h"
#include "store/MemoryEventStore.h"
#include "support/TempDir.h"
#include "ui/common/RowList.h"
#include "ui/duty/BoardPanel.h"
#include "ui/duty/FilterBar.h"
#include "ui/incident/TimelinePanel.h"
#include "viewmodel/clocks/RunningClocks.h"
#include "viewmodel/dispatch/NoticeQueueModel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QLineEdit>
#include <QMetaEnum>
#include <QSettings>
#include <QTest>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

constexpr int Incidents = 200;
constexpr int EventsOfEach = 100;
constexpr double Limit = 50; // ms

/// An event and how long it held the window up, in milliseconds.
struct Held {
    double wall = 0; ///< what a person waits
    double work = 0; ///< of it, what the thread worked: on a busy machine the wall clock shows the other programs too
    QString what;
};

double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Times every event from outside: those that come while one is being handled are part of it.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (receiver->thread() != thread() || m_depth > 0) // events of other threads come by here too
            return QApplication::notify(receiver, event);
        const QString what =
            nameOf(*event) + QStringLiteral(" to ") + QString::fromLatin1(receiver->metaObject()->className());
        ++m_depth;
        const double before = threadTime();
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        --m_depth;
        if (wall > longest.wall)
            longest = {wall, threadTime() - before, what};
        return handled;
    }

    Held longest; ///< since somebody emptied it

private:
    static QString nameOf(const QEvent &event)
    {
        const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
        return name ? QString::fromLatin1(name) : QString::number(event.type());
    }

    int m_depth = 0;
};

/// What can be opened again and again: a record in memory and the shipped plan.
class MemoryBundle final : public viewmodel::ConsoleBundle {
public:
    MemoryBundle(std::unique_ptr<store::MemoryEventStore> store, const base::Clock &clock)
        : m_store(std::move(store))
        , m_plans(formats::loadCompiledPlan)
    {
        static_cast<void>(formats::putPlansInForce(SOURCE_DIR "/data/plans", m_plans));
        m_console = app::Console::open({*m_store, m_codec, clock, m_plans}).value();
    }
    [[nodiscard]] app::Console &console() override { return *m_console; }

private:
    std::unique_ptr<store::MemoryEventStore> m_store;
    formats::JsonEventCodec m_codec;
    app::PlanShelf m_plans;
    std::unique_ptr<app::Console> m_console;
};

/// One incident through the use cases: a call, what is known, and notes until it has its events.
void fill(app::Console &console, int number)
{
    incident::ReportIncident call;
    call.narrative = "锅炉爆炸，现场有人被困";
    call.place = {"孝义市", "第" + std::to_string(number) + "号厂区"};
    call.what = "锅炉爆炸";
    call.plans = {"special-equipment"};
    const incident::IncidentId id = console.report(call).value()->id;
    const plan::Plan &plan = console.plans().current("special-equipment")->plan();
    const plan::Reading dead = plan::parseAnswer(*plan::findFact(plan, "deaths"), std::to_string(number % 12)).value();
    static_cast<void>(console.execute(id, incident::ReportFact{"deaths", dead, "现场"}));
    auto now = console.incident(id).value();
    for (int i = 0; now->version < EventsOfEach; ++i)
        now = console.execute(id, incident::AddNote{"第 " + std::to_string(i) + " 次通话：搜救继续，家属已安置。"})
                  .value();
}

/// The program on that record, as the composition root makes it.
class Scene {
public:
    Scene()
    {
        MemoryBundle filler(store::MemoryEventStore::sharing(m_record), m_clock);
        for (int i = 0; i < Incidents; ++i)
            fill(filler.console(), i);
        m_window.window().resize(1600, 900);
        m_window.window().show();
        m_window.window().activateWindow();
    }

    void open()
    {
        m_desk.open();
        until([this] { return m_desk.state() == viewmodel::Desk::State::Open; });
    }
    void select(int row)
    {
        const QModelIndex index = m_desk.incidents().index(row, 0);
        const QString number = index.data(viewmodel::IncidentListModel::NumberRole).toString();
        QMetaObject::invokeMethod(
            &m_desk, [this, number] { m_desk.select(number); }, Qt::QueuedConnection);
        until([this, &number] { return m_desk.incident().number() == number; });
    }
    void answer(int dead)
    {
        bool recorded = false;
        QMetaObject::invokeMethod(
            &m_desk,
            [this, dead, &recorded] {
                m_desk.incident().answer(QStringLiteral("deaths"), QString::number(dead), QStringLiteral("现场"), {},
                    {&m_desk, [&recorded](const QString &) { recorded = true; }});
            },
            Qt::QueuedConnection);
        until([&recorded] { return recorded; });
    }
    void filter(const QString &text)
    {
        QLineEdit *field = m_window.board().filter()->searchField();
        field->setFocus();
        QTest::keyClicks(field, text);
        settle();
        QTest::keyClick(field, Qt::Key_Escape);
        settle();
    }
    void unfoldTimeline()
    {
        ui::RowList *lines = m_window.timeline().list();
        lines->setFocus();
        QTest::keyClick(lines, Qt::Key_M);
        settle();
    }
    void switchAppearance(bool dark)
    {
        QMetaObject::invokeMethod(
            &m_theme, [this, dark] { m_theme.setAppearance(dark ? ui::Appearance::Dark : ui::Appearance::Light); },
            Qt::QueuedConnection);
        settle();
    }
    void tick()
    {
        m_clock.set(m_clock.now() + std::chrono::minutes(10));
        QMetaObject::invokeMethod(&m_ticker, &ui::Ticker::beat, Qt::QueuedConnection);
        settle();
    }

private:
    /// Lets both threads work until `done`, and the window paint what came of it.
    static void until(const std::function<bool()> &done)
    {
        while (!done())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }

    base::ManualClock m_clock{base::parseIso("2026-11-25T02:51").value()};
    store::MemoryEventStore m_record;
    support::TempDir m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.file("settings.ini")), QSettings::IniFormat};
    ui::Theme m_theme{*qApp, ui::Appearance::Light};
    ui::Ticker m_ticker{m_clock};
    root::KeptDrafts m_drafts{QString::fromStdString(m_folder.file("drafts.json"))};
    viewmodel::Session m_session{[this]() -> base::Result<std::unique_ptr<viewmodel::ConsoleBundle>> {
        return std::make_unique<MemoryBundle>(store::MemoryEventStore::sharing(m_record), m_clock);
    }};
    viewmodel::Desk m_desk{m_session, m_clock};
    root::DataCare m_care{m_desk, m_clock, m_settings, m_folder.file("fengsui.db"), {}, {}};
    formats::PlanDrafts m_planDrafts{m_folder.path() / "plan-drafts"};
    root::DeskWindow m_window{{m_desk, m_theme, m_ticker, m_drafts, m_settings, m_care, m_planDrafts,
        ui::WorkMode::Live, [] { return QStringList(); }, {}}};
};

WatchedApplication *application = nullptr;

Scene &scene()
{
    static Scene *one = new Scene; // goes with the process
    return *one;
}

/// Runs one piece of work an iteration. The time is that of its longest event; the counter keeps the longest of all.
template <class Work>
void watch(benchmark::State &state, Work work)
{
    Held longest;
    int round = 0;
    for (auto _ : state) {
        application->longest = {};
        work(round++);
        state.SetIterationTime(application->longest.wall / 1e3);
        if (application->longest.wall > longest.wall)
            longest = application->longest;
    }
    state.counters["longest_ms"] = longest.wall;
    state.counters["work_ms"] = longest.work;
    state.counters["limit_ms"] = Limit;
    state.SetLabel((longest.wall > Limit ? "OVER THE LIMIT: " : "") + longest.what.toStdString());
}

void openTheBoard(benchmark::State &state)
{
    Scene &desk = scene();
    watch(state, [&](int) { desk.open(); });
}
void openAnIncident(benchmark::State &state)
{
    watch(state, [](int round) { scene().select(round * 7 % Incidents); });
}
void answerAFact(benchmark::State &state)
{
    watch(state, [](int round) { scene().answer(round % 12); });
}
void filterTheBoard(benchmark::State &state)
{
    watch(state, [](int) { scene().filter(QStringLiteral("12")); });
}
void unfoldTheTimeline(benchmark::State &state)
{
    watch(state, [](int) { scene().unfoldTimeline(); });
}
void letTenMinutesPass(benchmark::State &state)
{
    watch(state, [](int) { scene().tick(); });
}
void switchLightAndDark(benchmark::State &state)
{
    watch(state, [](int round) { scene().switchAppearance(round % 2 == 0); });
}
/// What the window does at each change of the reserve, behind 10 000 past notices: the queue anew, and the clocks.
void showTheQueue(benchmark::State &state)
{
    const bench::YearsOfNotices &made = bench::years();
    viewmodel::ReserveSnapshot reserve;
    reserve.notices = std::make_shared<const dispatch::Notices>(made.notices);
    reserve.stock = std::make_shared<const reserve::Stock>();
    reserve.workdays = std::make_shared<const calendar::WorkCalendar>();
    reserve.clocks = std::make_shared<const dispatch::RunningNoticeClocks>(
        dispatch::runningClocks(*reserve.notices, *reserve.stock, *reserve.workdays));
    viewmodel::NoticeQueueModel queue;
    watch(state, [&](int) {
        QMetaObject::invokeMethod(
            &queue,
            [&] {
                queue.show(reserve, made.accounts, "fr", bench::Now);
                benchmark::DoNotOptimize(viewmodel::clocksOfNotices(reserve));
            },
            Qt::QueuedConnection);
        QCoreApplication::processEvents();
    });
    if (queue.rowCount() <= bench::Open)
        state.SkipWithError("the queue is not there");
}
void once(benchmark::internal::Benchmark *bench)
{
    bench->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(1);
}
void often(benchmark::internal::Benchmark *bench)
{
    bench->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(10);
}
BENCHMARK(openTheBoard)->Apply(once);
BENCHMARK(openAnIncident)->Apply(often);
BENCHMARK(answerAFact)->Apply(often);
BENCHMARK(filterTheBoard)->Apply(often);
BENCHMARK(unfoldTheTimeline)->Apply(often);
BENCHMARK(letTenMinutesPass)->Apply(often);
BENCHMARK(switchLightAndDark)->Apply(often);
BENCHMARK(showTheQueue)->Apply(often);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication watched(argc, argv);
    application = &watched;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    std::fflush(stdout);
    std::_Exit(0); // the scene goes with the process
}
