#include "formats/SeriesText.h"

#include "assess/Column.h"
#include "base/Text.h"
#include "formats/AirQualityCsv.h"
#include "formats/CsvValues.h"
#include "formats/TextEncoding.h"
#include "incident/CompletedSeries.h"

#include <algorithm>

namespace formats {

namespace {

using incident::HourlySeries;

bool isNumber(std::string_view text) { return !text.empty() && readCsvNumber(text).has_value(); }

/// The year that puts a month and a day nearest to now.
std::string withYear(const std::string &monthAndDay, const std::string &hour, base::Instant now)
{
    std::optional<base::Instant> nearest;
    std::string text;
    const int thisYear = base::toCivil(now).year;
    for (const int year : {thisYear - 1, thisYear, thisYear + 1}) {
        std::string candidate = std::to_string(year);
        candidate.append("-").append(monthAndDay).append(" ").append(hour);
        const auto moment = readCsvMoment(candidate);
        if (moment && (!nearest || std::chrono::abs(*moment - now) < std::chrono::abs(*nearest - now))) {
            nearest = moment;
            text = candidate;
        }
    }
    return text;
}

/// "12-23 10", "12-23 10时", "12/23 10:00" with its year and minutes; anything else as it is.
std::string typedTime(std::string text, base::Instant now)
{
    static constexpr std::string_view hourWord = "时";
    if (text.ends_with(hourWord))
        text.resize(text.size() - hourWord.size());
    const std::size_t blank = text.find_last_of(" T");
    if (blank == std::string::npos)
        return text;
    const std::string date(base::trimmed(std::string_view(text).substr(0, blank)));
    std::string hour = text.substr(blank + 1);
    if (!hour.empty() && hour.find(':') == std::string::npos)
        hour += ":00";
    const bool short_ = std::ranges::count_if(date, [](char c) { return c == '-' || c == '/'; }) == 1;
    const std::string whole = short_ ? withYear(date, hour, now) : date + " " + hour;
    return whole.empty() ? text : whole;
}

/// The fields of a typed row: at commas, else at the last blanks.
std::vector<std::string> typedFields(std::string_view line)
{
    std::vector<std::string> fields;
    if (line.find(',') != std::string_view::npos) {
        for (const std::string_view piece : base::split(line, ','))
            fields.emplace_back(base::trimmed(piece));
        return fields;
    }
    std::vector<std::string> words;
    for (const std::string_view piece : base::split(line, ' ')) {
        if (!piece.empty())
            words.emplace_back(piece);
    }
    std::vector<std::string> behind;
    // "12-23 10:00" or "2026-12-23T10:00", the value, and perhaps a word behind it.
    const std::size_t ofTime = !words.empty() && words.front().find('T') != std::string::npos ? 1 : 2;
    if (words.size() > ofTime + 1 && !isNumber(words.back())) {
        behind.push_back(words.back());
        words.pop_back();
    }
    if (words.size() > 1) {
        behind.insert(behind.begin(), words.back());
        words.pop_back();
    }
    fields.push_back(base::join(words, " "));
    std::ranges::move(behind, std::back_inserter(fields));
    return fields;
}

std::string typedRow(std::string_view line, base::Instant now)
{
    std::vector<std::string> fields = typedFields(line);
    fields.front() = typedTime(fields.front(), now);
    if (fields.size() < 3)
        fields.resize(3);
    return base::join(fields, ",");
}

bool isHeader(std::string_view line) { return line.empty() || line.find_first_of("0123456789") != 0; }

/// A text under a header, and how many lines it has more than what was given.
struct Table {
    std::string text;
    int added = 0;
};

Table asTable(const std::string &utf8, base::Instant now)
{
    std::vector<std::string> lines;
    for (const std::string_view line : base::split(utf8, '\n')) {
        std::string text = base::toHalfWidth(base::trimmed(line));
        std::ranges::replace(text, '\t', ',');
        lines.push_back(std::move(text));
    }
    const auto first = std::ranges::find_if(lines, [](const std::string &line) { return !line.empty(); });
    if (first == lines.end() || isHeader(*first))
        return {base::join(lines, "\n"), 0};
    for (std::string &line : lines) {
        if (!line.empty())
            line = typedRow(line, now);
    }
    lines.insert(lines.begin(), "time,aqi_24h,forecast");
    return {base::join(lines, "\n"), 1};
}

Import<HourlySeries> readTable(
    const std::string &text, const std::string &file, const std::vector<airquality::Standard> &standards)
{
    auto import = readAirQualityCsv(text, file);
    Import<HourlySeries> result{{}, std::move(import.diagnostics), import.rows};
    if (!import.value || import.value->concentrations.empty())
        return result;
    const AirRows &rows = *import.value;
    base::Instant measured = rows.concentrations.begin()->first - std::chrono::hours(1);
    for (const auto &[hour, values] : rows.concentrations) {
        const bool hasValue = !values.empty() || rows.index.contains(hour);
        if (hasValue && !rows.forecast.contains(hour))
            measured = hour;
    }
    result.value = incident::toHourly(rows.index, rows.concentrations, measured, standards);
    return result;
}

void tell(Import<HourlySeries> &import, base::Severity severity, std::string code, std::string message,
    const std::string &file)
{
    import.diagnostics.push_back({severity, std::move(code), std::move(message), file, {}});
    if (severity == base::Severity::Error)
        import.value.reset();
}

/// Hours with concentrations of which no index can be had.
std::int64_t withoutIndex(const HourlySeries &series)
{
    std::int64_t count = 0;
    for (std::size_t place = 0; place < series.index.size(); ++place) {
        const bool measured = std::ranges::any_of(series.concentrations,
            [&](const incident::SeriesColumn &column) { return column.values[place].has_value(); });
        count += measured && !series.index[place];
    }
    return count;
}

/// What the rows say by themselves, and what they come to behind the series before them.
void judge(const SeriesReading &reading, Import<HourlySeries> &import, const std::string &file)
{
    HourlySeries &series = *import.value;
    if (series.index.size() > incident::MostSeriesHours)
        return tell(import, base::Severity::Error, "too-long",
            "the rows span more than three months; leave out what does not belong to this spell", file);
    if (reading.now && series.observedUntil > *reading.now) {
        series.observedUntil = std::chrono::floor<std::chrono::hours>(*reading.now);
        tell(import, base::Severity::Warning, "not-yet-measured", "hours to come count as forecast", file);
    }
    if (reading.earlier)
        series = incident::completed(*reading.earlier, series, reading.standards);
    if (std::ranges::none_of(series.index, [](const auto &value) { return value.has_value(); }))
        return tell(import, base::Severity::Error, "no-index",
            "no hour has an index: each needs 20 measured hours of the 24 before it, and an edition of HJ 633 in force",
            file);
    if (const std::int64_t count = withoutIndex(series); count > 0)
        tell(import, base::Severity::Warning, "without-index",
            std::to_string(count) + " hours have no index: too few measured hours before them", file);
}

} // namespace

Import<HourlySeries> readSeries(std::string_view bytes, const std::string &file, const SeriesReading &reading)
{
    const auto utf8 = toUtf8(bytes);
    if (!utf8) {
        base::Diagnostic diagnostic = utf8.error();
        diagnostic.file = file;
        return {{}, {std::move(diagnostic)}, 0};
    }
    const Table table = asTable(*utf8, reading.now.value_or(base::Instant{}));
    Import<HourlySeries> import = readTable(table.text, file, reading.standards);
    for (base::Diagnostic &diagnostic : import.diagnostics)
        diagnostic.position.line = std::max(diagnostic.position.line - table.added, 0);
    if (import.value)
        judge(reading, import, file);
    return import;
}

std::string seriesText(const HourlySeries &series)
{
    bool givesIndex = series.concentrations.empty();
    for (std::size_t place = 0; place < series.index.size(); ++place)
        givesIndex = givesIndex || incident::isGiven(series, place);
    std::string text = givesIndex ? "time,aqi_24h" : "time";
    for (const incident::SeriesColumn &column : series.concentrations)
        text.append(",").append(column.pollutant);
    text += ",forecast\n";
    base::Instant hour = series.from;
    for (std::size_t place = 0; place < series.index.size(); ++place, hour += std::chrono::hours(1)) {
        std::string time = base::toIso(hour).substr(0, 16);
        std::ranges::replace(time, 'T', ' ');
        text += time;
        if (givesIndex)
            text.append(",").append(
                incident::isGiven(series, place) ? std::to_string(*series.index[place]) : std::string());
        for (const incident::SeriesColumn &column : series.concentrations)
            text.append(",").append(column.values[place] ? assess::numberText(*column.values[place]) : std::string());
        text += hour > series.observedUntil ? ",预报\n" : ",\n";
    }
    return text;
}

} // namespace formats
