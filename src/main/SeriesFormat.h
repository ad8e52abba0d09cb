#pragma once

#include "viewmodel/series/SeriesEntry.h"

#include <filesystem>

namespace root {

/// How a series stands in a text, with the editions of HJ 633 of the data folder.
[[nodiscard]] viewmodel::SeriesFormat seriesFormat(const std::filesystem::path &data);

} // namespace root
