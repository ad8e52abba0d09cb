#pragma once

#include "viewmodel/Subject.h"

#include <QString>

namespace viewmodel {

/// One event of the record in words.
struct EventWords {
    QString kind; ///< one word: "fact", "call", "task"
    QString text;
    bool machine = false; ///< what the console wrote by itself
};

/// The plan of the subject gives facts and levels their names; other plans' names stay as recorded.
[[nodiscard]] EventWords eventWords(const Subject &subject, const incident::RecordedEvent &record);

} // namespace viewmodel
