#pragma once

#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

/// What a code of the model, the loader or the checker is called on screen, marked for translation.
struct CodedWords {
    std::string_view code;
    const char *words;
};

/// The words of a code; null where a table has none for it.
template <class Table>
[[nodiscard]] const char *wordsFor(const Table &table, std::string_view code)
{
    const auto found = std::ranges::find(table, code, &CodedWords::code);
    return found == table.end() ? nullptr : found->words;
}

} // namespace viewmodel
