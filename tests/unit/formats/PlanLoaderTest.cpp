#include "SamplePlanYaml.h"
#include "support/TempDir.h"

#include "formats/PlanLoader.h"

#include <fstream>
#include <gtest/gtest.h>

namespace {

class PlanFolder : public testing::Test {
protected:
    void write(const std::string &plan, const std::string &text)
    {
        std::filesystem::create_directories(m_folder.path() / plan);
        std::ofstream(m_folder.path() / plan / "plan.yaml", std::ios::binary) << text;
    }
    std::string file(const std::string &plan) const { return m_folder.file(plan + "/plan.yaml"); }

    support::TempDir m_folder;
    app::PlanShelf m_shelf{formats::loadCompiledPlan};
};

} // namespace

TEST_F(PlanFolder, EveryPlanInItIsPutInForce)
{
    write("sample", samples::PlanYaml);
    const formats::PlansInForce plans = formats::putPlansInForce(m_folder.path().string(), m_shelf);
    EXPECT_EQ(plans.ids, std::vector<std::string>{"sample"});
    EXPECT_TRUE(plans.unusable.empty());
    ASSERT_NE(m_shelf.current("sample"), nullptr);
    EXPECT_EQ(m_shelf.current("sample")->plan().source, file("sample"));
}

TEST_F(PlanFolder, APlanThatCannotBeUsedLeavesTheOthersInForceAndIsNamed)
{
    write("broken", "plan: broken\n");
    write("sample", samples::PlanYaml);
    const formats::PlansInForce plans = formats::putPlansInForce(m_folder.path().string(), m_shelf);
    EXPECT_EQ(plans.ids, std::vector<std::string>{"sample"});
    ASSERT_EQ(plans.unusable.size(), 1U);
    EXPECT_EQ(plans.unusable[0].code, base::ErrorCode::Invalid);
    EXPECT_EQ(plans.unusable[0].subject, file("broken"));
    EXPECT_NE(plans.unusable[0].detail.find("[missing-key]"), std::string::npos) << plans.unusable[0].detail;
    EXPECT_EQ(m_shelf.current("broken"), nullptr);
}

TEST_F(PlanFolder, AFolderThatIsNotThereHoldsNoPlan)
{
    const formats::PlansInForce plans = formats::putPlansInForce(m_folder.file("missing"), m_shelf);
    EXPECT_TRUE(plans.ids.empty());
    EXPECT_TRUE(plans.unusable.empty());
}
