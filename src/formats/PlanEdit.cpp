#include "formats/PlanEdit.h"

#include <algorithm>

namespace formats {

namespace {

const YamlNode *valueOf(const YamlNode *map, std::string_view key)
{
    if (map == nullptr || map->kind != YamlKind::Map)
        return nullptr;
    const auto found = std::ranges::find(map->entries, key, &YamlEntry::key);
    return found == map->entries.end() ? nullptr : &found->value;
}

const YamlNode *itemOf(const YamlNode *sequence, std::size_t index)
{
    const bool there = sequence != nullptr && sequence->kind == YamlKind::Sequence && index < sequence->entries.size();
    return there ? &sequence->entries[index].value : nullptr;
}

/// How many bytes the scalar takes in the text, quotes included. Cells and head values stand on one line.
std::size_t writtenSize(std::string_view raw, const YamlNode &scalar)
{
    const char quote = raw.empty() ? '\0' : raw.front();
    if (!scalar.quoted || (quote != '"' && quote != '\''))
        return scalar.text.size();
    std::size_t at = 1;
    while (at < raw.size() && raw[at] != quote) {
        const bool escape = quote == '"' && raw[at] == '\\';
        at += escape ? 2 : 1;
        if (quote == '\'' && at + 1 < raw.size() && raw[at] == quote && raw[at + 1] == quote)
            at += 2;
    }
    return std::min(raw.size(), at + 1);
}

/// In the quotes it had, or in single ones where the text itself has double ones.
std::string quoted(std::string_view text, char before)
{
    const bool hasDouble = text.find('"') != std::string_view::npos;
    const char quote = hasDouble || before == '\'' ? '\'' : '"';
    std::string written(1, quote);
    for (const char c : text) {
        if (c == '\'' && quote == '\'')
            written += "''";
        else if (c == '\\' && quote == '"')
            written += "\\\\";
        else
            written += c;
    }
    return written + quote;
}

/// The lines moved to the right, or to the left as far as there are blanks.
std::string moved(const std::string &lines, int by)
{
    std::string result;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size() - 1) + 1;
        std::string_view line = std::string_view(lines).substr(at, end - at);
        for (int i = by; i < 0 && line.starts_with(' '); ++i)
            line.remove_prefix(1);
        if (line != "\n")
            result.append(static_cast<std::size_t>(std::max(0, by)), ' ');
        result.append(line);
        at = end;
    }
    return result;
}

bool saysNothing(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || line[first] == '#';
}

} // namespace

base::Result<PlanEdit> PlanEdit::of(std::string_view yaml)
{
    DiagnosticSink sink("");
    const SourceText source(yaml);
    PlanEdit edit{std::string(source.text())};
    edit.m_mark = yaml.substr(0, yaml.size() - source.text().size());
    edit.m_documents = parseYamlDocuments(source, sink, 2);
    if (edit.m_documents.empty() || edit.version().kind != YamlKind::Map)
        return base::fail(base::ErrorCode::Invalid, "the text is not YAML");
    edit.m_lineStarts = {0};
    for (std::size_t at = edit.m_text.find('\n'); at != std::string::npos; at = edit.m_text.find('\n', at + 1))
        edit.m_lineStarts.push_back(at + 1);
    return edit;
}

std::size_t PlanEdit::lineStart(int line) const
{
    const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
    return index < m_lineStarts.size() ? m_lineStarts[index] : m_text.size();
}

PlanEdit::Change PlanEdit::replacing(const YamlNode &scalar, std::string_view value) const
{
    const std::string_view raw = std::string_view(m_text).substr(scalar.offset);
    return {scalar.offset, writtenSize(raw, scalar), quoted(value, raw.empty() ? '\0' : raw.front())};
}

/// Where a document's text ends: at its end mark, where it has one.
std::size_t PlanEdit::endOf(const YamlNode &document) const
{
    if (document.entries.empty())
        return m_text.size();
    const std::size_t last = lineStart(document.entries.back().position.line);
    const std::size_t mark = m_text.find("\n...", last);
    return mark == std::string::npos ? m_text.size() : mark + 1;
}

/// The lines of one entry of a map, without what stands between it and the next; `end` is where the map ends.
PlanEdit::Lines PlanEdit::linesOf(const YamlNode &map, std::size_t entry, std::size_t end) const
{
    Lines lines{lineStart(map.entries[entry].position.line),
        entry + 1 < map.entries.size() ? lineStart(map.entries[entry + 1].position.line) : end};
    while (lines.end > lines.begin) {
        const std::size_t before = lines.end < 2 ? std::string::npos : m_text.rfind('\n', lines.end - 2);
        const std::size_t last = before == std::string::npos ? 0 : before + 1;
        if (last <= lines.begin || !saysNothing(std::string_view(m_text).substr(last, lines.end - last)))
            break;
        lines.end = last;
    }
    return lines;
}

std::string PlanEdit::applied(Lines lines, std::vector<Change> changes) const
{
    std::ranges::stable_sort(changes, {}, &Change::at);
    std::string result;
    std::size_t at = lines.begin;
    for (const Change &change : changes) {
        result.append(m_text, at, change.at - at);
        result += change.by;
        at = change.at + change.length;
    }
    result.append(m_text, at, lines.end - at);
    return result;
}

namespace {

const YamlNode *cellIn(const YamlNode *table, const app::CellPlace &place)
{
    const YamlNode *cell = itemOf(valueOf(itemOf(valueOf(table, "rules"), place.row), "when"), place.column);
    return cell != nullptr && cell->kind == YamlKind::Scalar ? cell : nullptr;
}

tl::unexpected<base::Error> noSuchCell() { return base::fail(base::ErrorCode::NotFound, "the text has no such place"); }

} // namespace

base::Result<> PlanEdit::setCell(const app::CellPlace &place, std::string_view test)
{
    // A version that amends another says a table as a whole or not at all.
    if (const YamlNode *own = valueOf(valueOf(&version(), "decisions"), place.decision)) {
        const YamlNode *cell = cellIn(own, place);
        if (!cell)
            return noSuchCell();
        m_changes.push_back(replacing(*cell, test));
        return {};
    }
    const YamlNode *tables = valueOf(&m_documents.front(), "decisions");
    const YamlNode *table = valueOf(tables, place.decision);
    const YamlNode *cell = cellIn(table, place);
    if (!cell)
        return noSuchCell();
    return amendTable(*table, *cell, test);
}

base::Result<> PlanEdit::amendTable(const YamlNode &table, const YamlNode &cell, std::string_view test)
{
    const YamlNode &earlier = m_documents.front();
    const YamlNode &tables = *valueOf(&earlier, "decisions");
    const auto isThis = [&](const YamlEntry &entry) { return &entry.value == &table; };
    const auto entry = static_cast<std::size_t>(std::ranges::find_if(tables.entries, isThis) - tables.entries.begin());
    const auto section = std::ranges::find(earlier.entries, "decisions", &YamlEntry::key);
    const std::size_t end =
        std::next(section) == earlier.entries.end() ? endOf(earlier) : lineStart(std::next(section)->position.line);
    const int column = tables.entries[entry].position.column;
    const std::string copy = applied(linesOf(tables, entry, end), {replacing(cell, test)});

    const YamlNode &later = version();
    const auto own = std::ranges::find(later.entries, "decisions", &YamlEntry::key);
    if (own == later.entries.end()) {
        const Lines last = linesOf(later, later.entries.size() - 1, endOf(later));
        m_changes.push_back({last.end, 0, "\ndecisions:\n" + moved(copy, 3 - column)});
        return {};
    }
    const auto number = static_cast<std::size_t>(own - later.entries.begin());
    const bool onOneLine = own->value.entries.empty() || own->value.entries.front().position.line == own->position.line;
    if (onOneLine || section->value.entries.front().position.line == section->position.line)
        return base::fail(base::ErrorCode::Invalid, "its tables stand on one line; change this cell by hand");
    const Lines tablesThere = linesOf(later, number, endOf(later));
    m_changes.push_back({tablesThere.end, 0, moved(copy, own->value.entries.front().position.column - column)});
    return {};
}

void PlanEdit::setHead(std::string_view key, std::string_view value)
{
    if (const YamlNode *held = valueOf(&version(), key); held != nullptr && held->kind == YamlKind::Scalar) {
        m_changes.push_back(replacing(*held, value));
        return;
    }
    const std::size_t at =
        m_documents.size() == 1 || version().entries.empty() ? 0 : lineStart(version().entries.front().position.line);
    m_changes.push_back({at, 0, std::string(key) + ": " + std::string(value) + "\n"});
}

void PlanEdit::removeHead(std::string_view key)
{
    const std::vector<YamlEntry> &entries = version().entries;
    const auto found = std::ranges::find(entries, key, &YamlEntry::key);
    if (found == entries.end())
        return;
    const int first = found->position.line;
    const int end = std::next(found) == entries.end() ? first + 1 : std::next(found)->position.line;
    for (int line = first; line < end; ++line) {
        const std::size_t begin = lineStart(line);
        m_changes.push_back({begin, std::min(m_text.find('\n', begin), m_text.size()) - begin, {}});
    }
}

std::string PlanEdit::text() const { return m_mark + applied({0, m_text.size()}, m_changes); }

base::Result<std::string> withCell(std::string_view yaml, const app::CellPlace &place, std::string_view test)
{
    auto edit = PlanEdit::of(yaml);
    if (!edit)
        return base::failFrom(edit);
    if (const auto set = edit->setCell(place, test); !set)
        return base::failFrom(set);
    return edit->text();
}

} // namespace formats
