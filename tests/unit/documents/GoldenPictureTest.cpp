#include "support/GoldenPicture.h"

#include <QPainter>
#include <QTransform>

#include <gtest/gtest.h>

using support::differenceOf;
using support::MostApart;

namespace {

QImage golden(const char *name)
{
    const QImage page = QImage(QStringLiteral(GOLDEN_DIR "/forms/") + QString::fromLatin1(name))
                            .convertToFormat(QImage::Format_Grayscale8);
    EXPECT_FALSE(page.isNull()) << name;
    return page;
}

/// The page moved by so many pixels, which need not be whole.
QImage moved(const QImage &page, double right, double down)
{
    QImage other(page.size(), QImage::Format_RGB32);
    other.fill(Qt::white);
    QPainter painter(&other);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QPointF(right, down), page);
    painter.end();
    return other.convertToFormat(QImage::Format_Grayscale8);
}

QImage without(const QImage &page, const QRect &part)
{
    QImage other = page.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&other);
    painter.fillRect(part, Qt::white);
    painter.end();
    return other.convertToFormat(QImage::Format_Grayscale8);
}

/// Rows of pixels that have ink between the columns, from above, as pairs of first and last.
std::vector<std::pair<int, int>> inkedRows(const QImage &page, int from, int to)
{
    std::vector<std::pair<int, int>> rows;
    bool before = false;
    for (int y = 0; y < page.height(); ++y) {
        bool ink = false;
        for (int x = from; x < to; ++x)
            ink = ink || page.constScanLine(y)[x] < 128;
        if (ink && !before)
            rows.emplace_back(y, y);
        if (ink)
            rows.back().second = y;
        before = ink;
    }
    return rows;
}

} // namespace

TEST(GoldenPicture, AnEmptyPageIsNoFullOne)
{
    const QImage page = golden("drill-record-2.png");
    EXPECT_EQ(differenceOf(page, page).worst, 0);
    const auto difference = differenceOf(page, without(page, page.rect()));
    EXPECT_GT(difference.worst, 3 * MostApart);
    EXPECT_TRUE(page.rect().contains(difference.tile));
    EXPECT_GT(differenceOf(without(page, page.rect()), page).worst, 3 * MostApart) << "what is there too much as well";
}

// A single line of a letter, whichever it is.
TEST(GoldenPicture, ALineThatIsMissingIsSeen)
{
    const QImage page = golden("letter-initial-1.png");
    int lines = 0;
    for (const auto &[first, last] : inkedRows(page, 0, page.width())) {
        if (last - first < 7)
            continue; // no line of words
        ++lines;
        const QImage less = without(page, {0, first, page.width(), last - first + 1});
        EXPECT_GT(differenceOf(page, less).worst, MostApart) << first;
    }
    EXPECT_GT(lines, 8);
}

TEST(GoldenPicture, AMarkThatIsMissingIsSeen)
{
    const auto difference = differenceOf(golden("handover-sheet-draft-1.png"), golden("handover-sheet-1.png"));
    EXPECT_GT(difference.worst, MostApart);
    QImage marked = golden("effect-evaluation-1.png").convertToFormat(QImage::Format_RGB32);
    const QImage plain = marked;
    QPainter painter(&marked);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(225, 225, 225));
    painter.drawRect(marked.width() / 3, marked.height() / 3, 40, 40);
    painter.end();
    EXPECT_GT(differenceOf(plain, marked).worst, MostApart) << "light grey, on an empty part of the page";
}

TEST(GoldenPicture, AFrameThatMovedIsSeen)
{
    QImage page(200, 200, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setPen(Qt::black);
    painter.drawRect(30, 30, 120, 120);
    painter.end();
    EXPECT_GT(differenceOf(page, moved(page, 3, 0)).worst, MostApart);
    EXPECT_GT(differenceOf(page, moved(page, 0, 3)).worst, MostApart);
    const QImage form = golden("statistics-1.png");
    EXPECT_GT(differenceOf(form, moved(form, 3, 0)).worst, MostApart);
}

// What another version of a font or of poppler does to edges.
TEST(GoldenPicture, OtherSmoothingIsNotSeen)
{
    for (const char *name : {"letter-initial-1.png", "drill-record-2.png", "call-book-1.png", "statistics-1.png"}) {
        const QImage page = golden(name);
        EXPECT_LE(differenceOf(page, moved(page, 0.4, 0.3)).worst, MostApart) << name;
        QImage lighter = page;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                lighter.scanLine(y)[x] = uchar(255 - (255 - page.constScanLine(y)[x]) * 9 / 10);
        }
        EXPECT_LE(differenceOf(page, lighter).worst, MostApart) << name;
    }
}
