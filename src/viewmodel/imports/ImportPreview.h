#pragma once

#include "base/Diagnostic.h"
#include "identity/Directory.h"
#include "identity/Roster.h"
#include "reduction/List.h"
#include "reserve/StockCommand.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace viewmodel {

/// What a table file can bring: a register in place of the one in force (who holds which post, who is on duty when,
/// what enterprises cut), or something about the stock of the reserve.
enum class RegisterKind { Directory, Roster, Reduction, Catalogue, StockPlan, Lots, Counts };
[[nodiscard]] constexpr bool isStock(RegisterKind kind) { return kind >= RegisterKind::Catalogue; }

/// What is said of a stock table beside what stands in it.
struct StockDetail {
    std::string reference; ///< of lots: what they came with
    std::string reason; ///< of a plan in place of one
    int year = 0; ///< of a plan
    std::optional<reserve::Period> period = {}; ///< of counts
};

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

/// What a parser found in a table file. One of the registers, or the stock, is there when nothing is wrong.
struct ImportPreview {
    std::vector<ImportLine> lines; ///< the whole file, the names of the columns first
    std::vector<base::Diagnostic> diagnostics; ///< codes: docs/formats/csv.md
    std::optional<identity::Directory> directory;
    std::optional<identity::Roster> roster;
    std::optional<reduction::List> reduction = {};
    std::optional<reserve::StockCommand> stock = {}; ///< without its detail
    std::optional<reserve::StockCommand> stockInPart = {}; ///< of a file with errors: its good rows, to be judged too
    std::vector<int> stockLines = {}; ///< where in the file each line of the command begins

    [[nodiscard]] bool bringsStock() const { return stock || stockInPart; }
    [[nodiscard]] bool usable() const { return directory || roster || reduction || stock; }
};

/// Reads the bytes of a table file. Runs off the window's thread.
using ImportParser = std::function<ImportPreview(std::string_view bytes, const std::string &file, RegisterKind kind)>;

/// A small file that can be imported, for the eye and as a start: the names of the columns and two rows.
[[nodiscard]] std::string exampleTable(RegisterKind kind);

} // namespace viewmodel
