#pragma once

#include "unit/cli/NoticeTerminal.h"

#include <fstream>
#include <sstream>

namespace test {

inline std::string formFixture(const std::string &name)
{
    std::ifstream file(std::string(FIXTURE_DIR) + "/forms/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    EXPECT_FALSE(text.str().empty()) << name;
    return text.str();
}

/// A record that a walkthrough was replayed into, looked at at a later hour.
struct ReplayedRecord : Terminal {
    ReplayedRecord(const std::string &steps, base::Instant now)
    {
        clock.set(now);
        const Reply replayed = run({"replay", write("steps.yaml", steps), "--db", record()});
        EXPECT_EQ(replayed.exit, 0) << replayed.err;
    }
};

/// The spell of tests/fixtures/forms/haze.yaml, while its warning stands.
struct HazeRecord : ReplayedRecord {
    HazeRecord()
        : ReplayedRecord(formFixture("haze.yaml"), base::fromCivil({2020, 12, 22, 8, 0, 0, 0}))
    {
    }
};

/// The same to its end: lifted, ended, told in a last report.
struct LiftedHazeRecord : ReplayedRecord {
    LiftedHazeRecord()
        : ReplayedRecord(
            formFixture("haze.yaml") + formFixture("haze-end.steps"), base::fromCivil({2020, 12, 24, 8, 0, 0, 0}))
    {
    }
};

/// The shift of tests/fixtures/forms/boiler.yaml: two incidents, calls of every kind, three reports.
struct ShiftRecord : ReplayedRecord {
    ShiftRecord()
        : ReplayedRecord(formFixture("boiler.yaml"), base::fromCivil({2026, 12, 2, 8, 0, 0, 0}))
    {
    }
};

} // namespace test
