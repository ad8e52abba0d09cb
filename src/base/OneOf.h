#pragma once

#include <type_traits>

namespace base {

/// The type is one of these: `isOneOf<Held, FactReported, EventStruck>`.
template <class T, class... Kinds>
inline constexpr bool isOneOf = (std::is_same_v<T, Kinds> || ...);

} // namespace base
