#include "reduction/Sums.h"

#include "base/Text.h"

#include <algorithm>

namespace reduction {

namespace {

/// Less than this is rounding, not a shortfall: tonnes.
constexpr double Rounding = 1e-9;

/// "SO₂" as "SO2": subscript digits, width and case tell no names apart.
std::string plainName(std::string_view name)
{
    static constexpr std::string_view Subscripts[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    std::string plain = base::toHalfWidth(base::trimmed(name));
    for (std::size_t digit = 0; digit < std::size(Subscripts); ++digit) {
        for (std::size_t at = 0; (at = plain.find(Subscripts[digit])) != std::string::npos;)
            plain.replace(at, Subscripts[digit].size(), 1, static_cast<char>('0' + digit));
    }
    std::ranges::transform(
        plain, plain.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return plain;
}

const Amount *find(const std::vector<Amount> &amounts, std::string_view pollutant)
{
    const auto found =
        std::ranges::find_if(amounts, [&](const Amount &amount) { return sameName(amount.pollutant, pollutant); });
    return found == amounts.end() ? nullptr : &*found;
}

const Measure *find(const std::vector<Measure> &measures, std::string_view level)
{
    const auto found =
        std::ranges::find_if(measures, [&](const Measure &measure) { return sameName(measure.level, level); });
    return found == measures.end() ? nullptr : &*found;
}

Sum sumOf(const List &list, const plan::Pollutant &pollutant, const plan::ReductionLevel &level)
{
    Sum sum;
    sum.pollutant = pollutant.label;
    sum.level = level.label;
    sum.outcome = level.outcome;
    sum.duty = level.percent;
    for (const Enterprise &enterprise : list.enterprises) {
        const Amount *amount = find(enterprise.emissions, pollutant.label);
        const Measure *measure = find(enterprise.measures, level.label);
        sum.known = sum.known || (amount && measure);
        sum.listed += amount ? amount->tonnes : 0;
        sum.cut += amount && measure ? amount->tonnes * measure->percent / 100 : 0;
    }
    if (const Amount *all = find(list.society, pollutant.label))
        sum.base = all->tonnes;
    return sum;
}

} // namespace

std::optional<double> Sum::percent() const
{
    return base && *base > 0 ? std::optional(cut / *base * 100) : std::nullopt;
}

std::optional<double> Sum::shortfall() const
{
    if (!base || *base <= 0) // nobody emits nothing: it was not stated
        return std::nullopt;
    const double missing = *base * duty / 100 - cut;
    return missing > Rounding ? missing : 0;
}

std::vector<Sum> sums(const List &list, const plan::ReductionDuty &duty)
{
    std::vector<Sum> all;
    for (const plan::ReductionLevel &level : duty.levels) {
        for (const plan::Pollutant &pollutant : duty.pollutants)
            all.push_back(sumOf(list, pollutant, level));
    }
    return all;
}

std::vector<std::string> beyondDuty(const List &list, const plan::ReductionDuty &duty)
{
    std::vector<std::string> beyond;
    const auto add = [&](const std::string &name, const auto &known, auto member) {
        const bool asked = std::ranges::any_of(known, [&](const auto &entry) { return sameName(entry.*member, name); });
        if (!asked && std::ranges::find(beyond, name) == beyond.end())
            beyond.push_back(name);
    };
    for (const Enterprise &enterprise : list.enterprises) {
        for (const Amount &amount : enterprise.emissions)
            add(amount.pollutant, duty.pollutants, &plan::Pollutant::label);
        for (const Measure &measure : enterprise.measures)
            add(measure.level, duty.levels, &plan::ReductionLevel::label);
    }
    return beyond;
}

std::vector<std::string> counties(const List &list)
{
    std::vector<std::string> names;
    for (const Enterprise &enterprise : list.enterprises) {
        if (std::ranges::find(names, enterprise.county) == names.end())
            names.push_back(enterprise.county);
    }
    return names;
}

bool sameName(std::string_view left, std::string_view right) { return plainName(left) == plainName(right); }

} // namespace reduction
