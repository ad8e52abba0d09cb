#include "formats/PlanYamlSections.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 16> FactKeys{
    {{"label", true}, {"short"}, {"type", true}, {"unit"}, {"whole"}, {"min"}, {"max"}, {"values"}, {"ordered"},
        {"ask"}, {"hint"}, {"counted_as"}, {"nested"}, {"counts"}, {"followed"}, {"cite"}}};
constexpr std::array<YamlKey, 3> ConsistencyKeys{{{"that", true}, {"message", true}, {"cite"}}};
constexpr std::array<std::string_view, 3> TypeWords{"number", "boolean", "enumeration"};
constexpr std::array Types{plan::FactType::Number, plan::FactType::Boolean, plan::FactType::Enumeration};
constexpr std::array<std::string_view, 8> NumberOnly{
    "unit", "whole", "min", "max", "counted_as", "nested", "counts", "followed"};
constexpr std::array<std::string_view, 2> EnumerationOnly{"values", "ordered"};

template <std::size_t N>
void refuseKeys(const YamlMap &map, const std::array<std::string_view, N> &keys, const std::string &type)
{
    for (const std::string_view key : keys) {
        if (map.value(key) != nullptr)
            map.error("misplaced-key", key, "belongs to facts of type " + type + "; remove it or change the type");
    }
}

void readNumberDomain(const PlanContext &context, const YamlMap &map, plan::Fact &fact)
{
    fact.unit = map.text("unit");
    fact.whole = map.flag("whole", false);
    fact.min = map.number("min");
    fact.max = map.number("max");
    fact.countedAs = plainTexts(map.texts("counted_as"));
    fact.nested = map.flag("nested", false);
    if (fact.nested && fact.countedAs.empty())
        map.error("misplaced-key", "nested", "says how the kinds of `counted_as` stand to each other; list them first");
    fact.counts = map.text("counts");
    context.references.add(target::Counting, fact.counts, map.placeOf("counts"), map.nameOf("counts"));
    if (!fact.counts.empty() && !fact.countedAs.empty())
        map.error(
            "misplaced-key", "counts", "stands beside `counted_as`; a number counts one thing, or it is said which");
    fact.followed = map.flag("followed", false);
    if (fact.min && fact.max && *fact.min > *fact.max)
        map.error("bad-range", "max", "is below `min`; exchange them");
    refuseKeys(map, EnumerationOnly, "enumeration");
}

void readEnumerationDomain(const YamlMap &map, plan::Fact &fact)
{
    fact.values = readNamedValues<plan::EnumerationValue>(map, "values");
    fact.ordered = map.flag("ordered", false);
    if (fact.values.empty())
        map.error("missing-key", "values", "must list the values of the enumeration; add them");
    refuseKeys(map, NumberOnly, "number");
}

plan::Fact readFact(const PlanContext &context, const YamlEntry &entry)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "fact " + entry.key, FactKeys);
    plan::Fact fact;
    fact.name = entry.key;
    fact.position = entry.position;
    fact.label = map.text("label");
    fact.shortLabel = map.text("short");
    if (fact.shortLabel.empty())
        fact.shortLabel = fact.label;
    fact.ask = map.text("ask");
    if (fact.ask.empty())
        fact.ask = fact.label;
    fact.hint = map.text("hint");
    fact.cite = map.cite();
    const auto type = map.choice("type", TypeWords);
    if (!type)
        return fact;
    fact.type = Types[*type];
    switch (fact.type) {
    case plan::FactType::Number:
        readNumberDomain(context, map, fact);
        break;
    case plan::FactType::Boolean:
        refuseKeys(map, NumberOnly, "number");
        refuseKeys(map, EnumerationOnly, "enumeration");
        break;
    case plan::FactType::Enumeration:
        readEnumerationDomain(map, fact);
        break;
    }
    return fact;
}

} // namespace

void readFacts(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`facts`", "fact",
        [&](const YamlEntry &entry) { context.plan.facts.push_back(readFact(context, entry)); });
}

void readConsistency(const PlanContext &context, const YamlNode &node)
{
    const ConditionNames names = conditionNames(context.plan, context.unread, false);
    readItems(context.yaml, node, "`consistency`", [&](const YamlNode &item) {
        const YamlMap map(context.yaml, item, item.position, "a consistency rule", ConsistencyKeys);
        auto condition = readCondition(context, map, "that", names);
        std::string message = map.text("message");
        plan::Citation cite = map.cite();
        if (!condition)
            return;
        context.references.addNames(target::FactName, *condition, map.placeOf("that"), map.nameOf("that"));
        context.plan.consistency.push_back(
            {std::move(*condition), std::move(message), std::move(cite), map.placeOf("that")});
    });
}

} // namespace formats
