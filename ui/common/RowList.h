#pragma once

#include "ui/common/KeyedView.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"
#include "viewmodel/Vocabulary.h"

#include <QStyledItemDelegate>

#include <limits>

namespace ui {

/// A list of painted rows: rows may differ in height, headings are stepped over, and the list may ask for just the
/// height of its rows.
class RowList final : public ListView {
    Q_OBJECT
public:
    explicit RowList(const QString &accessibleName, QWidget *parent = nullptr);

    /// Asks for the height of all rows; gives way to the first `comfort` rows gladly, to a single one if it must.
    /// Without it the list fills what it gets.
    void fitRows(int comfort);
    /// How much more than its minimum it would like before anything gets its whole wish.
    [[nodiscard]] int comfortExtra() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter, or a click of the mouse, on a row that can be picked.
    void opened(const QModelIndex &index);
    /// The focus went to something else in the window.
    void left();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool canPick(const QModelIndex &index) const;
    [[nodiscard]] int heightOf(int rows) const;

    int m_comfort = 0;
    int m_rowsHeight = -1;
    int m_comfortHeight = 0; ///< of the first rows
};

/// For the rows of a RowList. Paints the ground of a row (picked, current, hairline below); what stands on it is the
/// subclass's.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What a row is painted with. `area` lies inside the pane's inset.
    struct Row {
        const QModelIndex &index;
        QRect area;
        QFont font;
        Metrics metrics;
        const Tokens &tokens;
        bool picked = false;
        int seenTo = std::numeric_limits<int>::max(); ///< below it the list ends and nothing is seen

        [[nodiscard]] QString text(int role) const { return index.data(role).toString(); }
    };

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    /// Height of a row in a list so wide.
    [[nodiscard]] int heightFor(const QModelIndex &index, const QWidget &list, int width) const;

protected:
    /// Whether the row stands on the ground of what is picked: by default the selected ones.
    [[nodiscard]] virtual bool isPicked(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    virtual void paintRow(QPainter &painter, const Row &row) const = 0;
    /// Height of the row whose area is `width` wide.
    [[nodiscard]] virtual int rowHeight(const Row &row, int width) const = 0;
};

/// Puts a frame of the size at the right end of a line, its height centred, and takes its room and the gap off the
/// line.
[[nodiscard]] QRect takeRight(QRect &line, QSize size, int gap);
/// Tone of a clock: near amber, over red.
[[nodiscard]] Tone clockTone(viewmodel::ClockState state);

/// One line, elided at the right.
void drawLine(QPainter &painter, const QRect &area, const QString &text, const QFont &font, const QColor &color,
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
/// Wrapped text from the top of `area`; returns its height. Of lines that would lie below `seenTo` the last one above
/// it says by an ellipsis that more follows, so that nobody takes half a sentence for the whole.
int drawWrapped(QPainter &painter, const QRect &area, const QString &text, const QFont &font, const QColor &color,
    Qt::Alignment alignment = Qt::AlignLeft, int seenTo = std::numeric_limits<int>::max());
[[nodiscard]] int wrappedHeight(const QString &text, const QFont &font, int width);

} // namespace ui
