#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Texts that are signed: lines of a label, a full-width colon and a value, each ending with LF. No value has a control
/// character in it, so no value can pass for a line.
namespace base {

class LabelWriter {
public:
    explicit LabelWriter(std::string text)
        : m_text(std::move(text))
    {
    }
    void add(std::string_view label, std::string_view value);
    void add(std::string_view label, std::int64_t number) { add(label, std::to_string(number)); }
    /// Whole lines, as they are.
    void append(std::string_view lines) { m_text.append(lines); }
    [[nodiscard]] std::string &&take() { return std::move(m_text); }

private:
    std::string m_text;
};

/// Reads such a text line by line, in the order it was written. The first line that does not fit makes it fail for
/// good; whoever reads asks once, at the end.
class LabelReader {
public:
    explicit LabelReader(std::string_view text)
        : m_rest(text)
    {
    }
    /// The next line is just this.
    void expect(std::string_view line);
    /// The value of the next line, which has this label; empty where it has not.
    [[nodiscard]] std::string take(std::string_view label);
    /// The same of a line that older texts do not have: where the next has another label, nothing is taken.
    [[nodiscard]] std::string takeIfThere(std::string_view label);
    /// The same of a whole number of at least 0, written as LabelWriter does.
    [[nodiscard]] std::int64_t takeNumber(std::string_view label);
    /// The same of how many things follow, of which none is shorter than a line: never more than lines are left.
    [[nodiscard]] std::int64_t takeCount(std::string_view label);
    /// So many lines as they are.
    [[nodiscard]] std::string takeLines(std::int64_t count);

    void fail() { m_failed = true; }
    [[nodiscard]] bool failed() const { return m_failed; }
    /// Everything fitted and nothing is left.
    [[nodiscard]] bool finished() const { return !m_failed && m_rest.empty(); }

private:
    [[nodiscard]] std::string_view line();

    std::string_view m_rest;
    bool m_failed = false;
};

/// How many lines a text has.
[[nodiscard]] std::int64_t lineCount(std::string_view text);

} // namespace base
