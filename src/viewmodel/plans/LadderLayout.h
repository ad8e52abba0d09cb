#pragma once

#include "viewmodel/plans/Ladder.h"

#include <QPointF>
#include <QRectF>

#include <functional>

namespace viewmodel {

/// Where a state stands.
struct PlacedState {
    QString id;
    QRectF box;
};
/// A step drawn from one of its states: a line of straight pieces, from the edge of one box to the edge of another.
struct PlacedStep {
    QString id;
    QString from;
    QString to;
    QList<QPointF> line;
};
/// The name of a step, above the end of its line; a long one on two lines.
struct PlacedLabel {
    QString step;
    QRectF box;
};
/// A ladder laid out, from the origin on, in em.
struct LadderDrawing {
    QSizeF size;
    std::vector<PlacedState> states;
    std::vector<PlacedStep> steps;
    std::vector<PlacedLabel> labels;
};

/// Lays a ladder out in columns: where it begins, what waits, the levels with the strongest on top, the end, what is
/// final. Lines run in lanes between the columns, or in buses above and below all of them, and never through a box;
/// steps arrive each at a place of its own, at the left when they come from the left, else at the right.
/// `stateWidth` and `stepWidth` measure the names of states and of steps in em.
using TextWidth = std::function<double(const QString &)>;
[[nodiscard]] LadderDrawing layOut(const Ladder &ladder, const TextWidth &stateWidth, const TextWidth &stepWidth);

} // namespace viewmodel
