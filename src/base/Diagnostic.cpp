#include "base/Diagnostic.h"

#include <algorithm>

namespace base {

std::string_view name(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        return "note";
    }
    return "?";
}

std::string toString(const Diagnostic &diagnostic)
{
    std::string text = diagnostic.file;
    if (diagnostic.position.line > 0) {
        text.append(":").append(std::to_string(diagnostic.position.line));
        if (diagnostic.position.column > 0)
            text.append(":").append(std::to_string(diagnostic.position.column));
    }
    if (!text.empty())
        text.append(": ");
    text.append(name(diagnostic.severity)).append(": ").append(diagnostic.message);
    return text.append(" [").append(diagnostic.code).append("]");
}

bool hasErrors(const std::vector<Diagnostic> &diagnostics)
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic &d) { return d.severity == Severity::Error; });
}

} // namespace base
