#pragma once

#include "base/Diagnostic.h"

#include <string_view>
#include <vector>

namespace formats {

/// The text of a file, without its byte order mark: where its lines begin, for turning bytes into places. It must
/// outlive this.
class SourceText {
public:
    explicit SourceText(std::string_view text);

    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Line and column from 1, the column in characters, of a byte.
    [[nodiscard]] base::SourcePosition positionOf(std::size_t offset) const;
    /// A line as it is counted in its own part, where end marks (`...`) part the text.
    [[nodiscard]] int lineInPart(int line) const;
    /// The place of the `column`th character (from 1) of the value of the scalar that begins at a byte, quotes and
    /// escapes counted as they are written. The scalar's own place when its value is spread over lines.
    [[nodiscard]] base::SourcePosition positionInScalar(std::size_t offset, int column) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_lineStarts;
    std::vector<int> m_partStarts; ///< lines behind an end mark
};

} // namespace formats
