#include "feel/Builtins.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace feel {

namespace {

// The other builtins of DMN 1.5, clause 10.3.4, in the order of their letters.
constexpr std::array<std::string_view, 70> LeftOut{"after", "all", "any", "append", "before", "coincides",
    "concatenate", "context", "context merge", "context put", "day of week", "day of year", "decimal",
    "distinct values", "during", "ends with", "even", "exp", "finished by", "finishes", "flatten", "get entries",
    "get value", "includes", "index of", "insert before", "is", "list replace", "log", "lower case", "matches",
    "median", "meets", "met by", "mode", "month of year", "now", "odd", "overlapped after by", "overlapped before by",
    "overlapped by", "overlaps", "overlaps after", "overlaps before", "product", "range", "remove", "replace",
    "reverse", "round down", "round half down", "round half up", "round up", "sort", "split", "sqrt", "started by",
    "starts", "stddev", "string join", "string length", "sublist", "substring", "substring after", "substring before",
    "today", "union", "upper case", "week of year", "years and months duration"};

std::vector<Builtin> allBuiltins()
{
    std::vector<Builtin> all;
    for (auto group : {numericBuiltins(), stringBuiltins(), listBuiltins(), temporalBuiltins()})
        std::ranges::move(group, std::back_inserter(all));
    std::ranges::sort(all, {}, &Builtin::name);
    return all;
}

} // namespace

Value CallSite::wrong(std::string_view why) const
{
    return notes.null("bad-argument", column, [&] { return std::string(function).append("(): ").append(why); });
}

Value CallSite::notA(std::string_view wanted, const Value &argument) const
{
    if (argument.isNull())
        return {};
    return notes.null("bad-argument", column, [&] {
        return std::string(function)
            .append("() wants a ")
            .append(wanted)
            .append(", not a ")
            .append(argument.typeName());
    });
}

const Builtin *findBuiltin(std::string_view name)
{
    static const std::vector<Builtin> All = allBuiltins();
    const auto found = std::ranges::lower_bound(All, name, {}, &Builtin::name);
    return found != All.end() && found->name == name ? &*found : nullptr;
}

bool isLeftOut(std::string_view name) { return std::ranges::find(LeftOut, name) != LeftOut.end(); }

} // namespace feel
