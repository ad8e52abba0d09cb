#pragma once

#include <compare>
#include <functional>
#include <string>

namespace base {

/// A name that cannot be mistaken for the name of something else: an incident id is not an activation id.
template <class Tag>
struct Id {
    std::string value;

    [[nodiscard]] bool empty() const { return value.empty(); }
    friend auto operator<=>(const Id &, const Id &) = default;
};

} // namespace base

template <class Tag>
struct std::hash<base::Id<Tag>> {
    std::size_t operator()(const base::Id<Tag> &id) const { return std::hash<std::string>{}(id.value); }
};
