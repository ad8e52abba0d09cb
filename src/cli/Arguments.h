#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// What a command takes: "--name VALUE" options and "--name" flags.
struct ArgumentSpec {
    std::set<std::string, std::less<>> options; ///< with a value
    std::set<std::string, std::less<>> flags;
    std::size_t leastPositionals = 0;
    std::size_t mostPositionals = 0;
};

/// The words of one command, sorted out.
class Arguments {
public:
    /// `words` without the command itself. Error: a sentence that says which word does not fit.
    [[nodiscard]] static std::optional<Arguments> parse(
        const std::vector<std::string> &words, const ArgumentSpec &spec, std::string &problem);

    [[nodiscard]] const std::vector<std::string> &positionals() const { return m_positionals; }
    [[nodiscard]] bool has(std::string_view flag) const { return m_flags.contains(flag); }
    [[nodiscard]] std::optional<std::string> option(std::string_view name) const;
    [[nodiscard]] std::string optionOr(std::string_view name, std::string otherwise) const
    {
        return option(name).value_or(std::move(otherwise));
    }
    /// All values of an option that may be given several times.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

private:
    std::vector<std::string> m_positionals;
    std::multimap<std::string, std::string, std::less<>> m_options;
    std::set<std::string, std::less<>> m_flags;
};

} // namespace cli
