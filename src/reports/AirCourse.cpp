#include "reports/AirCourse.h"

#include "airquality/Episodes.h"
#include "base/Text.h"
#include "incident/WholeSeries.h"
#include "plan/SpokenAnswer.h"
#include "reports/Wording.h"

#include <algorithm>

namespace reports {

namespace {

using airquality::Hour;
using airquality::IndexSeries;

std::string span(Hour from, Hour to)
{
    return from == to ? momentWords(from) : momentWords(from) + " 至 " + momentWords(to);
}

std::string hoursWords(std::ptrdiff_t hours) { return std::to_string(hours) + " 小时"; }

std::ptrdiff_t hoursOver(const IndexSeries &series, int limit)
{
    return std::ranges::count_if(series, [&](const auto &entry) { return entry.second.aqi > limit; });
}

std::ptrdiff_t forecastHours(const IndexSeries &series)
{
    return std::ranges::count_if(series, [](const auto &entry) { return entry.second.forecast; });
}

IndexSeries ofKind(const IndexSeries &series, bool forecast)
{
    IndexSeries kind;
    std::ranges::copy_if(
        series, std::inserter(kind, kind.end()), [&](const auto &entry) { return entry.second.forecast == forecast; });
    return kind;
}

/// Writes sentences about one overlaid series.
class Teller {
public:
    explicit Teller(const incident::WholeSeries &air)
        : m_air(air)
    {
    }

    /// "超过 150 共 50 小时、超过 200 共 …，峰值 220（12月21日 09:00，首要污染物 PM2.5）".
    [[nodiscard]] std::string figures(const IndexSeries &series) const
    {
        std::vector<std::string> over;
        for (const int line : {airquality::LiftingIndex, airquality::HeavyIndex, airquality::SevereIndex})
            over.push_back("超过 " + std::to_string(line) + " 共 " + hoursWords(hoursOver(series, line)));
        return "AQI " + base::join(over, "、") + "，" + peak(series);
    }

    /// "实测 48 小时（12月21日 09:00 至 12月23日 10:00）：AQI …"; empty for no hours.
    [[nodiscard]] std::string part(const std::string &name, const IndexSeries &series) const
    {
        if (series.empty())
            return {};
        return name + " " + hoursWords(std::ptrdiff_t(series.size())) + "（"
            + span(series.begin()->first, series.rbegin()->first) + "）：" + figures(series);
    }

    [[nodiscard]] std::string episodes(const IndexSeries &series) const
    {
        const std::vector<airquality::Episode> found = airquality::episodesIn(series);
        if (found.empty())
            return "没有超过 200 的过程";
        std::vector<std::string> words;
        for (const airquality::Episode &episode : found) {
            const IndexSeries hours(series.find(episode.from), std::next(series.find(episode.to)));
            const std::ptrdiff_t forecast = forecastHours(hours);
            words.push_back(span(episode.from, episode.to)
                + (forecast > 0 ? "（其中预报 " + hoursWords(forecast) + "）" : "") + "，" + figures(hours));
        }
        return "重污染过程 " + std::to_string(found.size()) + " 次：" + base::join(words, "；");
    }

private:
    [[nodiscard]] std::string peak(const IndexSeries &series) const
    {
        const auto highest =
            std::ranges::max_element(series, {}, [](const auto &entry) { return entry.second.aqi; }); // the first
        const auto leading = m_air.leading.find(highest->first);
        const int aqi = highest->second.aqi;
        return "峰值 " + std::to_string(aqi) + (aqi >= airquality::MostIndex ? "（封顶，" : "（")
            + (highest->second.forecast ? "预报，" : "") + momentWords(highest->first)
            + (leading == m_air.leading.end() ? "" : "，首要污染物 " + leading->second) + "）";
    }

    const incident::WholeSeries &m_air;
};

/// "其间缺 3 小时：12月21日 10:00、12月21日 15:00 至 12月21日 16:00": what neither was measured nor forecast; empty:
/// none.
std::string gapWords(const IndexSeries &series)
{
    std::ptrdiff_t missing = 0;
    std::vector<std::string> gaps;
    for (const airquality::Gap &gap : airquality::gapsIn(series)) {
        missing += gap.hours;
        gaps.push_back(span(gap.first, gap.first + std::chrono::hours(gap.hours - 1)));
    }
    return gaps.empty() ? std::string() : "其间缺 " + hoursWords(missing) + "：" + base::join(gaps, "、");
}

/// The largest concentration of what the plan asks for besides the index, in the words of its fact.
std::string sulphurWords(const incident::WholeSeries &air, const plan::Plan &plan, base::Instant until)
{
    const auto asked = std::ranges::find(plan.series, plan::SeriesMeasure::SulphurPeak, &plan::SeriesFact::measure);
    const plan::Fact *fact = asked == plan.series.end() ? nullptr : plan::findFact(plan, asked->fact);
    const auto values = air.concentrations.find(std::string(airquality::name(airquality::Pollutant::SO2)));
    if (!fact || values == air.concentrations.end())
        return {};
    const std::pair<const Hour, incident::Concentration> *largest = nullptr;
    for (const auto &entry : values->second) {
        if (entry.first <= until && (!largest || entry.second.value > largest->second.value))
            largest = &entry;
    }
    if (!largest)
        return {};
    return fact->label + "最高 " + plan::toWords(*fact, plan::Exact{largest->second.value})
        + (largest->second.forecast ? "（预报，" : "（") + momentWords(largest->first) + "）";
}

} // namespace

std::string airCourse(const incident::Incident &incident, const plan::Plan &plan, base::Instant until)
{
    if (plan.series.empty())
        return {};
    const incident::WholeSeries air = incident::wholeSeries(incident);
    IndexSeries series = air.index;
    std::erase_if(series, [&](const auto &entry) { return entry.first > until; });
    if (series.empty())
        return {};
    const Teller teller(air);
    std::vector<std::string> sentences{teller.part("实测", ofKind(series, false)),
        teller.part("预报", ofKind(series, true)), gapWords(series), teller.episodes(series),
        sulphurWords(air, plan, until)};
    std::erase(sentences, std::string());
    return base::join(sentences, "。");
}

} // namespace reports
