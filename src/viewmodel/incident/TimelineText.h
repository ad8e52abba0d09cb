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

/// An event is told in the names of its own plan; where that is not the one in view, the plan stands before it.
[[nodiscard]] EventWords eventWords(const Subject &subject, const incident::RecordedEvent &record);

} // namespace viewmodel
