#include "cli/Arguments.h"

namespace cli {

std::optional<Arguments> Arguments::parse(
    const std::vector<std::string> &words, const ArgumentSpec &spec, std::string &problem)
{
    Arguments arguments;
    bool onlyPositionals = false;
    for (std::size_t i = 0; i < words.size() && problem.empty(); ++i) {
        const std::string &word = words[i];
        if (onlyPositionals || !word.starts_with("--")) {
            arguments.m_positionals.push_back(word);
        } else if (word == "--") {
            onlyPositionals = true;
        } else if (spec.flags.contains(word)) {
            arguments.m_flags.insert(word);
        } else {
            problem = arguments.takeOption(word, i + 1 < words.size() ? &words[i + 1] : nullptr, spec);
            ++i;
        }
    }
    if (problem.empty() && arguments.m_positionals.size() < spec.leastPositionals)
        problem = "something is missing";
    if (problem.empty() && arguments.m_positionals.size() > spec.mostPositionals)
        problem = "too many words, from: " + arguments.m_positionals[spec.mostPositionals];
    if (!problem.empty())
        return {};
    return arguments;
}

std::string Arguments::takeOption(const std::string &name, const std::string *value, const ArgumentSpec &spec)
{
    if (!spec.options.contains(name))
        return "unknown option " + name;
    if (!value)
        return "option " + name + " needs a value";
    if (m_options.contains(name) && !spec.repeatable.contains(name))
        return "option " + name + " is given twice";
    m_options.emplace(name, *value);
    return {};
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

std::string Arguments::firstBeyond(const NameSet &allowed) const
{
    for (const auto &[name, value] : m_options) {
        if (!allowed.contains(name))
            return name;
    }
    for (const std::string &flag : m_flags) {
        if (!allowed.contains(flag))
            return flag;
    }
    return {};
}

} // namespace cli
