#include "formats/AreasCsv.h"

#include <array>

namespace formats {

Import<std::vector<std::string>> readCountiesCsv(std::string_view bytes, const std::string &file)
{
    static const std::array<CsvColumn, 4> Columns{
        {{{"code"}}, {{"name"}}, {{"citycode"}, false}, {{"provincecode"}, false}}};
    constexpr std::size_t Name = 1;
    CsvTable table(bytes, file, Columns);
    std::vector<std::string> names;
    for (const CsvRow &row : table.rows())
        names.push_back(table.field(row, Name).text);
    return table.finish(std::move(names));
}

} // namespace formats
