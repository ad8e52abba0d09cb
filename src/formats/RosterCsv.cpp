#include "formats/RosterCsv.h"

#include "formats/CsvValues.h"

#include <algorithm>

namespace formats {

namespace {

enum Column : std::size_t { From, To, Role, Post, Person };

const std::vector<CsvColumn> Columns = {
    {{"开始", "起", "from", "start"}},
    {{"结束", "止", "to", "end"}},
    {{"角色", "role"}},
    {{"岗位", "职务", "单位", "post"}},
    {{"姓名", "人员", "person"}, false},
};

std::optional<identity::ShiftRole> readRole(std::string_view text)
{
    if (text == "值班" || text == "duty")
        return identity::ShiftRole::Duty;
    if (text == "带班" || text == "lead")
        return identity::ShiftRole::Lead;
    return std::nullopt;
}

struct PlacedShift {
    identity::Shift shift;
    int line = 0;
};

class RosterReader {
public:
    explicit RosterReader(CsvTable &table)
        : m_table(table)
    {
    }

    void read(const CsvRow &row)
    {
        const auto from = timeOf(row, From);
        const auto to = timeOf(row, To);
        const auto role = roleOf(row);
        const CsvField &post = m_table.field(row, Post);
        if (post.text.empty())
            m_table.error("empty-post", "the row names no post", {row.line, post.position.column});
        if (!from || !to || !role)
            return;
        if (*to <= *from) {
            m_table.error("end-before-start",
                "the shift ends before it begins; write the date of the next day where it ends then",
                m_table.field(row, To).position);
            return;
        }
        m_shifts.push_back({{*from, *to, *role, post.text, m_table.field(row, Person).text}, row.line});
    }

    /// Compares the shifts with each other and hands them out in the order of the file.
    [[nodiscard]] identity::Roster take()
    {
        identity::Roster roster;
        for (const PlacedShift &placed : m_shifts)
            roster.shifts.push_back(placed.shift);
        std::stable_sort(m_shifts.begin(), m_shifts.end(),
            [](const PlacedShift &a, const PlacedShift &b) { return a.shift.from < b.shift.from; });
        checkOverlaps(identity::ShiftRole::Duty);
        checkOverlaps(identity::ShiftRole::Lead);
        return roster;
    }

private:
    std::optional<base::Instant> timeOf(const CsvRow &row, Column column)
    {
        const CsvField &field = m_table.field(row, column);
        const auto time = readCsvMoment(field.text);
        if (!time)
            m_table.error("bad-time", "\"" + field.text + "\" is not a date and time; write 2026-11-25 08:00",
                {row.line, field.position.column});
        return time;
    }

    std::optional<identity::ShiftRole> roleOf(const CsvRow &row)
    {
        const CsvField &field = m_table.field(row, Role);
        const auto role = readRole(field.text);
        if (!role)
            m_table.error("unknown-role", "\"" + field.text + "\" is not a role; write 值班 or 带班",
                {row.line, field.position.column});
        return role;
    }

    /// The shifts are in the order of their beginnings: each is compared with the one before it that ends last.
    void checkOverlaps(identity::ShiftRole role)
    {
        const PlacedShift *last = nullptr;
        for (const PlacedShift &placed : m_shifts) {
            if (placed.shift.role != role)
                continue;
            if (last && placed.shift.from < last->shift.to)
                reportOverlap(*last, placed);
            if (!last || placed.shift.to > last->shift.to)
                last = &placed;
        }
    }

    void reportOverlap(const PlacedShift &one, const PlacedShift &other)
    {
        const auto &[earlier, later] =
            std::minmax(one, other, [](const auto &a, const auto &b) { return a.line < b.line; });
        const std::string line = std::to_string(earlier.line);
        if (earlier.shift == later.shift)
            m_table.error("duplicate-row", "the row is the same as line " + line + "; delete one", {later.line, 1});
        else
            m_table.warning("overlap",
                "the shift overlaps that of line " + line + " in the same role; meanwhile this row counts",
                {later.line, 1});
    }

    CsvTable &m_table;
    std::vector<PlacedShift> m_shifts;
};

} // namespace

Import<identity::Roster> readRosterCsv(std::string_view bytes, const std::string &file)
{
    CsvTable table(bytes, file, Columns);
    RosterReader reader(table);
    for (const CsvRow &row : table.rows())
        reader.read(row);
    identity::Roster roster = reader.take();
    return table.finish(std::move(roster));
}

} // namespace formats
