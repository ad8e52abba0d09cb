#include "formats/YamlEvents.h"

#include <yaml.h>

namespace formats {

struct YamlEvents::Parser {
    yaml_parser_t parser{};

    explicit Parser(std::string_view text)
    {
        if (yaml_parser_initialize(&parser) == 0)
            throw std::bad_alloc(); // all that can go wrong there
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char *>(text.data()), text.size());
    }
    ~Parser() { yaml_parser_delete(&parser); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;
};

namespace {

/// Frees what libyaml keeps for an event.
struct OwnedEvent {
    yaml_event_t event{};

    OwnedEvent() = default;
    ~OwnedEvent() { yaml_event_delete(&event); }
    OwnedEvent(const OwnedEvent &) = delete;
    OwnedEvent &operator=(const OwnedEvent &) = delete;
};

std::string textOf(const yaml_char_t *text, std::size_t length)
{
    return {reinterpret_cast<const char *>(text), length};
}

void readScalar(const yaml_event_t &event, YamlEvent &made)
{
    const auto &scalar = event.data.scalar;
    made.kind = YamlEvent::Kind::Scalar;
    made.quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE;
    made.text = textOf(scalar.value, scalar.length);
}

void readAlias(const yaml_event_t &event, YamlEvent &made)
{
    made.kind = YamlEvent::Kind::Alias;
    made.text = reinterpret_cast<const char *>(event.data.alias.anchor);
}

/// False for what says nothing about the text.
bool read(const yaml_event_t &event, YamlEvent &made)
{
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        made.kind = YamlEvent::Kind::Document;
        return true;
    case YAML_DOCUMENT_END_EVENT:
        made.kind = YamlEvent::Kind::DocumentEnd;
        return true;
    case YAML_ALIAS_EVENT:
        readAlias(event, made);
        return true;
    case YAML_SCALAR_EVENT:
        readScalar(event, made);
        return true;
    case YAML_SEQUENCE_START_EVENT:
        made.kind = YamlEvent::Kind::SequenceStart;
        return true;
    case YAML_MAPPING_START_EVENT:
        made.kind = YamlEvent::Kind::MapStart;
        return true;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        made.kind = YamlEvent::Kind::Close;
        return true;
    case YAML_STREAM_END_EVENT:
    case YAML_NO_EVENT: // asked again behind the end
        made.kind = YamlEvent::Kind::End;
        return true;
    case YAML_STREAM_START_EVENT:
        break;
    }
    return false;
}

} // namespace

YamlEvents::YamlEvents(std::string_view text)
    : m_text(text)
    , m_parser(std::make_unique<Parser>(text))
{
}

YamlEvents::~YamlEvents() = default;

tl::expected<YamlEvent, YamlFault> YamlEvents::next()
{
    for (;;) {
        yaml_parser_t &parser = m_parser->parser;
        OwnedEvent owned;
        if (yaml_parser_parse(&parser, &owned.event) == 0) {
            const bool isUnreadable = parser.error == YAML_READER_ERROR; // before it was cut into characters
            return tl::unexpected(YamlFault{parser.problem == nullptr ? "" : parser.problem,
                isUnreadable ? m_partOffset + parser.problem_offset : offsetOf(parser.problem_mark.index)});
        }
        YamlEvent made;
        made.offset = offsetOf(owned.event.start_mark.index);
        if (!read(owned.event, made))
            continue;
        if (made.kind == YamlEvent::Kind::DocumentEnd && owned.event.data.document_end.implicit == 0)
            beginPart(offsetOf(owned.event.end_mark.index));
        return made;
    }
}

void YamlEvents::beginPart(std::size_t offset)
{
    m_parser = std::make_unique<Parser>(m_text.substr(offset));
    m_partOffset = m_byte = offset;
    m_character = 0;
}

std::size_t YamlEvents::offsetOf(std::size_t character)
{
    const auto continues = [this](std::size_t byte) {
        return byte < m_text.size() && (static_cast<unsigned char>(m_text[byte]) & 0xC0U) == 0x80U;
    };
    if (character < m_character)
        m_character = 0, m_byte = m_partOffset;
    for (; m_character < character && m_byte < m_text.size(); ++m_character) {
        ++m_byte;
        while (continues(m_byte))
            ++m_byte;
    }
    return m_byte;
}

} // namespace formats
