#pragma once

#include "base/Error.h"

#include <QSettings>

#include <optional>

namespace platform {

/// What a person prefers, in an INI file. The window keeps its appearance and layouts under keys of its own in
/// values(). A value out of range, or of the wrong type, counts as not set.
class Settings {
public:
    explicit Settings(const QString &path);

    /// Whether an alarm may be heard. Default: yes.
    [[nodiscard]] bool sound() const;
    void setSound(bool on);

    /// Minutes without a key or click until the screen is covered, 1 to 240; 0: never. Default: 5.
    [[nodiscard]] int idleMinutes() const;
    void setIdleMinutes(int minutes);

    [[nodiscard]] QSettings &values() { return m_values; }
    /// Why the file could not be read, when it could not; the defaults hold then.
    [[nodiscard]] const std::optional<base::Error> &problem() const { return m_problem; }

private:
    std::optional<base::Error> m_problem; // found before the file is read for good
    QSettings m_values;
};

} // namespace platform
