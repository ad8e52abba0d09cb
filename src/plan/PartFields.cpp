#include "plan/PartFields.h"

namespace plan {

using Kind = PartField::Kind;

std::vector<std::string> usesOf(std::string_view kind, const std::vector<std::string> &ids)
{
    std::vector<std::string> named;
    for (const std::string &id : ids)
        named.push_back(std::string(kind) + ":" + id);
    return named;
}

void addTrigger(PartFields &fields, const std::string &name, const Trigger &trigger)
{
    using Which = Trigger::Kind;
    switch (trigger.kind) {
    case Which::Never:
        fields.word(name, "never");
        return;
    case Which::State:
        fields.states(name, trigger.ids);
        return;
    case Which::Left:
        fields.states(name + "_leaving", trigger.ids);
        return;
    case Which::Transition:
        fields.add(name, Kind::Uses, usesOf("transition", trigger.ids));
        return;
    case Which::Task:
        fields.add(name, Kind::Uses, usesOf("task", trigger.ids));
        return;
    case Which::Report:
        fields.add(name, Kind::Uses, usesOf("report", trigger.ids));
        return;
    }
}

void addLength(PartFields &fields, const Deadline &deadline)
{
    using Length = calendar::Span::Kind;
    std::vector<std::string> times;
    for (const calendar::TimeOfDay &time : deadline.daily)
        times.push_back(calendar::toText(time));
    if (!times.empty()) {
        fields.add("daily", Kind::Text, times);
        return;
    }
    switch (deadline.lasts.kind) {
    case Length::Exact:
        fields.text("minutes", std::to_string(deadline.lasts.length.count()));
        break;
    case Length::Days:
        fields.text("days", std::to_string(deadline.lasts.days));
        break;
    case Length::WorkingDays:
        fields.text("working_days", std::to_string(deadline.lasts.days));
        break;
    case Length::SameDay:
        fields.text("same_day_until", calendar::toText(deadline.lasts.until));
        break;
    case Length::Yearly:
        fields.text("yearly", calendar::toText(deadline.lasts.by));
        fields.text("closing", calendar::toText(deadline.lasts.closing));
        break;
    }
}

} // namespace plan
