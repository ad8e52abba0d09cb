#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QVBoxLayout;

namespace base {
class Clock;
}

namespace ui {
class DraftKeeper;
class HandoverPage;
class MainWindow;
} // namespace ui

namespace viewmodel {
class Desk;
class HandoverScreen;
} // namespace viewmodel

namespace root {

/// The handover view of the window: made when somebody first looks at it, and anew for another person, whose notes are
/// others.
class HandoverRoom final : public QObject {
    Q_OBJECT
public:
    using Keeper = std::function<ui::DraftKeeper &()>;
    /// All outlive it; `keeper` answers with the drafts of whoever sits here.
    HandoverRoom(ui::MainWindow &window, viewmodel::Desk &desk, Keeper keeper, QObject *parent);
    ~HandoverRoom() override;

    /// Null until it was looked at.
    [[nodiscard]] ui::HandoverPage *page() const;
    [[nodiscard]] viewmodel::HandoverScreen &handover() const { return *m_handover; }
    /// For the strip: that one waits to be taken over; empty where none does.
    [[nodiscard]] QString stripText() const;
    void commit();
    void focusList();
    void tick();
    /// Another person's fields take the place of those of the one before.
    void changeHands();

Q_SIGNALS:
    /// What the strip says.
    void changed();
    void printWanted();
    /// Whoever comes has to sign in.
    void switchWanted();

private:
    void enter();
    void make();
    void follow();

    ui::MainWindow &m_window;
    Keeper m_keeper;
    viewmodel::HandoverScreen *m_handover;
    QVBoxLayout *m_place; ///< in the window, where the page comes
    QPointer<ui::HandoverPage> m_page; ///< owned by the window
};

} // namespace root
