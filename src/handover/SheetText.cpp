#include "handover/SheetText.h"

#include "base/PlainLine.h"

#include <charconv>
#include <optional>

namespace handover {

namespace {

constexpr std::string_view Title = "吕梁市应急指挥交接班记录";
constexpr auto Titles = std::to_array<std::string_view>({"在办事件", "时限", "未联系上", "待签文书", "交班事项"});
static_assert(Titles.size() == Sections);

/// A cell holds one line and no tab: what parts cells and lines cannot stand in one.
std::string line(const Row &row)
{
    std::string words;
    for (const std::string &cell : row)
        words += "\t" + cell;
    return words + "\n";
}

std::string labelled(std::string_view label, const std::string &value)
{
    return std::string(label) + "：" + value + "\n";
}

/// Takes a text line by line.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] bool atRow() const { return m_rest.starts_with('\t'); }
    [[nodiscard]] std::string fault() const
    {
        return "line " + std::to_string(m_line) + " is none of a handover sheet";
    }

    /// The next line; nothing where none ends with a line feed.
    std::optional<std::string_view> next()
    {
        const std::size_t end = m_rest.find('\n');
        if (end == std::string_view::npos)
            return std::nullopt;
        ++m_line;
        const std::string_view words = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return words;
    }
    std::optional<std::string> value(std::string_view label)
    {
        const auto words = next();
        const std::string wanted = std::string(label) + "：";
        if (!words || !words->starts_with(wanted))
            return std::nullopt;
        return std::string(words->substr(wanted.size()));
    }

private:
    std::string_view m_rest;
    int m_line = 0;
};

std::optional<std::int64_t> wholeNumber(const std::optional<std::string> &words)
{
    std::int64_t number = 0;
    if (!words || words->empty())
        return std::nullopt;
    const auto [end, error] = std::from_chars(words->data(), words->data() + words->size(), number);
    const bool whole = error == std::errc() && end == words->data() + words->size() && number >= 0;
    return whole && std::to_string(number) == *words ? std::optional(number) : std::nullopt;
}

std::optional<Row> rowOf(std::string_view words, std::size_t columns)
{
    Row row;
    while (words.starts_with('\t')) {
        words.remove_prefix(1);
        const std::size_t end = words.find('\t');
        const std::string_view cell = words.substr(0, end);
        if (!cell.empty() && !base::isPlainLine(cell))
            return std::nullopt;
        row.emplace_back(cell);
        words.remove_prefix(cell.size());
    }
    return words.empty() && row.size() == columns ? std::optional(std::move(row)) : std::nullopt;
}

bool readHead(Reader &reader, Sheet &sheet)
{
    const auto title = reader.next();
    const auto record = reader.value("记录");
    const auto number = wholeNumber(reader.value("编号"));
    const auto post = reader.value("交班岗位");
    const auto account = reader.value("交班账号");
    const auto made = reader.value("时间");
    const auto position = wholeNumber(reader.value("记录末条"));
    const auto head = reader.value("末条摘要");
    if (!title || *title != Title || !record || !number || !post || !account || !made || !position || !head)
        return false;
    const auto moment = base::parseIso(*made);
    if (!moment || base::toIso(*moment) != *made)
        return false;
    sheet = {*record, *number, *post, *account, *moment, {*position, *head}, {}};
    return true;
}

bool readSection(Reader &reader, Section section, std::vector<Row> &rows)
{
    const auto count = wholeNumber(reader.value(titleOf(section)));
    if (!count)
        return false;
    while (reader.atRow()) {
        const auto words = reader.next();
        auto row = words ? rowOf(*words, columnsOf(section)) : std::nullopt;
        if (!row)
            return false;
        rows.push_back(std::move(*row));
    }
    return static_cast<std::int64_t>(rows.size()) == *count;
}

} // namespace

std::string_view titleOf(Section section) { return Titles[static_cast<std::size_t>(section)]; }

ClockStanding standingOf(const Row &clock)
{
    const auto endsWith = [&](std::string_view word) { return !clock.empty() && clock.back().ends_with(word); };
    return endsWith(OverWord) ? ClockStanding::Over : endsWith(NearWord) ? ClockStanding::Near : ClockStanding::Running;
}

std::string sheetText(const Sheet &sheet)
{
    std::string text = std::string(Title) + "\n" + labelled("记录", sheet.record)
        + labelled("编号", std::to_string(sheet.number)) + labelled("交班岗位", sheet.post)
        + labelled("交班账号", sheet.account) + labelled("时间", base::toIso(sheet.made))
        + labelled("记录末条", std::to_string(sheet.head.position)) + labelled("末条摘要", sheet.head.head);
    for (std::size_t at = 0; at < Sections; ++at) {
        text += labelled(Titles[at], std::to_string(sheet.lines[at].size()));
        for (const Row &row : sheet.lines[at])
            text += line(row);
    }
    return text;
}

base::Result<Sheet> readSheetText(std::string_view text)
{
    Reader reader(text);
    Sheet sheet;
    bool read = readHead(reader, sheet);
    for (std::size_t at = 0; read && at < Sections; ++at)
        read = readSection(reader, static_cast<Section>(at), sheet.lines[at]);
    if (!read || !reader.atEnd())
        return base::fail(base::ErrorCode::Invalid, reader.fault());
    return sheet;
}

std::string signedText(const std::string &sheet, const Signing &signing)
{
    const bool giving = signing.side == Side::Giving;
    std::string text = sheet + labelled("签名", giving ? "交班" : "接班") + labelled("岗位", signing.post)
        + labelled("账号", signing.account) + labelled("签名时间", base::toIso(signing.at));
    return giving ? text : text + labelled("接班意见", signing.remark);
}

std::string signedName(std::int64_t number, Side side)
{
    return "handover " + std::to_string(number) + (side == Side::Giving ? " given" : " taken");
}

} // namespace handover
