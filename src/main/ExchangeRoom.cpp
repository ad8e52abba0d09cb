#include "main/ExchangeRoom.h"

#include "formats/BundleFile.h"
#include "ui/exchange/ExchangePanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ScreenCover.h"
#include "ui/shell/ShellActions.h"
#include "viewmodel/Desk.h"
#include "viewmodel/dispatch/Approval.h"
#include "viewmodel/exchange/ExchangeScreen.h"

#include <QStackedWidget>

namespace root {

/// Behind those with Alt and a number: its keys stand in the list of F1 while it is in view.
static constexpr int ExchangeRegion = ui::MainWindow::TimelineRegion + 1;

ExchangeRoom::ExchangeRoom(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_exchange(new viewmodel::ExchangeScreen(parts.desk.session(), parts.desk.reserve(), parts.desk.people(),
          {formats::readBundleFile, formats::requireNewFile, formats::writeBundleFile}, this))
{
    connect(&parts.window.shellActions(), &ui::ShellActions::exchangeWanted, this, &ExchangeRoom::show);
    connect(&parts.approval, &viewmodel::Approval::changed, this,
        [this] { m_exchange->setNotice(m_parts.approval.view().notice); });
    connect(&parts.window.screenCover(), &ui::ScreenCover::coveredChanged, this, [this](bool covered) {
        if (covered && m_panel)
            m_panel->clearSecrets();
    });
    connect(&parts.centre, &QStackedWidget::currentChanged, this, &ExchangeRoom::showKeys);
}

void ExchangeRoom::make()
{
    m_panel = new ui::ExchangePanel(*m_exchange, m_parts.chooser, m_parts.drafts);
    m_parts.centre.addWidget(m_panel);
    connect(m_panel, &ui::ExchangePanel::closed, this, &ExchangeRoom::leave);
}

void ExchangeRoom::show()
{
    if (m_parts.desk.state() != viewmodel::Desk::State::Open)
        return;
    if (!m_panel)
        make();
    m_from = m_parts.window.page();
    Q_EMIT entered();
    m_parts.centre.setCurrentWidget(m_panel);
    m_panel->open();
}

bool ExchangeRoom::showNotice(const QString &typed)
{
    const QString bundle = m_exchange->bundleOfNotice(typed);
    if (bundle.isEmpty())
        return false;
    show();
    if (m_panel)
        m_panel->read(bundle);
    return true;
}

// The duty view gets its incident back in any case; whoever came from the approval screen goes on there.
void ExchangeRoom::leave()
{
    const ui::Page from = m_from;
    Q_EMIT left();
    if (from != ui::Page::Duty)
        m_parts.window.show(from);
}

void ExchangeRoom::changeHands()
{
    if (m_panel)
        m_panel->reset();
}

void ExchangeRoom::showKeys()
{
    if (!m_panel)
        return;
    const bool inView = m_parts.centre.currentWidget() == m_panel;
    m_parts.window.regions().add(ExchangeRegion, tr("Exchange"), inView ? m_panel : nullptr, QStringLiteral("F3 E"));
}

} // namespace root
