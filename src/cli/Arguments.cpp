#include "cli/Arguments.h"

namespace cli {

std::optional<Arguments> Arguments::parse(
    const std::vector<std::string> &words, const ArgumentSpec &spec, std::string &problem)
{
    Arguments arguments;
    bool onlyPositionals = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (onlyPositionals || !word.starts_with("--")) {
            arguments.m_positionals.push_back(word);
        } else if (word == "--") {
            onlyPositionals = true;
        } else if (spec.flags.contains(word)) {
            arguments.m_flags.insert(word);
        } else if (!spec.options.contains(word)) {
            problem = "unknown option " + word;
            return {};
        } else if (i + 1 == words.size()) {
            problem = "option " + word + " needs a value";
            return {};
        } else {
            arguments.m_options.emplace(word, words[++i]);
        }
    }
    if (arguments.m_positionals.size() < spec.leastPositionals)
        problem = "something is missing";
    else if (arguments.m_positionals.size() > spec.mostPositionals)
        problem = "too many words, from: " + arguments.m_positionals[spec.mostPositionals];
    if (!problem.empty())
        return {};
    return arguments;
}

std::optional<std::string> Arguments::option(std::string_view name) const
{
    const auto found = m_options.find(name);
    return found == m_options.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Arguments::all(std::string_view name) const
{
    std::vector<std::string> values;
    const auto [first, last] = m_options.equal_range(name);
    for (auto at = first; at != last; ++at)
        values.push_back(at->second);
    return values;
}

} // namespace cli
