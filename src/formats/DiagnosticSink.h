#pragma once

#include "base/Diagnostic.h"

#include <algorithm>
#include <tuple>

namespace formats {

/// Collects the errors of one file, so that its author sees all of them in one pass.
class DiagnosticSink {
public:
    explicit DiagnosticSink(std::string file) : m_file(std::move(file)) {}

    void error(std::string code, base::SourcePosition at, std::string message)
    {
        m_found.push_back({base::Severity::Error, std::move(code), std::move(message), m_file, at});
    }
    [[nodiscard]] bool empty() const { return m_found.empty(); }

    /// What was found, in the order of its places.
    [[nodiscard]] std::vector<base::Diagnostic> take()
    {
        std::ranges::stable_sort(m_found, {}, [](const base::Diagnostic &d) { return std::tuple(d.position.line, d.position.column); });
        return std::move(m_found);
    }

private:
    std::string m_file;
    std::vector<base::Diagnostic> m_found;
};

} // namespace formats
