#pragma once

#include "viewmodel/plans/LadderLayout.h"

#include <QWidget>

namespace ui {

/// A ladder drawn: boxes for its states, arrows for its steps, the state the incident stands at filled. One state or
/// step is picked: ← → go from state to state, ↑ ↓ through the steps that lead on from it.
class LadderView final : public QWidget {
    Q_OBJECT
public:
    explicit LadderView(QWidget *parent = nullptr);

    void setLadder(const viewmodel::Ladder &ladder);
    [[nodiscard]] const viewmodel::Ladder &ladder() const { return m_ladder; }
    /// In em; see pixel().
    [[nodiscard]] const viewmodel::LadderDrawing &drawing() const { return m_drawing; }
    [[nodiscard]] QPointF pixel(const QPointF &em) const;
    /// Where a state or the end of a step is, in pixels.
    [[nodiscard]] QRect placeOf(const QString &id) const;

    [[nodiscard]] const QString &picked() const { return m_picked; }
    /// A state or a step; nothing of the ladder: none.
    void pick(const QString &id);
    /// Smaller than it is drawn by itself, to the same proportions; 1: not.
    void setScale(qreal scale);
    [[nodiscard]] qreal scale() const { return m_scale; }
    /// How large it is drawn by itself.
    [[nodiscard]] QSizeF fullSize() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void pickedChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont stateFont() const;
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] QString stateOfPicked() const;
    [[nodiscard]] bool isLit(const viewmodel::PlacedStep &step) const;
    [[nodiscard]] QString hit(const QPointF &em) const;
    void layOutAnew();
    void moveState(int by);
    void moveStep(int by);
    void paintSteps(QPainter &painter, bool lit) const;
    void paintState(QPainter &painter, const viewmodel::PlacedState &placed) const;
    void paintLabels(QPainter &painter) const;

    viewmodel::Ladder m_ladder;
    viewmodel::LadderDrawing m_drawing;
    QString m_picked;
    qreal m_em = 1;
    qreal m_scale = 1;
};

} // namespace ui
