#pragma once

#include "ui/paper/PrinterChooser.h"
#include "viewmodel/papers/PaperScreen.h"

#include <QPointer>

namespace ui {
class FileChooser;
class MainWindow;
class PaperPage;
} // namespace ui

namespace viewmodel {
class Desk;
}

namespace root {

/// Ctrl+P in the window: what is in view goes on paper, over the view it was called from.
class PaperRoom final : public QObject {
    Q_OBJECT
public:
    /// What it works with; all of it outlives it.
    struct Parts {
        ui::MainWindow &window;
        viewmodel::Desk &desk;
        ui::FileChooser &chooser;
        std::string templates; ///< folder of the city's pages
        std::function<viewmodel::PaperPlace()> place; ///< what is in view
    };
    PaperRoom(Parts parts, QObject *parent);
    ~PaperRoom() override;

    /// Lists the papers of what is in view; where they stand already, prints the one picked.
    void call();
    /// Null until it was called for.
    [[nodiscard]] ui::PaperPage *page() const;
    [[nodiscard]] viewmodel::PaperScreen *papers() const { return m_papers; }
    [[nodiscard]] QString title() const;
    /// Another way to ask for the printer; outlives it. For tests.
    void setPrinters(ui::PrinterChooser &printers) { m_printers = &printers; }
    /// What somebody else had before him is not shown.
    void changeHands();

Q_SIGNALS:
    void titleChanged();

private:
    void make();
    void leave();

    Parts m_parts;
    ui::PrintDialogs m_dialogs;
    ui::PrinterChooser *m_printers = &m_dialogs;
    viewmodel::PaperScreen *m_papers = nullptr;
    QPointer<ui::PaperPage> m_page; ///< owned by the window
};

} // namespace root
