#include "airquality/Series.h"

namespace airquality {

std::vector<Gap> gapsIn(const IndexSeries &series)
{
    std::vector<Gap> gaps;
    const std::chrono::hours one(1);
    const Hour *before = nullptr;
    for (const auto &[hour, index] : series) {
        if (before && hour - *before > one)
            gaps.push_back({*before + one, static_cast<int>((hour - *before).count()) - 1});
        before = &hour;
    }
    return gaps;
}

std::vector<Gap> gapsIn(const IndexSeries &series, Hour until)
{
    std::vector<Gap> gaps = gapsIn(series);
    if (!series.empty() && until > series.rbegin()->first) {
        const Hour first = series.rbegin()->first + std::chrono::hours(1);
        gaps.push_back({first, static_cast<int>((until - first).count()) + 1});
    }
    return gaps;
}

} // namespace airquality
