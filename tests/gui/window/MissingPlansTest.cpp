// A plan that cannot be used is said on the window, and keeps nothing that is recorded from view.
#include "gui/window/DeskOnDisk.h"

#include "support/ChangedPlan.h"
#include "ui/common/MessageStrip.h"
#include "ui/incident/IncidentPage.h"

#include <fstream>

namespace {

class MissingPlans : public DeskOnDisk {
protected:
    /// What the strip on top of the window says; empty when it is not there.
    [[nodiscard]] std::string strip()
    {
        const auto *message =
            window().window().centralWidget()->findChild<ui::MessageStrip *>(QString(), Qt::FindDirectChildrenOnly);
        return message && message->isVisible() ? message->text().toStdString() : std::string();
    }
    void takeCall()
    {
        press(Qt::Key_N, Qt::ControlModifier);
        type(QStringLiteral("梧桐镇一焦化企业锅炉爆炸"));
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return !incident().empty(); }));
    }
    /// From the next start on, the plan folder holds a plan with a fault; returns its line.
    int damagePlan()
    {
        const std::filesystem::path data = folder.file("data");
        choice.data = data;
        return support::writeChangedPlan(data, "valid_from: 2020-10-22", "valid_from: 2020-13-22");
    }
    [[nodiscard]] std::string planFile() const { return folder.file("data") + "/plans/special-equipment/plan.yaml"; }
};

} // namespace

TEST_F(MissingPlans, NothingIsSaidWhenAllAreThere)
{
    open();
    EXPECT_EQ(strip(), "");
}

TEST_F(MissingPlans, ADamagedPlanIsNamedWithItsLineAndOpenIncidentsGoOn)
{
    open();
    takeCall();
    const int line = damagePlan();
    restart();
    EXPECT_NE(strip().find("A plan file cannot be used: " + planFile() + ", line "), std::string::npos) << strip();
    EXPECT_NE(strip().find("line " + std::to_string(line)), std::string::npos) << strip();
    EXPECT_NE(strip().find("not affected"), std::string::npos) << strip();
    EXPECT_NE(strip().find("last good version"), std::string::npos) << strip();
    ASSERT_EQ(desk().incidents().rowCount(), 1);
    desk().select(QStringLiteral("2026-0001"));
    EXPECT_EQ(valueOf("deaths"), "未知") << "the record keeps the version that the incident runs on";
    EXPECT_FALSE(incident().readOnly());
}

TEST_F(MissingPlans, ACallIsRecordedAlsoWithoutAPlan)
{
    damagePlan();
    restart();
    takeCall();
    EXPECT_EQ(incident().number().toStdString(), "2026-0001");
}

TEST_F(MissingPlans, AGoodPlanBesideADamagedOneIsUsed)
{
    choice.data = folder.file("data");
    const std::filesystem::path plans = choice.data / "plans";
    std::filesystem::create_directories(plans / "broken");
    std::filesystem::copy(std::string(SOURCE_DIR) + "/data/plans", plans, std::filesystem::copy_options::recursive);
    std::ofstream(plans / "broken" / "plan.yaml") << "plan: [\n";
    restart();
    EXPECT_NE(strip().find((plans / "broken" / "plan.yaml").string()), std::string::npos) << strip();
    EXPECT_EQ(strip().find("special-equipment"), std::string::npos) << strip();
    EXPECT_EQ(desk().planChoices().size(), 4);
}

TEST_F(MissingPlans, AFolderWithoutPlansIsNamed)
{
    choice.data = folder.file("nowhere");
    restart();
    EXPECT_NE(strip().find(folder.file("nowhere") + "/plans"), std::string::npos) << strip();
}
