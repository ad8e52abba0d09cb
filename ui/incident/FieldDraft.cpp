#include "ui/incident/FieldDraft.h"

#include "ui/common/DraftKeeper.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {

// Keystrokes are gathered: every save may reach the disk.
static constexpr std::chrono::milliseconds Gather{400};

FieldDraft::FieldDraft(QObject *field, DraftKeeper &keeper, const QString &name, std::function<QString()> text,
    std::function<void(const QString &)> setText)
    : QObject(field)
    , m_keeper(keeper)
    , m_name(name)
    , m_text(std::move(text))
    , m_setText(std::move(setText))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(Gather);
    connect(&m_gather, &QTimer::timeout, this, &FieldDraft::flush);
}

FieldDraft::FieldDraft(QLineEdit *field, DraftKeeper &keeper, const QString &name)
    : FieldDraft(
        field, keeper, name, [field] { return field->text(); }, [field](const QString &text) { field->setText(text); })
{
    connect(field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_last = text;
        m_gather.start();
    });
}

FieldDraft::FieldDraft(QPlainTextEdit *field, DraftKeeper &keeper, const QString &name)
    : FieldDraft(
        field, keeper, name, [field] { return field->toPlainText(); },
        [field](const QString &text) { field->setPlainText(text); })
{
    connect(field, &QPlainTextEdit::textChanged, this, [this] {
        m_last = m_text();
        m_gather.start();
    });
}

FieldDraft::~FieldDraft() { flush(); }

void FieldDraft::setScope(const QString &scope)
{
    if (scope == m_scope)
        return;
    flush();
    m_scope = scope;
    m_setText(scope.isEmpty() ? QString() : m_keeper.load(scope + u'/' + m_name));
    m_gather.stop();
}

void FieldDraft::sent(const QString &scope)
{
    if (scope == m_scope) {
        m_setText({});
        m_gather.stop();
    }
    m_keeper.save(scope + u'/' + m_name, {});
}

void FieldDraft::flush()
{
    if (!m_gather.isActive())
        return;
    m_gather.stop();
    if (!m_scope.isEmpty())
        m_keeper.save(m_scope + u'/' + m_name, m_last);
}

QString incidentScope(const QString &number)
{
    return number.isEmpty() ? QString() : QStringLiteral("incident/") + number;
}

} // namespace ui
