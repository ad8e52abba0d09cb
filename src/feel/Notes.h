#pragma once

#include "feel/Expression.h"

#include <algorithm>

namespace feel {

/// Collects why an evaluation came to null. The first of a place and kind counts, and a loop cannot flood it.
class Notes {
public:
    explicit Notes(std::vector<EvaluationNote> *notes)
        : m_notes(notes)
    {
    }

    /// Notes the reason that `message()` words, if anybody listens, and is the null that comes of it.
    template <class Message>
    Value null(std::string_view code, int column, const Message &message)
    {
        if (m_notes && m_notes->size() < Most && !has(code, column))
            m_notes->push_back({std::string(code), message(), column});
        return {};
    }

private:
    static constexpr std::size_t Most = 100;

    [[nodiscard]] bool has(std::string_view code, int column) const
    {
        return std::ranges::any_of(
            *m_notes, [&](const EvaluationNote &n) { return n.column == column && n.code == code; });
    }

    std::vector<EvaluationNote> *m_notes;
};

} // namespace feel
