#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// Paints the queue: what a notice is, who asks, for what it waits and how long it has.
class NoticeDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

} // namespace ui
