#pragma once

#include "viewmodel/papers/PaperPress.h"

#include <QString>

#include <span>

namespace viewmodel {

/// A kind of file that a paper is saved as; the ending of its name says which.
struct PaperFileKind {
    const char *ending; ///< ".pdf"
    base::Result<std::string> (*bytes)(const MadePaper &paper);
};
/// The first is the one taken for a name without a known ending.
[[nodiscard]] std::span<const PaperFileKind> paperFileKinds();
/// Whose ending the name has; null: none.
[[nodiscard]] const PaperFileKind *paperFileKindOf(const QString &name);
/// The name with the ending of the first kind where it has none of them.
[[nodiscard]] QString withPaperEnding(const QString &name);
/// What can stand in the name of a file on any system, with the ending of the first kind.
[[nodiscard]] QString paperFileName(const QString &words);

/// Writes the paper; the file is whole or not there. Errors: Corrupt, where it cannot be made; Io.
[[nodiscard]] base::Result<> writePaper(const MadePaper &paper, const QString &path);

} // namespace viewmodel
