#pragma once

#include "viewmodel/imports/ImportPreview.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QVBoxLayout;

namespace ui {
class DraftKeeper;
class MainWindow;
class StockPage;
} // namespace ui

namespace viewmodel {
class Desk;
class StockScreen;
} // namespace viewmodel

namespace root {

/// The stock view of the window: made when somebody first looks at it, and anew for another person, whose drafts are
/// others.
class StockRoom final : public QObject {
    Q_OBJECT
public:
    using Keeper = std::function<ui::DraftKeeper &()>;
    /// All outlive it; `keeper` answers with the drafts of whoever sits here.
    StockRoom(ui::MainWindow &window, viewmodel::Desk &desk, Keeper keeper, QObject *parent);
    ~StockRoom() override;

    /// Null until it was looked at.
    [[nodiscard]] ui::StockPage *page() const;
    void focusFilter();
    void focusLots();
    /// Another person's fields take the place of those of the one before.
    void changeHands();

Q_SIGNALS:
    void importWanted(viewmodel::RegisterKind kind, const viewmodel::StockDetail &detail);
    void exportWanted(viewmodel::RegisterKind kind);

private:
    void enter();
    void make();

    ui::MainWindow &m_window;
    viewmodel::Desk &m_desk;
    Keeper m_keeper;
    viewmodel::StockScreen *m_stock = nullptr;
    QVBoxLayout *m_place; ///< in the window, where the page comes
    QPointer<ui::StockPage> m_page; ///< owned by the window
};

} // namespace root
