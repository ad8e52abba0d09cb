#pragma once

#include "feel/ParserBase.h"

namespace feel {

/// Parses what operators stand between: constants, names, calls, brackets, lists and ranges, with their properties.
class PrimaryParser : protected ParserBase {
public:
    virtual ~PrimaryParser() = default;
    PrimaryParser(const PrimaryParser &) = delete;
    PrimaryParser &operator=(const PrimaryParser &) = delete;

protected:
    using ParserBase::ParserBase;

    [[nodiscard]] virtual NodePtr expression() = 0;
    /// An expression without comparison and logic, as the end of a range is one.
    [[nodiscard]] virtual NodePtr additive() = 0;

    /// A primary with the properties behind it.
    [[nodiscard]] NodePtr postfix();
    /// The rest of a range, from its two points on.
    [[nodiscard]] NodePtr rangeFrom(int column, NodePtr low, bool lowIncluded);

    bool m_hasInput = false; ///< there is something that `?` stands for
    bool m_inEndpoint = false; ///< directly within the upper end of a range, where `[` closes it
    int m_questions = 0; ///< how often `?` was met in this test

private:
    NodePtr primary();
    NodePtr number();
    NodePtr input();
    NodePtr atLiteral();
    NodePtr signedPrimary();
    NodePtr bracket();
    NodePtr listOrRange();
    NodePtr word();
    NodePtr call();
    NodePtr callOf(const std::string &name, int column);
    NodePtr property(NodePtr source);
    bool refuseWhatFollows();
    [[nodiscard]] std::string functionName() const;
    [[nodiscard]] std::string argumentName() const;
};

} // namespace feel
