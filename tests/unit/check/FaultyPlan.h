#pragma once

#include "base/Diagnostic.h"

#include <string>
#include <vector>

/// The shipped plans with faults put into their text.
namespace test {

[[nodiscard]] std::string planText(const std::string &plan);
/// Loader, compiler and checker in one pass.
[[nodiscard]] std::vector<base::Diagnostic> allFindings(
    const std::string &text, const std::string &plan = "special-equipment");
/// The first `from` made `to`; a text that does not say it fails the test.
[[nodiscard]] std::string replaced(std::string text, const std::string &from, const std::string &to);
/// Where a text stands first, from 1.
[[nodiscard]] int lineOf(const std::string &text, const std::string &what);
/// "code line" of every finding, one a line.
[[nodiscard]] std::string inWords(const std::vector<base::Diagnostic> &findings);

} // namespace test
