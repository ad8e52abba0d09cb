#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace formats {

/// `; did you mean "label"?` when one of the candidates is close enough to the word to be meant; else nothing.
[[nodiscard]] std::string didYouMean(std::string_view word, const std::vector<std::string_view> &candidates);

/// The same over the names of things.
template <class T>
[[nodiscard]] std::string didYouMean(std::string_view word, const std::vector<T> &things, std::string T::*name)
{
    std::vector<std::string_view> candidates;
    for (const T &thing : things)
        candidates.push_back(thing.*name);
    return didYouMean(word, candidates);
}

} // namespace formats
