#pragma once

#include "documents/Look.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace documents {

// What stands round the text of a sheet: on paper, in a PDF and in a text for editing alike.
inline constexpr qreal NumberBelow = 7; ///< mm from the text block to the dash of the page number (GB/T 9704-2012 7.5)
inline constexpr qreal NumberPoints = 14; ///< 4号
inline constexpr qreal FormNumberPoints = 9;
inline constexpr qreal NoticeAbove = 12; ///< mm from the upper edge: the mark once more, as text that can be searched

/// The mark across a sheet whose upper left corner is the painter's origin, its unit a millimetre. Drawn, not written:
/// a reader who searches or copies the text does not meet it on the way.
void paintMark(QPainter &painter, const QString &mark, const Look &look);

} // namespace documents
