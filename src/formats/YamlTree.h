#pragma once

#include "formats/DiagnosticSink.h"

#include <optional>
#include <string_view>

namespace formats {

/// What stands at a node.
enum class YamlKind { Null, Scalar, Sequence, Map };

struct YamlEntry;

/// A YAML value with its place. Unlike yaml-cpp's own nodes it keeps the place of every key and refuses two equal keys.
struct YamlNode {
    YamlKind kind = YamlKind::Null;
    bool quoted = false; ///< scalars: in quotes or as a block, so never a number or a boolean
    std::string text; ///< of a scalar
    std::vector<YamlEntry> entries; ///< of a map, in file order; of a sequence, keys empty
    base::SourcePosition position;
    std::size_t offset = 0; ///< byte of the text where it begins
};

/// A key with its value, in the order of the file.
struct YamlEntry {
    std::string key;
    base::SourcePosition position; ///< of the key; of the item in a sequence
    YamlNode value;
};

/// The text of a file, without its byte order mark: where its lines begin, for turning bytes into places. It must
/// outlive this.
class SourceText {
public:
    explicit SourceText(std::string_view text);

    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Line and column from 1, the column in characters, of a place that the parser counts from 0 and in bytes.
    [[nodiscard]] base::SourcePosition position(int line, int byteColumn) const;
    [[nodiscard]] base::SourcePosition positionOf(std::size_t offset) const;
    [[nodiscard]] std::size_t offset(int line, int byteColumn) const;
    /// A line as it is counted in its own part, where end marks (`...`) part the text.
    [[nodiscard]] int lineInPart(int line) const;
    /// The place of the `column`th character (from 1) of a scalar's value, quotes and escapes counted as they are
    /// written. The scalar's own place when its value is spread over lines.
    [[nodiscard]] base::SourcePosition positionInScalar(const YamlNode &scalar, int column) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_lineStarts;
    std::vector<int> m_partStarts; ///< lines behind an end mark
};

/// Reads the one document of a YAML text. Nothing when the text is binary, not UTF-8 or not YAML at all; the sink says
/// why. Equal keys, aliases and a second document are reported, and the rest is read.
[[nodiscard]] std::optional<YamlNode> parseYaml(const SourceText &source, DiagnosticSink &sink);

/// The same of a text that may hold several documents, one after the other; more than `most` are reported.
[[nodiscard]] std::vector<YamlNode> parseYamlDocuments(
    const SourceText &source, DiagnosticSink &sink, std::size_t most);

} // namespace formats
