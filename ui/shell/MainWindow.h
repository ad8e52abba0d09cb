#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/ShellMenus.h"
#include "ui/shell/StripState.h"

#include <QMainWindow>
#include <QPointer>

#include <map>

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class FoldingDock;
class KeyFooter;
class KeysHelp;
class MessageStrip;
class RegionRegistry;
class ScreenCover;
class ShellActions;
class StatusStrip;
class Theme;
class Ticker;
class ViewTabs;
class WindowLayouts;
struct Message;

/// The frame: menu bar with the views, strip, list at the left, page in the centre, timeline at the right, keys at the
/// bottom. It knows nothing of incidents; whoever composes it puts panels in and connects the actions.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// What the frame works with; all of it outlives the window.
    struct Parts {
        Theme &theme;
        Ticker &ticker;
        QSettings &settings;
    };
    explicit MainWindow(Parts parts, QWidget *parent = nullptr);

    /// Takes ownership; the view's tab appears with its page. The page scrolls where it does not fit.
    void setPage(Page page, QWidget *widget);
    /// Takes ownership of what lies over the views as Page::Paper: without a tab, and left by any view's key.
    void setPaper(QWidget *widget);
    /// Puts a view in front, as its key does.
    void show(Page page);
    /// Back to the view the paper was called from.
    void leavePaper();
    using QMainWindow::show;
    [[nodiscard]] Page page() const { return m_page; }
    /// How much waits in a view, on its tab; empty: nothing.
    void setPageCount(Page page, const QString &count);
    /// Region 1 of the duty view. `rail` is what is left of the list in a narrow window; without one a plain rail
    /// stands there.
    void setListDock(QWidget *list, QWidget *rail = nullptr);
    /// Has no number key of its own: the page has seven regions, and Ctrl+L comes here.
    static constexpr int TimelineRegion = 8;
    void setTimelineDock(QWidget *timeline);

    /// Takes ownership. It stands above the page in every view.
    void addBanner(QWidget *banner);

    void setStripState(const StripState &state);
    /// What is open, for the title bar; empty for nothing.
    void setOpenTitle(const QString &title);
    void showMessage(const Message &message);
    void clearMessage();
    /// Status line, right end; empty shows that no network is needed.
    void setStatusNote(const QString &note);
    /// Status line, before the note: whether clocks are heard.
    void setSound(const QString &text, bool heard);

    [[nodiscard]] ShellActions &shellActions() { return *m_actions; }
    [[nodiscard]] RegionRegistry &regions() { return *m_regions; }
    [[nodiscard]] ShellMenus &menus() { return *m_menus; }
    [[nodiscard]] ScreenCover &screenCover() { return *m_cover; }
    [[nodiscard]] WindowLayouts &layouts() { return *m_layouts; }

Q_SIGNALS:
    /// Once, when the window with all that is in it stands painted: time for what can wait.
    void firstPainted();
    /// Another view came in front.
    void pageShown(ui::Page page);
    /// The overdue box in the strip was clicked.
    void overdueWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildCentre();
    void buildMenus(Parts parts);
    void buildDocks();
    void connectActions();
    void showPage(Page page);
    void callFor(Page page);
    void addPage(Page page, QWidget *widget);
    [[nodiscard]] bool isOnAnotherPage(const QWidget *widget) const;
    void keepWatch();
    void goOn();
    void showKeys();
    void activateRegion(int number);
    void updateTitle();

    ShellActions *m_actions;
    RegionRegistry *m_regions;
    ScreenCover *m_cover;
    StatusStrip *m_strip;
    KeyFooter *m_footer;
    MessageStrip *m_message;
    QStackedWidget *m_pages;
    QVBoxLayout *m_banners = nullptr; ///< of the centre: the message, banners, the pages
    ViewTabs *m_tabs;
    FoldingDock *m_list;
    FoldingDock *m_timeline;
    WindowLayouts *m_layouts = nullptr;
    ShellMenus *m_menus = nullptr;
    KeysHelp *m_help = nullptr;
    std::map<Page, QWidget *> m_pageOf;
    std::map<Page, QPointer<QWidget>> m_focusOf; ///< where one was when a view was left
    Page m_page = Page::Duty;
    Page m_pageUnderPaper = Page::Duty; ///< the view that Page::Paper lies over
    Page m_pageBeneath = Page::Duty; ///< of a covered screen: where whoever uncovers it goes on
    QString m_openTitle;
    WorkMode m_mode = WorkMode::Live;
    bool m_painted = false;
};

} // namespace ui
