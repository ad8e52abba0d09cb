#pragma once

#include "base/Instant.h"

namespace base {

/// The only source of "now". Live work, drill, replay and test each supply their own.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// A clock that stands still until somebody moves it: replay, demonstration data and tests.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start = {})
        : m_now(start)
    {
    }
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace base
