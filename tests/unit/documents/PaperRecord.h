#pragma once

#include "cli/RenderSubject.h"
#include "formats/FormsYaml.h"
#include "formats/PlanLoader.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"
#include "unit/cli/NoticeTerminal.h"

namespace test {

/// The spell of tests/fixtures/forms/haze.yaml, replayed into a record at a later hour.
struct HazeRecord : Terminal {
    HazeRecord()
    {
        clock.set(base::fromCivil({2020, 12, 22, 8, 0, 0, 0}));
        const Reply replayed = run({"replay", std::string(FIXTURE_DIR) + "/forms/haze.yaml", "--db", record()});
        EXPECT_EQ(replayed.exit, 0) << replayed.err;
    }
};

} // namespace test
