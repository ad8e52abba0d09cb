#pragma once

#include <map>
#include <string>
#include <vector>

namespace documents {

/// A row of a table of a form, by column.
using ValueRow = std::map<std::string, std::string, std::less<>>;

/// What the record says for every source of a subject (plan::formSources); empty where it does not know.
struct FormValues {
    std::map<std::string, std::string, std::less<>> texts;
    std::map<std::string, std::vector<ValueRow>, std::less<>> rows;

    /// Empty where there is none.
    [[nodiscard]] const std::string &text(std::string_view source) const;
    [[nodiscard]] const std::vector<ValueRow> &table(std::string_view source) const;
};

} // namespace documents
