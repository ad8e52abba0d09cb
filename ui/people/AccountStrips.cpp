#include "ui/people/AccountStrips.h"

#include "ui/common/ChoiceDraft.h"
#include "ui/common/FieldDraft.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/ScopedKey.h"
#include "ui/people/PasswordFields.h"
#include "ui/people/RoleBoxes.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

AccountStrips::AccountStrips(viewmodel::People &people, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_fields{new QLineEdit, new QLineEdit, new RoleBoxes,
          new PasswordFields([this] { return m_fields.name ? m_fields.name->text() : QString(); }),
          makePasswordLine(tr("Your own password"), nullptr), new RoleBoxes,
          makePasswordLine(tr("Your own password"), nullptr), new QComboBox, new QLineEdit, new QLineEdit,
          makePasswordLine(tr("Your own password"), nullptr), new QComboBox,
          new PasswordFields([this] { return m_account; }), makePasswordLine(tr("Your own password"), nullptr),
          new QComboBox, new QLineEdit, new QLineEdit}
    , m_new(addStrip(tr("Open account"), &AccountStrips::openAccount))
    , m_roles(addStrip(tr("Change roles"), &AccountStrips::changeRoles))
    , m_standIn(addStrip(tr("Arrange"), &AccountStrips::arrange))
    , m_end(addStrip(tr("End stand-in"), &AccountStrips::end))
    , m_reset(addStrip(tr("Reset password"), &AccountStrips::reset))
    , m_revoke(addStrip(tr("Revoke key"), &AccountStrips::revoke))
    , m_close(addStrip(tr("Close account"), &AccountStrips::close))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (InlineStrip *strip : m_all)
        layout->addWidget(strip);
    build();
    keepDrafts(keeper);
    connect(&people, &viewmodel::People::changed, this, [this] {
        if (m_people.state() == viewmodel::People::State::Locked)
            clearPasswords(); // nobody finds them who comes next
    });
}

FieldDraft *AccountStrips::keepTicks(RoleBoxes &roles, DraftKeeper &keeper)
{
    auto *draft = new FieldDraft(
        &roles, keeper, QStringLiteral("roles"), [&roles] { return roles.text(); },
        [&roles](const QString &codes) { roles.setText(codes); });
    connect(&roles, &RoleBoxes::changed, draft, &FieldDraft::changed);
    return draft;
}

void AccountStrips::keepDrafts(DraftKeeper &keeper)
{
    m_newDrafts = {new FieldDraft(m_fields.name, keeper, QStringLiteral("name")),
        new FieldDraft(m_fields.post, keeper, QStringLiteral("post")), keepTicks(*m_fields.newRoles, keeper)};
    m_standInDrafts = {new FieldDraft(m_fields.from, keeper, QStringLiteral("from")),
        new FieldDraft(m_fields.to, keeper, QStringLiteral("to"))};
    m_revokeDrafts = {new FieldDraft(m_fields.since, keeper, QStringLiteral("since")),
        new FieldDraft(m_fields.reason, keeper, QStringLiteral("reason"))};
    m_standsForDraft = new ChoiceDraft(m_fields.standsFor, keeper, QStringLiteral("stands-for"));
    m_keyDraft = new ChoiceDraft(m_fields.key, keeper, QStringLiteral("key"));
}

QString AccountStrips::scope(const QString &strip, const QString &account) const
{
    return QStringLiteral("accounts/%1/%2/%3").arg(m_people.who(), strip, account);
}

InlineStrip *AccountStrips::addStrip(const QString &confirm, void (AccountStrips::*act)())
{
    auto *strip = new InlineStrip(this);
    strip->setConfirmText(confirm);
    connect(strip, &InlineStrip::confirmed, this, act);
    connect(strip, &InlineStrip::cancelled, this, &AccountStrips::clearPasswords);
    m_all << strip;
    return strip;
}

void AccountStrips::addOwnPassword(
    InlineStrip &strip, QLineEdit *field, const QString &what, void (AccountStrips::*act)())
{
    strip.addField(tr("Your own password"), field);
    field->setPlaceholderText(what);
    new ScopedKey(field, QKeySequence(Qt::Key_Return), [this, act] { (this->*act)(); }); // Ctrl+Enter is the strip's
}

QList<QLineEdit *> AccountStrips::ownPasswords() const
{
    return {m_fields.vouchesForNew, m_fields.vouchesForReset, m_fields.signsRoles, m_fields.signsStandIn};
}

void AccountStrips::build()
{
    m_new->addField(tr("Account"), m_fields.name);
    m_new->addField(tr("Post"), m_fields.post);
    m_new->addField(tr("Roles"), m_fields.newRoles);
    m_new->addField(tr("First password"), m_fields.firstPassword);
    m_fields.name->setPlaceholderText(tr("short, as it will be typed at every sign-in"));
    connect(m_fields.name, &QLineEdit::textChanged, m_fields.firstPassword, &PasswordFields::showRules);
    m_roles->addField(tr("Roles"), m_fields.roles);
    m_standIn->addField(tr("Stands in for"), m_fields.standsFor);
    m_standIn->addField(tr("From"), m_fields.from);
    m_standIn->addField(tr("Until"), m_fields.to);
    m_fields.from->setPlaceholderText(tr("empty: now"));
    m_fields.to->setPlaceholderText(tr("12-05 18:00"));
    m_end->addField(tr("Stands in for"), m_fields.ends);
    m_reset->addField(tr("First password"), m_fields.resetPassword);
    connect(m_fields.firstPassword, &PasswordFields::entered, m_fields.vouchesForNew, qOverload<>(&QWidget::setFocus));
    connect(
        m_fields.resetPassword, &PasswordFields::entered, m_fields.vouchesForReset, qOverload<>(&QWidget::setFocus));
    const QString vouches = tr("your key vouches for the new one");
    addOwnPassword(*m_new, m_fields.vouchesForNew, vouches, &AccountStrips::openAccount);
    addOwnPassword(*m_reset, m_fields.vouchesForReset, vouches, &AccountStrips::reset);
    const QString isSigned = tr("signed with your key");
    addOwnPassword(*m_roles, m_fields.signsRoles, isSigned, &AccountStrips::changeRoles);
    addOwnPassword(*m_standIn, m_fields.signsStandIn, isSigned, &AccountStrips::arrange);
    m_revoke->addField(tr("Key"), m_fields.key);
    m_revoke->addField(tr("From"), m_fields.since);
    m_revoke->addField(tr("Reason"), m_fields.reason);
    m_fields.since->setPlaceholderText(tr("empty: now; what it signed from then on does not count"));
}

InlineStrip *AccountStrips::current() const
{
    const auto open = std::ranges::find_if(m_all, &InlineStrip::isOpen);
    return open == m_all.end() ? nullptr : *open;
}

void AccountStrips::clearPasswords()
{
    m_fields.firstPassword->clear();
    m_fields.resetPassword->clear();
    for (QLineEdit *own : ownPasswords())
        own->clear();
}

void AccountStrips::closeAll()
{
    clearPasswords();
    for (InlineStrip *strip : m_all)
        strip->close();
}

void AccountStrips::open(InlineStrip &strip, const QString &title, const QString &account)
{
    closeAll();
    m_account = account;
    strip.setTitle(title);
    strip.setConfirmRefusal(m_people.managingRefusal());
    strip.open();
}

viewmodel::Reply AccountStrips::reply(const QString &done, const QList<FieldDraft *> &drafts)
{
    return {this, [this, answer = current()->answer(), done, sent = HandedIn(drafts)](const QString &problem) {
                const bool said = answer(problem);
                if (problem.isEmpty())
                    sent.recorded();
                for (QLineEdit *own : ownPasswords())
                    own->clear(); // a wrong one is typed anew, not added to
                if (!current())
                    closeAll(); // no password stays behind
                if (problem.isEmpty() || !said)
                    Q_EMIT told(problem.isEmpty() ? done : problem);
            }};
}

bool AccountStrips::goodPassword(const PasswordFields &password, QLineEdit &own)
{
    const QString problem = password.problem();
    if (problem.isEmpty())
        return hasOwnPassword(own, tr("Type your own password too: your key vouches for the one made here."));
    current()->setProblem(problem, password.toMend());
    return false;
}

bool AccountStrips::hasOwnPassword(QLineEdit &own, const QString &otherwise)
{
    if (own.text().isEmpty())
        current()->setProblem(otherwise, &own);
    return !own.text().isEmpty();
}

void AccountStrips::openNew()
{
    scopeDrafts(m_newDrafts, scope(QStringLiteral("new")));
    open(*m_new, tr("A new account; its holder changes the first password at the first sign-in"), {});
}

void AccountStrips::openAccount()
{
    if (!goodPassword(*m_fields.firstPassword, *m_fields.vouchesForNew))
        return;
    m_people.openAccount(
        {m_fields.name->text(), m_fields.post->text(), m_fields.newRoles->ticked(), m_fields.firstPassword->password()},
        m_fields.vouchesForNew->text(),
        reply(tr("Account %1 opened.").arg(m_fields.name->text().trimmed()), m_newDrafts));
}

void AccountStrips::openRoles(const QString &account)
{
    m_fields.roles->setTicked(m_people.rolesOf(account));
    open(*m_roles, tr("Roles of %1").arg(account), account);
}

void AccountStrips::changeRoles()
{
    if (hasOwnPassword(*m_fields.signsRoles, tr("Type your own password too: whoever gives roles signs for them.")))
        m_people.changeRoles(m_account, m_fields.roles->ticked(), m_fields.signsRoles->text(),
            reply(tr("Roles of %1 changed.").arg(m_account)));
}

void AccountStrips::openStandIn(const QString &account)
{
    QStringList others = m_people.openAccounts();
    others.removeAll(account);
    m_fields.standsFor->clear();
    for (const QString &other : others)
        m_fields.standsFor->addItem(other, other);
    const QString about = scope(QStringLiteral("stand-in"), account);
    scopeDrafts(m_standInDrafts, about);
    m_standsForDraft->restore(about, m_standInDrafts);
    open(*m_standIn, tr("%1 has the roles of another too, for a term").arg(account), account);
}

void AccountStrips::arrange()
{
    if (!hasOwnPassword(
            *m_fields.signsStandIn, tr("Type your own password too: whoever arranges a stand-in signs for it.")))
        return;
    m_people.arrangeStandIn({m_account, m_fields.standsFor->currentText(), m_fields.from->text(), m_fields.to->text()},
        m_fields.signsStandIn->text(),
        reply(tr("%1 stands in for %2.").arg(m_account, m_fields.standsFor->currentText()), m_standInDrafts));
}

void AccountStrips::openEnd(const QString &account)
{
    const QStringList others = m_people.standsFor(account);
    if (others.isEmpty())
        return Q_EMIT told(tr("%1 stands in for nobody.").arg(account));
    m_fields.ends->clear();
    m_fields.ends->addItems(others);
    open(*m_end, tr("%1 no longer stands in").arg(account), account);
}

void AccountStrips::end()
{
    m_people.endStandIn(m_account, m_fields.ends->currentText(),
        reply(tr("%1 no longer stands in for %2.").arg(m_account, m_fields.ends->currentText())));
}

void AccountStrips::openReset(const QString &account)
{
    m_fields.resetPassword->showRules();
    open(*m_reset,
        tr("A first password for %1 again; the signing key is retired, what it signed stays good").arg(account),
        account);
}

void AccountStrips::reset()
{
    if (goodPassword(*m_fields.resetPassword, *m_fields.vouchesForReset))
        m_people.resetPassword(m_account, m_fields.resetPassword->password(), m_fields.vouchesForReset->text(),
            reply(tr("Password of %1 reset; to be changed at the next sign-in.").arg(m_account)));
}

void AccountStrips::openRevoke(const QString &account)
{
    m_fields.key->clear();
    for (const viewmodel::Choice &key : m_people.keysOf(account))
        m_fields.key->addItem(key.text, key.id);
    if (m_fields.key->count() == 0)
        return Q_EMIT told(tr("%1 has no key that is not revoked.").arg(account));
    const QString about = scope(QStringLiteral("revoke"), account);
    scopeDrafts(m_revokeDrafts, about);
    const QString inUse = m_fields.key->itemData(m_fields.key->count() - 1).toString(); // it stands last
    m_keyDraft->restore(about, m_revokeDrafts, inUse);
    open(*m_revoke, tr("A key of %1 that may have become known").arg(account), account);
    m_fields.since->setFocus(Qt::OtherFocusReason); // the key is chosen
}

void AccountStrips::revoke()
{
    m_people.revokeKey(m_account, m_fields.key->currentData().toString(), m_fields.since->text(),
        m_fields.reason->text(), reply(tr("Key of %1 revoked.").arg(m_account), m_revokeDrafts));
}

void AccountStrips::openClose(const QString &account)
{
    open(*m_close, tr("Nobody signs in as %1 again; the name is never given a second time").arg(account), account);
}

void AccountStrips::close() { m_people.closeAccount(m_account, reply(tr("Account %1 closed.").arg(m_account))); }

} // namespace ui
