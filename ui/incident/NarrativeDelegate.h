#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// An entry of the narrative: when, who said it, and the words, wrapped; struck ones crossed out.
class NarrativeDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
};

} // namespace ui
