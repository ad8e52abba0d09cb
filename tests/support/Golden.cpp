#include "support/Golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace support {

std::string readFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        ADD_FAILURE() << "cannot read " << path;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

::testing::AssertionResult matchesGolden(std::string_view actual, const std::string &name)
{
    const std::string path = std::string(GOLDEN_DIR) + "/" + name;
    if (std::getenv("UPDATE_GOLDEN")) {
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return ::testing::AssertionFailure() << "rewrote " << path << "; read the diff, run again";
    }
    if (!std::filesystem::exists(path))
        return ::testing::AssertionFailure() << "no golden file " << path << "; UPDATE_GOLDEN=1 writes it";
    const std::string expected = readFile(path);
    if (expected == actual)
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "differs from " << path << "\nexpected:\n"
                                         << expected << "\nactual:\n"
                                         << actual;
}

} // namespace support
