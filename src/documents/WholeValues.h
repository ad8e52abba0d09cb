#pragma once

#include <QTextDocument>

namespace documents {

/// Breaks lines of tables before a time, a date or a number that would be torn, where it fits on the next line.
void keepValuesWhole(QTextDocument &text);

} // namespace documents
