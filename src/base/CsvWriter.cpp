#include "base/CsvWriter.h"

namespace base {

namespace {

void addField(std::string &table, const std::string &field)
{
    const bool formula = startsFormula(field);
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
        table.append(formula ? "'" : "").append(field);
        return;
    }
    table.append(formula ? "\"'" : "\"");
    for (const char c : field)
        table.append(c == '"' ? 2 : 1, c);
    table += '"';
}

} // namespace

bool startsFormula(std::string_view field)
{
    return !field.empty() && std::string_view("=+-@").find(field.front()) != std::string_view::npos;
}

CsvWriter::CsvWriter(const std::vector<std::string> &header) { add(header); }

void CsvWriter::add(const std::vector<std::string> &fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            m_text += ',';
        addField(m_text, fields[i]);
    }
    m_text += "\r\n";
}

} // namespace base
