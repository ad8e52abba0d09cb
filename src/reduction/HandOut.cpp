#include "reduction/HandOut.h"

#include "base/CsvWriter.h"
#include "reduction/Sums.h"

#include <algorithm>
#include <cmath>

namespace reduction {

namespace {

double emissionOf(const Enterprise &enterprise, const std::string &pollutant)
{
    double tonnes = 0;
    for (const Amount &amount : enterprise.emissions)
        tonnes += sameName(amount.pollutant, pollutant) ? amount.tonnes : 0;
    return tonnes;
}

} // namespace

std::string amountText(double amount)
{
    const auto hundredths = static_cast<long long>(std::llround(std::abs(amount) * 100));
    std::string text = amount < 0 && hundredths > 0 ? "-" : "";
    text.append(std::to_string(hundredths / 100));
    if (const long long rest = hundredths % 100; rest > 0) {
        text.append(".").append(std::to_string(rest / 10));
        if (rest % 10 > 0)
            text += std::to_string(rest % 10);
    }
    return text;
}

std::string countyTable(
    const List &list, const plan::ReductionDuty &duty, const std::string &county, const std::string &level)
{
    std::vector<plan::ReductionLevel> levels = duty.levels;
    std::erase_if(levels, [&](const plan::ReductionLevel &entry) { return !level.empty() && entry.outcome != level; });
    std::vector<std::string> header{"县（市、区）", "企业名称", "行业", "绩效等级"};
    for (const plan::ReductionLevel &entry : levels) {
        header.push_back(entry.label + "措施");
        header.push_back(entry.label + "减排比例");
        for (const plan::Pollutant &pollutant : duty.pollutants)
            header.push_back(entry.label + pollutant.label + "减排量（吨/年）");
    }
    base::CsvWriter table(header);
    for (const Enterprise &enterprise : list.enterprises) {
        if (enterprise.county != county)
            continue;
        std::vector<std::string> row{enterprise.county, enterprise.name, enterprise.industry, enterprise.grade};
        for (const plan::ReductionLevel &entry : levels) {
            const auto measure = std::ranges::find_if(
                enterprise.measures, [&](const Measure &known) { return sameName(known.level, entry.label); });
            const bool any = measure != enterprise.measures.end();
            row.push_back(any ? measure->text : std::string());
            row.push_back(any ? amountText(measure->percent) + "%" : std::string());
            for (const plan::Pollutant &pollutant : duty.pollutants)
                row.push_back(
                    any ? amountText(emissionOf(enterprise, pollutant.label) * measure->percent / 100) : std::string());
        }
        table.add(row);
    }
    return std::move(table).text();
}

} // namespace reduction
