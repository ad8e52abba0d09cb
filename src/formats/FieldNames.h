#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>

/// The words in which the lists of fields are written: EventJsonFields.h, AccountJsonFields.h.
namespace formats {

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

/// A field that a later version added: it is written only when it says something, and may be absent.
template <class T>
struct Later {
    T &value;
};
template <class T>
[[nodiscard]] Later<T> later(T &value)
{
    return {value};
}

/// A value that is written as another kind of value. A specialisation says as which (`Type`), how it is written and
/// read
/// (`to`, `from`: nothing where it does not fit), and what a reader expects (`Expected`).
template <class T>
struct WrittenAs {
};

/// Type names in the order of the alternatives. They are in records: never rename one.
template <class Variant>
inline constexpr std::array<std::string_view, 0> TypeNames{};

/// Names of enumeration values in the order of their declaration.
template <class Enum>
inline constexpr std::array<std::string_view, 0> ValueNames{};

} // namespace formats
