#pragma once

#include "base/Error.h"

#include <QString>

#include <optional>

namespace viewmodel {

/// The program that has a record open.
struct RecordHolder {
    QString program;
    qint64 process = 0;
    QString machine;
};

/// Why there is no board, in words.
struct OpeningProblem {
    QString what; ///< "Another program has the record open."
    QString where; ///< the file in question; empty when none is known
    QString holder; ///< "fengsui, process 4711 on desk-1"; empty when nobody holds it
    QString safe; ///< what did not suffer
    QString advice; ///< what to do
    QString forExpert; ///< code and first line of the machine's own words, for somebody who repairs it
    bool copyHelps = false; ///< there is a file that an expert would want to see
};

/// `holder` is asked for when the code is Busy; nothing: not known.
[[nodiscard]] OpeningProblem openingProblem(const base::Error &error, const std::optional<RecordHolder> &holder = {});

/// The same in one line: what, what is safe, what to do.
[[nodiscard]] QString openingSentence(const base::Error &error);

} // namespace viewmodel
