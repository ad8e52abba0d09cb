#include "Desk.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::ElementsAre;

namespace {

template <class Kind>
Strike strikeLast(const Desk &desk, const std::string &reason = "记错了")
{
    return {lastVersion<Kind>(desk.incident()), reason};
}

} // namespace

TEST(Strikes, AStruckFactGivesWayToTheOneBeforeAndIsAssessedAnew)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("deaths", 1.0));
    desk.tell(exactly("deaths", 12.0));
    EXPECT_EQ(desk.outcome("response_level"), "I");
    const Strike strike = strikeLast<FactReported>(desk);
    EXPECT_THAT(told(desk.tell(strike)), ElementsAre("struck " + std::to_string(strike.version), "assessed boiler"));
    EXPECT_EQ(desk.outcome("response_level"), "III");
    ASSERT_EQ(desk.incident().facts.at("deaths").size(), 2U) << "it stays, struck through";
    EXPECT_TRUE(desk.incident().facts.at("deaths")[1].struck);
    EXPECT_EQ(currentReadings(desk.incident()).at("deaths"), plan::Reading(plan::Exact{1.0}));
    EXPECT_EQ(desk.incident().struckBy.at(strike.version), strike.version + 2);
}

TEST(Strikes, WithItsOnlyReadingStruckAFactIsUnknown)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("deaths", 12.0));
    desk.tell(strikeLast<FactReported>(desk));
    EXPECT_FALSE(currentReadings(desk.incident()).contains("deaths"));
}

TEST(Strikes, StrikingAnEarlierFactLeavesTheNewerInForce)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("deaths", 12.0));
    const std::int64_t first = lastVersion<FactReported>(desk.incident());
    desk.tell(exactly("deaths", 1.0));
    EXPECT_THAT(told(desk.tell(Strike{first, "张冠李戴"})), ElementsAre("struck " + std::to_string(first)));
    EXPECT_EQ(desk.outcome("response_level"), "III");
}

TEST(Strikes, AStruckTaskChangeFallsBackToTheOneBefore)
{
    Desk desk = deskWithCall();
    const base::Instant opened = desk.now();
    desk.wait(minutes{1});
    desk.tell(change("seal_site", TaskStatus::Accepted));
    desk.wait(minutes{1});
    desk.tell(change("seal_site", TaskStatus::Done));
    desk.tell(strikeLast<TaskChanged>(desk));
    EXPECT_EQ(desk.task("seal_site").status, TaskStatus::Accepted);
    EXPECT_EQ(desk.task("seal_site").changed, opened + minutes{1});
    desk.tell(Strike{lastVersion<TaskChanged>(desk.incident()) - 1, "记错了"});
    EXPECT_EQ(desk.task("seal_site").status, TaskStatus::Open);
    EXPECT_EQ(desk.task("seal_site").changed, opened);
    EXPECT_EQ(desk.task("seal_site").who, "");
}

TEST(Strikes, AStruckExtensionGivesTheClockItsEarlierDueTimeBack)
{
    Desk desk = deskWithCall();
    const base::Instant due = desk.deadline("first_report").due;
    const base::Instant near = desk.deadline("first_report").near;
    desk.tell(ExtendDeadline{"first_report", due + minutes{30}, "省局同意"});
    const std::int64_t first = lastVersion<DeadlineExtended>(desk.incident());
    desk.tell(ExtendDeadline{"first_report", due + minutes{90}, "再宽限"});
    desk.tell(strikeLast<DeadlineExtended>(desk));
    EXPECT_EQ(desk.deadline("first_report").due, due + minutes{30}) << "the extension before it stands";
    desk.wait(minutes{70});
    desk.tell(Strike{first, "没有同意过"});
    EXPECT_EQ(desk.deadline("first_report").due, due);
    EXPECT_EQ(desk.deadline("first_report").near, near);
    EXPECT_THAT(told(desk.tell(NoticeTime{})),
        ElementsAre("near verify_by", "over verify_by", "near first_report", "over first_report"));
}

TEST(Strikes, AStruckExtensionThatAnotherFollowedChangesNothingThatRuns)
{
    Desk desk = deskWithCall();
    const base::Instant due = desk.deadline("first_report").due;
    desk.tell(ExtendDeadline{"first_report", due + minutes{30}, "省局同意"});
    const std::int64_t first = lastVersion<DeadlineExtended>(desk.incident());
    desk.tell(ExtendDeadline{"first_report", due + minutes{90}, "再宽限"});
    desk.wait(minutes{200});
    desk.tell(NoticeTime{});
    desk.tell(SilenceDeadline{"first_report"});
    desk.tell(Strike{first, "没有同意过"});
    EXPECT_EQ(desk.deadline("first_report").due, due + minutes{90});
    EXPECT_TRUE(desk.deadline("first_report").silenced);
    EXPECT_TRUE(desk.tell(NoticeTime{}).empty()) << "no mark is noted twice";
}

TEST(Strikes, AStruckExtensionGivesTheSilenceBackToo)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{61});
    desk.tell(NoticeTime{});
    desk.tell(SilenceDeadline{"first_report"});
    desk.tell(ExtendDeadline{"first_report", desk.now() + minutes{30}, "点错了"});
    desk.tell(strikeLast<DeadlineExtended>(desk));
    EXPECT_TRUE(desk.deadline("first_report").silenced);
    EXPECT_EQ(stateAt(desk.deadline("first_report"), desk.now()), DeadlineState::Over);
    EXPECT_TRUE(desk.tell(NoticeTime{}).empty());
}

TEST(Strikes, AnExtensionOfAClockThatHasEndedStands)
{
    Desk desk = deskWithCall();
    desk.tell(ExtendDeadline{"first_report", desk.now() + minutes{90}, "省局同意"});
    const Strike strike = strikeLast<DeadlineExtended>(desk);
    desk.tell(EndDeadline{"first_report", "已报"});
    EXPECT_TRUE(refused(desk.ask(strike), RefusalCode::DeadlineOver));
}

TEST(Strikes, AStruckDoneLetsTheClockItEndedRunAgain)
{
    Desk desk = deskAtLevel("3", 1);
    const base::Instant due = desk.deadline("on_site").due;
    desk.wait(minutes{10});
    desk.tell(change("consult", TaskStatus::Done));
    desk.wait(minutes{10});
    const Strike strike = strikeLast<TaskChanged>(desk);
    EXPECT_THAT(told(desk.tell(strike)), ElementsAre("struck " + std::to_string(strike.version), "starts on_site"));
    EXPECT_EQ(desk.deadline("on_site").due, due);
    EXPECT_FALSE(desk.deadline("on_site").ended);
}

TEST(Strikes, AStruckNotApplicableLetsTheClockItEndedRunAgain)
{
    Desk desk = deskAtLevel("3", 1);
    desk.wait(minutes{10});
    desk.tell(change("consult", TaskStatus::NotApplicable, "无人到场"));
    desk.wait(minutes{10});
    const Strike strike = strikeLast<TaskChanged>(desk);
    EXPECT_THAT(told(desk.tell(strike)), ElementsAre("struck " + std::to_string(strike.version), "starts on_site"));
    EXPECT_EQ(desk.task("consult").status, TaskStatus::Open);
}

TEST(Strikes, AStruckDoneStopsTheClockItStarted)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{1});
    desk.tell(change("count_people", TaskStatus::Done));
    desk.tell(strikeLast<TaskChanged>(desk));
    EXPECT_TRUE(desk.deadline("people").ended);
    EXPECT_EQ(desk.deadline("people").endReason, "taken-back");
}

TEST(Strikes, AStruckReportBringsBackWhatIsOwed)
{
    Desk desk = deskWithCall();
    const base::Instant due = desk.deadline("first_report").due;
    desk.wait(minutes{10});
    desk.tell(send("initial"));
    desk.wait(minutes{10});
    desk.tell(strikeLast<ReportSent>(desk, "发错单位"));
    EXPECT_FALSE(desk.deadline("first_report").ended);
    EXPECT_EQ(desk.deadline("first_report").due, due);
    EXPECT_TRUE(desk.deadline("brief").ended) << "the clock the report started stops with it";
}

TEST(Strikes, AStruckReportChangesNothingWhenAnotherOfItsKindWentOut)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{10});
    desk.tell(send("initial"));
    const std::int64_t first = lastVersion<ReportSent>(desk.incident());
    desk.wait(minutes{10});
    SendReport second = send("initial");
    second.reason = "补报公安局";
    desk.tell(second);
    desk.tell(Strike{first, "重复"});
    EXPECT_TRUE(desk.deadline("first_report").ended);
}

TEST(Strikes, AStruckFollowUpTakesBackTheRoundItBegan)
{
    Desk desk = deskAtLevel("2", 4);
    const base::Instant due = desk.deadline("follow_up").due;
    desk.wait(minutes{10});
    desk.tell(send("follow_up"));
    desk.wait(minutes{10});
    desk.tell(strikeLast<ReportSent>(desk));
    EXPECT_EQ(desk.deadline("follow_up").due, due);
    EXPECT_EQ(desk.running(), 3U) << "first_report, stay and one follow_up";
}

TEST(Strikes, AStruckCallAttemptStaysListedAndItsReminderStops)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{1});
    RecordCall busy = ring("fire", CallOutcome::Busy);
    busy.retryAt = desk.now() + minutes{5};
    desk.tell(busy);
    desk.tell(strikeLast<CallAttempted>(desk, "打错电话"));
    const CallEntry *entry = findCall(desk.incident(), ActivationId{"boiler"}, "fire");
    ASSERT_EQ(entry->attempts.size(), 1U);
    EXPECT_TRUE(entry->attempts[0].struck);
    EXPECT_TRUE(desk.deadline("call-again:fire").ended);
}

TEST(Strikes, AStruckReachedBringsTheReminderBack)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{1});
    RecordCall busy = ring("fire", CallOutcome::Busy);
    busy.retryAt = desk.now() + minutes{5};
    desk.tell(busy);
    desk.wait(minutes{1});
    desk.tell(ring("fire", CallOutcome::Reached));
    desk.tell(strikeLast<CallAttempted>(desk, "接电话的不是消防"));
    EXPECT_FALSE(desk.deadline("call-again:fire").ended);
    EXPECT_EQ(desk.deadline("call-again:fire").due, *busy.retryAt);
}

TEST(Strikes, AStruckConfirmationFallsBackToTheOneBefore)
{
    Desk desk = deskWithCall();
    desk.tell(confirm("controlled"));
    desk.tell(confirm("controlled", false));
    desk.tell(strikeLast<ConditionConfirmed>(desk));
    EXPECT_TRUE(desk.activation().confirmations.holds("controlled"));
    desk.tell(Strike{lastVersion<ConditionConfirmed>(desk.incident()) - 1, "记错了"});
    EXPECT_FALSE(desk.activation().confirmations.lastOf("controlled")) << "unknown again, not no";
}

TEST(Strikes, AStruckDescriptionFallsBackFieldByField)
{
    Desk desk = deskWithCall();
    desk.tell(DescribeIncident{{"", "下堡镇"}, "压力容器爆炸"});
    desk.tell(strikeLast<IncidentDescribed>(desk));
    EXPECT_EQ(desk.incident().place, (Place{"孝义市", "梧桐镇"}));
    EXPECT_EQ(desk.incident().what, "锅炉爆炸");
    desk.tell(Strike{2, "地点不符"});
    EXPECT_EQ(desk.incident().place, Place{});
    EXPECT_EQ(title(desk.incident()), "锅炉爆炸，有人被埋");
}

TEST(Strikes, WordsAndNotesAreStruckThroughAndStay)
{
    Desk desk = deskWithCall();
    desk.tell(AddNarrative{"二十人被困", "路人"});
    desk.tell(AddNote{"已通知"});
    desk.tell(strikeLast<NoteAdded>(desk));
    desk.tell(strikeLast<NarrativeAdded>(desk));
    ASSERT_EQ(desk.incident().narrative.size(), 2U);
    EXPECT_TRUE(desk.incident().narrative[1].struck);
    EXPECT_FALSE(desk.incident().narrative[0].struck);
    EXPECT_TRUE(isStruck(desk.incident(), lastVersion<NoteAdded>(desk.incident())));
}

TEST(Strikes, MachineLinesOrdersAndStrikesThemselvesStand)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("raise_2", "commander")); // lead_deputy becomes not applicable by the machine
    const RefusalCode code = RefusalCode::CannotStrike;
    EXPECT_TRUE(refused(desk.ask(Strike{1, "x"}), code)) << "IncidentReported";
    EXPECT_TRUE(refused(desk.ask(strikeLast<PlanActivated>(desk)), code));
    EXPECT_TRUE(refused(desk.ask(strikeLast<StateMoved>(desk)), code));
    EXPECT_TRUE(refused(desk.ask(strikeLast<TaskOpened>(desk)), code));
    EXPECT_TRUE(refused(desk.ask(strikeLast<TaskChanged>(desk)), code)) << "changed by the ladder";
    EXPECT_TRUE(refused(desk.ask(strikeLast<DeadlineStarted>(desk)), code));
    EXPECT_TRUE(refused(desk.ask(strikeLast<AssessmentChanged>(desk)), code));
    EXPECT_TRUE(refused(desk.ask(strikeLast<CallListed>(desk)), code));
    desk.tell(strikeLast<FactReported>(desk));
    EXPECT_TRUE(refused(desk.ask(strikeLast<EventStruck>(desk)), code));
}

TEST(Strikes, AStrikeNeedsAReasonAnEntryAndHappensOnce)
{
    Desk desk = deskWithCall();
    desk.tell(AddNote{"x"});
    EXPECT_TRUE(refused(desk.ask(strikeLast<NoteAdded>(desk, "")), RefusalCode::ReasonMissing));
    EXPECT_TRUE(refused(desk.ask(Strike{999, "x"}), RefusalCode::UnknownEvent));
    EXPECT_TRUE(refused(desk.ask(Strike{0, "x"}), RefusalCode::UnknownEvent));
    desk.tell(strikeLast<NoteAdded>(desk));
    EXPECT_TRUE(refused(desk.ask(strikeLast<NoteAdded>(desk)), RefusalCode::AlreadyStruck));
}

TEST(Strikes, ATaskWhoseDoneIsStruckStandsAsTheLevelHasIt)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(change("lead_deputy", TaskStatus::Done));
    const std::int64_t done = lastVersion<TaskChanged>(desk.incident());
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("raise_2", "commander")); // done: left alone, though level II replaces it
    EXPECT_THAT(told(desk.tell(Strike{done, "没有到场"})),
        ElementsAre("struck " + std::to_string(done), "task lead_deputy level-changed"));
    EXPECT_EQ(desk.task("lead_deputy").status, TaskStatus::NotApplicable);
}

TEST(Strikes, AStruckReportOpensAgainTheTasksItHadDone)
{
    Desk desk = deskAtLevel("3", 1);
    const base::Instant due = desk.deadline("on_site").due;
    desk.tell(change("consult", TaskStatus::Accepted));
    desk.wait(minutes{10});
    desk.tell(send("briefing"));
    const std::int64_t sent = lastVersion<ReportSent>(desk.incident());
    EXPECT_TRUE(refused(desk.ask(strikeLast<TaskChanged>(desk)), RefusalCode::CannotStrike))
        << "it goes with the report";
    desk.wait(minutes{1});
    desk.tell(Strike{sent, "没有发出"});
    EXPECT_EQ(desk.task("consult").status, TaskStatus::Accepted);
    EXPECT_FALSE(desk.deadline("on_site").ended);
    EXPECT_EQ(desk.deadline("on_site").due, due);
}

TEST(Strikes, ATaskDoneByOneReportStaysDoneWhileAnotherOfItsKindStands)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(send("briefing"));
    const std::int64_t first = lastVersion<ReportSent>(desk.incident());
    desk.wait(minutes{1});
    desk.tell(send("briefing"));
    desk.tell(Strike{first, "重复"});
    EXPECT_EQ(desk.task("consult").status, TaskStatus::Done);
    desk.tell(strikeLast<ReportSent>(desk, "也没有发出"));
    EXPECT_EQ(desk.task("consult").status, TaskStatus::Open);
}

TEST(Strikes, AStruckReopeningEndsTheResponseAgainWithWhatHadBeenConfirmed)
{
    Desk desk = deskAtLevel("2", 4);
    desk.tell(confirm("controlled"));
    desk.tell(confirm("families_told"));
    desk.wait(minutes{5});
    desk.tell(take("end", "commander"));
    const base::Instant end = desk.now();
    const base::Instant due = desk.deadline("summary").due;
    desk.wait(minutes{60});
    desk.tell(reopen("commander", "误点"));
    const std::int64_t reopened = lastVersion<IncidentReopened>(desk.incident());
    EXPECT_TRUE(refused(desk.ask(strikeLast<ConditionConfirmed>(desk)), RefusalCode::CannotStrike))
        << "taken back with the reopening, given back with it";
    desk.wait(minutes{2});
    desk.tell(Strike{reopened, "点错"});
    EXPECT_TRUE(desk.incident().ended());
    EXPECT_EQ(desk.activation().state, "ended");
    EXPECT_EQ(desk.activation().stateSince, end);
    EXPECT_EQ(desk.activation().stateBeforeEnd, "level_2");
    EXPECT_TRUE(desk.activation().confirmations.holds("controlled"));
    EXPECT_TRUE(desk.activation().confirmations.holds("families_told"));
    EXPECT_EQ(desk.deadline("summary").due, due) << "what the end asks for runs on to its old time";
    EXPECT_EQ(desk.running(), 1U);
    EXPECT_EQ(desk.task("summarise").status, TaskStatus::Open);
}

TEST(Strikes, AReopeningOnWhichStepsWereTakenStands)
{
    Desk desk = deskEnded();
    desk.tell(reopen("commander", "发现新的伤者"));
    const std::int64_t reopened = lastVersion<IncidentReopened>(desk.incident());
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("raise_2", "commander"));
    EXPECT_TRUE(refused(desk.ask(Strike{reopened, "点错"}), RefusalCode::CannotStrike));
}
