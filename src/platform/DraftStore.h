#pragma once

#include "base/Result.h"

#include <QMap>
#include <QString>

#include <optional>

namespace platform {

/// Text typed but not yet sent, by field ("incident/2025-0147/note"). Every change is in the file, whole, before keep()
/// returns: a crash loses nothing that was kept. Callers gather keystrokes for some hundred milliseconds first, a write
/// reaches the disk.
class DraftStore {
public:
    /// Reads what an earlier run has left. A file that cannot be read is set aside; problem() says so.
    explicit DraftStore(const QString &path);

    /// Empty when nothing is kept for the field.
    [[nodiscard]] QString draft(const QString &key) const { return m_drafts.value(key); }
    [[nodiscard]] QStringList keys() const { return m_drafts.keys(); }
    /// Keeps the text; an empty one forgets the field. On an error (ReadOnly, Io) it is still kept in memory, and
    /// written with the next change that can be.
    [[nodiscard]] base::Result<> keep(const QString &key, const QString &text);

    [[nodiscard]] const std::optional<base::Error> &problem() const { return m_problem; }

private:
    void read();
    [[nodiscard]] base::Result<> write();

    QString m_path;
    QMap<QString, QString> m_drafts;
    bool m_written = true; ///< the file says what m_drafts says
    std::optional<base::Error> m_problem;
};

} // namespace platform
