#pragma once

#include "calendar/Span.h"
#include "feel/Expression.h"
#include "plan/Fact.h"

#include <algorithm>

namespace plan {

/// A post that decides or is called: never a person, the city imports its own directory.
struct Post {
    std::string id; ///< "commander"
    std::string label; ///< "市指挥部指挥长"
    std::string holder; ///< who it is by office: "分管特种设备安全工作的副市长"
    Citation cite;
    base::SourcePosition position;
};

/// A member body of the command, with its share of the work.
struct Body {
    std::string id;
    std::string label; ///< "市公安局"
    std::string duty; ///< gist
    bool member = true; ///< false: named by the plan without being a member (the county government, the unit itself)
    Citation cite;
    base::SourcePosition position;
};

/// A working group of the on-site command.
struct Group {
    std::string id;
    std::string label;
    std::string lead; ///< body id
    std::vector<std::string> members; ///< body ids
    std::string duty;
    Citation cite;
    base::SourcePosition position;
};

/// What kind of task it is, where a plan tells kinds apart: "强制性减排".
struct TaskLabel {
    std::string id;
    std::string label;
    base::SourcePosition position;
};

/// Something to be done, by whom, on which clause.
struct Task {
    std::string id;
    std::string what; ///< gist: "封锁事故现场"
    std::string owner; ///< post, body or group id
    std::vector<std::string> support; ///< post, body or group ids
    Citation cite;
    base::SourcePosition position;
    std::vector<std::string> labels = {}; ///< ids of task labels
};

/// Tasks that fall due together when a state is entered.
struct TaskSet {
    std::string id; ///< "level_2"
    std::string label; ///< "Ⅱ级响应措施"
    std::vector<std::string> states; ///< entering one of these opens the tasks
    std::string inherits; ///< set whose tasks apply as well ("在三级基础上"); empty for none
    std::vector<std::string> except; ///< inherited tasks that do not apply here (replaced by one of ours)
    std::vector<Task> tasks;
    Citation cite;
    base::SourcePosition position;
    std::vector<base::SourcePosition> exceptPositions = {}; ///< of the entries of `except`
};

/// What starts or ends a clock.
struct Trigger {
    enum class Kind {
        State, ///< one of the states is entered from outside of them
        Left, ///< the states are left: from one of them to none of them
        Transition, ///< a transition is taken
        Task, ///< a task is done
        Report, ///< a report is sent
        Never, ///< only people end it
    };
    Kind kind = Kind::Never;
    std::vector<std::string> ids = {}; ///< any of them
    base::SourcePosition position = {};
    [[nodiscard]] bool names(std::string_view id) const { return std::ranges::find(ids, id) != ids.end(); }
};

/// A part of every year that some clocks keep to: 采暖季.
struct Season {
    std::string id;
    std::string label;
    calendar::Season days;
    std::string note; ///< where the dates come from
    Citation cite;
    base::SourcePosition position;
};

/// A clock: what starts it, how long it runs, what ends it.
struct Deadline {
    std::string id;
    std::string label;
    Trigger starts;
    Trigger ends;
    calendar::Span lasts{};
    std::vector<calendar::TimeOfDay> daily; ///< instead of `lasts`: due every day at these times while its state stands
    int timesADay = 1; ///< of a daily one due once a day: what ends it has to happen so often that day
    bool fromNextDay = false; ///< of a daily one: not yet on the day it starts
    std::string season; ///< of a daily one: only in this season; empty: all year
    std::chrono::minutes nearBefore{10}; ///< from when it counts as near
    bool repeats = false; ///< starts anew when it ended by its trigger, until the state is left
    std::string owner; ///< post or body id
    bool superior = false; ///< from a superior rule, shown apart
    Citation cite;
    base::SourcePosition position;
    /// Told: from when what starts it happened, as told; heard: from when the desk heard of it, which is the first word
    /// of the call, later when it was recorded; incident: from when the
    /// incident happened, as told, however much later the plan was opened.
    enum class From { Told, Heard, Incident };
    From countsFrom = From::Told;
    bool outlives = false; ///< runs on after the end of the response
    std::optional<feel::Expression> when = {}; ///< over facts and decisions; does not start while this is certainly false
    /// It starts anew once it has ended, as long as what started it stands.
    [[nodiscard]] bool recurs() const { return repeats || !daily.empty(); }
};

/// 初报, 续报, 终报.
enum class ReportKind { Initial, FollowUp, Final };

/// A report the plan asks for: from whom, to whom, with what in it.
struct Report {
    std::string id;
    std::string label;
    ReportKind kind = ReportKind::Initial;
    std::string from; ///< post or body id
    std::vector<std::string> to; ///< post or body ids
    std::vector<std::string> contents; ///< what belongs into it
    Citation cite;
    base::SourcePosition position;
    std::vector<std::string> settles = {}; ///< tasks that are done by sending it
    std::string follows = {}; ///< report that is out before this one: without it a reason is asked; empty: none
};

/// One line of the call-down: whom to ring, in order.
struct CallStep {
    std::string target; ///< post or body id
    std::vector<std::string> states; ///< rung when one of these is entered
    Citation cite;
    base::SourcePosition position;
    std::optional<feel::Expression> when = {}; ///< over facts and decisions; rung only once it is true
};

/// When the response may end: shown beside the end button, word for gist.
struct EndingCondition {
    std::string text;
    std::string confirmation; ///< the lifecycle confirmation it answers to; empty: advice only
    Citation cite;
    base::SourcePosition position;
};

/// How often the plan is to be drilled, and by whom.
struct DrillRule {
    int everyYears = 0;
    std::string who;
    Citation cite;
    base::SourcePosition position;
};

} // namespace plan
