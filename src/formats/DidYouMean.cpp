#include "formats/DidYouMean.h"

#include <algorithm>

namespace formats {

namespace {

constexpr std::size_t LongestWord = 64; ///< beyond it nobody mistyped a name

/// The characters, each as the text of its bytes, so that one wrong Chinese character counts once.
std::vector<std::string_view> characters(std::string_view text)
{
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        found.push_back(text.substr(i, end - i));
        i = end;
    }
    return found;
}

/// Levenshtein distance where two neighbours changed round count once.
std::size_t editDistance(const std::vector<std::string_view> &left, const std::vector<std::string_view> &right)
{
    std::vector<std::size_t> beforeLast(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::swap(beforeLast, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return row[right.size()];
}

} // namespace

std::string didYouMean(std::string_view word, const std::vector<std::string_view> &candidates)
{
    const std::vector<std::string_view> wanted = characters(word);
    if (wanted.size() > LongestWord)
        return {};
    std::size_t best = wanted.size() / 3 + 1;
    std::string_view nearest;
    for (const std::string_view candidate : candidates) {
        const std::vector<std::string_view> letters = characters(candidate);
        if (letters.size() > LongestWord)
            continue;
        const std::size_t distance = editDistance(wanted, letters);
        if (distance < letters.size() && (distance < best || (distance == best && nearest.empty()))) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest.empty() ? std::string() : "; did you mean \"" + std::string(nearest) + "\"?";
}

} // namespace formats
