#pragma once

#include <QString>

namespace ui {

/// What a window is open on. A demonstration is never to be taken for live work.
enum class WorkMode { Live, Demonstration };

/// "Live", "Demonstration".
[[nodiscard]] QString workModeWord(WorkMode mode);
/// What stands below the word where it is not live; empty where it is.
[[nodiscard]] QString workModeRemark(WorkMode mode);

} // namespace ui
