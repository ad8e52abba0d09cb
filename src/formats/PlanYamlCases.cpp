#include "formats/PlanYamlSections.h"

#include "base/Text.h"
#include "feel/DomainTest.h"
#include "formats/DidYouMean.h"

#include <cmath>

namespace formats {

namespace {

constexpr std::array<YamlKey, 4> CaseKeys{{{"name", true}, {"given", true}, {"expect"}, {"steps"}}};
constexpr std::array<YamlKey, 1> TestKeys{{{"test", true}}};

/// Reads the value that a case gives to one fact.
class GivenReader {
public:
    GivenReader(const PlanContext &context, const plan::Fact &fact, const YamlEntry &entry, std::string what)
        : m_yaml(context.yaml)
        , m_fact(fact)
        , m_entry(entry)
        , m_what(std::move(what))
    {
    }

    std::optional<plan::Reading> read() const
    {
        const YamlNode &node = m_entry.value;
        if (node.kind == YamlKind::Null || (node.kind == YamlKind::Scalar && node.text == "?"))
            return plan::Unknown{};
        if (node.kind == YamlKind::Map)
            return bounded(node);
        switch (m_fact.type) {
        case plan::FactType::Number:
            return number(node);
        case plan::FactType::Boolean:
            if (const auto flag = plainFlag(node))
                return plan::Exact{*flag};
            return wrongType("true or false");
        case plan::FactType::Enumeration:
            break;
        }
        return choice(node);
    }

private:
    std::nullopt_t wrongType(const std::string &wanted) const
    {
        m_yaml.sink.error("wrong-type", m_entry.value.position,
            m_what + " must be " + wanted + ", \"?\" for unknown, or { test: \"…\" } for known in part");
        return std::nullopt;
    }
    std::nullopt_t outside(const std::string &why) const
    {
        m_yaml.sink.error("outside-domain", m_entry.value.position, m_what + " " + why);
        return std::nullopt;
    }

    std::optional<plan::Reading> number(const YamlNode &node) const
    {
        const auto value = plainNumber(node);
        if (!value)
            return wrongType("a number without quotes");
        if (m_fact.whole && *value != std::floor(*value))
            return outside("must be a whole number");
        if ((m_fact.min && *value < *m_fact.min) || (m_fact.max && *value > *m_fact.max))
            return outside("lies outside `min` and `max` of the fact; correct the one or the other");
        return plan::Exact{*value};
    }

    std::optional<plan::Reading> choice(const YamlNode &node) const
    {
        if (node.kind != YamlKind::Scalar)
            return wrongType("a value of the enumeration");
        if (isValue(node.text))
            return plan::Exact{node.text};
        return outside("cannot be \"" + node.text + "\", which is no value of the fact"
            + didYouMean(node.text, m_fact.values, &plan::EnumerationValue::name));
    }

    std::optional<plan::Reading> bounded(const YamlNode &node) const
    {
        const YamlMap map(m_yaml, node, node.position, m_what, TestKeys);
        const YamlNode *test = map.value("test");
        const auto tests = test == nullptr ? std::nullopt : readUnaryTests(m_yaml, *test, "`test` of " + m_what);
        if (!tests)
            return {};
        if (const auto domain = feel::domainTest(*tests)) {
            for (const feel::DomainInterval &interval : domain->intervals) {
                if (!fits(interval.low) || !fits(interval.high)) {
                    m_yaml.sink.error("outside-domain", test->position,
                        m_what + " compares with something the fact can never be; compare with values of its own type");
                    return {};
                }
            }
        }
        return plan::Bounded{test->text};
    }

    /// Whether a constant of a test is of the fact's type, and for enumerations one of its values.
    [[nodiscard]] bool fits(const std::optional<feel::Value> &end) const
    {
        if (!end)
            return true;
        switch (m_fact.type) {
        case plan::FactType::Number:
            return end->as<feel::Number>() != nullptr;
        case plan::FactType::Boolean:
            return end->as<bool>() != nullptr;
        case plan::FactType::Enumeration:
            break;
        }
        const std::string *name = end->as<std::string>();
        return name != nullptr && isValue(*name);
    }

    [[nodiscard]] bool isValue(const std::string &name) const
    {
        return std::ranges::find(m_fact.values, name, &plan::EnumerationValue::name) != m_fact.values.end();
    }

    const YamlContext &m_yaml;
    const plan::Fact &m_fact;
    const YamlEntry &m_entry;
    std::string m_what;
};

void readGiven(const PlanContext &context, const YamlMap &map, plan::Case &one)
{
    const YamlNode *given = map.value("given");
    if (given == nullptr || !expectMap(context.yaml, *given, map.nameOf("given")))
        return;
    for (const YamlEntry &entry : given->entries) {
        const std::string what = entry.key + " of " + map.what();
        context.references.add(target::Fact, entry.key, entry.position, map.nameOf("given"));
        const plan::Fact *fact = plan::findFact(context.plan, entry.key);
        if (fact == nullptr || !context.unread.isWhole({"facts", entry.key}))
            continue;
        if (auto reading = GivenReader(context, *fact, entry, what).read())
            one.given.emplace(entry.key, std::move(*reading));
    }
}

/// The outcomes a case expects of one decision, in the file's order.
std::vector<YamlText> expectedOutcomes(const PlanContext &context, const YamlEntry &entry, const std::string &what)
{
    std::vector<YamlText> outcomes;
    if (entry.value.kind != YamlKind::Sequence) {
        if (auto text = readText(context.yaml, entry.value, what))
            outcomes.push_back({std::move(*text), entry.value.position});
        return outcomes;
    }
    for (const YamlEntry &item : entry.value.entries) {
        if (auto text = readText(context.yaml, item.value, "an outcome of " + what))
            outcomes.push_back({std::move(*text), item.position});
    }
    if (outcomes.empty())
        context.yaml.sink.error("empty-value", entry.value.position, what + " lists no outcome; name at least one");
    return outcomes;
}

void readExpectation(const PlanContext &context, const YamlEntry &entry, const YamlMap &map, plan::Case &one)
{
    const std::string what = entry.key + " in " + map.nameOf("expect");
    context.references.add(target::Decision, entry.key, entry.position, map.nameOf("expect"));
    const std::vector<YamlText> expected = expectedOutcomes(context, entry, what);
    const plan::Decision *decision = plan::findDecision(context.plan, entry.key);
    if (decision == nullptr || !context.unread.isWhole({"decisions", entry.key, "outcomes"}))
        return;
    for (const YamlText &outcome : expected) {
        if (std::ranges::find(decision->outcomes, outcome.text, &plan::Outcome::name) == decision->outcomes.end())
            context.yaml.sink.error("unknown-outcome", outcome.position,
                what + " cannot be \"" + outcome.text + "\", which is no outcome"
                    + didYouMean(outcome.text, decision->outcomes, &plan::Outcome::name));
    }
    plan::Case::Expectation expectation{entry.key, {}, entry.position};
    for (const plan::Outcome &outcome : decision->outcomes) {
        if (std::ranges::find(expected, outcome.name, &YamlText::text) != expected.end())
            expectation.possible.push_back(outcome.name);
    }
    one.expect.push_back(std::move(expectation));
}

} // namespace

void readCases(const PlanContext &context, const YamlNode &node)
{
    readItems(context.yaml, node, "`cases`", [&](const YamlNode &item) {
        YamlMap map(context.yaml, item, item.position, "a case", CaseKeys);
        plan::Case one;
        one.name = map.text("name");
        one.position = item.position;
        if (!one.name.empty()
            && std::ranges::find(context.plan.cases, one.name, &plan::Case::name) != context.plan.cases.end())
            map.error("duplicate-id", "name", "\"" + one.name + "\" is taken by an earlier case; choose another");
        if (!one.name.empty())
            map.rename("case " + base::quotedLine(one.name));
        readGiven(context, map, one);
        const YamlNode *expect = map.value("expect");
        if (expect != nullptr && expectMap(context.yaml, *expect, map.nameOf("expect"))) {
            for (const YamlEntry &entry : expect->entries)
                readExpectation(context, entry, map, one);
        }
        if (const YamlNode *steps = map.value("steps"))
            one.steps = readCaseSteps(context, *steps, map.nameOf("steps"));
        if (expect == nullptr && !one.steps)
            map.error("missing-key", "expect", "must say the outcomes, or `steps` what the plan proposes");
        context.plan.cases.push_back(std::move(one));
    });
}

} // namespace formats
