#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// A paper in the list: what it is, and under it what it is about.
class PaperDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

} // namespace ui
