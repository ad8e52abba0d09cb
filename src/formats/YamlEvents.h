#pragma once

#include <tl/expected.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace formats {

/// What libyaml found next in a text, and where.
struct YamlEvent {
    enum class Kind { Document, DocumentEnd, Scalar, Alias, SequenceStart, MapStart, Close, End };
    Kind kind = Kind::End;
    bool quoted = false; ///< scalars: in quotes or as a block
    std::string text; ///< of a scalar; the name of an alias
    std::size_t offset = 0; ///< byte of the text where it begins
};

/// Why a text is no YAML.
struct YamlFault {
    std::string message; ///< the parser's own words
    std::size_t offset = 0; ///< byte where it gave up
};

/// Takes a YAML text apart, one event after the other. The text must outlive it.
class YamlEvents {
public:
    explicit YamlEvents(std::string_view text);
    ~YamlEvents();
    YamlEvents(const YamlEvents &) = delete;
    YamlEvents &operator=(const YamlEvents &) = delete;

    /// `End` behind the last document, again and again. After a fault there is nothing more to ask for.
    [[nodiscard]] tl::expected<YamlEvent, YamlFault> next();

private:
    struct Parser;

    /// Reads on behind an end mark (`...`), where libyaml by itself would only read what begins with `---`.
    void beginPart(std::size_t offset);
    /// The byte at which a character of this part begins; libyaml counts characters.
    [[nodiscard]] std::size_t offsetOf(std::size_t character);

    std::string_view m_text;
    std::unique_ptr<Parser> m_parser;
    std::size_t m_partOffset = 0;
    std::size_t m_character = 0; ///< of the part: the place that was asked for last, both ways
    std::size_t m_byte = 0; ///< of the text
};

} // namespace formats
