#pragma once

#include "base/Clock.h"

namespace platform {

/// The clock of the machine.
class SystemClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace platform
