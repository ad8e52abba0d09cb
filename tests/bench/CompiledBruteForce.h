#pragma once

#include "assess/Assessor.h"

namespace bench {

/// What one decision comes to, as Verdict has it.
struct Answer {
    assess::OutcomeMask possible = 0;
    bool certain = false;
    std::vector<std::uint16_t> because;
    std::vector<std::uint16_t> ask;
};

/// The yardstick: the same answers by enumerating completions, as well as that can be done. It works on the compiled
/// tables (regions, row bitmaps), keeps its memory, and looks at each completion once.
class CompiledBruteForce {
public:
    explicit CompiledBruteForce(const assess::Program &program);
    const std::vector<Answer> &assess(const assess::FactSet &facts);

private:
    /// One fact of a decision's chain while its completions are counted through.
    struct Digit {
        std::size_t fact = 0;
        std::size_t stride = 0;
        std::vector<std::size_t> regions;
        std::vector<assess::OutcomeMask> effect;
    };

    void judge(const assess::FactSet &facts, std::size_t decision);
    void listDigits(const assess::FactSet &facts, std::size_t decision);
    std::size_t outcomeOf(std::size_t decision, std::vector<assess::RowIndex::Word> &rows);
    void orderQuestions(std::size_t decision, std::size_t completions, Answer &answer);

    const assess::Program *m_program;
    std::vector<std::vector<std::size_t>> m_chains; ///< by decision: the facts it depends on
    std::vector<Answer> m_answers;
    std::vector<std::size_t> m_regions; ///< by fact, of the completion looked at
    std::vector<Digit> m_digits;
    std::vector<std::uint8_t> m_outcomes;
    std::vector<assess::RowIndex::Word> m_rows, m_inner, m_may, m_always;
    std::vector<std::pair<int, std::uint16_t>> m_asked;
};

} // namespace bench
