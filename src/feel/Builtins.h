#pragma once

#include "feel/Notes.h"

#include <span>
#include <string_view>
#include <vector>

namespace feel {

/// Where a builtin is called, for its notes.
struct CallSite {
    Notes &notes;
    std::string_view function;
    int column;

    /// Null, with the note that an argument is wrong.
    Value wrong(std::string_view why) const;
    /// Null; with a note when it is no null but of another type than `wanted`.
    Value notA(std::string_view wanted, const Value &argument) const;
};

using Arguments = std::span<const Value>;
using Function = Value (*)(Arguments, const CallSite &);

/// One way to call a builtin.
struct Signature {
    std::vector<std::string_view> parameters; ///< none: any number of arguments from two on
    Function run;

    [[nodiscard]] bool variadic() const { return parameters.empty(); }
};

/// A function of the language under its name, with the ways to call it.
struct Builtin {
    std::string_view name;
    std::vector<Signature> signatures;
    bool isCondition = false; ///< answers true or false
};

/// The builtin of that name, null when the profile has none.
[[nodiscard]] const Builtin *findBuiltin(std::string_view name);
/// A builtin of DMN 1.5 that the profile leaves out.
[[nodiscard]] bool isLeftOut(std::string_view name);

[[nodiscard]] std::vector<Builtin> numericBuiltins();
[[nodiscard]] std::vector<Builtin> stringBuiltins();
[[nodiscard]] std::vector<Builtin> listBuiltins();
[[nodiscard]] std::vector<Builtin> temporalBuiltins();

} // namespace feel
