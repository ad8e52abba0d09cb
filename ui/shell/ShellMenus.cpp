#include "ui/shell/ShellMenus.h"

#include "ui/common/Theme.h"
#include "ui/shell/ScreenCover.h"
#include "ui/shell/ShellActions.h"
#include "ui/shell/WindowLayouts.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

namespace ui {
namespace {

QString appearanceKey() { return QStringLiteral("appearance"); }

} // namespace

ShellMenus::ShellMenus(QMenuBar &bar, ShellActions &actions, Theme &theme, WindowLayouts &layouts, QSettings &settings)
    : QObject(&bar)
    , m_bar(bar)
    , m_theme(theme)
    , m_layouts(layouts)
    , m_settings(settings)
{
    const QString titles[] = {
        tr("&Incident"), tr("&Deadlines"), tr("D&ocuments"), tr("&View"), tr("D&ata"), tr("&Help")};
    for (std::size_t i = 0; i < std::size(titles); ++i) {
        m_menus[i] = bar.addMenu(titles[i]);
        m_menus[i]->menuAction()->setVisible(false);
    }
    for (QAction *action : {actions.newIncident, actions.addPlan, actions.nextPlan, actions.previousPlan,
             actions.orderLevel, actions.note, actions.quit})
        add(MenuPlace::Incident, action);
    menu(MenuPlace::Incident)->insertSeparator(actions.quit);
    add(MenuPlace::Deadlines, actions.nextDeadline);
    add(MenuPlace::Deadlines, actions.trySound);
    add(MenuPlace::Documents, actions.papers);
    fillView(actions);
    for (QAction *action : {actions.importDirectory, actions.importRoster, actions.importReduction, actions.exchange,
             actions.exportIncident, actions.checkExport, actions.checkRecord, actions.backUp})
        add(MenuPlace::Data, action);
    menu(MenuPlace::Data)->insertSeparator(actions.exchange);
    menu(MenuPlace::Data)->insertSeparator(actions.exportIncident);
    menu(MenuPlace::Data)->insertSeparator(actions.checkRecord);
    for (QAction *action : {actions.accounts, actions.ownPassword, actions.ownKey})
        add(MenuPlace::Data, action);
    menu(MenuPlace::Data)->insertSeparator(actions.accounts);
    add(MenuPlace::Help, actions.keys);
}

void ShellMenus::add(MenuPlace place, QAction *action)
{
    menu(place)->addAction(action);
    menu(place)->menuAction()->setVisible(true);
}

void ShellMenus::openFirst()
{
    m_bar.setFocus(Qt::MenuBarFocusReason);
    m_bar.setActiveAction(menu(MenuPlace::Incident)->menuAction());
}

void ShellMenus::fillView(ShellActions &actions)
{
    QMenu &view = *menu(MenuPlace::View);
    add(MenuPlace::View, actions.filter);
    add(MenuPlace::View, actions.curves);
    view.addSeparator();
    fillLayouts(*view.addMenu(tr("&Layout")));
    fillAppearance(*view.addMenu(tr("&Appearance")));
    view.addSeparator();
    add(MenuPlace::View, actions.wall);
    add(MenuPlace::View, actions.cover);
    add(MenuPlace::View, actions.switchPerson);
}

void ShellMenus::addIdleChoice(ScreenCover &cover)
{
    using std::chrono::minutes;
    static const QString Key = QStringLiteral("cover/minutes");
    QMenu &menu = *this->menu(MenuPlace::View)->addMenu(tr("Cover the screen a&fter"));
    auto *group = new QActionGroup(&menu);
    if (const int saved = m_settings.value(Key).toInt(); saved > 0)
        cover.setIdleLimit(minutes(saved));
    for (const int choice : {2, 5, 10, 30}) {
        QAction *action = group->addAction(tr("%1 min without a touch").arg(choice));
        action->setCheckable(true);
        action->setChecked(cover.idleLimit() == minutes(choice));
        connect(action, &QAction::triggered, this, [this, &cover, choice] {
            m_settings.setValue(Key, choice);
            cover.setIdleLimit(minutes(choice));
        });
    }
    menu.addActions(group->actions());
}

void ShellMenus::fillAppearance(QMenu &menu)
{
    const int saved = m_settings.value(appearanceKey(), -1).toInt();
    if (saved >= int(Appearance::System) && saved <= int(Appearance::Dark))
        m_theme.setAppearance(static_cast<Appearance>(saved));
    auto *group = new QActionGroup(&menu);
    const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("Follow the &system")},
        {Appearance::Light, tr("&Light")}, {Appearance::Dark, tr("&Dark")}};
    for (const auto &[appearance, text] : choices) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(appearance == m_theme.appearance());
        connect(action, &QAction::triggered, this, [this, chosen = appearance] {
            m_settings.setValue(appearanceKey(), int(chosen));
            m_theme.setAppearance(chosen);
        });
    }
    menu.addActions(group->actions());
}

void ShellMenus::fillLayouts(QMenu &menu)
{
    using Layout = WindowLayouts::Layout;
    auto *group = new QActionGroup(&menu);
    for (const auto &[layout, text] :
        {std::pair(Layout::Calm, tr("&Calm")), std::pair(Layout::Handling, tr("&Handling"))}) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(layout == m_layouts.current());
        connect(action, &QAction::triggered, this, [this, chosen = layout] { m_layouts.use(chosen); });
    }
    menu.addActions(group->actions());
    menu.addSeparator();
    menu.addAction(tr("Fold the &list"), this, [this] { m_layouts.foldList(true); });
    menu.addAction(tr("Unfold the l&ist"), this, [this] { m_layouts.foldList(false); });
    menu.addAction(tr("Fold the &timeline"), this, [this] { m_layouts.foldTimeline(true); });
    menu.addAction(tr("Unfold the ti&meline"), this, [this] { m_layouts.foldTimeline(false); });
}

} // namespace ui
