#include "ui/common/SecondSignature.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/PasswordLine.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {

constexpr int LinesInSight = 10;

SecondSignature::SecondSignature(InlineStrip &strip)
    : QObject(&strip)
    , m_strip(strip)
    , m_text(new QPlainTextEdit)
    , m_password(makePasswordLine(tr("Your password"), nullptr))
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTabStopDistance(m_text->fontMetrics().horizontalAdvance(u'0') * 2); // parts the words of a line
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * (LinesInSight + 1));
    strip.addField(tr("Signed text"), m_text);
    strip.addField(tr("Your password"), m_password);
    strip.setConfirmText(tr("Sign"));
    strip.installEventFilter(this);
}

void SecondSignature::open(const QString &title, const QString &text, const QString &refusal)
{
    clear();
    m_seen = text;
    m_text->setPlainText(text.trimmed());
    m_strip.setTitle(title);
    m_strip.setProblem({});
    m_strip.setConfirmRefusal(refusal);
    m_strip.open();
    m_password->setFocus(Qt::OtherFocusReason);
}

QString SecondSignature::takePassword()
{
    const QString typed = m_password->text();
    m_password->clear();
    if (typed.isEmpty())
        m_strip.setProblem(tr("Type your password: nothing is signed without it."), m_password);
    return typed;
}

void SecondSignature::clear()
{
    m_password->clear();
    m_seen.clear();
}

/// However the strip was closed, no password stays in it.
bool SecondSignature::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_strip && event->type() == QEvent::HideToParent)
        clear();
    return QObject::eventFilter(watched, event);
}

} // namespace ui
