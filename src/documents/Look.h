#pragma once

#include "base/Result.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QSizeF>

#include <string>

namespace documents {

/// How a sheet is cut and numbered. A page's template names one of them: <meta name="paper" content="letter">.
enum class PaperKind {
    Letter, ///< official letter of GB/T 9704-2012
    Form, ///< A4 upright, a form of an annex
    Wide, ///< the same, lying
};

/// Where things stand on a sheet, in millimetres, and how its lines are ruled.
struct Look {
    PaperKind kind = PaperKind::Form;
    QSizeF sheet; ///< A4, upright or lying
    QMarginsF margins; ///< round the text block
    int lines = 0; ///< ruled lines of the text block; 0: not ruled
    int characters = 0; ///< of a ruled line
    qreal points = 12; ///< size of the text

    [[nodiscard]] QSizeF block() const; ///< the text block
    [[nodiscard]] QPageLayout pageLayout() const; ///< for a printer, without margins: ours are painted
};

[[nodiscard]] const Look &lookOf(PaperKind kind);
/// What the head of a page asks for; Form where it says nothing. Error: Invalid, an unknown word.
[[nodiscard]] base::Result<PaperKind> paperKindOf(const std::string &html);

inline constexpr qreal MillimetresPerInch = 25.4;
inline constexpr qreal PointsPerInch = 72;

} // namespace documents
