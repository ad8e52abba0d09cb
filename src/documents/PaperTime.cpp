#include "documents/PaperTime.h"

#include "calendar/Day.h"

namespace documents {

namespace {

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

std::string paperDay(base::Instant at)
{
    const base::CivilTime civil = base::toCivil(at);
    return std::to_string(civil.year) + "年" + std::to_string(civil.month) + "月" + std::to_string(civil.day) + "日";
}

std::string paperDay(const std::string &iso)
{
    const auto day = calendar::parseDay(iso);
    return day ? paperDay(calendar::beginOf(*day)) : iso;
}

std::string paperHour(base::Instant at) { return paperDay(at) + std::to_string(base::toCivil(at).hour) + "时"; }

std::string paperMinute(base::Instant at) { return paperHour(at) + twoDigits(base::toCivil(at).minute) + "分"; }

std::string paperDeadline(base::Instant due)
{
    const base::CivilTime civil = base::toCivil(due);
    return civil.hour == 0 && civil.minute == 0 ? paperDay(due - std::chrono::minutes(1)) + "24时00分"
                                                : paperMinute(due);
}

std::string dutyTime(base::Instant at, base::Instant recorded)
{
    const auto minute = [](base::Instant moment) {
        const base::CivilTime civil = base::toCivil(moment);
        return std::to_string(civil.month) + "月" + std::to_string(civil.day) + "日 " + base::toClock(moment);
    };
    if (recorded - at < std::chrono::minutes(1))
        return minute(at);
    const bool sameDay = calendar::dayOf(at) == calendar::dayOf(recorded);
    return minute(at) + "\n（" + (sameDay ? base::toClock(recorded) : minute(recorded)) + "记）";
}

std::string paperHours(std::chrono::milliseconds lasted)
{
    return std::to_string(std::chrono::floor<std::chrono::hours>(lasted + std::chrono::minutes(30)).count()) + "小时";
}

} // namespace documents
