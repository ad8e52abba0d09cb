#include "documents/Document.h"
#include "documents/Flow.h"
#include "unit/documents/SampleForm.h"

#include <QPainter>

using namespace documents;
using test::SampleForm;

TEST(Flow, LengthsAreTheSameOnEveryDevice)
{
    EXPECT_NEAR(Flow::fromMillimetres(25.4), Flow::resolution(), 1e-9);
    EXPECT_NEAR(Flow::fromPoints(72), Flow::resolution(), 1e-9);
}

TEST(Flow, APageIsAsLongAsItsTextBlock)
{
    const Look &look = lookOf(PaperKind::Letter);
    EXPECT_EQ(look.block(), QSizeF(156, 225));
    EXPECT_EQ(look.margins, QMarginsF(28, 37, 26, 35));
    const auto pages = [&](int lines) {
        QString html = QStringLiteral("<body>");
        for (int i = 0; i < lines; ++i)
            html += QStringLiteral("<p style=\"margin:0\">一</p>");
        return Flow(html, look).pages();
    };
    EXPECT_EQ(pages(1), 1);
    EXPECT_EQ(pages(22), 1);
    EXPECT_EQ(pages(23), 2);
    EXPECT_EQ(pages(44), 2);
    EXPECT_EQ(pages(45), 3);
}

// What is seen before printing is what is printed: the same lines on a picture of any resolution.
TEST(Flow, ThePreviewOfAnySizeIsTheSamePage)
{
    SampleForm sample;
    sample.add("说法", test::countedSentences(30, "句要在预览和纸上断在同一个地方。"));
    const Document document = sample.document();
    const auto paint = [&](double perMillimetre) {
        QImage image(QSize(int(210 * perMillimetre), int(297 * perMillimetre)), QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        document.paint(painter, 0, perMillimetre);
        return image;
    };
    const QImage small = paint(2);
    const QImage large = paint(8).scaled(small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double apart = 0;
    double dark = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            apart += std::abs(small.pixelColor(x, y).lightness() - large.pixelColor(x, y).lightness());
            dark += 255 - large.pixelColor(x, y).lightness();
        }
    }
    EXPECT_GT(dark, 0);
    EXPECT_LT(apart / dark, 0.6) << "text that breaks elsewhere has next to nothing in common";
}
