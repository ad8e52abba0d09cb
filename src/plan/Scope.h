#pragma once

#include "feel/Expression.h"
#include "plan/Fact.h"
#include "plan/Reading.h"

#include <map>

namespace plan {

/// An outcome by which an incident is not this plan's business, and whose it is then.
struct Exclusion {
    std::string decision; ///< "scope"
    std::string outcome; ///< "not_applicable"
    std::string goesTo; ///< the plan or body that takes it: "县级指挥部"
    Citation cite;
    base::SourcePosition position;
    std::string plan = {}; ///< id of a plan of ours that takes it; empty: none of ours
    std::vector<std::string> steps = {}; ///< transitions that hand it over
};

/// A fact of a companion that this plan knows, so that nobody is asked for it again.
struct Gift {
    std::string fact; ///< of the companion: "incident_grade"
    std::optional<Scalar> value = {}; ///< what it always is beside this plan; absent: it follows `decision`
    std::string decision = {}; ///< of this plan: "accident_grade"
    std::map<std::string, std::string> as = {}; ///< outcome -> value of the fact; empty: they have the same names
    base::SourcePosition position = {};
};

/// What an outcome of the decision gives the fact, in the fact's type; nothing where the outcome says nothing about it.
[[nodiscard]] std::optional<Scalar> valueFor(const Gift &gift, const Fact &fact, const std::string &outcome);
/// "event_category = accident", "incident_grade = accident_grade (I: 特别重大)".
[[nodiscard]] std::string textOf(const Gift &gift);

/// A plan to be followed beside this one.
struct Companion {
    std::string plan; ///< id of a plan of ours; empty for another document
    std::string title; ///< as printed, where it is another document
    std::optional<feel::Expression> when = {}; ///< over facts and decisions; absent: always on offer
    std::string note; ///< how it is opened, and why
    Citation cite;
    base::SourcePosition position;
    std::vector<Gift> gives = {}; ///< only to a plan of ours
};

/// What a series of measurements says about a fact: the plan's facts may be read off it.
enum class SeriesMeasure {
    HoursOver200, ///< hours of the episode with an index over 200
    HoursOver300, ///< its longest run of hours over 300
    Peak, ///< its largest index
    ImprovedHours, ///< hours in a row at 150 or below, from now on: HoursAtMost the index that lifts a warning
    SulphurPeak, ///< the largest hourly SO2 of the series, where concentrations are known
    HoursOver150, ///< the longest run of hours with an index over 150
    HoursAtMost, ///< hours in a row at the limit or below, from now on
};

/// A fact that a series of hourly air quality answers.
struct SeriesFact {
    std::string fact;
    SeriesMeasure measure = SeriesMeasure::Peak;
    base::SourcePosition position;
    int limit = 0; ///< index; of HoursAtMost only
};

} // namespace plan
