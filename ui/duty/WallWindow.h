#pragma once

#include "ui/common/WorkMode.h"
#include "viewmodel/board/WallPage.h"

#include <QWidget>

class QPainter;
class QScreen;
class QSettings;

namespace ui {

class Ticker;
class WallType;

/// The window for the wall: every open incident in type that is read from five metres, its level, its place and its
/// next deadline, what ran over first. More than one column holds stand in as many as the width allows. It turns its
/// pages by the clock, takes no input but Esc and F11, which close it, and never shows what a caller said or from
/// where.
class WallWindow final : public QWidget {
    Q_OBJECT
public:
    /// What the window shows and where it keeps its screen; all of it outlives the window.
    struct Parts {
        const viewmodel::IncidentListModel &incidents;
        Ticker &ticker;
        QSettings &settings;
        WorkMode mode;
    };
    explicit WallWindow(const Parts &parts);

    /// On the screen it hung on last, else on one that `beside` does not stand on, filling it. With a single screen it
    /// is a window that can be moved.
    void hang(const QWidget &beside);
    /// As many columns as the open incidents need and the width allows.
    [[nodiscard]] int columns() const;
    /// As many incidents as one page holds.
    [[nodiscard]] int capacity() const;
    [[nodiscard]] const viewmodel::WallPage &page() const { return m_page; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void follow();
    [[nodiscard]] QScreen *screenFor(const QWidget &beside) const;
    [[nodiscard]] WallType type() const;
    [[nodiscard]] int em(qreal times = 1) const;
    [[nodiscard]] int edge() const;
    [[nodiscard]] int rowsOfColumn(qreal lines) const;
    [[nodiscard]] QList<QRect> places(const QRect &room) const;
    void paintHead(QPainter &painter, QRect area) const;
    void paintFoot(QPainter &painter, const QRect &area) const;

    Parts m_parts;
    viewmodel::WallPage m_page;
    base::Instant m_hung{}; ///< its pages turn from then on
};

} // namespace ui
