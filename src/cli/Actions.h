#pragma once

#include "cli/Record.h"

namespace cli {

/// An action of a command: its name, how many words it takes after its name, what it wants of the record, and its line
/// of help.
template <class Use>
struct ActionEntry {
    std::string_view name;
    std::size_t least;
    std::size_t most;
    int (*run)(const Use &);
    NameSet options; ///< and flags of its own, besides --db
    NameSet required; ///< of them those without which it is not said what to do
    std::string_view help;
    RecordUse use = RecordUse::Write;
};

template <class Use>
using ActionTables = std::vector<const std::vector<ActionEntry<Use>> *>;

/// What a command takes whose actions these are: what each of them takes, and --db. Of it `flags` have no value.
template <class Use>
[[nodiscard]] ArgumentSpec specOf(
    const ActionTables<Use> &tables, NameSet flags, std::size_t mostWords, NameSet repeatable = {})
{
    ArgumentSpec spec{{"--db"}, std::move(flags), 1, mostWords, std::move(repeatable)};
    for (const auto *actions : tables) {
        for (const ActionEntry<Use> &action : *actions) {
            for (const std::string &option : action.options) {
                if (!spec.flags.contains(option))
                    spec.options.insert(option);
            }
        }
    }
    return spec;
}

/// The help of every action, one a line.
template <class Use>
[[nodiscard]] std::string helpOf(const ActionTables<Use> &tables)
{
    std::string text;
    for (const auto *actions : tables) {
        for (const ActionEntry<Use> &action : *actions)
            text.append("  ").append(action.help).append("\n");
    }
    return text;
}

/// Null where there is none of this name.
template <class Use>
[[nodiscard]] const ActionEntry<Use> *findAction(const ActionTables<Use> &tables, std::string_view name)
{
    for (const auto *actions : tables) {
        for (const ActionEntry<Use> &action : *actions) {
            if (action.name == name)
                return &action;
        }
    }
    return nullptr;
}

/// What of the words does not fit the action; empty when all do. `command`: what it is an action of.
template <class Use>
[[nodiscard]] std::string misuse(const Arguments &arguments, const ActionEntry<Use> &action, const std::string &command)
{
    const std::size_t given = arguments.positionals().size() - 1;
    if (given > action.most)
        return "too many words";
    if (given < action.least)
        return "something is missing";
    NameSet allowed = action.options;
    allowed.insert("--db");
    if (const std::string option = arguments.firstBeyond(allowed); !option.empty())
        return command + " " + std::string(action.name) + " knows no " + option;
    for (const std::string &name : action.required) {
        if (!arguments.option(name))
            return name + " is missing";
    }
    return {};
}

} // namespace cli
