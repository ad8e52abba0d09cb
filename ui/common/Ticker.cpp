#include "ui/common/Ticker.h"

namespace ui {

Ticker::Ticker(const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        schedule();
        beat();
    });
}

void Ticker::start()
{
    schedule();
    beat();
}

void Ticker::beat() { Q_EMIT ticked(m_clock.now()); }

// Aimed at the next full second each time, so that the beat does not drift and no second is skipped on screen.
void Ticker::schedule()
{
    const auto now = m_clock.now();
    const auto next = std::chrono::floor<std::chrono::seconds>(now) + std::chrono::seconds(1);
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(next - now) + std::chrono::milliseconds(1));
}

} // namespace ui
