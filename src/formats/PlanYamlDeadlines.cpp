#include "formats/PlanYamlSections.h"

#include "feel/Temporal.h"
#include "formats/DeadlineWords.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 5> SeasonKeys{{{"label", true}, {"from", true}, {"to", true}, {"note"}, {"cite"}}};
constexpr std::array<YamlKey, 16> DeadlineKeys{{{"label", true}, {"starts", true}, {"when"}, {"ends", true}, {"lasts"},
    {"daily"}, {"times_a_day"}, {"from_next_day"}, {"season"}, {"counts_from"}, {"near"}, {"repeats"}, {"owner"},
    {"superior"}, {"outlives"}, {"cite"}}};
constexpr std::array<YamlKey, 5> SpanKeys{{{"days"}, {"working_days"}, {"until"}, {"yearly"}, {"closing"}}};
constexpr std::array<YamlKey, 6> TriggerKeys{{{"state"}, {"left"}, {"transition"}, {"task"}, {"report"}, {"never"}}};

struct TriggerWord {
    std::string_view key;
    plan::Trigger::Kind kind;
    Target target;
};
constexpr std::array TriggerWords{
    TriggerWord{"state", plan::Trigger::Kind::State, target::State},
    TriggerWord{"left", plan::Trigger::Kind::Left, target::State},
    TriggerWord{"transition", plan::Trigger::Kind::Transition, target::Transition},
    TriggerWord{"task", plan::Trigger::Kind::Task, target::Task},
    TriggerWord{"report", plan::Trigger::Kind::Report, target::Report},
};

/// Whole minutes above zero.
std::optional<std::chrono::minutes> readDuration(const YamlMap &map, std::string_view key)
{
    const std::string text = map.text(key);
    if (text.empty())
        return {};
    const auto duration = feel::DaysTimeDuration::parse(text);
    if (duration && duration->seconds > 0 && duration->seconds % 60 == 0 && duration->nanoseconds == 0)
        return std::chrono::minutes(duration->seconds / 60);
    map.error("bad-duration", key,
        "cannot be \"" + text + "\"; write an ISO 8601 duration of whole minutes, like PT1H, PT30M or P1D");
    return {};
}

/// So many whole days above zero.
std::optional<int> readDays(const YamlMap &map, std::string_view key)
{
    const auto days = map.wholeNumber(key);
    if (days && *days < 1)
        map.error("bad-duration", key, "must be 1 or more");
    return days && *days >= 1 ? days : std::nullopt;
}

std::optional<calendar::TimeOfDay> readTimeOfDay(
    const YamlContext &context, const std::string &text, base::SourcePosition at, const std::string &where)
{
    const auto time = calendar::parseTimeOfDay(text);
    if (!time)
        context.sink.error(
            "bad-time", at, where + " cannot be \"" + text + "\"; write a time of day, \"12:00\" or \"24:00\"");
    return time ? std::optional(*time) : std::nullopt;
}

/// The span of a value, where there is one.
template <class T>
std::optional<calendar::Span> spanOf(std::optional<T> value, calendar::Span (*make)(T))
{
    return value ? std::optional(make(*value)) : std::nullopt;
}

std::optional<calendar::MonthDay> readMonthDay(const YamlMap &map, std::string_view key)
{
    const std::string text = map.text(key);
    const auto day = calendar::parseMonthDay(text);
    if (!text.empty() && !day)
        map.error("bad-date", key, "cannot be \"" + text + "\"; write a month and a day, \"11-01\"");
    return day ? std::optional(*day) : std::nullopt;
}

/// Without `closing` a year's share closes on the day it is due by.
std::optional<calendar::Span> readYearly(const YamlMap &map)
{
    const auto by = readMonthDay(map, "yearly");
    if (by && !map.value("closing"))
        return calendar::yearly(*by, *by);
    const auto closing = readMonthDay(map, "closing");
    return by && closing ? std::optional(calendar::yearly(*by, *closing)) : std::nullopt;
}

/// `{ days: 5 }`, `{ working_days: 2 }`, `{ until: "24:00" }` or `{ yearly: "05-31", closing: "04-30" }`.
std::optional<calendar::Span> readCountedSpan(const PlanContext &context, const YamlMap &deadline, const YamlNode &node)
{
    const YamlMap map(context.yaml, node, node.position, deadline.nameOf("lasts"), SpanKeys);
    const bool isYearly = map.value("yearly") != nullptr;
    const bool closes = map.value("closing") != nullptr;
    if (node.entries.size() != (isYearly && closes ? 2 : 1) || (closes && !isYearly)) {
        deadline.error("bad-duration", "lasts",
            "must have exactly one of days, working_days, until, yearly; write { days: 5 }, or a duration like PT1H");
        return {};
    }
    if (isYearly)
        return readYearly(map);
    if (map.value("days"))
        return spanOf(readDays(map, "days"), calendar::forDays);
    if (map.value("working_days"))
        return spanOf(readDays(map, "working_days"), calendar::forWorkingDays);
    if (const YamlNode *until = map.value("until"))
        return spanOf(
            readTimeOfDay(context.yaml, map.text("until"), until->position, map.nameOf("until")), calendar::untilTime);
    return {};
}

void readDaily(const PlanContext &context, const YamlMap &map, plan::Deadline &deadline)
{
    for (const YamlText &text : map.texts("daily")) {
        if (const auto time = readTimeOfDay(context.yaml, text.text, text.position, map.nameOf("daily")))
            deadline.daily.push_back(*time);
    }
    if (!std::ranges::is_sorted(deadline.daily))
        map.error("bad-range", "daily", "must rise from morning to night; exchange the times");
    if (deadline.starts.kind != plan::Trigger::Kind::State && !deadline.daily.empty())
        map.error("bad-trigger", "starts", "must be a state: a daily clock runs while it stands");
}

/// How often what ends a daily clock has to happen: "at least twice a day" names no times but the end of the day.
void readTimesADay(const YamlMap &map, plan::Deadline &deadline)
{
    const auto times = map.wholeNumber("times_a_day");
    if (!times)
        return;
    const bool countable =
        deadline.ends.kind == plan::Trigger::Kind::Task || deadline.ends.kind == plan::Trigger::Kind::Report;
    if (*times < 2)
        map.error("bad-range", "times_a_day", "must be 2 or more; leave it out for once");
    else if (deadline.daily.size() > 1 || !countable)
        map.error("bad-range", "times_a_day",
            "counts what happened by one time of the day; give `daily` one time, and `ends` a task or a report");
    else
        deadline.timesADay = *times;
}

/// How long it runs: `lasts`, or `daily` with maybe a season.
void readLength(const PlanContext &context, const YamlMap &map, plan::Deadline &deadline)
{
    const YamlNode *lasts = map.value("lasts");
    const bool daily = map.value("daily") != nullptr;
    if (lasts && daily)
        map.error("misplaced-key", "daily", "stands instead of `lasts`; remove one of them");
    else if (!lasts && !daily)
        map.error("missing-key", "lasts", "must say how long the clock runs; add it, or `daily`");
    if (lasts && lasts->kind == YamlKind::Map)
        deadline.lasts = readCountedSpan(context, map, *lasts).value_or(deadline.lasts);
    else if (lasts)
        deadline.lasts = spanOf(readDuration(map, "lasts"), calendar::exactly).value_or(deadline.lasts);
    readDaily(context, map, deadline);
    readTimesADay(map, deadline);
    deadline.season = readId(context, map, "season", target::Season);
    deadline.fromNextDay = map.flag("from_next_day", false);
    for (const std::string_view key : {"season", "from_next_day", "times_a_day"}) {
        if (map.value(key) && !daily)
            map.error("misplaced-key", key, "belongs to `daily` clocks; remove it");
    }
}

/// `state: reported` or `state: [response_3, response_2]`.
std::vector<std::string> readOneOrMore(
    const PlanContext &context, const YamlMap &map, std::string_view key, const Target &target)
{
    const YamlNode *node = map.value(key);
    if (node && node->kind == YamlKind::Sequence)
        return readIds(context, map, key, target);
    std::string id = readId(context, map, key, target);
    return id.empty() ? std::vector<std::string>() : std::vector{std::move(id)};
}

plan::Trigger readTrigger(const PlanContext &context, const YamlMap &deadline, std::string_view key, bool mayBeNever)
{
    plan::Trigger trigger;
    const YamlNode *node = deadline.value(key);
    if (node == nullptr)
        return trigger;
    const std::string what = deadline.nameOf(key);
    const YamlMap map(context.yaml, *node, node->position, what, TriggerKeys);
    trigger.position = node->position;
    if (node->kind != YamlKind::Map)
        return trigger;
    if (node->entries.size() != 1) {
        deadline.error(
            "bad-trigger", key, "must have exactly one of state, left, transition, task, report; write { state: … }");
        return trigger;
    }
    for (const TriggerWord &word : TriggerWords) {
        if (map.value(word.key) == nullptr)
            continue;
        trigger.kind = word.kind;
        trigger.ids = readOneOrMore(context, map, word.key, word.target);
        if (node->entries.front().value.kind == YamlKind::Sequence && trigger.ids.empty())
            deadline.error("bad-trigger", key, "names nothing; write what starts or ends the clock");
        return trigger;
    }
    if (map.value("never") != nullptr && (!mayBeNever || !map.flag("never", true)))
        deadline.error("bad-trigger", key,
            mayBeNever ? "can only be `never: true`; else name what ends the clock"
                       : "cannot be never; name what starts the clock");
    return trigger;
}

plan::Deadline readDeadline(const PlanContext &context, const YamlEntry &entry, const ConditionNames &names)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "deadline " + entry.key, DeadlineKeys);
    plan::Deadline deadline;
    deadline.id = entry.key;
    deadline.position = entry.position;
    deadline.label = map.text("label");
    deadline.starts = readTrigger(context, map, "starts", false);
    deadline.ends = readTrigger(context, map, "ends", true);
    deadline.when = readCondition(context, map, "when", names);
    if (deadline.when)
        context.references.addNames(target::Name, *deadline.when, map.placeOf("when"), map.nameOf("when"));
    readLength(context, map, deadline);
    if (const auto from = map.value("counts_from") ? map.choice("counts_from", CountsFromWords) : std::nullopt)
        deadline.countsFrom = static_cast<plan::Deadline::From>(*from);
    deadline.nearBefore = readDuration(map, "near").value_or(deadline.nearBefore);
    deadline.repeats = map.flag("repeats", false);
    deadline.owner = readId(context, map, "owner", target::Office);
    deadline.superior = map.flag("superior", false);
    deadline.outlives = map.flag("outlives", false);
    deadline.cite = map.cite();
    return deadline;
}

} // namespace

void readSeasons(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`seasons`", "season", [&](const YamlEntry &entry) {
        const YamlMap map(context.yaml, entry.value, entry.position, "season " + entry.key, SeasonKeys);
        context.plan.seasons.push_back({entry.key, map.text("label"),
            {readMonthDay(map, "from").value_or(calendar::Season{}.from),
                readMonthDay(map, "to").value_or(calendar::Season{}.to)},
            map.text("note"), map.cite(), entry.position});
    });
}

void readDeadlines(const PlanContext &context, const YamlNode &node)
{
    const ConditionNames names = conditionNames(context.plan, context.unread, true);
    readIdMap(context.yaml, node, "`deadlines`", "deadline",
        [&](const YamlEntry &entry) { context.plan.deadlines.push_back(readDeadline(context, entry, names)); });
}

} // namespace formats
