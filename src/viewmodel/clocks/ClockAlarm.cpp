#include "viewmodel/clocks/ClockAlarm.h"

#include "viewmodel/Words.h"

#include <utility>

namespace viewmodel {

ClockAlarm::ClockAlarm(QObject *parent)
    : QObject(parent)
{
}

void ClockAlarm::begin(const RunningClocks &clocks, base::Instant now)
{
    m_states.clear();
    (void)follow(clocks, now); // how they stand is no change
}

void ClockAlarm::look(const RunningClocks &clocks, base::Instant now)
{
    if (const std::optional<Sound> sound = follow(clocks, now))
        Q_EMIT sounded(*sound);
}

std::optional<ClockAlarm::Sound> ClockAlarm::follow(const RunningClocks &clocks, base::Instant now)
{
    std::map<std::string, ClockState> states;
    std::optional<Sound> sound;
    int silenced = 0;
    for (const RunningClock &clock : clocks) {
        const ClockState state = clock.stateAt(now);
        const auto before = m_states.find(clock.key);
        // A clock set for less than its warning time is near from its start: nothing changed.
        const ClockState was = before != m_states.end() ? before->second
            : state == ClockState::Over                 ? ClockState::Running
                                                        : state;
        states.emplace(clock.key, state);
        silenced += clock.silenced ? 1 : 0;
        if (clock.silenced || state <= was)
            continue;
        if (state == ClockState::Over)
            sound = Sound::Over;
        else if (!sound)
            sound = Sound::Near;
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
