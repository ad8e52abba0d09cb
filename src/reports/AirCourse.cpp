#include "reports/AirCourse.h"

#include "base/Text.h"
#include "incident/SeriesFacts.h"
#include "plan/SpokenAnswer.h"
#include "reports/Wording.h"

#include <algorithm>

namespace reports {

namespace {

using airquality::Hour;
using airquality::IndexSeries;
using incident::HourlySeries;

Hour fullHour(base::Instant moment) { return std::chrono::floor<std::chrono::hours>(moment); }

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

/// Writes sentences about a series.
class Teller {
public:
    explicit Teller(const HourlySeries &air)
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

    [[nodiscard]] std::string episodes(const airquality::CurrentHours &current) const
    {
        const IndexSeries &series = current.all;
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
        const bool goesOn = airquality::goesOn(current, found.back());
        return "重污染过程 " + std::to_string(found.size()) + " 次：" + base::join(words, "；")
            + (goesOn ? "（最后一次尚未见其结束，或有缺测，以上为至少数）" : "");
    }

private:
    [[nodiscard]] std::string peak(const IndexSeries &series) const
    {
        const auto highest =
            std::ranges::max_element(series, {}, [](const auto &entry) { return entry.second.aqi; }); // the first
        const std::string leading = leadingAt(highest->first);
        const int aqi = highest->second.aqi;
        return "峰值 " + std::to_string(aqi) + (aqi >= airquality::MostIndex ? "（封顶，" : "（")
            + (highest->second.forecast ? "预报，" : "") + momentWords(highest->first)
            + (leading.empty() ? "" : "，首要污染物 " + leading) + "）";
    }

    [[nodiscard]] std::string leadingAt(Hour hour) const
    {
        const auto place = static_cast<std::size_t>((hour - fullHour(m_air.from)).count());
        return place < m_air.leading.size() ? m_air.leading[place] : std::string();
    }

    const HourlySeries &m_air;
};

/// "其间缺 3 小时：12月21日 10:00、12月21日 15:00 至 12月21日 16:00": hours without an index between the first and the
/// last hour that is told of, and that what is counted is at least so much; empty: none.
std::string gapWords(const std::vector<airquality::Gap> &gaps)
{
    if (gaps.empty())
        return {};
    std::ptrdiff_t missing = 0;
    std::vector<std::string> spans;
    for (const airquality::Gap &gap : gaps) {
        missing += gap.hours;
        spans.push_back(span(gap.first, gap.first + std::chrono::hours(gap.hours - 1)));
    }
    return "其间缺 " + hoursWords(missing) + "：" + base::join(spans, "、") + "，以上小时数不含缺测";
}

/// The largest concentration of what the plan asks for besides the index, in the words of its fact.
std::string sulphurWords(const HourlySeries &air, const plan::Plan &plan, base::Instant until)
{
    const auto asked = std::ranges::find(plan.series, plan::SeriesMeasure::SulphurPeak, &plan::SeriesFact::measure);
    const plan::Fact *fact = asked == plan.series.end() ? nullptr : plan::findFact(plan, asked->fact);
    const auto column = std::ranges::find(
        air.concentrations, airquality::name(airquality::Pollutant::SO2), &incident::SeriesColumn::pollutant);
    if (!fact || column == air.concentrations.end())
        return {};
    const Hour first = fullHour(air.from);
    std::optional<std::size_t> largest;
    for (std::size_t place = 0; place < column->values.size(); ++place) {
        const auto &value = column->values[place];
        if (value && first + std::chrono::hours(place) <= until && (!largest || *value > *column->values[*largest]))
            largest = place;
    }
    if (!largest)
        return {};
    const Hour hour = first + std::chrono::hours(*largest);
    return fact->label + "最高 " + plan::toWords(*fact, plan::Exact{*column->values[*largest]})
        + (hour > air.observedUntil ? "（预报，" : "（") + momentWords(hour) + "）";
}

} // namespace

std::string airCourse(const incident::Incident &incident, const plan::Plan &plan, base::Instant until)
{
    if (plan.series.empty())
        return {};
    const incident::RecordedEvent *record = incident::currentSeries(incident);
    if (!record)
        return {};
    const HourlySeries &air = std::get<incident::SeriesRecorded>(record->event).series;
    const Hour last = std::min(fullHour(incident::lastHour(air)), fullHour(until));
    IndexSeries series = incident::indexOf(air);
    std::erase_if(series, [&](const auto &entry) { return entry.first > last; });
    if (series.empty())
        return {};
    const Teller teller(air);
    std::vector<std::string> sentences{teller.part("实测", ofKind(series, false)),
        teller.part("预报", ofKind(series, true)), gapWords(airquality::gapsIn(series, last)),
        teller.episodes(airquality::currentHours(series, last)), sulphurWords(air, plan, last)};
    std::erase(sentences, std::string());
    return base::join(sentences, "。");
}

} // namespace reports
