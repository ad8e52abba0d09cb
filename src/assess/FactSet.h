#pragma once

#include "assess/Program.h"
#include "base/Result.h"
#include "plan/Reading.h"

#include <span>

namespace assess {

/// What is known about the facts of a plan, by number: for every fact the regions it may lie in. Starts with nothing
/// known.
///
/// Fast to fill and to reuse; the setters refuse what CompiledPlan::assess refuses, with the same errors, and then
/// leave the fact as it was.
class FactSet {
public:
    using Word = std::uint64_t;
    static constexpr std::int32_t Several = -1; ///< some of the regions
    static constexpr std::int32_t All = -2; ///< every region: nothing is known

    explicit FactSet(const Program &program);

    void unset(std::size_t fact) { m_region[fact] = m_unknown[fact]; }
    [[nodiscard]] base::Result<> setNumber(std::size_t fact, double value);
    [[nodiscard]] base::Result<> setBoolean(std::size_t fact, bool value);
    [[nodiscard]] base::Result<> setEnumeration(std::size_t fact, std::string_view value);
    /// A FEEL unary test over the fact's domain.
    [[nodiscard]] base::Result<> setTest(std::size_t fact, std::string_view test);
    [[nodiscard]] base::Result<> setReading(std::size_t fact, const plan::Reading &reading);
    /// The set must be a part of the fact's domain and not empty.
    void setValues(std::size_t fact, const ValueSet &values);

    [[nodiscard]] const Program &program() const { return *m_program; }
    /// The only region the fact may lie in, or Several, or All.
    [[nodiscard]] std::int32_t region(std::size_t fact) const { return m_region[fact]; }
    /// One bit a region; only for a fact with Several.
    [[nodiscard]] std::span<const Word> mask(std::size_t fact) const
    {
        return {m_words.data() + m_firstWord[fact], m_firstWord[fact + 1] - m_firstWord[fact]};
    }
    /// One flag a region, whatever is known.
    [[nodiscard]] std::vector<bool> regions(std::size_t fact) const;

private:
    const Program *m_program;
    std::vector<std::int32_t> m_region;
    std::vector<std::int32_t> m_unknown; ///< what unset() sets: All, or 0 for a fact of one region
    std::vector<std::size_t> m_firstWord;
    std::vector<Word> m_words;
};

/// The values of the domain a reading leaves. Error: Invalid, `subject` the fact's name.
[[nodiscard]] base::Result<ValueSet> readReading(const Column &column, const plan::Reading &reading);

/// Refuses a reading of the wrong type; for texts that come with a type of their own, as JSON does.
[[nodiscard]] base::Error wrongType(const Column &column, std::string_view given);

} // namespace assess
