#include "formats/PlanEdit.h"

#include <algorithm>
#include <cctype>

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

/// How many bytes a scalar takes in the text, quotes included; it may go over several lines. Nothing for one that is
/// neither in quotes nor written as it is read: a block, one with a tag, a bare one that is folded.
std::optional<std::size_t> writtenSize(std::string_view raw, const YamlNode &scalar)
{
    if (!scalar.quoted)
        return raw.starts_with(scalar.text) ? std::optional(scalar.text.size()) : std::nullopt;
    const char quote = raw.empty() ? '\0' : raw.front();
    if (quote != '"' && quote != '\'')
        return std::nullopt;
    for (std::size_t at = 1; at < raw.size(); ++at) {
        const bool escaped = quote == '"' ? raw[at] == '\\' : raw.substr(at, 2) == "''";
        if (escaped)
            ++at;
        else if (raw[at] == quote)
            return at + 1;
    }
    return std::nullopt;
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

/// A number, a duration, a condition without texts: it needs no quotes.
bool isPlain(std::string_view value)
{
    constexpr std::string_view Others = " _=<>().+-";
    const auto plain = [&](unsigned char c) {
        return std::isalnum(c) != 0 || Others.find(c) != std::string_view::npos;
    };
    return !value.empty() && std::isalnum(static_cast<unsigned char>(value.front())) != 0
        && std::ranges::all_of(value, plain);
}

tl::unexpected<base::Error> noSuchPlace()
{
    return base::fail(base::ErrorCode::NotFound, "the text has no such place");
}

/// Where a value stands: the entry that a version amends as a whole, and the keys and numbers of items from there on.
struct Way {
    std::vector<std::string> entry;
    std::vector<std::variant<std::string_view, std::size_t>> inside;
};

Way wayTo(const app::CellPlace &place)
{
    return {{"decisions", place.decision}, {"rules", place.row, "when", place.column}};
}

Way wayTo(const app::ConditionPlace &place)
{
    Way way{{"lifecycles", place.ladder, "transitions", place.step}, {"advise"}};
    if (place.requirement)
        way.inside = {"require", *place.requirement, "that"};
    return way;
}

Way wayTo(const app::SpanPlace &place) { return {{"deadlines", place.deadline}, {"lasts"}}; }

/// `{ days: 5 }` is changed in its number, `{ yearly: "05-31", closing: "04-30" }` in the day it is due by.
const YamlNode *valueIn(const YamlNode *entry, const decltype(Way::inside) &way)
{
    const YamlNode *at = entry;
    for (const auto &step : way) {
        const auto *key = std::get_if<std::string_view>(&step);
        at = key ? valueOf(at, *key) : itemOf(at, std::get<std::size_t>(step));
    }
    if (at == nullptr || at->kind != YamlKind::Map || at->entries.empty())
        return at;
    return at->entries.size() == 1 ? &at->entries.front().value : valueOf(at, "yearly");
}

} // namespace

base::Result<PlanEdit> PlanEdit::of(std::string_view yaml)
{
    DiagnosticSink sink("");
    const SourceText source(yaml);
    PlanEdit edit{std::string(source.text())};
    edit.m_mark = yaml.substr(0, yaml.size() - source.text().size());
    edit.m_documents = parseYamlDocuments(source, sink, 2);
    if (!sink.empty() || edit.m_documents.empty() || edit.version().kind != YamlKind::Map)
        return base::fail(base::ErrorCode::Invalid, "the text is not YAML, or of more than two documents");
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

bool PlanEdit::beginsItsLine(const YamlEntry &entry) const
{
    const std::size_t begin = lineStart(entry.position.line);
    const auto indent = static_cast<std::size_t>(entry.position.column - 1);
    return m_text.find_first_not_of(' ', begin) == begin + indent;
}

base::Result<PlanEdit::Change> PlanEdit::replacing(const YamlNode *scalar, std::string_view value) const
{
    if (scalar == nullptr || scalar->kind != YamlKind::Scalar)
        return noSuchPlace();
    const std::string_view raw = std::string_view(m_text).substr(scalar->offset);
    const auto size = writtenSize(raw, *scalar);
    if (!size)
        return base::fail(base::ErrorCode::Invalid, "the value is written as a block or folded; change it by hand");
    const bool bare = !scalar->quoted && isPlain(value);
    return Change{scalar->offset, *size, bare ? std::string(value) : quoted(value, raw.empty() ? '\0' : raw.front())};
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

/// The map a way leads to, or the last one on it that is there.
PlanEdit::MapLines PlanEdit::deepest(const YamlNode &document, std::span<const std::string> way) const
{
    MapLines at{&document, endOf(document), 0};
    for (const std::string &key : way) {
        const auto found = std::ranges::find(at.map->entries, key, &YamlEntry::key);
        if (found == at.map->entries.end() || found->value.kind != YamlKind::Map)
            break;
        if (std::next(found) != at.map->entries.end())
            at.end = lineStart(std::next(found)->position.line);
        at.map = &found->value;
        ++at.depth;
    }
    return at;
}

base::Result<> PlanEdit::setValue(const app::ValuePlace &place, std::string_view value)
{
    const Way way = std::visit([](const auto &each) { return wayTo(each); }, place);
    const auto entryIn = [&](const YamlNode &document) -> const YamlNode * {
        const MapLines at = deepest(document, way.entry);
        return at.depth == way.entry.size() ? at.map : nullptr;
    };
    // A version that amends another says an entry as a whole or not at all.
    const YamlNode *own = entryIn(version());
    const YamlNode *entry = own ? own : entryIn(m_documents.front());
    auto change = replacing(valueIn(entry, way.inside), value);
    if (!change)
        return base::failFrom(change);
    if (!own)
        return amend(way.entry, *change);
    m_changes.push_back(std::move(*change));
    return {};
}

/// Copies an entry of the earlier document into the later one, with one change.
base::Result<> PlanEdit::amend(std::span<const std::string> entry, const Change &change)
{
    const MapLines from = deepest(m_documents.front(), entry.first(entry.size() - 1));
    const auto original = std::ranges::find(from.map->entries, entry.back(), &YamlEntry::key);
    const MapLines to = deepest(version(), entry);
    const bool isTaken = valueOf(to.map, entry[to.depth]) != nullptr; // by something that is no map
    if (isTaken || to.map->entries.empty() || !beginsItsLine(to.map->entries.back()) || !beginsItsLine(*original)
        || m_text[from.map->offset] == '{' || m_text[to.map->offset] == '{')
        return base::fail(base::ErrorCode::Invalid, "what would be amended is written in braces; change it by hand");
    const std::string copy =
        applied(linesOf(*from.map, static_cast<std::size_t>(original - from.map->entries.begin()), from.end), {change});
    std::string added = to.depth == 0 ? "\n" : "";
    int column = to.map->entries.front().position.column;
    for (const std::string &key : entry.subspan(to.depth, entry.size() - to.depth - 1)) {
        added += std::string(static_cast<std::size_t>(column - 1), ' ') + key + ":\n";
        column += 2;
    }
    m_changes.push_back({linesOf(*to.map, to.map->entries.size() - 1, to.end).end, 0,
        added + moved(copy, column - original->position.column)});
    return {};
}

std::size_t PlanEdit::headStart() const
{
    return m_documents.size() == 1 || version().entries.empty() ? 0
                                                                : lineStart(version().entries.front().position.line);
}

base::Result<> PlanEdit::setHead(std::string_view key, std::string_view value)
{
    if (const YamlNode *held = valueOf(&version(), key)) {
        auto change = replacing(held, value);
        if (!change)
            return base::failFrom(change);
        m_changes.push_back(std::move(*change));
        return {};
    }
    m_changes.push_back({headStart(), 0, std::string(key) + ": " + std::string(value) + "\n"});
    return {};
}

void PlanEdit::setHeadLines(std::string_view key, std::string_view lines)
{
    const std::vector<YamlEntry> &entries = version().entries;
    const auto found = std::ranges::find(entries, key, &YamlEntry::key);
    if (found == entries.end()) {
        m_changes.push_back({headStart(), 0, std::string(lines)});
        return;
    }
    const Lines old = linesOf(version(), static_cast<std::size_t>(found - entries.begin()), endOf(version()));
    m_changes.push_back({old.begin, old.end - old.begin, std::string(lines)});
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

base::Result<std::string> withValue(std::string_view yaml, const app::ValuePlace &place, std::string_view value)
{
    auto edit = PlanEdit::of(yaml);
    if (!edit)
        return base::failFrom(edit);
    if (const auto set = edit->setValue(place, value); !set)
        return base::failFrom(set);
    return edit->text();
}

} // namespace formats
