#pragma once

#include "assess/Rebuild.h"

namespace assess {

/// What one decision comes to, by number; valid until the Assessor is asked again.
struct Verdict {
    OutcomeMask possible = 0; ///< bit o: some completion gives outcome o of the decision
    bool lacksRow = false; ///< some completion matches no row
    std::uint32_t outcome = 0; ///< the weakest possible; Table::outcomes when `lacksRow`
    bool certain = false; ///< the rows of `because` match in every completion
    std::span<const std::uint16_t> because; ///< rows, from 0
    std::span<const std::uint16_t> ask; ///< facts, most useful first

    [[nodiscard]] bool settled() const { return !lacksRow && (possible & (possible - 1)) == 0; }
};

/// Judges fact sets of one program. Owns its scratch memory: nothing is allocated from the second assessment on. One
/// for each thread; the program must outlive it.
class Assessor {
public:
    explicit Assessor(const Program &program);

    /// Every decision, in the plan's order.
    std::span<const Verdict> assess(const FactSet &facts);
    [[nodiscard]] std::span<const Verdict> verdicts() const { return m_verdicts; }

    /// Rebuilds one decision's diagram, for a closer look than a verdict gives.
    const Rebuild &rebuild(const FactSet &facts, std::size_t decision);

private:
    struct Asked {
        std::uint32_t worst; ///< outcomes left by the least helpful answer
        std::uint32_t fact;
    };

    void judge(const FactSet &facts, std::size_t decision);
    OutcomeMask walk(const FactSet &facts, const Table &table, Verdict &verdict);
    void orderQuestions(const Table &table, Verdict &verdict);
    void matchRows(const FactSet &facts, const RowIndex &index);
    void matchFact(const RowIndex &index, const RowIndex::Source &source, const FactSet &facts);
    void matchDecision(const RowIndex &index, const RowIndex::Source &source);
    void giveReasons(const FactSet &facts, const Table &table, Verdict &verdict);
    [[nodiscard]] bool canMatch(const FactSet &facts, const RowIndex &index, std::size_t row);

    const Program *m_program;
    Rebuild m_rebuild;
    std::vector<Verdict> m_verdicts;
    std::vector<OutcomeMask> m_results; ///< possible outcomes with "no row", by decision
    std::vector<Asked> m_asked;
    std::vector<std::uint16_t> m_numbers; ///< what the spans of the verdicts point to
    std::uint16_t *m_next = nullptr;
    std::vector<RowIndex::Word> m_may; ///< rows that may match, as far as single cells tell
    std::vector<RowIndex::Word> m_always; ///< rows that match in every completion
};

} // namespace assess
