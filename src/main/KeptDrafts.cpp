#include "main/KeptDrafts.h"

#include "platform/Logging.h"

namespace root {

KeptDrafts::KeptDrafts(const QString &file, QObject *parent) : QObject(parent), m_store(file)
{
    if (m_store.problem())
        platform::log(platform::LogLevel::Warning, "drafts: " + platform::logged(*m_store.problem()));
    m_timer.setSingleShot(true);
    m_timer.setInterval(300);
    connect(&m_timer, &QTimer::timeout, this, &KeptDrafts::write);
}

KeptDrafts::~KeptDrafts()
{
    write();
}

QString KeptDrafts::load(const QString &key) const
{
    const auto pending = m_pending.constFind(key);
    return pending != m_pending.constEnd() ? *pending : m_store.draft(key);
}

void KeptDrafts::save(const QString &key, const QString &text)
{
    m_pending.insert(key, text);
    if (!m_timer.isActive())
        m_timer.start();
}

void KeptDrafts::write()
{
    for (auto draft = m_pending.constBegin(); draft != m_pending.constEnd(); ++draft) {
        if (const auto kept = m_store.keep(draft.key(), draft.value()); !kept)
            platform::log(platform::LogLevel::Error, "a draft could not be kept: " + platform::logged(kept.error()));
    }
    m_pending.clear();
}

} // namespace root
