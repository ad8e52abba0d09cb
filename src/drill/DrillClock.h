#pragma once

#include "base/Clock.h"

#include <array>
#include <optional>
#include <string_view>

namespace drill {

/// How fast drill time goes.
enum class Speed {
    Real, ///< 1×
    Ten,
    Sixty,
    Fastest, ///< it stands until it is moved to whatever is due next
};
inline constexpr auto SpeedNames = std::to_array<std::string_view>({"1x", "10x", "60x", "fastest"});
static_assert(SpeedNames.size() == static_cast<std::size_t>(Speed::Fastest) + 1);

/// Where drill time stood at a moment of real time, and how it goes on from there.
struct Pacing {
    base::Instant real;
    base::Instant drill;
    Speed speed = Speed::Real;
    bool running = false;
    friend bool operator==(const Pacing &, const Pacing &) = default;
};

/// Drill time at a moment of real time. It never goes back, whatever the real clock does.
[[nodiscard]] base::Instant drillTimeAt(const Pacing &pacing, base::Instant real);
/// The real moment at which drill time gets to `drill`; nothing where it does not by itself.
[[nodiscard]] std::optional<base::Instant> realTimeOf(const Pacing &pacing, base::Instant drill);

/// The clock of a drill, over a real one. It stands still until it is told how to go. One thread owns it.
class DrillClock final : public base::Clock {
public:
    explicit DrillClock(const base::Clock &real)
        : m_real(real)
    {
    }

    /// Drill time now; never earlier than it was before.
    [[nodiscard]] base::Instant now() const override;
    [[nodiscard]] base::Instant realNow() const { return m_real.now(); }
    [[nodiscard]] const Pacing &pacing() const { return m_pacing; }
    /// Goes on like this.
    void follow(const Pacing &pacing) { m_pacing = pacing; }

private:
    const base::Clock &m_real;
    Pacing m_pacing;
    mutable base::Instant m_latest = base::Instant::min();
};

} // namespace drill
