#pragma once

#include "viewmodel/papers/PaperPress.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>

namespace ui {

/// The pages of a document one under the other, as they will be printed: whole, as wide as the window, or at any size.
/// Pictures come from the press when they are looked at.
class PaperSheets final : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Fit { Page, Width, Free };

    /// `press` outlives it.
    explicit PaperSheets(viewmodel::PaperPress &press, QWidget *parent = nullptr);

    /// Another document, or the same laid out anew: one stays on the page one was at.
    void setPaper(const viewmodel::LaidPaper &paper);
    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }
    /// Larger or smaller by a step.
    void zoom(int steps);
    /// Of the size on paper, as this screen says it is.
    [[nodiscard]] int percent() const;
    /// From 0; the one that most is seen of.
    [[nodiscard]] int page() const;
    void goTo(int page);
    /// A page on, where the page is seen whole; else as far as is seen.
    void turn(int by);
    /// What is painted of a page; null until it came.
    [[nodiscard]] QPixmap picture(int page) const;

Q_SIGNALS:
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// As painted last, and how wide the one is that was asked for.
    struct Picture {
        QPixmap pixmap;
        int asked = 0;
    };
    [[nodiscard]] qreal pixelsPerMillimetre() const;
    [[nodiscard]] QSize sizeOf(int page) const;
    [[nodiscard]] int topOf(int page) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_paper.pages.size()); }
    [[nodiscard]] int gap() const;
    void layOut(int stayAt);
    void ask(int page);

    viewmodel::PaperPress &m_press;
    viewmodel::LaidPaper m_paper;
    std::map<int, Picture> m_pictures;
    Fit m_fit = Fit::Page;
    qreal m_scale = 1; ///< of Fit::Free: how large against the size on paper
};

} // namespace ui
