#pragma once

#include "formats/CsvImport.h"
#include "identity/Role.h"

namespace formats {

/// An account that a record begins with; its password stands in the file, so it is for demonstrations only.
struct StarterAccount {
    std::string name;
    std::string post;
    std::vector<identity::Role> roles;
    std::string password;
    std::string standsFor; ///< whose roles it has too, for the days of the demonstration; empty: nobody's
};

/// Columns account, post, roles (codes, by blanks), password and stands_for. Errors beside those of CsvTable:
/// "unknown-role", "empty-field".
[[nodiscard]] Import<std::vector<StarterAccount>> readStarterAccountsCsv(
    std::string_view bytes, const std::string &file);

} // namespace formats
