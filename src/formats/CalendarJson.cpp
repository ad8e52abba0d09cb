#include "formats/CalendarJson.h"

#include "formats/JsonPlace.h"
#include "formats/TextFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace formats {

using Json = nlohmann::json;

namespace {

tl::unexpected<base::Error> wrong(
    const std::string &file, std::string_view json, std::string_view key, const std::string &what)
{
    base::SourcePosition place = jsonKey(json, key).value_or(base::SourcePosition{1, 1});
    return base::fail(base::ErrorCode::Invalid,
        file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + what, file);
}

bool isSpecialDay(const Json &entry)
{
    return entry.is_object() && entry.contains("date") && entry["date"].is_string() && entry.contains("isOffDay")
        && entry["isOffDay"].is_boolean() && (!entry.contains("name") || entry["name"].is_string());
}

} // namespace

base::Result<> readCalendarYear(std::string_view json, const std::string &file, calendar::WorkCalendar &calendar)
{
    if (const auto fault = jsonFault(json))
        return base::fail(base::ErrorCode::Invalid,
            file + ":" + std::to_string(fault->line) + ":" + std::to_string(fault->column)
                + ": not JSON from here on; restore the file",
            file);
    const Json document = Json::parse(json, nullptr, false);
    if (!document.is_object() || !document.contains("year") || !document["year"].is_number_integer())
        return wrong(file, json, "year", "no \"year\": write the year these days belong to");
    if (!document.contains("days") || !document["days"].is_array())
        return wrong(file, json, "days", "no list of \"days\": write the announced days, or an empty list");
    const int year = document["year"].get<int>();
    std::map<calendar::Day, calendar::SpecialDay> days;
    for (const Json &entry : document["days"]) {
        if (!isSpecialDay(entry))
            return wrong(file, json, "days", "a day needs a \"date\" and \"isOffDay\": " + entry.dump());
        const std::string date = entry["date"].get<std::string>();
        const auto day = calendar::parseDay(date);
        // The days round New Year may belong to the holiday of the neighbouring year.
        if (!day || std::abs(calendar::yearOf(*day) - year) > 1)
            return wrong(file, json, date, "\"" + date + "\" is no day of " + std::to_string(year));
        if (!days.emplace(*day, calendar::SpecialDay{entry.value("name", std::string()), entry["isOffDay"].get<bool>()})
                 .second)
            return wrong(file, json, date, "\"" + date + "\" stands twice; keep one");
    }
    calendar.addYear(year, days);
    return {};
}

LoadedCalendar readCalendars(const std::string &folder)
{
    LoadedCalendar loaded;
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (std::filesystem::directory_iterator at(folder, none), end; !none && at != end; at.increment(none)) {
        if (at->path().extension() == ".json")
            files.push_back(at->path());
    }
    std::ranges::sort(files);
    for (const std::filesystem::path &file : files) {
        const base::Result<> read = readTextFile(file.string()).and_then([&](const std::string &json) {
            return readCalendarYear(json, file.string(), loaded.calendar);
        });
        if (!read)
            loaded.unusable.push_back(read.error());
    }
    return loaded;
}

} // namespace formats
