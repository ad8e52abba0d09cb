#pragma once

#include <QList>

class QWidget;

namespace ui {

/// The stops of the Tab key in `rows`, as they are read: row after row as given, inside a row from the top, then from
/// the left.
[[nodiscard]] QList<QWidget *> tabStops(const QList<QWidget *> &rows);

/// Moves the focus to the stop behind (or before) the one that has it, round the ends. Parts made late, as the words of
/// a SegmentBar are, stand at the end of Qt's own chain; here they come where they are seen. False without any stop.
bool focusNextStop(const QList<QWidget *> &stops, bool forward);

} // namespace ui
