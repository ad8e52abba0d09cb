#include "formats/YamlReader.h"

#include "base/Text.h"
#include "formats/DidYouMean.h"

#include <charconv>
#include <set>

namespace formats {

namespace {

constexpr std::array<YamlKey, 2> CitationKeys{{{"document", true}, {"section", true}}};

std::string kindName(const YamlNode &node)
{
    switch (node.kind) {
    case YamlKind::Null:
        return "nothing";
    case YamlKind::Scalar:
        return base::quotedLine(node.text);
    case YamlKind::Sequence:
        return "a list";
    case YamlKind::Map:
        break;
    }
    return "a map";
}

void wrongType(const YamlContext &context, const YamlNode &node, const std::string &what, const std::string &wanted)
{
    context.sink.error("wrong-type", node.position, what + " must be " + wanted + ", here is " + kindName(node));
}

std::string listed(std::span<const std::string_view> words)
{
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty())
            text += ", ";
        text += word;
    }
    return text;
}

void reportFeel(
    const YamlContext &context, const YamlNode &node, const std::string &what, const feel::ParseError &error)
{
    context.sink.error("feel-" + error.code, context.source.positionInScalar(node.offset, std::max(1, error.column)),
        what + " is not FEEL: " + error.message);
}

} // namespace

std::optional<std::string> readText(const YamlContext &context, const YamlNode &node, const std::string &what)
{
    if (node.kind != YamlKind::Scalar) {
        wrongType(context, node, what, "a text");
        return {};
    }
    if (base::trimmed(node.text).empty()) {
        context.sink.error("empty-value", node.position, what + " is empty; write it or leave the key out");
        return {};
    }
    return node.text;
}

std::optional<double> plainNumber(const YamlNode &node)
{
    if (node.kind != YamlKind::Scalar || node.quoted)
        return {};
    double value = 0;
    const char *end = node.text.data() + node.text.size();
    const auto [stop, failure] = std::from_chars(node.text.data(), end, value, std::chars_format::fixed);
    const bool isFinite = value - value == 0;
    return failure == std::errc{} && stop == end && isFinite ? std::optional(value) : std::nullopt;
}

std::optional<bool> plainFlag(const YamlNode &node)
{
    if (node.kind != YamlKind::Scalar || node.quoted || (node.text != "true" && node.text != "false"))
        return {};
    return node.text == "true";
}

plan::Citation readCitation(const YamlContext &context, const YamlNode &node, const std::string &what)
{
    plan::Citation cite;
    cite.position = node.position;
    if (node.kind == YamlKind::Map) {
        const YamlMap map(context, node, node.position, what, CitationKeys);
        cite.document = map.text("document");
        cite.section = map.text("section");
    } else if (node.kind == YamlKind::Null || (node.kind == YamlKind::Scalar && base::trimmed(node.text).empty())) {
        context.sink.error(
            "empty-cite", node.position, what + " is empty; write the section it rests on, like \"5.2\" or 附件6");
    } else if (node.kind == YamlKind::Scalar) {
        cite.section = node.text;
    } else {
        wrongType(context, node, what, "a section or { document: …, section: … }");
    }
    return cite;
}

std::optional<feel::UnaryTests> readUnaryTests(
    const YamlContext &context, const YamlNode &node, const std::string &what)
{
    if (node.kind != YamlKind::Scalar || base::trimmed(node.text).empty()) {
        wrongType(context, node, what, "a FEEL test in quotes, \"-\" for any value");
        return {};
    }
    auto tests = feel::UnaryTests::parse(node.text);
    if (!tests) {
        reportFeel(context, node, what, tests.error());
        return {};
    }
    return std::move(*tests);
}

bool expectMap(const YamlContext &context, const YamlNode &node, const std::string &what)
{
    if (node.kind == YamlKind::Map)
        return true;
    wrongType(context, node, what, "a map (key: value)");
    return false;
}

bool expectList(const YamlContext &context, const YamlNode &node, const std::string &what)
{
    if (node.kind == YamlKind::Sequence)
        return true;
    wrongType(context, node, what, "a list ([a, b] or lines that begin with -)");
    return false;
}

void expectId(const YamlContext &context, const std::string &id, base::SourcePosition at, const std::string &what)
{
    const auto isPart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    const bool good = !id.empty() && std::ranges::all_of(id, isPart) && !(id[0] >= '0' && id[0] <= '9');
    if (!good)
        context.sink.error("bad-id", at,
            "\"" + id + "\" cannot be the id of a " + what + "; use small letters, digits and _, a letter first");
}

YamlMap::YamlMap(const YamlContext &context, const YamlNode &node, base::SourcePosition at, std::string what,
    std::span<const YamlKey> keys)
    : m_context(context)
    , m_node(node)
    , m_position(at)
    , m_what(std::move(what))
{
    if (expectMap(context, node, m_what))
        checkKeys(keys);
}

void YamlMap::checkKeys(std::span<const YamlKey> keys) const
{
    std::vector<std::string_view> names;
    for (const YamlKey &key : keys)
        names.push_back(key.name);
    std::vector<std::string> absent; // a misspelt key may have been meant as any of them
    for (const YamlKey &key : keys) {
        if (entry(key.name) == nullptr)
            absent.emplace_back(key.name);
    }
    for (const YamlEntry &entry : m_node.entries) {
        if (std::ranges::find(names, entry.key) == names.end())
            m_context.sink.error("unknown-key", entry.position,
                m_what + " knows no key \"" + entry.key + "\"" + didYouMean(entry.key, names)
                    + "; known: " + listed(names),
                {m_position, absent});
    }
    for (const YamlKey &key : keys) {
        if (key.required && entry(key.name) == nullptr)
            m_context.sink.error("missing-key", m_position,
                m_what + " lacks the key \"" + std::string(key.name) + "\"; add it",
                {m_position, {std::string(key.name)}});
    }
}

const YamlEntry *YamlMap::entry(std::string_view key) const
{
    if (m_node.kind != YamlKind::Map)
        return nullptr;
    const auto found = std::ranges::find(m_node.entries, key, &YamlEntry::key);
    return found == m_node.entries.end() ? nullptr : &*found;
}

const YamlNode *YamlMap::value(std::string_view key) const
{
    const YamlEntry *found = entry(key);
    if (found == nullptr)
        return nullptr;
    if (found->value.kind != YamlKind::Null)
        return &found->value;
    m_context.sink.error("empty-value", found->position, nameOf(key) + " is empty; write a value or leave the key out");
    return nullptr;
}

base::SourcePosition YamlMap::placeOf(std::string_view key) const
{
    const YamlEntry *found = entry(key);
    return found == nullptr ? m_position : found->value.position;
}

void YamlMap::rename(std::string what) { m_what = std::move(what); }

std::string YamlMap::nameOf(std::string_view key) const
{
    std::string name = "`";
    return name.append(key).append("` of ").append(m_what);
}

void YamlMap::error(std::string code, std::string_view key, const std::string &message) const
{
    m_context.sink.error(std::move(code), placeOf(key), nameOf(key) + " " + message);
}

std::string YamlMap::text(std::string_view key) const
{
    const YamlNode *node = value(key);
    return node == nullptr ? std::string() : readText(m_context, *node, nameOf(key)).value_or(std::string());
}

bool YamlMap::flag(std::string_view key, bool otherwise) const
{
    const YamlNode *node = value(key);
    if (node == nullptr)
        return otherwise;
    const auto flag = plainFlag(*node);
    if (!flag)
        wrongType(m_context, *node, nameOf(key), "true or false");
    return flag.value_or(otherwise);
}

std::optional<double> YamlMap::number(std::string_view key) const
{
    const YamlNode *node = value(key);
    if (node == nullptr)
        return {};
    const auto number = plainNumber(*node);
    if (!number)
        wrongType(m_context, *node, nameOf(key), "a number without quotes");
    return number;
}

std::optional<int> YamlMap::wholeNumber(std::string_view key) const
{
    constexpr double Largest = 1e9;
    const auto given = number(key);
    if (!given)
        return {};
    if (*given >= -Largest && *given <= Largest && *given == static_cast<int>(*given))
        return static_cast<int>(*given);
    error("bad-value", key, "must be a whole number");
    return {};
}

std::vector<YamlText> YamlMap::texts(std::string_view key) const
{
    std::vector<YamlText> texts;
    const YamlNode *node = value(key);
    if (node == nullptr || !expectList(m_context, *node, nameOf(key)))
        return texts;
    std::set<std::string_view> seen;
    for (const YamlEntry &item : node->entries) {
        auto text = readText(m_context, item.value, "an item of " + nameOf(key));
        if (!text)
            continue;
        if (!seen.insert(item.value.text).second)
            m_context.sink.error(
                "duplicate-item", item.position, "\"" + *text + "\" stands twice in " + nameOf(key) + "; keep one");
        texts.push_back({std::move(*text), item.position});
    }
    return texts;
}

plan::Citation YamlMap::cite() const
{
    const YamlEntry *found = entry("cite");
    return found == nullptr ? plan::Citation{} : readCitation(m_context, found->value, nameOf("cite"));
}

std::optional<feel::Expression> YamlMap::expression(std::string_view key) const
{
    const YamlNode *node = value(key);
    if (node == nullptr || !readText(m_context, *node, nameOf(key)))
        return {};
    auto expression = feel::Expression::parse(node->text);
    if (!expression) {
        reportFeel(m_context, *node, nameOf(key), expression.error());
        return {};
    }
    return std::move(*expression);
}

std::optional<std::size_t> YamlMap::choice(std::string_view key, std::span<const std::string_view> words) const
{
    const YamlNode *node = value(key);
    if (node == nullptr)
        return {};
    const auto found = std::ranges::find(words, node->text);
    if (node->kind == YamlKind::Scalar && found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    const std::vector<std::string_view> candidates(words.begin(), words.end());
    error("bad-value", key,
        "cannot be " + kindName(*node) + didYouMean(node->text, candidates) + "; it is one of " + listed(words));
    return {};
}

} // namespace formats
