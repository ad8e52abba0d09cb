#include "formats/RosterCsv.h"

#include "base/Text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

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

/// The whole text as one number of at most `digits` digits.
std::optional<int> readNumber(std::string_view text, std::size_t digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && text.size() <= digits && text.front() != '-' ? std::optional(value) : std::nullopt;
}

std::optional<std::chrono::sys_days> readDate(std::string text)
{
    std::replace(text.begin(), text.end(), '/', '-');
    const auto pieces = base::split(text, '-');
    if (pieces.size() != 3 || pieces[0].size() != 4)
        return std::nullopt;
    const auto year = readNumber(pieces[0], 4);
    const auto month = readNumber(pieces[1], 2);
    const auto day = readNumber(pieces[2], 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
        std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional<std::chrono::sys_days>(date) : std::nullopt;
}

/// Since midnight; 24:00 is the end of the day.
std::optional<std::chrono::seconds> readTimeOfDay(std::string_view text)
{
    const auto pieces = base::split(text, ':');
    if (pieces.size() < 2 || pieces.size() > 3)
        return std::nullopt;
    std::array<int, 3> values{};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto value = readNumber(pieces[i], 2);
        if (!value || *value > (i == 0 ? 24 : 59))
            return std::nullopt;
        values[i] = *value;
    }
    const auto time = std::chrono::hours{values[0]} + std::chrono::minutes{values[1]} + std::chrono::seconds{values[2]};
    return time <= std::chrono::hours{24} ? std::optional<std::chrono::seconds>(time) : std::nullopt;
}

/// "2026-11-25 08:00", or "2026/11/25 8:00" as spreadsheets rewrite it.
std::optional<base::Instant> readTime(const std::string &text)
{
    const std::string plain = base::toHalfWidth(text);
    const std::size_t gap = plain.find_first_of(" T");
    if (gap == std::string::npos)
        return std::nullopt;
    const auto date = readDate(plain.substr(0, gap));
    const auto time = readTimeOfDay(base::trimmed(std::string_view(plain).substr(gap + 1)));
    if (!date || !time)
        return std::nullopt;
    return base::Instant{date->time_since_epoch()} + *time - base::ChinaStandardOffset;
}

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
        const auto time = readTime(field.text);
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
