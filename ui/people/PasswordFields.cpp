#include "ui/people/PasswordFields.h"

#include "ui/common/Metrics.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/people/AccountWords.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

PasswordFields::PasswordFields(std::function<QString()> account, QWidget *parent)
    : QWidget(parent)
    , m_account(std::move(account))
    , m_first(makePasswordLine(tr("New password"), this))
    , m_again(makePasswordLine(tr("The same once more"), this))
    , m_rules(new ToneLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(this).u(1));
    layout->addWidget(m_first);
    layout->addWidget(m_again);
    layout->addWidget(m_rules);
    m_rules->setWordWrap(true);
    m_rules->setFont(typeFont(font(), TypeRole::Note));
    setFocusProxy(m_first);
    connect(m_first, &QLineEdit::textChanged, this, &PasswordFields::showRules);
    connect(m_again, &QLineEdit::textChanged, this, &PasswordFields::showRules);
    connect(m_first, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &PasswordFields::entered);
    showRules();
}

QString PasswordFields::password() const { return m_first->text(); }

QString PasswordFields::rulesText() const { return m_rules->text(); }

void PasswordFields::clear()
{
    m_first->clear();
    m_again->clear();
}

static std::vector<viewmodel::PasswordRule> rulesFor(const QString &password, const QString &account)
{
    return viewmodel::passwordRules(password.toStdString(), account.trimmed().toStdString());
}

void PasswordFields::showRules()
{
    QStringList parts;
    bool all = true;
    for (const viewmodel::PasswordRule &rule : rulesFor(password(), m_account())) {
        parts << (rule.kept ? QStringLiteral("✓ ") : QStringLiteral("☐ ")) + rule.text;
        all = all && rule.kept;
    }
    const bool same = !password().isEmpty() && m_again->text() == password();
    parts << (same ? QStringLiteral("✓ ") : QStringLiteral("☐ ")) + tr("twice the same");
    m_rules->setText(parts.join(QStringLiteral(" · ")));
    m_rules->setTone(all && same ? Tone::Ok : Tone::Muted);
}

QString PasswordFields::problem() const
{
    for (const viewmodel::PasswordRule &rule : rulesFor(password(), m_account())) {
        if (!rule.kept)
            return tr("The new password: %1.").arg(rule.text);
    }
    return m_again->text() == password() ? QString() : tr("The two passwords differ. Type the second again.");
}

QLineEdit *PasswordFields::toMend() const
{
    for (const viewmodel::PasswordRule &rule : rulesFor(password(), m_account())) {
        if (!rule.kept)
            return m_first;
    }
    return m_again;
}

} // namespace ui
