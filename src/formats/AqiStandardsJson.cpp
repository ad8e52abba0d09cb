#include "formats/AqiStandardsJson.h"

#include "formats/JsonPlace.h"
#include "formats/TextFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace formats {

using airquality::Breakpoints;
using airquality::Pollutant;
using airquality::Standard;
using Json = nlohmann::json;

namespace {

/// The most breakpoints a table can have: one for each step of the index.
constexpr std::size_t MostBreakpoints = 8;

/// Reads one edition; the first thing wrong stays in `problem`.
class EditionReader {
public:
    explicit EditionReader(const Json &edition)
        : m_edition(edition)
    {
    }

    Standard read()
    {
        Standard standard;
        standard.name = text("name");
        standard.validFrom = day("valid_from").value_or(calendar::Day{});
        if (m_edition.contains("valid_to") && !m_edition["valid_to"].is_null())
            standard.validTo = day("valid_to");
        Json tables = m_edition.value("day", Json());
        expect(tables.is_object(), "day", "write an object of tables by pollutant");
        if (!tables.is_object())
            tables = Json::object();
        for (const Pollutant pollutant : airquality::Pollutants) {
            if (pollutant != Pollutant::O3)
                standard.day[pollutant] = breakpoints(tables, std::string(airquality::name(pollutant)));
        }
        standard.ozoneEightHours = breakpoints(m_edition, "ozone_8h");
        standard.ozoneHour = breakpoints(m_edition, "ozone_1h");
        const std::string beyond = text("ozone_beyond_8h");
        expect(beyond == "hour" || beyond == "last_index", "ozone_beyond_8h", "write \"hour\" or \"last_index\"");
        standard.ozoneBeyond =
            beyond == "last_index" ? airquality::BeyondTable::LastIndex : airquality::BeyondTable::Nothing;
        standard.roundsConcentrations = m_edition.value("round_concentrations", Json(false)) == Json(true);
        return standard;
    }

    std::string problem;
    std::string key; ///< where it is

private:
    void expect(bool holds, const std::string &where, const std::string &advice)
    {
        if (holds || !problem.empty())
            return;
        key = where;
        problem = "\"" + where + "\": " + advice;
    }
    std::string text(const char *where)
    {
        const Json value = m_edition.value(where, Json());
        expect(value.is_string(), where, "write a text");
        return value.is_string() ? value.get<std::string>() : std::string();
    }
    std::optional<calendar::Day> day(const char *where)
    {
        const auto read = calendar::parseDay(text(where));
        expect(read.has_value(), where, "write a day, 2026-03-01");
        return read ? std::optional(*read) : std::nullopt;
    }
    Breakpoints breakpoints(const Json &tables, const std::string &where)
    {
        Breakpoints result;
        const Json list = tables.value(where, Json());
        for (const Json &value : list) {
            if (value.is_number())
                result.push_back(value.get<double>());
        }
        const bool rising = std::ranges::adjacent_find(result, std::greater_equal<>()) == result.end();
        expect(list.is_array() && list.size() == result.size() && result.size() >= 2 && result.size() <= MostBreakpoints
                && rising,
            where, "write 2 to 8 rising numbers");
        return result;
    }

    const Json &m_edition;
};

} // namespace

base::Result<std::vector<Standard>> readAqiStandards(std::string_view json, const std::string &file)
{
    const auto wrong = [&](base::SourcePosition place, const std::string &what) {
        return base::fail(base::ErrorCode::Invalid,
            file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + what, file);
    };
    if (const auto fault = jsonFault(json))
        return wrong(*fault, "not JSON from here on; restore the file");
    const Json document = Json::parse(json, nullptr, false);
    if (!document.is_array() || document.empty())
        return wrong({1, 1}, "no list of editions; restore the file");
    std::vector<Standard> standards;
    for (const Json &edition : document) {
        if (!edition.is_object())
            return wrong({1, 1}, "an edition is not an object; restore the file");
        EditionReader reader(edition);
        standards.push_back(reader.read());
        if (!reader.problem.empty())
            return wrong(jsonKey(json, reader.key).value_or(base::SourcePosition{1, 1}), reader.problem);
    }
    return standards;
}

base::Result<std::vector<airquality::Standard>> loadAqiStandards(const std::string &dataFolder)
{
    const std::string path = (std::filesystem::path(dataFolder) / "aqi" / "hj633.json").string();
    return readTextFile(path).and_then([&](const std::string &json) { return readAqiStandards(json, path); });
}

} // namespace formats
