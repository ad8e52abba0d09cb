#pragma once

#include "cli/Cli.h"
#include "support/TempDir.h"

#include <nlohmann/json.hpp>

namespace test {

/// What one run of the program left behind.
struct Reply {
    int exit = 0;
    std::string out;
    std::string err;

    /// The output as JSON; an output that is none fails the test.
    [[nodiscard]] nlohmann::json json() const;
    [[nodiscard]] bool says(const std::string &words) const { return out.find(words) != std::string::npos; }
    [[nodiscard]] bool complains(const std::string &words) const { return err.find(words) != std::string::npos; }
};

/// A terminal with the shipped data, a clock that stands still and a folder of its own.
class Terminal {
public:
    Terminal();

    Reply run(const std::vector<std::string> &words, const std::string &input = {});
    /// `incident` with `--db` of this terminal's record.
    Reply incident(std::vector<std::string> words);
    /// A data folder whose plan differs from the shipped one: the first `from` made `to`. Returns its line.
    int changePlan(const std::string &from, const std::string &to);
    [[nodiscard]] std::string file(const std::string &name) const { return m_folder.file(name); }
    [[nodiscard]] std::string write(const std::string &name, const std::string &text) const;
    [[nodiscard]] std::string record() const { return file("record.db"); }

    base::ManualClock clock;
    std::filesystem::path data;
    cli::Desk desk{"desk-1", {}, {16, 1, 1}}; ///< scrypt as cheap as it gets

private:
    support::TempDir m_folder;
};

} // namespace test
