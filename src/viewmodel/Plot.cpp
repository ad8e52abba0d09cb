#include "viewmodel/Plot.h"

#include <cmath>

namespace viewmodel {

std::vector<double> roundTicks(double largest)
{
    constexpr double Steps = 4;
    const double rough = std::max(largest, 1.0) / Steps;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = power;
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        step = factor * power;
        if (step >= rough)
            break;
    }
    step = std::max(step, 1.0);
    std::vector<double> ticks{0};
    while (ticks.back() < largest || ticks.size() < 2)
        ticks.push_back(ticks.back() + step);
    return ticks;
}

} // namespace viewmodel
