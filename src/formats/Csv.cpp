#include "formats/Csv.h"

#include "base/Text.h"
#include "formats/TextEncoding.h"

#include <algorithm>

namespace formats {

namespace {

class CsvReader {
public:
    CsvReader(std::string_view text, const std::string &file, CsvText &into)
        : m_text(text)
        , m_file(file)
        , m_into(into)
    {
    }

    void read()
    {
        while (!atEnd())
            readRow();
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\n' : m_text[m_at]; }
    [[nodiscard]] bool atLineEnd() const { return atEnd() || peek() == '\n' || peek() == '\r'; }

    /// Moves on by one byte, counting lines and characters. CRLF counts once.
    char next()
    {
        const char c = m_text[m_at++];
        if (c == '\n' || (c == '\r' && peek() != '\n'))
            m_place = {m_place.line + 1, 1};
        else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != '\r')
            ++m_place.column;
        return c;
    }

    void report(std::string code, std::string message, base::SourcePosition place)
    {
        m_into.diagnostics.push_back({base::Severity::Error, std::move(code), std::move(message), m_file, place});
    }

    void readRow()
    {
        CsvRow row{m_place.line, {}};
        row.fields.push_back(readField());
        while (!atLineEnd()) {
            next(); // the comma
            row.fields.push_back(readField());
        }
        if (!atEnd() && next() == '\r' && !atEnd() && peek() == '\n')
            next();
        const bool anyText = std::any_of(
            row.fields.begin(), row.fields.end(), [](const CsvField &field) { return !field.text.empty(); });
        if (anyText)
            m_into.rows.push_back(std::move(row));
    }

    CsvField readField()
    {
        const base::SourcePosition place = m_place;
        const std::string text = peek() == '"' && !atEnd() ? readQuoted() : readPlain();
        return {std::string(base::trimmed(text)), place};
    }

    std::string readPlain()
    {
        std::string text;
        while (!atLineEnd() && peek() != ',') {
            if (peek() == '"')
                report("stray-quote", "a quote inside a field; put the whole field in quotes and write the quote twice",
                    m_place);
            text += next();
        }
        return text;
    }

    std::string readQuoted()
    {
        const base::SourcePosition opened = m_place;
        next();
        std::string text;
        for (;;) {
            if (atEnd()) {
                report("unterminated-quote", "the quote opened here is never closed", opened);
                return text;
            }
            const char c = next();
            if (c != '"') {
                text += c;
            } else if (!atEnd() && peek() == '"') {
                text += next();
            } else {
                break;
            }
        }
        if (!atLineEnd() && peek() != ',') {
            report(
                "stray-quote", "text after the closing quote; a quote inside a quoted field is written twice", m_place);
            text += readPlain();
        }
        return text;
    }

    std::string_view m_text;
    const std::string &m_file;
    CsvText &m_into;
    std::size_t m_at = 0;
    base::SourcePosition m_place{1, 1};
};

} // namespace

CsvText readCsv(std::string_view bytes, const std::string &file)
{
    CsvText csv;
    auto text = toUtf8(bytes);
    if (!text) {
        text.error().file = file;
        csv.diagnostics.push_back(std::move(text.error()));
        return csv;
    }
    CsvReader(*text, file, csv).read();
    return csv;
}

} // namespace formats
