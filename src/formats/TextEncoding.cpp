#include "formats/TextEncoding.h"

#include "base/Text.h"

#include <iconv.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace formats {

namespace {

constexpr std::string_view Utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view ZipMark = "PK\x03\x04"; // .xlsx
constexpr std::string_view OleMark = "\xD0\xCF\x11\xE0"; // .xls
constexpr std::string_view Utf16Little = "\xFF\xFE";
constexpr std::string_view Utf16Big = "\xFE\xFF";

tl::unexpected<base::Diagnostic> problem(std::string code, std::string message, int line)
{
    return tl::unexpected(
        base::Diagnostic{base::Severity::Error, std::move(code), std::move(message), {}, {line, line > 0 ? 1 : 0}});
}

int lineOf(std::string_view bytes, std::size_t offset)
{
    return 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

struct Close {
    void operator()(iconv_t converter) const { iconv_close(converter); }
};

/// Converts; on failure returns the offset of the byte that does not fit.
tl::expected<std::string, std::size_t> fromGb18030(std::string_view bytes)
{
    const std::unique_ptr<std::remove_pointer_t<iconv_t>, Close> converter(iconv_open("UTF-8", "GB18030"));
    if (converter.get() == reinterpret_cast<iconv_t>(-1))
        return tl::unexpected(std::size_t{0});
    std::string input(bytes);
    std::string output(bytes.size() * 4 + 4, '\0'); // a GB18030 character of one byte becomes one, others at most four
    char *in = input.data();
    std::size_t inLeft = input.size();
    char *out = output.data();
    std::size_t outLeft = output.size();
    if (iconv(converter.get(), &in, &inLeft, &out, &outLeft) == static_cast<std::size_t>(-1))
        return tl::unexpected(input.size() - inLeft);
    output.resize(output.size() - outLeft);
    return output;
}

} // namespace

tl::expected<std::string, base::Diagnostic> toUtf8(std::string_view bytes)
{
    if (bytes.starts_with(ZipMark) || bytes.starts_with(OleMark))
        return problem("not-text", "this is a workbook, not a text file; save it as CSV UTF-8 and import that", 0);
    if (bytes.starts_with(Utf16Little) || bytes.starts_with(Utf16Big))
        return problem("wrong-encoding", "the file is UTF-16; save it as CSV UTF-8 and import that", 0);
    if (bytes.find('\0') != std::string_view::npos)
        return problem("not-text", "this is not a text file; save the table as CSV UTF-8 and import that",
            lineOf(bytes, bytes.find('\0')));
    if (bytes.starts_with(Utf8Mark))
        bytes.remove_prefix(Utf8Mark.size());
    if (base::isUtf8(bytes))
        return std::string(bytes);
    auto converted = fromGb18030(bytes);
    if (!converted)
        return problem("wrong-encoding", "a character here is neither UTF-8 nor GB18030; save the table as CSV UTF-8",
            lineOf(bytes, converted.error()));
    return std::move(*converted);
}

} // namespace formats
