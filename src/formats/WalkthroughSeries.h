#pragma once

#include "airquality/Index.h"
#include "base/Result.h"
#include "incident/HourlySeries.h"

namespace formats {

/// Reads the series of air quality that a walkthrough records: a CSV in a file beside it, or written into it.
class WalkthroughSeries {
public:
    /// The standards by which the index of concentrations is worked out must outlive it.
    WalkthroughSeries(std::string walkthrough, const std::vector<airquality::Standard> &standards)
        : m_walkthrough(std::move(walkthrough))
        , m_standards(standards)
    {
    }

    struct Read {
        std::string file; ///< its name; empty where the text itself was given
        incident::HourlySeries series;
    };
    /// `text` of one line is the name of a file beside the walkthrough, of more lines the CSV itself. Hours after `at`
    /// are forecast, whatever the CSV says. `begins`: its first hour is moved there and all others with it, to the full
    /// hour; so the days of a demonstration are always those just past. Error: Invalid, or the file's; the fault as its
    /// reader names it.
    [[nodiscard]] base::Result<Read> read(
        const std::string &text, base::Instant at, std::optional<base::Instant> begins) const;

private:
    std::string m_walkthrough;
    const std::vector<airquality::Standard> &m_standards;
};

} // namespace formats
