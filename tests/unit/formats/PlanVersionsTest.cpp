#include "formats/PlanLoader.h"
#include "formats/PlanReview.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"
#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <fstream>

using namespace formats;

namespace {

const std::string Base = R"(plan: sample
title: 样例预案
short_title: 样例
document: 示例〔2020〕1号
version: "1"
valid_from: 2020-01-01
superseded_by: { document: 示例〔2023〕2号, since: "2023-05" }
changes:
  - { what: 印发, state: approved, effective: 2020-01-01 }
facts:
  deaths: { label: 死亡, type: number, whole: true, min: 0 }
decisions:
  level:
    label: 级别
    outcomes: [I, II]
    inputs: [deaths]
    rules:
      - { when: [">= 3"], then: I }
      - { when: ["-"], then: II }
cases:
  - { name: 三人, given: { deaths: 3 }, expect: { level: I } }
  - { name: 一人, given: { deaths: 1 }, expect: { level: II } }
...
)";

const std::string Draft = R"(plan: sample
based_on: "1"
version: 2-draft
status: draft
changes:
  - { what: 提高门槛, state: proposed, by: 市应急管理局 }
facts:
  injured: { label: 受伤, type: number, whole: true, min: 0 }
decisions:
  level:
    label: 级别
    outcomes: [I, II]
    inputs: [deaths, injured]
    rules:
      - { when: [">= 5", "-"], then: I }
      - { when: ["-", "-"], then: II }
without: { cases: [三人] }
cases:
  - { name: 五人, given: { deaths: 5 }, expect: { level: I } }
...
)";

/// A plan's folder with the two files.
struct Folder {
    explicit Folder(const std::string &base = Base, const std::string &draft = Draft)
    {
        std::filesystem::create_directories(path());
        std::ofstream(path() / "plan.yaml") << base;
        std::ofstream(path() / "draft.yaml") << draft;
    }
    [[nodiscard]] std::filesystem::path path() const { return dir.path() / "sample"; }
    [[nodiscard]] std::string draft() const { return (path() / "draft.yaml").string(); }
    support::TempDir dir;
};

std::string replaced(std::string text, const std::string &what, const std::string &by)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), by);
}

} // namespace

TEST(PlanVersions, AVersionIsReadAsTheOneItIsBasedOnWithWhatItSaysInstead)
{
    const Folder folder;
    const PlanLoad load = loadPlanFile(folder.draft());
    ASSERT_TRUE(load.plan) << base::toString(load.diagnostics.at(0));
    EXPECT_EQ(load.plan->title, "样例预案");
    EXPECT_EQ(load.plan->version, "2-draft");
    EXPECT_EQ(load.plan->basedOn, "1");
    EXPECT_EQ(load.plan->status, plan::PlanStatus::Draft);
    EXPECT_TRUE(load.plan->supersededBy.empty()) << "its own standing, not that of the earlier version";
    EXPECT_TRUE(load.plan->validFrom.empty());
    ASSERT_EQ(load.plan->facts.size(), 2U);
    EXPECT_EQ(load.plan->decisions.at(0).inputs.size(), 2U);
    ASSERT_EQ(load.plan->cases.size(), 2U);
    EXPECT_EQ(load.plan->cases[0].name + load.plan->cases[1].name, "一人五人");
    ASSERT_EQ(load.plan->changes.size(), 1U);
    EXPECT_EQ(load.plan->changes[0].by, "市应急管理局");
}

TEST(PlanVersions, ItsWholeTextIsReadAgainWithoutItsFiles)
{
    const Folder folder;
    const auto source = readPlanSource(folder.draft());
    ASSERT_TRUE(source);
    const PlanLoad load = loadPlanText(source->text, "sample@2-draft");
    ASSERT_TRUE(load.plan);
    EXPECT_EQ(load.plan->digest, loadPlanFile(folder.draft()).plan->digest);
    EXPECT_NE(load.plan->digest, loadPlanFile((folder.path() / "plan.yaml").string()).plan->digest);
}

TEST(PlanVersions, FaultsAreToldInTheFileAndLineTheyStandIn)
{
    const Folder inDraft(Base, replaced(Draft, "then: I }", "then: III }"));
    const auto own = loadPlanFile(inDraft.draft()).diagnostics;
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own[0].code, "unknown-outcome");
    EXPECT_EQ(own[0].file, inDraft.draft());
    EXPECT_EQ(own[0].position.line, 15);
    const Folder inBase(replaced(Base, "expect: { level: II }", "expect: { level: IV }"));
    const auto earlier = loadPlanFile(inBase.draft()).diagnostics;
    ASSERT_EQ(earlier.size(), 1U);
    EXPECT_EQ(earlier[0].file, (inBase.path() / "plan.yaml").string());
    EXPECT_EQ(earlier[0].position.line, 22);
}

TEST(PlanVersions, TheCheckerLooksAtTheResultAsAWhole)
{
    // 一人 stays in the earlier file, but is wrong under the new table.
    const Folder folder(Base, replaced(Draft, "\">= 5\", \"-\"", "\">= 1\", \"-\""));
    const auto found = reviewPlanFile(folder.draft());
    const auto failed = std::ranges::find(found, "failing-case", &base::Diagnostic::code);
    ASSERT_NE(failed, found.end());
    EXPECT_EQ(failed->file, (folder.path() / "plan.yaml").string());
    EXPECT_EQ(failed->position.line, 22);
}

TEST(PlanVersions, AKeyTwiceNamesTheLineOfItsOwnFile)
{
    const Folder folder(Base, replaced(Draft, "status: draft\n", "status: draft\nstatus: draft\n"));
    const auto found = loadPlanFile(folder.draft()).diagnostics;
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].position.line, 5);
    EXPECT_NE(found[0].message.find("in line 4"), std::string::npos) << found[0].message;
}

TEST(PlanVersions, WhatDoesNotFitIsReported)
{
    const std::vector<std::array<std::string, 3>> faults{
        {"based_on: \"1\"", "based_on: \"0\"", "unknown-version"},
        {"plan: sample", "plan: other", "id-not-folder"},
        {"version: 2-draft", "version: \"1\"", "duplicate-version"},
        {"version: 2-draft", "version: a@b", "bad-value"},
        {"cases: [三人]", "cases: [四人]", "nothing-to-leave-out"},
        {"without: { cases: [三人] }", "without: [三人]", "wrong-type"},
        {"status: draft", "status: superseded", "status-contradicts"},
        {"state: proposed", "state: perhaps", "bad-value"},
        {"state: proposed", "state: proposed, filed: 2024-13-01", "bad-date"},
    };
    for (const auto &[what, by, code] : faults) {
        const Folder folder(Base, replaced(Draft, what, by));
        const auto found = loadPlanFile(folder.draft()).diagnostics;
        EXPECT_TRUE(std::ranges::any_of(found, [&](const base::Diagnostic &one) {
            return one.code == code && one.file == folder.draft();
        })) << by;
    }
}

TEST(PlanVersions, AnAmendmentAloneDoesNotLoad)
{
    const auto alone = loadPlanText(Draft, "draft.yaml").diagnostics;
    EXPECT_NE(std::ranges::find(alone, "unknown-version", &base::Diagnostic::code), alone.end());
    support::TempDir dir;
    std::ofstream(dir.path() / "draft.yaml") << Draft;
    const auto found = loadPlanFile((dir.path() / "draft.yaml").string()).diagnostics;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].code, "unreadable-file");
}

TEST(PlanVersions, TheSuccessorIsReadAsFarAsItIsKnown)
{
    const PlanLoad load = loadPlanText(Base, "sample.yaml");
    ASSERT_TRUE(load.plan);
    EXPECT_EQ(load.plan->status, plan::PlanStatus::Superseded);
    EXPECT_EQ(load.plan->supersededBy, "示例〔2023〕2号");
    EXPECT_EQ(load.plan->supersededSince, "2023-05");
    EXPECT_EQ(loadPlanText(replaced(Base, "2023-05", "May"), "sample.yaml").diagnostics.at(0).code, "bad-date");
    EXPECT_EQ(loadPlanText(replaced(Base, "title:", "status: in_force\ntitle:"), "sample.yaml").diagnostics.at(0).code,
        "status-contradicts");
    const PlanLoad plain = loadPlanText(
        replaced(Base, "{ document: 示例〔2023〕2号, since: \"2023-05\" }", "示例〔2023〕2号"), "sample.yaml");
    ASSERT_TRUE(plain.plan);
    EXPECT_EQ(plain.plan->supersededBy, "示例〔2023〕2号");
}

TEST(PlanVersions, ThoseBesideTheOneInUseAreOfferedByTheirNames)
{
    const Folder folder;
    app::PlanShelf shelf(loadCompiledPlan);
    const PlansInForce plans = putPlansInForce(folder.dir.path().string(), shelf);
    EXPECT_TRUE(plans.unusable.empty());
    ASSERT_NE(shelf.version("sample", "2-draft"), nullptr);
    EXPECT_EQ(shelf.current("sample")->plan().version, "1");
    EXPECT_EQ(shelf.versions().size(), 2U);
    EXPECT_EQ(shelf.inForce().size(), 1U);
}

TEST(PlanVersions, TwoFilesOfOneVersionAreRefused)
{
    const Folder folder;
    std::ofstream(folder.path() / "other.yaml") << Draft;
    app::PlanShelf shelf(loadCompiledPlan);
    const PlansInForce plans = putPlansInForce(folder.dir.path().string(), shelf);
    ASSERT_EQ(plans.unusable.size(), 1U);
    EXPECT_EQ(plans.unusable[0].subject, (folder.path() / "other.yaml").string());
}

TEST(PlanVersions, TheShippedDraftIsCleanAndHasItsThresholds)
{
    const std::string draft = SOURCE_DIR "/data/plans/heavy-pollution/draft-2024.yaml";
    for (const base::Diagnostic &finding : reviewPlanFile(draft))
        EXPECT_EQ(finding.severity, base::Severity::Note) << base::toString(finding);
    const PlanLoad load = loadPlanFile(draft);
    ASSERT_TRUE(load.compiled);
    const auto levelAt = [&](double over150, double over200, double over300) {
        const assess::Readings readings{{"hours_over_150", plan::Exact{over150}},
            {"hours_over_200", plan::Exact{over200}}, {"hours_over_300", plan::Exact{over300}},
            {"peak_daily_aqi", plan::Exact{400.0}}, {"so2_hourly", plan::Exact{0.0}},
            {"provincial_order", plan::Exact{std::string("none")}}};
        return assess::find(*load.compiled->assess(readings), "warning_level")->outcome;
    };
    EXPECT_EQ(levelAt(47, 23, 0), "none");
    EXPECT_EQ(levelAt(24, 24, 0), "yellow");
    EXPECT_EQ(levelAt(48, 0, 0), "yellow");
    EXPECT_EQ(levelAt(48, 48, 0), "orange");
    EXPECT_EQ(levelAt(72, 0, 0), "orange");
    EXPECT_EQ(levelAt(72, 72, 23), "orange");
    EXPECT_EQ(levelAt(72, 72, 24), "red");
}
