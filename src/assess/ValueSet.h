#pragma once

#include <compare>
#include <limits>
#include <vector>

namespace assess {

/// A place between the values of a domain: just before a value or just after it. Infinities are the open ends.
struct Cut {
    double value = 0;
    bool after = false;
    friend auto operator<=>(const Cut &, const Cut &) = default;

    [[nodiscard]] static Cut lowest() { return {-std::numeric_limits<double>::infinity(), false}; }
    [[nodiscard]] static Cut highest() { return {std::numeric_limits<double>::infinity(), true}; }
};

/// The values from one cut to another; empty unless `from < to`.
struct Interval {
    Cut from = Cut::lowest();
    Cut to = Cut::highest();
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// A set of values of an ordered domain: disjoint intervals in ascending order that do not touch.
///
/// Doubles are exact here: every threshold has at most 15 significant digits (checked where tables are compiled), and
/// such decimals map to doubles one to one and in order. Readings may have more; they stand on their side of each
/// threshold (Column::placeOf).
class ValueSet {
public:
    ValueSet() = default;
    explicit ValueSet(Interval interval);
    /// The union of intervals in any order; empty ones are dropped.
    [[nodiscard]] static ValueSet unionOf(std::vector<Interval> intervals);

    [[nodiscard]] const std::vector<Interval> &intervals() const { return m_intervals; }
    [[nodiscard]] bool empty() const { return m_intervals.empty(); }
    [[nodiscard]] ValueSet intersected(const ValueSet &other) const;
    /// What of `domain` is not in this set.
    [[nodiscard]] ValueSet complementIn(const Interval &domain) const;
    friend bool operator==(const ValueSet &, const ValueSet &) = default;

private:
    std::vector<Interval> m_intervals;
};

} // namespace assess
