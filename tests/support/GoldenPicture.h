#pragma once

#include <QImage>
#include <QRect>

#include <gtest/gtest.h>

#include <string>

namespace support {

/// Where two pictures are furthest apart.
struct PictureDifference {
    double worst = 0; ///< of a tile: mean over its pixels, in shades of 255
    QRect tile;
};

/// Compares two pictures of one size in shades of grey, tile by tile, so that one line that is missing counts as much
/// on a full page as on an empty one. Versions of fonts and of what draws the page move edges by a shade: both are
/// blurred by a pixel, and a pixel is apart only as far as no neighbour of it is alike in the other picture.
[[nodiscard]] PictureDifference differenceOf(const QImage &left, const QImage &right);

/// Sides of a tile in pixels, and how far one may be apart: at 60 dots an inch 16 pixels are a little more than a
/// character of 3号. Other smoothing stays below 6; a row of words, a frame moved by three pixels, a mark across the
/// page are beyond it.
inline constexpr int PictureTile = 16;
inline constexpr double MostApart = 6;

/// Compares with tests/golden/<name>, a picture in shades of grey: no tile may be apart by more than MostApart.
/// UPDATE_GOLDEN=1 rewrites it, and fails.
[[nodiscard]] ::testing::AssertionResult matchesGoldenPicture(const QImage &actual, const std::string &name);

} // namespace support
