#include "unit/documents/SampleForm.h"

#include "documents/Look.h"
#include "support/PdfReader.h"

#include <QPainter>

#include <algorithm>

using namespace test;
using documents::MillimetresPerInch;
using documents::PointsPerInch;
using support::PdfLine;
using support::PdfReader;

namespace {

constexpr double Millimetre = PointsPerInch / MillimetresPerInch;

/// A letter with so much text that it fills several pages.
SampleForm letter(int sentences)
{
    SampleForm sample("letter");
    sample.add({}, "吕梁市重污染天气应急指挥部办公室", "authority");
    sample.add({}, "吕重污染办〔2026〕3号", "number");
    sample.add({}, "关于重污染天气的续报二", "heading");
    sample.add({}, "省重污染天气应急指挥部办公室", "to");
    sample.add({}, countedSentences(sentences, "句话说明采取的措施和取得的效果"), "body");
    sample.add({}, "吕梁市重污染天气应急指挥部办公室", "signer");
    sample.add({}, "2026年11月25日", "day");
    sample.add({}, "吕梁市重污染天气应急指挥部办公室", "issuer");
    sample.add({}, "2026年11月26日", "issued");
    return sample;
}

/// Lines of the text block: no page numbers.
std::vector<PdfLine> textLines(const PdfReader &read, int page)
{
    std::vector<PdfLine> lines = read.lines(page);
    std::erase_if(lines, [](const PdfLine &line) { return line.place.top() > (37 + 225) * Millimetre; });
    return lines;
}

PdfLine numberOf(const PdfReader &read, int page)
{
    for (const PdfLine &line : read.lines(page)) {
        if (line.place.top() > (37 + 225) * Millimetre)
            return line;
    }
    ADD_FAILURE() << "page " << page << " has no number";
    return {};
}

/// Rows of ink from above, with nothing between them, in millimetres below the upper edge of the text block.
struct Ink {
    double top = 0;
    double bottom = 0;
};

std::vector<Ink> inkOf(const QImage &page)
{
    constexpr double Finest = 10; // pixels of a millimetre, at 254 dpi
    std::vector<Ink> rows;
    bool within = false;
    for (int y = 0; y < page.height(); ++y) {
        const uchar *line = page.constScanLine(y);
        const bool any = std::any_of(line, line + page.width(), [](uchar grey) { return grey < 160; });
        const double place = y / Finest - 37;
        if (any && !within)
            rows.push_back({place, place});
        if (any)
            rows.back().bottom = place + 1 / Finest;
        within = any;
    }
    return rows;
}

} // namespace

// GB/T 9704-2012 5.2.3, 6.2: 22 lines of 28 characters on a block of 156 × 225 mm, 37 mm from above, 28 mm from the
// left.
TEST(Letter, HasTwentyTwoLinesOfTwentyEightCharacters)
{
    SampleForm sample("letter");
    sample.add({}, std::string(), "heading");
    std::string solid;
    for (int i = 0; i < 28 * 60; ++i)
        solid += "国";
    sample.add({}, solid, "body");
    const PdfReader read(sample.pdf());
    const std::vector<PdfLine> lines = textLines(read, 2);
    ASSERT_EQ(lines.size(), 22U);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_EQ(lines[i].text.size(), 28) << i;
        EXPECT_NEAR(lines[i].place.left(), 28 * Millimetre, 1) << i;
        EXPECT_NEAR(lines[i].place.right(), (28 + 156) * Millimetre, 1.5) << i;
        EXPECT_NEAR(lines[i].place.top() - lines.front().place.top(), double(i) * 225 * Millimetre / 22, 0.5) << i;
    }
    EXPECT_GT(lines.front().place.top(), 37 * Millimetre - 1);
    EXPECT_LT(lines.back().place.bottom(), (37 + 225) * Millimetre + 1);
}

// 5.2.2: 3号, which is 16 points; page numbers in 4号 (7.5).
TEST(Letter, IsWrittenInSizeThree)
{
    const PdfReader read(letter(60).pdf());
    for (int page = 1; page <= 2; ++page)
        EXPECT_NEAR(read.pointsOf(page, QStringLiteral("措施")), 16, 0.4) << page;
    EXPECT_NEAR(read.pointsOf(1, QStringLiteral("吕重污染办")), 16, 0.4);
    EXPECT_NEAR(read.pointsOf(2, QStringLiteral("—")), 14, 0.4);
    EXPECT_EQ(read.pointsOf(2, QStringLiteral("没有的话")), 0);
}

// 7.5: 4号, a dash to each side; right on odd pages, left on even ones, one character in from the text.
TEST(Letter, PageNumbersStandOnTheOuterSide)
{
    const PdfReader read(letter(120).pdf());
    ASSERT_GE(read.pages(), 3);
    for (int page = 1; page <= 3; ++page) {
        const PdfLine number = numberOf(read, page);
        EXPECT_EQ(QString(number.text).remove(u' ').toStdString(), "—" + std::to_string(page) + "—");
        const double indent = 14; // one character of 4号
        if (page % 2 == 1) {
            EXPECT_NEAR(number.place.right(), (28 + 156) * Millimetre - indent, 2) << page;
        } else {
            EXPECT_NEAR(number.place.left(), 28 * Millimetre + indent, 2) << page;
        }
        EXPECT_NEAR(number.place.center().y(), (37 + 225 + 7) * Millimetre, 5) << page;
    }
}

TEST(Letter, NothingIsLostOrTwiceAtTheEndOfAPage)
{
    const PdfReader read(letter(120).pdf());
    const QString text = read.running();
    for (int i = 0; i < 120; ++i) {
        // A page number may stand between, where the sentence goes on overleaf.
        const QString sentence = QStringLiteral("第%1句话").arg(i);
        EXPECT_LE(text.count(sentence), 1) << i;
    }
    QString whole;
    for (int page = 1; page <= read.pages(); ++page) {
        for (const PdfLine &line : textLines(read, page))
            whole += line.text;
    }
    whole.remove(u' ');
    EXPECT_EQ(whole.count(QString::fromStdString(countedSentences(120, "句话说明采取的措施和取得的效果"))), 1);
}

TEST(Letter, HasRedHeadNumberTitleSignerDayAndImprint)
{
    const PdfReader read(letter(3).pdf());
    ASSERT_EQ(read.pages(), 1);
    const std::vector<PdfLine> lines = textLines(read, 1);
    const auto topOf = [&](const QString &text) {
        for (const PdfLine &line : lines) {
            if (line.text.contains(text))
                return line.place.top() / Millimetre;
        }
        ADD_FAILURE() << text.toStdString() << " is not there";
        return 0.0;
    };
    EXPECT_NEAR(topOf(QStringLiteral("应急指挥部办公室")), 37 + 35, 10)
        << "the head is some 35 mm below the edge of the block";
    EXPECT_LT(topOf(QStringLiteral("吕重污染办〔2026〕3号")), topOf(QStringLiteral("关于重污染天气的续报二")));
    EXPECT_LT(topOf(QStringLiteral("关于重污染天气的续报二")), topOf(QStringLiteral("省重污染天气应急指挥部办公室：")));
    EXPECT_LT(topOf(QStringLiteral("省重污染天气应急指挥部办公室：")), topOf(QStringLiteral("2026年11月25日")));
    EXPECT_GT(topOf(QStringLiteral("2026年11月26日印发")), 37 + 225 - 14)
        << "the imprint is the last line of the last page";
}

// 7.2.4, 7.2.7, 7.3.1: the upper edge of the head 35 mm below that of the text block, the red line 4 mm below the
// number, the title two blank lines below the red line.
TEST(Letter, HeadRedLineAndTitleStandWhereTheStandardHasThem)
{
    for (const std::string authority : {"吕梁市重污染天气应急指挥部办公室", "吕梁市人民政府"}) {
        SampleForm sample = letter(3);
        for (plan::FormField &field : sample.form.fields)
            field.text = field.part == "authority" ? authority : field.text;
        const std::vector<Ink> ink = inkOf(PdfReader(sample.pdf()).picture(1, 254));
        ASSERT_GT(ink.size(), 4U);
        const double line = 225.0 / 22;
        EXPECT_NEAR(ink[0].top, 35, 0.4) << authority;
        EXPECT_NEAR(ink[1].top - ink[0].bottom, 2.5 * line, 0.5 * line)
            << "the number is two blank lines below the head";
        EXPECT_NEAR(ink[2].top - ink[1].bottom, 4, 0.25) << authority;
        EXPECT_LT(ink[2].bottom - ink[2].top, 1) << "it is the line";
        EXPECT_GT(ink[3].top - ink[2].bottom, 2 * line) << authority;
        EXPECT_LT(ink[3].top - ink[2].bottom, 3 * line) << authority;
    }
}

TEST(Letter, WhoSignsNeverStandsOnAPageWithoutText)
{
    for (int sentences = 8; sentences < 20; ++sentences) {
        SampleForm sample = letter(0);
        std::string paragraphs;
        for (int i = 0; i < sentences; ++i)
            paragraphs += "第" + std::to_string(i) + "段说明措施。\n";
        for (plan::FormField &field : sample.form.fields)
            field.text = field.part == "body" ? paragraphs : field.text;
        const PdfReader read(sample.pdf());
        for (const QString &page : read.text().split(QChar(u'\f'))) {
            const bool signs = page.contains(QStringLiteral("2026年11月25日"));
            EXPECT_TRUE(!signs || page.contains(QStringLiteral("段说明措施"))) << sentences << page.toStdString();
        }
    }
}

TEST(Letter, HeadAndLineAreRed)
{
    const documents::Document document = letter(3).document();
    QImage image(210 * 4, 297 * 4, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    document.paint(painter, 0, 4);
    painter.end();
    int widest = 0;
    int red = 0;
    for (int y = 0; y < image.height(); ++y) {
        int inLine = 0;
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            inLine += colour.red() > 180 && colour.green() < 60 && colour.blue() < 60 ? 1 : 0;
        }
        red += inLine;
        widest = std::max(widest, inLine);
    }
    EXPECT_NEAR(widest, 156 * 4, 8) << "the line is as wide as the text";
    EXPECT_GT(red, 3 * widest) << "the head above it is red, too";
}

// A page with nothing but the imprint is for a text that leaves no room for it.
TEST(Letter, TheImprintGoesOverleafOnlyWhereItMust)
{
    int alone = 0;
    int beside = 0;
    for (int lines = 1; lines < 14; ++lines) {
        SampleForm sample = letter(0);
        sample.add("抄送", "省市场监督管理局，市委，市人民政府。", "copies");
        std::string paragraphs;
        for (int i = 0; i < lines; ++i)
            paragraphs += "第" + std::to_string(i) + "段说明措施。\n";
        for (plan::FormField &field : sample.form.fields)
            field.text = field.part == "body" ? paragraphs : field.text;
        const PdfReader read(sample.pdf());
        const std::vector<PdfLine> last = textLines(read, read.pages());
        const bool isAlone = last.front().text.contains(QStringLiteral("抄送"));
        alone += isAlone ? 1 : 0;
        beside += isAlone ? 0 : 1;
        if (isAlone) {
            // Two lines of the imprint with their rules are 16 mm high.
            EXPECT_GT(textLines(read, read.pages() - 1).back().place.bottom(), (37 + 225 - 10) * Millimetre) << lines;
        }
    }
    EXPECT_GT(alone, 0);
    EXPECT_GT(beside, 0);
}

TEST(Letter, TheImprintGetsAPageOfItsOwnWhereTheTextFillsTheLast)
{
    // From the shortest letter on, the imprint never stands on the text.
    for (int sentences = 20; sentences < 34; ++sentences) {
        const PdfReader read(letter(sentences).pdf());
        const std::vector<PdfLine> lines = textLines(read, read.pages());
        double imprint = 0;
        double above = 0;
        for (const PdfLine &line : lines) {
            if (line.text.contains(QStringLiteral("印发")))
                imprint = line.place.top();
        }
        for (const PdfLine &line : lines) {
            if (line.place.top() < imprint - 2)
                above = std::max(above, line.place.bottom());
        }
        EXPECT_GT(imprint, 0) << sentences;
        EXPECT_LE(above, imprint + 3) << sentences;
    }
}
