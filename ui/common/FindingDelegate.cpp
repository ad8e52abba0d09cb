#include "ui/common/FindingDelegate.h"

#include "viewmodel/imports/ImportFindings.h"

#include <QPainter>

namespace ui {

using viewmodel::ImportFindings;

namespace {

int placeWidth(const RowDelegate::Row &row) { return row.metrics.em(15); }

QString whole(const RowDelegate::Row &row)
{
    return row.text(ImportFindings::WhatRole) + u' ' + row.text(ImportFindings::AdviceRole);
}

} // namespace

int FindingDelegate::rowHeight(const Row &row, int width) const
{
    const int text = wrappedHeight(whole(row), row.font, width - placeWidth(row));
    return qMax(text + row.metrics.u(3), row.metrics.tableRow());
}

void FindingDelegate::paintRow(QPainter &painter, const Row &row) const
{
    const bool error = row.index.data(ImportFindings::ErrorRole).toBool();
    const QColor ink = error ? row.tokens.danger : row.tokens.near;
    QRect area = row.area.adjusted(0, row.metrics.u(1), 0, -row.metrics.u(1));
    const QRect first(area.topLeft(), QSize(placeWidth(row) - row.metrics.u(2), QFontMetrics(row.font).height()));
    const QString severity = row.text(ImportFindings::SeverityRole);
    drawLine(painter, first, severity, boldFont(row.font), ink);
    const int gap = QFontMetrics(boldFont(row.font)).horizontalAdvance(severity) + row.metrics.u(2);
    drawLine(painter, first.adjusted(gap, 0, 0, 0), row.text(ImportFindings::PlaceRole), row.font, row.tokens.text);
    area.setLeft(area.left() + placeWidth(row));
    drawWrapped(painter, area, whole(row), row.font, row.tokens.text);
}

} // namespace ui
