#include "ui/shell/WindowLayouts.h"

#include "ui/common/Metrics.h"
#include "ui/shell/FoldingDock.h"

#include <QMainWindow>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int stateVersion = 1;
constexpr double sideShare = 0.2;
constexpr double freeCentre =
    50; // in em, the rail of the timeline with it, while nothing is in view: the list has the rest
// Below this width, in em, the centre would be too narrow for its two columns.
constexpr double timelineNeeds = 106;
constexpr double listNeeds = 81;

QString keyOf(std::size_t layout, const char *what)
{
    static const char *const names[] = {"calm", "handling"};
    return QStringLiteral("layout/%1/%2").arg(QLatin1String(names[layout]), QLatin1String(what));
}

} // namespace

WindowLayouts::WindowLayouts(QMainWindow &window, FoldingDock &list, FoldingDock &timeline, QSettings &settings)
    : QObject(&window)
    , m_window(window)
    , m_list(list)
    , m_timeline(timeline)
    , m_settings(settings)
{
    m_arrangements[static_cast<std::size_t>(Layout::Handling)].listFolded = true;
    load();
    for (FoldingDock *dock : {&m_list, &m_timeline})
        connect(dock, &FoldingDock::dragged, this, [this] {
            if (!m_centreFree) // for the time being only
                arrangement().state = m_window.saveState(stateVersion);
        });
    // Below it the centre shows no row whole; what a window manager makes of "maximised" may be anything.
    const Metrics metrics = Metrics::of(&m_window);
    m_window.setMinimumSize(metrics.em(50), metrics.em(30));
    m_window.resize(metrics.em(80), metrics.em(46));
    m_window.restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    apply();
}

void WindowLayouts::load()
{
    for (std::size_t i = 0; i < m_arrangements.size(); ++i) {
        Arrangement &a = m_arrangements[i];
        a.listFolded = m_settings.value(keyOf(i, "listFolded"), a.listFolded).toBool();
        a.timelineFolded = m_settings.value(keyOf(i, "timelineFolded"), a.timelineFolded).toBool();
        a.state = m_settings.value(keyOf(i, "state")).toByteArray();
    }
    const bool handling = m_settings.value(QStringLiteral("layout/current")).toString() == QLatin1String("handling");
    m_current = handling ? Layout::Handling : Layout::Calm;
}

void WindowLayouts::save()
{
    for (std::size_t i = 0; i < m_arrangements.size(); ++i) {
        m_settings.setValue(keyOf(i, "listFolded"), m_arrangements[i].listFolded);
        m_settings.setValue(keyOf(i, "timelineFolded"), m_arrangements[i].timelineFolded);
        m_settings.setValue(keyOf(i, "state"), m_arrangements[i].state);
    }
    m_settings.setValue(QStringLiteral("layout/current"),
        m_current == Layout::Handling ? QStringLiteral("handling") : QStringLiteral("calm"));
    m_settings.setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
}

void WindowLayouts::use(Layout layout)
{
    if (layout == m_current)
        return;
    m_current = layout;
    apply();
}

void WindowLayouts::foldList(bool folded)
{
    arrangement().listFolded = folded;
    fit();
}

void WindowLayouts::foldTimeline(bool folded)
{
    arrangement().timelineFolded = folded;
    fit();
}

void WindowLayouts::setCentreFree(bool free)
{
    if (std::exchange(m_centreFree, free) != free)
        apply();
}

void WindowLayouts::apply()
{
    fit();
    if (!m_centreFree && !arrangement().state.isEmpty())
        m_window.restoreState(arrangement().state, stateVersion);
}

void WindowLayouts::fit()
{
    const Metrics metrics = Metrics::of(&m_window);
    const int width = m_window.width();
    if (m_centreFree) {
        m_timeline.setFolded(true);
        m_list.setFolded(false);
        m_list.setOpenWidth(std::max(int(width * sideShare), width - metrics.em(freeCentre)));
        return;
    }
    m_timeline.setFolded(arrangement().timelineFolded || width < metrics.em(timelineNeeds));
    m_list.setFolded(arrangement().listFolded || width < metrics.em(listNeeds));
    if (!arrangement().state.isEmpty())
        return; // a person chose these widths
    for (FoldingDock *dock : {&m_list, &m_timeline})
        dock->setOpenWidth(int(width * sideShare));
}

} // namespace ui
