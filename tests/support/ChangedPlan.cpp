#include "support/ChangedPlan.h"

#include "support/Golden.h"

#include <algorithm>
#include <fstream>

namespace support {

int writeChangedPlan(const std::filesystem::path &data, const std::string &from, const std::string &to)
{
    const std::filesystem::path plan = "plans/special-equipment/plan.yaml";
    std::string text = readFile((std::filesystem::path(SOURCE_DIR "/data") / plan).string());
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
        ADD_FAILURE() << "the plan does not say: " << from;
        return 0;
    }
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    text.replace(at, from.size(), to);
    std::filesystem::create_directories((data / plan).parent_path());
    std::ofstream(data / plan, std::ios::binary) << text;
    return static_cast<int>(line);
}

} // namespace support
