#include "assess/DomainReader.h"

#include "base/Text.h"
#include "feel/DomainTest.h"
#include "feel/Number.h"

#include <algorithm>

namespace assess {

namespace {

using base::ErrorCode;
using base::fail;

base::Result<feel::DomainTest> constantTest(const feel::UnaryTests &tests)
{
    if (auto test = feel::domainTest(tests))
        return *std::move(test);
    return fail(ErrorCode::Invalid,
        base::quotedLine(tests.text())
            + " is not a test against constants; write for example >= 3, [10..30) or \"A\",\"B\"");
}

tl::unexpected<base::Error> nothingSatisfies(const Column &column, const feel::UnaryTests &tests)
{
    return fail(ErrorCode::Invalid,
        "nothing in its domain, " + column.domainText() + ", satisfies " + base::quotedLine(tests.text()));
}

base::Result<double> numberOf(const Column &column, const feel::Value &value)
{
    const feel::Number *number = value.as<feel::Number>();
    if (!number)
        return fail(ErrorCode::Invalid, "it wants " + column.typeText() + ", not a " + std::string(value.typeName()));
    const double converted = number->toDouble();
    if (!column.isExact(converted) || feel::Number::fromDouble(converted) != *number)
        return fail(ErrorCode::Invalid, number->toString() + " has more than 15 significant digits; round it");
    return converted;
}

/// The position of the one name a test interval stands for; names have no order to compare by.
base::Result<std::size_t> nameIndex(
    const std::vector<std::string> &names, bool boolean, const feel::DomainInterval &interval)
{
    const std::string *text = interval.low ? interval.low->as<std::string>() : nullptr;
    std::string spelled = text ? *text : "";
    if (boolean && interval.low && interval.low->as<bool>())
        spelled = *interval.low->as<bool>() ? "true" : "false";
    else if (boolean || !text)
        return fail(ErrorCode::Invalid, "it wants a list of " + base::join(names, ", "));
    if (!interval.high || !feel::identical(*interval.low, *interval.high) || !interval.lowIncluded
        || !interval.highIncluded)
        return fail(ErrorCode::Invalid, "names have no order; list them: " + base::join(names, ", "));
    const auto found = std::find(names.begin(), names.end(), spelled);
    if (found == names.end())
        return fail(ErrorCode::Invalid, base::quotedLine(spelled) + " is none of " + base::join(names, ", "));
    return static_cast<std::size_t>(found - names.begin());
}

base::Result<Interval> numberInterval(const Column &column, const feel::DomainInterval &test)
{
    Interval interval;
    if (test.low) {
        const auto low = numberOf(column, *test.low);
        if (!low)
            return failFrom(low);
        interval.from = {*low, !test.lowIncluded};
    }
    if (test.high) {
        const auto high = numberOf(column, *test.high);
        if (!high)
            return failFrom(high);
        interval.to = {*high, test.highIncluded};
    }
    return interval;
}

base::Result<Interval> readInterval(const Column &column, const feel::DomainInterval &test)
{
    if (column.type() == plan::FactType::Number)
        return numberInterval(column, test);
    const auto index = nameIndex(column.valueNames(), column.type() == plan::FactType::Boolean, test);
    if (!index)
        return failFrom(index);
    const double value = static_cast<double>(*index);
    return Interval{{value, false}, {value, true}};
}

} // namespace

base::Result<ValueSet> readDomain(const Column &column, const feel::UnaryTests &tests, Strictness strictness)
{
    const auto test = constantTest(tests);
    if (!test)
        return failFrom(test);
    if (test->any)
        return ValueSet(column.domain());
    std::vector<Interval> intervals;
    for (const feel::DomainInterval &each : test->intervals) {
        const auto interval = readInterval(column, each);
        if (!interval)
            return failFrom(interval);
        intervals.push_back(column.normalised(*interval));
        if (strictness == Strictness::EachPart && !(intervals.back().from < intervals.back().to))
            return nothingSatisfies(column, tests);
    }
    ValueSet set = ValueSet::unionOf(std::move(intervals));
    if (test->negated)
        set = set.complementIn(column.domain());
    if (set.empty())
        return nothingSatisfies(column, tests);
    return set;
}

base::Result<std::vector<bool>> readNames(const std::vector<std::string> &names, const feel::UnaryTests &tests)
{
    const auto test = constantTest(tests);
    if (!test)
        return failFrom(test);
    std::vector<bool> flags(names.size(), test->any != test->negated);
    if (test->any)
        return flags;
    for (const feel::DomainInterval &each : test->intervals) {
        const auto index = nameIndex(names, false, each);
        if (!index)
            return failFrom(index);
        flags[*index] = !test->negated;
    }
    if (std::find(flags.begin(), flags.end(), true) == flags.end())
        return fail(ErrorCode::Invalid, base::quotedLine(tests.text()) + " can never match");
    return flags;
}

} // namespace assess
