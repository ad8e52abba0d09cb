#pragma once

#include "base/Clock.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// The one beat of the window: once a second, on the second of the clock it is given.
class Ticker final : public QObject {
    Q_OBJECT
public:
    /// `clock` outlives the ticker. Nothing ticks before start().
    explicit Ticker(const base::Clock &clock, QObject *parent = nullptr);

    void start();
    [[nodiscard]] base::Instant now() const { return m_clock.now(); }
    /// One beat now, whatever the timer says.
    void beat();

Q_SIGNALS:
    void ticked(base::Instant now);

private:
    void schedule();

    const base::Clock &m_clock;
    QTimer m_timer;
};

} // namespace ui
