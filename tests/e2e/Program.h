#pragma once

#include "support/TempDir.h"

#include <nlohmann/json.hpp>

namespace e2e {

/// What one run of the real fengsuictl left behind.
struct Reply {
    int exit = -1;
    std::string out;
    std::string err;

    /// The output as JSON; an output that is none fails the test.
    [[nodiscard]] nlohmann::json json() const;
    [[nodiscard]] bool says(const std::string &words) const { return out.find(words) != std::string::npos; }
    [[nodiscard]] bool complains(const std::string &words) const { return err.find(words) != std::string::npos; }
};

/// build/bin/fengsuictl in a folder of its own, with a person's data directory of its own.
class Program {
public:
    Reply run(const std::vector<std::string> &words, const std::string &input = {});
    /// The folder that FENGSUI_DATA names from now on.
    void setData(const std::string &folder) { m_data = folder; }
    /// A copy of the shipped data whose plan differs: the first `from` made `to`. Becomes FENGSUI_DATA.
    /// Returns the line of the change.
    int changePlan(const std::string &from, const std::string &to);
    [[nodiscard]] std::string file(const std::string &name) const { return m_folder.file(name); }
    [[nodiscard]] std::string demo(const std::string &name) const
    {
        return std::string(SOURCE_DIR) + "/data/demo/" + name;
    }

private:
    support::TempDir m_folder;
    std::string m_data;
};

} // namespace e2e
