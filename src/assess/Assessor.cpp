#include "assess/Assessor.h"

#include <algorithm>
#include <bit>

namespace assess {

namespace {

constexpr std::size_t WordBits = 64;

/// The number of set bits; in registers, where the library of a generic x86-64 would look it up in memory.
constexpr std::uint32_t countBits(std::uint64_t bits)
{
    bits -= (bits >> 1) & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + ((bits >> 2) & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return static_cast<std::uint32_t>((bits * 0x0101010101010101u) >> 56);
}

/// Narrows the row bitmaps to one value of a source.
void narrow(std::vector<RowIndex::Word> &rows, const RowIndex &index, std::size_t bitmap)
{
    const RowIndex::Word *words = index.bitmaps.data() + bitmap;
    for (std::size_t word = 0; word < index.words; ++word)
        rows[word] &= words[word];
}

template <class Visit>
void forEachBit(std::uint64_t bits, Visit visit)
{
    for (; bits != 0; bits &= bits - 1)
        visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

} // namespace

Assessor::Assessor(const Program &program)
    : m_program(&program)
    , m_rebuild(program)
{
    std::size_t numbers = 0;
    std::size_t words = 0;
    std::size_t levels = 0;
    for (const Table &table : program.tables()) {
        numbers += table.index.rows + table.frozen.levels.size();
        words = std::max(words, table.index.words);
        levels = std::max(levels, table.frozen.levels.size());
    }
    m_verdicts.resize(program.tables().size());
    m_results.resize(program.tables().size());
    m_numbers.resize(numbers);
    m_asked.resize(levels);
    m_may.resize(words);
    m_always.resize(words);
}

std::span<const Verdict> Assessor::assess(const FactSet &facts)
{
    m_next = m_numbers.data();
    for (const std::size_t decision : m_program->evaluationOrder())
        judge(facts, decision);
    return m_verdicts;
}

const Rebuild &Assessor::rebuild(const FactSet &facts, std::size_t decision)
{
    const Frozen &frozen = m_program->tables()[decision].frozen;
    m_rebuild.run(frozen, facts, frozen.root);
    return m_rebuild;
}

void Assessor::judge(const FactSet &facts, std::size_t decision)
{
    const Table &table = m_program->tables()[decision];
    Verdict &verdict = m_verdicts[decision];
    const OutcomeMask result = walk(facts, table, verdict);
    const OutcomeMask noRow = OutcomeMask{1} << table.outcomes;
    m_results[decision] = result;
    verdict.possible = result & ~noRow;
    verdict.lacksRow = (result & noRow) != 0;
    verdict.outcome = static_cast<std::uint32_t>(std::bit_width(result)) - 1;
    giveReasons(facts, table, verdict);
}

OutcomeMask Assessor::walk(const FactSet &facts, const Table &table, Verdict &verdict)
{
    const Frozen &frozen = table.frozen;
    std::uint32_t id = frozen.root;
    while (!frozen.isTerminal(id)) {
        const Frozen::Node &node = frozen.node(id);
        const std::int32_t region = facts.region(node.fact);
        if (region < 0)
            break;
        id = frozen.children[node.first + static_cast<std::uint32_t>(region)];
    }
    verdict.ask = {};
    if (frozen.isTerminal(id))
        return OutcomeMask{1} << id;
    const OutcomeMask result = m_rebuild.run(frozen, facts, id);
    orderQuestions(table, verdict);
    return result;
}

void Assessor::orderQuestions(const Table &table, Verdict &verdict)
{
    const OutcomeMask outcomes = (OutcomeMask{1} << table.outcomes) - 1;
    std::size_t count = 0;
    for (const Rebuild::Level &level : m_rebuild.levels()) {
        if (!level.labels)
            continue;
        Asked asked{0, level.fact};
        for (std::uint32_t region = 0; region < level.count; ++region)
            asked.worst = std::max(asked.worst, countBits(level.effect(region) & outcomes));
        std::size_t place = count++;
        for (; place > 0; --place) {
            const Asked &before = m_asked[place - 1];
            if (before.worst < asked.worst || (before.worst == asked.worst && before.fact < asked.fact))
                break;
            m_asked[place] = before;
        }
        m_asked[place] = asked;
    }
    verdict.ask = {m_next, count};
    for (std::size_t place = 0; place < count; ++place)
        *m_next++ = static_cast<std::uint16_t>(m_asked[place].fact);
}

void Assessor::matchRows(const FactSet &facts, const RowIndex &index)
{
    for (std::size_t word = 0; word < index.words; ++word)
        m_may[word] = m_always[word] = ~RowIndex::Word{0};
    for (const RowIndex::Source &source : index.sources) {
        if (source.decision)
            matchDecision(index, source);
        else
            matchFact(index, source, facts);
    }
}

void Assessor::matchFact(const RowIndex &index, const RowIndex::Source &source, const FactSet &facts)
{
    const std::int32_t region = facts.region(source.index);
    if (region != FactSet::Several) {
        const std::size_t value = region >= 0 ? static_cast<std::size_t>(region) : source.values;
        const std::size_t everyValue = region >= 0 ? value : value + 1;
        narrow(m_may, index, source.first + value * index.words);
        narrow(m_always, index, source.first + everyValue * index.words);
        return;
    }
    const std::span<const FactSet::Word> mask = facts.mask(source.index);
    for (std::size_t word = 0; word < index.words; ++word) {
        RowIndex::Word any = 0;
        RowIndex::Word every = ~RowIndex::Word{0};
        for (std::size_t part = 0; part < mask.size(); ++part) {
            forEachBit(mask[part], [&](std::size_t bit) {
                const RowIndex::Word rows = index.bitmaps[source.first + (part * WordBits + bit) * index.words + word];
                any |= rows;
                every &= rows;
            });
        }
        m_may[word] &= any;
        m_always[word] &= every;
    }
}

void Assessor::matchDecision(const RowIndex &index, const RowIndex::Source &source)
{
    for (std::size_t word = 0; word < index.words; ++word) {
        RowIndex::Word any = 0;
        RowIndex::Word every = ~RowIndex::Word{0};
        forEachBit(m_results[source.index], [&](std::size_t outcome) {
            const RowIndex::Word rows = index.bitmaps[source.first + outcome * index.words + word];
            any |= rows;
            every &= rows;
        });
        m_may[word] &= any;
        m_always[word] &= every;
    }
}

// The rows that match in every completion and carry the outcome, or else every row at least as strong that may match.
void Assessor::giveReasons(const FactSet &facts, const Table &table, Verdict &verdict)
{
    const RowIndex &index = table.index;
    matchRows(facts, index);
    std::uint16_t *const first = m_next;
    const auto give = [&](std::size_t word, RowIndex::Word rows) {
        forEachBit(rows, [&](std::size_t bit) { *m_next++ = static_cast<std::uint16_t>(word * WordBits + bit); });
    };
    for (std::size_t word = 0; word < index.words; ++word)
        give(word, m_always[word] & index.carrying[verdict.outcome * index.words + word]);
    verdict.certain = m_next != first;
    for (std::size_t word = 0; word < index.words && !verdict.certain; ++word)
        give(word, m_may[word] & index.atLeast[verdict.outcome * index.words + word]);
    if (!verdict.certain && !index.joints.empty())
        m_next = std::remove_if(first, m_next, [&](std::uint16_t row) { return !canMatch(facts, index, row); });
    verdict.because = {first, m_next};
}

bool Assessor::canMatch(const FactSet &facts, const RowIndex &index, std::size_t row)
{
    const auto joint = std::find_if(
        index.joints.begin(), index.joints.end(), [&](const RowIndex::Joint &entry) { return entry.row == row; });
    return joint == index.joints.end() || m_rebuild.reachesFirst(joint->match, facts);
}

} // namespace assess
