#pragma once

#include "ui/common/Tokens.h"

#include <QList>
#include <QWidget>

namespace ui {

/// A few rows of facts in columns, painted: the column that gives way wraps, the others are as wide as they need to be.
/// Takes the focus so that Alt and a number reach it, and is said to a screen reader row by row.
class LineTable final : public QWidget {
    Q_OBJECT
public:
    struct Cell {
        QString text;
        Tone tone = Tone::Text;
        bool bold = false;
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    using Row = QList<Cell>;
    struct Column {
        QString heading = {};
        bool right = false; ///< numbers
        bool gives = false; ///< takes the room that is left; one of them does
    };
    explicit LineTable(const QString &name, QList<Column> columns, QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows);
    /// A line each, as said to a screen reader.
    [[nodiscard]] QString text() const { return accessibleDescription(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QList<int> widths(int width) const;
    [[nodiscard]] int rowHeight(const Row &row, const QList<int> &widths) const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] QFont fontOf(const Cell &cell) const;

    QList<Column> m_columns;
    QList<Row> m_rows;
};

} // namespace ui
