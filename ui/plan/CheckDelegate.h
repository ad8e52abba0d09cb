#pragma once

#include "ui/common/RowList.h"

namespace viewmodel {
struct PlanFinding;
}

namespace ui {

/// A finding of the checker: how bad it is, where; below what is wrong, and what there is to
/// add.
class CheckDelegate final : public RowDelegate {
    Q_OBJECT
public:
    enum Role { SeverityRole = Qt::UserRole + 1, ToneRole, PlaceRole, DetailRole };
    using RowDelegate::RowDelegate;

protected:
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
    void paintRow(QPainter &painter, const Row &row) const override;
};

/// Red for an error, grey for what is only to be read.
[[nodiscard]] Tone toneOf(const viewmodel::PlanFinding &finding);

} // namespace ui
