#include "ui/data/ImportCellDelegate.h"

#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"
#include "viewmodel/imports/ImportTable.h"

#include <QPainter>

namespace ui {

using viewmodel::ImportTable;

namespace {

QColor inkOf(const Tokens &tokens, const QModelIndex &index)
{
    switch (static_cast<ImportTable::Fault>(index.data(ImportTable::FaultRole).toInt())) {
    case ImportTable::Error:
        return tokens.danger;
    case ImportTable::Warning:
        return tokens.near;
    case ImportTable::Good:
        break;
    }
    const bool quiet = index.column() == ImportTable::LineColumn || index.data(ImportTable::RemovedRole).toBool();
    return quiet ? tokens.muted : tokens.text;
}

} // namespace

void ImportCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QColor ink = inkOf(tokensFor(option->palette), index);
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
    option->font.setStrikeOut(
        index.column() >= ImportTable::FirstField && index.data(ImportTable::RemovedRole).toBool());
}

void ImportCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool wrong = index.data(ImportTable::FaultRole).toInt() != ImportTable::Good;
    if (!wrong || index.column() < ImportTable::FirstField)
        return;
    const int thickness = 2;
    const int inset = Metrics(option.font).u(1);
    const QRect under(
        option.rect.left() + inset, option.rect.bottom() - thickness, option.rect.width() - 2 * inset, thickness);
    painter->fillRect(under, inkOf(tokensFor(option.palette), index));
}

} // namespace ui
