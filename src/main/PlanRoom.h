#pragma once

#include "app/PlanWorkshop.h"

#include <QObject>
#include <QPointer>

class QVBoxLayout;

namespace ui {
class MainWindow;
class PlanPage;
} // namespace ui

namespace viewmodel {
class Desk;
class PlanPresenter;
} // namespace viewmodel

namespace root {

/// The plan view of the window: made when somebody first looks at it.
class PlanRoom final : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    PlanRoom(ui::MainWindow &window, viewmodel::Desk &desk, app::PlanWorkshop &workshop, QObject *parent);
    ~PlanRoom() override;

    /// Null until it was looked at.
    [[nodiscard]] ui::PlanPage *page() const;
    [[nodiscard]] QString title() const; ///< what is open here, for the title bar
    /// The version in view, and whether it is a draft; null where none is.
    struct InView {
        std::shared_ptr<const plan::Plan> plan;
        bool isDraft = false;
    };
    [[nodiscard]] InView inView() const;
    void focusFilter();
    /// The next part of the plan in view, or the one before.
    void stepTab(int by);

Q_SIGNALS:
    void titleChanged();

private:
    void enter();
    void make();
    void showRegions();

    ui::MainWindow &m_window;
    viewmodel::Desk &m_desk;
    app::PlanWorkshop &m_workshop;
    QVBoxLayout *m_place; ///< in the window, where the page comes
    viewmodel::PlanPresenter *m_plans = nullptr;
    QPointer<ui::PlanPage> m_page; ///< owned by the window
    QString m_title;
};

} // namespace root
