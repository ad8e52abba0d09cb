#pragma once

#include "base/Diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace formats {

/// Collects the errors of one file, so that its author sees all of them in one pass.
class DiagnosticSink {
public:
    /// Keys of one map that an error leaves in doubt: what they would have said is not known.
    struct Doubt {
        base::SourcePosition map; ///< place of the map, or of its key
        std::vector<std::string> keys;
    };

    explicit DiagnosticSink(std::string file)
        : m_file(std::move(file))
    {
    }

    void error(std::string code, base::SourcePosition at, std::string message)
    {
        m_found.push_back({base::Severity::Error, std::move(code), std::move(message), m_file, at});
    }
    /// An error whose damage is not where it is reported: a key that is missing, misspelt or there twice.
    void error(std::string code, base::SourcePosition at, std::string message, Doubt doubt)
    {
        m_doubts.push_back(std::move(doubt));
        error(std::move(code), at, std::move(message));
        m_elsewhere.push_back(m_found.size() - 1);
    }
    void add(base::Diagnostic found) { m_found.push_back(std::move(found)); }
    [[nodiscard]] bool empty() const { return m_found.empty(); }
    [[nodiscard]] const std::vector<Doubt> &doubts() const { return m_doubts; }
    /// The places of the errors that do damage where they stand.
    [[nodiscard]] std::vector<base::SourcePosition> damaged() const
    {
        std::vector<base::SourcePosition> places;
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            if (!std::ranges::binary_search(m_elsewhere, i))
                places.push_back(m_found[i].position);
        }
        return places;
    }

    /// What was found, in the order of its places.
    [[nodiscard]] std::vector<base::Diagnostic> take()
    {
        std::ranges::stable_sort(
            m_found, {}, [](const base::Diagnostic &d) { return std::tuple(d.position.line, d.position.column); });
        return std::move(m_found);
    }

private:
    std::string m_file;
    std::vector<base::Diagnostic> m_found;
    std::vector<std::size_t> m_elsewhere; ///< errors with a doubt, ascending
    std::vector<Doubt> m_doubts;
};

} // namespace formats
