// What an earlier report told and is not so: a follow-up takes back orders, confirmations and work, and puts times
// right.
#include "Episode.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

class Corrected : public Episode {
protected:
    void send(const std::string &report)
    {
        desk.tell(SendReport{
            ActivationId{Pollution}, report, Channel::Written, draft(report), {}, desk.incident().version, "续"});
    }
    void strike(std::int64_t version) { desk.tell(Strike{version, "记错"}); }
    void change(const std::string &task, TaskStatus status)
    {
        desk.tell(ChangeTask{ActivationId{Pollution}, task, status, "值班员", "未办完"});
    }
    [[nodiscard]] std::size_t count(const std::string &words) const
    {
        const std::string text = draft("follow_up");
        std::size_t found = 0;
        for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
            ++found;
        return found;
    }
};

} // namespace

TEST_F(Corrected, AStruckConfirmationIsTakenBackOnce)
{
    confirm("department_signed", "applicant_leader", "局长");
    send("initial");
    EXPECT_THAT(draft("follow_up"), HasSubstr("没有新的变化"));
    strike(lastVersion<ConditionConfirmed>(desk.incident()));
    EXPECT_THAT(draft("follow_up"),
        HasSubstr("一、更正：撤回所报 12月21日 10:00 确认“申请部门领导已签字”（申请部门领导：局长）。"));
    desk.wait(std::chrono::hours(1));
    send("follow_up");
    EXPECT_THAT(draft("follow_up"), HasSubstr("没有新的变化")) << "it was put right";
}

TEST_F(Corrected, AStruckReopeningIsTakenBack)
{
    wholeEpisode();
    desk.tell(Reopen{ActivationId{Pollution}, {"commander", Channel::Written, {}}, "再起"});
    send("initial");
    strike(lastVersion<IncidentReopened>(desk.incident()));
    EXPECT_THAT(
        draft("follow_up"), AllOf(HasSubstr("更正：撤回所报 12月24日 12:00 "), HasSubstr("书面决定恢复响应。")));
    EXPECT_THAT(draft("follow_up"), Not(HasSubstr("没有新的变化")));
}

TEST_F(Corrected, ATimeCorrectedIsTold)
{
    give(seriesOf("2026-12-20 09:00", "2026-12-21 10:00", {{26, 220}, {30, 230}}));
    desk.setNow(moment("2026-12-21 11:00"));
    step("warning", "issue_yellow", "city_leader");
    const std::int64_t moved = lastVersion<StateMoved>(desk.incident());
    send("initial");
    desk.setNow(moment("2026-12-21 12:00"));
    desk.tell(CorrectTime{moved, moment("2026-12-21 11:30"), "按审批表"});
    EXPECT_THAT(draft("follow_up"),
        AllOf(HasSubstr("更正：“市政府领导书面决定发布黄色预警"),
            HasSubstr("”的时间更正为12月21日 11:30（此前报12月21日 11:00）。")));
}

TEST_F(Corrected, WorkIsTakenBackOnceWhetherItWasStruckOrIsNotDoneAfterAll)
{
    yellow();
    const TaskEntry task = desk.activation(Pollution).tasks.front();
    change(task.task, TaskStatus::Done);
    send("initial");
    change(task.task, TaskStatus::Accepted);
    EXPECT_THAT(draft("follow_up"), HasSubstr("更正：撤回“" + task.what + "”已办。"));
    strike(lastVersion<TaskChanged>(desk.incident()));
    EXPECT_EQ(count("撤回"), 0U) << draft("follow_up");
    const std::int64_t accepted = lastVersion<TaskChanged>(desk.incident());
    std::int64_t done = 0;
    for (const RecordedEvent &record : desk.incident().history) {
        const auto *change = std::get_if<TaskChanged>(&record.event);
        if (change && change->task == task.task && change->status == TaskStatus::Done)
            done = record.version;
    }
    ASSERT_LT(done, accepted);
    strike(done);
    EXPECT_THAT(draft("follow_up"), HasSubstr("更正：撤回所报 12月21日 10:00 值班员：" + task.what + "。"));
    EXPECT_EQ(count("撤回"), 1U) << draft("follow_up");
}
