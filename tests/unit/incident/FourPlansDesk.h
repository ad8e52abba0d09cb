#pragma once

#include "ShippedPlan.h"

#include <map>

/// A desk with the four plans of the city, and short words for what is told there.
namespace test::fourplans {

using namespace incident;

inline const std::string Pollution = "heavy-pollution";
inline const std::string Food = "food-safety";
inline const std::string Pharma = "pharma-reserve";

inline Desk deskWith(const std::string &plan, const std::string &at)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment(at));
    desk.tell(call({plan}));
    return desk;
}

inline TakeTransition step(const std::string &plan, const std::string &ladder, const std::string &transition,
    const std::string &post, const std::string &reason = {})
{
    return {ActivationId{plan}, ladder, transition, {post, Channel::Written, "文"}, reason};
}

inline ConfirmCondition confirmedIn(const std::string &plan, const std::string &confirmation)
{
    const std::string post = confirmation == "department_signed" ? "applicant_leader"
        : confirmation == "city_signed"                          ? "city_leader"
                                                                 : std::string();
    return {ActivationId{plan}, confirmation, true, post.empty() ? "签字人" : post + "签字人", post};
}

inline SendReport reportOf(const std::string &plan, const std::string &report)
{
    return {ActivationId{plan}, report, Channel::Written, "文字", {}};
}

inline ChangeTask doneIn(const std::string &plan, const std::string &task)
{
    return {ActivationId{plan}, task, TaskStatus::Done, {}, {}};
}

/// The running clock of that id; nothing when none runs.
inline std::optional<DeadlineEntry> clockOf(const Desk &desk, const std::string &id)
{
    for (const DeadlineEntry &entry : desk.incident().deadlines) {
        if (entry.deadline == id && !entry.ended)
            return entry;
    }
    return {};
}

inline std::string due(const Desk &desk, const std::string &id)
{
    const auto clock = clockOf(desk, id);
    return clock ? base::toIso(clock->due).substr(0, 16) : "none";
}

inline void sign(Desk &desk)
{
    desk.tell(confirmedIn(Pollution, "department_signed"));
    desk.tell(confirmedIn(Pollution, "city_signed"));
}

/// A yellow warning issued at that moment.
inline Desk yellowAt(const std::string &at)
{
    Desk desk = deskWith(Pollution, at);
    desk.tell(exactly("dust_storm", false));
    desk.tell(exactly("hours_over_200", 50.0));
    desk.tell(exactly("peak_daily_aqi", 240.0));
    sign(desk);
    desk.tell(step(Pollution, "warning", "issue_yellow", "city_leader", "按预测"));
    return desk;
}

} // namespace test::fourplans
