#pragma once

#include <string>
#include <vector>

namespace base {

/// A place in a text file; both count from 1, columns in characters (not bytes). 0: no place known.
struct SourcePosition {
    int line = 0;
    int column = 0;
    friend bool operator==(const SourcePosition &, const SourcePosition &) = default;
};

/// An error keeps a plan from being used; a note tells what the documents themselves leave open.
enum class Severity { Error, Warning, Note };

/// One fact of an example.
struct WitnessFact {
    std::string fact;
    std::string test; ///< a FEEL unary test that its value satisfies: "40", "\"boiler\"", ">= 3"
    friend bool operator==(const WitnessFact &, const WitnessFact &) = default;
};

/// One finding about a data file. A load returns all of them in one pass, in the order of their places.
struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code; ///< stable, kebab-case, for example "unknown-fact"; documented in docs/rule-model.md
    std::string message; ///< what is wrong and what to do, in English
    std::string file;
    SourcePosition position;
    std::vector<WitnessFact> witness = {}; ///< facts of the plan that show it; facts not named may be anything
    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

/// "error", "warning" or "note".
[[nodiscard]] std::string_view name(Severity severity);

/// "file:line:column: severity: message [code]".
[[nodiscard]] std::string toString(const Diagnostic &diagnostic);

[[nodiscard]] bool hasErrors(const std::vector<Diagnostic> &diagnostics);

} // namespace base
