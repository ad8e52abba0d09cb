#include "support/Golden.h"
#include "ui/common/Tokens.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <regex>

namespace {

using ui::Fill;
using ui::Tokens;
using Rgb = std::array<double, 3>;

Rgb linear(const QColor &color)
{
    const auto channel = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {channel(color.redF()), channel(color.greenF()), channel(color.blueF())};
}

// WCAG 2: relative luminance and contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const Rgb rgb = linear(color);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

double worstContrast(const QColor &ink, const Tokens &t)
{
    double worst = 21;
    for (const QColor &ground : {t.bg, t.surface, t.alt, t.select})
        worst = std::min(worst, contrast(ink, ground));
    return worst;
}

using Matrix = std::array<Rgb, 3>;
// Viénot, Brettel and Mollon 1999, in linear sRGB.
constexpr Matrix protanopia{{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
constexpr Matrix deuteranopia{{{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};

Rgb lab(const Rgb &rgb)
{
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIE76 distance as somebody with that deficiency sees it.
double distanceSeen(const QColor &a, const QColor &b, const Matrix &deficiency)
{
    const auto seen = [&deficiency](const QColor &color) {
        const Rgb rgb = linear(color);
        Rgb out{};
        for (std::size_t i = 0; i < 3; ++i) {
            const Rgb &row = deficiency[i];
            out[i] = std::clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0.0, 1.0);
        }
        return lab(out);
    };
    const Rgb la = seen(a), lb = seen(b);
    return std::hypot(la[0] - lb[0], la[1] - lb[1], la[2] - lb[2]);
}

class EveryTheme : public ::testing::TestWithParam<const Tokens *> {
protected:
    const Tokens &t = *GetParam();
};

INSTANTIATE_TEST_SUITE_P(Tokens, EveryTheme, ::testing::Values(&ui::lightTokens(), &ui::darkTokens()),
    [](const auto &theme) { return theme.param->dark ? "dark" : "light"; });

TEST_P(EveryTheme, TextReadsOnEveryGround)
{
    const std::pair<const char *, QColor> inks[] = {{"text", t.text}, {"muted", t.muted}, {"accent", t.accent.fill},
        {"danger", t.danger}, {"near", t.near}, {"ok", t.ok}, {"drill", t.drill.fill}};
    for (const auto &[name, ink] : inks) {
        EXPECT_GE(worstContrast(ink, t), 4.5) << name;
        EXPECT_GE(contrast(ink, t.hit), 4.5) << name << " on a row that matches";
    }
}

TEST_P(EveryTheme, TextReadsOnEveryFill)
{
    const std::pair<const char *, Fill> fills[] = {{"red", t.red}, {"orange", t.orange}, {"yellow", t.yellow},
        {"blue", t.blue}, {"accent", t.accent}, {"drill", t.drill}};
    for (const auto &[name, fill] : fills)
        EXPECT_GE(contrast(fill.on, fill.fill), 4.5) << name;
}

TEST_P(EveryTheme, EdgesShowOnEveryGround)
{
    const std::pair<const char *, QColor> edges[] = {{"strong", t.strong}, {"red", t.red.edge},
        {"orange", t.orange.edge}, {"yellow", t.yellow.edge}, {"blue", t.blue.edge}};
    for (const auto &[name, edge] : edges)
        EXPECT_GE(worstContrast(edge, t), 3.0) << name;
}

TEST_P(EveryTheme, DrillIsToldFromEveryLevelWithoutRedAndGreen)
{
    const std::pair<const char *, QColor> levels[] = {
        {"red", t.red.fill}, {"orange", t.orange.fill}, {"yellow", t.yellow.fill}, {"blue", t.blue.fill}};
    for (const auto &[name, level] : levels) {
        EXPECT_GE(distanceSeen(t.drill.fill, level, protanopia), 32) << name << ", protanopia";
        EXPECT_GE(distanceSeen(t.drill.fill, level, deuteranopia), 32) << name << ", deuteranopia";
    }
}

TEST_P(EveryTheme, APaletteLeadsBackToItsTokens) { EXPECT_EQ(&ui::tokensFor(ui::paletteFrom(t)), &t); }

TEST(Contrast, AgreesWithTheValuesWorkedOutForTheDesign)
{
    EXPECT_NEAR(worstContrast(ui::lightTokens().text, ui::lightTokens()), 12.77, 0.01);
    EXPECT_NEAR(worstContrast(ui::darkTokens().muted, ui::darkTokens()), 5.16, 0.01);
    EXPECT_NEAR(contrast(ui::darkTokens().red.on, ui::darkTokens().red.fill), 4.98, 0.01);
}

TEST(Colours, AreLiteralNowhereButInTheTokens)
{
    const std::regex literal(
        R"(#[0-9A-Fa-f]{6}\b|QColor\((0x|\d)|QRgb|Qt::(black|white|red|green|blue|yellow|gray)\b)");
    const std::filesystem::path root = SOURCE_DIR;
    for (const char *top : {"ui", "resources/style"}) {
        for (const auto &entry : std::filesystem::recursive_directory_iterator(root / top)) {
            if (!entry.is_regular_file() || entry.path().filename() == "Tokens.cpp")
                continue;
            const std::string text = support::readFile(entry.path().string());
            EXPECT_FALSE(std::regex_search(text, literal)) << entry.path();
        }
    }
}

TEST(StyleSheet, IsOneShortFileSetInOnePlace)
{
    const std::filesystem::path root = SOURCE_DIR;
    const std::string sheet = support::readFile((root / "resources/style/fengsui.qss").string());
    EXPECT_LT(std::count(sheet.begin(), sheet.end(), '\n'), 80);
    EXPECT_EQ(sheet.find("font-"), std::string::npos) << "fonts are the platform's";
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root / "ui")) {
        if (!entry.is_regular_file() || entry.path().filename() == "Theme.cpp")
            continue;
        const std::string text = support::readFile(entry.path().string());
        EXPECT_EQ(text.find("setStyleSheet"), std::string::npos) << entry.path();
        EXPECT_EQ(text.find("setPixelSize(1"), std::string::npos) << entry.path();
    }
}

} // namespace
