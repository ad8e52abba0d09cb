#include "ui/common/Tokens.h"

namespace ui {
namespace {

Tokens makeLight()
{
    Tokens t;
    t.dark = false;
    t.bg = QColor(0xE9ECEF);
    t.surface = QColor(0xFFFFFF);
    t.alt = QColor(0xF3F5F7);
    t.line = QColor(0xC3CAD1);
    t.strong = QColor(0x6E7983);
    t.text = QColor(0x1A2127);
    t.muted = QColor(0x55606A);
    t.select = QColor(0xD3E8E8);
    t.hit = QColor(0xE3F1E6);
    t.danger = QColor(0xB3211B);
    t.near = QColor(0x7F4A00);
    t.ok = QColor(0x1D6638);
    t.accent = {QColor(0x0A666B), QColor(0xFFFFFF), QColor(0x0A666B)};
    t.red = {QColor(0xB71C1C), QColor(0xFFFFFF), QColor(0xB71C1C)};
    t.orange = {QColor(0xF08C1F), QColor(0x1F1200), QColor(0xA85A00)};
    t.yellow = {QColor(0xF4CB1B), QColor(0x1F1A00), QColor(0x8A6D00)};
    t.blue = {QColor(0x1D5BB0), QColor(0xFFFFFF), QColor(0x1D5BB0)};
    t.drill = {QColor(0x5E1150), QColor(0xFFFFFF), QColor(0x5E1150)};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.bg = QColor(0x12161A);
    t.surface = QColor(0x1A2025);
    t.alt = QColor(0x222A30);
    t.line = QColor(0x39434C);
    t.strong = QColor(0x7F8B95);
    t.text = QColor(0xE3E8EB);
    t.muted = QColor(0xA0ABB5);
    t.select = QColor(0x1B3B3E);
    t.hit = QColor(0x1F3A2A);
    t.danger = QColor(0xFF8F85);
    t.near = QColor(0xF2B75C);
    t.ok = QColor(0x7FCB9B);
    t.accent = {QColor(0x56BDB9), QColor(0x06201F), QColor(0x56BDB9)};
    t.red = {QColor(0xD32F2F), QColor(0xFFFFFF), QColor(0xFF8F85)};
    t.orange = {QColor(0xF29A3E), QColor(0x1F1200), QColor(0xF29A3E)};
    t.yellow = {QColor(0xF2CE3F), QColor(0x1F1A00), QColor(0xF2CE3F)};
    t.blue = {QColor(0x6AA8EE), QColor(0x081A30), QColor(0x6AA8EE)};
    t.drill = {QColor(0xF2B8D0), QColor(0x2A0A1C), QColor(0xF2B8D0)};
    return t;
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &tokensFor(const QPalette &palette)
{
    return palette.color(QPalette::Link) == darkTokens().accent.fill ? darkTokens() : lightTokens();
}

QColor toneColor(const Tokens &tokens, Tone tone)
{
    switch (tone) {
    case Tone::Text:
        break;
    case Tone::Muted:
        return tokens.muted;
    case Tone::Accent:
        return tokens.accent.fill;
    case Tone::Near:
        return tokens.near;
    case Tone::Danger:
        return tokens.danger;
    case Tone::Ok:
        return tokens.ok;
    }
    return tokens.text;
}

QPalette paletteFrom(const Tokens &t)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, t.bg);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.alt);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.muted);
    set(QPalette::Button, t.alt);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.accent.on);
    set(QPalette::Highlight, t.select);
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Link, t.accent.fill);
    set(QPalette::LinkVisited, t.accent.fill);
    set(QPalette::ToolTipBase, t.surface);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Light, t.surface);
    set(QPalette::Midlight, t.hit);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.strong);
    set(QPalette::Shadow, t.strong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    return palette;
}

} // namespace ui
