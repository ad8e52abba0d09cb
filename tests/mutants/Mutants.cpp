#include "mutants/Mutants.h"

#include "formats/DiagnosticSink.h"
#include "formats/YamlTree.h"

#include <algorithm>
#include <stdexcept>

namespace mutants {

namespace {

using formats::YamlEntry;
using formats::YamlNode;

const YamlNode *child(const YamlNode &node, std::string_view key)
{
    const auto found = std::ranges::find(node.entries, key, &YamlEntry::key);
    return found == node.entries.end() ? nullptr : &found->value;
}

const std::vector<YamlEntry> &entriesOf(const YamlNode &node, std::string_view key)
{
    static const std::vector<YamlEntry> None;
    const YamlNode *found = child(node, key);
    return found ? found->entries : None;
}

/// Finds the slips of one plan. Every edit is a stretch of the text and what stands there instead.
class Finder {
public:
    explicit Finder(const std::string &text)
        : m_text(text)
        , m_source(text)
    {
        formats::DiagnosticSink sink("plan.yaml");
        auto tree = formats::parseYaml(m_source, sink);
        if (!tree)
            throw std::logic_error("the plan is no YAML");
        m_tree = std::move(*tree);
    }

    std::vector<Mutant> find()
    {
        for (const YamlEntry &decision : entriesOf(m_tree, "decisions"))
            mutateTable(decision.value);
        for (const YamlEntry &ladder : entriesOf(m_tree, "lifecycles"))
            mutateLadder(ladder.value);
        for (const YamlEntry &set : entriesOf(m_tree, "tasks")) {
            for (const YamlEntry &task : entriesOf(set.value, "tasks"))
                remove(Kind::AuthorityRemoved, task.value, "owner");
        }
        for (const YamlEntry &deadline : entriesOf(m_tree, "deadlines")) {
            for (const std::string_view length : {"lasts", "daily", "times_a_day"}) {
                if (const YamlNode *value = child(deadline.value, length))
                    moveClock(value->offset, endOf(*value, false));
            }
            remove(Kind::AuthorityRemoved, deadline.value, "owner");
        }
        removeCitations(m_tree);
        return std::move(m_found);
    }

private:
    void edit(Kind kind, std::size_t begin, std::size_t end, const std::string &with)
    {
        std::string changed = m_text;
        changed.replace(begin, end - begin, with);
        m_found.push_back(
            {kind, m_source.positionOf(begin).line, m_text.substr(begin, end - begin), with, std::move(changed)});
    }

    /// Behind the last byte of a value.
    [[nodiscard]] std::size_t endOf(const YamlNode &node, bool flow) const
    {
        const char first = m_text[node.offset];
        if (first == '"' || first == '\'')
            return m_text.find(first, node.offset + 1) + 1;
        if (first == '{' || first == '[') {
            int depth = 0;
            for (std::size_t at = node.offset;; ++at) {
                depth += m_text[at] == '{' || m_text[at] == '[' ? 1 : m_text[at] == '}' || m_text[at] == ']' ? -1 : 0;
                if (depth == 0)
                    return at + 1;
            }
        }
        std::size_t end = m_text.find_first_of(flow ? ",}\n" : "\n", node.offset);
        while (m_text[end - 1] == ' ')
            --end;
        return end;
    }

    [[nodiscard]] std::size_t lineStart(std::size_t at) const { return m_text.rfind('\n', at) + 1; }

    /// Takes a key with its value out of a map.
    void remove(Kind kind, const YamlNode &map, std::string_view key)
    {
        const YamlNode *value = child(map, key);
        if (!value)
            return;
        const std::size_t start = m_text.rfind(std::string(key) + ":", value->offset);
        const std::size_t line = lineStart(start);
        const bool block = m_text.find_first_not_of(' ', line) == start;
        const std::size_t end = endOf(*value, !block);
        if (block) {
            edit(kind, line, m_text.find('\n', end) + 1, "");
        } else if (m_text.substr(start - 2, 2) == ", ") {
            edit(kind, start - 2, end, "");
        } else if (m_text.substr(end, 2) == ", ") {
            edit(kind, start, end + 2, "");
        }
    }

    void removeCitations(const YamlNode &node)
    {
        remove(Kind::CitationRemoved, node, "cite");
        for (const YamlEntry &entry : node.entries)
            removeCitations(entry.value);
    }

    void mutateTable(const YamlNode &decision)
    {
        std::vector<std::string> outcomes;
        for (const YamlEntry &outcome : entriesOf(decision, "outcomes"))
            outcomes.push_back(outcome.key.empty() ? outcome.value.text : outcome.key);
        const std::vector<YamlEntry> &rules = entriesOf(decision, "rules");
        for (std::size_t i = 0; i < rules.size(); ++i) {
            drop(rules[i].value);
            for (const YamlEntry &cell : entriesOf(rules[i].value, "when"))
                mutateFeel(cell.value, true);
            if (const YamlNode *then = child(rules[i].value, "then"))
                exchange(Kind::OutcomeSwapped, *then, outcomes);
        }
    }

    /// A rule, from its dash to the next one or to the end of the list.
    void drop(const YamlNode &rule)
    {
        const std::size_t begin = lineStart(rule.offset);
        const std::size_t dash = m_text.find('-', begin) - begin;
        std::size_t end = m_text.find('\n', begin) + 1;
        while (m_text.find_first_not_of(' ', end) - end > dash && m_text[end] != '\n')
            end = m_text.find('\n', end) + 1;
        edit(Kind::RowDropped, begin, end, "");
    }

    /// Each of the words for the one that stands there.
    void exchange(Kind kind, const YamlNode &word, const std::vector<std::string> &words)
    {
        for (const std::string &other : words) {
            if (other != word.text)
                edit(kind, word.offset, endOf(word, true),
                    other == "true" || other == "false" ? '"' + other + '"' : other);
        }
    }

    void mutateLadder(const YamlNode &ladder)
    {
        std::vector<std::string> states;
        for (const YamlEntry &state : entriesOf(ladder, "states"))
            states.push_back(state.key);
        for (const YamlEntry &step : entriesOf(ladder, "transitions")) {
            if (const YamlNode *to = child(step.value, "to"))
                exchange(Kind::StepRedirected, *to, states);
            if (const YamlNode *advise = child(step.value, "advise"))
                mutateFeel(*advise, false);
            for (const YamlEntry &requirement : entriesOf(step.value, "require")) {
                if (const YamlNode *that = child(requirement.value, "that"))
                    mutateFeel(*that, false);
            }
            remove(Kind::AuthorityRemoved, step.value, "decided_by");
        }
    }

    void mutateFeel(const YamlNode &node, bool cell)
    {
        // Of a folded scalar the node begins at its sign; its text goes on to the next key.
        const std::size_t end =
            m_text[node.offset] == '>' ? m_text.find("\n        decided_by", node.offset) : endOf(node, true);
        moveNumbers(node.offset, end);
        const std::pair<std::string_view, std::string_view> Signs[] = {{">=", ">"}, {"<=", "<"}, {"!=", "="}};
        for (std::size_t at = node.offset + 1; at < end; ++at) {
            const std::string_view rest = std::string_view(m_text).substr(at, end - at);
            bool taken = false;
            for (const auto &[sign, flipped] : Signs) {
                if (taken || !rest.starts_with(sign))
                    continue;
                edit(Kind::OperatorFlipped, at, at + 2, std::string(flipped));
                if (sign != "!=")
                    edit(Kind::OperatorFlipped, at, at + 2, sign == ">=" ? "<" : ">");
                ++at;
                taken = true;
            }
            if (!taken)
                flip(at, rest, cell);
        }
    }

    void flip(std::size_t at, std::string_view rest, bool cell)
    {
        const std::pair<std::string_view, std::string_view> Words[] = {
            {"> ", ">= "}, {"< ", "<= "}, {"= ", "!= "}, {" and ", " or "}, {" or ", " and "}};
        for (const auto &[word, flipped] : Words) {
            if (rest.starts_with(word))
                edit(Kind::OperatorFlipped, at, at + word.size(), std::string(flipped));
        }
        if (!cell)
            return;
        if (rest.starts_with("["))
            edit(Kind::OperatorFlipped, at, at + 1, "(");
        if (rest.starts_with(")") && m_text.rfind("..", at) != std::string::npos
            && lineStart(m_text.rfind("..", at)) == lineStart(at)
            && m_text.find_last_of("[(", at) < m_text.rfind("..", at))
            edit(Kind::OperatorFlipped, at, at + 1, "]");
        if (rest.starts_with("not(")) {
            const std::size_t close = m_text.find(')', at);
            edit(Kind::OperatorFlipped, at, close + 1, m_text.substr(at + 4, close - at - 4));
        }
        if (rest.starts_with("\"") && m_text[at - 1] == '\'') { // '"a","b"': the whole cell turned round
            const std::size_t close = m_text.find('\'', at);
            edit(Kind::OperatorFlipped, at, close, "not(" + m_text.substr(at, close - at) + ")");
        }
        for (const auto &[truth, other] : {std::pair("true\"", "false"), std::pair("false\"", "true")}) {
            if (rest.starts_with(truth) && m_text[at - 1] == '"')
                edit(Kind::OperatorFlipped, at, at + std::string_view(truth).size() - 1, other);
        }
    }

    [[nodiscard]] bool isDigit(std::size_t at) const { return m_text[at] >= '0' && m_text[at] <= '9'; }
    [[nodiscard]] std::size_t behindDigits(std::size_t at) const { return m_text.find_first_not_of("0123456789", at); }

    /// `PT2H`, `{ days: 5 }`, `["10:00"]`, `"05-31"`: the first number of each, for what follows it are minutes or days
    /// of the month.
    void moveClock(std::size_t begin, std::size_t end)
    {
        for (std::size_t at = begin; at < end; ++at) {
            if (!isDigit(at))
                continue;
            const std::size_t stop = behindDigits(at);
            const int number = std::stoi(m_text.substr(at, stop - at));
            for (const int moved : {number - 1, number + 1}) {
                std::string digits = std::to_string(moved);
                digits.insert(0, stop - at - std::min(stop - at, digits.size()), '0');
                edit(Kind::ClockMoved, at, stop, digits);
            }
            at = std::min(m_text.find_first_of("\"' ,}\n", stop), end);
        }
    }

    void moveNumbers(std::size_t begin, std::size_t end)
    {
        for (std::size_t at = begin; at < end; ++at) {
            const char before = m_text[at - 1];
            if (!isDigit(at) || !(before == ' ' || before == '[' || before == '(' || before == '.'))
                continue;
            const std::size_t stop = behindDigits(at);
            const int number = std::stoi(m_text.substr(at, stop - at));
            for (const int moved : {number - 1, number + 1}) {
                if (moved >= 0)
                    edit(Kind::ThresholdMoved, at, stop, std::to_string(moved));
            }
            at = stop;
        }
    }

    const std::string &m_text;
    formats::SourceText m_source;
    YamlNode m_tree;
    std::vector<Mutant> m_found;
};

} // namespace

const char *nameOf(Kind kind)
{
    switch (kind) {
    case Kind::ThresholdMoved:
        return "threshold moved";
    case Kind::ClockMoved:
        return "clock moved";
    case Kind::OperatorFlipped:
        return "operator flipped";
    case Kind::RowDropped:
        return "row dropped";
    case Kind::OutcomeSwapped:
        return "outcome swapped";
    case Kind::StepRedirected:
        return "step redirected";
    case Kind::CitationRemoved:
        return "citation removed";
    case Kind::AuthorityRemoved:
        return "authority removed";
    }
    return "";
}

std::vector<Mutant> mutantsOf(const std::string &plan) { return Finder(plan).find(); }

std::vector<Mutant> chosenOf(std::vector<Mutant> mutants, std::size_t most, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Mutant> chosen;
    for (const Kind kind : AllKinds) {
        std::vector<Mutant> all;
        std::ranges::copy_if(mutants, std::back_inserter(all), [&](const Mutant &each) { return each.kind == kind; });
        std::ranges::shuffle(all, random);
        all.resize(std::min(all.size(), most));
        std::ranges::move(all, std::back_inserter(chosen));
    }
    return chosen;
}

} // namespace mutants
