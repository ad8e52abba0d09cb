#include "platform/Settings.h"

#include "platform/SetAside.h"

#include <QFile>

namespace platform {

namespace {

constexpr int DefaultIdleMinutes = 5;
constexpr int LongestIdleMinutes = 240;

QString soundKey() { return QStringLiteral("alarm/sound"); }

QString idleKey() { return QStringLiteral("lock/idleMinutes"); }

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

bool Settings::sound() const { return m_values.value(soundKey(), true).toBool(); }

void Settings::setSound(bool on) { m_values.setValue(soundKey(), on); }

int Settings::idleMinutes() const
{
    bool isNumber = false;
    const int minutes = m_values.value(idleKey(), DefaultIdleMinutes).toInt(&isNumber);
    return isNumber && minutes >= 0 && minutes <= LongestIdleMinutes ? minutes : DefaultIdleMinutes;
}

void Settings::setIdleMinutes(int minutes) { m_values.setValue(idleKey(), minutes); }

} // namespace platform
