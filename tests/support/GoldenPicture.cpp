#include "support/GoldenPicture.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace support {

namespace {

/// Shades of a picture, row by row; beyond its edges it goes on as at the edge.
struct Shades {
    int width = 0;
    int height = 0;
    std::vector<double> all;

    [[nodiscard]] double at(int x, int y) const
    {
        const int inX = std::clamp(x, 0, width - 1);
        const int inY = std::clamp(y, 0, height - 1);
        return all[std::size_t(inY) * std::size_t(width) + std::size_t(inX)];
    }
};

/// `shade(x, y)` of each pixel.
Shades shadesOf(const QSize &size, const auto &shade)
{
    Shades shades{size.width(), size.height(), {}};
    shades.all.reserve(std::size_t(size.width()) * std::size_t(size.height()));
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            shades.all.push_back(shade(x, y));
    }
    return shades;
}

/// `fold` over a pixel and its eight neighbours.
Shades around(const Shades &of, double first, const auto &fold)
{
    return shadesOf({of.width, of.height}, [&](int x, int y) {
        double folded = first;
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx)
                folded = fold(folded, of.at(x + dx, y + dy));
        }
        return folded;
    });
}

Shades blurred(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const Shades sharp = shadesOf(grey.size(), [&](int x, int y) { return double(grey.constScanLine(y)[x]); });
    return around(sharp, 0, [](double sum, double shade) { return sum + shade / 9; });
}

/// How far each pixel lies outside of what the other picture has around it.
Shades beyond(const Shades &one, const Shades &other)
{
    const Shades darkest = around(other, 255, [](double least, double shade) { return std::min(least, shade); });
    const Shades lightest = around(other, 0, [](double most, double shade) { return std::max(most, shade); });
    return shadesOf({one.width, one.height}, [&](int x, int y) {
        const double shade = one.at(x, y);
        return std::max({0.0, shade - lightest.at(x, y), darkest.at(x, y) - shade});
    });
}

double meanIn(const Shades &shades, const QRect &tile)
{
    double sum = 0;
    for (int y = tile.top(); y <= tile.bottom(); ++y) {
        for (int x = tile.left(); x <= tile.right(); ++x)
            sum += shades.at(x, y);
    }
    return sum / (double(tile.width()) * tile.height());
}

} // namespace

PictureDifference differenceOf(const QImage &left, const QImage &right)
{
    const Shades one = blurred(left);
    const Shades other = blurred(right);
    const Shades there = beyond(one, other);
    const Shades back = beyond(other, one);
    PictureDifference difference;
    for (int top = 0; top < left.height(); top += PictureTile) {
        for (int from = 0; from < left.width(); from += PictureTile) {
            const QRect tile = QRect(from, top, PictureTile, PictureTile).intersected(left.rect());
            const double apart = std::max(meanIn(there, tile), meanIn(back, tile));
            if (apart > difference.worst)
                difference = {apart, tile};
        }
    }
    return difference;
}

::testing::AssertionResult matchesGoldenPicture(const QImage &actual, const std::string &name)
{
    const QString path = QString::fromStdString(std::string(GOLDEN_DIR) + "/" + name);
    if (std::getenv("UPDATE_GOLDEN")) {
        QDir().mkpath(QFileInfo(path).path());
        actual.save(path);
        return ::testing::AssertionFailure() << "rewrote " << path.toStdString() << "; look at it, run again";
    }
    const QImage golden = QImage(path).convertToFormat(QImage::Format_Grayscale8);
    if (golden.isNull())
        return ::testing::AssertionFailure() << "no picture " << path.toStdString() << "; UPDATE_GOLDEN=1 writes it";
    if (golden.size() != actual.size())
        return ::testing::AssertionFailure() << "the page has another size than " << path.toStdString();
    const PictureDifference difference = differenceOf(golden, actual);
    if (difference.worst <= MostApart)
        return ::testing::AssertionSuccess();
    const QString seen = QDir::temp().filePath(QFileInfo(path).fileName());
    actual.save(seen);
    return ::testing::AssertionFailure() << "looks otherwise than " << path.toStdString() << " around ("
                                         << difference.tile.x() << ", " << difference.tile.y()
                                         << "): " << difference.worst << " shades apart; what was painted is in "
                                         << seen.toStdString();
}

} // namespace support
