#pragma once

#include <QDockWidget>

class QMainWindow;
class QScrollArea;
class QStackedWidget;

namespace ui {

/// A side region of the window that can be folded into a narrow rail with its key and name on it. A click on the rail
/// or its key unfolds it for as long as the focus is inside.
class FoldingDock final : public QDockWidget {
    Q_OBJECT
public:
    FoldingDock(const QString &title, const QString &key, QMainWindow *window);

    /// Takes ownership. Without a rail of its own the dock shows key and title on a plain one.
    void setContent(QWidget *content, QWidget *rail = nullptr);
    [[nodiscard]] QWidget *content() const;

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// Unfolds until the focus leaves.
    void peek();
    [[nodiscard]] bool isPeeking() const { return m_peeking; }
    /// Width of the unfolded dock, now and when it unfolds next.
    void setOpenWidth(int width);

Q_SIGNALS:
    /// The rail was clicked: the owner moves the focus in.
    void peekWanted();
    /// A person dragged the edge.
    void dragged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isRail() const { return m_folded && !m_peeking; }
    void showFold();
    void followFocus(QWidget *now);

    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QWidget *m_rail;
    int m_openWidth;
    bool m_folded = false;
    bool m_peeking = false;
    bool m_waitsForClick = false; ///< with folding back
};

} // namespace ui
