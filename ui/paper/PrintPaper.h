#pragma once

#include "documents/Document.h"

#include <QList>

class QPrinter;

namespace ui {

/// The pages that the printer was asked for, from 0, in the order in which they are printed; copies that it does not
/// make by itself are in it.
[[nodiscard]] QList<int> pagesToPrint(const QPrinter &printer, int pages);

/// Prints them as the document paints them. A PDF that it writes can be searched like one that is saved. Errors:
/// Invalid, none of its pages is in the range; Io, the printer takes nothing, or its PDF could not be finished: that is
/// there then and cannot be searched.
[[nodiscard]] base::Result<> printPaper(const documents::Document &document, QPrinter &printer);

} // namespace ui
