#include "base/Clock.h"
#include "gui/common/WindowFixture.h"
#include "ui/common/HouseStyle.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Marks.h"
#include "ui/common/Metrics.h"
#include "ui/common/Ticker.h"
#include "ui/common/ToneLabel.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace {

using viewmodel::Chip;
using viewmodel::ChipForm;
using viewmodel::Level;

QImage painted(const Chip &chip, const ui::Tokens &tokens)
{
    const QFont font = QApplication::font();
    QImage image(ui::chipSize(chip, font), QImage::Format_RGB32);
    image.fill(tokens.surface);
    QPainter painter(&image);
    ui::paintChip(painter, image.rect(), chip, font, tokens);
    return image;
}

int edgeColumnsOf(const QImage &image, const QColor &edge)
{
    int columns = 0;
    while (columns < image.width() && image.pixelColor(columns, image.height() / 2) == edge)
        ++columns;
    return columns;
}

TEST(HouseStyle, TheCrossThatEmptiesAFieldIsDrawnInTheColourOfHints)
{
    const ui::HouseStyle style;
    QLineEdit field;
    QPalette palette = field.palette();
    palette.setColor(QPalette::PlaceholderText, Qt::red);
    field.setPalette(palette);
    const QImage cross =
        style.standardIcon(QStyle::SP_LineEditClearButton, nullptr, &field).pixmap(QSize(32, 32)).toImage();
    EXPECT_EQ(cross.pixelColor(cross.width() / 2, cross.height() / 2), QColor(Qt::red));
    EXPECT_EQ(cross.pixelColor(cross.width() / 2, 2).alpha(), 0);
}

TEST(HouseStyle, TheBoxOfATickIsSeenInTheDark)
{
    const ui::HouseStyle style;
    for (const ui::Tokens *tokens : {&ui::lightTokens(), &ui::darkTokens()}) {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(tokens->surface);
        QPainter painter(&image);
        QStyleOptionButton option;
        option.rect = {2, 2, 16, 16};
        option.palette = ui::paletteFrom(*tokens);
        option.state = QStyle::State_Enabled | QStyle::State_On;
        style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter);
        painter.end();
        EXPECT_EQ(image.pixelColor(2, 10), tokens->strong);
        int inked = 0;
        for (int y = 4; y < 16; ++y) {
            for (int x = 4; x < 16; ++x)
                inked += image.pixelColor(x, y) == tokens->text ? 1 : 0;
        }
        EXPECT_GT(inked, 0) << "the tick";
    }
}

TEST(LevelChip, InForceIsFilledAndEdged)
{
    const ui::Tokens &t = ui::lightTokens();
    const QImage image = painted({Level::Third, ChipForm::InForce, QStringLiteral("Ⅲ级响应")}, t);
    EXPECT_EQ(image.pixelColor(0, image.height() / 2), t.yellow.edge);
    EXPECT_EQ(image.pixelColor(2, 2), t.yellow.fill);
}

TEST(LevelChip, ProposedAndCertainHasAThickBarAndNoFill)
{
    const ui::Tokens &t = ui::darkTokens();
    const QImage image = painted({Level::Second, ChipForm::Proposed, QStringLiteral("至少Ⅱ级")}, t);
    EXPECT_GE(edgeColumnsOf(image, t.orange.edge), 4);
    EXPECT_EQ(image.pixelColor(image.width() - 3, 3), t.surface);
}

TEST(LevelChip, PossibleIsDashed)
{
    const ui::Tokens &t = ui::lightTokens();
    const QImage image = painted({Level::First, ChipForm::Possible, QStringLiteral("可能Ⅰ级")}, t);
    int drawn = 0, left = 0;
    for (int x = 0; x < image.width(); ++x)
        image.pixelColor(x, 0) == t.surface ? ++left : ++drawn;
    EXPECT_GT(drawn, image.width() / 3);
    EXPECT_GT(left, image.width() / 5);
}

TEST(LevelChip, AWordThatIsNoLevelHasANeutralEdge)
{
    const ui::Tokens &t = ui::lightTokens();
    const QImage image = painted({Level::None, ChipForm::Plain, QStringLiteral("已终止")}, t);
    EXPECT_EQ(image.pixelColor(0, image.height() / 2), t.strong);
    EXPECT_EQ(image.pixelColor(2, 2), t.surface);
}

TEST(LevelChip, EveryLevelHasItsColour)
{
    const ui::Tokens &t = ui::lightTokens();
    EXPECT_EQ(&ui::levelFill(t, Level::First), &t.red);
    EXPECT_EQ(&ui::levelFill(t, Level::Second), &t.orange);
    EXPECT_EQ(&ui::levelFill(t, Level::Third), &t.yellow);
    EXPECT_EQ(&ui::levelFill(t, Level::Fourth), &t.blue);
}

TEST(LevelChip, IsCalledByItsText)
{
    ui::LevelChip chip;
    chip.setChip({Level::Second, ChipForm::Proposed, QStringLiteral("至少Ⅱ级")});
    EXPECT_EQ(chip.accessibleName(), QStringLiteral("至少Ⅱ级"));
}

QImage mark(ui::Mark which)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(ui::lightTokens().surface);
    QPainter painter(&image);
    ui::paintMark(painter, QRectF(0, 0, 40, 20), which, ui::lightTokens().text);
    return image;
}

TEST(Marks, AllDifferAndStayInTheMiddleOfTheirBox)
{
    const ui::Mark all[] = {
        ui::Mark::Done, ui::Mark::Open, ui::Mark::Full, ui::Mark::Half, ui::Mark::Empty, ui::Mark::Crossed};
    const QImage blank = [] {
        QImage i(40, 20, QImage::Format_RGB32);
        i.fill(ui::lightTokens().surface);
        return i;
    }();
    for (std::size_t i = 0; i < std::size(all); ++i) {
        const QImage image = mark(all[i]);
        EXPECT_NE(image, blank) << i;
        EXPECT_EQ(image.copy(0, 0, 9, 20), blank.copy(0, 0, 9, 20)) << i;
        EXPECT_EQ(image.copy(31, 0, 9, 20), blank.copy(31, 0, 9, 20)) << i;
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_NE(image, mark(all[k])) << i << ' ' << k;
    }
}

TEST(Marks, TheHalfOneIsFullAtTheLeftOnly)
{
    const QImage image = mark(ui::Mark::Half);
    EXPECT_EQ(image.pixelColor(16, 10), ui::lightTokens().text);
    EXPECT_EQ(image.pixelColor(24, 10), ui::lightTokens().surface);
}

TEST(Metrics, EveryLengthGrowsWithTheFont)
{
    QFont small;
    small.setPixelSize(14);
    QFont large;
    large.setPixelSize(28);
    EXPECT_EQ(ui::Metrics(small).strip(), 56);
    EXPECT_EQ(ui::Metrics(large).strip(), 112);
    EXPECT_EQ(ui::Metrics(small).tableRow(), 27); // 26.6
    EXPECT_EQ(ui::Metrics(small).paneHead(), 29); // 29.4
    EXPECT_EQ(ui::Metrics(small).button(), 32); // 32.2
    EXPECT_EQ(ui::Metrics(small).incidentRow(), 76); // 75.6
    EXPECT_EQ(ui::Metrics(small).u(4), 14);
}

TEST(Metrics, TypeRolesScaleTheBodyFont)
{
    QFont body;
    body.setPointSizeF(10);
    EXPECT_DOUBLE_EQ(ui::typeFont(body, ui::TypeRole::Note).pointSizeF(), 9);
    EXPECT_DOUBLE_EQ(ui::typeFont(body, ui::TypeRole::Clock).pointSizeF(), 23);
    EXPECT_DOUBLE_EQ(ui::typeFont(body, ui::TypeRole::Title).pointSizeF(), 14);
    EXPECT_TRUE(ui::typeFont(body, ui::TypeRole::Title).bold());
    EXPECT_TRUE(ui::typeFont(body, ui::TypeRole::Level).bold());
    EXPECT_FALSE(ui::typeFont(body, ui::TypeRole::Body).bold());
    body.setPixelSize(20);
    EXPECT_EQ(ui::typeFont(body, ui::TypeRole::Level).pixelSize(), 30);
}

TEST(Ticker, TellsTheTimeOfTheClockItWasGiven)
{
    base::ManualClock clock(base::Instant(std::chrono::milliseconds(5000)));
    ui::Ticker ticker(clock);
    std::vector<base::Instant> told;
    QObject::connect(&ticker, &ui::Ticker::ticked, &ticker, [&told](base::Instant now) { told.push_back(now); });
    ticker.start();
    clock.advance(std::chrono::seconds(1));
    ticker.beat();
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[1] - told[0], std::chrono::seconds(1));
}

class Appearances : public WindowFixture { };

TEST_F(Appearances, SwitchAtRunTimeAndTellOnce)
{
    int told = 0;
    QObject::connect(&theme, &ui::Theme::changed, &window, [&told] { ++told; });
    auto *label = new ui::ToneLabel(&window);
    label->setTone(ui::Tone::Near);
    layout->addWidget(label);
    showWindow();
    EXPECT_EQ(label->palette().color(label->foregroundRole()), ui::lightTokens().near);
    theme.setAppearance(ui::Appearance::Dark);
    theme.setAppearance(ui::Appearance::Dark);
    EXPECT_EQ(told, 1);
    QCoreApplication::processEvents();
    EXPECT_TRUE(ui::tokensFor(window.palette()).dark);
    EXPECT_EQ(label->palette().color(label->foregroundRole()), ui::darkTokens().near);
    theme.setAppearance(ui::Appearance::Light);
    QCoreApplication::processEvents();
    EXPECT_EQ(label->palette().color(label->foregroundRole()), ui::lightTokens().near);
}

TEST_F(Appearances, NothingIsPaintedWhileTheSheetIsOff)
{
    showWindow();
    const QString sheet = qApp->styleSheet();
    ASSERT_FALSE(sheet.isEmpty());
    struct Watch final : QObject {
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                dressed << !qApp->styleSheet().isEmpty();
            return false;
        }
        QList<bool> dressed;
    } watch;
    window.installEventFilter(&watch);
    theme.setAppearance(ui::Appearance::Dark);
    {
        const ui::Theme::Undressed undressed(theme); // a window is made meanwhile
        EXPECT_TRUE(qApp->styleSheet().isEmpty());
    }
    QCoreApplication::processEvents();
    EXPECT_EQ(qApp->styleSheet(), sheet);
    EXPECT_FALSE(watch.dressed.isEmpty());
    EXPECT_FALSE(watch.dressed.contains(false));
}

TEST_F(Appearances, SystemIsWhatThePlatformWasBefore)
{
    QApplication::setPalette(ui::paletteFrom(ui::darkTokens()));
    ui::Theme dark(*qApp);
    EXPECT_TRUE(dark.tokens().dark);
    dark.setAppearance(ui::Appearance::Light);
    EXPECT_FALSE(dark.tokens().dark);
    dark.setAppearance(ui::Appearance::System);
    EXPECT_TRUE(ui::tokensFor(QApplication::palette()).dark);
}

TEST_F(Appearances, ALabelGivesWayButKeepsItsWordsForTheReader)
{
    auto *label = new ui::ElidedLabel(&window);
    label->setText(QStringLiteral("03:20 追问重伤人数 · 剩 00:05:34"));
    EXPECT_LT(label->minimumSizeHint().width(), label->sizeHint().width());
    EXPECT_EQ(label->text(), QStringLiteral("03:20 追问重伤人数 · 剩 00:05:34"));
}

} // namespace
