#pragma once

#include <QRectF>
#include <QString>
#include <QTextDocument>
#include <QTextTable>

#include <vector>

namespace documents {

inline constexpr int Fineness = 12; ///< units of a default pixel: exact to a fiftieth of a millimetre
inline constexpr qreal Slack = 2; ///< units that rounding may move an edge by

/// The tables of the text itself, not those within tables.
[[nodiscard]] std::vector<QTextTable *> tablesOf(const QTextDocument &text);
/// Its first rows are repeated on every page.
[[nodiscard]] bool hasHead(const QTextTable &table);
[[nodiscard]] bool isRuled(const QTextTable &table);
/// Where the table lies, in units. Qt's own answer is that of its first cell, as far as that is written from its top.
[[nodiscard]] QRectF placeOf(const QTextDocument &text, QTextTable &table);
/// From the first to the last line of a row's text.
[[nodiscard]] QRectF textOf(const QTextDocument &text, const QTextTable &table, int row);
/// An empty anchor of that name stands in the block.
[[nodiscard]] bool isNamed(const QTextBlock &block, const QString &name);

} // namespace documents
