#pragma once

#include "formats/CsvImport.h"
#include "formats/TextFile.h"

#include <filesystem>

namespace root {

/// A table that a demonstration begins with. Errors: NotFound, Io; Invalid with the first thing wrong.
template <class T>
[[nodiscard]] base::Result<T> readTable(
    const std::filesystem::path &file, formats::Import<T> (*read)(std::string_view bytes, const std::string &file))
{
    const auto text = formats::readTextFile(file.string());
    if (!text)
        return base::failFrom(text);
    auto rows = read(*text, file.string());
    if (!rows.value)
        return base::fail(base::ErrorCode::Invalid, base::toString(rows.diagnostics.front()), file.string());
    return std::move(*rows.value);
}

} // namespace root
