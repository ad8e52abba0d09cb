#pragma once

#include "assess/ValueSet.h"
#include "feel/Number.h"
#include "plan/Fact.h"

#include <cstdint>
#include <string>

namespace assess {

/// The domain of one fact, cut into regions at every threshold any table uses: within a region no table can tell two
/// values apart.
///
/// Enumerations and booleans are whole numbers from 0 in declared order (yes before no) with a cut at every value, so
/// that the rest of the folder knows one kind of fact only. On whole-number domains "after v" is the same place as
/// "before v+1"; `normalised` makes it so, and no region is empty.
class Column {
public:
    explicit Column(const plan::Fact &fact);

    /// Adds the ends of the set's intervals as cuts. Call finish() once all tables are in.
    void cutAt(const ValueSet &set);
    void finish();

    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] plan::FactType type() const { return m_type; }
    [[nodiscard]] bool discrete() const { return m_discrete; } ///< only whole numbers are in the domain
    [[nodiscard]] const Interval &domain() const { return m_domain; }
    [[nodiscard]] bool contains(double value) const;
    /// Whether a threshold can be kept exactly: at most 15 significant digits, and of a size that loses none.
    [[nodiscard]] bool isExact(double value) const;
    /// Where a decimal of any length stands among the thresholds: itself where it can be kept exactly, else a double on
    /// its side of each of them.
    [[nodiscard]] double placeOf(const feel::Number &number) const;
    /// "a whole number", "true or false", "one of A, B".
    [[nodiscard]] std::string typeText() const;
    /// "whole numbers from 0", "numbers from 0 to 500", "one of A, B".
    [[nodiscard]] std::string domainText() const;
    [[nodiscard]] const std::vector<std::string> &valueNames() const { return m_valueNames; }
    /// Position of an enumeration value, -1 when there is none of that name.
    [[nodiscard]] int valueIndex(std::string_view valueName) const;

    /// The interval as this domain sees it: cuts normalised, clipped to the domain. May be empty.
    [[nodiscard]] Interval normalised(Interval interval) const;

    [[nodiscard]] std::size_t regionCount() const { return m_cuts.size() + 1; }
    /// The region a value of the domain lies in.
    [[nodiscard]] std::size_t regionOf(double value) const
    {
        std::size_t region = 0;
        if (m_starts.size() <= LinearSearchLimit) {
            while (region < m_starts.size() && value >= m_starts[region])
                ++region;
            return region;
        }
        return searchRegion(value);
    }
    [[nodiscard]] Interval region(std::size_t index) const;
    /// Which regions the set meets, one flag a region.
    [[nodiscard]] std::vector<bool> regionsMet(const ValueSet &set) const;
    /// The part of `within` that lies in the given regions.
    [[nodiscard]] ValueSet valuesOf(const std::vector<bool> &regions, const ValueSet &within) const;

    /// The set as FEEL unary tests; ends that are the domain's own are left out: "< 10", "[10..30)", "true", "-".
    [[nodiscard]] std::string toTest(const ValueSet &set) const;

private:
    static constexpr std::size_t LinearSearchLimit = 12;

    [[nodiscard]] Cut normalised(Cut cut) const;
    [[nodiscard]] std::size_t searchRegion(double value) const;
    [[nodiscard]] std::string intervalTest(const Interval &interval) const;
    [[nodiscard]] std::string nameTest(const Interval &interval) const;

    std::string m_name;
    plan::FactType m_type;
    bool m_discrete;
    Interval m_domain;
    std::vector<std::string> m_valueNames; ///< enumerations and booleans
    std::vector<Cut> m_cuts; ///< inside the domain, ascending
    std::vector<double> m_starts; ///< smallest double at or above each cut
};

/// The shortest decimal text of a number, without an exponent where that is short enough to read.
[[nodiscard]] std::string numberText(double value);

} // namespace assess
