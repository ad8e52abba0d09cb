#pragma once

#include "viewmodel/clocks/RunningClocks.h"

#include <map>
#include <optional>

namespace viewmodel {

/// Hears when a clock changes its state: near or over, and then once. What was near or over already when the record was
/// opened is shown and makes no sound; nor does a clock that somebody silenced.
class ClockAlarm final : public QObject {
    Q_OBJECT
public:
    enum class Sound { Near, Over };
    Q_ENUM(Sound)

    explicit ClockAlarm(QObject *parent = nullptr);

    /// A record was opened: how its clocks stand is no change.
    void begin(const RunningClocks &clocks, base::Instant now);
    /// Time passed, or something was recorded.
    void look(const RunningClocks &clocks, base::Instant now);
    /// Whether the machine can make a sound; known once it was tried.
    void setAudible(bool audible);

    [[nodiscard]] int silenced() const { return m_silenced; } ///< running clocks
    /// "sound on", "sound on · 2 clocks silenced", "no sound on this machine".
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool audible() const { return m_audible; }

Q_SIGNALS:
    /// One at a time, however many clocks changed at once: the worst of it.
    void sounded(viewmodel::ClockAlarm::Sound sound);
    void textChanged();

private:
    [[nodiscard]] std::optional<Sound> follow(const RunningClocks &clocks, base::Instant now);

    std::map<std::string, ClockState> m_states; ///< of the running clocks, as last looked at
    int m_silenced = 0;
    bool m_audible = true;
};

} // namespace viewmodel
