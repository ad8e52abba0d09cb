#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace root {

/// What the words behind `fengsui` ask for.
struct Options {
    bool demo = false;         ///< the demonstration record, filled anew
    QString record;            ///< another record file; empty: the person's own
    QString screenshots;       ///< paint the window into this folder and quit; empty: no
    QString language = QStringLiteral("zh_CN");
    bool firstPaintOnly = false; ///< quit once the board is painted: for measuring the start
};

/// Nothing when the program has said its help or what does not fit; `exitCode` tells which.
[[nodiscard]] std::optional<Options> readOptions(const QStringList &arguments, int &exitCode);

} // namespace root
