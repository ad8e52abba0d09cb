#include "SamplePlanYaml.h"

#include "formats/PlanJson.h"
#include "formats/PlanYaml.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

nlohmann::ordered_json sampleJson()
{
    const formats::PlanLoad load = formats::loadPlanText(samples::PlanYaml, "sample.yaml");
    return load.plan ? nlohmann::ordered_json::parse(formats::planToJson(*load.plan)) : nlohmann::ordered_json{};
}

} // namespace

TEST(PlanJson, HoldsEverySectionInTheOrderOfTheFile)
{
    std::vector<std::string> keys;
    const auto json = sampleJson();
    for (const auto &[key, value] : json.items())
        keys.push_back(key);
    EXPECT_EQ(keys,
        (std::vector<std::string>{"plan", "title", "short_title", "document", "version", "valid_from", "status",
            "superseded_by", "digest", "posts", "bodies", "groups", "facts", "consistency", "decisions",
            "applicability", "companions", "series", "lifecycles", "task_labels", "tasks", "seasons", "deadlines",
            "reports", "forms", "call_down", "ending", "drill", "clauses", "conflicts", "cases", "changes"}));
}

TEST(PlanJson, WritesValuesAsThePlanGivesThem)
{
    const auto json = sampleJson();
    EXPECT_EQ(json["posts"][0].dump(), R"({"id":"commander","label":"指挥长","holder":"副市长","cite":"2.1"})");
    EXPECT_EQ(json["bodies"][1].dump(), R"({"id":"county","label":"县政府","member":false,"cite":"2.1"})");
    EXPECT_EQ(json["facts"][0].dump(),
        R"({"name":"deaths","label":"死亡人数","short":"死亡","type":"number","unit":"人","whole":true,)"
        R"("min":0,"max":100,"ask":"几人死亡？","hint":"已确认的","cite":"附件1"})");
    EXPECT_EQ(json["facts"][3]["values"].dump(), R"({"big":"大型","small":"小型"})");
    EXPECT_EQ(json["decisions"][0]["rules"][0].dump(),
        R"({"when":[">= 3","-"],"then":"重大","cite":"附件1","note":"三人起"})");
    EXPECT_EQ(json["lifecycles"][0]["transitions"][0]["advise"], "level = \"I\"");
    EXPECT_EQ(json["deadlines"][0].dump(),
        R"({"id":"first_report","label":"初报","starts":{"state":"reported"},)"
        R"("ends":{"report":"initial"},"lasts":"PT1H","counts_from":"heard","near":"PT15M","repeats":true,)"
        R"("owner":"clerk","superior":true,"cite":{"document":"上级令","section":"第九条"}})");
    EXPECT_EQ(json["deadlines"][1]["lasts"], "P1D");
    EXPECT_EQ(json["deadlines"][1]["ends"].dump(), R"({"never":true})");
    EXPECT_EQ(json["deadlines"][1]["counts_from"], "told");
    EXPECT_EQ(json["reports"][0]["settles"].dump(), R"(["seal"])");
    EXPECT_FALSE(json["call_down"][0].contains("when"));
    EXPECT_EQ(json["call_down"][1]["when"], "kind = \"big\"");
    EXPECT_EQ(json["drill"].dump(), R"({"every_years":3,"who":"各部门","cite":"7.1"})");
    EXPECT_EQ(json["cases"][1].dump(),
        R"({"name":"未知","given":{"affected":2.5,"deaths":{"test":"< 3"},"kind":null},)"
        R"("expect":{"grade":["一般"],"level":["I","II"]}})");
}
