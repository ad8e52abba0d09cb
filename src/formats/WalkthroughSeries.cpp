#include "formats/WalkthroughSeries.h"

#include "formats/SeriesText.h"
#include "formats/TextFile.h"

#include <algorithm>
#include <filesystem>

namespace formats {

namespace {

base::Instant fullHour(base::Instant at) { return std::chrono::floor<std::chrono::hours>(at); }

std::string firstFault(const std::vector<base::Diagnostic> &diagnostics)
{
    const auto error = std::ranges::find(diagnostics, base::Severity::Error, &base::Diagnostic::severity);
    return error == diagnostics.end() ? "it holds no series" : base::toString(*error);
}

} // namespace

base::Result<WalkthroughSeries::Read> WalkthroughSeries::read(
    const std::string &text, base::Instant at, std::optional<base::Instant> begins) const
{
    const bool isText = text.find('\n') != std::string::npos;
    const std::filesystem::path path = std::filesystem::path(m_walkthrough).parent_path() / text;
    const auto csv = isText ? base::Result<std::string>(text) : readTextFile(path.string());
    if (!csv)
        return base::failFrom(csv);
    auto import = readSeries(*csv, isText ? m_walkthrough : path.string(), {m_standards});
    if (!import.value)
        return base::fail(base::ErrorCode::Invalid, firstFault(import.diagnostics));
    incident::HourlySeries &series = *import.value;
    if (begins) {
        const auto moved = fullHour(*begins) - series.from;
        series.from += moved;
        series.observedUntil += moved;
    }
    series.observedUntil = std::min(series.observedUntil, fullHour(at));
    return Read{isText ? std::string() : path.filename().string(), std::move(series)};
}

} // namespace formats
