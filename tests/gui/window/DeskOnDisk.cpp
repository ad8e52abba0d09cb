#include "gui/window/DeskOnDisk.h"

#include "main/SeriesFormat.h"
#include "support/Typing.h"
#include "ui/shell/ScreenCover.h"

#include <QElapsedTimer>

namespace {

root::RecordChoice choiceIn(const support::TempDir &folder)
{
    root::RecordChoice choice;
    choice.file = folder.file("fengsui.db");
    choice.data = std::string(SOURCE_DIR) + "/data";
    choice.workstation = "desk-1";
    choice.cost = {16, 1, 1}; // these tests are about who may, not about what a guess costs
    return choice;
}

QString inFolder(const support::TempDir &folder, const std::string &name)
{
    return QString::fromStdString(folder.file(name));
}

} // namespace

DeskOnDisk::Running::Running(const support::TempDir &folder, const root::RecordChoice &choice, const base::Clock &clock)
    : ticker(clock)
    , settings(inFolder(folder, "settings.ini"), QSettings::IniFormat)
    , drafts(inFolder(folder, "drafts.json"))
    , session([choice, &clock] {
        return root::RecordBundle::open(choice, formats::PlansBeingRead(root::plansOf(choice.data)), clock);
    })
    , desk(session, clock)
    , care(desk, clock, settings, choice.file, choice.seenEnds, choice.data)
    , planDrafts(folder.path() / "plan-drafts")
    , window({desk, theme, ticker, drafts, settings, care, planDrafts, ui::WorkMode::Live,
          [] {
              return QStringList{QStringLiteral("孝义市"), QStringLiteral("汾阳市")};
          },
          root::seriesFormat(choice.data)})
{
}

DeskOnDisk::DeskOnDisk()
    : choice(choiceIn(folder))
    , running(std::make_unique<Running>(folder, choice, clock))
{
}

void DeskOnDisk::open()
{
    QWidget &shown = window().window();
    shown.resize(1600, 900);
    shown.show();
    shown.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&shown));
    desk().open();
    ASSERT_TRUE(waitFor([this] { return desk().state() == viewmodel::Desk::State::Open; }))
        << desk().problem().toStdString();
}

void DeskOnDisk::restart()
{
    running.reset();
    running = std::make_unique<Running>(folder, choice, clock);
    open();
}

bool DeskOnDisk::waitFor(const std::function<bool()> &done)
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 5000;) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        if (done())
            return true;
    }
    return done();
}

void DeskOnDisk::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::processEvents();
}

void DeskOnDisk::type(const QString &text)
{
    support::commitText(text);
    QCoreApplication::processEvents();
}

void DeskOnDisk::goTo(const std::string &time)
{
    clock.set(base::parseIso("2026-11-25T" + time).value());
    running->ticker.beat();
    if (window().window().screenCover().isCovered()) // five minutes without a touch; F12 brings the text back
        press(Qt::Key_F12);
}

std::string DeskOnDisk::currentState() { return incident().level().view().response.state.text.toStdString(); }

std::string DeskOnDisk::valueOf(const char *fact)
{
    for (const viewmodel::FactRow &row : incident().facts().rows()) {
        if (row.key == QString::fromUtf8(fact))
            return row.value.toStdString();
    }
    return {};
}
