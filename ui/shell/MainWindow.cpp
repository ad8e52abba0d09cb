#include "ui/shell/MainWindow.h"

#include "ui/common/KeyCap.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Ticker.h"
#include "ui/shell/FoldingDock.h"
#include "ui/shell/KeyFooter.h"
#include "ui/shell/KeysHelp.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ScreenCover.h"
#include "ui/shell/ShellActions.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/ViewTabs.h"
#include "ui/shell/WindowLayouts.h"

#include <QApplication>
#include <QDialog>
#include <QIcon>
#include <QMenuBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_actions(new ShellActions(this))
    , m_regions(new RegionRegistry(this))
    , m_cover(new ScreenCover(parts.ticker, this))
    , m_strip(new StatusStrip(this))
    , m_footer(new KeyFooter(this))
    , m_message(new MessageStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_tabs(new ViewTabs(this))
    , m_list(new FoldingDock(tr("Incidents"), QStringLiteral("Alt+1"), this))
    , m_timeline(new FoldingDock(tr("Timeline"), QStringLiteral("Ctrl+L"), this))
{
    setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(Qt::TopToolBarArea, m_strip);
    setStatusBar(m_footer);
    buildCentre();
    buildDocks();
    buildMenus(parts);
    connectActions();
    connect(
        this, &MainWindow::firstPainted, this, [this] { setWindowIcon(QIcon(QStringLiteral(":/icons/fengsui.svg"))); });
    updateTitle();
}

void MainWindow::buildCentre()
{
    const int gap = Metrics::of(this).em(0.6);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, gap, 0, gap);
    layout->setSpacing(gap);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    m_banners = layout;
    m_cover->protect(m_pages);
}

void MainWindow::buildDocks()
{
    const int gap = Metrics::of(this).em(0.6);
    m_list->setObjectName(QStringLiteral("listDock"));
    m_list->widget()->setContentsMargins(gap, gap, 0, gap);
    m_timeline->setObjectName(QStringLiteral("timelineDock"));
    m_timeline->widget()->setContentsMargins(0, gap, gap, gap);
    addDockWidget(Qt::LeftDockWidgetArea, m_list);
    addDockWidget(Qt::RightDockWidgetArea, m_timeline);
    m_cover->protect(m_timeline->widget());
    connect(m_list, &FoldingDock::peekWanted, this, [this] { activateRegion(1); });
    connect(m_timeline, &FoldingDock::peekWanted, this, [this] { activateRegion(TimelineRegion); });
    connect(m_regions, &RegionRegistry::aboutToActivate, this, [this](int number) {
        if (number == 1)
            m_list->peek();
        else if (number == TimelineRegion)
            m_timeline->peek();
    });
}

void MainWindow::buildMenus(Parts parts)
{
    m_layouts = new WindowLayouts(*this, *m_list, *m_timeline, parts.settings);
    menuBar()->setNativeMenuBar(false);
    menuBar()->setCornerWidget(m_tabs, Qt::TopRightCorner);
    m_menus = new ShellMenus(*menuBar(), *m_actions, parts.theme, *m_layouts, parts.settings);
    m_menus->addIdleChoice(*m_cover);
}

/// What a dialog would do is no longer done by whoever opened it.
static void closeDialogs()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (dialog && dialog->isModal() && dialog->isVisible())
            dialog->reject();
    }
}

void MainWindow::connectActions()
{
    connect(m_actions->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->openMenu, &QAction::triggered, m_menus, &ShellMenus::openFirst);
    connect(m_actions->cover, &QAction::triggered, m_cover, &ScreenCover::toggle);
    connect(m_cover, &ScreenCover::coveredChanged, m_actions, &ShellActions::setCovered);
    connect(m_cover, &ScreenCover::aboutToCover, this, &MainWindow::keepWatch);
    connect(m_cover, &ScreenCover::coveredChanged, this, [this](bool covered) {
        if (covered)
            closeDialogs();
        else
            goOn();
    });
    connect(m_cover, &ScreenCover::callWanted, m_actions->newIncident, &QAction::trigger);
    connect(m_actions, &ShellActions::newIncidentWanted, m_cover, &ScreenCover::uncover); // before the desk takes it
    connect(m_actions->backToList, &QAction::triggered, this, [this] { activateRegion(1); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    for (std::size_t i = 0; i < m_actions->regions.size(); ++i)
        connect(m_actions->regions[i], &QAction::triggered, this, [this, i] { activateRegion(int(i) + 1); });
    connect(m_strip, &StatusStrip::overdueWanted, this, &MainWindow::overdueWanted);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { callFor(m_tabs->pageAt(index)); });
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (m_page == Page::Paper && index >= 0 && index == m_tabs->currentIndex())
            leavePaper(); // its tab is current already, and says nothing
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (!now || now->window() != this)
            return;
        m_regions->noteFocus(now);
        if (!m_cover->isCovered() && !isOnAnotherPage(now))
            m_focusOf[m_page] = now;
        m_footer->showKeysOf(now);
    });
}

void MainWindow::addPage(Page page, QWidget *widget)
{
    auto *scroll = new QScrollArea(m_pages);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(widget);
    m_pageOf[page] = scroll;
    m_pages->addWidget(scroll);
}

void MainWindow::setPaper(QWidget *widget) { addPage(Page::Paper, widget); }

void MainWindow::setPage(Page page, QWidget *widget)
{
    addPage(page, widget);
    auto *action = new QAction(ViewTabs::nameOf(page), this);
    action->setShortcut(ViewTabs::keyOf(page));
    connect(action, &QAction::triggered, this, [this, page] { show(page); });
    addAction(action);
    m_menus->add(MenuPlace::View, action);
    m_tabs->addPage(page);
}

void MainWindow::setPageCount(Page page, const QString &count) { m_tabs->setCount(page, count); }

/// The cover gives the focus back before its page is there again.
bool MainWindow::isOnAnotherPage(const QWidget *widget) const
{
    return std::ranges::any_of(m_pageOf,
        [&](const auto &entry) { return entry.first != m_page && entry.second && entry.second->isAncestorOf(widget); });
}

// Whoever uncovers the screen goes on there; list and clocks stay in sight until then.
void MainWindow::callFor(Page page)
{
    if (!m_cover->isCovered() || page == Page::Duty)
        return showPage(page);
    m_pageBeneath = page;
    const QSignalBlocker quiet(m_tabs);
    m_tabs->show(Page::Duty);
}

// List and timeline belong to the duty view; the others have the whole width.
void MainWindow::showPage(Page page)
{
    const QPointer<QWidget> focus = m_focusOf[page];
    m_page = page;
    m_footer->setNote({}); // it was about what was in view
    for (FoldingDock *dock : {m_list, m_timeline})
        dock->setVisible(page == Page::Duty);
    m_regions->show(page);
    m_pages->setCurrentWidget(m_pageOf[page]);
    Q_EMIT pageShown(page);
    if (m_cover->isCovered())
        return;
    if (focus && focus->isVisible())
        focus->setFocus(Qt::OtherFocusReason); // back to where one was
    else
        activateRegion(1);
}

// List and clocks stay in sight while the screen is covered, whatever was in view.
void MainWindow::keepWatch()
{
    m_pageBeneath = m_page;
    show(Page::Duty);
}

void MainWindow::goOn()
{
    if (m_pageBeneath != Page::Paper)
        return show(m_pageBeneath);
    const QSignalBlocker quiet(m_tabs);
    m_tabs->show(m_pageUnderPaper);
    showPage(Page::Paper);
}

// The tab of the view that the paper lies over is the current one: to it no tab changes.
void MainWindow::show(Page page)
{
    if (page == Page::Paper && m_page != Page::Paper)
        m_pageUnderPaper = m_page;
    if (page == Page::Paper || (m_page == Page::Paper && m_tabs->pageAt(m_tabs->currentIndex()) == page))
        showPage(page);
    else
        m_tabs->show(page);
}

void MainWindow::leavePaper()
{
    if (m_page == Page::Paper)
        show(m_pageUnderPaper);
    else if (m_pageBeneath == Page::Paper)
        m_pageBeneath = m_pageUnderPaper;
}

void MainWindow::setListDock(QWidget *list, QWidget *rail)
{
    m_list->setContent(list, rail);
    m_regions->add(1, m_list->windowTitle(), list);
}

void MainWindow::setTimelineDock(QWidget *timeline)
{
    m_timeline->setContent(timeline);
    m_regions->add(TimelineRegion, m_timeline->windowTitle(), timeline, keyName(QKeySequence(Qt::CTRL | Qt::Key_L)));
}

void MainWindow::setStripState(const StripState &state)
{
    m_strip->setState(state);
    m_mode = state.mode;
    updateTitle();
}

void MainWindow::setOpenTitle(const QString &title)
{
    m_openTitle = title;
    updateTitle();
}

void MainWindow::updateTitle()
{
    QStringList parts{tr("Fengsui"), workModeWord(m_mode)};
    if (!m_openTitle.isEmpty())
        parts.append(m_openTitle);
    if (m_mode == WorkMode::Demonstration)
        parts.append(tr("not live"));
    setWindowTitle(parts.join(QStringLiteral(" — ")));
}

void MainWindow::addBanner(QWidget *banner) { m_banners->insertWidget(1, banner); }

void MainWindow::showMessage(const Message &message) { m_message->showMessage(message); }

void MainWindow::clearMessage() { m_message->clear(); }

void MainWindow::setStatusNote(const QString &note) { m_footer->setNote(note); }

void MainWindow::setSound(const QString &text, bool heard) { m_footer->setSound(text, heard); }

void MainWindow::showKeys()
{
    if (!m_help)
        m_help = new KeysHelp(this);
    m_help->setGroups(collectKeys(*this, *m_regions));
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::activateRegion(int number) { m_regions->activate(number); }

// What is in the window is painted after it, in the same round of events.
void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_layouts && event->oldSize().width() != event->size().width())
        m_layouts->fit();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layouts->save();
    QMainWindow::closeEvent(event);
}

} // namespace ui
