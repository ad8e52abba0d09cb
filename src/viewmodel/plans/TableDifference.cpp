#include "viewmodel/plans/TableDifference.h"

#include <algorithm>
#include <optional>

namespace viewmodel {

namespace {

std::string testOf(const plan::Decision &table, std::size_t row, const std::string &input)
{
    const auto column = std::ranges::find(table.inputs, input) - table.inputs.begin();
    const plan::Rule &rule = table.rules[row];
    return column < std::ssize(table.inputs) ? rule.when[static_cast<std::size_t>(column)].tests.text() : "-";
}

/// Which cells of a row differ from a row of the other table; an input that the other does not look at may be anything
/// there.
std::vector<bool> cellsApart(
    const plan::Decision &table, std::size_t row, const plan::Decision &other, std::size_t otherRow)
{
    std::vector<bool> apart;
    for (const std::string &input : table.inputs)
        apart.push_back(testOf(table, row, input) != testOf(other, otherRow, input));
    const plan::Rule &one = table.rules[row];
    const plan::Rule &two = other.rules[otherRow];
    apart.push_back(table.outcomes[one.outcome].name != other.outcomes[two.outcome].name);
    apart.push_back(one.cite.section != two.cite.section || one.cite.document != two.cite.document);
    return apart;
}

/// How many things are not alike, seen from both.
std::ptrdiff_t distance(
    const plan::Decision &before, std::size_t row, const plan::Decision &after, std::size_t otherRow)
{
    const auto count = [](const std::vector<bool> &cells) { return std::ranges::count(cells, true); };
    return count(cellsApart(before, row, after, otherRow)) + count(cellsApart(after, otherRow, before, row));
}

/// The row of the other table that belongs to each of the first, none twice.
std::vector<std::optional<std::size_t>> pairRows(const plan::Decision &before, const plan::Decision &after)
{
    struct Pair {
        std::ptrdiff_t apart;
        std::size_t row;
        std::size_t other;
    };
    std::vector<Pair> pairs;
    for (std::size_t row = 0; row < before.rules.size(); ++row) {
        for (std::size_t other = 0; other < after.rules.size(); ++other) {
            if (before.outcomes[before.rules[row].outcome].name == after.outcomes[after.rules[other].outcome].name)
                pairs.push_back({distance(before, row, after, other), row, other});
        }
    }
    std::ranges::stable_sort(pairs, {}, &Pair::apart);
    std::vector<std::optional<std::size_t>> partner(before.rules.size());
    std::vector<bool> taken(after.rules.size(), false);
    for (const Pair &pair : pairs) {
        if (partner[pair.row] || taken[pair.other])
            continue;
        partner[pair.row] = pair.other;
        taken[pair.other] = true;
    }
    return partner;
}

} // namespace

TableDifference tableDifference(const plan::Decision &before, const plan::Decision &after)
{
    TableDifference difference;
    difference.before.assign(before.rules.size(), std::vector<bool>(before.inputs.size() + 2, true));
    difference.after.assign(after.rules.size(), std::vector<bool>(after.inputs.size() + 2, true));
    const auto partner = pairRows(before, after);
    for (std::size_t row = 0; row < partner.size(); ++row) {
        if (!partner[row])
            continue;
        difference.before[row] = cellsApart(before, row, after, *partner[row]);
        difference.after[*partner[row]] = cellsApart(after, *partner[row], before, row);
    }
    return difference;
}

} // namespace viewmodel
