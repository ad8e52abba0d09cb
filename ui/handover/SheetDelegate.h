#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// A line of a sheet: the heading of a section, or up to three cells side by side, wrapped; what presses is amber or
/// red.
class SheetDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

/// A handover in the list: which, how it stands, who, when, and whether its signatures hold.
class HandoverDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

} // namespace ui
