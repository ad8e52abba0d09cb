#pragma once

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QSettings;

namespace ui {

class ScreenCover;
class ShellActions;
class Theme;
class WindowLayouts;

enum class MenuPlace { Incident, Deadlines, Documents, View, Data, Help };

/// The menu bar. A menu without an entry is not shown.
class ShellMenus final : public QObject {
    Q_OBJECT
public:
    /// All outlive the menus. The appearance chosen is kept in `settings`.
    ShellMenus(QMenuBar &bar, ShellActions &actions, Theme &theme, WindowLayouts &layouts, QSettings &settings);

    void add(MenuPlace place, QAction *action);
    /// After how many minutes without a touch the screen is covered; kept in the settings.
    void addIdleChoice(ScreenCover &cover);
    /// F10: opens the first menu.
    void openFirst();

private:
    [[nodiscard]] QMenu *menu(MenuPlace place) const { return m_menus[static_cast<std::size_t>(place)]; }
    void fillView(ShellActions &actions);
    void fillAppearance(QMenu &menu);
    void fillLayouts(QMenu &menu);

    QMenuBar &m_bar;
    Theme &m_theme;
    WindowLayouts &m_layouts;
    QSettings &m_settings;
    QMenu *m_menus[6]{};
};

} // namespace ui
