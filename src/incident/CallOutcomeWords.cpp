#include "incident/CallOutcomeWords.h"

#include "incident/Clocks.h"

namespace incident {

std::string_view outcomeWords(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Calling:
        return "正在联系";
    case CallOutcome::Reached:
        return "已联系上";
    case CallOutcome::NoAnswer:
        return "无人接听";
    case CallOutcome::Busy:
        return "占线";
    case CallOutcome::Refused:
        return "拒接";
    case CallOutcome::PassedOn:
        return "已转告";
    case CallOutcome::Skipped:
        return "未联系";
    }
    return {};
}

std::string clockWords(std::string_view clock, const std::string &label)
{
    return (isCallAgain(clock) ? "再次联系" : "") + label;
}

} // namespace incident
