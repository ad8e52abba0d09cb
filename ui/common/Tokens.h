#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// A filled area, the text on it and the border round it.
struct Fill {
    QColor fill;
    QColor on;
    QColor edge;
};

/// Every colour of the console by what it is for. Nothing else in ui/ names a literal colour.
struct Tokens {
    bool dark = false;
    QColor bg; ///< behind the panes
    QColor surface; ///< a pane
    QColor alt; ///< pane heads, menu bar, every second row
    QColor line; ///< hairlines that only divide
    QColor strong; ///< edges of what can be operated
    QColor text;
    QColor muted;
    QColor select;
    QColor hit; ///< a row that matches
    QColor danger; ///< text or outline, never a fill
    QColor near; ///< unknown, running near
    QColor ok;
    Fill accent;
    Fill red;
    Fill orange;
    Fill yellow;
    Fill blue;
    Fill drill; ///< means drill, nothing else
};

/// What a piece of text says about itself by its colour. The words say it first.
enum class Tone { Text, Muted, Accent, Near, Danger, Ok };

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

/// The tokens a palette was made from. It is told by the link colour: the style sheet writes its backgrounds into the
/// palettes of widgets, but never that one. Painters ask with `option.palette` or `widget->palette()`, so a switch of
/// appearance reaches them by itself.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);

[[nodiscard]] QColor toneColor(const Tokens &tokens, Tone tone);

/// Qt's palette roles filled from the tokens; BrightText carries the text on accent, Midlight the hit row.
[[nodiscard]] QPalette paletteFrom(const Tokens &tokens);

} // namespace ui
