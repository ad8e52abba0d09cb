#pragma once

#include <QWidget>

namespace viewmodel {
class IncidentListModel;
}

namespace ui {

/// What is left of the board where there is no room for it: a cell an open incident with its place, its level and the
/// state of its next clock. A click on it is the dock's, which unfolds.
class BoardRail final : public QWidget {
    Q_OBJECT
public:
    /// `incidents` outlives the rail.
    explicit BoardRail(const viewmodel::IncidentListModel &incidents, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect cell(int position) const;
    void paintCell(QPainter &painter, const QRect &area, int row) const;

    const viewmodel::IncidentListModel &m_incidents;
};

} // namespace ui
