#include "Desk.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::ElementsAre;

TEST(Facts, AFactThatChangesTheFindingsIsFollowedByTheNewAssessment)
{
    Desk desk = deskWithCall();
    EXPECT_THAT(told(desk.tell(about("deaths", ">= 3"))), ElementsAre("fact deaths", "assessed boiler"));
    EXPECT_EQ(desk.outcome("response_level"), "II");
    EXPECT_THAT(desk.activation().findings.at(1).possible, ElementsAre("I", "II"));
    EXPECT_THAT(desk.activation().findings.at(1).cites, ElementsAre("3.2"))
        << "that row matches whatever the number turns out to be";
}

TEST(Facts, AFactThatChangesNothingIsRecordedAlone)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("deaths", 4.0));
    EXPECT_THAT(told(desk.tell(exactly("deaths", 5.0))), ElementsAre("fact deaths"));
    EXPECT_EQ(desk.outcome("response_level"), "II");
}

TEST(Facts, ALaterReadingNeverErasesTheEarlier)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("deaths", 4.0, "家属"));
    desk.wait(minutes{5});
    desk.tell(exactly("deaths", 2.0, "医院"));
    const auto &entries = desk.incident().facts.at("deaths");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].reading, plan::Reading(plan::Exact{4.0}));
    EXPECT_EQ(entries[0].source, "家属");
    EXPECT_EQ(entries[1].source, "医院");
    EXPECT_EQ(currentReadings(desk.incident()).at("deaths"), plan::Reading(plan::Exact{2.0}));
    EXPECT_EQ(desk.outcome("response_level"), "III");
}

TEST(Facts, ABelatedReadingDoesNotOverrideOneOfALaterTime)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{30});
    const base::Instant later = desk.now() - minutes{5};
    const base::Instant earlier = desk.now() - minutes{20};
    desk.tell(exactly("deaths", 12.0, "现场"), later);
    EXPECT_EQ(desk.outcome("response_level"), "I");
    desk.wait(minutes{1});
    EXPECT_THAT(told(desk.tell(exactly("deaths", 2.0, "家属"), earlier)), ElementsAre("fact deaths"))
        << "kept, but the level rests on what was seen last";
    EXPECT_EQ(desk.incident().facts.at("deaths").size(), 2U);
    EXPECT_EQ(currentReadings(desk.incident()).at("deaths"), plan::Reading(plan::Exact{12.0}));
    EXPECT_EQ(desk.outcome("response_level"), "I");
}

TEST(Facts, OfTwoReadingsOfOneTimeTheOneRecordedLastCounts)
{
    Desk desk = deskWithCall();
    const base::Instant told = desk.now() - minutes{5};
    desk.tell(exactly("deaths", 12.0, "现场"), told);
    desk.wait(minutes{1});
    desk.tell(exactly("deaths", 4.0, "医院"), told);
    EXPECT_EQ(currentReadings(desk.incident()).at("deaths"), plan::Reading(plan::Exact{4.0}));
    EXPECT_EQ(desk.outcome("response_level"), "II");
}

TEST(Facts, TheSameReadingFromTheSameSourceIsRecordedAgain)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("deaths", 4.0));
    EXPECT_THAT(told(desk.tell(exactly("deaths", 4.0))), ElementsAre("fact deaths"));
    EXPECT_EQ(desk.incident().facts.at("deaths").size(), 2U);
}

TEST(Facts, AFactMayBecomeUnknownAgain)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("deaths", 12.0));
    EXPECT_EQ(desk.outcome("response_level"), "I");
    desk.tell(ReportFact{"deaths", plan::Unknown{}, "现场"});
    EXPECT_EQ(desk.outcome("response_level"), "III");
    EXPECT_THAT(desk.activation().findings.at(1).possible, ElementsAre("I", "II", "III"));
}

TEST(Facts, AFactKeepsWhenItHappenedAndWhenItWasWrittenDown)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{30});
    const base::Instant before = desk.incident().reported - minutes{10}; // the accident came before the call
    desk.tell(exactly("deaths", 1.0), before);
    const FactEntry &entry = desk.incident().facts.at("deaths").front();
    EXPECT_EQ(entry.happened, before);
    EXPECT_EQ(entry.recorded, desk.now());
    EXPECT_EQ(desk.activation().assessed, desk.now());
}

TEST(Facts, AnUnknownFactIsRefused)
{
    const Desk desk = deskWithCall();
    const Decided decided = desk.ask(exactly("weather", true));
    EXPECT_TRUE(refused(decided, RefusalCode::UnknownFact));
    EXPECT_EQ(decided.error().subject, "weather");
}

TEST(Facts, AReadingOutsideTheDomainIsRefusedInThePlansWords)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(exactly("deaths", -1.0)), RefusalCode::BadReading));
    EXPECT_TRUE(refused(desk.ask(exactly("deaths", 1.5)), RefusalCode::BadReading));
    EXPECT_TRUE(refused(desk.ask(exactly("deaths", true)), RefusalCode::BadReading));
    EXPECT_TRUE(refused(desk.ask(about("deaths", "< 0")), RefusalCode::BadReading));
    EXPECT_TRUE(refused(desk.ask(exactly("hazard", std::string("huge"))), RefusalCode::BadReading));
    EXPECT_EQ(desk.ask(exactly("deaths", -1.0)).error().subject, "死亡人数");
    EXPECT_EQ(desk.ask(exactly("deaths", -1.0)).error().cite, "1.2");
}

TEST(Facts, FactsThatContradictEachOtherWarnAndAreKept)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("deaths", 2.0));
    EXPECT_TRUE(desk.activation().warnings.empty());
    EXPECT_THAT(told(desk.tell(exactly("present", 1.0))), ElementsAre("fact present", "assessed boiler"));
    EXPECT_THAT(desk.activation().warnings, ElementsAre("死亡人数多于在场人数"));
    desk.tell(exactly("present", 2.0));
    EXPECT_TRUE(desk.activation().warnings.empty());
}

TEST(Facts, ASourceConfirmsOrTakesBackACondition)
{
    Desk desk = deskWithCall();
    desk.tell(confirm("controlled"));
    EXPECT_TRUE(desk.activation().confirmations.holds("controlled"));
    EXPECT_EQ(desk.activation().confirmations.lastOf("controlled")->source, "现场指挥部");
    desk.tell(confirm("controlled", false));
    EXPECT_FALSE(desk.activation().confirmations.holds("controlled"));
}

TEST(Facts, AConditionNeedsASourceAndMustBeOneOfThePlan)
{
    const Desk desk = deskWithCall();
    ConfirmCondition anonymous = confirm("controlled");
    anonymous.source = " ";
    EXPECT_TRUE(refused(desk.ask(anonymous), RefusalCode::EmptyText));
    EXPECT_TRUE(refused(desk.ask(confirm("sunny")), RefusalCode::UnknownConfirmation));
    EXPECT_TRUE(desk.ask(confirm("hazard_gone")).has_value()) << "the warning ladder's conditions count as well";
    ConfirmCondition elsewhere = confirm("controlled");
    elsewhere.activation = ActivationId{"flood"};
    EXPECT_TRUE(refused(desk.ask(elsewhere), RefusalCode::UnknownActivation));
}
