#include "formats/DirectoryCsv.h"

#include "base/Text.h"

#include <algorithm>

namespace formats {

namespace {

enum Column : std::size_t { Post, Person, Phone };

const std::vector<CsvColumn> Columns = {
    {{"岗位", "职务", "单位", "post"}},
    {{"姓名", "人员", "person"}, false},
    {{"电话", "手机", "phone"}, true, true},
};

/// Fewer digits reach nobody: 110 has three.
constexpr std::size_t FewestDigits = 3;
constexpr std::size_t MostDigits = 24;

/// Where one number ends and the next begins, the length of what stands between them; 0 anywhere else.
std::size_t separatorLength(std::string_view text)
{
    for (const std::string_view separator : {"/", ";", "、"}) {
        if (text.starts_with(separator))
            return separator.size();
    }
    return 0;
}

/// The numbers of a field; several stand with "/", ";" or "、" between them.
std::vector<std::string> splitPhones(const std::string &text)
{
    const std::string plain = base::toHalfWidth(text);
    std::vector<std::string> phones{""};
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t separator = separatorLength(std::string_view(plain).substr(at));
        if (separator > 0)
            phones.emplace_back();
        else
            phones.back() += plain[at];
        at += std::max<std::size_t>(separator, 1);
    }
    for (std::string &phone : phones)
        phone = std::string(base::trimmed(phone));
    std::erase(phones, "");
    return phones;
}

/// Digits with the usual punctuation, and an extension after 转.
bool isPhone(std::string_view phone)
{
    constexpr std::string_view Extension = "转";
    std::size_t digits = 0;
    for (std::size_t at = 0; at < phone.size(); ++at) {
        const char c = phone[at];
        if (c >= '0' && c <= '9')
            ++digits;
        else if (phone.substr(at).starts_with(Extension))
            at += Extension.size() - 1;
        else if (std::string_view("+-() #*").find(c) == std::string_view::npos)
            return false;
    }
    return digits >= FewestDigits && digits <= MostDigits;
}

class DirectoryReader {
public:
    explicit DirectoryReader(CsvTable &table)
        : m_table(table)
    {
    }

    void read(const CsvRow &row)
    {
        const CsvField &post = m_table.field(row, Post);
        if (post.text.empty())
            m_table.error("empty-post", "the row names no post", {row.line, post.position.column});
        identity::DirectoryEntry entry{post.text, m_table.field(row, Person).text, {}};
        for (const CsvField *field : m_table.fields(row, Phone))
            readPhones(*field, entry);
        if (entry.phones.empty())
            m_table.warning("no-phone", "no number for \"" + post.text + "\": it cannot be called from the call-down",
                {row.line, 1});
        checkDuplicate(entry, row);
        m_directory.entries.push_back(std::move(entry));
    }

    [[nodiscard]] identity::Directory take() { return std::move(m_directory); }

private:
    void readPhones(const CsvField &field, identity::DirectoryEntry &entry)
    {
        for (std::string &phone : splitPhones(field.text)) {
            if (!isPhone(phone)) {
                m_table.error("bad-phone",
                    "\"" + phone
                        + "\" is not a telephone number; where the spreadsheet turned a number "
                          "into 1.38E+10, format the column as text",
                    field.position);
            } else if (std::find(entry.phones.begin(), entry.phones.end(), phone) != entry.phones.end()) {
                m_table.warning("duplicate-phone", "\"" + phone + "\" is there twice and is kept once", field.position);
                continue;
            }
            entry.phones.push_back(std::move(phone));
        }
    }

    void checkDuplicate(const identity::DirectoryEntry &entry, const CsvRow &row)
    {
        if (entry.post.empty())
            return;
        const auto [first, isNew] = m_lines.try_emplace({entry.post, entry.person}, row.line);
        if (!isNew) {
            m_table.error("duplicate-row",
                "post and person are those of line " + std::to_string(first->second)
                    + "; write all numbers into one row",
                {row.line, 1});
        }
    }

    CsvTable &m_table;
    identity::Directory m_directory;
    std::map<std::pair<std::string, std::string>, int> m_lines; ///< post and person -> line
};

} // namespace

Import<identity::Directory> readDirectoryCsv(std::string_view bytes, const std::string &file)
{
    CsvTable table(bytes, file, Columns);
    DirectoryReader reader(table);
    for (const CsvRow &row : table.rows())
        reader.read(row);
    return table.finish(reader.take());
}

} // namespace formats
