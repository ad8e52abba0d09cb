#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Whether a spreadsheet would take a field that begins so for a formula and run it.
[[nodiscard]] bool startsFormula(std::string_view field);

/// A table as spreadsheets in China open it: UTF-8 with byte-order mark, CRLF. A field that would be run as a formula
/// gets an apostrophe in front.
class CsvWriter {
public:
    explicit CsvWriter(const std::vector<std::string> &header);
    void add(const std::vector<std::string> &fields);
    [[nodiscard]] std::string text() && { return std::move(m_text); }

private:
    std::string m_text = "\xEF\xBB\xBF";
};

} // namespace base
