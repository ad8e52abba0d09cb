#include "documents/TextTables.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>

namespace documents {

std::vector<QTextTable *> tablesOf(const QTextDocument &text)
{
    std::vector<QTextTable *> tables;
    const auto frames = text.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            tables.push_back(table);
    }
    return tables;
}

bool hasHead(const QTextTable &table) { return table.format().headerRowCount() > 0; }

bool isRuled(const QTextTable &table) { return table.cellAt(0, 0).format().toTableCellFormat().bottomBorder() > 0; }

QRectF placeOf(const QTextDocument &text, QTextTable &table)
{
    const QTextTableCellFormat first = table.cellAt(0, 0).format().toTableCellFormat();
    const QPointF inner(first.leftPadding() * Fineness, first.topPadding() * Fineness);
    return text.documentLayout()->frameBoundingRect(&table).translated(-inner);
}

QRectF textOf(const QTextDocument &text, const QTextTable &table, int row)
{
    QRectF place;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        for (QTextFrame::iterator it = cell.begin(); it != cell.end(); ++it)
            place |= text.documentLayout()->blockBoundingRect(it.currentBlock());
    }
    return place;
}

bool isNamed(const QTextBlock &block, const QString &name)
{
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().charFormat().anchorNames().contains(name))
            return true;
    }
    return false;
}

} // namespace documents
