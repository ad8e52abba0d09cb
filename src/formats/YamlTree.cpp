#include "formats/YamlTree.h"

#include "base/Text.h"
#include "formats/YamlQuotes.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <unordered_map>

namespace formats {

namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

/// Builds the tree from the parser's events.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const SourceText &source, DiagnosticSink &sink)
        : m_source(source)
        , m_sink(sink)
    {
    }

    [[nodiscard]] YamlNode takeRoot() { return std::move(m_root); }
    /// Where the last scalar began. Only it can lack its closing quote, which the parser does not mind at the end of a
    /// text.
    [[nodiscard]] std::size_t lastScalar() const { return m_lastScalar; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { attach(node(YamlKind::Null, mark)); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        YamlNode alias = node(YamlKind::Scalar, mark);
        alias.text.assign(1, '*');
        m_sink.error("yaml-alias", alias.position, "aliases (*name) are not read here; write the value out");
        attach(std::move(alias));
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t, const std::string &value) override
    {
        YamlNode scalar = node(YamlKind::Scalar, mark);
        scalar.quoted = tag == "!";
        scalar.text = value;
        m_lastScalar = scalar.offset;
        refuseControls(scalar);
        attach(std::move(scalar));
    }
    void OnSequenceStart(
        const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        m_open.push_back({node(YamlKind::Sequence, mark), {}, {}});
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        m_open.push_back({node(YamlKind::Map, mark), {}, {}});
    }
    void OnMapEnd() override { close(); }

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
            m_source.positionInScalar(scalar, static_cast<int>(base::characterCount(before)) + 1),
            "this stands for a control character, which no text holds; remove it");
    }

    [[nodiscard]] YamlNode node(YamlKind kind, const YAML::Mark &mark) const
    {
        YamlNode made;
        made.kind = kind;
        made.position = m_source.position(mark.line, mark.column);
        made.offset = m_source.offset(mark.line, mark.column);
        return made;
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
    std::size_t m_lastScalar = 0;
    YamlNode m_root;
};

/// Swallows a document that should not be there.
class Nobody final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark &mark) override { line = mark.line + 1; }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &) override { }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {
    }
    void OnSequenceEnd() override { }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override { }
    void OnMapEnd() override { }

    int line = 0;
};

} // namespace

SourceText::SourceText(std::string_view text)
    : m_text(text)
    , m_lineStarts{0}
{
    if (m_text.starts_with(ByteOrderMark))
        m_text.remove_prefix(ByteOrderMark.size());
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        if (m_text[i] != '\n')
            continue;
        if (m_text.substr(m_lineStarts.back(), i - m_lineStarts.back()) == "...")
            m_partStarts.push_back(static_cast<int>(m_lineStarts.size()) + 1);
        m_lineStarts.push_back(i + 1);
    }
}

int SourceText::lineInPart(int line) const
{
    const auto next = std::ranges::upper_bound(m_partStarts, line);
    return next == m_partStarts.begin() ? line : line - *std::prev(next) + 1;
}

std::size_t SourceText::offset(int line, int byteColumn) const
{
    if (line < 0 || byteColumn < 0 || static_cast<std::size_t>(line) >= m_lineStarts.size())
        return m_text.size();
    return std::min(m_text.size(), m_lineStarts[static_cast<std::size_t>(line)] + static_cast<std::size_t>(byteColumn));
}

base::SourcePosition SourceText::position(int line, int byteColumn) const
{
    return positionOf(offset(line, byteColumn));
}

base::SourcePosition SourceText::positionOf(std::size_t offset) const
{
    const auto next = std::ranges::upper_bound(m_lineStarts, offset);
    const std::size_t start = *std::prev(next);
    return {static_cast<int>(next - m_lineStarts.begin()),
        static_cast<int>(base::characterCount(m_text.substr(start, offset - start))) + 1};
}

base::SourcePosition SourceText::positionInScalar(const YamlNode &scalar, int column) const
{
    const std::string_view raw = m_text.substr(std::min(scalar.offset, m_text.size()));
    const char first = raw.empty() ? '\0' : raw.front();
    if (first == '|' || first == '>')
        return scalar.position;
    const char quote = first == '"' || first == '\'' ? first : '\0';
    std::size_t at = quote == '\0' ? 0 : 1;
    for (int i = 1; i < column && at < raw.size(); ++i) {
        if (raw[at] == '\n')
            return scalar.position;
        at += writtenLength(raw.substr(at), quote);
    }
    return positionOf(std::min(scalar.offset + at, m_text.size()));
}

namespace {

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

/// The last scalar is a quote that is never closed: the parser does not mind at the end of a text.
bool endsInQuote(const SourceText &source, std::size_t lastScalar)
{
    return openedQuote(source.text().substr(std::min(lastScalar, source.text().size()))) == std::size_t{0};
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
    try {
        std::istringstream stream{std::string(source.text())};
        YAML::Parser parser(stream);
        while (documents.size() < most) {
            TreeBuilder builder(source, sink);
            if (!parser.HandleNextDocument(builder))
                break;
            if (endsInQuote(source, builder.lastScalar()) && reportUnclosed(source, sink))
                return {};
            documents.push_back(builder.takeRoot());
        }
        if (documents.empty())
            sink.error("empty-file", {1, 1}, "the file is empty; restore it from a copy or write its keys");
        Nobody rest;
        if (documents.size() == most && parser.HandleNextDocument(rest))
            sink.error(
                "second-document", {rest.line, 1}, "a file holds one document; remove the `---` and what follows it");
        return documents;
    } catch (const YAML::DeepRecursion &failure) {
        sink.error("yaml-too-deep", source.position(failure.mark.line, failure.mark.column),
            "the values are nested too deep; fewer than ten levels will do, check brackets and indentation");
    } catch (const YAML::Exception &failure) {
        if (!reportUnclosed(source, sink))
            sink.error("yaml-syntax", source.position(failure.mark.line, failure.mark.column),
                "this is not YAML: " + failure.msg
                    + "; check indentation, quotes and brackets here and in the line before");
    }
    return {};
}

} // namespace formats
