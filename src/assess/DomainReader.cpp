#include "assess/DomainReader.h"

#include "base/Text.h"
#include "feel/DomainTest.h"
#include "feel/Number.h"

#include <algorithm>

namespace assess {

namespace {

tl::unexpected<base::Error> refuse(std::string reason, std::string detail)
{
    return tl::unexpected(base::Error{base::ErrorCode::Invalid, std::move(detail), {}, std::move(reason)});
}

base::Result<feel::DomainTest> constantTest(const feel::UnaryTests &tests)
{
    if (auto test = feel::domainTest(tests))
        return *std::move(test);
    return refuse("bad-test",
        base::quotedLine(tests.text())
            + " is not a test against constants; write for example >= 3, [10..30) or \"A\",\"B\"");
}

tl::unexpected<base::Error> nothingSatisfies(const Column &column, const feel::UnaryTests &tests)
{
    return refuse("nothing-satisfies",
        "nothing in its domain, " + column.domainText() + ", satisfies " + base::quotedLine(tests.text())
            + "; correct the test");
}

base::Result<double> numberOf(const Column &column, const feel::Value &value, Strictness strictness)
{
    const feel::Number *number = value.as<feel::Number>();
    if (!number)
        return refuse("wrong-type", "it wants " + column.typeText() + ", not a " + std::string(value.typeName()));
    const double converted = number->toDouble();
    const bool isExact = column.isExact(converted) && feel::Number::fromDouble(converted) == *number;
    if (!isExact && strictness == Strictness::EachPart)
        return refuse("too-many-digits",
            number->toString() + " has more than 15 significant digits, which no table tells apart; round it");
    return isExact ? converted : column.placeOf(*number);
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
        return refuse("wrong-type", "it wants a list of " + base::join(names, ", "));
    if (!interval.high || !feel::identical(*interval.low, *interval.high) || !interval.lowIncluded
        || !interval.highIncluded)
        return refuse("wrong-type", "names have no order; list them: " + base::join(names, ", "));
    const auto found = std::find(names.begin(), names.end(), spelled);
    if (found == names.end())
        return refuse("outside-domain", base::quotedLine(spelled) + " is none of " + base::join(names, ", "));
    return static_cast<std::size_t>(found - names.begin());
}

/// Between two numbers that no threshold tells apart there are others: their common place stands for them.
bool isBetweenPlaces(const feel::DomainInterval &test, const Interval &interval)
{
    if (interval.from < interval.to || !test.low || !test.high)
        return false;
    const feel::Number *low = test.low->as<feel::Number>();
    const feel::Number *high = test.high->as<feel::Number>();
    return low && high && *low < *high && interval.from.value == interval.to.value;
}

base::Result<Interval> numberInterval(const Column &column, const feel::DomainInterval &test, Strictness strictness)
{
    Interval interval;
    if (test.low) {
        const auto low = numberOf(column, *test.low, strictness);
        if (!low)
            return failFrom(low);
        interval.from = {*low, !test.lowIncluded};
    }
    if (test.high) {
        const auto high = numberOf(column, *test.high, strictness);
        if (!high)
            return failFrom(high);
        interval.to = {*high, test.highIncluded};
    }
    if (isBetweenPlaces(test, interval))
        return Interval{{interval.from.value, false}, {interval.to.value, true}};
    return interval;
}

base::Result<Interval> readInterval(const Column &column, const feel::DomainInterval &test, Strictness strictness)
{
    if (column.type() == plan::FactType::Number)
        return numberInterval(column, test, strictness);
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
        const auto interval = readInterval(column, each, strictness);
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
        return refuse("nothing-satisfies", base::quotedLine(tests.text()) + " can never match");
    return flags;
}

} // namespace assess
