#include "bench/CompiledBruteForce.h"

#include <algorithm>
#include <bit>
#include <set>

namespace bench {

using assess::OutcomeMask;
using assess::RowIndex;

CompiledBruteForce::CompiledBruteForce(const assess::Program &program)
    : m_program(&program)
    , m_answers(program.tables().size())
    , m_regions(program.columns().size())
{
    std::size_t words = 0;
    for (const assess::Table &table : program.tables()) {
        std::set<std::size_t> facts;
        for (const auto &row : table.rowFacts)
            facts.insert(row.begin(), row.end());
        m_chains.emplace_back(facts.begin(), facts.end());
        words = std::max(words, table.index.words);
    }
    for (auto *rows : {&m_rows, &m_inner, &m_may, &m_always})
        rows->resize(words);
}

const std::vector<Answer> &CompiledBruteForce::assess(const assess::FactSet &facts)
{
    for (std::size_t decision = 0; decision < m_answers.size(); ++decision)
        judge(facts, decision);
    return m_answers;
}

void CompiledBruteForce::listDigits(const assess::FactSet &facts, std::size_t decision)
{
    m_digits.resize(m_chains[decision].size());
    std::size_t stride = 1;
    for (std::size_t place = 0; place < m_digits.size(); ++place) {
        Digit &digit = m_digits[place];
        digit.fact = m_chains[decision][place];
        digit.stride = stride;
        digit.regions.clear();
        const std::int32_t only = facts.region(digit.fact);
        const std::size_t count = m_program->columns()[digit.fact].regionCount();
        for (std::size_t region = 0; region < count; ++region) {
            if (only == assess::FactSet::All || (only >= 0 && region == static_cast<std::size_t>(only))
                || (only == assess::FactSet::Several && (facts.mask(digit.fact)[region / 64] >> region % 64 & 1) != 0))
                digit.regions.push_back(region);
        }
        digit.effect.assign(digit.regions.size(), 0);
        stride *= digit.regions.size();
    }
}

std::size_t CompiledBruteForce::outcomeOf(std::size_t decision, std::vector<RowIndex::Word> &rows)
{
    const assess::Table &table = m_program->tables()[decision];
    const RowIndex &index = table.index;
    std::fill_n(rows.begin(), index.words, ~RowIndex::Word{0});
    for (const RowIndex::Source &source : index.sources) {
        const std::size_t value = source.decision ? outcomeOf(source.index, m_inner) : m_regions[source.index];
        for (std::size_t word = 0; word < index.words; ++word)
            rows[word] &= index.bitmaps[source.first + value * index.words + word];
    }
    for (std::size_t outcome = 0; outcome < table.outcomes; ++outcome) {
        for (std::size_t word = 0; word < index.words; ++word) {
            if ((rows[word] & index.carrying[outcome * index.words + word]) != 0)
                return outcome;
        }
    }
    return table.outcomes;
}

void CompiledBruteForce::judge(const assess::FactSet &facts, std::size_t decision)
{
    const RowIndex &index = m_program->tables()[decision].index;
    Answer &answer = m_answers[decision];
    listDigits(facts, decision);
    std::size_t completions = 1;
    for (const Digit &digit : m_digits)
        completions *= digit.regions.size();
    m_outcomes.resize(completions);
    std::fill_n(m_may.begin(), index.words, 0);
    std::fill_n(m_always.begin(), index.words, ~RowIndex::Word{0});
    OutcomeMask mask = 0;
    for (std::size_t number = 0; number < completions; ++number) {
        for (const Digit &digit : m_digits)
            m_regions[digit.fact] = digit.regions[number / digit.stride % digit.regions.size()];
        const std::size_t outcome = outcomeOf(decision, m_rows);
        m_outcomes[number] = static_cast<std::uint8_t>(outcome);
        mask |= OutcomeMask{1} << outcome;
        for (std::size_t word = 0; word < index.words; ++word) {
            m_may[word] |= m_rows[word];
            m_always[word] &= m_rows[word];
        }
        for (Digit &digit : m_digits)
            digit.effect[number / digit.stride % digit.regions.size()] |= OutcomeMask{1} << outcome;
    }
    answer.possible = mask;
    orderQuestions(decision, completions, answer);
    const std::size_t weakest = static_cast<std::size_t>(std::bit_width(mask)) - 1;
    answer.because.clear();
    const auto give = [&](std::size_t word, RowIndex::Word rows) {
        for (; rows != 0; rows &= rows - 1)
            answer.because.push_back(
                static_cast<std::uint16_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(rows))));
    };
    for (std::size_t word = 0; word < index.words; ++word)
        give(word, m_always[word] & index.carrying[weakest * index.words + word]);
    answer.certain = !answer.because.empty();
    for (std::size_t word = 0; word < index.words && !answer.certain; ++word)
        give(word, m_may[word] & index.atLeast[weakest * index.words + word]);
}

void CompiledBruteForce::orderQuestions(std::size_t decision, std::size_t completions, Answer &answer)
{
    const OutcomeMask outcomes = (OutcomeMask{1} << m_program->tables()[decision].outcomes) - 1;
    m_asked.clear();
    for (const Digit &digit : m_digits) {
        bool matters = false;
        for (std::size_t number = 0; number < completions && !matters && digit.regions.size() > 1; ++number) {
            const std::size_t own = number / digit.stride % digit.regions.size();
            matters = own > 0 && m_outcomes[number] != m_outcomes[number - digit.stride];
        }
        int worst = 0;
        for (const OutcomeMask effect : digit.effect)
            worst = std::max(worst, std::popcount(effect & outcomes));
        if (matters)
            m_asked.emplace_back(worst, static_cast<std::uint16_t>(digit.fact));
    }
    std::sort(m_asked.begin(), m_asked.end());
    answer.ask.clear();
    for (const auto &[worst, fact] : m_asked)
        answer.ask.push_back(fact);
}

} // namespace bench
