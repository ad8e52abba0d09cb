#pragma once

#include "app/PlanWorkshop.h"

namespace formats {

/// The text with another test in one cell of a decision table: quotes as before where they serve, comments, order and
/// every other byte untouched. Error: NotFound, naming what is missing; Invalid when the text is not YAML.
[[nodiscard]] base::Result<std::string> withCell(
    std::string_view yaml, const app::CellPlace &place, std::string_view test);

/// The text with another value behind a key of its head. Errors: the same.
[[nodiscard]] base::Result<std::string> withHeadValue(
    std::string_view yaml, std::string_view key, std::string_view value);

/// The text without a key of its head; the lines it took stay, empty, so that every other line keeps its number. As it
/// was when there is no such key. Error: Invalid when the text is not YAML.
[[nodiscard]] base::Result<std::string> withoutHeadKey(std::string_view yaml, std::string_view key);

} // namespace formats
