#pragma once

#include "base/Error.h"

#include <QSettings>

#include <optional>

namespace platform {

/// What a person prefers, in an INI file: appearance, layouts, the last backup, each under a key of its owner in
/// values().
class Settings {
public:
    explicit Settings(const QString &path);

    [[nodiscard]] QSettings &values() { return m_values; }
    /// Why the file could not be read, when it could not; the defaults hold then.
    [[nodiscard]] const std::optional<base::Error> &problem() const { return m_problem; }

private:
    std::optional<base::Error> m_problem; // found before the file is read for good
    QSettings m_values;
};

} // namespace platform
