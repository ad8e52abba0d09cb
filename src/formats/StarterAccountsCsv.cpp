#include "formats/StarterAccountsCsv.h"

#include <array>
#include <sstream>

namespace formats {

namespace {

enum Column : std::size_t { Name, Post, Roles, Password, StandsFor };

std::vector<identity::Role> rolesOf(CsvTable &table, const CsvField &field)
{
    std::vector<identity::Role> roles;
    std::istringstream words(field.text);
    for (std::string word; words >> word;) {
        if (const auto role = identity::roleNamed(word))
            roles.push_back(*role);
        else
            table.error("unknown-role", "there is no role " + word, field.position);
    }
    return roles;
}

} // namespace

Import<std::vector<StarterAccount>> readStarterAccountsCsv(std::string_view bytes, const std::string &file)
{
    static const std::array<CsvColumn, 5> Columns{
        {{{"account"}}, {{"post"}}, {{"roles"}}, {{"password"}}, {{"stands_for"}, false}}};
    CsvTable table(bytes, file, Columns);
    std::vector<StarterAccount> accounts;
    for (const CsvRow &row : table.rows()) {
        for (const std::size_t column : {Name, Post, Roles, Password}) {
            if (const CsvField &field = table.field(row, column); field.text.empty())
                table.error("empty-field", "an account has a name, a post, roles and a password",
                    {row.line, field.position.column});
        }
        accounts.push_back(
            {table.field(row, Name).text, table.field(row, Post).text, rolesOf(table, table.field(row, Roles)),
                table.field(row, Password).text, table.field(row, StandsFor).text});
    }
    return table.finish(std::move(accounts));
}

} // namespace formats
