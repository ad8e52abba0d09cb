#include "airquality/Index.h"

#include "airquality/Episodes.h"

#include <algorithm>
#include <cmath>

namespace airquality {

namespace {

constexpr std::array Steps{0, 50, 100, 150, 200, 300, 400, 500};
constexpr int DayHours = 24;
constexpr int DayLeast = 20;
constexpr int EightHours = 8;
constexpr int EightLeast = 6;

/// The mean of a pollutant over the hours up to `last`; nothing when fewer than `least` were measured.
std::optional<double> meanOf(const ConcentrationSeries &series, Hour last, int hours, int least, Pollutant pollutant)
{
    double sum = 0;
    int count = 0;
    const auto end = series.upper_bound(last);
    for (auto entry = series.lower_bound(last - std::chrono::hours(hours - 1)); entry != end; ++entry) {
        if (const auto value = entry->second.find(pollutant); value != entry->second.end()) {
            sum += value->second;
            ++count;
        }
    }
    return count >= least ? std::optional(sum / count) : std::nullopt;
}

double rounded(double concentration, Pollutant pollutant, const Standard &standard)
{
    if (!standard.roundsConcentrations)
        return concentration;
    return pollutant == Pollutant::CO ? std::round(concentration * 10) / 10 : std::round(concentration);
}

std::optional<double> largestMean(
    const ConcentrationSeries &series, Hour hour, int window, int least, Pollutant pollutant)
{
    std::optional<double> largest;
    for (int back = 0; back <= DayHours - window; ++back) { // windows that lie in these 24 hours
        const auto mean = meanOf(series, hour - std::chrono::hours(back), window, least, pollutant);
        if (mean && (!largest || *mean > *largest))
            largest = mean;
    }
    return largest;
}

std::optional<int> ozoneIndex(const ConcentrationSeries &series, Hour hour, const Standard &standard)
{
    const auto eight = largestMean(series, hour, EightHours, EightLeast, Pollutant::O3);
    if (!eight)
        return {};
    if (const auto index = subIndex(standard.ozoneEightHours, rounded(*eight, Pollutant::O3, standard)))
        return index;
    if (standard.ozoneBeyond == BeyondTable::LastIndex)
        return Steps[standard.ozoneEightHours.size() - 1];
    const auto one = largestMean(series, hour, 1, 1, Pollutant::O3);
    return one ? subIndex(standard.ozoneHour, rounded(*one, Pollutant::O3, standard)) : std::nullopt;
}

/// There are hours enough for what the index takes of a pollutant.
bool hasMean(const ConcentrationSeries &series, Hour hour, Pollutant pollutant)
{
    return pollutant == Pollutant::O3 ? largestMean(series, hour, EightHours, EightLeast, pollutant).has_value()
                                      : meanOf(series, hour, DayHours, DayLeast, pollutant).has_value();
}

std::optional<int> indexOf(const ConcentrationSeries &series, Hour hour, Pollutant pollutant, const Standard &standard)
{
    if (pollutant == Pollutant::O3)
        return ozoneIndex(series, hour, standard);
    const auto table = standard.day.find(pollutant);
    const auto mean = meanOf(series, hour, DayHours, DayLeast, pollutant);
    if (table == standard.day.end() || !mean)
        return {};
    return subIndex(table->second, rounded(*mean, pollutant, standard));
}

} // namespace

std::string_view name(Pollutant pollutant)
{
    switch (pollutant) {
    case Pollutant::SO2:
        return "SO2";
    case Pollutant::NO2:
        return "NO2";
    case Pollutant::CO:
        return "CO";
    case Pollutant::O3:
        return "O3";
    case Pollutant::PM10:
        return "PM10";
    case Pollutant::PM25:
        return "PM2.5";
    }
    return {};
}

std::optional<int> subIndex(const Breakpoints &breakpoints, double concentration)
{
    if (breakpoints.empty())
        return {};
    if (concentration <= breakpoints.front())
        return Steps.front();
    const auto above = std::ranges::lower_bound(breakpoints, concentration);
    if (above == breakpoints.end())
        return breakpoints.size() == Steps.size() ? std::optional(Steps.back()) : std::nullopt;
    const auto step = static_cast<std::size_t>(above - breakpoints.begin());
    const double low = breakpoints[step - 1];
    const double part = (concentration - low) / (*above - low);
    const double index = Steps[step - 1] + part * (Steps[step] - Steps[step - 1]);
    // What only the binary fraction makes a hair too large is not rounded up.
    return static_cast<int>(std::ceil(index - 1e-9));
}

std::optional<RollingIndex> rollingIndex(const ConcentrationSeries &series, Hour hour, const Standard &standard)
{
    std::optional<RollingIndex> largest;
    for (const Pollutant pollutant : Pollutants) {
        const auto index = indexOf(series, hour, pollutant, standard);
        if (index && (!largest || *index > largest->aqi))
            largest = RollingIndex{*index, pollutant};
    }
    return largest;
}

const Standard *standardAt(const std::vector<Standard> &standards, Hour hour)
{
    const calendar::Day day = calendar::dayOf(hour);
    const auto found = std::ranges::find_if(standards, [&](const Standard &standard) {
        return standard.validFrom <= day && (!standard.validTo || day <= *standard.validTo);
    });
    return found == standards.end() ? nullptr : &*found;
}

std::set<Pollutant> carriedBy(const ConcentrationSeries &series)
{
    std::set<Pollutant> carried;
    for (const auto &[hour, concentrations] : series) {
        for (const auto &[pollutant, value] : concentrations)
            carried.insert(pollutant);
    }
    return carried;
}

std::optional<RollingIndex> knownIndex(
    const ConcentrationSeries &series, const std::set<Pollutant> &carried, Hour hour, const Standard &standard)
{
    const auto index = rollingIndex(series, hour, standard);
    if (!index || index->aqi > HeavyIndex)
        return index;
    const bool hasParticles = carried.contains(Pollutant::PM25) || carried.contains(Pollutant::PM10);
    return hasParticles && withoutMean(series, carried, hour).empty() ? index : std::nullopt;
}

std::vector<Pollutant> withoutMean(const ConcentrationSeries &series, const std::set<Pollutant> &carried, Hour hour)
{
    std::vector<Pollutant> lacking;
    std::ranges::copy_if(
        carried, std::back_inserter(lacking), [&](Pollutant pollutant) { return !hasMean(series, hour, pollutant); });
    return lacking;
}

} // namespace airquality
