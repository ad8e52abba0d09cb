#include "ui/people/SignInPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/people/PasswordFields.h"
#include "ui/people/PersonDelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

SignInPanel::SignInPanel(viewmodel::People &people, QWidget *parent)
    : QFrame(parent)
    , m_people(people)
    , m_demonstration(new ToneLabel(this))
    , m_who(new QLineEdit(this))
    , m_list(new RowList(tr("Persons"), this))
    , m_password(makePasswordLine(tr("Password"), this))
    , m_new(new PasswordFields([this] { return chosen(); }, this))
    , m_message(new ToneLabel(this))
    , m_enter(new ActionButton(tr("Sign in"), ActionButton::Kind::Primary, this))
    , m_call(new ActionButton(tr("Take a call unsigned"), ActionButton::Kind::Outlined, this))
{
    setObjectName(QStringLiteral("signInPanel"));
    setAutoFillBackground(true);
    build();
    for (QLineEdit *field : {m_who, m_password})
        field->installEventFilter(this);
    connect(m_who, &QLineEdit::textChanged, this, &SignInPanel::showPersons);
    connect(m_who, &QLineEdit::returnPressed, this, [this] { // in a demonstration the password stands there already
        if (m_password->text().isEmpty())
            m_password->setFocus();
        else
            hand();
    });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPanel::hand);
    connect(m_new, &PasswordFields::entered, this, &SignInPanel::hand);
    connect(m_enter, &ActionButton::activated, this, &SignInPanel::hand);
    connect(m_call, &ActionButton::activated, this, &SignInPanel::callWanted);
    connect(m_list, &RowList::opened, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SignInPanel::showChosen);
    connect(&people, &viewmodel::People::changed, this, &SignInPanel::showPersons);
    askNewPassword(false);
}

void SignInPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.em(1), metrics.u(3), metrics.em(1), metrics.u(3));
    layout->setSpacing(metrics.u(2));
    auto *title = new ToneLabel(this);
    title->setText(tr("Sign in"));
    title->setFont(typeFont(font(), TypeRole::Title));
    auto *note = new ToneLabel(this);
    note->setText(
        tr("↑ ↓ choose the person, then the password and Enter. Ctrl+N takes a call without a sign-in: what is "
           "told is recorded as unsigned, orders need a sign-in."));
    note->setTone(Tone::Muted);
    note->setWordWrap(true);
    m_demonstration->setTone(Tone::Near);
    m_demonstration->setWordWrap(true);
    m_demonstration->hide();
    m_who->setPlaceholderText(tr("Account, post or role"));
    m_who->setAccessibleName(m_who->placeholderText());
    m_list->setModel(&m_persons);
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_list->setFixedHeight(metrics.em(11));
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows reach it from the fields; a name is never typed into it
    m_message->setTone(Tone::Danger);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_enter->setKeyHint(Qt::Key_Return);
    m_call->setKeyHint(Qt::CTRL | Qt::Key_N);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_enter);
    buttons->addWidget(m_call);
    buttons->addStretch();
    for (QWidget *widget :
        std::initializer_list<QWidget *>{title, m_demonstration, m_who, m_list, m_password, m_new, m_message})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    layout->addWidget(note);
    setFixedWidth(metrics.em(34));
}

void SignInPanel::setDemonstration(const QString &account, const QString &password)
{
    m_demonstrationAccount = account;
    m_demonstrationPassword = password;
    m_demonstration->show();
    showDemonstration();
}

// Only of the one account the password stands there already.
void SignInPanel::showDemonstration()
{
    QString text = tr("These accounts are for demonstration only; README tells their passwords.");
    if (chosen() == m_demonstrationAccount)
        text += QLatin1Char(' ') + tr("Enter signs in as %1.").arg(m_demonstrationAccount);
    m_demonstration->setText(text);
}

// What wraps tells its height only for a width.
QSize SignInPanel::sizeHint() const
{
    const int width = minimumWidth();
    return {width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : QFrame::sizeHint().height()};
}

QString SignInPanel::message() const { return m_message->text(); }

QString SignInPanel::demonstrationText() const
{
    return m_demonstration->isHidden() ? QString() : m_demonstration->text();
}

QString SignInPanel::chosen() const { return m_list->chosenRow().data(viewmodel::AccountTable::NameRole).toString(); }

void SignInPanel::begin(bool choosePerson)
{
    m_who->clear();
    m_shown.clear();
    m_password->clear();
    m_new->clear();
    askNewPassword(false);
    say(m_people.problem());
    showPersons();
    const QString last = m_people.owner();
    choose(last.isEmpty() ? m_demonstrationAccount : last);
    // Once the list has its height: who is meant is in sight.
    QMetaObject::invokeMethod(
        this, [this] { m_list->scrollTo(m_list->chosenRow()); }, Qt::QueuedConnection);
    if (choosePerson || chosen().isEmpty())
        m_who->setFocus(Qt::OtherFocusReason);
    else
        m_password->setFocus(Qt::OtherFocusReason);
}

// A number of people at one desk: who is looked for stands alone after a few letters.
void SignInPanel::showPersons()
{
    const QString before = chosen();
    m_persons.show(viewmodel::findOpen(
        viewmodel::accountRows(m_people.accounts(), m_people.history(), m_people.now()), m_who->text()));
    // Who is named in full is meant, also where the name begins another's.
    const QString named = m_who->text().trimmed();
    choose(m_persons.indexOf(named).isValid() ? named : before);
}

void SignInPanel::choose(const QString &account)
{
    QModelIndex row = m_persons.indexOf(account);
    if (!row.isValid())
        row = m_persons.index(0, 0);
    if (row.isValid())
        m_list->choose(row);
    showChosen();
}

void SignInPanel::move(int by)
{
    const int row = qBound(0, m_list->chosenRow().row() + by, m_persons.rowCount() - 1);
    if (m_persons.rowCount() > 0)
        m_list->choose(m_persons.index(row, 0));
}

void SignInPanel::showChosen()
{
    const QString account = chosen();
    if (account == m_shown)
        return; // what is being typed stays
    m_shown = account;
    m_password->setPlaceholderText(account.isEmpty() ? tr("Password") : tr("Password of %1").arg(account));
    if (!m_demonstrationAccount.isEmpty()) {
        m_password->setText(account == m_demonstrationAccount ? m_demonstrationPassword : QString());
        showDemonstration();
    }
    m_new->showRules();
}

void SignInPanel::hand()
{
    const QString account = chosen();
    if (account.isEmpty())
        return say(tr("Nobody of this name or post. Change what stands above."));
    if (m_password->text().isEmpty()) { // no try: nothing was typed
        m_password->setFocus(Qt::OtherFocusReason);
        return say(tr("Type the password."));
    }
    m_asked = account;
    say({});
    const auto answer = [this, account](const QString &problem) { answered(account, problem); };
    if (m_new->isHidden())
        m_people.signIn(account, m_password->text(), {this, answer});
    else if (const QString problem = m_new->problem(); !problem.isEmpty()) {
        say(problem);
        m_new->toMend()->setFocus(Qt::OtherFocusReason);
    } else
        m_people.changePassword(m_password->text(), m_new->password(), {this, answer});
}

void SignInPanel::answered(const QString &account, const QString &problem)
{
    if (account != m_asked)
        return;
    say(problem);
    if (!problem.isEmpty()) {
        if (m_new->isHidden()) {
            m_password->setFocus(Qt::OtherFocusReason);
            m_password->selectAll();
        }
        return;
    }
    if (m_people.mustChange()) {
        askNewPassword(true);
        say(tr("An administrator knows this password. Choose one of your own."));
        m_new->first()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_password->clear();
    m_new->clear();
    askNewPassword(false);
    Q_EMIT entered();
}

void SignInPanel::askNewPassword(bool asked)
{
    m_new->setVisible(asked);
    m_who->setEnabled(!asked);
    m_list->setVisible(!asked);
    m_password->setVisible(!asked);
    m_enter->setText(asked ? tr("Change password") : tr("Sign in"));
    adjustSize();
}

void SignInPanel::say(const QString &sentence)
{
    m_message->setText(sentence);
    setAccessibleDescription(sentence);
}

bool SignInPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            move(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
