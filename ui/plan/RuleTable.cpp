#include "ui/plan/RuleTable.h"

#include "ui/common/Metrics.h"
#include "ui/plan/TableDelegate.h"
#include "viewmodel/plans/DecisionTableModel.h"

#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollBar>

namespace ui {

using viewmodel::DecisionTableModel;

namespace {

constexpr int Wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr double LeastText = 3.4; ///< em: narrower and words fall apart
constexpr double LeastHead = 4.2; ///< em: what of a heading stays in one piece
constexpr double HeadPadding = 1; ///< em, both sides together

int narrowest(const QFontMetrics &metrics, const QString &text)
{
    return metrics.boundingRect(QRect(0, 0, 1, 100000), Wrapped, text).width();
}

/// The widest of the name, the unit and what is known below them, as far as one of them is not long itself: a unit in
/// one piece is read faster than one letter a line.
int headPiece(const QFontMetrics &metrics, const QString &heading, int most)
{
    static const QRegularExpression boundary(QStringLiteral("\n|(?=[（(])"));
    int widest = 0;
    for (const QString &piece : heading.split(boundary))
        widest = qMax(widest, qMin(metrics.horizontalAdvance(piece), most));
    return widest;
}

} // namespace

RuleTable::RuleTable(QWidget *parent)
    : TableView(parent)
{
    setItemDelegate(new TableDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter | int(Qt::TextWordWrap)));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(Metrics::of(this).em(1.5));
}

void RuleTable::setRules(DecisionTableModel &rules)
{
    m_rules = &rules;
    setModel(&rules);
}

// As if there were a scroll bar: without it the rows would wrap less, need none, and the layout would swing for ever.
int RuleTable::room() const { return contentsRect().width() - verticalScrollBar()->sizeHint().width(); }

RuleTable::Widths RuleTable::widthsOf(int column) const
{
    const Metrics own = Metrics::of(this);
    const QFontMetrics bold(boldFont(font()));
    const QFontMetrics head(horizontalHeader()->font());
    int text = own.em(LeastText);
    int widest = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QString cell = model()->index(row, column).data().toString();
        text = qMax(text, narrowest(bold, cell));
        widest = qMax(widest, bold.horizontalAdvance(cell));
    }
    const int cells = sizeHintForColumn(column);
    const int beside = qMax(0, cells - qMin(widest, own.em(14))); // marks and margins
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    const int padding = own.em(HeadPadding);
    const int headLeast = qMax(narrowest(head, heading), headPiece(head, heading, own.em(LeastHead))) + padding;
    const int headWhole = head.boundingRect(QRect(0, 0, 100000, 100000), Qt::AlignLeft, heading).width() + padding;
    return {qMax(qMin(text + beside, cells), headLeast), qMax(cells, headLeast), qMax(cells, headWhole)};
}

// Cells are read more often than headings: these give way first.
void RuleTable::layOut()
{
    const int count = model() ? model()->columnCount() : 0;
    if (count == 0)
        return;
    std::vector<Widths> columns;
    Widths all{0, 0, 0};
    for (int column = 0; column < count; ++column) {
        columns.push_back(widthsOf(column));
        all.least += columns.back().least;
        all.cells += columns.back().cells;
        all.whole += columns.back().whole;
    }
    const auto share = [this](int from, int to) {
        return to <= from ? 1 : qBound(0.0, static_cast<double>(room() - from) / (to - from), 1.0);
    };
    const double cells = share(all.least, all.cells);
    const double heads = room() < all.cells ? 0 : share(all.cells, all.whole);
    orderColumns(all.least > room());
    for (int column = 0; column < count; ++column) {
        const Widths &width = columns[static_cast<std::size_t>(column)];
        setColumnWidth(column,
            width.least + static_cast<int>((width.cells - width.least) * cells)
                + static_cast<int>((width.whole - width.cells) * heads));
    }
    fitHeader();
    resizeRowsToContents();
    scrollToKept();
}

void RuleTable::orderColumns(bool outcomeFirst)
{
    std::vector<int> order{0, m_rules->lightColumn()};
    if (outcomeFirst)
        order.push_back(m_rules->outcomeColumn());
    for (int column = DecisionTableModel::FirstInput; column < m_rules->lightColumn(); ++column) {
        if (!outcomeFirst || column != m_rules->outcomeColumn())
            order.push_back(column);
    }
    for (std::size_t place = 0; place < order.size(); ++place)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(order[place]), static_cast<int>(place));
}

// A header asks for the height of lines that are never wrapped.
void RuleTable::fitHeader()
{
    const Metrics own = Metrics::of(this);
    const QFontMetrics metrics(horizontalHeader()->font());
    int height = own.tableRow();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QRect place(0, 0, qMax(1, columnWidth(column) - own.em(HeadPadding)), 100000);
        const QString text = model()->headerData(column, Qt::Horizontal).toString();
        height = qMax(height, metrics.boundingRect(place, Wrapped, text).height() + own.u(2));
    }
    horizontalHeader()->setFixedHeight(height);
    updateGeometries();
}

QModelIndex RuleTable::hit() const
{
    using viewmodel::RowLight;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const auto light = index.data(DecisionTableModel::LightRole).value<RowLight>();
        if (light == RowLight::Hit || light == RowLight::Undecided)
            return index;
    }
    return {};
}

void RuleTable::showHit() { keepInSight(hit()); }

void RuleTable::keepInSight(const QModelIndex &index)
{
    m_kept = index;
    scrollToKept();
}

void RuleTable::scrollToKept()
{
    if (!m_kept.isValid())
        return;
    executeDelayedItemsLayout(); // the rows have their heights, the view its place below the header
    updateGeometries();
    const int top = rowViewportPosition(m_kept.row());
    const int height = rowHeight(m_kept.row());
    const bool rowSeen = top >= 0 && top + height <= viewport()->height();
    const int left = columnViewportPosition(m_kept.column());
    const bool cellSeen = left >= 0 && left + columnWidth(m_kept.column()) <= viewport()->width();
    if (!rowSeen || !cellSeen)
        scrollTo(m_kept, height > viewport()->height() ? PositionAtTop : rowSeen ? EnsureVisible : PositionAtCenter);
}

void RuleTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    if (event->size() != event->oldSize())
        layOut();
}

} // namespace ui
