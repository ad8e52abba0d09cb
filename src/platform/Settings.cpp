#include "platform/Settings.h"

#include "platform/SetAside.h"

#include <QFile>

namespace platform {

namespace {

/// QSettings would write over what it cannot read.
std::optional<base::Error> rescueUnreadable(const QString &path)
{
    if (!QFile::exists(path))
        return std::nullopt;
    const bool unreadable = [&] {
        const QSettings trial(path, QSettings::IniFormat);
        return trial.status() != QSettings::NoError;
    }();
    return unreadable ? std::optional(setAside(path)) : std::nullopt;
}

} // namespace

Settings::Settings(const QString &path)
    : m_problem(rescueUnreadable(path))
    , m_values(path, QSettings::IniFormat)
{
}

} // namespace platform
