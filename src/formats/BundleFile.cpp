#include "formats/BundleFile.h"

#include "archive/Files.h"
#include "formats/TextFile.h"

#include <filesystem>

namespace formats {

namespace {

constexpr std::string_view Label = "签名：";

}

std::string writeBundle(const exchange::Bundle &bundle)
{
    return bundle.text + std::string(Label) + bundle.signature + "\n";
}

base::Result<exchange::Bundle> readBundle(std::string_view file)
{
    const auto refuse = [](std::string_view why) {
        return base::fail(base::ErrorCode::Invalid,
            "it is no bundle, or not all of one: " + std::string(why) + "; copy it again from where it was made");
    };
    if (file.size() > MostBundleBytes)
        return refuse("it is larger than any");
    if (!file.ends_with('\n'))
        return refuse("its end is missing");
    const auto before = file.rfind('\n', file.size() - 2);
    if (file.size() < 2 || before == std::string_view::npos)
        return refuse("it has only one line");
    const std::string_view last = file.substr(before + 1, file.size() - before - 2);
    if (!last.starts_with(Label))
        return refuse("its last line is no signature");
    return exchange::Bundle{std::string(file.substr(0, before + 1)), std::string(last.substr(Label.size()))};
}

base::Result<exchange::Bundle> readBundleFile(const std::string &path)
{
    const auto text = readTextFile(path);
    if (!text)
        return base::failFrom(text);
    auto bundle = readBundle(*text);
    if (!bundle)
        return base::fail(bundle.error().code, bundle.error().detail, path);
    return bundle;
}

static base::Result<> nameTaken(const std::string &path)
{
    return base::fail(base::ErrorCode::Refused, "a file of this name is there already; take another", path);
}

base::Result<> requireNewFile(const std::string &path)
{
    std::error_code unclear; // writing says what is wrong with the path
    return std::filesystem::exists(path, unclear) ? nameTaken(path) : base::Result<>();
}

base::Result<> writeBundleFile(const std::string &path, const exchange::Bundle &bundle)
{
    auto written = archive::writeFile(path, writeBundle(bundle), archive::Replace::Never, archive::Readers::AsUsual);
    if (!written && written.error().code == base::ErrorCode::Refused)
        return nameTaken(path);
    return written;
}

} // namespace formats
