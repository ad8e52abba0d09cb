#pragma once

#include "viewmodel/Plot.h"

#include <QWidget>

namespace ui {

/// A chart over time, painted, with a place that is being read: ← → move it hour by hour, Page keys a day, Home and End
/// to the ends; a line under the chart says what stands there.
class PlotView final : public QWidget {
    Q_OBJECT
public:
    explicit PlotView(QWidget *parent = nullptr);

    void setPlot(const viewmodel::Plot &plot);
    [[nodiscard]] const viewmodel::Plot &plot() const { return m_plot; }
    /// Where the chart itself lies, inside axes and words.
    [[nodiscard]] QRectF area() const;
    /// The stop being read; -1: none.
    [[nodiscard]] int stop() const { return m_stop; }
    void setStop(int stop);
    /// What stands there, in words.
    [[nodiscard]] QString stopText() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void addKeys();
    void step(int by);
    [[nodiscard]] int legendHeight() const;
    void paintLegend(QPainter &painter) const;
    void paintReadout(QPainter &painter) const;

    viewmodel::Plot m_plot;
    int m_stop = -1;
};

} // namespace ui
