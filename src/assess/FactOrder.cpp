#include "assess/FactOrder.h"

#include <algorithm>
#include <numeric>

namespace assess {

namespace {

constexpr int Rounds = 30;

using Groups = std::vector<std::vector<std::size_t>>;

std::size_t totalSpan(const Groups &groups, const std::vector<std::size_t> &place)
{
    std::size_t total = 0;
    for (const auto &group : groups) {
        const auto [low, high] = std::minmax_element(group.begin(), group.end(),
            [&](std::size_t left, std::size_t right) { return place[left] < place[right]; });
        total += place[*high] - place[*low];
    }
    return total;
}

std::vector<double> pulled(const Groups &groups, const std::vector<std::size_t> &place)
{
    std::vector<double> sum(place.size(), 0);
    std::vector<double> count(place.size(), 0);
    for (const auto &group : groups) {
        double middle = 0;
        for (const std::size_t fact : group)
            middle += static_cast<double>(place[fact]) / static_cast<double>(group.size());
        for (const std::size_t fact : group) {
            sum[fact] += middle;
            ++count[fact];
        }
    }
    for (std::size_t fact = 0; fact < place.size(); ++fact)
        sum[fact] = count[fact] > 0 ? sum[fact] / count[fact] : static_cast<double>(place[fact]);
    return sum;
}

/// Of every fact the first group it is in; facts that are pulled to one place then stand by groups.
std::vector<std::size_t> firstGroups(const Groups &groups, std::size_t factCount)
{
    std::vector<std::size_t> first(factCount, groups.size());
    for (std::size_t group = groups.size(); group-- > 0;) {
        for (const std::size_t fact : groups[group])
            first[fact] = group;
    }
    return first;
}

} // namespace

std::vector<std::size_t> orderFacts(std::size_t factCount, const Groups &allGroups)
{
    Groups groups;
    std::copy_if(allGroups.begin(), allGroups.end(), std::back_inserter(groups),
        [](const auto &group) { return group.size() > 1; });
    std::vector<std::size_t> order(factCount);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::size_t> place = order;
    std::vector<std::size_t> best = order;
    std::size_t bestSpan = totalSpan(groups, place);
    const std::vector<std::size_t> firstGroup = firstGroups(groups, factCount);
    for (int round = 0; round < Rounds; ++round) {
        const std::vector<double> wish = pulled(groups, place);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
            return std::pair(wish[left], firstGroup[left]) < std::pair(wish[right], firstGroup[right]);
        });
        for (std::size_t level = 0; level < factCount; ++level)
            place[order[level]] = level;
        const std::size_t span = totalSpan(groups, place);
        if (span < bestSpan) {
            bestSpan = span;
            best = order;
        }
    }
    return best;
}

} // namespace assess
