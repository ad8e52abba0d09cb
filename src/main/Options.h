#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace root {

/// What the words behind `fengsui` ask for.
struct Options {
    bool demo = false; ///< the demonstration record, filled anew
    QString record; ///< another record file; empty: the person's own
    QString screenshots; ///< paint the window into this folder and quit; empty: no
    QString language = QStringLiteral("zh_CN");
    bool firstPaintOnly = false; ///< say when the board is painted and quit: for measuring the start
};

/// Only the help or the version is asked for: both are said where there is no display. Needs no application.
[[nodiscard]] bool asksForWords(const QStringList &arguments);

/// Nothing when the program has said its help or what does not fit; `exitCode` tells which. Needs an application.
[[nodiscard]] std::optional<Options> readOptions(const QStringList &arguments, int &exitCode);

} // namespace root
