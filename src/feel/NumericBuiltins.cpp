#include "feel/Builtins.h"

namespace feel {

namespace {

constexpr int SmallestScale = -6111;
constexpr int LargestScale = 6176;

template <Rounding Mode>
Value cut(Arguments arguments, const CallSite &site)
{
    for (const Value &argument : arguments) {
        if (!argument.as<Number>())
            return site.notA("number", argument);
    }
    if (arguments.size() == 1)
        return rounded(*arguments[0].as<Number>(), 0, Mode);
    const auto scale = arguments[1].as<Number>()->toInt();
    if (!scale || *scale < SmallestScale || *scale > LargestScale)
        return site.wrong("the scale is a whole number from -6111 to 6176");
    return rounded(*arguments[0].as<Number>(), static_cast<int>(*scale), Mode);
}

Value absolute(Arguments arguments, const CallSite &site)
{
    const Value &argument = arguments[0];
    if (const auto *number = argument.as<Number>())
        return number->abs();
    if (const auto *duration = argument.as<DaysTimeDuration>())
        return duration->seconds < 0 ? negated(*duration) : *duration;
    if (const auto *duration = argument.as<YearsMonthsDuration>())
        return YearsMonthsDuration{std::abs(duration->months)};
    return site.notA("number or duration", argument);
}

Value remainder(Arguments arguments, const CallSite &site)
{
    for (const Value &argument : arguments) {
        if (!argument.as<Number>())
            return site.notA("number", argument);
    }
    const auto result = modulo(*arguments[0].as<Number>(), *arguments[1].as<Number>());
    return result ? Value(*result) : site.wrong("the divisor is zero");
}

template <Rounding Mode>
std::vector<Signature> cuts()
{
    return {{{"n"}, cut<Mode>}, {{"n", "scale"}, cut<Mode>}};
}

} // namespace

std::vector<Builtin> numericBuiltins()
{
    return {
        {"abs", {{{"n"}, absolute}}},
        {"ceiling", cuts<Rounding::Up>()},
        {"floor", cuts<Rounding::Down>()},
        {"modulo", {{{"dividend", "divisor"}, remainder}}},
        {"round", cuts<Rounding::HalfEven>()},
    };
}

} // namespace feel
