#pragma once

#include "feel/Number.h"
#include "feel/Temporal.h"

#include <compare>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace feel {

class Value;
struct Range;
using List = std::vector<Value>;
using Object = std::map<std::string, Value, std::less<>>; ///< only as input: a context entry with entries of its own

/// FEEL's null: unknown.
struct Null {
    friend bool operator==(Null, Null) = default;
};

/// A FEEL value. Null is "unknown". Lists and ranges are shared and immutable.
class Value {
public:
    using Storage = std::variant<Null, bool, Number, std::string, Date, Time, DateTime, DaysTimeDuration,
        YearsMonthsDuration, std::shared_ptr<const List>, std::shared_ptr<const Range>, std::shared_ptr<const Object>>;

    Value() = default;
    Value(bool value)
        : m_storage(value)
    {
    }
    Value(Number value)
        : m_storage(value)
    {
    }
    Value(std::string value)
        : m_storage(std::move(value))
    {
    }
    Value(const char *value)
        : m_storage(std::string(value))
    {
    }
    Value(Date value)
        : m_storage(value)
    {
    }
    Value(Time value)
        : m_storage(value)
    {
    }
    Value(DateTime value)
        : m_storage(value)
    {
    }
    Value(DaysTimeDuration value)
        : m_storage(value)
    {
    }
    Value(YearsMonthsDuration value)
        : m_storage(value)
    {
    }
    Value(List value);
    Value(Range value);
    Value(Object value);
    /// A C++ number is never taken for a boolean: write Value::number().
    template <class T>
    requires(std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) Value(T value)
    = delete;

    /// From a C++ number: exact for whole numbers up to 15 digits and for the shortest decimal text of a double.
    [[nodiscard]] static Value number(double value);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<Null>(m_storage); }
    [[nodiscard]] bool isTrue() const;
    [[nodiscard]] bool isFalse() const;
    template <class T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&m_storage);
    }
    [[nodiscard]] const List *asList() const;
    [[nodiscard]] const Range *asRange() const;
    [[nodiscard]] const Object *asObject() const;
    [[nodiscard]] const Storage &storage() const { return m_storage; }

    /// "number", "string", "boolean", "null", "date", "time", "date and time", "days and time duration", …
    [[nodiscard]] std::string_view typeName() const;

private:
    Storage m_storage;
};

/// [low..high] and its open forms; an absent end (null) is unbounded.
struct Range {
    Value low;
    Value high;
    bool lowIncluded = true;
    bool highIncluded = true;
};

/// Names and their values. A name that is not there is unknown: null, with a note.
using Context = Object;

/// Structural equality (same type and value); not FEEL's three-valued `=`.
[[nodiscard]] bool identical(const Value &left, const Value &right);

} // namespace feel
