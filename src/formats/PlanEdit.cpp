#include "formats/PlanEdit.h"

#include "formats/YamlTree.h"

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

template <class Find>
base::Result<std::string> replaced(std::string_view yaml, std::string_view value, const Find &find)
{
    DiagnosticSink sink("");
    const SourceText source(yaml);
    const auto root = parseYaml(source, sink);
    if (!root)
        return base::fail(base::ErrorCode::Invalid, "the text is not YAML");
    const YamlNode *scalar = find(*root);
    if (scalar == nullptr || scalar->kind != YamlKind::Scalar)
        return base::fail(base::ErrorCode::NotFound, "the text has no such place");
    const std::string_view text = source.text();
    const std::size_t markLength = yaml.size() - text.size(); // a byte order mark in front
    const std::string_view raw = text.substr(scalar->offset);
    std::string result(yaml);
    result.replace(markLength + scalar->offset, writtenSize(raw, *scalar), quoted(value, raw.front()));
    return result;
}

} // namespace

base::Result<std::string> withCell(std::string_view yaml, const app::CellPlace &place, std::string_view test)
{
    return replaced(yaml, test, [&](const YamlNode &root) {
        const YamlNode *rules = valueOf(valueOf(valueOf(&root, "decisions"), place.decision), "rules");
        return itemOf(valueOf(itemOf(rules, place.row), "when"), place.column);
    });
}

base::Result<std::string> withHeadValue(std::string_view yaml, std::string_view key, std::string_view value)
{
    return replaced(yaml, value, [&](const YamlNode &root) { return valueOf(&root, key); });
}

base::Result<std::string> withoutHeadKey(std::string_view yaml, std::string_view key)
{
    DiagnosticSink sink("");
    const SourceText source(yaml);
    const auto root = parseYaml(source, sink);
    if (!root)
        return base::fail(base::ErrorCode::Invalid, "the text is not YAML");
    const auto found = std::ranges::find(root->entries, key, &YamlEntry::key);
    if (found == root->entries.end())
        return std::string(yaml);
    const int first = found->position.line;
    const int end = std::next(found) == root->entries.end() ? first + 1 : std::next(found)->position.line;
    std::string result;
    int line = 1;
    for (const char c : yaml) {
        if (c == '\n' || line < first || line >= end)
            result += c;
        line += c == '\n' ? 1 : 0;
    }
    return result;
}

} // namespace formats
