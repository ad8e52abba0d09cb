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

} // namespace airquality
