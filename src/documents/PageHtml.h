#pragma once

#include <QString>

namespace documents {

/// A page as its template made it, and what stands at the foot of the last sheet; that is empty where there is none.
struct PageHtml {
    QString text;
    QString imprint;
};
[[nodiscard]] PageHtml pageParts(const QString &html);

/// What stands between the tags of the body, without the mark of the imprint.
[[nodiscard]] QString bodyOf(const QString &html);
/// Head and opening tag of the body.
[[nodiscard]] QString headOf(const QString &html);

/// Pixels of an inch that lengths of style sheets are taken as.
[[nodiscard]] int defaultDpi();
/// Qt's style sheets know no millimetres, and of pixels mostly whole ones: "margin-top: 8mm" in pixels.
[[nodiscard]] QString inPixels(const QString &html);

} // namespace documents
