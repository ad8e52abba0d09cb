#include "ui/common/PlainTable.h"

#include "ui/common/Metrics.h"

#include <QHeaderView>

namespace ui {

void dressTable(TableView &table, const QString &accessibleName)
{
    const Metrics metrics = Metrics::of(&table);
    table.setAccessibleName(accessibleName);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(metrics.tableRow());
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setFixedHeight(metrics.tableRow());
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    table.setMinimumHeight(metrics.tableRow() * 4);
}

} // namespace ui
