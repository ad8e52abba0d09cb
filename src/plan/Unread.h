#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// A place in the keys of plan.yaml: {"decisions", "grade", "inputs", "0"}; the items of a list by their numbers from
/// 0.
using KeyPath = std::vector<std::string>;

/// What of a plan's text could not be understood. Whoever looks at the rest keeps quiet about what hangs on it, so that
/// one mistake is told once.
class Unread {
public:
    void add(KeyPath path) { m_paths.push_back(std::move(path)); }
    [[nodiscard]] bool empty() const { return m_paths.empty(); }

    /// Nothing at this place, around it or inside it is unread; "*" stands for any key.
    [[nodiscard]] bool isWhole(std::initializer_list<std::string_view> place) const
    {
        return std::ranges::none_of(m_paths, [&](const KeyPath &path) { return agree(path, place); });
    }
    /// The keys at this place are all known, even where something inside one of them is unread.
    [[nodiscard]] bool isListed(std::initializer_list<std::string_view> place) const
    {
        return std::ranges::none_of(
            m_paths, [&](const KeyPath &path) { return path.size() <= place.size() && agree(path, place); });
    }

private:
    static bool agree(const KeyPath &path, std::initializer_list<std::string_view> place)
    {
        const auto same = [](const std::string &key, std::string_view wanted) {
            return wanted == "*" || key == wanted;
        };
        const std::size_t length = std::min(path.size(), place.size());
        return std::equal(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(length), place.begin(), same);
    }

    std::vector<KeyPath> m_paths;
};

} // namespace plan
