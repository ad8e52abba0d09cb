#include "ui/plan/CompareTable.h"

#include "ui/common/Frame.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"

#include <QHeaderView>
#include <QPainter>
#include <QTimer>

#include <numeric>

namespace ui {

using viewmodel::Level;

namespace {

class CompareDelegate final : public QStyledItemDelegate {
public:
    CompareDelegate(const CompareTable::Roles &roles, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_roles(roles)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        const Metrics metrics(option.font);
        const bool differs = holds(index, m_roles.differs);
        const bool picked = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, picked ? tokens.select : differs ? tokens.alt : tokens.surface);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
        if (holds(index, m_roles.parting))
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 2), tokens.near);
        QRect area = areaOf(option.rect, metrics);
        const Level level = levelAt(index);
        if (level != Level::None) {
            const QRect bar(area.left(), area.top(), metrics.em(0.4), area.height());
            painter->fillRect(bar, levelFill(tokens, level).fill);
            paintFrame(*painter, bar, QPen(levelFill(tokens, level).edge));
            area.setLeft(area.left() + metrics.em(0.8));
        }
        const bool last = index.column() == index.model()->columnCount() - 1;
        painter->setFont(differs && m_roles.differs != 0 ? boldFont(option.font) : option.font);
        painter->setPen(differs && last ? tokens.near : tokens.text);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data().toString());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Metrics metrics(option.font);
        const QTableView *view = qobject_cast<const QTableView *>(option.widget);
        const int column = view ? view->columnWidth(index.column()) : option.rect.width();
        int room = areaOf(QRect(0, 0, column, 1000), metrics).width();
        if (levelAt(index) != Level::None)
            room -= metrics.em(0.8);
        const QFontMetrics bold(boldFont(option.font));
        const QRect text =
            bold.boundingRect(QRect(0, 0, qMax(room, 1), 10000), Qt::TextWordWrap, index.data().toString());
        return {column, qMax(metrics.tableRow(), text.height() + metrics.u(3))};
    }

private:
    static QRect areaOf(const QRect &cell, const Metrics &metrics)
    {
        return cell.adjusted(metrics.u(2), metrics.u(1), -metrics.u(2), -metrics.u(1));
    }
    [[nodiscard]] static bool holds(const QModelIndex &index, int role)
    {
        return role != 0 && index.data(role).toBool();
    }
    [[nodiscard]] Level levelAt(const QModelIndex &index) const
    {
        return m_roles.level == 0 ? Level::None : index.data(m_roles.level).value<Level>();
    }

    const CompareTable::Roles m_roles;
};

} // namespace

CompareTable::CompareTable(const QString &accessibleName, const Roles &roles, QWidget *parent)
    : TableView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new CompareDelegate(roles, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(true);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void CompareTable::setModel(QAbstractItemModel *model)
{
    TableView::setModel(model);
    // Once for all that changes in one go.
    auto *once = new QTimer(this);
    once->setSingleShot(true);
    once->setInterval(0);
    connect(once, &QTimer::timeout, this, &CompareTable::layOut);
    const auto later = [once] { once->start(); };
    connect(model, &QAbstractItemModel::rowsInserted, once, later);
    connect(model, &QAbstractItemModel::rowsRemoved, once, later);
    connect(model, &QAbstractItemModel::dataChanged, once, later);
}

void CompareTable::setShares(const QList<int> &shares)
{
    m_shares = shares;
    layOut();
}

void CompareTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    layOut();
}

void CompareTable::layOut()
{
    const int whole = std::accumulate(m_shares.begin(), m_shares.end(), 0);
    for (int column = 0; column < m_shares.size() && whole > 0; ++column)
        setColumnWidth(column, viewport()->width() * m_shares[column] / whole);
    resizeRowsToContents();
}

} // namespace ui
