#include "main/SeriesFormat.h"

#include "formats/AqiStandardsJson.h"
#include "formats/SeriesText.h"
#include "formats/TextEncoding.h"
#include "platform/Logging.h"

namespace root {

namespace {

/// Read once, when first asked for. Without them an index can be taken as it is given, none can be worked out.
const std::vector<airquality::Standard> &standardsIn(
    const std::filesystem::path &data, std::optional<std::vector<airquality::Standard>> &known)
{
    if (!known) {
        const auto loaded = formats::loadAqiStandards(data.string());
        if (!loaded)
            platform::log(platform::LogLevel::Error, "the editions of HJ 633 cannot be used: " + loaded.error().detail);
        known = loaded.value_or(std::vector<airquality::Standard>());
    }
    return *known;
}

} // namespace

viewmodel::SeriesFormat seriesFormat(const std::filesystem::path &data)
{
    viewmodel::SeriesFormat format;
    const auto known = std::make_shared<std::optional<std::vector<airquality::Standard>>>();
    format.read = [data, known](const std::string &text, const std::string &file, base::Instant now,
                      const incident::HourlySeries *earlier) {
        auto import = formats::readSeries(text, file, {standardsIn(data, *known), now, earlier});
        return viewmodel::SeriesReading{std::move(import.value), std::move(import.diagnostics)};
    };
    format.decode = [](const std::string &bytes) {
        auto text = formats::toUtf8(bytes);
        return text ? std::optional(std::move(*text)) : std::nullopt;
    };
    format.write = formats::seriesText;
    return format;
}

} // namespace root
