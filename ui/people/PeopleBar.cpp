#include "ui/people/PeopleBar.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/ToneLabel.h"
#include "ui/people/PasswordFields.h"
#include "viewmodel/TimeText.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using State = viewmodel::People::State;

PeopleBar::PeopleBar(viewmodel::People &people, bool asksForFirst, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_asksForFirst(asksForFirst)
    , m_line(new QWidget(this))
    , m_text(new ToneLabel(m_line))
    , m_act(new ActionButton({}, ActionButton::Kind::Outlined, m_line))
    , m_first(new InlineStrip(this))
    , m_firstName(new QLineEdit)
    , m_firstPost(new QLineEdit)
    , m_firstPassword(new PasswordFields([this] { return m_firstName->text(); }))
    , m_change(new InlineStrip(this))
    , m_oldPassword(makePasswordLine(tr("Password until now"), nullptr))
    , m_newPassword(new PasswordFields([this] { return m_people.who(); }))
    , m_key(new InlineStrip(this))
    , m_keyPassword(makePasswordLine(tr("Password"), nullptr))
{
    setObjectName(QStringLiteral("peopleBar"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(this).u(2));
    for (QWidget *part : std::initializer_list<QWidget *>{m_line, m_first, m_change, m_key})
        layout->addWidget(part);
    buildLine();
    buildFirst();
    buildChange();
    buildKey();
    connect(&people, &viewmodel::People::changed, this, &PeopleBar::showLine);
    showLine();
}

void PeopleBar::buildLine()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QHBoxLayout(m_line);
    layout->setContentsMargins(metrics.inset(), 0, metrics.inset(), 0);
    layout->setSpacing(metrics.u(3));
    m_text->setTone(Tone::Near);
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_act);
    connect(m_act, &ActionButton::activated, this, &PeopleBar::press);
    connect(m_act, &ActionButton::refusedWith, this, &PeopleBar::told);
}

void PeopleBar::buildFirst()
{
    m_first->setTitle(tr("The first administrator: opens the accounts of the others"));
    m_firstName->setPlaceholderText(tr("short, as it will be typed at every sign-in"));
    m_firstPost->setPlaceholderText(tr("for example 市应急局 信息科"));
    m_first->addField(tr("Account"), m_firstName);
    m_first->addField(tr("Post"), m_firstPost);
    m_first->addField(tr("Password"), m_firstPassword);
    m_first->setConfirmText(tr("Make administrator"));
    connect(m_firstName, &QLineEdit::textChanged, m_firstPassword, &PasswordFields::showRules);
    connect(m_firstName, &QLineEdit::returnPressed, m_firstPost, qOverload<>(&QWidget::setFocus));
    connect(m_firstPost, &QLineEdit::returnPressed, m_firstPassword, qOverload<>(&QWidget::setFocus));
    connect(m_firstPassword, &PasswordFields::entered, this, &PeopleBar::makeFirst);
    connect(m_first, &InlineStrip::confirmed, this, &PeopleBar::makeFirst);
    connect(m_first, &InlineStrip::cancelled, this, [this] {
        m_firstPassword->clear();
        showLine();
    });
}

void PeopleBar::buildChange()
{
    m_change->setTitle(tr("Change the own password; the signing key goes over to it"));
    m_change->addField(tr("Password until now"), m_oldPassword);
    m_change->addField(tr("New password"), m_newPassword);
    m_change->setConfirmText(tr("Change password"));
    connect(m_oldPassword, &QLineEdit::returnPressed, m_newPassword, qOverload<>(&QWidget::setFocus));
    connect(m_newPassword, &PasswordFields::entered, this, &PeopleBar::changePassword);
    connect(m_change, &InlineStrip::confirmed, this, &PeopleBar::changePassword);
    connect(m_change, &InlineStrip::cancelled, this, &PeopleBar::closeAll);
}

void PeopleBar::buildKey()
{
    m_key->setTitle(tr("A new signing key: what was signed with the one before stays good"));
    m_key->addField(tr("Password"), m_keyPassword);
    m_key->setConfirmText(tr("Make a new key"));
    connect(m_keyPassword, &QLineEdit::returnPressed, this, &PeopleBar::rotateKey);
    connect(m_key, &InlineStrip::confirmed, this, &PeopleBar::rotateKey);
    connect(m_key, &InlineStrip::cancelled, this, &PeopleBar::closeAll);
}

void PeopleBar::setIncidentInView(bool inView)
{
    m_incidentInView = inView;
    showLine();
}

QString PeopleBar::lineText() const { return m_line->isHidden() ? QString() : m_text->text(); }

void PeopleBar::showLine()
{
    const auto since = m_people.unsignedSince();
    const bool first =
        m_asksForFirst && !m_incidentInView && m_people.state() == State::NoAccounts && !m_first->isOpen();
    const bool countersign = since && m_people.state() == State::SignedIn;
    m_line->setVisible(first || countersign);
    if (first) {
        m_text->setText(tr("This record has no account yet: everybody at this desk acts as whoever is on duty."));
        m_act->setText(tr("Make an administrator…"));
        m_act->setRefusal({});
    } else if (countersign) {
        m_text->setText(tr("Since %1 calls were taken here without a sign-in. Look through them in the timelines, then "
                           "answer for them.")
                            .arg(viewmodel::momentText(*since, m_people.now())));
        m_act->setText(tr("Countersign"));
        m_act->setRefusal(m_people.recordingRefusal());
    }
}

void PeopleBar::press()
{
    if (m_people.state() == State::NoAccounts)
        openFirst();
    else
        m_people.countersign({this,
            [this](const QString &problem) { Q_EMIT told(problem.isEmpty() ? tr("Countersigned.") : problem); }});
}

void PeopleBar::openFirst()
{
    if (m_people.state() != State::NoAccounts)
        return;
    m_first->open();
    showLine();
}

void PeopleBar::openPassword()
{
    if (m_people.state() != State::SignedIn)
        return Q_EMIT told(tr("Nobody is signed in here."));
    closeAll();
    m_newPassword->showRules();
    m_change->open();
}

void PeopleBar::openKey()
{
    if (m_people.state() != State::SignedIn)
        return Q_EMIT told(tr("Nobody is signed in here."));
    closeAll();
    m_key->setConfirmRefusal(m_people.signingRefusal());
    m_key->open();
}

void PeopleBar::closeAll()
{
    for (QLineEdit *password : {m_oldPassword, m_keyPassword})
        password->clear();
    m_newPassword->clear();
    m_firstPassword->clear();
    for (InlineStrip *strip : {m_first, m_change, m_key})
        strip->close();
    showLine();
}

viewmodel::Reply PeopleBar::replyOf(InlineStrip &strip, const QString &done)
{
    return {this, [this, &strip, done](const QString &problem) {
                if (!problem.isEmpty())
                    return strip.setProblem(problem);
                closeAll();
                Q_EMIT told(done);
            }};
}

void PeopleBar::makeFirst()
{
    if (const QString problem = m_firstPassword->problem(); !problem.isEmpty())
        return m_first->setProblem(problem, m_firstPassword->toMend());
    m_people.openFirst(m_firstName->text(), m_firstPost->text(), m_firstPassword->password(),
        replyOf(*m_first, tr("Administrator made and signed in. Open the accounts of the others from the data menu.")));
}

void PeopleBar::changePassword()
{
    if (const QString problem = m_newPassword->problem(); !problem.isEmpty())
        return m_change->setProblem(problem, m_newPassword->toMend());
    m_people.changePassword(
        m_oldPassword->text(), m_newPassword->password(), replyOf(*m_change, tr("Password changed.")));
}

void PeopleBar::rotateKey()
{
    m_people.rotateKey(m_keyPassword->text(), replyOf(*m_key, tr("A new signing key is in use.")));
}

} // namespace ui
