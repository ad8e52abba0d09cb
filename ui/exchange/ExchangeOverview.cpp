#include "ui/exchange/ExchangeOverview.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FileChooser.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/PlainTable.h"
#include "ui/common/ToneCells.h"
#include "ui/common/ToneLabel.h"
#include "ui/exchange/ExchangeStrips.h"
#include "viewmodel/exchange/ExchangeScreen.h"

#include <QVBoxLayout>

namespace ui {

using viewmodel::BundleTable;
using viewmodel::PeerTable;

ExchangeOverview::ExchangeOverview(
    viewmodel::ExchangeScreen &exchange, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_exchange(exchange)
    , m_chooser(chooser)
    , m_pane(new Pane(tr("Exchange"), this))
    , m_inView(new ToneLabel)
    , m_nothing(new EmptyState)
    , m_bundles(new TableView)
    , m_message(new ToneLabel)
    , m_strips(new ExchangeStrips(exchange, chooser, keeper))
    , m_acts(new ButtonRow)
    , m_peerPane(new Pane(tr("Keys of other consoles"), this))
    , m_nobody(new EmptyState)
    , m_peers(new TableView)
    , m_keyActs(new ButtonRow)
{
    build();
    buildBundles();
    buildPeers();
    connect(&exchange, &viewmodel::ExchangeScreen::changed, this, &ExchangeOverview::refresh);
    connect(m_peers->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExchangeOverview::judgePicked);
    connect(m_bundles->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExchangeOverview::judgePicked);
    refresh();
}

void ExchangeOverview::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.em(0.6));
    layout->addWidget(m_pane, 3);
    layout->addWidget(m_peerPane, 2);
    for (ToneLabel *line : {m_inView, m_message}) {
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    }
    m_inView->setTone(Tone::Muted);
    m_message->hide();
    m_nothing->setContent(
        tr("Nothing left or came yet. Press %1 to make a card for another console."), QStringLiteral("C"));
    m_nobody->setContent(
        tr("No key of another console is trusted yet. Press %1 to take a card in."), QStringLiteral("K"));
    m_nothing->setDense();
    m_nobody->setDense();
    for (QWidget *part : std::initializer_list<QWidget *>{m_inView, m_nothing})
        m_pane->addBody(part);
    m_pane->addBody(m_bundles, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_message, m_strips, m_acts})
        m_pane->addBody(part);
    m_peerPane->addBody(m_nobody);
    m_peerPane->addBody(m_peers, 1);
    m_peerPane->addBody(m_keyActs);
    for (TableView *table : {m_bundles, m_peers}) // they give way to a strip; the page as a whole never scrolls
        table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    connect(m_strips, &ExchangeStrips::openChanged, this, &ExchangeOverview::makeRoom);
    m_pane->setFocusProxy(m_bundles);
    m_peerPane->setFocusProxy(m_peers);
    setFocusProxy(m_bundles);
}

/// On a small screen: a strip has its whole height. What it is not about gives way meanwhile.
void ExchangeOverview::makeRoom(bool forStrip)
{
    m_acts->setVisible(!forStrip);
    m_peerPane->setVisible(!forStrip || m_strips->isAboutKey());
}

ActionButton *ExchangeOverview::addAction(
    ButtonRow &buttons, TableView &table, const char *name, const QString &text, int key, std::function<void()> act)
{
    auto *button = new ActionButton(text);
    button->setObjectName(QLatin1String(name));
    button->setKeyHint(key);
    connect(button, &ActionButton::activated, this, [this, act = std::move(act)] {
        say({}, true);
        act();
    });
    connect(button, &ActionButton::refusedWith, this, [this](const QString &reason) { say(reason, false); });
    buttons.addButton(button);
    table.addKeyAction({QKeySequence(key)}, QString(text).remove(u'…'), [button] { button->click(); });
    return button;
}

void ExchangeOverview::buildBundles()
{
    const Metrics metrics = Metrics::of(this);
    m_bundles->setModel(&m_exchange.bundles());
    dressTable(*m_bundles, tr("What left and what came"));
    m_bundles->setMinimumHeight(metrics.tableRow() * 3);
    m_bundles->setItemDelegate(new ToneCells(BundleTable::ToneRole, m_bundles));
    m_acts->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_take = addAction(*m_acts, *m_bundles, "take", tr("Take a file in…"), Qt::Key_I, [this] { Q_EMIT fileWanted(); });
    m_send = addAction(*m_acts, *m_bundles, "send", tr("Send…"), Qt::Key_S, [this] { m_strips->openSend(); });
    m_card = addAction(*m_acts, *m_bundles, "card", tr("Make a card…"), Qt::Key_C, [this] { m_strips->openCard(); });
    m_copy = addAction(*m_acts, *m_bundles, "copy", tr("Write again…"), Qt::Key_W, [this] { copy(); });
    m_take->setPrimary(true);
    m_bundles->addKeyAction(
        {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, tr("read, and sign a draft"), [this] { read(); });
    connect(m_bundles, &QAbstractItemView::doubleClicked, this, &ExchangeOverview::read);
}

void ExchangeOverview::buildPeers()
{
    const Metrics metrics = Metrics::of(this);
    m_peers->setModel(&m_exchange.peers());
    dressTable(*m_peers, tr("Keys of other consoles"));
    m_peers->setItemDelegate(new ToneCells(PeerTable::ToneRole, m_peers));
    m_keyActs->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_trust =
        addAction(*m_keyActs, *m_peers, "trust", tr("Take a card in…"), Qt::Key_K, [this] { Q_EMIT fileWanted(); });
    m_own = addAction(
        *m_keyActs, *m_peers, "own", tr("It is my own…"), Qt::Key_O, [this] { forPeer(&ExchangeStrips::openOwn); });
    m_release = addAction(*m_keyActs, *m_peers, "release", tr("Undo claim…"), Qt::Key_N,
        [this] { forPeer(&ExchangeStrips::openRelease); });
    m_revoke = addAction(
        *m_keyActs, *m_peers, "revoke", tr("Revoke key…"), Qt::Key_R, [this] { forPeer(&ExchangeStrips::openRevoke); });
    m_bundles->addKeyAction({QKeySequence(Qt::Key_K)}, tr("take a card in"), [this] { m_trust->click(); });
}

ActionButton *ExchangeOverview::button(const char *name) const
{
    return findChild<ActionButton *>(QLatin1String(name));
}

void ExchangeOverview::say(const QString &sentence, bool good)
{
    m_message->setTone(good ? Tone::Ok : Tone::Danger);
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    m_message->setAccessibleDescription(sentence);
}

QString ExchangeOverview::message() const { return m_message->text(); }

void ExchangeOverview::pickWhatIsNew()
{
    const QModelIndex first = m_exchange.bundles().index(0, 0);
    const QString newest = first.data(BundleTable::KeyRole).toString();
    if (std::exchange(m_newest, newest) != newest)
        m_bundles->choose(first);
}

void ExchangeOverview::refresh()
{
    const viewmodel::ExchangeView &view = m_exchange.view();
    m_pane->setSubtitle(view.console.isEmpty() ? tr("this console has no name yet") : view.console);
    m_pane->setNote(view.record.isEmpty() ? QString() : tr("record %1").arg(view.record));
    m_pane->setCount(QString::number(m_exchange.bundles().rowCount()));
    m_inView->setText(!view.problem.isEmpty() ? view.problem
            : view.notice.isEmpty()           ? QString()
                                              : tr("In view on the approval screen: %1").arg(view.notice));
    m_inView->setTone(view.problem.isEmpty() ? Tone::Muted : Tone::Danger);
    m_inView->setVisible(!m_inView->text().isEmpty());
    m_nothing->setVisible(m_exchange.bundles().rowCount() == 0);
    m_nobody->setVisible(m_exchange.peers().rowCount() == 0);
    m_bundles->resizeColumnsToContents();
    m_peers->resizeColumnsToContents();
    m_take->setRefusal(view.takeRefusal);
    m_send->setRefusal(view.sendRefusal);
    m_card->setRefusal(view.cardRefusal);
    m_trust->setRefusal(view.trustRefusal);
    m_own->setRefusal(view.ownRefusal);
    judgePicked();
}

/// While nothing is picked there is nothing to be refused yet.
void ExchangeOverview::judgePicked()
{
    const QString bundle = m_bundles->chosenRow().data(BundleTable::KeyRole).toString();
    const bool came = !bundle.isEmpty() && !m_exchange.bundle(bundle).sent;
    m_copy->setRefusal(came ? tr("Only what left is written again; pick it with ↑ ↓.") : QString());
    const QString key = m_peers->chosenRow().data(PeerTable::KeyRole).toString();
    m_release->setRefusal(key.isEmpty() ? QString() : m_exchange.releaseRefusal(key));
    m_revoke->setRefusal(key.isEmpty() ? QString() : m_exchange.revokeRefusal(key));
}

void ExchangeOverview::read()
{
    const QString bundle = m_bundles->chosenRow().data(BundleTable::KeyRole).toString();
    if (!bundle.isEmpty())
        Q_EMIT readWanted(bundle);
}

void ExchangeOverview::copy()
{
    const viewmodel::BundleView bundle =
        m_exchange.bundle(m_bundles->chosenRow().data(BundleTable::KeyRole).toString());
    if (!bundle.sent)
        return say(tr("Only what left is written again; pick it with ↑ ↓."), false);
    const QString file =
        m_chooser.fileToSave(this, tr("Write the file again"), m_exchange.fileName(bundle.kind), bundleFilter());
    if (!file.isEmpty())
        m_exchange.copy(bundle.key, file, {this, [this](const QString &problem) {
                                               if (!problem.isEmpty())
                                                   say(problem, false);
                                           }});
}

void ExchangeOverview::forPeer(void (ExchangeStrips::*open)(const QString &key, const QString &holder))
{
    const QModelIndex row = m_peers->chosenRow();
    if (row.isValid())
        (m_strips->*open)(row.data(PeerTable::KeyRole).toString(), row.data(PeerTable::HolderRole).toString());
    else
        say(tr("Pick a key with ↑ ↓ first."), false);
}

} // namespace ui
