#pragma once

#include "base/Diagnostic.h"
#include "identity/Directory.h"
#include "identity/Roster.h"
#include "reduction/List.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace viewmodel {

/// What a table file can replace: who holds which post, who is on duty when, or what enterprises cut.
enum class RegisterKind { Directory, Roster, Reduction };

/// One field of the file, as it stands there.
struct ImportCell {
    std::string text;
    base::SourcePosition position;
};

/// One line of the file as it would be taken in.
struct ImportLine {
    int line = 0; ///< where it begins, from 1
    std::vector<ImportCell> cells;
};

/// What a parser found in a table file. One of the registers is there when nothing is wrong.
struct ImportPreview {
    std::vector<ImportLine> lines; ///< the whole file, the names of the columns first
    std::vector<base::Diagnostic> diagnostics; ///< codes: docs/formats/csv.md
    std::optional<identity::Directory> directory;
    std::optional<identity::Roster> roster;
    std::optional<reduction::List> reduction = {};

    [[nodiscard]] bool usable() const { return directory || roster || reduction; }
};

/// Reads the bytes of a table file. Runs off the window's thread.
using ImportParser = std::function<ImportPreview(std::string_view bytes, const std::string &file, RegisterKind kind)>;

/// A small file that can be imported, for the eye and as a start: the names of the columns and two rows.
[[nodiscard]] std::string exampleTable(RegisterKind kind);

} // namespace viewmodel
