#include "support/BruteForce.h"

#include <algorithm>
#include <random>

namespace support {

namespace {

constexpr int GrownBoxes = 6; ///< maximal boxes looked for at random, a decision

using SampleSets = std::vector<std::set<std::size_t>>; ///< by place in Completions::facts: the samples inside a box

} // namespace

std::set<std::size_t> BruteForce::samplesIn(std::size_t fact, const std::string &test) const
{
    const auto tests = feel::UnaryTests::parse(test);
    std::set<std::size_t> samples;
    for (std::size_t value = 0; tests && value < m_choices[fact].values.size(); ++value) {
        if (tests->matches(toFeel(fact, m_choices[fact].values[value])).isTrue())
            samples.insert(m_choices[fact].kind[value]);
    }
    return samples;
}

std::string BruteForce::mistakesIn(
    const assess::Explanation &explanation, const assess::Readings &readings, unsigned seed)
{
    const auto isNamed = [&](const plan::Decision &other) { return other.name == explanation.decision; };
    const auto found = std::find_if(m_plan->decisions.begin(), m_plan->decisions.end(), isNamed);
    const auto decision = static_cast<std::size_t>(found - m_plan->decisions.begin());
    if (found == m_plan->decisions.end() || !readChoices(readings))
        return "no such decision, or impossible facts";
    const std::vector<std::string> ask = judge(decision).ask;
    std::vector<std::string> asked;
    for (const assess::Question &question : explanation.questions)
        asked.push_back(question.fact);
    if (asked != ask)
        return "the questions are not those of ask, in its order";
    const Completions all = complete(decision);
    for (const assess::Question &question : explanation.questions) {
        if (const std::string mistake = mistakeInQuestion(decision, question, all); !mistake.empty())
            return question.fact + ": " + mistake;
    }
    return mistakeInNext(decision, explanation.next, all, seed);
}

// Every value that is still allowed belongs to exactly one answer, which tells its effect; the answers ascend; and two
// that follow each other differ in effect, or a value that is not allowed lies between them.
std::string BruteForce::mistakeInQuestion(
    std::size_t decision, const assess::Question &question, const Completions &all)
{
    const auto isNamed = [&](std::size_t candidate) { return m_plan->facts[candidate].name == question.fact; };
    const auto place =
        static_cast<std::size_t>(std::find_if(all.facts.begin(), all.facts.end(), isNamed) - all.facts.begin());
    const std::size_t fact = all.facts[place];
    const Choices &choices = m_choices[fact];
    std::vector<std::size_t> answerOf(choices.values.size(), question.answers.size());
    for (std::size_t answer = 0; answer < question.answers.size(); ++answer) {
        const auto tests = feel::UnaryTests::parse(question.answers[answer].test);
        if (!tests)
            return "cannot read " + question.answers[answer].test;
        for (std::size_t value = 0; value < choices.values.size(); ++value) {
            if (!tests->matches(toFeel(fact, choices.values[value])).isTrue())
                continue;
            if (answerOf[value] < question.answers.size())
                return "two answers hold one value";
            answerOf[value] = answer;
        }
    }
    const std::vector<double> domain = choicesOf(fact, plan::Unknown{}).values;
    for (std::size_t value = 0; value < choices.values.size(); ++value) {
        if (answerOf[value] == question.answers.size())
            return "an allowed value belongs to no answer";
        if (question.answers[answerOf[value]].possible
            != names(decision, possibleWith(all, place, choices.kind[value])))
            return "the effect of " + question.answers[answerOf[value]].test + " is wrong";
        if (value == 0 || answerOf[value] == answerOf[value - 1])
            continue;
        if (answerOf[value] < answerOf[value - 1])
            return "the answers are out of order";
        const bool gap = std::any_of(domain.begin(), domain.end(), [&](double other) {
            return choices.values[value - 1] < other && other < choices.values[value]
                && std::find(choices.values.begin(), choices.values.end(), other) == choices.values.end();
        });
        if (!gap && question.answers[answerOf[value]].possible == question.answers[answerOf[value - 1]].possible)
            return "neighbours with equal effect are not merged";
    }
    return {};
}

std::string BruteForce::mistakeInNext(
    std::size_t decision, const assess::NextOutcome &next, const Completions &all, unsigned seed)
{
    const std::set<std::size_t> outcomes(all.outcome.begin(), all.outcome.end());
    const std::vector<std::string> possible = names(decision, outcomes);
    const bool lacksRow = *outcomes.rbegin() == m_plan->decisions[decision].outcomes.size();
    const std::size_t weaker = lacksRow ? 0 : 1; // outcomes of `possible` that are not stronger than what is certain
    const std::string expected = possible.size() > weaker ? possible[possible.size() - 1 - weaker] : "";
    if (next.outcome != expected)
        return "next is " + next.outcome + ", not " + expected;
    if (expected.empty())
        return next.needs.empty() ? "" : "needs without a next outcome";
    const auto isNamed = [&](const plan::Outcome &other) { return other.name == expected; };
    const auto &list = m_plan->decisions[decision].outcomes;
    const auto wanted = static_cast<std::size_t>(std::find_if(list.begin(), list.end(), isNamed) - list.begin());

    const auto reachesEverywhere = [&](const SampleSets &box) {
        for (std::size_t number = 0; number < all.outcome.size(); ++number) {
            bool inside = true;
            for (std::size_t place = 0, rest = number; place < all.facts.size(); rest /= all.radix[place], ++place)
                inside = inside && box[place].contains(rest % all.radix[place]);
            if (inside && all.outcome[number] > wanted)
                return false;
        }
        return true;
    };
    const auto everything = [&](std::size_t place) {
        std::set<std::size_t> samples;
        for (std::size_t sample = 0; sample < all.radix[place]; ++sample)
            samples.insert(sample);
        return samples;
    };

    std::set<SampleSets> boxes;
    for (const std::vector<assess::Need> &needs : next.needs) {
        SampleSets box;
        for (std::size_t place = 0; place < all.facts.size(); ++place) {
            const std::string &name = m_plan->facts[all.facts[place]].name;
            const auto need =
                std::find_if(needs.begin(), needs.end(), [&](const assess::Need &other) { return other.fact == name; });
            box.push_back(need == needs.end() ? everything(place) : samplesIn(all.facts[place], need->test));
            if (box.back().empty() || (need != needs.end() && box.back() == everything(place)))
                return "a need of " + name + " is empty or no need at all";
        }
        if (!reachesEverywhere(box))
            return "a box does not reach " + expected;
        for (std::size_t place = 0; place < all.facts.size(); ++place) {
            for (const std::size_t sample : everything(place)) {
                SampleSets larger = box;
                if (larger[place].insert(sample).second && reachesEverywhere(larger))
                    return "a box is not maximal";
            }
        }
        boxes.insert(std::move(box));
    }
    if (boxes.size() != next.needs.size())
        return "a box is listed twice";

    // Grow boxes at random from completions that reach the outcome; each must be one of the list.
    std::mt19937 random(seed);
    std::vector<std::size_t> reaching;
    for (std::size_t number = 0; number < all.outcome.size(); ++number) {
        if (all.outcome[number] <= wanted)
            reaching.push_back(number);
    }
    for (int grown = 0; grown < GrownBoxes; ++grown) {
        SampleSets box;
        std::vector<std::pair<std::size_t, std::size_t>> steps;
        std::size_t rest = reaching[random() % reaching.size()];
        for (std::size_t place = 0; place < all.facts.size(); rest /= all.radix[place], ++place) {
            box.push_back({rest % all.radix[place]});
            for (std::size_t sample = 0; sample < all.radix[place]; ++sample)
                steps.emplace_back(place, sample);
        }
        std::shuffle(steps.begin(), steps.end(), random);
        for (const auto &[place, sample] : steps) {
            SampleSets larger = box;
            if (larger[place].insert(sample).second && reachesEverywhere(larger))
                box = std::move(larger);
        }
        if (!boxes.contains(box))
            return "a maximal box is missing";
    }
    return {};
}

} // namespace support
