// How a ladder went: reopened, a level held twice, handed over.
#include "Episode.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(Episode, AReopenedResponseHeldItsLevelTwiceUnlessTheReopeningIsStruck)
{
    wholeEpisode();
    desk.tell(Reopen{ActivationId{Pollution}, {"commander", Channel::Written, {}}, "再起"});
    EXPECT_THAT(draft("final"),
        HasSubstr("应急响应最高为“Ⅱ级响应”（4.1.2），12月22日 10:00 至 12月23日 18:00、12月24日 12:00 "
                  "起，仍在实施；历经 Ⅲ级响应 12月21日 10:00 至 12月22日 10:00，Ⅱ级响应 12月22日 10:00 至 12月23日 "
                  "18:00，Ⅱ级响应 12月24日 12:00 起，仍在实施。"));
    desk.tell(Strike{lastVersion<IncidentReopened>(desk.incident()), "误报"});
    EXPECT_THAT(draft("final"), HasSubstr("Ⅱ级响应 12月22日 10:00 至 12月23日 18:00；现处于“终止”（4.6）"));
    EXPECT_THAT(draft("final"), Not(HasSubstr("仍在实施")));
}

TEST_F(Episode, ALevelHeldTwiceIsToldWithBothItsTimes)
{
    yellow();
    desk.setNow(moment("2026-12-21 11:00"));
    step("warning", "raise_orange", "city_leader");
    desk.setNow(moment("2026-12-21 12:00"));
    give(seriesOf("2026-12-21 11:00", "2026-12-21 12:00", {{60, 90}}));
    step("warning", "lift", "city_leader");
    desk.setNow(moment("2026-12-21 13:00"));
    step("warning", "issue_orange", "city_leader");
    EXPECT_THAT(draft("final"),
        HasSubstr("预警最高为“橙色预警（二级）”（3.1.2），12月21日 11:00 至 12月21日 12:00、12月21日 13:00 "
                  "起，仍在实施；历经 黄色预警（三级） 12月21日 10:00 至 12月21日 11:00，橙色预警（二级） 12月21日 "
                  "11:00 至 12月21日 12:00，橙色预警（二级） 12月21日 13:00 起，仍在实施"));
}

TEST_F(Episode, APlanHandedOverStandsOutsideItsLadder)
{
    desk.tell(exactly("dust_storm", true));
    step("response", "dismiss", "office_director");
    EXPECT_THAT(draft("final"), HasSubstr("级别经过：应急响应没有启动过任何级别，现处于“不属本预案”（1.4）"));
}

TEST_F(Episode, ALevelThatWasInForceBeforeTheHandOverIsTold)
{
    yellow();
    desk.setNow(moment("2026-12-21 12:00"));
    desk.tell(exactly("dust_storm", true));
    step("warning", "lift", "city_leader");
    step("response", "withdraw", "commander");
    EXPECT_THAT(draft("final"),
        HasSubstr("应急响应最高为“Ⅲ级响应”（4.1.1），12月21日 10:00 至 12月21日 12:00；现处于“不属本预案”（1.4）"));
}
