#include "support/GoldenPicture.h"

#include <QDir>
#include <QFileInfo>

#include <cstdlib>

namespace support {

namespace {

constexpr double MostMean = 1.5;
constexpr double MostFar = 0.01;
constexpr int Far = 96;

struct Difference {
    double mean = 0;
    double far = 0;
};

Difference differenceOf(const QImage &left, const QImage &right)
{
    double sum = 0;
    double far = 0;
    for (int y = 0; y < left.height(); ++y) {
        const uchar *a = left.constScanLine(y);
        const uchar *b = right.constScanLine(y);
        for (int x = 0; x < left.width(); ++x) {
            const int apart = std::abs(int(a[x]) - int(b[x]));
            sum += apart;
            far += apart > Far ? 1 : 0;
        }
    }
    const double pixels = double(left.width()) * left.height();
    return {sum / pixels, far / pixels};
}

} // namespace

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
    const Difference difference = differenceOf(golden, actual);
    if (difference.mean <= MostMean && difference.far <= MostFar)
        return ::testing::AssertionSuccess();
    const QString seen = QDir::temp().filePath(QFileInfo(path).fileName());
    actual.save(seen);
    return ::testing::AssertionFailure() << "looks otherwise than " << path.toStdString() << ": mean difference "
                                         << difference.mean << ", far pixels " << difference.far
                                         << "; what was painted is in " << seen.toStdString();
}

} // namespace support
