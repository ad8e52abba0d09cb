#pragma once

#include "base/Result.h"
#include "calendar/Day.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace formats {

/// One cell of a workbook.
struct WorkbookCell {
    std::string text;
    std::optional<double> number; ///< instead of the text
    bool fault = false; ///< a formula that has no result
    std::size_t format = 0; ///< how it is shown, as the workbook numbers it
    bool showsDay = false; ///< the number is a day
    bool showsTime = false; ///< with a time of the day
};

struct WorkbookSheet {
    std::string name;
    std::map<std::pair<int, int>, WorkbookCell> cells; ///< by row and column, from 0
};

struct Workbook {
    calendar::Day origin{}; ///< from which numbers count that are days
    std::vector<WorkbookSheet> sheets;
};

/// The cells as the file has them. Errors: Invalid for no workbook, Refused where it holds more than any table of
/// ours.
[[nodiscard]] base::Result<Workbook> readCells(std::string_view bytes);

} // namespace formats
