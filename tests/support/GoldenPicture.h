#pragma once

#include <QImage>

#include <gtest/gtest.h>

#include <string>

namespace support {

/// Compares with tests/golden/<name>, a picture in shades of grey. Versions of fonts and of what draws the page move
/// edges by a shade: of 255 shades the mean difference may be 1.5, and one pixel in a hundred may differ by more
/// than 96. Words that are missing, moved or drawn over each other are far beyond both. UPDATE_GOLDEN=1 rewrites it,
/// and fails.
[[nodiscard]] ::testing::AssertionResult matchesGoldenPicture(const QImage &actual, const std::string &name);

} // namespace support
