#include "formats/TextFile.h"

#include <array>
#include <filesystem>
#include <fstream>

namespace formats {

base::Result<std::string> readTextFile(const std::string &path)
{
    std::error_code failure;
    std::ifstream file(path, std::ios::binary);
    std::string text;
    if (file && !std::filesystem::is_directory(path, failure)) {
        std::array<char, 16384> piece{};
        while (file.read(piece.data(), piece.size()), file.gcount() > 0)
            text.append(piece.data(), static_cast<std::size_t>(file.gcount()));
        if (file.eof() && !file.bad())
            return text;
    }
    return base::fail(base::ErrorCode::NotFound, "cannot be read; check the name and the rights of the file", path);
}

} // namespace formats
