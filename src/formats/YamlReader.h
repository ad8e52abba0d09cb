#pragma once

#include "formats/YamlTree.h"

#include "feel/Expression.h"
#include "feel/UnaryTests.h"
#include "plan/Fact.h"

#include <array>
#include <span>

namespace formats {

/// A key that a map of the schema knows.
struct YamlKey {
    std::string_view name;
    bool required = false;
};

/// A scalar of a list with its place.
struct YamlText {
    std::string text;
    base::SourcePosition position;
};

/// What every reader needs: where to say what is wrong, and the text for exact places.
struct YamlContext {
    const SourceText &source;
    DiagnosticSink &sink;
};

/// A map read by its schema: keys that it does not know and keys that it lacks are reported when it is made, values of
/// the wrong type when they are asked for. Asking for a key that is not there gives the default and says nothing.
class YamlMap {
public:
    /// `what` names it in messages: "fact deaths". `at` is its place: that of its key, where it has one.
    YamlMap(const YamlContext &context, const YamlNode &node, base::SourcePosition at, std::string what,
        std::span<const YamlKey> keys);

    [[nodiscard]] const std::string &what() const { return m_what; }
    /// Names it better, once its own id has been read.
    void rename(std::string what);
    /// A key of it in messages: "`owner` of task seal_site".
    [[nodiscard]] std::string nameOf(std::string_view key) const;
    [[nodiscard]] const YamlContext &context() const { return m_context; }

    /// The value of a key; null when it is not there. An empty value (`key:`) is reported and counts as not there.
    [[nodiscard]] const YamlNode *value(std::string_view key) const;
    /// The place of a key's value, or of the map.
    [[nodiscard]] base::SourcePosition placeOf(std::string_view key) const;

    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] bool flag(std::string_view key, bool otherwise) const;
    [[nodiscard]] std::optional<double> number(std::string_view key) const;
    [[nodiscard]] std::optional<int> wholeNumber(std::string_view key) const;
    /// A list of scalars, none of them twice.
    [[nodiscard]] std::vector<YamlText> texts(std::string_view key) const;
    /// Section text, or { document, section }; never empty when it is there.
    [[nodiscard]] plan::Citation cite() const;
    [[nodiscard]] std::optional<feel::Expression> expression(std::string_view key) const;
    /// One of the words; their index, nothing when it is none of them (reported).
    [[nodiscard]] std::optional<std::size_t> choice(
        std::string_view key, std::span<const std::string_view> words) const;

    void error(std::string code, std::string_view key, const std::string &message) const;

private:
    void checkKeys(std::span<const YamlKey> keys) const;
    [[nodiscard]] const YamlEntry *entry(std::string_view key) const;

    const YamlContext &m_context;
    const YamlNode &m_node;
    base::SourcePosition m_position;
    std::string m_what;
};

/// The text of a scalar; nothing (reported as wrong-type or empty-value) when it is none. `what` names it in messages.
[[nodiscard]] std::optional<std::string> readText(
    const YamlContext &context, const YamlNode &node, const std::string &what);

/// A plain scalar as a number; nothing when it is none.
[[nodiscard]] std::optional<double> plainNumber(const YamlNode &node);
/// A plain `true` or `false`; nothing when it is neither.
[[nodiscard]] std::optional<bool> plainFlag(const YamlNode &node);

[[nodiscard]] plan::Citation readCitation(const YamlContext &context, const YamlNode &node, const std::string &what);

/// A cell or a bounded reading; a mistake is reported with the code "feel-…" at its own column.
[[nodiscard]] std::optional<feel::UnaryTests> readUnaryTests(
    const YamlContext &context, const YamlNode &node, const std::string &what);

/// True for a map; else it is reported.
bool expectMap(const YamlContext &context, const YamlNode &node, const std::string &what);
/// True for a sequence; else it is reported.
bool expectList(const YamlContext &context, const YamlNode &node, const std::string &what);

/// Reports an id that is not made of small letters, digits and underscores.
void expectId(const YamlContext &context, const std::string &id, base::SourcePosition at, const std::string &what);

[[nodiscard]] inline std::vector<std::string> plainTexts(const std::vector<YamlText> &texts)
{
    std::vector<std::string> plain;
    for (const YamlText &text : texts)
        plain.push_back(text.text);
    return plain;
}

/// Names with labels: a list of names that are their own labels, or a map name -> label. T has name, label, position.
template <class T>
[[nodiscard]] std::vector<T> readNamedValues(const YamlMap &map, std::string_view key)
{
    std::vector<T> values;
    const YamlNode *node = map.value(key);
    if (node != nullptr && node->kind == YamlKind::Map) {
        for (const YamlEntry &entry : node->entries) {
            const auto label = readText(map.context(), entry.value, "the label of " + entry.key + " in " + map.what());
            values.push_back({entry.key, label.value_or(entry.key), entry.position});
        }
    } else if (node != nullptr) {
        for (const YamlText &name : map.texts(key))
            values.push_back({name.text, name.text, name.position});
    }
    return values;
}

} // namespace formats
