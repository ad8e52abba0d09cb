#include "main/KeptDrafts.h"

#include "platform/Logging.h"

namespace root {

KeptDrafts::KeptDrafts(const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(file)
{
    if (m_store.problem())
        platform::log(platform::LogLevel::Warning, "drafts: " + platform::logged(*m_store.problem()));
    for (const QString &key : m_store.keys())
        m_texts.insert(key, m_store.draft(key));
    m_timer.setSingleShot(true);
    m_timer.setInterval(50); // the fields have gathered keystrokes already; several of them make one write
    connect(&m_timer, &QTimer::timeout, this, &KeptDrafts::write);
}

KeptDrafts::~KeptDrafts() { write(); }

void KeptDrafts::save(const QString &key, const QString &text)
{
    if (text.isEmpty())
        m_texts.remove(key);
    else
        m_texts.insert(key, text);
    m_unwritten.insert(key, text);
    if (!m_timer.isActive())
        m_timer.start();
}

void KeptDrafts::forgetAll()
{
    for (const QString &key : m_texts.keys())
        save(key, {});
}

void KeptDrafts::write()
{
    if (m_unwritten.isEmpty())
        return;
    m_writer.run([this, texts = std::exchange(m_unwritten, {})] {
        keep(m_store, texts);
        return [] {};
    });
}

void KeptDrafts::keep(platform::DraftStore &store, const Texts &texts)
{
    for (auto draft = texts.constBegin(); draft != texts.constEnd(); ++draft) {
        if (const auto kept = store.keep(draft.key(), draft.value()); !kept)
            platform::log(platform::LogLevel::Error, "a draft could not be kept: " + platform::logged(kept.error()));
    }
}

} // namespace root
