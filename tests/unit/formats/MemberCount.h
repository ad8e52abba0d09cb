#pragma once

#include <gtest/gtest.h>

#include <cstddef>

/// That a list of fields names every member: one left out would not be recorded, and nobody would notice.
namespace formats {

struct Anything {
    template <class T>
    operator T() const;
};

/// Number of members of an aggregate: how many initializers it takes.
template <class T, class... Initializers>
constexpr std::size_t memberCount()
{
    if constexpr (requires { T{Initializers{}..., Anything{}}; })
        return memberCount<T, Initializers..., Anything>();
    else
        return sizeof...(Initializers);
}

template <class T>
void expectEveryMemberVisited(const T &value)
{
    std::size_t visited = 0;
    fields(value, [&](const char *, const auto &) { ++visited; });
    EXPECT_EQ(visited, memberCount<T>()) << typeid(T).name() << ": a member is missing in EventJsonFields.h";
}

} // namespace formats
