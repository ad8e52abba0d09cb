#include "base/Overloaded.h"
#include "base/Text.h"
#include "feel/DomainTest.h"
#include "feel/Format.h"
#include "plan/SpokenAnswer.h"

#include <algorithm>

namespace plan {

namespace {

constexpr const char *UnknownWord = "未知";
constexpr const char *AnyWord = "不限";

std::string yesNo(bool value) { return value ? "是" : "否"; }

std::string choiceLabel(const Fact &fact, const std::string &name)
{
    const auto found = std::ranges::find(fact.values, name, &EnumerationValue::name);
    return found == fact.values.end() ? name : found->label;
}

std::string withUnit(const Fact &fact, const std::string &words)
{
    return fact.unit.empty() ? words : words + " " + fact.unit;
}

std::string numberWord(double value) { return feel::Number::fromDouble(value).value_or(feel::Number{}).toString(); }

bool isPoint(const feel::DomainInterval &interval)
{
    return interval.low && interval.high && interval.lowIncluded && interval.highIncluded
        && feel::identical(*interval.low, *interval.high);
}

std::string lowWords(const feel::DomainInterval &interval)
{
    return (interval.lowIncluded ? "至少 " : "超过 ") + feel::toText(*interval.low);
}

std::string highWords(const feel::DomainInterval &interval)
{
    return (interval.highIncluded ? "至多 " : "不到 ") + feel::toText(*interval.high);
}

std::string intervalWords(const Fact &fact, const feel::DomainInterval &interval)
{
    if (isPoint(interval))
        return withUnit(fact, feel::toText(*interval.low));
    if (interval.low && interval.high) {
        if (interval.lowIncluded && interval.highIncluded)
            return withUnit(fact, feel::toText(*interval.low) + " 至 " + feel::toText(*interval.high));
        return withUnit(fact, lowWords(interval)) + "、" + withUnit(fact, highWords(interval));
    }
    if (interval.low)
        return withUnit(fact, lowWords(interval));
    return interval.high ? withUnit(fact, highWords(interval)) : std::string(AnyWord);
}

std::string numberWords(const Fact &fact, const feel::DomainTest &test)
{
    std::vector<std::string> words;
    for (const feel::DomainInterval &interval : test.intervals)
        words.push_back(intervalWords(fact, interval));
    return (test.negated ? "不是 " : "") + base::join(words, " 或 ");
}

std::string booleanWords(const feel::DomainTest &test)
{
    std::vector<std::string> words;
    for (const feel::DomainInterval &interval : test.intervals)
        words.push_back(yesNo(interval.low && interval.low->isTrue() != test.negated));
    return base::join(words, " 或 ");
}

/// True when the labels are the strong end of a ladder, from the first value on and not all of it.
bool isStrongEnd(const Fact &fact, std::vector<std::string> labels)
{
    if (!fact.ordered || labels.size() < 2 || labels.size() >= fact.values.size())
        return false;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (std::ranges::find(labels, fact.values[i].label) == labels.end())
            return false;
    }
    return true;
}

std::string choiceWords(const Fact &fact, const feel::DomainTest &test)
{
    std::vector<std::string> labels;
    for (const feel::DomainInterval &interval : test.intervals) {
        const std::string *name = interval.low ? interval.low->as<std::string>() : nullptr;
        labels.push_back(name != nullptr ? choiceLabel(fact, *name) : intervalWords(fact, interval));
    }
    const std::string list = base::join(labels, "、");
    if (test.negated)
        return "不是" + list;
    if (isStrongEnd(fact, labels))
        return fact.values[labels.size() - 1].label + "及以上";
    return labels.size() > 1 ? list + " 之一" : list;
}

std::string exactWords(const Fact &fact, const Scalar &value)
{
    return std::visit(base::Overloaded{
                          [](bool answer) { return yesNo(answer); },
                          [&](double number) { return withUnit(fact, numberWord(number)); },
                          [&](const std::string &name) { return choiceLabel(fact, name); },
                      },
        value);
}

/// A test that compares with more than constants stays as it is written: better FEEL than a wrong sentence.
std::string boundedWords(const Fact &fact, const std::string &text)
{
    const auto tests = feel::UnaryTests::parse(text);
    const auto test = tests ? feel::domainTest(*tests) : std::nullopt;
    if (!test)
        return text;
    if (test->any)
        return test->negated ? text : AnyWord;
    switch (fact.type) {
    case FactType::Number:
        return numberWords(fact, *test);
    case FactType::Boolean:
        return booleanWords(*test);
    case FactType::Enumeration:
        break;
    }
    return choiceWords(fact, *test);
}

} // namespace

std::string toWords(const Fact &fact, const Reading &reading)
{
    return std::visit(base::Overloaded{
                          [](const Unknown &) { return std::string(UnknownWord); },
                          [&](const Exact &exact) { return exactWords(fact, exact.value); },
                          [&](const Bounded &bounded) { return boundedWords(fact, bounded.test); },
                      },
        reading);
}

} // namespace plan
