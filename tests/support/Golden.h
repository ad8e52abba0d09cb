#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace support {

/// Compares with tests/golden/<name>. UPDATE_GOLDEN=1 rewrites it instead, and the test then fails, so that nobody
/// commits a rewrite without reading it.
[[nodiscard]] ::testing::AssertionResult matchesGolden(std::string_view actual, const std::string &name);

/// The whole file; a missing one fails the test and reads as empty.
[[nodiscard]] std::string readFile(const std::string &path);

} // namespace support
