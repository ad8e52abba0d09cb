#include "ui/exchange/IncomingPane.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/PlainTable.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/exchange/ExchangeScreen.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using State = viewmodel::IncomingView::State;

IncomingPane::IncomingPane(viewmodel::ExchangeScreen &exchange, QWidget *parent)
    : QWidget(parent)
    , m_exchange(exchange)
    , m_pane(new Pane(tr("Take a file in"), this))
    , m_refusal(new ToneLabel)
    , m_facts(new ToneLabel)
    , m_changes(new TableView)
    , m_hold(new QCheckBox(tr("&Hold its lots in this stock")))
    , m_text(new QPlainTextEdit)
    , m_fingerprint(new QLineEdit)
    , m_password(makePasswordLine(tr("Your own password"), nullptr))
    , m_trust(new InlineStrip)
    , m_buttons(new ButtonRow)
{
    build();
    buildTrust();
    buildButtons();
    connect(&exchange, &viewmodel::ExchangeScreen::incomingChanged, this, &IncomingPane::show);
    connect(m_hold, &QCheckBox::toggled, this, [this](bool holds) { m_exchange.setHolding(holds); });
    show();
}

void IncomingPane::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    for (ToneLabel *line : {m_refusal, m_facts}) {
        line->setTextFormat(Qt::PlainText); // what another console wrote is no markup
        line->setWordWrap(true);
        line->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    }
    m_refusal->setTone(Tone::Danger);
    m_refusal->setFont(boldFont(font()));
    m_changes->setModel(&m_exchange.changes());
    dressTable(*m_changes, tr("What taking it in would change"));
    m_changes->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Whole text"));
    m_text->setMinimumHeight(metrics.em(9));
    for (QWidget *part : std::initializer_list<QWidget *>{m_changes, m_text}) // the page as a whole never scrolls
        part->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *tick = new QWidget;
    auto *row = new QVBoxLayout(tick);
    row->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    row->addWidget(m_hold);
    m_hold->setObjectName(QStringLiteral("holdBox"));
    m_pane->addBody(m_refusal);
    m_pane->addBody(m_facts);
    m_pane->addBody(m_changes, 2);
    m_pane->addBody(tick);
    m_pane->addBody(m_text, 3);
    m_pane->addBody(m_trust);
    m_pane->bodyLayout()->addStretch(0);
    m_pane->addBody(m_buttons);
}

void IncomingPane::buildTrust()
{
    m_trust->setTitle(tr("Ring up whoever made the card at a number you know, and type the fingerprint he says"));
    m_trust->addField(tr("Fingerprint, as told by telephone"), m_fingerprint);
    m_trust->addField(tr("Your own password"), m_password);
    m_trust->setConfirmText(tr("Trust this key"));
    m_trust->setConfirmPrimary();
    m_fingerprint->setPlaceholderText(tr("32 digits and letters a to f; hyphens and blanks as you like"));
    m_fingerprint->setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(m_trust, &InlineStrip::confirmed, this, &IncomingPane::trustCard);
    connect(m_trust, &InlineStrip::cancelled, this, &IncomingPane::left);
    new ScopedKey(m_password, QKeySequence(Qt::Key_Return), [this] { trustCard(); }); // Ctrl+Enter is the strip's
}

ActionButton *IncomingPane::addButton(const char *name, const QString &text, const QKeySequence &key)
{
    auto *button = new ActionButton(text);
    button->setObjectName(QLatin1String(name));
    button->setKeyHint(key);
    m_buttons->addButton(button);
    return button;
}

void IncomingPane::buildButtons()
{
    const Metrics metrics = Metrics::of(this);
    m_buttons->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_take = addButton("takeIn", tr("Take in"), Qt::CTRL | Qt::Key_Return);
    m_take->setPrimary(true);
    m_choose = addButton("anotherFile", tr("Another file…"), Qt::CTRL | Qt::Key_I);
    ActionButton *back = addButton("backToList", tr("Back"), Qt::Key_Escape);
    connect(m_take, &ActionButton::activated, this, &IncomingPane::takeIn);
    connect(m_choose, &ActionButton::activated, this, &IncomingPane::fileWanted);
    connect(back, &ActionButton::activated, this, &IncomingPane::left);
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (!m_take->isHidden())
            m_take->click();
    });
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_choose->click(); });
}

QString IncomingPane::refusal() const { return m_refusal->isHidden() ? QString() : m_refusal->text(); }

QString IncomingPane::facts() const { return m_facts->text(); }

void IncomingPane::showFacts()
{
    const viewmodel::IncomingView &view = m_exchange.incoming();
    QStringList lines;
    if (view.state == State::Reading)
        lines << tr("Reading the file…");
    if (!view.kind.isEmpty())
        lines << tr("What: %1").arg(view.kind) << tr("From: %1, %2", "console, person").arg(view.console, view.sender)
              << tr("Made: %1").arg(view.made);
    if (!view.trust.isEmpty())
        lines << tr("Key: %1").arg(view.trust);
    m_facts->setText(lines.join(u'\n'));
    m_facts->setVisible(!lines.isEmpty());
}

void IncomingPane::show()
{
    const viewmodel::IncomingView &view = m_exchange.incoming();
    m_pane->setSubtitle(view.file);
    m_refusal->setText(view.refusal);
    m_refusal->setVisible(!view.refusal.isEmpty());
    showFacts();
    const bool ready = view.state == State::Ready;
    m_changes->setVisible(ready);
    const int rows = m_changes->model()->rowCount() + 2; // with the headings; the text has what is left
    m_changes->setMaximumHeight(Metrics::of(this).tableRow() * qMax(rows, 4));
    m_hold->parentWidget()->setVisible(view.mayHold);
    {
        const QSignalBlocker quiet(m_hold);
        m_hold->setChecked(view.holds);
    }
    m_text->setPlainText(view.text);
    m_text->setVisible(!view.text.isEmpty());
    m_take->setVisible(ready);
    const bool card = view.state == State::Card;
    m_trust->setConfirmRefusal(card ? m_exchange.view().trustRefusal : QString());
    if (card != m_trust->isOpen()) {
        clearSecrets();
        if (card)
            m_trust->open();
        else
            m_trust->close();
    }
    if (card && !m_exchange.view().trustRefusal.isEmpty())
        m_trust->setProblem(m_exchange.view().trustRefusal);
    if (view.state != State::Reading && view.state != State::None)
        focusAct();
}

void IncomingPane::focusAct()
{
    if (!isVisible())
        return;
    if (m_trust->isOpen())
        return m_trust->focusFirst();
    QWidget *act = m_take->isHidden() ? m_choose : m_take;
    act->setFocus(Qt::OtherFocusReason);
}

void IncomingPane::clearSecrets()
{
    m_fingerprint->clear();
    m_password->clear();
}

void IncomingPane::takeIn()
{
    m_exchange.takeIn({this, [this](const QString &problem) {
                           if (problem.isEmpty())
                               return Q_EMIT left();
                           m_refusal->setText(problem);
                           m_refusal->show();
                       }});
}

void IncomingPane::trustCard()
{
    if (m_fingerprint->text().trimmed().isEmpty())
        return m_trust->setProblem(tr("Type the fingerprint as its holder says it."), m_fingerprint);
    if (m_password->text().isEmpty())
        return m_trust->setProblem(tr("Type your own password too: whoever trusts a key signs for it."), m_password);
    m_exchange.trust(m_fingerprint->text(), m_password->text(), {this, [this](const QString &problem) {
                                                                     m_password->clear();
                                                                     if (problem.isEmpty())
                                                                         return Q_EMIT left();
                                                                     m_trust->setProblem(problem,
                                                                         m_password); // it is typed anew in any case
                                                                 }});
}

} // namespace ui
