#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QVBoxLayout;

namespace ui {
class DispatchPage;
class DraftKeeper;
class MainWindow;
} // namespace ui

namespace viewmodel {
class Approval;
class Desk;
} // namespace viewmodel

namespace root {

/// The approval view of the window: made when somebody first looks at it, and anew for another person, whose drafts are
/// others.
class DispatchRoom final : public QObject {
    Q_OBJECT
public:
    using Keeper = std::function<ui::DraftKeeper &()>;
    /// All outlive it; `keeper` answers with the drafts of whoever sits here.
    DispatchRoom(ui::MainWindow &window, viewmodel::Desk &desk, Keeper keeper, QObject *parent);
    ~DispatchRoom() override;

    /// Null until it was looked at.
    [[nodiscard]] ui::DispatchPage *page() const;
    [[nodiscard]] viewmodel::Approval &approval() const { return *m_approval; }
    [[nodiscard]] QString title() const; ///< what is open here, for the title bar
    /// Puts a notice in view, as looking up its number does: opening it for signature is one step more.
    void open(std::int64_t notice);
    void focusFilter();
    void focusQueue();
    void commit();
    void tick();
    /// Another person's fields take the place of those of the one before. His drafts are asked of `keeper`.
    void changeHands();

Q_SIGNALS:
    void titleChanged();
    /// What travels to other consoles and came from them.
    void exchangeWanted();
    /// No notice of this record is called so.
    void noticeSought(const QString &typed);

private:
    void enter();
    void make();
    void follow();

    ui::MainWindow &m_window;
    viewmodel::Desk &m_desk;
    Keeper m_keeper;
    viewmodel::Approval *m_approval;
    QVBoxLayout *m_place; ///< in the window, where the page comes
    QPointer<ui::DispatchPage> m_page; ///< owned by the window
    QString m_title;
};

} // namespace root
