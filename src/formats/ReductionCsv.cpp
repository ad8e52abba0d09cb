#include "formats/ReductionCsv.h"

#include "base/Text.h"
#include "formats/CsvValues.h"

#include <algorithm>
#include <set>
#include <utility>

namespace formats {

namespace {

enum Column : std::size_t { County, Name, Industry, Grade, FirstOwn };

constexpr std::string_view Emission = "排放量";
constexpr std::string_view MeasureWord = "措施";
constexpr std::string_view Share = "减排比例";
/// The row of this name is no enterprise: it says what everybody emits.
constexpr std::string_view Society = "全社会";

/// A column's text without a unit in brackets: "SO2排放量（吨）" is "SO2排放量".
std::string withoutUnit(const std::string &text)
{
    const std::string plain = base::toHalfWidth(text);
    const std::size_t bracket = plain.rfind('(');
    const bool unit = bracket != std::string::npos && plain.ends_with(')') && bracket > 0;
    return std::string(base::trimmed(unit ? std::string_view(plain).substr(0, bracket) : std::string_view(plain)));
}

std::string lower(std::string text)
{
    std::ranges::transform(
        text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// The columns a file names by itself: pollutants and levels.
struct OwnColumns {
    std::vector<std::string> keys; ///< texts of the columns, as CsvTable compares them
    struct Level {
        std::string name;
        std::optional<std::size_t> measure; ///< places in `keys`
        std::optional<std::size_t> share;
    };
    std::vector<std::pair<std::string, std::size_t>> pollutants;
    std::vector<Level> levels;

    void take(const std::string &header)
    {
        const std::string plain = withoutUnit(header);
        const auto ends = [&](std::string_view word) { return plain.size() > word.size() && plain.ends_with(word); };
        const auto front = [&](std::string_view word) { return plain.substr(0, plain.size() - word.size()); };
        if (!ends(Emission) && !ends(Share) && !ends(MeasureWord))
            return;
        const std::string key = lower(base::toHalfWidth(header));
        if (std::ranges::find(keys, key) != keys.end())
            return; // CsvTable says that it is there twice
        keys.push_back(key);
        const std::size_t place = keys.size() - 1;
        if (ends(Emission))
            pollutants.emplace_back(front(Emission), place);
        else if (ends(Share))
            level(front(Share)).share = place;
        else
            level(front(MeasureWord)).measure = place;
    }

private:
    Level &level(const std::string &name)
    {
        const auto found = std::ranges::find(levels, name, &Level::name);
        return found != levels.end() ? *found : levels.emplace_back(Level{name, {}, {}});
    }
};

OwnColumns ownColumns(std::string_view bytes, const std::string &file)
{
    OwnColumns own;
    const CsvText csv = readCsv(bytes, file);
    for (const CsvField &field : csv.rows.empty() ? std::vector<CsvField>() : csv.rows.front().fields)
        own.take(field.text);
    return own;
}

std::vector<CsvColumn> columnsOf(const OwnColumns &own)
{
    std::vector<CsvColumn> columns{
        {{"县（市、区）", "县(市、区)", "县区", "县市区", "county"}},
        {{"企业名称", "企业", "name"}},
        {{"行业", "industry"}},
        {{"绩效等级", "等级", "grade"}},
    };
    for (const std::string &key : own.keys)
        columns.push_back({{key}});
    return columns;
}

class ReductionReader {
public:
    ReductionReader(CsvTable &table, const OwnColumns &own)
        : m_table(table)
        , m_own(own)
    {
    }

    void checkColumns()
    {
        if (m_table.rowCount() == 0)
            return;
        if (m_own.pollutants.empty())
            m_table.error("no-emissions", "no column says what is emitted; add one such as SO2排放量（吨）", {1, 1});
        if (m_own.levels.empty())
            m_table.error("no-level", "no column says what is done; add 黄色措施 and 黄色减排比例", {1, 1});
        for (const OwnColumns::Level &level : m_own.levels) {
            if (!level.share || !level.measure)
                m_table.error("missing-column",
                    "level " + level.name + " has only one of the two columns " + level.name + "措施 and " + level.name
                        + "减排比例",
                    {1, 1});
        }
    }

    void read(const CsvRow &row)
    {
        const std::string &name = m_table.field(row, Name).text;
        if (name == Society) {
            if (std::exchange(m_society, true))
                m_table.error(
                    "duplicate-row", "the row 全社会 is there already; write everything into one row", {row.line, 1});
            m_list.society = emissionsOf(row, Empty::Unknown);
            return;
        }
        reduction::Enterprise enterprise;
        enterprise.county = required(row, County, "empty-county", "the row names no county");
        enterprise.name = required(row, Name, "empty-name", "the row names no enterprise");
        enterprise.industry = m_table.field(row, Industry).text;
        enterprise.grade = gradeOf(row);
        enterprise.emissions = emissionsOf(row, Empty::None);
        enterprise.measures = measuresOf(row);
        if (!m_seen.insert({enterprise.county, enterprise.name}).second)
            m_table.error(
                "duplicate-row", "the enterprise is there already; write everything into one row", {row.line, 1});
        m_list.enterprises.push_back(std::move(enterprise));
    }

    [[nodiscard]] reduction::List take()
    {
        if (!m_society && !m_list.enterprises.empty())
            m_table.warning("no-society",
                "no row 全社会 says what everybody emits; whether the duty is met cannot be judged", {1, 1});
        return std::move(m_list);
    }

private:
    [[nodiscard]] const CsvField &own(const CsvRow &row, std::size_t place) const
    {
        return m_table.field(row, FirstOwn + place);
    }

    std::string required(const CsvRow &row, Column column, const char *code, const char *message)
    {
        const CsvField &field = m_table.field(row, column);
        if (field.text.empty())
            m_table.error(code, message, {row.line, field.position.column});
        return field.text;
    }

    std::string gradeOf(const CsvRow &row)
    {
        const CsvField &field = m_table.field(row, Grade);
        std::string grade = base::toHalfWidth(field.text);
        if (grade.ends_with("级"))
            grade.resize(grade.size() - std::string_view("级").size());
        if (grade.size() == 1 && grade.front() >= 'a' && grade.front() <= 'z')
            grade.front() = static_cast<char>(grade.front() - 'a' + 'A');
        if (grade != "A" && grade != "B" && grade != "C")
            m_table.error("unknown-grade", "\"" + field.text + "\" is not a grade; write A, B or C",
                {row.line, field.position.column});
        return grade;
    }

    /// What a cell without a number says: of an enterprise, that it emits none of it; of everybody, nothing at all.
    enum class Empty { None, Unknown };

    std::vector<reduction::Amount> emissionsOf(const CsvRow &row, Empty empty)
    {
        std::vector<reduction::Amount> amounts;
        for (const auto &[pollutant, place] : m_own.pollutants) {
            const CsvField &field = own(row, place);
            if (field.text.empty() && empty == Empty::Unknown)
                continue;
            const auto tonnes = field.text.empty() ? std::optional(0.0) : readCsvNumber(field.text);
            if (!tonnes || *tonnes < 0)
                m_table.error("bad-amount", "\"" + field.text + "\" is not a number of tonnes; write 12.5",
                    {row.line, field.position.column});
            else
                amounts.push_back({pollutant, *tonnes});
        }
        return amounts;
    }

    std::vector<reduction::Measure> measuresOf(const CsvRow &row)
    {
        std::vector<reduction::Measure> measures;
        double before = 0;
        for (const OwnColumns::Level &level : m_own.levels) {
            if (!level.share || !level.measure)
                continue;
            const CsvField &share = own(row, *level.share);
            std::string text = base::toHalfWidth(share.text);
            if (text.ends_with('%'))
                text.pop_back();
            const auto percent = text.empty() ? std::optional(0.0) : readCsvNumber(base::trimmed(text));
            if (!percent || *percent < 0 || *percent > 100) {
                m_table.error("bad-percent", "\"" + share.text + "\" is not a share; write 0 to 100",
                    {row.line, share.position.column});
                continue;
            }
            const CsvField &measure = own(row, *level.measure);
            if (*percent > 0 && measure.text.empty())
                m_table.error("measure-missing", "something is cut, but the row does not say by what",
                    {row.line, measure.position.column});
            if (*percent < before)
                m_table.warning("falling-measure", "less is cut at " + level.name + " than at the level before it",
                    {row.line, share.position.column});
            before = *percent;
            measures.push_back({level.name, measure.text, *percent});
        }
        return measures;
    }

    CsvTable &m_table;
    const OwnColumns &m_own;
    reduction::List m_list;
    std::set<std::pair<std::string, std::string>> m_seen;
    bool m_society = false;
};

} // namespace

Import<reduction::List> readReductionCsv(std::string_view bytes, const std::string &file)
{
    const OwnColumns own = ownColumns(bytes, file);
    CsvTable table(bytes, file, columnsOf(own));
    ReductionReader reader(table, own);
    reader.checkColumns();
    for (const CsvRow &row : table.rows())
        reader.read(row);
    reduction::List list = reader.take();
    return table.finish(std::move(list));
}

} // namespace formats
