#pragma once

#include "cli/Visible.h"
#include "plan/Plan.h"

#include <ostream>

/// What the parts of a plan as text share.
namespace cli {

/// Writes a plan line by line.
class PlanWriter {
public:
    PlanWriter(const plan::Plan &plan, std::ostream &out)
        : m_plan(plan)
        , m_out(out)
    {
    }

    [[nodiscard]] const plan::Plan &plan() const { return m_plan; }
    /// A part of the plan begins. `words` stand alone on their line, behind an empty one.
    void part(std::string_view words)
    {
        m_out << '\n';
        printLine(m_out, words);
    }
    /// A line, indented by `depth` times two blanks, with its clause behind it.
    void line(std::size_t depth, const std::string &words, const plan::Citation &cite = {})
    {
        printLine(m_out, std::string(2 * depth, ' ') + words + citeText(cite));
    }
    /// "police 市公安局, fire 市公安消防支队".
    [[nodiscard]] std::string parties(const std::vector<std::string> &ids) const;
    /// "police 市公安局".
    [[nodiscard]] std::string party(const std::string &id) const;
    /// "  [附件2]"; with the document where it is not the plan's own; nothing without a clause.
    [[nodiscard]] static std::string citeText(const plan::Citation &cite);

private:
    const plan::Plan &m_plan;
    std::ostream &m_out;
};

/// `words` with what leads over to them; nothing when they are empty.
[[nodiscard]] inline std::string unlessEmpty(const std::string &lead, const std::string &words)
{
    return words.empty() ? std::string() : lead + words;
}

/// Tasks, deadlines, reports, call-down, ending and drill.
void writeDuties(PlanWriter &writer);

} // namespace cli
