#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// A finding: its severity and place, what is wrong, and below it what to do.
class FindingDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

} // namespace ui
