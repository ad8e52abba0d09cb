// What the try-out says it holds is what it holds.
#include "unit/viewmodel/Night.h"

#include "formats/PlanDrafts.h"
#include "support/TempDir.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QTest>

namespace {

using night::str;

class TryOutSource : public ::testing::Test {
protected:
    TryOutSource()
        : key(plans.list().rows().front().key)
    {
        plans.show(key);
    }
    /// What stands in the box.
    std::string said()
    {
        const viewmodel::Choices sources = plans.sources();
        return str(std::ranges::find(sources, plans.source(), &viewmodel::Choice::id)->text);
    }
    void tell(const char *text)
    {
        ASSERT_EQ(str(plans.tryOut().answer(QStringLiteral("deaths"), QString::fromUtf8(text))), "");
    }

    night::Night night;
    support::TempDir folder;
    formats::PlanDrafts workshop{folder.path() / "drafts"};
    viewmodel::PlanPresenter plans{night.desk, workshop};
    QString key;
};

} // namespace

TEST_F(TryOutSource, NothingKnownIsSaidOfNoFactAlone)
{
    EXPECT_EQ(said(), "nothing known");
    tell("4");
    EXPECT_EQ(said(), "filled in here");
    tell("?");
    EXPECT_EQ(said(), "nothing known");
}

TEST_F(TryOutSource, AnIncidentsFactsAreItsOwnUntilOneIsMoved)
{
    night.call();
    night.answer("deaths", "12");
    plans.show(key);
    const std::string number = str(night.incident().number());
    EXPECT_EQ(str(plans.source()), number);
    EXPECT_NE(said().find(number), std::string::npos);
    tell("4");
    EXPECT_NE(said().find(number), std::string::npos);
    EXPECT_NE(said().find("changed"), std::string::npos);
    tell("12");
    EXPECT_EQ(str(plans.source()), number) << "moved back";
    plans.tryOut().clear();
    EXPECT_EQ(said(), "nothing known");
}

TEST_F(TryOutSource, AnExampleOfTheCheckerIsSaidToBeOne)
{
    plans.check();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !plans.findings().empty(); }, 10000));
    const auto shown = std::ranges::find_if(
        plans.findings(), [](const viewmodel::PlanFinding &finding) { return !finding.witness.empty(); });
    ASSERT_NE(shown, plans.findings().end());
    ASSERT_TRUE(plans.tryFinding(static_cast<std::size_t>(shown - plans.findings().begin())));
    EXPECT_EQ(said(), "example of a finding");
    plans.begin({});
    EXPECT_EQ(said(), "nothing known");
    EXPECT_TRUE(plans.tryOut().readings().empty());
}

TEST_F(TryOutSource, TheOnlyIncidentThatRunsTheVersionIsHeldThoughAnotherIsInView)
{
    night.call();
    night.answer("deaths", "12");
    const QString number = night.incident().number();
    night.desk.select({});
    plans.show(key);
    EXPECT_EQ(plans.held(), number);
    EXPECT_TRUE(std::ranges::any_of(
        plans.ladders().front().states, [](const viewmodel::LadderState &state) { return state.current; }));
}
