#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// A clock: state word, what falls due with where it comes from, when, and what is left.
class ClockDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

} // namespace ui
