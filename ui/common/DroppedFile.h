#pragma once

#include <QString>

class QMimeData;

namespace ui {

/// The one local file that is being dragged; empty: something else.
[[nodiscard]] QString draggedFile(const QMimeData &data);

} // namespace ui
