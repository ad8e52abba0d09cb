#pragma once

#include "formats/DiagnosticSink.h"
#include "formats/SourceText.h"

#include <optional>
#include <string_view>

namespace formats {

/// What stands at a node.
enum class YamlKind { Null, Scalar, Sequence, Map };

struct YamlEntry;

/// A YAML value with its place, every key with its own.
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

/// Reads the one document of a YAML text. Nothing when the text is binary, not UTF-8 or not YAML at all; the sink says
/// why. Equal keys, aliases and a second document are reported, and the rest is read.
[[nodiscard]] std::optional<YamlNode> parseYaml(const SourceText &source, DiagnosticSink &sink);

/// The same of a text that may hold several documents, one after the other; more than `most` are reported.
[[nodiscard]] std::vector<YamlNode> parseYamlDocuments(
    const SourceText &source, DiagnosticSink &sink, std::size_t most);

} // namespace formats
