#pragma once

#include "app/PlanWorkshop.h"
#include "formats/YamlTree.h"

namespace formats {

/// A plan's text, changed in a few places and not a byte elsewhere; it is read once. Of a text of two documents, a
/// version behind the one it amends, only the second is changed: it stays an amendment.
class PlanEdit {
public:
    /// Error: Invalid when the text is not YAML, or more than two documents.
    [[nodiscard]] static base::Result<PlanEdit> of(std::string_view yaml);

    /// Another test in one cell of a decision table, in the quotes it had where they serve. A table that only the
    /// earlier of two documents has is copied into the second, which then says it instead. Errors: NotFound when there
    /// is no such cell; Invalid when the second document lists its tables on one line, where nothing can be added.
    [[nodiscard]] base::Result<> setCell(const app::CellPlace &place, std::string_view test);
    /// Another value behind a key of the head, or the key with it where there is none.
    void setHead(std::string_view key, std::string_view value);
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
    [[nodiscard]] const YamlNode &version() const { return m_documents.back(); }
    [[nodiscard]] std::size_t lineStart(int line) const;
    [[nodiscard]] Change replacing(const YamlNode &scalar, std::string_view value) const;
    [[nodiscard]] Lines linesOf(const YamlNode &map, std::size_t entry, std::size_t end) const;
    [[nodiscard]] std::size_t endOf(const YamlNode &document) const;
    [[nodiscard]] base::Result<> amendTable(const YamlNode &table, const YamlNode &cell, std::string_view test);
    [[nodiscard]] std::string applied(Lines lines, std::vector<Change> changes) const;

    std::string m_mark; ///< a byte order mark in front
    std::string m_text;
    std::vector<std::size_t> m_lineStarts;
    std::vector<YamlNode> m_documents;
    std::vector<Change> m_changes;
};

/// The text with another test in one cell: PlanEdit::setCell() alone.
[[nodiscard]] base::Result<std::string> withCell(
    std::string_view yaml, const app::CellPlace &place, std::string_view test);

} // namespace formats
