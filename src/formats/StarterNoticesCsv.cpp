#include "formats/StarterNoticesCsv.h"

#include "formats/CsvValues.h"

#include <algorithm>
#include <sstream>

namespace formats {

namespace {

enum Column : std::size_t {
    Path,
    Medium,
    Reference,
    Unit,
    Contact,
    Phone,
    DeliverHours,
    DeliverTo,
    Goods,
    MinutesAgo,
    Reached,
    Words
};

/// The fields of a row as values; what is wrong is reported at its place.
class Row {
public:
    Row(CsvTable &table, const CsvRow &row)
        : m_table(table)
        , m_row(row)
    {
    }
    [[nodiscard]] const CsvField &field(Column column) const { return m_table.field(m_row, column); }
    [[nodiscard]] const std::string &text(Column column) const { return field(column).text; }
    template <class Enum, std::size_t N>
    [[nodiscard]] Enum word(Column column, const std::array<std::string_view, N> &names)
    {
        const auto found = std::ranges::find(names, text(column));
        if (found != names.end())
            return static_cast<Enum>(found - names.begin());
        m_table.error("unknown-word", text(column) + " is none of the words of this column", field(column).position);
        return {};
    }
    [[nodiscard]] int number(Column column)
    {
        if (const auto read = readCsvNumber(text(column)))
            return static_cast<int>(*read);
        m_table.error("bad-number", text(column) + " is no number", field(column).position);
        return 0;
    }
    [[nodiscard]] std::vector<dispatch::AskedLine> goods()
    {
        std::vector<dispatch::AskedLine> lines;
        std::istringstream parts(text(Goods));
        for (std::string part; std::getline(parts, part, ';');) {
            std::istringstream words(part);
            std::string item;
            std::string amount;
            words >> item >> amount;
            const auto quantity = reserve::Quantity::parse(amount);
            if (quantity && quantity->isPositive())
                lines.push_back({item, *quantity});
            else
                m_table.error("bad-goods", part + " is no item with a quantity", field(Goods).position);
        }
        return lines;
    }

private:
    CsvTable &m_table;
    const CsvRow &m_row;
};

} // namespace

Import<std::vector<StarterNotice>> readStarterNoticesCsv(std::string_view bytes, const std::string &file)
{
    static const std::array<CsvColumn, 12> Columns{
        {{{"path"}}, {{"medium"}}, {{"reference"}}, {{"unit"}}, {{"contact"}}, {{"phone"}}, {{"deliver_hours"}},
            {{"deliver_to"}}, {{"goods"}}, {{"minutes_ago"}}, {{"reached"}}, {{"words"}, false}}};
    CsvTable table(bytes, file, Columns);
    std::vector<StarterNotice> notices;
    for (const CsvRow &line : table.rows()) {
        Row row(table, line);
        StarterNotice notice;
        notice.path = row.word<dispatch::Path>(Path, dispatch::PathNames);
        notice.medium = row.word<dispatch::Medium>(Medium, dispatch::MediumNames);
        notice.reference = row.text(Reference);
        notice.party = {row.text(Unit), row.text(Contact), row.text(Phone)};
        notice.deliverHours = row.number(DeliverHours);
        notice.deliverTo = row.text(DeliverTo);
        notice.goods = row.goods();
        notice.minutesAgo = row.number(MinutesAgo);
        notice.reached = row.word<StarterReached>(Reached, StarterReachedNames);
        notice.words = row.text(Words);
        notices.push_back(std::move(notice));
    }
    return table.finish(std::move(notices));
}

} // namespace formats
