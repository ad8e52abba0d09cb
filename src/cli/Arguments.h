#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// Options and flags by their names, with the dashes.
using NameSet = std::set<std::string, std::less<>>;

/// What a command takes: "--name VALUE" options and "--name" flags.
struct ArgumentSpec {
    NameSet options = {}; ///< with a value
    NameSet flags = {};
    std::size_t leastPositionals = 0;
    std::size_t mostPositionals = 0;
    NameSet repeatable = {}; ///< options that may be given several times
};

/// The words of one command, sorted out.
class Arguments {
public:
    /// `words` without the command itself. Nothing, and a sentence in `problem`, when a word does not fit.
    [[nodiscard]] static std::optional<Arguments> parse(
        const std::vector<std::string> &words, const ArgumentSpec &spec, std::string &problem);

    [[nodiscard]] const std::vector<std::string> &positionals() const { return m_positionals; }
    [[nodiscard]] bool has(std::string_view flag) const { return m_flags.contains(flag); }
    [[nodiscard]] std::optional<std::string> option(std::string_view name) const;
    [[nodiscard]] std::string optionOr(std::string_view name, std::string otherwise) const
    {
        return option(name).value_or(std::move(otherwise));
    }
    /// All values of an option that may be given several times, in the order given.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
    /// The first option or flag given that is not among `allowed`; empty when there is none.
    [[nodiscard]] std::string firstBeyond(const NameSet &allowed) const;

private:
    [[nodiscard]] std::string takeOption(const std::string &name, const std::string *value, const ArgumentSpec &spec);

    std::vector<std::string> m_positionals;
    std::multimap<std::string, std::string, std::less<>> m_options;
    NameSet m_flags;
};

} // namespace cli
