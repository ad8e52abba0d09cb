#pragma once

#include "app/PlanWorkshop.h"
#include "formats/YamlTree.h"

#include <span>

namespace formats {

/// A plan's text, changed in a few places and not a byte elsewhere; it is read once. Of a text of two documents, a
/// version behind the one it amends, only the second is changed: it stays an amendment.
class PlanEdit {
public:
    /// Error: Invalid when the text is not YAML, or more than two documents.
    [[nodiscard]] static base::Result<PlanEdit> of(std::string_view yaml);

    /// Another value at one place, in the quotes it had where they serve. What only the earlier of two documents has is
    /// copied into the second, the table, step or clock as a whole, which then says it instead. Errors: NotFound when
    /// there is no such place; Invalid when it is written so that it cannot be changed alone.
    [[nodiscard]] base::Result<> setValue(const app::ValuePlace &place, std::string_view value);
    /// Another value behind a key of the head, or the key with it where there is none. Error: Invalid when it is
    /// written so that it cannot be changed alone.
    [[nodiscard]] base::Result<> setHead(std::string_view key, std::string_view value);
    /// Other lines for a key of the head and all that stands behind it, or these lines where there is no such key.
    /// `lines` begin with the key and end with a line break.
    void setHeadLines(std::string_view key, std::string_view lines);
    /// Takes out a key of the head; the lines it took stay, empty, so that every other line keeps its number.
    void removeHead(std::string_view key);

    /// The text with all changes.
    [[nodiscard]] std::string text() const;

private:
    struct Change {
        std::size_t at;
        std::size_t length;
        std::string by;
    };
    /// A piece of the text: whole lines.
    struct Lines {
        std::size_t begin;
        std::size_t end;
    };
    explicit PlanEdit(std::string text)
        : m_text(std::move(text))
    {
    }
    /// A map of a document and where its lines end.
    struct MapLines {
        const YamlNode *map;
        std::size_t end;
        std::size_t depth; ///< how many keys of the way led there
    };
    [[nodiscard]] const YamlNode &version() const { return m_documents.back(); }
    [[nodiscard]] std::size_t lineStart(int line) const;
    [[nodiscard]] std::size_t headStart() const;
    [[nodiscard]] bool beginsItsLine(const YamlEntry &entry) const;
    [[nodiscard]] base::Result<Change> replacing(const YamlNode *scalar, std::string_view value) const;
    [[nodiscard]] Lines linesOf(const YamlNode &map, std::size_t entry, std::size_t end) const;
    [[nodiscard]] std::size_t endOf(const YamlNode &document) const;
    [[nodiscard]] MapLines deepest(const YamlNode &document, std::span<const std::string> way) const;
    [[nodiscard]] base::Result<> amend(std::span<const std::string> entry, const Change &change);
    [[nodiscard]] std::string applied(Lines lines, std::vector<Change> changes) const;

    std::string m_mark; ///< a byte order mark in front
    std::string m_text;
    std::vector<std::size_t> m_lineStarts;
    std::vector<YamlNode> m_documents;
    std::vector<Change> m_changes;
};

/// The text with another value at one place: PlanEdit::setValue() alone.
[[nodiscard]] base::Result<std::string> withValue(
    std::string_view yaml, const app::ValuePlace &place, std::string_view value);

} // namespace formats
