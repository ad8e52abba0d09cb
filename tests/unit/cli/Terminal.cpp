#include "unit/cli/Terminal.h"

#include "support/ChangedPlan.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace test {

nlohmann::json Reply::json() const
{
    nlohmann::json json = nlohmann::json::parse(out, nullptr, false);
    EXPECT_FALSE(json.is_discarded()) << out;
    return json;
}

Terminal::Terminal()
    : clock(base::fromCivil({2026, 11, 25, 3, 14, 0, 0}))
    , data(std::string(SOURCE_DIR) + "/data")
{
}

Reply Terminal::run(const std::vector<std::string> &words, const std::string &input)
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const auto dataFolder = [this] { return base::Result<std::filesystem::path>(data); };
    const auto liveRecord = [this] { return base::Result<std::filesystem::path>(file("live.db")); };
    const int exit = cli::run(words, {in, out, err, clock, dataFolder, liveRecord, desk});
    return {exit, out.str(), err.str()};
}

Reply Terminal::incident(std::vector<std::string> words)
{
    words.insert(words.begin(), "incident");
    words.insert(words.end(), {"--db", record()});
    return run(words);
}

int Terminal::changePlan(const std::string &from, const std::string &to)
{
    data = file("data");
    return support::writeChangedPlan(data, from, to);
}

std::string Terminal::write(const std::string &name, const std::string &text) const
{
    std::ofstream(file(name), std::ios::binary) << text;
    return file(name);
}

} // namespace test
