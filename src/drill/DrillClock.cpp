#include "drill/DrillClock.h"

#include <algorithm>

namespace drill {

namespace {

/// Drill time for one of real time; 0 where it stands.
std::int64_t factorOf(const Pacing &pacing)
{
    if (!pacing.running)
        return 0;
    switch (pacing.speed) {
    case Speed::Real:
        return 1;
    case Speed::Ten:
        return 10;
    case Speed::Sixty:
        return 60;
    case Speed::Fastest:
        return 0;
    }
    return 0;
}

} // namespace

base::Instant drillTimeAt(const Pacing &pacing, base::Instant real)
{
    return pacing.drill + std::max(real - pacing.real, base::Instant::duration::zero()) * factorOf(pacing);
}

std::optional<base::Instant> realTimeOf(const Pacing &pacing, base::Instant drill)
{
    if (drill <= pacing.drill)
        return pacing.real;
    const std::int64_t factor = factorOf(pacing);
    if (factor == 0)
        return {};
    const auto away = drill - pacing.drill;
    return pacing.real + (away + base::Instant::duration(factor - 1)) / factor;
}

base::Instant DrillClock::now() const
{
    m_latest = std::max(m_latest, drillTimeAt(m_pacing, m_real.now()));
    return m_latest;
}

} // namespace drill
