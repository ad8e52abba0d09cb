#pragma once

#include "ui/common/KeyedView.h"

namespace ui {

/// A table of plain rows, as all of them look: no grid, one row picked, headings at the left, the last column to the
/// edge.
void dressTable(TableView &table, const QString &accessibleName);

} // namespace ui
