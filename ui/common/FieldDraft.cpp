#include "ui/common/FieldDraft.h"

#include "ui/common/DraftKeeper.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {

// Keystrokes are gathered: every save may reach the disk. With the keeper's own 50 ms a word is safe, whatever happens
// to the program, well within half a second of being typed.
static constexpr std::chrono::milliseconds Gather{200};

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
    connect(&m_gather, &QTimer::timeout, this, [this] {
        m_gather.start(); // it has just stopped, and flush() hands over only what waits
        flush();
    });
}

FieldDraft::FieldDraft(QLineEdit *field, DraftKeeper &keeper, const QString &name)
    : FieldDraft(
        field, keeper, name, [field] { return field->text(); }, [field](const QString &text) { field->setText(text); })
{
    connect(field, &QLineEdit::textChanged, this, &FieldDraft::changed);
}

FieldDraft::FieldDraft(QPlainTextEdit *field, DraftKeeper &keeper, const QString &name)
    : FieldDraft(
        field, keeper, name, [field] { return field->toPlainText(); },
        [field](const QString &text) {
            field->setPlainText(text);
            field->moveCursor(QTextCursor::End); // whoever goes on writing goes on behind it
        })
{
    connect(field, &QPlainTextEdit::textChanged, this, &FieldDraft::changed);
}

FieldDraft::~FieldDraft() { flush(); }

void FieldDraft::changed()
{
    m_last = m_text();
    if (!m_gather.isActive()) // steady typing must not put it off
        m_gather.start();
}

void FieldDraft::setScope(const QString &scope, const QString &original)
{
    if (scope == m_scope && original == m_original)
        return;
    flush();
    m_scope = scope;
    m_original = original;
    const QString kept = scope.isEmpty() ? QString() : m_keeper.load(keyIn(scope));
    m_setText(kept.isEmpty() ? original : kept);
    m_gather.stop();
}

void FieldDraft::forget(const QString &scope, const QString &text)
{
    if (scope != m_scope) {
        if (m_keeper.load(keyIn(scope)) == text)
            m_keeper.save(keyIn(scope), {});
    } else if (m_text() == text) {
        m_setText(m_original);
        m_gather.stop();
        m_keeper.save(keyIn(scope), {});
    }
}

void FieldDraft::flush()
{
    if (!m_gather.isActive())
        return;
    m_gather.stop();
    if (!m_scope.isEmpty())
        m_keeper.save(keyIn(m_scope), m_last == m_original ? QString() : m_last);
}

HandedIn::HandedIn(const QList<FieldDraft *> &drafts)
{
    for (FieldDraft *draft : drafts)
        m_parts.append({draft, &draft->m_keeper, draft->m_scope, draft->keyIn(draft->m_scope), draft->m_text()});
}

void HandedIn::recorded() const
{
    for (const Part &part : m_parts) {
        if (part.draft)
            part.draft->forget(part.scope, part.text);
        else if (part.keeper->load(part.key) == part.text)
            part.keeper->save(part.key, {});
    }
}

QString incidentScope(const QString &number)
{
    return number.isEmpty() ? QString() : QStringLiteral("incident/") + number;
}

void scopeDrafts(const QList<FieldDraft *> &drafts, const QString &scope)
{
    for (FieldDraft *draft : drafts)
        draft->setScope(scope);
}

} // namespace ui
