#include "ui/exchange/ExchangeStrips.h"

#include "ui/common/FieldDraft.h"
#include "ui/common/FileChooser.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/ScopedKey.h"
#include "viewmodel/exchange/ExchangeScreen.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

QString bundleFilter()
{
    return ExchangeStrips::tr("Bundles (*.txt)") + QStringLiteral(";;") + ExchangeStrips::tr("All files (*)");
}

ExchangeStrips::ExchangeStrips(
    viewmodel::ExchangeScreen &exchange, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_exchange(exchange)
    , m_chooser(chooser)
    , m_fields{new QLineEdit, makePasswordLine(tr("Password"), nullptr), new QComboBox, new QComboBox,
          makePasswordLine(tr("Password"), nullptr), makePasswordLine(tr("Password"), nullptr), new QLineEdit,
          makePasswordLine(tr("Password"), nullptr), new QLineEdit, new QLineEdit}
    , m_consoleDraft(new FieldDraft(m_fields.console, keeper, QStringLiteral("console")))
    , m_releaseDraft(new FieldDraft(m_fields.releaseReason, keeper, QStringLiteral("reason")))
    , m_revokeDrafts{new FieldDraft(m_fields.from, keeper, QStringLiteral("from")),
          new FieldDraft(m_fields.reason, keeper, QStringLiteral("reason"))}
    , m_card(addStrip(tr("Sign and write file…"), &ExchangeStrips::makeCard))
    , m_send(addStrip(tr("Sign and write file…"), &ExchangeStrips::send))
    , m_own(addStrip(tr("It is my own"), &ExchangeStrips::own))
    , m_release(addStrip(tr("Undo claim"), &ExchangeStrips::release))
    , m_revoke(addStrip(tr("Revoke key"), &ExchangeStrips::revoke))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (InlineStrip *strip : m_all)
        layout->addWidget(strip);
    build();
}

InlineStrip *ExchangeStrips::addStrip(const QString &confirm, void (ExchangeStrips::*act)())
{
    auto *strip = new InlineStrip(this);
    strip->setConfirmText(confirm);
    connect(strip, &InlineStrip::confirmed, this, act);
    connect(strip, &InlineStrip::cancelled, this, &ExchangeStrips::closeAll);
    m_all << strip;
    return strip;
}

void ExchangeStrips::build()
{
    m_card->addField(tr("This console calls itself"), m_fields.console);
    m_card->addField(tr("Password"), m_fields.cardPassword);
    m_fields.console->setPlaceholderText(tr("the unit, as the other one knows it"));
    m_send->addField(tr("To"), m_fields.to);
    m_send->addField(tr("What leaves"), m_fields.kind);
    m_send->addField(tr("Password"), m_fields.sendPassword);
    m_own->addField(tr("Password"), m_fields.ownPassword);
    m_release->addField(tr("Reason"), m_fields.releaseReason);
    m_release->addField(tr("Password"), m_fields.releasePassword);
    m_revoke->addField(tr("From"), m_fields.from);
    m_revoke->addField(tr("Reason"), m_fields.reason);
    m_fields.from->setPlaceholderText(tr("empty: now; what it brought from then on does not count"));
    new ScopedKey(
        m_fields.cardPassword, QKeySequence(Qt::Key_Return), [this] { makeCard(); }); // Ctrl+Enter: the strip's
    new ScopedKey(m_fields.sendPassword, QKeySequence(Qt::Key_Return), [this] { send(); });
    new ScopedKey(m_fields.ownPassword, QKeySequence(Qt::Key_Return), [this] { own(); });
    new ScopedKey(m_fields.releasePassword, QKeySequence(Qt::Key_Return), [this] { release(); });
    for (QComboBox *choice : {m_fields.to, m_fields.kind})
        connect(choice, &QComboBox::currentIndexChanged, this, &ExchangeStrips::judgeSending);
}

InlineStrip *ExchangeStrips::current() const
{
    const auto open = std::ranges::find_if(m_all, &InlineStrip::isOpen);
    return open == m_all.end() ? nullptr : *open;
}

bool ExchangeStrips::isAboutKey() const { return QList{m_own, m_release, m_revoke}.contains(current()); }

void ExchangeStrips::clearPasswords()
{
    for (QLineEdit *password :
        {m_fields.cardPassword, m_fields.sendPassword, m_fields.ownPassword, m_fields.releasePassword})
        password->clear();
}

void ExchangeStrips::closeAll()
{
    clearPasswords();
    for (InlineStrip *strip : m_all)
        strip->close();
    Q_EMIT openChanged(false);
}

void ExchangeStrips::open(InlineStrip &strip, const QString &title)
{
    closeAll();
    strip.setTitle(title);
    strip.open();
    Q_EMIT openChanged(true);
}

void ExchangeStrips::openCard()
{
    m_consoleDraft->setScope(scope(QStringLiteral("card")), m_exchange.view().console);
    open(*m_card, tr("A card: your public key, for an administrator of another console to trust"));
    if (!m_fields.console->text().isEmpty())
        m_fields.cardPassword->setFocus(Qt::OtherFocusReason);
}

void ExchangeStrips::openSend()
{
    for (const auto &[box, choices] :
        {std::pair(m_fields.to, m_exchange.consoles()), std::pair(m_fields.kind, m_exchange.kinds())}) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const viewmodel::Choice &choice : choices)
            box->addItem(choice.text, choice.id);
    }
    open(*m_send, m_exchange.view().notice);
    judgeSending();
}

/// Said at once, before a password is typed for nothing.
void ExchangeStrips::judgeSending()
{
    const QString refusal =
        m_exchange.sendRefusal(m_fields.kind->currentData().toString(), m_fields.to->currentData().toString());
    m_send->setConfirmRefusal(refusal);
    m_send->setProblem(refusal);
}

void ExchangeStrips::openOwn(const QString &key, const QString &holder)
{
    m_key = key;
    open(*m_own, tr("You are %1 there: what this key signs at that console, you sign").arg(holder));
}

void ExchangeStrips::openRelease(const QString &key, const QString &holder)
{
    m_key = key;
    m_releaseDraft->setScope(scope(QStringLiteral("release"), key));
    const QString title = tr("The key of %1: who claimed it here never signed with it").arg(holder);
    const QString falls = m_exchange.releaseNote(key);
    open(*m_release, falls.isEmpty() ? title : tr("%1; %2", "what is done, what falls with it").arg(title, falls));
}

void ExchangeStrips::openRevoke(const QString &key, const QString &holder)
{
    m_key = key;
    scopeDrafts(m_revokeDrafts, scope(QStringLiteral("revoke"), key));
    open(*m_revoke, tr("The key of %1: nothing more is taken in by it, and it is never trusted again").arg(holder));
}

QString ExchangeStrips::scope(const QString &strip, const QString &key) const
{
    return QStringLiteral("exchange/%1/%2/%3").arg(m_exchange.owner(), strip, key);
}

viewmodel::Reply ExchangeStrips::reply(const QList<FieldDraft *> &drafts)
{
    return {this, [this, answer = current()->answer(), sent = HandedIn(drafts)](const QString &problem) {
                answer(problem);
                clearPasswords(); // a wrong one is typed anew, not added to
                if (problem.isEmpty())
                    sent.recorded();
                if (!current())
                    closeAll(); // no password stays behind
            }};
}

QString ExchangeStrips::newFile(const QString &what, const QString &console)
{
    const QString file =
        m_chooser.fileToSave(this, tr("Write the file"), m_exchange.fileName(what, console), bundleFilter());
    return current() ? file : QString(); // the screen may have been covered meanwhile
}

bool ExchangeStrips::isThere(QLineEdit &field, const QString &otherwise)
{
    if (!field.text().trimmed().isEmpty())
        return true;
    current()->setProblem(otherwise, &field);
    return false;
}

void ExchangeStrips::makeCard()
{
    if (!isThere(*m_fields.console, tr("Say what this console calls itself."))
        || !isThere(*m_fields.cardPassword, tr("Type the password.")))
        return;
    if (const QString file = newFile(tr("card", "file"), m_fields.console->text()); !file.isEmpty())
        m_exchange.makeCard(m_fields.console->text(), m_fields.cardPassword->text(), file, reply({m_consoleDraft}));
}

void ExchangeStrips::send()
{
    if (const QString refusal =
            m_exchange.sendRefusal(m_fields.kind->currentData().toString(), m_fields.to->currentData().toString());
        !refusal.isEmpty())
        return m_send->setProblem(refusal);
    if (!isThere(*m_fields.sendPassword, tr("Type the password.")))
        return;
    if (const QString file = newFile(m_fields.kind->currentText()); !file.isEmpty())
        m_exchange.send(m_fields.kind->currentData().toString(), m_fields.to->currentData().toString(),
            m_fields.sendPassword->text(), file, reply());
}

void ExchangeStrips::own()
{
    if (isThere(*m_fields.ownPassword, tr("Type the password.")))
        m_exchange.own(m_key, m_fields.ownPassword->text(), reply());
}

void ExchangeStrips::release()
{
    if (isThere(*m_fields.releaseReason, tr("Say why."))
        && isThere(*m_fields.releasePassword, tr("Type the password.")))
        m_exchange.release(
            m_key, m_fields.releaseReason->text(), m_fields.releasePassword->text(), reply({m_releaseDraft}));
}

void ExchangeStrips::revoke()
{
    if (isThere(*m_fields.reason, tr("Say why.")))
        m_exchange.revoke(m_key, m_fields.from->text(), m_fields.reason->text(), reply(m_revokeDrafts));
}

} // namespace ui
