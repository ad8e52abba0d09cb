#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// One to be called: place in the order, post or body with its telephone, what came of it, how often.
class CallDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

} // namespace ui
