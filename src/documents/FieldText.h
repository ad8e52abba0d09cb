#pragma once

#include "documents/FormValues.h"

#include "plan/Form.h"

#include <QtGlobal>

namespace documents {

/// What a field prints, line by line: its value, its own text where it has none; each of its tick boxes; empty: a
/// blank.
[[nodiscard]] std::vector<std::string> fieldLines(const plan::FormField &field, const FormValues &values);

/// A line of a letter: a heading of the first or second degree that runs into it ("一、措施。", "一、措施：", "（一）监测。") and the
/// rest (GB/T 9704-2012 7.3.3). At most one of the headings is there.
struct LetterLine {
    std::string first;
    std::string second;
    std::string rest;
};
[[nodiscard]] LetterLine letterLine(const std::string &line);

/// Full-width characters that stand to the right of who signs a letter and of its day: the day four characters in, who
/// signs above its middle (GB/T 9704-2012 7.3.5.1); one too long for that begins the line's end, the day under its
/// middle.
struct SignerPlace {
    qreal signer = 0;
    qreal day = 0;
};
[[nodiscard]] SignerPlace signerPlace(const std::string &signer, const std::string &day);
/// Between the number of a letter and 签发人, so that his name ends one character before the line does (7.2.6).
[[nodiscard]] qreal approverGap(const std::string &number);
/// Blanks as wide as so many full-width characters, to the half.
[[nodiscard]] std::string blanks(qreal characters);

/// A label broken where a person would break it, for a column of so many full-width characters: before what stands in
/// brackets, behind a colon, else into lines of equal length.
[[nodiscard]] std::vector<std::string> labelLines(const std::string &label, int characters);

/// Tick boxes side by side, as many as fit; none is torn.
[[nodiscard]] std::vector<std::string> inRows(const std::vector<std::string> &pieces, qreal characters);

/// Lines that `lines` take in a column of so many full-width characters.
[[nodiscard]] int linesTaken(const std::vector<std::string> &lines, qreal characters);
/// `lines` with empty ones behind them, so that they take `least` in such a column.
[[nodiscard]] std::vector<std::string> withRoom(std::vector<std::string> lines, int least, qreal characters);

} // namespace documents
