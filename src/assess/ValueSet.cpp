#include "assess/ValueSet.h"

#include <algorithm>

namespace assess {

ValueSet::ValueSet(Interval interval)
{
    if (interval.from < interval.to)
        m_intervals.push_back(interval);
}

ValueSet ValueSet::unionOf(std::vector<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end(),
        [](const Interval &left, const Interval &right) { return left.from < right.from; });
    ValueSet set;
    for (const Interval &interval : intervals) {
        if (!(interval.from < interval.to))
            continue;
        if (!set.m_intervals.empty() && interval.from <= set.m_intervals.back().to)
            set.m_intervals.back().to = std::max(set.m_intervals.back().to, interval.to);
        else
            set.m_intervals.push_back(interval);
    }
    return set;
}

ValueSet ValueSet::intersected(const ValueSet &other) const
{
    ValueSet set;
    auto left = m_intervals.begin();
    auto right = other.m_intervals.begin();
    while (left != m_intervals.end() && right != other.m_intervals.end()) {
        const Interval common{std::max(left->from, right->from), std::min(left->to, right->to)};
        if (common.from < common.to)
            set.m_intervals.push_back(common);
        if (left->to < right->to)
            ++left;
        else
            ++right;
    }
    return set;
}

ValueSet ValueSet::complementIn(const Interval &domain) const
{
    std::vector<Interval> gaps;
    Cut from = domain.from;
    for (const Interval &interval : m_intervals) {
        gaps.push_back({from, std::min(interval.from, domain.to)});
        from = std::max(from, interval.to);
    }
    gaps.push_back({from, domain.to});
    return unionOf(std::move(gaps));
}

} // namespace assess
