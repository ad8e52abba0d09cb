#include "formats/YamlTree.h"

#include "base/Text.h"
#include "formats/YamlEvents.h"
#include "formats/YamlQuotes.h"

#include <unordered_map>

namespace formats {

namespace {

constexpr std::size_t Deepest = 64; ///< open lists and maps; no schema needs more than ten

/// Builds the tree from the parser's events.
class TreeBuilder {
public:
    TreeBuilder(const SourceText &source, DiagnosticSink &sink)
        : m_source(source)
        , m_sink(sink)
    {
    }

    [[nodiscard]] YamlNode takeRoot() { return std::move(m_root); }

    /// False when the values are nested too deep to go on.
    [[nodiscard]] bool take(YamlEvent event)
    {
        switch (event.kind) {
        case YamlEvent::Kind::Scalar:
            attachScalar(std::move(event));
            break;
        case YamlEvent::Kind::Alias:
            attachAlias(event);
            break;
        case YamlEvent::Kind::SequenceStart:
            return open(YamlKind::Sequence, event);
        case YamlEvent::Kind::MapStart:
            return open(YamlKind::Map, event);
        case YamlEvent::Kind::Close:
            close();
            break;
        case YamlEvent::Kind::Document:
        case YamlEvent::Kind::DocumentEnd:
        case YamlEvent::Kind::End:
            break;
        }
        return true;
    }

private:
    struct Open {
        YamlNode node;
        std::optional<YamlNode> key; ///< waits for its value
        std::unordered_map<std::string, base::SourcePosition> seen; ///< keys and their places
    };

    /// Escapes such as "\0" bring in what no text of a plan holds.
    void refuseControls(const YamlNode &scalar)
    {
        const auto isControl = [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
        };
        const auto found = std::ranges::find_if(scalar.text, isControl);
        if (found == scalar.text.end())
            return;
        const std::string_view before(scalar.text.data(), static_cast<std::size_t>(found - scalar.text.begin()));
        m_sink.error("control-character",
            m_source.positionInScalar(scalar.offset, static_cast<int>(base::characterCount(before)) + 1),
            "this stands for a control character, which no text holds; remove it");
    }

    [[nodiscard]] YamlNode node(YamlKind kind, const YamlEvent &event) const
    {
        YamlNode made;
        made.kind = kind;
        made.offset = event.offset;
        made.position = m_source.positionOf(event.offset);
        return made;
    }

    void attachScalar(YamlEvent event)
    {
        const bool isNothing = !event.quoted && (event.text.empty() || event.text == "~" || event.text == "null");
        YamlNode scalar = node(isNothing ? YamlKind::Null : YamlKind::Scalar, event);
        scalar.quoted = event.quoted;
        if (!isNothing)
            scalar.text = std::move(event.text);
        refuseControls(scalar);
        attach(std::move(scalar));
    }

    void attachAlias(const YamlEvent &event)
    {
        YamlNode alias = node(YamlKind::Scalar, event);
        alias.text.assign(1, '*');
        m_sink.error("yaml-alias", alias.position, "aliases (*name) are not read here; write the value out");
        attach(std::move(alias));
    }

    bool open(YamlKind kind, const YamlEvent &event)
    {
        if (m_open.size() == Deepest) {
            m_sink.error("yaml-too-deep", m_source.positionOf(event.offset),
                "the values are nested too deep; fewer than ten levels will do, check brackets and indentation");
            return false;
        }
        m_open.push_back({node(kind, event), {}, {}});
        return true;
    }

    void close()
    {
        YamlNode done = std::move(m_open.back().node);
        m_open.pop_back();
        attach(std::move(done));
    }

    void attach(YamlNode child)
    {
        if (m_open.empty()) {
            m_root = std::move(child);
            return;
        }
        Open &parent = m_open.back();
        if (parent.node.kind == YamlKind::Sequence) {
            const base::SourcePosition at = child.position;
            parent.node.entries.push_back({{}, at, std::move(child)});
        } else if (!parent.key) {
            parent.key = std::move(child);
        } else {
            addEntry(parent, std::move(*parent.key), std::move(child));
            parent.key.reset();
        }
    }

    void addEntry(Open &map, YamlNode key, YamlNode value)
    {
        if (key.kind != YamlKind::Scalar) {
            m_sink.error("bad-key", key.position, "a key must be a plain name; write a word before the colon");
            return;
        }
        const auto [earlier, isNew] = map.seen.emplace(key.text, key.position);
        if (!isNew) {
            m_sink.error("duplicate-key", key.position,
                "the key \"" + key.text + "\" already stands in line "
                    + std::to_string(m_source.lineInPart(earlier->second.line)) + "; keep one of them",
                {earlier->second, {}});
            return;
        }
        map.node.entries.push_back({std::move(key.text), key.position, std::move(value)});
    }

    const SourceText &m_source;
    DiagnosticSink &m_sink;
    std::vector<Open> m_open;
    YamlNode m_root;
};

/// True, and reported at its place, when a byte keeps the text from being read.
bool refuseBytes(const SourceText &source, DiagnosticSink &sink)
{
    const std::string_view text = source.text();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) {
            sink.error("binary-file", source.positionOf(i),
                "the file holds control characters, it is not text; restore it from a copy");
            return true;
        }
        if (byte < 0x80)
            continue;
        std::size_t length = 1;
        while (length < 4 && !base::isUtf8(text.substr(i, length)))
            ++length;
        if (!base::isUtf8(text.substr(i, length))) {
            sink.error("not-utf8", source.positionOf(i), "the file is not UTF-8 here; save it as UTF-8");
            return true;
        }
        i += length - 1;
    }
    return false;
}

/// True, and reported, when a quote is not closed where it should be.
bool reportUnclosed(const SourceText &source, DiagnosticSink &sink)
{
    const auto opened = openedQuote(source.text());
    if (opened)
        sink.error("yaml-syntax", source.positionOf(*opened),
            "the quote that opens here is not closed where its text ends; close it");
    return opened.has_value();
}

void reportSyntax(const YamlFault &fault, const SourceText &source, DiagnosticSink &sink)
{
    sink.error("yaml-syntax", source.positionOf(fault.offset),
        "this is not YAML: " + fault.message + "; check indentation, quotes and brackets here and in the line before");
}

/// What stands between the start of a document and its end; nothing, and reported, when it cannot be read.
std::optional<YamlNode> readDocument(YamlEvents &events, const SourceText &source, DiagnosticSink &sink)
{
    TreeBuilder builder(source, sink);
    for (;;) {
        auto event = events.next();
        if (!event) {
            if (!reportUnclosed(source, sink))
                reportSyntax(event.error(), source, sink);
            return {};
        }
        if (event->kind == YamlEvent::Kind::DocumentEnd)
            return builder.takeRoot();
        if (!builder.take(std::move(*event)))
            return {};
    }
}

} // namespace

std::optional<YamlNode> parseYaml(const SourceText &source, DiagnosticSink &sink)
{
    std::vector<YamlNode> documents = parseYamlDocuments(source, sink, 1);
    if (documents.empty())
        return {};
    return std::move(documents.front());
}

std::vector<YamlNode> parseYamlDocuments(const SourceText &source, DiagnosticSink &sink, std::size_t most)
{
    if (refuseBytes(source, sink))
        return {};
    std::vector<YamlNode> documents;
    YamlEvents events(source.text());
    for (;;) {
        const auto event = events.next();
        if (!event) {
            reportSyntax(event.error(), source, sink);
            return {};
        }
        if (event->kind == YamlEvent::Kind::End)
            break;
        if (documents.size() == most) {
            sink.error("second-document", {source.positionOf(event->offset).line, 1},
                "a file holds one document; remove the `---` and what follows it");
            break;
        }
        auto document = readDocument(events, source, sink);
        if (!document)
            return {};
        documents.push_back(std::move(*document));
    }
    if (documents.empty())
        sink.error("empty-file", {1, 1}, "the file is empty; restore it from a copy or write its keys");
    return documents;
}

} // namespace formats
