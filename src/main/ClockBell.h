#pragma once

#include "platform/SoundOutput.h"
#include "viewmodel/Background.h"
#include "viewmodel/clocks/ClockAlarm.h"

#include <memory>

namespace root {

/// Lets the alarm be heard, off the window's thread, and tells it whether the machine can. Without a device, or when
/// playing fails, everything is still to be seen.
class ClockBell final : public QObject {
    Q_OBJECT
public:
    /// `sounds` is the folder with the sounds; `alarm` outlives the bell.
    ClockBell(viewmodel::ClockAlarm &alarm, const std::filesystem::path &sounds);

    /// So that somebody who comes on duty can set the volume.
    void tryOut() { ring(viewmodel::ClockAlarm::Sound::Over); }

private:
    void ring(viewmodel::ClockAlarm::Sound sound);
    void listen(const base::Result<> &played);

    viewmodel::ClockAlarm &m_alarm;
    std::shared_ptr<platform::SoundOutput> m_output; ///< used in the background only
    viewmodel::Background m_background;
};

} // namespace root
