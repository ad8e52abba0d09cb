#pragma once

#include "app/PlanWorkshop.h"

#include <QHash>
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
    /// Another person sits here: everybody has a page of his own, with what he was about to change on it.
    void changeHands(const QString &owner);

Q_SIGNALS:
    void titleChanged();

private:
    void enter();
    void make();
    void showRegions();
    [[nodiscard]] QString ownerOf(const ui::PlanPage *page) const;

    ui::MainWindow &m_window;
    viewmodel::Desk &m_desk;
    app::PlanWorkshop &m_workshop;
    QVBoxLayout *m_place; ///< in the window, where the page comes
    /// What one person has open here.
    struct Open {
        viewmodel::PlanPresenter *plans = nullptr;
        QPointer<ui::PlanPage> page; ///< owned by the window
        QString title;
    };
    Open m_open;
    QString m_owner; ///< whose it is
    QHash<QString, Open> m_others; ///< of those who sat here before, by account
};

} // namespace root
