#include "dossier/Events.h"

#include "dossier/Dossier.h"
#include "store/CanonicalRow.h"
#include "store/JsonLines.h"

#include <array>
#include <charconv>

namespace dossier {

namespace {

constexpr std::string_view Tag = "fengsui-event-1\n";
constexpr std::size_t Digits = 6; ///< of a position in the name of a file, at least

template <class T>
std::optional<T> number(std::string_view digits)
{
    T value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

/// Takes one "length:bytes," off the front.
std::optional<std::string> takeNetstring(std::string_view &rest)
{
    const std::size_t colon = rest.find(':');
    const auto length = colon == std::string_view::npos ? std::nullopt : number<std::size_t>(rest.substr(0, colon));
    if (!length || rest.size() - colon - 1 <= *length || rest[colon + 1 + *length] != ',')
        return std::nullopt;
    std::string bytes(rest.substr(colon + 1, *length));
    rest.remove_prefix(colon + *length + 2);
    return bytes;
}

std::optional<base::Instant> instant(const std::string &digits)
{
    const auto value = number<std::int64_t>(digits);
    return value ? std::optional(base::Instant(std::chrono::milliseconds(*value))) : std::nullopt;
}

} // namespace

std::string rowName(std::int64_t position)
{
    const std::string digits = std::to_string(position);
    return std::string(EventFolder) + std::string(digits.size() < Digits ? Digits - digits.size() : 0, '0') + digits
        + ".row";
}

std::string eventLine(const app::StoredEvent &event) { return store::jsonLine(event); }

std::vector<archive::File> eventFiles(const std::vector<app::StoredEvent> &events)
{
    archive::File lines{std::string(EventLines), {}};
    archive::File digests{std::string(EventDigests), {}};
    std::vector<archive::File> files;
    for (const app::StoredEvent &event : events) {
        lines.bytes += eventLine(event);
        digests.bytes += event.hash + " *" + rowName(event.position) + "\n";
        files.push_back({rowName(event.position), store::canonicalRow(event)});
    }
    files.push_back(std::move(lines));
    files.push_back(std::move(digests));
    return files;
}

std::optional<app::StoredEvent> readRow(std::string_view row)
{
    if (!row.starts_with(Tag))
        return std::nullopt;
    std::string_view rest = row.substr(Tag.size());
    std::array<std::string, 9> fields;
    for (std::string &field : fields) {
        auto taken = takeNetstring(rest);
        if (!taken)
            return std::nullopt;
        field = std::move(*taken);
    }
    auto &[position, stream, version, type, happened, recorded, actor, payload, previous] = fields;
    const auto place = number<std::int64_t>(position);
    const auto inStream = number<std::int64_t>(version);
    const auto told = instant(happened);
    const auto written = instant(recorded);
    if (!place || !inStream || !told || !written || !rest.empty())
        return std::nullopt;
    app::StoredEvent event{*place, stream, *inStream, type, *told, *written, actor, payload, previous, {}};
    event.hash = store::rowHash(event);
    return store::canonicalRow(event) == row ? std::optional(event) : std::nullopt;
}

} // namespace dossier
