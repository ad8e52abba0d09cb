#pragma once

#include "viewmodel/Vocabulary.h"

namespace ui {

class MessageStrip;

/// The reply of a command handed in from a panel: once it is recorded `recorded` runs and the strip is cleared;
/// otherwise the strip says why not, and what was typed stays where it is.
[[nodiscard]] viewmodel::Reply replyTo(MessageStrip &strip, std::function<void()> recorded = {});

} // namespace ui
