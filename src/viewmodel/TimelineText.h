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

/// Why an event cannot be struck through, and what to do instead; empty when it can.
[[nodiscard]] QString whyItStands(const incident::Event &event);
/// Why the time of an event cannot be corrected, and what to do instead; empty when it can.
[[nodiscard]] QString whyItsTimeStands(const incident::Event &event);

} // namespace viewmodel
