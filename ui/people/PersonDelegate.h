#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// A person who may sign in: account and roles, under it the post and for whom he stands in.
class PersonDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
    void paintRow(QPainter &painter, const Row &row) const override;
};

} // namespace ui
