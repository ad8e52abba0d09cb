#include "main/ClockBell.h"

#include "platform/Logging.h"

namespace root {

using viewmodel::ClockAlarm;

ClockBell::ClockBell(ClockAlarm &alarm, const std::filesystem::path &sounds)
    : m_alarm(alarm)
    , m_output(std::make_shared<platform::SoundOutput>(sounds))
{
    connect(&alarm, &ClockAlarm::sounded, this, &ClockBell::ring);
    m_background.run([this, output = m_output] {
        const base::Result<> opened = output->open();
        return [this, opened] { listen(opened); };
    });
}

void ClockBell::ring(ClockAlarm::Sound sound)
{
    const std::string name = sound == ClockAlarm::Sound::Over ? "clock-over" : "clock-near";
    m_background.run([this, output = m_output, name] {
        const base::Result<> played = output->play(name);
        return [this, played] { listen(played); };
    });
}

void ClockBell::listen(const base::Result<> &played)
{
    if (!played && m_alarm.audible())
        platform::log(platform::LogLevel::Warning, "no sound: " + platform::logged(played.error()));
    m_alarm.setAudible(played.has_value());
}

} // namespace root
