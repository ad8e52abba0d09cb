#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// A line of the timeline: when, one word for what kind, the text wrapped; below it that it was added later, or why
/// struck.
class TimelineDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    /// Makes the column of the kind words as wide as the words of the model need.
    void fitColumns(const QAbstractItemModel &model, const QFont &font);

protected:
    void paintRow(QPainter &painter, const Row &row) const override;
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;

private:
    [[nodiscard]] int textOffset(const Row &row) const;

    int m_kind = 0;
};

} // namespace ui
