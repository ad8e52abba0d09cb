#pragma once

#include <string>

namespace drill {

/// Words that only who conducts and who evaluates may read. A type of its own, so that they never end up in a value for
/// trainees by an assignment: it turns into a text only where somebody writes forEvaluators().
class EvaluatorText {
public:
    EvaluatorText() = default;
    explicit EvaluatorText(std::string text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const std::string &forEvaluators() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }
    friend bool operator==(const EvaluatorText &, const EvaluatorText &) = default;

private:
    std::string m_text;
};

} // namespace drill
