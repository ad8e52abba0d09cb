#include "documents/DutyStretch.h"

#include "base/Text.h"
#include "calendar/Day.h"
#include "documents/PaperTime.h"

namespace documents {

base::Result<DutyStretch> parseDutyStretch(const std::string &text)
{
    if (const auto day = calendar::parseDay(text))
        return DutyStretch{calendar::beginOf(*day), calendar::beginOf(*day + std::chrono::days(1))};
    const std::size_t slash = text.find('/');
    const auto from = base::parseIso(text.substr(0, slash));
    const auto to = slash == std::string::npos ? from : base::parseIso(text.substr(slash + 1));
    if (!from || !to || *from >= *to)
        return base::fail(base::ErrorCode::Invalid,
            base::quotedLine(text)
                + " is no stretch of duty; write a day, 2026-11-30, or two times, 2026-11-30T08:00/2026-12-01T08:00");
    return DutyStretch{*from, *to};
}

std::string stretchWords(const DutyStretch &stretch)
{
    const calendar::Day day = calendar::dayOf(stretch.from);
    if (calendar::beginOf(day) == stretch.from && calendar::beginOf(day + std::chrono::days(1)) == stretch.to)
        return paperDay(stretch.from);
    return paperMinute(stretch.from) + "至" + paperMinute(stretch.to);
}

} // namespace documents
