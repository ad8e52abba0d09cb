#include "feel/Iteration.h"

#include <limits>

namespace feel {

namespace {

std::optional<std::int64_t> position(const Value &value)
{
    if (const auto *date = value.as<Date>())
        return date->epochDays();
    const auto *number = value.as<Number>();
    if (!number)
        return std::nullopt;
    return number->toInt();
}

} // namespace

std::optional<Iteration> Iteration::between(const Value &first, const Value &last, bool mayDescend)
{
    constexpr std::int64_t Far = std::numeric_limits<std::int64_t>::max() / 4;
    const auto from = position(first);
    const auto to = position(last);
    const bool days = first.as<Date>() != nullptr;
    if (!from || !to || days != (last.as<Date>() != nullptr) || std::abs(*from) > Far || std::abs(*to) > Far)
        return std::nullopt;
    Iteration result;
    result.m_days = days;
    result.m_at = *from;
    result.m_step = *from <= *to ? 1 : -1;
    result.m_left = *from <= *to || mayDescend ? std::abs(*to - *from) + 1 : 0;
    return result;
}

std::optional<Iteration> Iteration::over(const Value &domain, const Value *end)
{
    if (end)
        return between(domain, *end, true);
    if (const Range *range = domain.asRange()) {
        if (!range->lowIncluded || !range->highIncluded)
            return std::nullopt;
        return between(range->low, range->high, false);
    }
    Iteration result;
    if (const List *list = domain.asList()) {
        result.m_list = list;
        result.m_left = static_cast<std::int64_t>(list->size());
    } else {
        result.m_single = &domain;
        result.m_left = 1;
    }
    return result;
}

const Value *Iteration::next()
{
    if (m_left == 0)
        return nullptr;
    --m_left;
    if (m_single)
        return m_single;
    if (m_list)
        return &(*m_list)[m_list->size() - 1 - static_cast<std::size_t>(m_left)];
    m_current = m_days ? Value(Date::fromEpochDays(m_at).value_or(Date{})) : Value(Number::fromInt(m_at));
    m_at += m_step;
    return &m_current;
}

} // namespace feel
