#pragma once

#include "base/Result.h"
#include "handover/Sheet.h"

namespace handover {

/// The one text of a sheet, the same for the screen, the paper and the signatures.
[[nodiscard]] std::string sheetText(const Sheet &sheet);
/// Reads it back: sheetText() of what is read is the same text. Error: Invalid, naming the line.
[[nodiscard]] base::Result<Sheet> readSheetText(std::string_view text);

/// Which of the two signs.
enum class Side {
    Giving, ///< 交班
    Taking, ///< 接班
};

/// What stands under the text that is signed.
struct Signing {
    Side side = Side::Giving;
    std::string post;
    std::string account;
    base::Instant at;
    std::string remark; ///< of who takes over; empty: none
};

/// The bytes that are signed: the text of the sheet and who signs it, when, with which remark.
[[nodiscard]] std::string signedText(const std::string &sheet, const Signing &signing);
/// What TextSigned calls it: "handover 3 given", "handover 3 taken".
[[nodiscard]] std::string signedName(std::int64_t number, Side side);

} // namespace handover
