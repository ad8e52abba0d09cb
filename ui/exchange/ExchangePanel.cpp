#include "ui/exchange/ExchangePanel.h"

#include "ui/common/DroppedFile.h"
#include "ui/common/FileChooser.h"
#include "ui/common/ScopedKey.h"
#include "ui/exchange/BundlePane.h"
#include "ui/exchange/ExchangeOverview.h"
#include "ui/exchange/ExchangeStrips.h"
#include "ui/exchange/IncomingPane.h"
#include "viewmodel/exchange/ExchangeScreen.h"

#include <QDropEvent>
#include <QMimeData>

namespace ui {

ExchangePanel::ExchangePanel(
    viewmodel::ExchangeScreen &exchange, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent)
    : QStackedWidget(parent)
    , m_exchange(exchange)
    , m_chooser(chooser)
    , m_overview(new ExchangeOverview(exchange, chooser, keeper))
    , m_incoming(new IncomingPane(exchange))
    , m_bundle(new BundlePane(exchange, chooser, keeper))
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_overview, m_incoming, m_bundle})
        addWidget(page);
    setAcceptDrops(true);
    connect(&exchange, &viewmodel::ExchangeScreen::told, this, [this](const QString &sentence, bool good) {
        m_overview->say(sentence, good);
        m_overview->pickWhatIsNew();
    });
    connect(m_overview, &ExchangeOverview::fileWanted, this, &ExchangePanel::chooseFile);
    connect(m_overview, &ExchangeOverview::readWanted, this, &ExchangePanel::read);
    connect(m_incoming, &IncomingPane::fileWanted, this, &ExchangePanel::chooseFile);
    connect(m_incoming, &IncomingPane::left, this, &ExchangePanel::back);
    connect(m_bundle, &BundlePane::left, this, &ExchangePanel::back);
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] {
        if (currentWidget() == m_overview)
            Q_EMIT closed();
        else
            back();
    });
}

void ExchangePanel::open()
{
    m_overview->say({}, true);
    m_overview->strips()->closeAll();
    back();
}

void ExchangePanel::read(const QString &bundle)
{
    setCurrentWidget(m_bundle);
    m_bundle->open(bundle);
}

void ExchangePanel::back()
{
    clearSecrets();
    if (currentWidget() == m_incoming)
        m_exchange.forget();
    setCurrentWidget(m_overview);
    m_overview->bundles()->setFocus(Qt::OtherFocusReason);
}

void ExchangePanel::reset()
{
    m_overview->say({}, true);
    m_overview->strips()->closeAll();
    clearSecrets();
    m_exchange.forget();
    setCurrentWidget(m_overview);
}

void ExchangePanel::clearSecrets()
{
    m_overview->strips()->closeAll();
    m_incoming->clearSecrets();
    m_bundle->clearSecrets();
}

void ExchangePanel::chooseFile()
{
    const QString path = m_chooser.fileToOpen(this, tr("Take a file in"), bundleFilter());
    if (!path.isEmpty())
        takeFile(path);
}

void ExchangePanel::takeFile(const QString &path)
{
    m_overview->strips()->closeAll();
    setCurrentWidget(m_incoming);
    m_exchange.look(path);
}

void ExchangePanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ExchangePanel::dropEvent(QDropEvent *event)
{
    const QString path = draggedFile(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    takeFile(path);
}

} // namespace ui
