#pragma once

class QPrinter;
class QWidget;

namespace ui {

/// Asks on which printer, which pages and how often. The real one is the dialog of the system; tests answer by
/// themselves.
class PrinterChooser {
public:
    virtual ~PrinterChooser() = default;
    /// `page`: the one in view, from 1, of so many. False: nothing is printed.
    [[nodiscard]] virtual bool choose(QWidget *parent, QPrinter &printer, int page, int pages) = 0;
};

/// Asks by the dialog of the system.
class PrintDialogs final : public PrinterChooser {
public:
    [[nodiscard]] bool choose(QWidget *parent, QPrinter &printer, int page, int pages) override;
};

} // namespace ui
