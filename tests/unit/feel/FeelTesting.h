#pragma once

#include "feel/Expression.h"
#include "feel/Format.h"
#include "feel/UnaryTests.h"

#include <gtest/gtest.h>

#include <ostream>

namespace feel::testing {

/// The value as FEEL writes it, so that the text "1" and the number 1 differ.
inline std::string shown(const Value &value)
{
    const auto *text = value.as<std::string>();
    return text ? feel::quoted(*text) : toText(value);
}

/// The names the cases use; everything else is unknown.
inline const Context &facts()
{
    static const Context Facts{
        {"deaths", Value::number(4)},
        {"死亡人数", Value::number(3)},
        {"事故等级", Value("较大")},
        {"unknown", Value()},
        {"yes", Value(true)},
        {"no", Value(false)},
        {"list", Value(List{Value::number(1), Value::number(2), Value::number(3)})},
        {"gaps", Value(List{Value::number(1), Value()})},
        {"site", Value(Object{{"name", Value("锅炉房")}, {"floor", Value(Object{{"number", Value::number(2)}})}})},
        {"start", Value("a name that begins like a function")},
    };
    return Facts;
}

struct Case {
    const char *text;
    const char *value; ///< as shown() gives it
    const char *note = ""; ///< code of the first note, empty for none
    int column = 0; ///< of that note
};

inline void PrintTo(const Case &c, std::ostream *out) { *out << c.text; }

struct Refusal {
    const char *text;
    const char *code;
    int column;
    const char *mentions = ""; ///< part of the message
};

inline void PrintTo(const Refusal &c, std::ostream *out) { *out << c.text; }

} // namespace feel::testing
