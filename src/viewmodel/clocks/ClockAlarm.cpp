#include "viewmodel/clocks/ClockAlarm.h"

#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/Words.h"

#include <utility>

namespace viewmodel {

namespace {

/// A clock's id comes back once it ended: its start tells the two apart.
std::string keyOf(const std::string &incident, const incident::DeadlineEntry &clock)
{
    return incident + '/' + clock.deadline + '@' + std::to_string(clock.started.time_since_epoch().count());
}

} // namespace

ClockAlarm::ClockAlarm(QObject *parent)
    : QObject(parent)
{
}

void ClockAlarm::begin(const Incidents &incidents, base::Instant now)
{
    m_states.clear();
    (void)follow(incidents, now); // how they stand is no change
}

void ClockAlarm::look(const Incidents &incidents, base::Instant now)
{
    if (const std::optional<Sound> sound = follow(incidents, now))
        Q_EMIT sounded(*sound);
}

std::optional<ClockAlarm::Sound> ClockAlarm::follow(const Incidents &incidents, base::Instant now)
{
    std::map<std::string, ClockState> states;
    std::optional<Sound> sound;
    int silenced = 0;
    for (const auto &[number, incident] : incidents) {
        for (const incident::DeadlineEntry &clock : incident->deadlines) {
            if (clock.ended)
                continue;
            const std::string key = keyOf(number, clock);
            const ClockState state = clockState(clock, now);
            const auto before = m_states.find(key);
            // A clock set for less than its warning time is near from its start: nothing changed.
            const ClockState was = before != m_states.end() ? before->second
                : state == ClockState::Over                 ? ClockState::Running
                                                            : state;
            states.emplace(key, state);
            silenced += clock.silenced ? 1 : 0;
            if (clock.silenced || state <= was)
                continue;
            if (state == ClockState::Over)
                sound = Sound::Over;
            else if (!sound)
                sound = Sound::Near;
        }
    }
    m_states = std::move(states);
    if (std::exchange(m_silenced, silenced) != silenced)
        Q_EMIT textChanged();
    return sound;
}

void ClockAlarm::setAudible(bool audible)
{
    if (std::exchange(m_audible, audible) != audible)
        Q_EMIT textChanged();
}

QString ClockAlarm::text() const
{
    const QString base = m_audible ? Text::tr("sound on") : Text::tr("no sound on this machine");
    return m_silenced == 0 ? base : dotted({base, Text::tr("%n silenced", "clocks", m_silenced)});
}

} // namespace viewmodel
