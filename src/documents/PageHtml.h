#pragma once

#include <QString>

namespace documents {

/// A page as its template made it, in its parts; one that there is not is empty.
struct PageHtml {
    QString text;
    QString imprint; ///< at the foot of the last sheet
    QString overleaf; ///< above the text of every sheet but the first
};
[[nodiscard]] PageHtml pageParts(const QString &html);
/// Without the blank lines that the page marks as spare: where they alone would send the imprint overleaf.
[[nodiscard]] QString tightened(QString html);

/// What stands between the tags of the body, for a browser, which has no sheets: with the imprint behind it, without
/// what stands overleaf.
[[nodiscard]] QString bodyOf(const QString &html);
/// Head and opening tag of the body.
[[nodiscard]] QString headOf(const QString &html);

/// Pixels of an inch that lengths of style sheets are taken as.
[[nodiscard]] int defaultDpi();
/// Qt's style sheets know no millimetres, and of pixels mostly whole ones: "margin-top: 8mm" in pixels.
[[nodiscard]] QString inPixels(const QString &html);

} // namespace documents
