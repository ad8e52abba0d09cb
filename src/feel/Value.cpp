#include "feel/Value.h"

#include "base/Overloaded.h"

#include <algorithm>
#include <array>

namespace feel {

Value::Value(List value)
    : m_storage(std::make_shared<const List>(std::move(value)))
{
}
Value::Value(Range value)
    : m_storage(std::make_shared<const Range>(std::move(value)))
{
}
Value::Value(Object value)
    : m_storage(std::make_shared<const Object>(std::move(value)))
{
}

Value Value::number(double value)
{
    const auto number = Number::fromDouble(value);
    return number ? Value(*number) : Value();
}

bool Value::isTrue() const
{
    const bool *value = as<bool>();
    return value && *value;
}

bool Value::isFalse() const
{
    const bool *value = as<bool>();
    return value && !*value;
}

const List *Value::asList() const
{
    const auto *pointer = as<std::shared_ptr<const List>>();
    return pointer ? pointer->get() : nullptr;
}

const Range *Value::asRange() const
{
    const auto *pointer = as<std::shared_ptr<const Range>>();
    return pointer ? pointer->get() : nullptr;
}

const Object *Value::asObject() const
{
    const auto *pointer = as<std::shared_ptr<const Object>>();
    return pointer ? pointer->get() : nullptr;
}

std::string_view Value::typeName() const
{
    constexpr std::array<std::string_view, std::variant_size_v<Storage>> Names{"null", "boolean", "number", "string",
        "date", "time", "date and time", "days and time duration", "years and months duration", "list", "range",
        "context"};
    return Names[m_storage.index()];
}

namespace {

bool identicalEntries(const Object &left, const Object &right)
{
    return std::ranges::equal(
        left, right, [](const auto &l, const auto &r) { return l.first == r.first && identical(l.second, r.second); });
}

bool identicalRanges(const Range &left, const Range &right)
{
    return left.lowIncluded == right.lowIncluded && left.highIncluded == right.highIncluded
        && identical(left.low, right.low) && identical(left.high, right.high);
}

} // namespace

bool identical(const Value &left, const Value &right)
{
    if (left.storage().index() != right.storage().index())
        return false;
    return std::visit(
        base::Overloaded{
            [&](const std::shared_ptr<const List> &list) {
                return std::ranges::equal(*list, *right.asList(), identical);
            },
            [&](const std::shared_ptr<const Range> &range) { return identicalRanges(*range, *right.asRange()); },
            [&](const std::shared_ptr<const Object> &object) { return identicalEntries(*object, *right.asObject()); },
            [&]<class T>(const T &value) { return value == *right.as<T>(); },
        },
        left.storage());
}

} // namespace feel
