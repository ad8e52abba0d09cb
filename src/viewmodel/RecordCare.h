#pragma once

#include "base/Clock.h"
#include "viewmodel/Background.h"
#include "viewmodel/Session.h"

namespace viewmodel {

/// What the care of the record needs from outside.
struct CareParts {
    /// Copies the record to a file, whole or not at all; replaces a file that is there. Runs off the window's thread.
    std::function<base::Result<>(const std::string &to)> backUp;
    /// When the last backup was made, as kept in the settings; nothing: never.
    std::function<std::optional<base::Instant>()> lastBackup;
    std::function<void(base::Instant)> keepLastBackup;
};

/// Checks and backs up the record while work goes on.
class RecordCare final : public QObject {
    Q_OBJECT
public:
    /// How the last examination of the record went.
    enum class Check { NotYet, Running, Whole, Broken, Failed };

    /// `session` and `clock` outlive this.
    RecordCare(Session &session, const base::Clock &clock, CareParts parts, QObject *parent = nullptr);

    /// Walks the whole record in the background; told() follows.
    void verify();
    [[nodiscard]] Check check() const { return m_check; }

    /// Backs up to a file in the background; told() follows. A second one while the first is under way is refused.
    void backUp(const QString &to);
    /// "fengsui-2026-11-25-0314.db"
    [[nodiscard]] QString suggestedName() const;
    /// For the strip: "03:00 backed up", "11-24 22:10 backed up", "not backed up yet", "backing up…".
    [[nodiscard]] QString backupText() const;

Q_SIGNALS:
    void changed();
    /// The outcome, in a sentence; `good` is false when a person has to do something.
    void told(const QString &sentence, bool good);

private:
    void finishCheck(Check check, const QString &sentence);
    void finishBackup(const QString &name, const base::Result<> &result);

    const base::Clock &m_clock;
    Session &m_session;
    const CareParts m_parts;
    Check m_check = Check::NotYet;
    bool m_asked = false; ///< a person waits for the outcome of the check
    bool m_backingUp = false;
    Background m_background; // last: it ends first
};

} // namespace viewmodel
