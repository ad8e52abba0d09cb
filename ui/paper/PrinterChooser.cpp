#include "ui/paper/PrinterChooser.h"

#include <QPrintDialog>
#include <QPrinter>

namespace ui {

bool PrintDialogs::choose(QWidget *parent, QPrinter &printer, int page, int pages)
{
    QPrintDialog dialog(&printer, parent);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange
        | QAbstractPrintDialog::PrintCollateCopies | QAbstractPrintDialog::PrintCurrentPage);
    dialog.setMinMax(1, pages);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    if (printer.printRange() == QPrinter::CurrentPage) {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(page, page);
    }
    return true;
}

} // namespace ui
